# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF as qpdf tells it in JSON: objects, pages, what is drawn, and the tree of structure."""

import base64
import functools
import json
import re
import subprocess

REFERENCE = re.compile(r'\d+ \d+ R\Z')
TOKEN = re.compile(r'''
    (?P<string> \( (?: [^()\\] | \\. | \( (?: [^()\\] | \\. )* \) )* \) )
  | (?P<hex> <[0-9A-Fa-f\s]*> )
  | (?P<mark> << | >> | \[ | \] )
  | (?P<name> /[^\s()<>\[\]{}/%]* )
  | (?P<number> [+-]?(?:\d+\.?\d*|\.\d+) (?=[\s()<>\[\]{}/%]|\Z) )
  | (?P<word> [^\s()<>\[\]{}/%]+ )
''', re.X | re.S)
ESCAPE = re.compile(r'\\([0-7]{1,3}|\r\n|.)', re.S)
ESCAPES = {'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f', '\n': '', '\r\n': '', '\r': ''}


def unescape(match):
    what = match.group(1)
    if what[0] in '01234567':
        return chr(int(what, 8) & 255)
    return ESCAPES.get(what, what)


def operand(kind, token):
    if kind == 'string':
        return ESCAPE.sub(unescape, token[1:-1]).encode('latin-1')
    if kind == 'hex':
        digits = re.sub(r'\s', '', token[1:-1])
        return bytes.fromhex(digits + '0' * (len(digits) % 2))
    if kind == 'number':
        return float(token)
    return token


@functools.lru_cache(maxsize=400)
def operations(data):
    """The operators of a page with what stands before each."""
    found = []
    operands = []
    for match in TOKEN.finditer(data.decode('latin-1')):
        kind = match.lastgroup
        if kind == 'word' and match.group() not in ('true', 'false', 'null'):
            found.append((match.group(), operands))
            operands = []
        else:
            operands.append(operand(kind, match.group()))
    return found


@functools.lru_cache(maxsize=400)
def character_map(data):
    """Which characters a font's codes stand for, by its ToUnicode stream."""
    text = data.decode('latin-1')
    characters = {}

    def decode(digits):
        return bytes.fromhex(digits).decode('utf-16-be', 'replace')

    for block in re.findall(r'beginbfchar(.*?)endbfchar', text, re.S):
        for code, target in re.findall(r'<(\w+)>\s*<(\w+)>', block):
            characters[int(code, 16)] = decode(target)
    for block in re.findall(r'beginbfrange(.*?)endbfrange', text, re.S):
        for first, last, target in re.findall(r'<(\w+)>\s*<(\w+)>\s*<(\w+)>', block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                start = decode(target)
                characters[int(first, 16) + offset] = start[:-1] + chr(ord(start[-1]) + offset)
        for first, targets in re.findall(r'<(\w+)>\s*<\w+>\s*\[(.*?)\]', block, re.S):
            for offset, target in enumerate(re.findall(r'<(\w+)>', targets)):
                characters[int(first, 16) + offset] = decode(target)
    return characters


def times(one, other):
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)


class Shown:
    """A run of words on a page."""

    def __init__(self, mark, font, codes, text, place, size, mode, colour,
                 clipped):
        self.mark = mark          # number of its mark, 'artifact', or None
        self.font = font
        self.codes = codes
        self.text = text          # with None for a code that stands for nothing
        self.place = place
        self.size = size
        self.mode = mode
        self.colour = colour
        self.clipped = clipped


