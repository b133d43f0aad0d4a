# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about forms: fields that a reader fills in, before that and after it."""

import re

LOOK = re.compile(r'/(\S+) ([\d.]+) Tf')

# Some of every language written in Latin script, and the marks that programs put in while one
# types.
LATIN = ('AZaz09 .,:;!?()/@&%+-_\'"£€§°½·'
         'ÀÉÎÕÜàéîõüßñçøåæÞð'
         'ŵŷŴŶẁẃẅỳłąćęńóśźżčďěňřšťůžőűğışțăâđħĸłőœ'
         'ạảấếệốộứữỹ‘’“”–—…•')

RULES = {}


def rule(function):
    RULES[function.__name__.replace('_', ' ')] = function
    return function


def widgets(pdf):
    """Every field: its page, the reference to it, and itself."""
    for page in pdf.page_references():
        for reference in pdf.get(page, '/Annots') or []:
            widget = pdf.get(reference)
            if widget.get('/Subtype') == '/Widget':
                yield page, reference, widget


def elements(pdf):
    return [element for element, _, _ in pdf.elements() if element['/S'] == '/Form']


def size(box):
    left, bottom, right, top = box
    return right - left, top - bottom


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def field_font(pdf, widget):
    """The font that is typed with, and its size."""
    found = LOOK.search(pdf.words(widget, '/DA') or '')
    if not found:
        return None, 0
    return (pdf.get(pdf.root, '/AcroForm', '/DR', '/Font', '/' + found.group(1)),
            float(found.group(2)))


def appearance_text(pdf, widget):
    stream = pdf.get(widget, '/AP', '/N')
    page = {'/Contents': stream, '/Resources': pdf.get(stream, '/Resources')}
    return ''.join(part or '\ufffd' for shown in pdf.shown(page) for part in shown.text)


@rule
def the_form_holds_every_field_and_nothing_else(pdf):
    form = pdf.get(pdf.root, '/AcroForm')
    found = [reference for _, reference, _ in widgets(pdf)]
    if (form is None) != (not found):
        yield f'{len(found)} fields, and a form: {form is not None}'
    if form is None:
        return
    yield from sorted(set(form) - {'/Fields', '/DR', '/DA'})
    if form.get('/Fields') != found:
        yield f'{form.get("/Fields")} are not {found}'
    names = [pdf.words(widget, '/T') for _, _, widget in widgets(pdf)]
    if None in names or len(set(names)) != len(names):
        yield f'names: {names}'


@rule
def every_field_is_one_for_words_that_does_nothing(pdf):
    for _, reference, widget in widgets(pdf):
        if widget.get('/FT') != '/Tx' or '/Kids' in widget or '/Parent' in widget:
            yield f'{reference}: {widget.get("/FT")}'
        yield from (f'{reference} has {key}' for key in ('/A', '/AA', '/DV', '/MaxLen', '/RV')
                    if key in widget)


@rule
def every_field_says_in_words_of_its_own_what_it_is_for(pdf):
    found = [pdf.words(widget, '/TU') or '' for _, _, widget in widgets(pdf)]
    yield from (words for words in found if len(words.split()) < 2 or found.count(words) > 1)


@rule
def every_field_has_an_element_that_holds_it_alone(pdf):
    numbers = pdf.get(pdf.root, '/StructTreeRoot', '/ParentTree', '/Nums') or []
    parents = dict(zip(numbers[::2], numbers[1::2]))
    held = {}
    for element in elements(pdf):
        kids = [pdf.get(kid) for kid in pdf.kids(element)]
        if len(kids) != 1 or not isinstance(kids[0], dict) or kids[0].get('/Type') != '/OBJR':
            yield f'an element holds {kids}'
        else:
            held[kids[0].get('/Obj')] = (element, kids[0].get('/Pg', element.get('/Pg')))
    for page, reference, widget in widgets(pdf):
        element, named_page = held.pop(reference, (None, None))
        if element is None or named_page != page or widget.get('/P') != page:
            yield f'{reference} has no element on its page'
        if pdf.get(parents.get(widget.get('/StructParent'))) is not element:
            yield f'{reference}: its number leads elsewhere'
    yield from (f'{reference} is on no page' for reference in held)


@rule
def every_field_is_drawn_in_its_box(pdf):
    for _, reference, widget in widgets(pdf):
        stream = pdf.get(widget, '/AP', '/N')
        if list(pdf.get(widget, '/AP') or {}) != ['/N'] or 'data' not in (stream or {}):
            yield f'{reference}: no picture of its own'
            continue
        box = pdf.get(stream, '/BBox')
        if any(abs(a - b) > 0.1 for a, b in zip(size(box), size(widget['/Rect']))):
            yield f'{reference}: {box} for {widget["/Rect"]}'


@rule
def every_field_has_room_to_type_and_covers_nothing(pdf):
    for page in pdf.page_references():
        boxes = [widget['/Rect'] for at, _, widget in widgets(pdf) if at == page]
        left, bottom, right, top = pdf.get(page, '/MediaBox')
        # A gap in a sentence is drawn as a row of these.
        words = [shown for shown in pdf.shown(pdf.get(page))
                 if set(''.join(part or '' for part in shown.text)) - set('_ ')] if boxes else []
        for i, box in enumerate(boxes):
            width, height = size(box)
            if width < 40 or height < 12.5:
                yield f'{box} is small'
            if not (left < box[0] and bottom < box[1] and box[2] < right and box[3] < top):
                yield f'{box} is off the page'
            yield from (f'{box} and {other} overlap' for other in boxes[:i] if overlap(box, other))
            yield from (f'{"".join(map(str, shown.text))} stands in {box}' for shown in words
                        if box[0] < shown.place[0] < box[2] and box[1] < shown.place[1] < box[3])


@rule
def what_is_typed_has_a_font_in_the_file(pdf):
    for _, reference, widget in widgets(pdf):
        font, height = field_font(pdf, widget)
        inner = pdf.get(font, '/DescendantFonts', 0) or font
        if not pdf.data(pdf.get(inner, '/FontDescriptor', '/FontFile2')):
            yield f'{reference}: no font'
        if height < 11:
            yield f'{reference}: {height} pt'
        missing = set(LATIN) - set(pdf.characters(font).values())
        if missing:
            yield f'{reference}: no {"".join(sorted(missing))}'


@rule
def a_field_holds_what_it_shows(pdf):
    for _, reference, widget in widgets(pdf):
        held = (pdf.words(widget, '/V') or '').split()
        shown = appearance_text(pdf, widget).split()
        if ''.join(held) != ''.join(shown):
            yield f'{reference} holds {held} and shows {shown}'
