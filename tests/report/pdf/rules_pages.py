# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about pages: what is drawn, fonts, and that nothing is hidden."""

from pdf import character_map, mark_of, operations

BUILDERS = {'m', 'l', 'c', 'v', 'y', 'h', 're'}
PAINTERS = {'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'EI', 'Tj', 'TJ', "'", '"'}

RULES = {}


def rule(function):
    RULES[function.__name__.replace('_', ' ')] = function
    return function


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
def no_words_are_covered_or_cut_off(pdf):
    for number, page in enumerate(pdf.pages(), 1):
        runs = [(''.join(part or '' for part in shown.text), shown) for shown in pdf.shown(page)]
        yield from (f'page {number}: cut off: {words}' for words, shown in runs if shown.clipped)
        for before, (left, bottom, right, top) in pdf.covers(page):
            for words, shown in runs[:before]:
                # Just inside of the first letter.
                x, y = shown.place[0] + 1, shown.place[1] + 2
                if left <= x <= right and bottom <= y <= top:
                    yield f'page {number}: covered: {words}'


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
