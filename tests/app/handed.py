# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people hand in for a workshop, as files."""

import os

BANDS = ['well-protected', 'mostly-protected', 'some-exposure', 'high-exposure']
PARTS = ['OP-FOOT', 'OP-PRIV', 'OP-CONF']


def response(number, questionnaire='online-presence', version='1.0', route='quick'):
    """What one person hands in. Every second one is a student."""
    role = 'practitioner' if number % 2 else 'student'
    lines = [f'<response xmlns="urn:tarn:workshop:1" questionnaire="{questionnaire}" '
             f'version="{version}" route="{route}" token="{number:032x}" role="{role}">']
    lines += [f'  <domain id="{domain}" status="scored" band="{BANDS[(number + i) % 4]}"/>'
              for i, domain in enumerate(PARTS)]
    return '\n'.join(lines + ['</response>', ''])


def write(folder, files):
    """Puts files into a new folder, a stick for example."""
    os.mkdir(folder)
    for name, text in files.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)
