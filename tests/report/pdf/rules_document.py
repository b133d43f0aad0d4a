# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the document as a whole, what it says about itself, and its colours."""

import re
import xml.etree.ElementTree as tree

from pdf import operations

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

# Grey and RGB, which the output intent explains; never ink.
FOREIGN_COLOURS = {'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'ri'}

RULES = {}


def rule(function):
    RULES[function.__name__.replace('_', ' ')] = function
    return function


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
