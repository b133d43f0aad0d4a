# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the shipped content share: tables, texts and conditions."""

import csv
import os
import re
import xml.etree.ElementTree as ET

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
REFLECTIONS = os.path.join(ROOT, 'tests', 'data', 'reflections')

Q = '{urn:tarn:questionnaire:1}'
T = '{urn:tarn:texts:1}'
R = '{urn:tarn:reflection:1}'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'

QUESTIONNAIRES = ('online-presence', 'group-participation')
TEXTS = ('handouts', 'help', 'journal', 'report', 'supervisor', 'workshop')

# Filled in by the program, not by the word list of a questionnaire.
BUILT_IN = {'domains', 'domain', 'gap'}
LONGEST = 400


def table(name):
    with open(os.path.join(HERE, name + '.tsv'), encoding='utf-8') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def questionnaire(name):
    return ET.parse(os.path.join(ROOT, 'data', 'questionnaires', name + '.xml')).getroot()


def texts(name):
    return ET.parse(os.path.join(ROOT, 'data', 'texts', name + '.xml')).getroot()


def words(element):
    """The words of an element and of the runs inside it, with white space folded."""
    return ' '.join(''.join(element.itertext()).split())


def child(element, name):
    """The words of the child in the language of the file, or None."""
    for found in element.findall(Q + name):
        if LANG not in found.attrib:
            return words(found)
    return None


def yes_no(element, name, otherwise='no'):
    return element.get(name, otherwise)


def condition(shorthand):
    """The XPath that stands in the file for the shorthand of the tables, where "-" is none."""
    def comparison(source):
        choice = re.fullmatch(r'(\S+) in \((.+)\)', source)
        if choice:
            each = [f"${choice[1]} = '{code}'" for code in choice[2].split(',')]
            return '(' + ' or '.join(each) + ')'
        item, operator, code = re.fullmatch(r'([\w-]+)(!=|=)(\w+)', source).groups()
        return f"${item} {operator} '{code}'"

    if shorthand == '-':
        return None
    parts = [' and '.join(comparison(one) for one in part.split(' and '))
             for part in shorthand.split(' or ')]
    if len(parts) == 1 and ' and ' not in parts[0]:
        return parts[0].strip('()')
    return ' or '.join(f'({part})' if len(parts) > 1 and ' and ' in part else part
                       for part in parts)


def same_condition(found, shorthand):
    """Brackets that change nothing may stand or not."""
    def bare(source):
        return source and source.replace('(', '').replace(')', '')
    wanted = condition(shorthand)
    mixed = bool(wanted and ' and ' in wanted and ' or ' in wanted)
    return found == wanted if mixed else bare(found) == bare(wanted)
