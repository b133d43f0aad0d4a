# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the tree of structure."""

from pdf import mark_of, operations

HEADINGS = ['/H1', '/H2', '/H3', '/H4', '/H5', '/H6']
# What may stand in what. Div and Document hold blocks.
BLOCKS = [*HEADINGS, '/P', '/L', '/Table', '/Figure', '/Div', '/Form']
INSIDE = {'/Document': BLOCKS, '/Div': BLOCKS, '/L': ['/LI'], '/LI': ['/Lbl', '/LBody'],
          '/Table': ['/TR'], '/TR': ['/TH', '/TD'], '/TD': ['/Form'], '/P': ['/Form', '/Link'],
          '/LBody': ['/Form', '/Link']}
ROLES = {'/Document', '/LI', '/Lbl', '/LBody', '/TR', '/TH', '/TD', '/Link', *BLOCKS}

RULES = {}


def rule(function):
    RULES[function.__name__.replace('_', ' ')] = function
    return function


@rule
def the_document_is_marked(pdf):
    info = pdf.get(pdf.root, '/MarkInfo') or {}
    if info.get('/Marked') is not True or info.get('/Suspects', False):
        yield str(info)


@rule
def the_tree_of_structure_has_one_document(pdf):
    root = pdf.get(pdf.root, '/StructTreeRoot') or {}
    roles = [child['/S'] for child in pdf.children(root)]
    if root.get('/Type') != '/StructTreeRoot' or roles != ['/Document']:
        yield str(roles)


@rule
def every_element_is_of_a_standard_kind(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] not in ROLES:
            yield element['/S']
        if '/NS' in element:
            yield 'a namespace'


@rule
def every_element_stands_where_its_kind_may(pdf):
    for element, _, parent in pdf.elements():
        if '/S' in parent and element['/S'] not in INSIDE.get(parent['/S'], []):
            yield f'{element["/S"]} in {parent["/S"]}'
        if pdf.get(element, '/P') is not parent and pdf.get(element, '/P') != parent:
            yield f'{element["/S"]} names another parent'


@rule
def no_level_of_headings_is_skipped(pdf):
    last = 0
    for element, _, _ in pdf.elements():
        if element['/S'] in HEADINGS:
            level = HEADINGS.index(element['/S']) + 1
            if level > last + 1:
                yield f'H{level} after H{last}'
            last = level
    if last == 0:
        yield 'no heading'


@rule
def a_list_with_labels_says_how_it_counts(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] != '/L':
            continue
        labels = [child for item in pdf.children(element) for child in pdf.children(item)
                  if child['/S'] == '/Lbl']
        numbering = pdf.attributes(element, '/List').get('/ListNumbering', '/None')
        if bool(labels) != (numbering != '/None'):
            yield f'{len(labels)} labels, {numbering}'


@rule
def every_entry_of_a_list_has_a_body(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] == '/LI':
            roles = [child['/S'] for child in pdf.children(element)]
            if roles.count('/LBody') != 1 or roles.count('/Lbl') > 1:
                yield str(roles)


@rule
def every_row_of_a_table_has_as_many_cells(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] == '/Table':
            counts = {len(pdf.children(row)) for row in pdf.children(element)}
            if len(counts) != 1 or 0 in counts:
                yield str(sorted(counts))


@rule
def every_header_cell_has_a_scope_and_every_table_a_header(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] == '/TH':
            scope = pdf.attributes(element, '/Table').get('/Scope')
            if scope not in ('/Column', '/Row'):
                yield str(scope)
        elif element['/S'] == '/Table':
            cells = [cell['/S'] for row in pdf.children(element) for cell in pdf.children(row)]
            if '/TH' not in cells:
                yield 'a table without a header'


@rule
def every_figure_is_described(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] == '/Figure' and len((pdf.words(element, '/Alt') or '').split()) < 3:
            yield str(pdf.words(element, '/Alt'))


@rule
def every_figure_has_its_place_on_the_page(pdf):
    for element, _, _ in pdf.elements():
        if element['/S'] != '/Figure':
            continue
        box = pdf.attributes(element, '/Layout').get('/BBox') or []
        _, _, right, top = pdf.get(element, '/Pg', '/MediaBox') or (0, 0, 0, 0)
        if len(box) != 4 or not (0 <= box[0] < box[2] <= right and 0 <= box[1] < box[3] <= top):
            yield str(box)


@rule
def no_element_is_empty_but_a_cell(pdf):
    for element, _, _ in pdf.elements():
        if not pdf.kids(element) and element['/S'] not in ('/TH', '/TD'):
            yield element['/S']


@rule
def what_an_element_shows_belongs_to_it_alone(pdf):
    """From a mark to its element by the tree of parents, and back by the element's kids."""
    numbers = pdf.get(pdf.root, '/StructTreeRoot', '/ParentTree', '/Nums') or []
    parents = dict(zip(numbers[::2], numbers[1::2]))
    held = {}
    for element, _, _ in pdf.elements():
        for page, mark in pdf.marks(element):
            if (page, mark) in held:
                yield f'mark {mark} of {page} has two elements'
            held[page, mark] = element
    for reference in pdf.page_references():
        page = pdf.get(reference)
        known = pdf.get(parents.get(page.get('/StructParents'))) or []
        marks = [mark_of(operands) for name, operands in operations(pdf.contents(page))
                 if name == 'BDC']
        marks = [mark for mark in marks if isinstance(mark, int)]
        if len(marks) != len(set(marks)):
            yield f'{reference}: two marks have one number'
        for mark in marks:
            element = held.pop((reference, mark), None)
            named = pdf.get(known[mark]) if mark < len(known) else None
            if element is None or named is not element:
                yield f'mark {mark} of {reference} is not the one of its element'
    for page, mark in held:
        yield f'mark {mark} of {page} is not drawn'


@rule
def a_mark_is_called_what_its_element_is(pdf):
    roles = {}
    for element, _, _ in pdf.elements():
        for page, mark in pdf.marks(element):
            roles[page, mark] = element['/S']
    for reference in pdf.page_references():
        for name, operands in operations(pdf.contents(pdf.get(reference))):
            if name == 'BDC' and isinstance(mark_of(operands), int):
                if operands[0] != roles.get((reference, mark_of(operands)), operands[0]):
                    yield f'{operands[0]} for {roles[reference, mark_of(operands)]}'
