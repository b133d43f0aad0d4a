# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the words of shipped files: nothing unchecked, nothing left from a draft, every
placeholder known, every answer of the worked examples one that can be given."""

import json
import os
import re
import xml.etree.ElementTree as ET

from content import BUILT_IN, LONGEST, Q, R, REFLECTIONS, T, table, words

# What a text would hold if it had been carried over badly.
LEFT_OVER = re.compile(r'\*|_{2,}|`|\[[A-Z ]')
PLACEHOLDER = re.compile(r'\{([^{}]*)\}')
TITLE = {'swe': r'SWE(?: \d{4},)?', 'nasw-2017': r'NASW(?:[- ]2017)?,?', 'basw-coe': r'BASW-COE'}


def leaves(root):
    """Elements that hold words, with their words."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and element.text.strip():
            yield element, words(element)


def left_over(root, problems):
    for element, text in leaves(root):
        if LEFT_OVER.search(text):
            problems.append(f'something is left over in: {text[:60]}')


def unchecked_numbers(root, problems):
    """Numbers of paragraphs that nobody has seen are never printed."""
    for row in table('not-printed'):
        number = r'(?<![\d.(])' + re.escape(row['number']) + r'(?!\.?\d)'
        for cite in [one for one in root.iter() if one.tag in (Q + 'cite', T + 'cite')]:
            if cite.get('ref') == row['reference'] and re.search(number, cite.get('at', '')):
                problems.append(f"{row['reference']} is cited at {cite.get('at')}")
        for _, text in leaves(root):
            if re.search(TITLE[row['reference']] + ' ' + number, text):
                problems.append(f"{row['reference']} {row['number']} stands in: {text[:60]}")


def placeholders_of_questionnaire(root, problems):
    known = BUILT_IN | {word.get('id') for word in root.iter(Q + 'word')}
    for _, text in leaves(root):
        problems += [f'nobody fills in {{{name}}}' for name in PLACEHOLDER.findall(text)
                     if name not in known]
    for word in root.iter(Q + 'word'):
        if all(variant.get('when') for variant in word):
            problems.append(f"the word {word.get('id')} has no text for everybody else")


def duplicates_of_texts(root, problems, ids):
    for element in root:
        if element.tag in (T + 'entry', T + 'sheet'):
            if element.get('id') in ids:
                problems.append(f"the id {element.get('id')} is used twice")
            ids.add(element.get('id'))


def texts_short_enough(root, problems):
    blocks = [T + name for name in ('text', 'p', 'li', 'cell', 'heading', 'title')]
    for element in root.iter():
        if element.tag in blocks and len(words(element)) > LONGEST:
            problems.append(f'{words(element)[:40]}… is longer than {LONGEST} characters')


def citations_of_texts(root, problems):
    known = {reference.get('id') for reference in root.iter(T + 'reference')}
    problems += [f"nothing is known of {cite.get('ref')}" for cite in root.iter(T + 'cite')
                 if cite.get('ref') not in known]


def answers(root, name, problems):
    """Every worked example of this questionnaire answers with options that are there."""
    scales = {scale.get('id'): {option.get('code') for option in scale}
              for scale in root.iter(Q + 'scale')}
    options, may_not_apply = {}, set()
    for item in root.iter(Q + 'item'):
        own = {option.get('code') for option in item.findall(Q + 'option')}
        options[item.get('id')] = scales.get(item.get('scale'), own)
        if item.get('not-applicable') == 'yes':
            may_not_apply.add(item.get('id'))
    files = sorted(file for file in os.listdir(REFLECTIONS)
                   if file.endswith(f'-{name}.xml') and not file.startswith('.'))
    if len(files) < 2:
        problems.append(f'there are only {len(files)} worked examples')
    for file in files:
        for answer in ET.parse(os.path.join(REFLECTIONS, file)).getroot().iter(R + 'answer'):
            item, option = answer.get('item'), answer.get('option')
            if item not in options or (option and option not in options[item]):
                problems.append(f'{file}: {item} cannot be answered with {option}')
            if answer.get('state') == 'not-applicable' and item not in may_not_apply:
                problems.append(f'{file}: {item} cannot be marked as not applicable')
        profile(root, file[:-len('.xml')] + '.json', problems)


def profile(root, file, problems):
    """The profile that a worked example must give speaks of the same domains, bands and items."""
    with open(os.path.join(REFLECTIONS, file), encoding='utf-8') as source:
        wanted = json.load(source)
    domains = [(domain.get('id'), domain.get('axis')) for domain in root.iter(Q + 'domain')]
    if domains != [(domain['id'], domain['axis']) for domain in wanted['domains']]:
        problems.append(f'{file}: the domains are others')
    bands = {band.get('id'): words(band.find(Q + 'label')) for band in root.iter(Q + 'band')}
    levels = {}
    for item in root.iter(Q + 'item'):
        levels[item.get('id')] = {flag.get('level') for flag in item.findall(Q + 'flag')}
    for domain in wanted['domains']:
        for key in ('band', 'final'):
            if domain[key] and bands.get(domain[key]) != domain[key + '_label']:
                problems.append(f"{file}: {domain['id']} has the unknown band {domain[key]}")
        problems += [f"{file}: {flag['item']} has no {flag['level']} flag"
                     for flag in domain['flags'] if flag['level'] not in levels[flag['item']]]
    named = wanted['priorities'] + wanted['strengths'] + wanted['checks']
    problems += [f'{file}: there is no item {item}' for item in named if item not in levels]


def check_questionnaire_words(root, name):
    problems = []
    left_over(root, problems)
    unchecked_numbers(root, problems)
    placeholders_of_questionnaire(root, problems)
    answers(root, name, problems)
    return problems


def check_texts(root, ids):
    problems = []
    left_over(root, problems)
    unchecked_numbers(root, problems)
    duplicates_of_texts(root, problems, ids)
    texts_short_enough(root, problems)
    citations_of_texts(root, problems)
    return problems
