# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to spoil a good file, one a time: each names the rule that has to see it."""

import base64
import re

from pdf import operations

BREAKS = []


def breaks(name):
    def add(function):
        BREAKS.append((name, function))
        return function
    return add


def first(pdf, role):
    return next(element for element, _, _ in pdf.elements() if element['/S'] == role)


def some(pdf, key, value):
    return next(found for _, found in pdf.everything() if found.get(key) == value)


def content(pdf, change, number=0):
    """Changes the operators of a page, given as text."""
    stream = pdf.get(pdf.pages()[number], '/Contents')
    text = pdf.data(stream).decode('latin-1')
    changed = change(text)
    assert changed != text, 'nothing was changed'
    stream['data'] = base64.b64encode(changed.encode('latin-1')).decode('ascii')


def metadata(pdf, pattern, replacement):
    stream = pdf.get(pdf.root, '/Metadata')
    text = pdf.data(stream).decode('utf-8')
    changed = re.sub(pattern, replacement, text, count=1, flags=re.S)
    assert changed != text, 'nothing was changed'
    data = changed.encode('utf-8')
    # The packet still lies open in the file.
    pdf.raw = pdf.raw + data
    stream['data'] = base64.b64encode(data).decode('ascii')


def cut(text, old, new):
    return text.replace(old, new, 1)


def cell(pdf, text):
    """What draws some words into the middle of the first page, without a mark."""
    font = next(operands[0] for name, operands in operations(pdf.contents(pdf.pages()[0]))
                if name == 'Tf')
    return f'BT\n10 0 0 10 100 400 Tm\n{font} 1 Tf\n{text}\nET\n'


@breaks('the version is one that both standards know')
def the_version_is_2(pdf):
    pdf.header['pdfversion'] = '2.0'


@breaks('the file has an identifier and no lock')
def the_identifier_is_gone(pdf):
    del pdf.trailer['/ID']


@breaks('the file has an identifier and no lock')
def the_file_is_locked(pdf):
    pdf.trailer['/Encrypt'] = {'/Filter': '/Standard'}


@breaks('the document names its language')
def the_language_is_gone(pdf):
    del pdf.root['/Lang']


@breaks('the document names its language')
def the_language_is_none(pdf):
    pdf.root['/Lang'] = 'u:english (british)'


@breaks('a passage names a language only if it is another')
def a_passage_is_in_no_language(pdf):
    first(pdf, '/P')['/Lang'] = 'u:'


@breaks('a passage names a language only if it is another')
def a_passage_repeats_the_language(pdf):
    first(pdf, '/P')['/Lang'] = pdf.root['/Lang']


@breaks('the window shows the title')
def the_title_is_not_shown(pdf):
    pdf.root['/ViewerPreferences']['/DisplayDocTitle'] = False


@breaks('the document has a title')
def the_title_is_blank(pdf):
    pdf.info['/Title'] = 'u: '


@breaks('the catalog holds nothing unknown')
def the_catalog_holds_more(pdf):
    pdf.root['/PieceInfo'] = {}


@breaks('every object is reached from the catalog')
def an_object_is_left_behind(pdf):
    pdf.objects['obj:9999 0 R'] = {'value': 'u:what was deleted'}


@breaks('the metadata can be read without unpacking')
def the_metadata_is_gone(pdf):
    del pdf.root['/Metadata']


@breaks('the metadata can be read without unpacking')
def the_metadata_is_packed(pdf):
    pdf.raw = pdf.raw.replace(pdf.data(pdf.get(pdf.root, '/Metadata')), b'')


@breaks('the metadata is one packet')
def the_packet_has_no_end(pdf):
    metadata(pdf, r'<\?xpacket end="r"\?>', '')


@breaks('the metadata is one packet')
def the_packet_has_no_head(pdf):
    metadata(pdf, r'<\?xpacket begin=.*?\?>', '')


@breaks('the metadata is one packet')
def the_packet_is_no_xml(pdf):
    metadata(pdf, '</rdf:RDF>', '')


@breaks('the metadata claims pdf ua')
def pdf_ua_is_not_claimed(pdf):
    metadata(pdf, '<pdfuaid:part>1</pdfuaid:part>', '')


@breaks('the metadata claims pdf a')
def another_level_of_pdf_a_is_claimed(pdf):
    metadata(pdf, '>A<', '>B<')


@breaks('the metadata describes what pdf a does not know')
def the_schema_is_gone(pdf):
    metadata(pdf, '<pdfaExtension:schemas>.*</pdfaExtension:schemas>', '')


@breaks('the metadata describes what pdf a does not know')
def the_schema_is_of_something_else(pdf):
    metadata(pdf, r'pdfua/ns/id/</', 'pdfua/ns/other/</')


