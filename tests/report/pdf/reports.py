# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of report, made by the real program."""

import os
import subprocess

# A name, and what tarn-cli is asked for; @NAME is a reflection of the tests.
CASES = {
    'w1': 'report @w1-online-presence @w1-group-participation',
    'w1-online': 'report @w1-online-presence',
    'w1-group': 'report @w1-group-participation',
    'w2': 'report @w2-online-presence',
    'best': 'report @best-online-presence',
    'worst': 'report @worst-online-presence @worst-group-participation',
    'empty': 'report @empty-online-presence',
    'quick': 'report @quick-online-presence',
    'everything': 'report @full-online-presence --notes',
    'joining': 'report @joining-group-participation',
    'supervisor-topics': 'report --for supervisor --share topics @full-online-presence',
    'supervisor-bands': 'report --for supervisor --topics OP-PRIV,GP-WORK @w1-online-presence '
                        '@w1-group-participation',
    'supervisor-flags': 'report --for supervisor --share flags --topics OP-CONF '
                        '@worst-online-presence --plan none',
    'supervisor-plan': 'report --for supervisor --topics OP-PRIV @full-online-presence',
    'looking-back': 'report --compare @best-online-presence @w1-online-presence',
    'paper-online': 'handout online-presence',
    'paper-group': 'handout group-participation',
    'before-you-post': 'handout before-you-post',
    'before-you-join': 'handout before-you-join',
    'starting-a-safe-group': 'handout starting-a-safe-group',
    'privacy-check': 'handout privacy-check',
    'if-a-post-goes-wrong': 'handout if-a-post-goes-wrong',
    'if-you-are-targeted': 'handout if-you-are-targeted',
    'welsh': 'report @w2-online-presence --lang cy --questionnaire @welsh',
    'room': 'workshop summarise @room',
    'rounds': 'workshop summarise @room --before @earlier',
    'roles': 'workshop summarise @room --by-role',
    'run-sheet': 'handout run-sheet',
    'discussion': 'handout discussion-sheet --topics OP-PRIV,OP-LOOK',
}
PAPERS = ['a4', 'letter']

# These are made in large text, too: one of each kind.
LARGE = ['w1', 'worst', 'supervisor-plan', 'looking-back', 'paper-online', 'privacy-check']


# Words of the shipped questionnaire once more in Welsh, with letters that few fonts number as one
# byte. The rest stays in English, so the report is in two languages.
WELSH = {
    '<title>Your footprint</title>': 'Eich \u00f4l troed, gan gynnwys t\u0175r a \u0177d',
    '<title>Confidentiality</title>': 'Cyfrinachedd',
}


def make_welsh(data, folder):
    """A questionnaire in which some words are Welsh, too."""
    path = os.path.join(data, 'questionnaires', 'online-presence.xml')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    for title, welsh in WELSH.items():
        assert text.count(title) == 1, title
        text = text.replace(title, f'{title}<title xml:lang="cy">{welsh}</title>')
    path = os.path.join(folder, 'welsh.xml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


# Of each person one letter a domain, A to D for the bands; some rooms are large enough for percents.
ROOMS = {
    'room': ('AAAAAAABBBBBBBBCCCCC', 'AAAABBBBBBCCCCCCDDDD', 'ABCD----------------'),
    'earlier': ('AABBCCDD', 'DDDDDDDA', 'AAAAABBB'),
}
DOMAINS = ['OP-FOOT', 'OP-PRIV', 'OP-BOUND', 'OP-CONF', 'OP-COND', 'OP-LOOK', 'OP-SUPP']
BANDS = {'A': 'well-protected', 'B': 'mostly-protected', 'C': 'some-exposure', 'D': 'high-exposure'}


def make_room(name, folder):
    """A folder of workshop files, half of them of students."""
    path = os.path.join(folder, name)
    os.makedirs(path, exist_ok=True)
    patterns = ROOMS[name]
    for number in range(len(patterns[0])):
        role = 'student' if number % 2 else 'practitioner'
        lines = [f'<response xmlns="urn:tarn:workshop:1" questionnaire="online-presence" '
                 f'version="1.0" route="quick" token="{len(name):016x}{number:016x}" '
                 f'role="{role}">']
        for place, domain in enumerate(DOMAINS):
            band = BANDS.get(patterns[place % len(patterns)][number])
            said = f'status="scored" band="{band}"' if band else 'status="none"'
            lines.append(f'<domain id="{domain}" {said}/>')
        lines.append('</response>')
        with open(os.path.join(path, f'{number}.xml'), 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines))
    return path


def make(cli, case, reflections, path, paper='a4', text_size='normal'):
    """Has the program make one of the cases, beside which the Welsh questionnaire is put."""
    folder = os.path.dirname(path)
    words = []
    for word in CASES[case].split():
        if word == '@welsh':
            word = make_welsh(os.environ['TARN_DATADIR'], folder)
        elif word[1:] in ROOMS and word.startswith('@'):
            word = make_room(word[1:], folder)
        elif word.startswith('@'):
            word = os.path.join(reflections, word[1:] + '.xml')
        words.append(word)
    told = subprocess.run([cli, *words, '--date', '2026-11-22', '--paper', paper,
                           '--text-size', text_size, '-o', path],
                          capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(f'{case}: {told.stderr}')
