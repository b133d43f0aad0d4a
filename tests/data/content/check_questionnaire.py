# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a shipped questionnaire against the tables beside this file."""

from content import LONGEST, Q, child, same_condition, table, words, yes_no

import re


def compare(problems, what, found, wanted):
    if found != wanted:
        problems.append(f'{what} is {found!r}, the table says {wanted!r}')


def rows(name, questionnaire):
    return [row for row in table(name) if row['questionnaire'] == questionnaire]


def counts(root, name, problems):
    found = {
        'items': len(root.findall(f'.//{Q}domain/{Q}item')),
        'core': len(root.findall(f'.//{Q}domain/{Q}item[@core="yes"]')),
        'opening': len(root.findall(f'{Q}opening/{Q}item')),
        'domains': len(root.findall(f'.//{Q}domain')),
        'statements': len(root.findall(f'{Q}overall/{Q}statement')),
        'packs': len(root.findall(f'{Q}packs/{Q}pack')),
        'map-fields': len(root.findall(f'{Q}map/{Q}field')),
        'hints': len(root.findall(f'{Q}map/{Q}hint')),
        'quadrants': len(root.findall(f'{Q}picture/{Q}quadrant')),
        'checklist': len(root.findall(f'.//{Q}item[@id="G_JOIN"]/{Q}option')),
    }
    for row in rows('counts', name):
        compare(problems, f"number of {row['what']}", found[row['what']], int(row['count']))


def scales(root, problems):
    wanted = {}
    for row in table('scales'):
        wanted.setdefault(row['scale'], []).append(
            (row['code'], row['value'], row['unsure'], row['label']))
    for scale in root.findall(f'{Q}scales/{Q}scale'):
        options = [(option.get('code'), option.get('value'), yes_no(option, 'unsure'),
                    child(option, 'label')) for option in scale.findall(Q + 'option')]
        compare(problems, f"scale {scale.get('id')}", options, wanted.get(scale.get('id')))
        compare(problems, f"max of scale {scale.get('id')}", scale.get('max'), '4')


def bands(root, problems):
    for axis in root.findall(f'{Q}axes/{Q}axis'):
        found = [(band.get('id'), band.get('from', '-'), band.get('symbol'), child(band, 'label'))
                 for band in axis.findall(Q + 'band')]
        wanted = [(row['id'], row['from'], row['symbol'], row['label'])
                  for row in table('bands') if row['axis'] == axis.get('id')]
        compare(problems, f"bands of {axis.get('id')}", found, wanted)


def opening(root, name, problems):
    items = root.findall(f'{Q}opening/{Q}item')
    wanted = rows('opening', name)
    compare(problems, 'opening questions', [item.get('id') for item in items],
            [row['id'] for row in wanted])
    for item, row in zip(items, wanted):
        codes = [option.get('code') for option in item.findall(Q + 'option')]
        compare(problems, f"options of {row['id']}", ' '.join(codes), row['options'])
        if not same_condition(item.get('when'), row['condition']):
            problems.append(f"{row['id']} is asked when {item.get('when')}")


def presence_map(root, problems):
    for field, row in zip(root.findall(f'{Q}map/{Q}field'), table('map')):
        codes = [option.get('code') for option in field.findall(Q + 'option')]
        compare(problems, f"map field {row['field']}", (field.get('name'), ' '.join(codes)),
                (row['field'], row['options']))
    for hint, row in zip(root.findall(f'{Q}map/{Q}hint'), table('hints')):
        compare(problems, 'hint', hint.get('id'), row['hint'])
        if not same_condition(hint.get('when'), row['condition']):
            problems.append(f"hint {row['hint']} is given when {hint.get('when')}")


def domains(root, name, problems):
    found = [(domain.get('id'), domain.get('axis'), child(domain, 'title'),
              str(len(domain.findall(Q + 'item')))) for domain in root.iter(Q + 'domain')]
    compare(problems, 'domains', found,
            [(row['id'], row['axis'], row['title'], row['items']) for row in rows('domains', name)])