@breaks('the metadata agrees with the information')
def the_titles_differ(pdf):
    pdf.info['/Title'] = 'u:Another'


@breaks('the metadata agrees with the information')
def the_dates_differ(pdf):
    metadata(pdf, '<xmp:CreateDate>....', '<xmp:CreateDate>1999')


@breaks('only title date language and version are told')
def the_author_is_told(pdf):
    pdf.info['/Author'] = 'u:Somebody'


@breaks('only title date language and version are told')
def the_machine_is_told(pdf):
    pdf.info['/Creator'] = 'u:Tarn 1.0.0 on a computer'


@breaks('only title date language and version are told')
def the_time_of_day_is_told(pdf):
    pdf.info['/ModDate'] = 'u:D:20261122101500Z'


@breaks('only title date language and version are told')
def the_packet_tells_an_author(pdf):
    metadata(pdf, '<dc:format>', '<dc:creator>Somebody</dc:creator><dc:format>')


@breaks('only title date language and version are told')
def a_page_has_metadata_of_its_own(pdf):
    pdf.pages()[0]['/PieceInfo'] = {}


@breaks('the output intent is srgb')
def the_output_intent_is_gone(pdf):
    del pdf.root['/OutputIntents']


@breaks('the output intent is srgb')
def the_output_intent_is_of_four_inks(pdf):
    pdf.get(pdf.root, '/OutputIntents', 0, '/DestOutputProfile')['dict']['/N'] = 4


@breaks('the output intent is srgb')
def the_profile_is_cut(pdf):
    stream = pdf.get(pdf.root, '/OutputIntents', 0, '/DestOutputProfile')
    stream['data'] = base64.b64encode(pdf.data(stream)[:-4]).decode('ascii')


@breaks('every colour is one that the output intent explains')
def a_colour_is_of_ink(pdf):
    content(pdf, lambda text: '0 0 0 1 k\n' + text)


@breaks('every colour is one that the output intent explains')
def a_page_is_of_ink(pdf):
    pdf.pages()[0]['/Group'] = {'/S': '/Transparency', '/CS': '/DeviceCMYK'}


@breaks('nothing is see through or a raster')
def something_is_see_through(pdf):
    pdf.pages()[0]['/Resources'] = {**pdf.get(pdf.pages()[0], '/Resources'),
                                    '/ExtGState': {'/a0': {'/CA': 1, '/ca': 0.5}}}


@breaks('nothing is see through or a raster')
def something_is_a_raster(pdf):
    pdf.objects['obj:9999 0 R'] = {'stream': {'dict': {'/Subtype': '/Image'}}}


@breaks('the document is marked')
def the_document_is_not_marked(pdf):
    del pdf.root['/MarkInfo']


@breaks('the document is marked')
def the_marks_are_suspect(pdf):
    pdf.root['/MarkInfo']['/Suspects'] = True


@breaks('the tree of structure has one document')
def the_structure_is_gone(pdf):
    del pdf.root['/StructTreeRoot']


@breaks('the tree of structure has one document')
def the_document_is_a_part(pdf):
    first(pdf, '/Document')['/S'] = '/Part'


@breaks('every element is of a standard kind')
def an_element_is_of_a_kind_of_its_own(pdf):
    first(pdf, '/P')['/S'] = '/Paragraph'


@breaks('every element stands where its kind may')
def a_cell_stands_in_no_row(pdf):
    first(pdf, '/P')['/S'] = '/TD'


@breaks('every element stands where its kind may')
def a_parent_is_another(pdf):
    first(pdf, '/LBody')['/P'] = first(pdf, '/Document')['/P']


@breaks('no level of headings is skipped')
def a_level_is_skipped(pdf):
    first(pdf, '/H2')['/S'] = '/H3'


@breaks('no level of headings is skipped')
def the_first_heading_is_of_the_second_level(pdf):
    first(pdf, '/H1')['/S'] = '/P'


@breaks('a list with labels says how it counts')
def a_numbered_list_does_not_say_so(pdf):
    first(pdf, '/L')['/A'] = {'/O': '/List', '/ListNumbering': '/Decimal'}


@breaks('every entry of a list has a body')
def an_entry_has_no_body(pdf):
    first(pdf, '/LBody')['/S'] = '/Lbl'


@breaks('every row of a table has as many cells')
def a_row_is_short(pdf):
    first(pdf, '/TR')['/K'].pop()


@breaks('every header cell has a scope and every table a header')
def a_header_has_no_scope(pdf):
    del first(pdf, '/TH')['/A']


@breaks('every header cell has a scope and every table a header')
def a_table_has_no_header(pdf):
    for element, _, parent in list(pdf.elements()):
        if element['/S'] == '/TH':
            element['/S'] = '/TD'