class Pdf:
    def __init__(self, header, objects, raw):
        self.header = header
        self.objects = objects
        self.raw = raw
        self.trailer = objects['trailer']['value']
        self.drawn = {}

    @classmethod
    def load(cls, path):
        told = subprocess.run(['qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline',
                               '--decode-level=generalized', path],
                              check=True, capture_output=True).stdout
        header, objects = json.loads(told)['qpdf']
        with open(path, 'rb') as file:
            return cls(header, objects, file.read())

    def object(self, reference):
        entry = self.objects.get('obj:' + reference, {})
        return entry['stream'] if 'stream' in entry else entry.get('value')

    def get(self, value, *keys):
        """Follows references and keys; None where there is nothing."""
        for key in (None, *keys):
            if key is not None:
                if isinstance(value, dict) and 'dict' in value:
                    value = value['dict']
                if isinstance(value, list) and isinstance(key, int) and key < len(value):
                    value = value[key]
                elif isinstance(value, dict):
                    value = value.get(key)
                else:
                    return None
            if isinstance(value, str) and REFERENCE.match(value):
                value = self.object(value)
        return value

    def words(self, value, *keys):
        """A string without the letter that says how qpdf wrote it."""
        value = self.get(value, *keys)
        if isinstance(value, str) and value[:2] == 'u:':
            return value[2:]
        if isinstance(value, str) and value[:2] == 'b:':
            return bytes.fromhex(value[2:]).decode('latin-1')
        return None

    @staticmethod
    def data(stream):
        return base64.b64decode((stream or {}).get('data', ''))

    @property
    def root(self):
        return self.get(self.trailer, '/Root') or {}

    @property
    def info(self):
        return self.get(self.trailer, '/Info') or {}

    def everything(self):
        """Every dictionary of the file, with the name of the object that it stands in."""
        def walk(value):
            if isinstance(value, dict):
                yield value
                for inner in value.values():
                    yield from walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from walk(inner)
        for name, entry in self.objects.items():
            for found in walk(entry.get('value', (entry.get('stream') or {}).get('dict'))):
                yield name, found

    def page_references(self):
        found = []

        def walk(reference):
            node = self.get(reference) or {}
            if node.get('/Type') == '/Pages':
                for kid in node.get('/Kids', []):
                    walk(kid)
            else:
                found.append(reference)
        walk(self.root.get('/Pages'))
        return found

    def pages(self):
        return [self.get(reference) for reference in self.page_references()]

    def contents(self, page):
        contents = self.get(page, '/Contents')
        streams = contents if isinstance(contents, list) else [contents]
        return b'\n'.join(self.data(self.get(stream)) for stream in streams)

    def characters(self, font):
        return character_map(self.data(self.get(font, '/ToUnicode')))

    def shown(self, page):
        """Every run of words of a page, in the order of drawing."""
        key = id(page), self.contents(page)
        if key not in self.drawn:
            self.drawn[key] = list(self.find_shown(page))
        return self.drawn[key]

    def find_shown(self, page):
        matrix, stack = (1, 0, 0, 1, 0, 0), []
        line = (1, 0, 0, 1, 0, 0)
        font, size, mode, leading, colour, clipped = None, 0, 0, 0, (0, 0, 0), False
        marks = []
        for name, operands in operations(self.contents(page)):
            if name == 'q':
                stack.append((matrix, font, size, mode, colour, clipped))
            elif name == 'Q' and stack:
                matrix, font, size, mode, colour, clipped = stack.pop()
            elif name == 'cm':
                matrix = times(operands, matrix)
            elif name in ('W', 'W*'):
                clipped = True
            elif name == 'BT':
                line = (1, 0, 0, 1, 0, 0)
            elif name == 'Tm':
                line = tuple(operands)
            elif name in ('Td', 'TD'):
                line = times((1, 0, 0, 1, *operands), line)
                leading = -operands[1] if name == 'TD' else leading
            elif name == 'TL':
                leading = operands[0]
            elif name == 'T*':
                line = times((1, 0, 0, 1, 0, -leading), line)
            elif name == 'Tf':
                font, size = self.get(page, '/Resources', '/Font', operands[0]), operands[1]
            elif name == 'Tr':
                mode = operands[0]
            elif name in ('rg', 'g'):
                colour = tuple(operands) if name == 'rg' else tuple(operands * 3)
            elif name in ('BMC', 'BDC'):
                marks.append(mark_of(operands))
            elif name == 'EMC' and marks:
                marks.pop()
            elif name in ('Tj', 'TJ', "'", '"'):
                inside = [mark for mark in marks if mark is not None]
                whole = times((size, 0, 0, size, 0, 0), times(line, matrix))
                codes = b''.join(part for part in operands if isinstance(part, bytes))
                wide = (font or {}).get('/Subtype') == '/Type0'
                codes = ([int.from_bytes(codes[i:i + 2], 'big') for i in range(0, len(codes), 2)]
                         if wide else list(codes))
                characters = self.characters(font)
                yield Shown(inside[-1] if inside else None, font, codes,
                            [characters.get(code) for code in codes], whole[4:],
                            (whole[2] ** 2 + whole[3] ** 2) ** 0.5, mode, colour, clipped)

    def covers(self, page):
        """Every filled shape of a page: how many runs of words came before it, and its box."""
        matrix, stack = (1, 0, 0, 1, 0, 0), []
        points = []
        words = 0
        for name, operands in operations(self.contents(page)):
            if name == 'q':
                stack.append(matrix)
            elif name == 'Q' and stack:
                matrix = stack.pop()
            elif name == 'cm':
                matrix = times(operands, matrix)
            elif name in ('m', 'l', 'c', 'v', 'y', 're'):
                points += corners(name, operands, matrix)
            elif name in ('Tj', 'TJ', "'", '"'):
                words += 1
            elif name in ('f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'):
                if points and name not in ('S', 's', 'n'):
                    across, up = zip(*points)
                    yield words, (min(across), min(up), max(across), max(up))
                points = []

    def mark_texts(self, page):
        """What the words of each mark of a page say."""
        texts = {}
        for shown in self.shown(page):
            texts.setdefault(shown.mark, []).extend(part or '' for part in shown.text)
        return {mark: ''.join(parts) for mark, parts in texts.items()}

    def elements(self):
        """The tree of structure in reading order: each element with its depth and its parent."""
        def walk(reference, depth, parent):
            element = self.get(reference)
            if not isinstance(element, dict) or '/S' not in element:
                return
            yield element, depth, parent
            for kid in self.kids(element):
                yield from walk(kid, depth + 1, element)
        root = self.get(self.root, '/StructTreeRoot') or {}
        for kid in self.kids(root):
            yield from walk(kid, 0, root)

    def kids(self, element):
        kids = self.get(element, '/K')
        if kids is None:
            return []
        return kids if isinstance(kids, list) else [kids]

    def children(self, element):
        found = [self.get(kid) for kid in self.kids(element)]
        return [kid for kid in found if isinstance(kid, dict) and '/S' in kid]

    def marks(self, element):
        """The marks that an element holds: reference of the page, and number."""
        for kid in self.kids(element):
            kid = self.get(kid)
            if isinstance(kid, int):
                yield element.get('/Pg'), kid
            elif isinstance(kid, dict) and kid.get('/Type') == '/MCR':
                yield kid.get('/Pg', element.get('/Pg')), kid.get('/MCID')

    def attributes(self, element, owner):
        given = self.get(element, '/A')
        for attributes in given if isinstance(given, list) else [given]:
            attributes = self.get(attributes)
            if isinstance(attributes, dict) and attributes.get('/O') == owner:
                return attributes
        return {}


