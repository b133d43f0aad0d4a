# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of report, made by the real program."""

import os
import subprocess

# Name, reflections, and what else is asked for.
CASES = [
    ('w1', ['w1-online-presence', 'w1-group-participation'], []),
    ('w1-online', ['w1-online-presence'], []),
    ('w1-group', ['w1-group-participation'], []),
    ('w2', ['w2-online-presence'], []),
    ('best', ['best-online-presence'], []),
    ('worst', ['worst-online-presence', 'worst-group-participation'], []),
    ('empty', ['empty-online-presence'], []),
    ('quick', ['quick-online-presence'], []),
    ('everything', ['full-online-presence'], ['--notes']),
    ('joining', ['joining-group-participation'], []),
]
PAPERS = ['a4', 'letter']


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


def make(cli, reflections, names, path, *options):
    files = [os.path.join(reflections, name + '.xml') for name in names]
    subprocess.run([cli, 'report', *files, '--date', '2026-11-22', *options, '-o', path],
                   check=True)