@breaks('every figure is described')
def a_figure_is_not_described(pdf):
    del first(pdf, '/Figure')['/Alt']


@breaks('every figure is described')
def a_description_is_a_word(pdf):
    first(pdf, '/Figure')['/Alt'] = 'u:Picture'


@breaks('every figure has its place on the page')
def a_figure_has_no_place(pdf):
    del first(pdf, '/Figure')['/A']


@breaks('every figure has its place on the page')
def a_figure_is_upside_down(pdf):
    box = first(pdf, '/Figure')['/A']['/BBox']
    box[1], box[3] = box[3], box[1]


@breaks('no element is empty but a cell')
def a_paragraph_is_empty(pdf):
    first(pdf, '/P')['/K'] = []


@breaks('what an element shows belongs to it alone')
def the_tree_of_parents_is_shifted(pdf):
    numbers = pdf.get(pdf.root, '/StructTreeRoot', '/ParentTree', '/Nums')
    pdf.get(numbers[1]).insert(0, pdf.get(numbers[1])[-1])


@breaks('what an element shows belongs to it alone')
def the_tree_of_parents_is_gone(pdf):
    del pdf.get(pdf.root, '/StructTreeRoot')['/ParentTree']


@breaks('what an element shows belongs to it alone')
def a_mark_has_two_elements(pdf):
    elements = [element for element, _, _ in pdf.elements() if element['/S'] == '/P']
    elements[1]['/K'] = elements[0]['/K']
    elements[1]['/Pg'] = elements[0]['/Pg']


@breaks('what an element shows belongs to it alone')
def an_element_holds_a_mark_that_is_not_drawn(pdf):
    element = first(pdf, '/P')
    element['/K'] = [*pdf.kids(element), 999]


@breaks('what an element shows belongs to it alone')
def two_marks_have_one_number(pdf):
    content(pdf, lambda text: cut(text, '/MCID 1 ', '/MCID 0 '))


@breaks('a mark is called what its element is')
def a_mark_has_another_name(pdf):
    content(pdf, lambda text: cut(text, '/H1 <<', '/H2 <<'))


@breaks('whatever is drawn is content or an artifact')
def a_line_is_unmarked(pdf):
    content(pdf, lambda text: text + '\n10 100 50 1 re\nf\n')


@breaks('whatever is drawn is content or an artifact')
def words_are_unmarked(pdf):
    content(pdf, lambda text: text + cell(pdf, '( )Tj'))


@breaks('marks are neither nested nor broken')
def a_mark_is_in_an_artifact(pdf):
    content(pdf, lambda text: '/Artifact BMC\n' + text + '\nEMC\n')


@breaks('marks are neither nested nor broken')
def a_mark_has_no_end(pdf):
    content(pdf, lambda text: text + '\n/Artifact BMC\n')


@breaks('marks are neither nested nor broken')
def a_mark_ends_twice(pdf):
    content(pdf, lambda text: text + '\nEMC\n')


@breaks('marks are neither nested nor broken')
def a_mark_begins_in_a_path(pdf):
    content(pdf, lambda text: text + '\n1 1 m\n/Artifact BMC\n2 2 l\nS\nEMC\n')


@breaks('nothing but footers and repeated headers is left unread')
def a_heading_is_an_artifact(pdf):
    content(pdf, lambda text: re.sub(r'/H1 << /MCID \d+ >> BDC', '/Artifact BMC', text))


@breaks('the order of tabs is that of structure')
def tabs_go_by_rows(pdf):
    pdf.pages()[-1]['/Tabs'] = '/R'


@breaks('pages are labelled as they are numbered')
def the_labels_are_gone(pdf):
    del pdf.root['/PageLabels']


@breaks('pages are labelled as they are numbered')
def the_labels_are_roman(pdf):
    pdf.get(pdf.root, '/PageLabels', '/Nums', 1)['/S'] = '/r'


@breaks('the outline leads to the pages')
def the_outline_is_gone(pdf):
    del pdf.root['/Outlines']


@breaks('the outline leads to the pages')
def an_entry_leads_nowhere(pdf):
    pdf.get(pdf.root, '/Outlines', '/First')['/Dest'][0] = '9999 0 R'


@breaks('the outline leads to the pages')
def an_entry_has_no_title(pdf):
    pdf.get(pdf.root, '/Outlines', '/First')['/Title'] = 'u:'


@breaks('the outline leads to the pages')
def the_outline_counts_below_zero(pdf):
    pdf.get(pdf.root, '/Outlines')['/Count'] *= -1


@breaks('every font is in the file')
def a_font_is_not_in_the_file(pdf):
    del some(pdf, '/Type', '/FontDescriptor')['/FontFile2']


