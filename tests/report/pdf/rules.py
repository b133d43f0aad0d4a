# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PDF of ours has to keep: PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2), and what we
promise of ourselves. Each rule is a function named for what holds; it gives what is wrong."""

import re
import xml.etree.ElementTree as tree

from pdf import character_map, mark_of, operations

RULES = {}

LANGUAGE = re.compile(r'[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z')
DATE = re.compile(r'D:(\d{4})(\d\d)(\d\d)000000Z\Z')
CREATOR = re.compile(r'Tarn \d+\.\d+\.\d+\S*\Z')

RDF = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
DC = '{http://purl.org/dc/elements/1.1/}'
XMP = '{http://ns.adobe.com/xap/1.0/}'
PDFA = '{http://www.aiim.org/pdfa/ns/id/}'
PDFUA = '{http://www.aiim.org/pdfua/ns/id/}'
EXTENSION = '{http://www.aiim.org/pdfa/ns/extension/}'
SCHEMA = '{http://www.aiim.org/pdfa/ns/schema#}'
PROPERTY = '{http://www.aiim.org/pdfa/ns/property#}'

HEADINGS = ['/H1', '/H2', '/H3', '/H4', '/H5', '/H6']
# What may stand in what. Div and Document hold blocks.
BLOCKS = [*HEADINGS, '/P', '/L', '/Table', '/Figure', '/Div', '/Form']
INSIDE = {'/Document': BLOCKS, '/Div': BLOCKS, '/L': ['/LI'], '/LI': ['/Lbl', '/LBody'],
          '/Table': ['/TR'], '/TR': ['/TH', '/TD'], '/TD': ['/Form'], '/P': ['/Form', '/Link'],
          '/LBody': ['/Form', '/Link']}
ROLES = {'/Document', '/LI', '/Lbl', '/LBody', '/TR', '/TH', '/TD', '/Link', *BLOCKS}

BUILDERS = {'m', 'l', 'c', 'v', 'y', 'h', 're'}
PAINTERS = {'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI', 'Tj', 'TJ', "'", '"'}
# Grey and RGB, which the output intent explains; never ink.
FOREIGN_COLOURS = {'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'ri'}


def rule(function):
    RULES[function.__name__.replace('_', ' ')] = function
    return function


def check(pdf):
    """Every rule that does not hold, with what is wrong."""
    return [(name, finding) for name, function in RULES.items() for finding in function(pdf)]


def packet(pdf):
    try:
        root = tree.fromstring(pdf.data(pdf.get(pdf.root, '/Metadata')))
    except tree.ParseError:
        return tree.Element('none')
    return root


def said(pdf, name):
    element = packet(pdf).find('.//' + name)
    return '' if element is None else ''.join(element.itertext()).strip()


# The document


@rule
def the_version_is_one_that_both_standards_know(pdf):
    if not re.match(r'1\.[4-7]\Z', pdf.header.get('pdfversion', '')):
        yield pdf.header.get('pdfversion')


@rule
def the_file_has_an_identifier_and_no_lock(pdf):
    if not pdf.get(pdf.trailer, '/ID'):
        yield 'no /ID'
    if '/Encrypt' in pdf.trailer:
        yield 'encrypted'


@rule
def the_document_names_its_language(pdf):
    if not LANGUAGE.match(pdf.words(pdf.root, '/Lang') or ''):
        yield pdf.words(pdf.root, '/Lang')


@rule
def a_passage_names_a_language_only_if_it_is_another(pdf):
    for element, _, _ in pdf.elements():
        if '/Lang' in element:
            lang = pdf.words(element, '/Lang') or ''
            if not LANGUAGE.match(lang) or lang == pdf.words(pdf.root, '/Lang'):
                yield lang


@rule
def the_window_shows_the_title(pdf):
    if pdf.get(pdf.root, '/ViewerPreferences', '/DisplayDocTitle') is not True:
        yield 'the name of the file is shown'


@rule
def the_document_has_a_title(pdf):
    if not (pdf.words(pdf.info, '/Title') or '').strip():
        yield 'none'


@rule
def the_catalog_holds_nothing_unknown(pdf):
    known = {'/Type', '/Lang', '/MarkInfo', '/Metadata', '/Outlines', '/OutputIntents',
             '/PageLabels', '/Pages', '/StructTreeRoot', '/ViewerPreferences', '/AcroForm',
             '/Names', '/Version'}
    yield from sorted(set(pdf.root) - known)


@rule
def every_object_is_reached_from_the_catalog(pdf):
    reached = set()
    waiting = [pdf.trailer]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str) and 'obj:' + value in pdf.objects and value not in reached:
            reached.add(value)
            waiting.append(pdf.object(value))
    for name, entry in pdf.objects.items():
        kind = (entry.get('stream') or {}).get('dict', {}).get('/Type')
        if name != 'trailer' and name[4:] not in reached and kind not in ('/ObjStm', '/XRef'):
            yield name


# What it says about itself


@rule
def the_metadata_can_be_read_without_unpacking(pdf):
    stream = pdf.get(pdf.root, '/Metadata')
    if (pdf.get(stream, '/Type'), pdf.get(stream, '/Subtype')) != ('/Metadata', '/XML'):
        yield 'no metadata stream'
    if pdf.data(stream) not in pdf.raw:
        yield 'the packet is compressed'


@rule
def the_metadata_is_one_packet(pdf):
    data = pdf.data(pdf.get(pdf.root, '/Metadata')).decode('utf-8', 'replace')
    if not re.match(r'<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>', data):
        yield 'no head'
    if not re.search(r'<\?xpacket end="[rw]"\?>\s*\Z', data):
        yield 'no end'
    if packet(pdf).tag == 'none':
        yield 'no XML'


@rule
def the_metadata_claims_pdf_ua(pdf):
    if said(pdf, PDFUA + 'part') != '1':
        yield said(pdf, PDFUA + 'part')


@rule
def the_metadata_claims_pdf_a(pdf):
    claim = said(pdf, PDFA + 'part') + said(pdf, PDFA + 'conformance')
    if claim != '2A':
        yield claim


@rule
def the_metadata_describes_what_pdf_a_does_not_know(pdf):
    schema = packet(pdf).find(f'.//{EXTENSION}schemas/{RDF}Bag/{RDF}li')
    if schema is None:
        yield 'no schema'
        return
    given = {SCHEMA + 'namespaceURI': PDFUA[1:-1], SCHEMA + 'prefix': 'pdfuaid',
             PROPERTY + 'name': 'part', PROPERTY + 'valueType': 'Integer',
             PROPERTY + 'category': 'internal'}
    for name, value in given.items():
        if schema.findtext('.//' + name) != value:
            yield f'{name} is not {value}'
    for name in (SCHEMA + 'schema', PROPERTY + 'description'):
        if not schema.findtext('.//' + name):
            yield f'no {name}'


@rule
def the_metadata_agrees_with_the_information(pdf):
    def date(key):
        parts = DATE.match(pdf.words(pdf.info, key) or '')
        return '-'.join(parts.groups()) + 'T00:00:00Z' if parts else None
    for name, value in ((DC + 'title', pdf.words(pdf.info, '/Title')),
                        (DC + 'language', pdf.words(pdf.root, '/Lang')),
                        (XMP + 'CreatorTool', pdf.words(pdf.info, '/Creator')),
                        (XMP + 'CreateDate', date('/CreationDate')),
                        (XMP + 'ModifyDate', date('/ModDate'))):
        if said(pdf, name) != value:
            yield f'{name}: {said(pdf, name)!r} is not {value!r}'


@rule
def only_title_date_language_and_version_are_told(pdf):
    yield from sorted(set(pdf.info) - {'/Title', '/Creator', '/CreationDate', '/ModDate'})
    if not CREATOR.match(pdf.words(pdf.info, '/Creator') or ''):
        yield pdf.words(pdf.info, '/Creator')
    for key in ('/CreationDate', '/ModDate'):
        if not DATE.match(pdf.words(pdf.info, key) or ''):
            yield f'{key} tells a time of day'
    known = {DC + 'title', DC + 'language', DC + 'format', XMP + 'CreatorTool', XMP + 'CreateDate',
             XMP + 'ModifyDate', PDFA + 'part', PDFA + 'conformance', PDFUA + 'part',
             EXTENSION + 'schemas'}
    for description in packet(pdf).iter(RDF + 'Description'):
        yield from (child.tag for child in description if child.tag not in known)
        yield from (name for name in description.attrib if name != RDF + 'about')
    for name, found in pdf.everything():
        if any(key in found for key in ('/PieceInfo', '/LastModified')) or (
                '/Metadata' in found and found is not pdf.root):
            yield f'{name} has data of its own'


# Colours


@rule
def the_output_intent_is_srgb(pdf):
    intents = pdf.get(pdf.root, '/OutputIntents') or []
    if len(intents) != 1:
        yield f'{len(intents)} intents'
        return
    intent = pdf.get(intents[0])
    if intent.get('/S') != '/GTS_PDFA1' or not pdf.words(intent, '/OutputConditionIdentifier'):
        yield 'not of PDF/A, or without a name'
    if pdf.get(intent, '/DestOutputProfile', '/N') != 3:
        yield 'not of three colours'
    profile = pdf.data(pdf.get(intent, '/DestOutputProfile'))
    tags = {profile[at:at + 4] for at in range(132, 132 + 12 * 9, 12)}
    if (int.from_bytes(profile[:4], 'big') != len(profile) or profile[8:9] not in (b'\2', b'\4')
            or profile[12:24] != b'mntrRGB XYZ ' or profile[36:40] != b'acsp'
            or not tags >= {b'desc', b'cprt', b'wtpt', b'rXYZ', b'gXYZ', b'bXYZ', b'rTRC'}):
        yield 'no profile of a screen'


@rule
def every_colour_is_one_that_the_output_intent_explains(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        for name, _ in operations(pdf.contents(page)):
            if name in FOREIGN_COLOURS:
                yield f'page {number}: {name}'
        space = pdf.get(page, '/Group', '/CS')
        if space not in (None, '/DeviceRGB', '/DeviceGray'):
            yield f'page {number}: {space}'


@rule
def nothing_is_see_through_or_a_raster(pdf):
    for name, found in pdf.everything():
        if found.get('/SMask', '/None') != '/None' or found.get('/BM', '/Normal') != '/Normal' \
                or found.get('/CA', 1) != 1 or found.get('/ca', 1) != 1:
            yield f'{name} is see-through'
        if found.get('/Subtype') in ('/Image', '/PS'):
            yield f'{name} is a raster'


# Structure


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


# Pages


@rule
def whatever_is_drawn_is_content_or_an_artifact(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        marks = []
        for name, operands in operations(pdf.contents(page)):
            if name in ('BMC', 'BDC'):
                marks.append(mark_of(operands))
            elif name == 'EMC' and marks:
                marks.pop()
            elif name in PAINTERS and all(mark is None for mark in marks):
                yield f'page {number}: {name}'


@rule
def marks_are_neither_nested_nor_broken(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        marks = []
        in_text = in_path = False
        for name, operands in operations(pdf.contents(page)):
            if name in ('BMC', 'BDC'):
                mark = mark_of(operands)
                if mark is not None and any(outer is not None for outer, _ in marks):
                    yield f'page {number}: {mark} in another'
                if in_path:
                    yield f'page {number}: a mark in a path'
                marks.append((mark, in_text))
            elif name == 'EMC':
                if not marks or marks.pop()[1] != in_text:
                    yield f'page {number}: a mark ends where none may'
            elif name in ('BT', 'ET'):
                in_text = name == 'BT'
            elif name in BUILDERS:
                in_path = True
            elif name in PAINTERS or name == 'n':
                in_path = False
        if marks:
            yield f'page {number}: a mark has no end'


@rule
def nothing_but_footers_and_repeated_headers_is_left_unread(pdf):
    headers = set()
    texts = {reference: pdf.mark_texts(pdf.get(reference)) for reference in pdf.page_references()}
    for element, _, _ in pdf.elements():
        if element['/S'] == '/TR':
            headers.add(''.join(texts.get(page, {}).get(mark, '')
                                for cell in pdf.children(element) if cell['/S'] == '/TH'
                                for page, mark in pdf.marks(cell)))
    for number, page in enumerate(pdf.pages(), 1):
        for shown in pdf.shown(page):
            words = ''.join(part or '' for part in shown.text).strip()
            if not isinstance(shown.mark, int) and shown.place[1] > 75 and words and not any(
                    words in header for header in headers):
                yield f'page {number}: {words}'


@rule
def the_order_of_tabs_is_that_of_structure(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        if page.get('/Tabs') != '/S':
            yield f'page {number}: {page.get("/Tabs")}'


@rule
def pages_are_labelled_as_they_are_numbered(pdf):
    labels = pdf.get(pdf.root, '/PageLabels', '/Nums') or []
    if len(labels) != 2 or labels[0] != 0 or pdf.get(labels[1]) != {'/S': '/D'}:
        yield str(labels)


@rule
def the_outline_leads_to_the_pages(pdf):
    pages = set(pdf.page_references())
    outline = pdf.get(pdf.root, '/Outlines') or {}

    def walk(entry):
        shown = 0
        reference = entry.get('/First')
        while reference:
            child = pdf.get(reference)
            if not (pdf.words(child, '/Title') or '').strip():
                yield 'an entry without a title'
            if (pdf.get(child, '/Dest') or [None])[0] not in pages:
                yield f'{pdf.words(child, "/Title")} leads nowhere'
            shown += 1
            for finding in walk(child):
                if isinstance(finding, str):
                    yield finding
                elif child.get('/Count', 0) > 0:
                    shown += finding
            reference = child.get('/Next')
        yield shown
    *findings, count = walk(outline)
    yield from findings
    if count == 0 or outline.get('/Count') != count:
        yield f'{count} entries are shown, not {outline.get("/Count")}'


# Words


def fonts(pdf):
    for name, found in pdf.everything():
        if found.get('/Type') == '/Font' and found.get('/Subtype') not in ('/CIDFontType0',
                                                                           '/CIDFontType2'):
            inner = pdf.get(found, '/DescendantFonts', 0) or found
            yield name, found, inner


@rule
def every_font_is_in_the_file(pdf):
    for name, font, inner in fonts(pdf):
        descriptor = pdf.get(inner, '/FontDescriptor') or {}
        programs = [key for key in ('/FontFile', '/FontFile2', '/FontFile3') if key in descriptor]
        if font.get('/Subtype') == '/Type3' or len(programs) != 1 or not pdf.data(
                pdf.get(descriptor, programs[0])):
            yield f'{name} {font.get("/BaseFont")}'


@rule
def every_font_says_what_its_codes_mean(pdf):
    for name, font, _ in fonts(pdf):
        if not character_map(pdf.data(pdf.get(font, '/ToUnicode'))):
            yield f'{name} {font.get("/BaseFont")}'


@rule
def every_font_with_wide_codes_numbers_its_glyphs(pdf):
    for name, found in pdf.everything():
        if found.get('/Subtype') == '/CIDFontType2' and found.get('/CIDToGIDMap') != '/Identity':
            yield name
        if found.get('/Subtype') == '/Type0' and found.get('/Encoding') != '/Identity-H':
            yield f'{name}: {found.get("/Encoding")}'


@rule
def every_glyph_stands_for_a_character(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        for shown in pdf.shown(page):
            if shown.font is None:
                yield f'page {number}: no font'
            for code, text in zip(shown.codes, shown.text):
                if not text or any(letter in '\0\ufeff\ufffe\ufffd' for letter in text):
                    yield f'page {number}: code {code} of {(shown.font or {}).get("/BaseFont")}'


@rule
def every_glyph_is_one_that_the_font_draws(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        for shown in pdf.shown(page):
            font = shown.font or {}
            if font.get('/Subtype') == '/Type0':
                missing = [code for code in shown.codes if code == 0]
            else:
                first, last = font.get('/FirstChar', 0), font.get('/LastChar', -1)
                missing = [code for code in shown.codes if not first <= code <= last]
            if missing:
                yield f'page {number}: {missing} of {font.get("/BaseFont")}'


# Nothing is hidden


@rule
def no_words_are_invisible(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        _, _, right, top = pdf.get(page, '/MediaBox')
        for shown in pdf.shown(page):
            words = ''.join(part or '' for part in shown.text)
            x, y = shown.place
            if shown.mode != 0:
                yield f'page {number}: mode {shown.mode}: {words}'
            elif shown.size < 8:
                yield f'page {number}: {shown.size} pt: {words}'
            elif not (0 <= x <= right and 0 <= y <= top):
                yield f'page {number}: off the page: {words}'
            elif min(shown.colour) > 0.75:
                yield f'page {number}: as pale as paper: {words}'


@rule
def nothing_is_written_in_place_of_what_is_seen(pdf):
    for element, _, _ in pdf.elements():
        for key in ('/ActualText', '/E', '/T', '/ID'):
            if key in element:
                yield f'{element["/S"]} has {key}'
        if '/Alt' in element and element['/S'] not in ('/Figure', '/Link', '/Form'):
            yield f'{element["/S"]} has /Alt'
    for number, page in enumerate(pdf.pages(), 1):
        for name, operands in operations(pdf.contents(page)):
            if name in ('BDC', 'DP') and any(key in operands for key in ('/ActualText', '/Alt')):
                yield f'page {number}: other words'


@rule
def nothing_is_attached(pdf):
    for name, found in pdf.everything():
        for key in ('/EmbeddedFiles', '/EF', '/AF', '/Collection', '/FFilter'):
            if key in found:
                yield f'{name} has {key}'
        if found.get('/Type') in ('/Filespec', '/EmbeddedFile') or found.get('/Subtype') in (
                '/FileAttachment', '/RichMedia', '/Screen', '/Movie', '/Sound', '/3D'):
            yield f'{name} is {found.get("/Type")} {found.get("/Subtype")}'


@rule
def nothing_acts_by_itself(pdf):
    for name, found in pdf.everything():
        for key in ('/JS', '/JavaScript', '/AA', '/OpenAction', '/URI', '/XFA'):
            if key in found:
                yield f'{name} has {key}'
        if found.get('/S') in ('/JavaScript', '/Launch', '/SubmitForm', '/ImportData', '/GoToR',
                               '/ResetForm', '/Hide', '/SetOCGState', '/Named'):
            yield f'{name} is {found["/S"]}'


@rule
def no_layer_can_be_hidden(pdf):
    for name, found in pdf.everything():
        for key in ('/OCProperties', '/OC', '/OCGs'):
            if key in found:
                yield f'{name} has {key}'


@rule
def every_annotation_is_described_and_printed(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        for annotation in pdf.get(page, '/Annots') or []:
            annotation = pdf.get(annotation)
            flags = annotation.get('/F', 0)
            if not flags & 4 or flags & 0b100011:
                yield f'page {number}: flags {flags}'
            words = '/TU' if annotation.get('/Subtype') == '/Widget' else '/Contents'
            if not (pdf.words(annotation, words) or '').strip():
                yield f'page {number}: no {words}'
            if '/StructParent' not in annotation:
                yield f'page {number}: not in the tree of structure'
