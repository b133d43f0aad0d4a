# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to spoil a good form, one a time: each names the rule that has to see it."""

import base64

from rules_forms import widgets

BREAKS = []


def breaks(name):
    def add(function):
        BREAKS.append((name, function))
        return function
    return add


def field(pdf):
    return next(widget for _, _, widget in widgets(pdf))


def form_element(pdf):
    return next(element for element, _, _ in pdf.elements() if element['/S'] == '/Form')


@breaks('the form holds every field and nothing else')
def the_form_is_gone(pdf):
    del pdf.root['/AcroForm']


@breaks('the form holds every field and nothing else')
def the_reader_has_to_draw(pdf):
    pdf.get(pdf.root, '/AcroForm')['/NeedAppearances'] = True


@breaks('the form holds every field and nothing else')
def a_field_is_left_out(pdf):
    pdf.get(pdf.root, '/AcroForm')['/Fields'].pop()


@breaks('the form holds every field and nothing else')
def two_fields_have_one_name(pdf):
    first, second = [widget for _, _, widget in widgets(pdf)][:2]
    second['/T'] = first['/T']


@breaks('every field is one for words that does nothing')
def a_field_is_a_signature(pdf):
    field(pdf)['/FT'] = '/Sig'


@breaks('every field is one for words that does nothing')
def a_field_acts(pdf):
    field(pdf)['/A'] = {'/S': '/GoTo'}


@breaks('every field says in words of its own what it is for')
def a_field_says_nothing(pdf):
    del field(pdf)['/TU']


@breaks('every field says in words of its own what it is for')
def two_fields_say_the_same(pdf):
    first, second = [widget for _, _, widget in widgets(pdf)][:2]
    second['/TU'] = first['/TU']


@breaks('every field has an element that holds it alone')
def an_element_holds_a_mark_too(pdf):
    form_element(pdf)['/K'].append(0)


@breaks('every field has an element that holds it alone')
def a_field_has_no_element(pdf):
    form_element(pdf)['/S'] = '/Span'


@breaks('every field has an element that holds it alone')
def a_number_leads_elsewhere(pdf):
    field(pdf)['/StructParent'] += 1


@breaks('every field has an element that holds it alone')
def a_field_names_another_page(pdf):
    field(pdf)['/P'] = pdf.page_references()[0]


@breaks('every field is drawn in its box')
def a_field_has_no_picture(pdf):
    del field(pdf)['/AP']


@breaks('every field is drawn in its box')
def a_field_looks_other_when_pressed(pdf):
    look = field(pdf)['/AP']
    look['/D'] = look['/N']


@breaks('every field is drawn in its box')
def a_picture_is_of_another_size(pdf):
    pdf.get(field(pdf), '/AP', '/N')['dict']['/BBox'][2] += 20


@breaks('every field has room to type and covers nothing')
def a_field_is_small(pdf):
    box = field(pdf)['/Rect']
    box[3] = box[1] + 8


@breaks('every field has room to type and covers nothing')
def a_field_is_off_the_page(pdf):
    field(pdf)['/Rect'][2] += 500


@breaks('every field has room to type and covers nothing')
def two_fields_overlap(pdf):
    first, second = [widget for _, _, widget in widgets(pdf)][:2]
    second['/Rect'] = first['/Rect']


@breaks('every field has room to type and covers nothing')
def a_field_covers_words(pdf):
    field(pdf)['/Rect'][3] += 30


@breaks('what is typed has a font in the file')
def a_field_names_a_font_of_the_reader(pdf):
    field(pdf)['/DA'] = 'u:/Helv 11 Tf 0 g'


@breaks('what is typed has a font in the file')
def what_is_typed_is_tiny(pdf):
    field(pdf)['/DA'] = 'u:/Sans 6 Tf 0 g'


@breaks('what is typed has a font in the file')
def the_font_lacks_letters(pdf):
    font = pdf.get(pdf.root, '/AcroForm', '/DR', '/Font', '/Sans')
    stream = pdf.get(font, '/ToUnicode')
    text = pdf.data(stream).replace(b'<0175>', b'<0020>')
    assert text != pdf.data(stream), 'nothing was changed'
    stream['data'] = base64.b64encode(text).decode('ascii')


@breaks('a field holds what it shows')
def a_field_hides_words(pdf):
    field(pdf)['/V'] = 'u:something hidden'