def same_flags(item, wanted):
    """Whether the flags of an item are those of the table: "stop: yes when A=b; talk: unsure"."""
    found = item.findall(Q + 'flag')
    wanted = [] if wanted == '-' else wanted.split('; ')
    if len(found) != len(wanted):
        return False
    for flag, source in zip(found, wanted):
        level, codes, when = re.fullmatch(r'(\w+): ([\w ]+?)(?: when (.+))?', source).groups()
        if (flag.get('level'), flag.get('on')) != (level, codes):
            return False
        if not same_condition(flag.get('when'), when or '-'):
            return False
    return True


def items(root, name, problems):
    pairs = [(domain, item) for domain in root.iter(Q + 'domain')
             for item in domain.findall(Q + 'item')]
    wanted = rows('items', name)
    compare(problems, 'items', [item.get('id') for _, item in pairs], [row['id'] for row in wanted])
    for (domain, item), row in zip(pairs, wanted):
        found = {
            'domain': domain.get('id'),
            'scale': item.get('scale'),
            'direction': item.get('direction'),
            'na': yes_no(item, 'not-applicable'),
            'core': yes_no(item, 'core'),
            'check': yes_no(item, 'check'),
            'strength': yes_no(item, 'strength', 'yes'),
            'short': child(item, 'short'),
        }
        for key, value in found.items():
            compare(problems, f"{key} of {row['id']}", value, row[key])
        if not same_condition(item.get('when'), row['condition']):
            problems.append(f"{row['id']} is asked when {item.get('when')}")
        if not same_flags(item, row['flags']):
            problems.append(f"the flags of {row['id']} are not: {row['flags']}")


def complete(root, problems):
    """What the report prints has to be there for every answer that can be given."""
    edges = {axis.get('id'): [band.get('id') for band in axis.findall(Q + 'band') if band.get('from')]
             for axis in root.findall(f'{Q}axes/{Q}axis')}
    for domain in root.iter(Q + 'domain'):
        name = domain.get('id')
        advised = {advice.get('band') for advice in domain.findall(Q + 'advice')}
        compare(problems, f'bands with advice of {name}', sorted(advised),
                sorted(edges[domain.get('axis')]))
        for part in ('definition', 'measures', 'reflection-question', 'supervisor-prompt',
                     'workshop-prompt'):
            if not child(domain, part):
                problems.append(f'{name} has no {part}')
        if domain.find(Q + 'cite') is None:
            problems.append(f'{name} rests on nothing')
        for item in domain.findall(Q + 'item'):
            item_complete(item, domain.get('axis'), problems)


def item_complete(item, axis, problems):
    name = item.get('id')
    needed = ['prompt', 'short', 'why'] + (['task'] if item.get('check') == 'yes' else [])
    can_be_strength = axis == 'benefit' or item.get('direction') == 'protective'
    if can_be_strength and item.get('strength') != 'no':
        needed.append('strength')
    problems += [f'{name} has no {part}' for part in needed if not child(item, part)]
    if item.find(Q + 'cite') is None:
        problems.append(f'{name} cites nothing')
    for flag in item.findall(Q + 'flag'):
        steps = ('today', 'tell') if flag.get('level') == 'stop' else ('step',)
        problems += [f"a {flag.get('level')} flag of {name} has no {step}"
                     for step in steps if flag.find(Q + step) is None]


def references(root, problems):
    known = {reference.get('id'): reference for reference in root.iter(Q + 'reference')}
    used = set()
    for cite in root.iter(Q + 'cite'):
        reference = known.get(cite.get('ref'))
        used.add(cite.get('ref'))
        if reference is None:
            problems.append(f"nothing is known of {cite.get('ref')}")
        elif reference.get('seen') == 'not-seen' and cite.get('at'):
            problems.append(f"{cite.get('ref')} was not seen, but {cite.get('at')} is cited")
    problems += [f'nothing cites {name}' for name in known if name not in used]


def check(root, name):
    """All that is wrong with the questionnaire of that name, as sentences."""
    problems = []
    counts(root, name, problems)
    scales(root, problems)
    bands(root, problems)
    opening(root, name, problems)
    presence_map(root, problems)
    domains(root, name, problems)
    items(root, name, problems)
    complete(root, problems)
    references(root, problems)
    for element in root.iter():
        if len(element) == 0 and len(words(element)) > LONGEST:
            problems.append(f'{words(element)[:40]}… is longer than {LONGEST} characters')
    return problems
