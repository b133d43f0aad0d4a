# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand on the mouse, which takes files out of the window of another program."""

import contextlib
import itertools
import os
import select
import subprocess

from screen import Atspi

# Where the two windows are, in pixels, so that neither hides the other.
PLACE = (0, 0)
OTHER_PLACE = (1000, 20)


def act(*words):
    """Does something with the mouse."""
    subprocess.run(['xdotool', *(str(word) for word in words)], check=True)


def click(window, role, name):
    """Clicks on something that is anywhere in the window."""
    def found():
        for node in window.walk(window.application):
            if node.get_role_name() == role and node.get_name() == name:
                return node
        return None

    area = window.wait(found, f'{role} “{name}”').get_extents(Atspi.CoordType.WINDOW)
    act('mousemove', '--window', window.window, area.x + area.width // 2,
        area.y + area.height // 2, 'click', 1)


def place(person):
    """Puts the window where there is room for another one beside it."""
    act('windowmove', '--sync', person.window.window, *PLACE)


def move_until(person, other, places, word):
    """A hand is never still: it moves until the other program says something."""
    ways = itertools.cycle(places)

    def said():
        act('mousemove', *next(ways))
        return (select.select([other.stdout], [], [], 0)[0] and
                word in other.stdout.readline())

    person.window.wait(said, f'the other program to say “{word}”')


@contextlib.contextmanager
def drag(person, program, *paths):
    """Takes files out of another program and lets them go over the window."""
    with subprocess.Popen([os.path.abspath(program), *paths],
                          env=dict(person.environment, GTK_A11Y='none'),
                          stdout=subprocess.PIPE, text=True) as other:
        try:
            found = person.window.wait(
                lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                        str(other.pid)], check=False, capture_output=True,
                                       text=True).stdout.split(), 'the other program')
            act('windowmove', '--sync', found[0], *OTHER_PLACE)
            x, y = OTHER_PLACE[0] + 60, OTHER_PLACE[1] + 40
            move_until(person, other, [(x - step, y) for step in range(5)], 'seen')
            act('mousedown', 1)
            move_until(person, other, [(x - 50 * step, y + 10 * step) for step in range(10, 16)],
                       'would be taken')
            act('mouseup', 1)
            yield
        finally:
            other.kill()