def corners(name, operands, matrix):
    """The points of a piece of a path, on the page."""
    if name == 're':
        x, y, width, height = operands
        points = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    else:
        points = list(zip(operands[::2], operands[1::2]))
    return [times((1, 0, 0, 1, *point), matrix)[4:] for point in points]


def mark_of(operands):
    if operands and operands[0] == '/Artifact':
        return 'artifact'
    if '/MCID' in operands:
        return int(operands[operands.index('/MCID') + 1])
    return None


def reading_text(pdf):
    """The document as a reading tool has it: a line for each element, in reading order."""
    texts = {reference: pdf.mark_texts(pdf.get(reference)) for reference in pdf.page_references()}
    lines = []
    for element, depth, _ in pdf.elements():
        role = element['/S'][1:]
        words = ''.join(texts.get(page, {}).get(mark, '') for page, mark in pdf.marks(element))
        if role == 'Figure':
            words = pdf.words(element, '/Alt') or ''
        elif role == 'Form':
            words = pdf.words(element, '/K', 0, '/Obj', '/TU') or ''
        language = pdf.words(element, '/Lang')
        scope = pdf.attributes(element, '/Table').get('/Scope', '')
        line = '  ' * depth + role + (f' ({scope[1:]})' if scope else '')
        line += f' [{language}]' if language else ''
        lines.append((line + (': ' + ' '.join(words.split()) if words.strip() else '')).rstrip())
    return '\n'.join(lines) + '\n'