@breaks('every font is in the file')
def a_font_is_of_pictures(pdf):
    some(pdf, '/Type', '/Font')['/Subtype'] = '/Type3'


@breaks('every font says what its codes mean')
def the_codes_of_a_font_mean_nothing(pdf):
    del some(pdf, '/Type', '/Font')['/ToUnicode']


@breaks('every font with wide codes numbers its glyphs')
def a_wide_font_does_not_number_its_glyphs(pdf):
    pdf.objects['obj:9999 0 R'] = {'value': {'/Type': '/Font', '/Subtype': '/CIDFontType2'}}


@breaks('every glyph stands for a character')
def a_glyph_stands_for_nothing(pdf):
    stream = pdf.get(some(pdf, '/Type', '/Font'), '/ToUnicode')
    text = pdf.data(stream).decode('latin-1')
    changed = re.sub(r'<(\w+)> <(\w+)>\n<(\w+)>', r'<\1> <\2>', text)
    changed = re.sub(r'<65> <0065>\n|<65>\s*<0065>', '', changed)
    assert changed != text, 'nothing was changed'
    stream['data'] = base64.b64encode(changed.encode('latin-1')).decode('ascii')


@breaks('every glyph is one that the font draws')
def a_glyph_is_none_of_the_font(pdf):
    content(pdf, lambda text: text + '/Artifact BMC\n' + cell(pdf, r'(\001)Tj') + 'EMC\n')


@breaks('no words are invisible')
def words_have_no_ink(pdf):
    content(pdf, lambda text: cut(text, 'BT\n', 'BT\n3 Tr\n'))


@breaks('no words are invisible')
def words_are_white(pdf):
    content(pdf, lambda text: re.sub(r'[\d.]+ [\d.]+ [\d.]+ rg', '1 1 1 rg', text))


@breaks('no words are invisible')
def words_are_off_the_page(pdf):
    content(pdf, lambda text: re.sub(r'(\S+ 0 0 \S+) \S+ \S+ Tm', r'\1 -500 10 Tm', text, count=1))


@breaks('no words are invisible')
def words_are_tiny(pdf):
    content(pdf, lambda text: re.sub(r'\S+ 0 0 -\S+ (\S+ \S+ Tm)', r'1 0 0 -1 \1', text, count=1))


@breaks('no words are covered or cut off')
def words_are_covered(pdf):
    content(pdf, lambda text: text + '\n/Artifact BMC\n0 0 2000 2000 re\nf\nEMC\n')


@breaks('no words are covered or cut off')
def words_are_cut_off(pdf):
    content(pdf, lambda text: '0 0 1 1 re\nW n\n' + text)


@breaks('nothing is written in place of what is seen')
def an_element_says_something_else(pdf):
    first(pdf, '/P')['/ActualText'] = 'u:Something else'


@breaks('nothing is written in place of what is seen')
def a_paragraph_is_described(pdf):
    first(pdf, '/P')['/Alt'] = 'u:A paragraph about something'


@breaks('nothing is written in place of what is seen')
def a_mark_says_something_else(pdf):
    content(pdf, lambda text: cut(text, '/H1 << ', '/H1 << /ActualText (Else) '))


@breaks('nothing is attached')
def the_reflection_is_attached(pdf):
    pdf.root['/Names'] = {'/EmbeddedFiles': {'/Names': []}}


@breaks('nothing is attached')
def a_file_is_associated(pdf):
    pdf.root['/AF'] = []


@breaks('nothing is attached')
def a_page_has_a_file(pdf):
    pdf.pages()[0]['/Annots'] = [{'/Subtype': '/FileAttachment', '/F': 4}]


@breaks('nothing acts by itself')
def a_script_runs(pdf):
    pdf.root['/OpenAction'] = {'/S': '/JavaScript', '/JS': 'u:app.alert(1)'}


@breaks('nothing acts by itself')
def a_page_acts(pdf):
    pdf.pages()[0]['/AA'] = {}


@breaks('no layer can be hidden')
def there_are_layers(pdf):
    pdf.root['/OCProperties'] = {'/OCGs': []}


@breaks('every annotation is described and printed')
def a_link_is_not_described(pdf):
    pdf.pages()[0]['/Annots'] = [{'/Subtype': '/Link', '/F': 4, '/StructParent': 99}]


@breaks('every annotation is described and printed')
def an_annotation_is_hidden(pdf):
    pdf.pages()[0]['/Annots'] = [{'/Subtype': '/Text', '/F': 6, '/StructParent': 99,
                                  '/Contents': 'u:Hidden'}]


@breaks('every annotation is described and printed')
def an_annotation_is_in_no_tree(pdf):
    pdf.pages()[0]['/Annots'] = [{'/Subtype': '/Link', '/F': 4, '/Contents': 'u:Somewhere'}]
