# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: where the project is and which files are part of it."""

import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def git(*arguments):
    """What git says, or None where this is no checkout."""
    try:
        # The checkout may belong to somebody else, as it does in a container.
        answer = subprocess.run(['git', '-c', 'safe.directory=*', '-C', ROOT, *arguments],
                                capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.decode('utf-8', errors='replace')


def walk():
    for base, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders
                      if name not in ('.git', '.flatpak-builder', 'demo', '__pycache__')
                      and not (base == ROOT and name.startswith('_'))]
        for name in names:
            yield os.path.relpath(os.path.join(base, name), ROOT)


def files():
    """The files of the project, as paths from its root."""
    listed = git('ls-files', '-z')
    names = listed.split('\0') if listed is not None else walk()
    return sorted(name for name in names
                  if name and os.path.isfile(os.path.join(ROOT, name)))


def read(path):
    """The text of a file, or None if it is not text."""
    with open(os.path.join(ROOT, path), 'rb') as file:
        content = file.read()
    if b'\0' in content:
        return None
    try:
        return content.decode('utf-8')
    except UnicodeDecodeError:
        return None


def finish(found):
    """Prints the findings; gives the exit status of the lint."""
    found = list(found)
    for finding in found:
        print(finding)
    return 1 if found else 0
