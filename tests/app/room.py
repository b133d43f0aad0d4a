# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A laptop that is passed around: the trainer has one window, and each person one of their own."""

import screen

# What comes last on a page is nearer this way round.
BACK = 'shift+Tab'


def choose(trainer, folder):
    """The trainer says where the files go."""
    trainer.tab_to('list item', 'Workshop')
    trainer.press('Return')
    trainer.arrive('Workshop')
    pass_on(trainer, folder)


def choose_folder(trainer, folder):
    """From the trainer's page, for the files."""
    trainer.open_row('Pass This Laptop Around…', 'One laptop, passed around')
    trainer.tab_to('push button', 'Choose the Folder…')
    trainer.press('Return')
    trainer.enter_dialog()
    trainer.type(folder)
    trainer.press('Return')


def pass_on(trainer, folder):
    """From the trainer's page to the first person."""
    choose_folder(trainer, folder)
    trainer.take_focus()
    trainer.arrive('Pass the laptop to the first person')


def note(window, words):
    """Writes a private note to the question that is shown."""
    window.tab_to('push button', 'Private note')
    window.press('Return')
    window.tab_to('text', 'Private note')
    window.type(words)


def may_write(window):
    """A question that is none of the opening ones."""
    return window.find('push button', 'All Answers') and window.find('push button', 'Private note')


def answer(window):
    """Answers with the first choice and goes on."""
    name = window.heading()
    window.press('1')
    window.press('Return')
    window.wait(lambda: window.heading() not in (None, name), f'what comes after “{name}”')


def begin(trainer):
    """The next person gets a program of their own."""
    trainer.tab_to('push button', 'Start')
    trainer.press('Return')
    trainer.arrive('Somebody is answering')
    pid = trainer.wait(trainer.children, 'the program of the next person')[0]
    person = screen.Screen(None, running=screen.Running(pid))
    person.arrive('It is your turn')
    person.tab_to('push button', 'Begin')
    person.press('Return')
    person.arrive('Online presence')
    person.press('Return')
    person.wait(lambda: person.heading() not in (None, 'Online presence'), 'the first question')
    return person


def finish(window, row, words=None):
    """Answers all that must be, and finishes, perhaps with a note."""
    while not may_write(window):
        answer(window)
    if words:
        note(window, words)
    window.tab_to('push button', 'All Answers', key=BACK)
    window.press('Return')
    window.arrive('Your answers')
    window.tab_to('push button', 'Finish', key=BACK)
    window.press('Return')
    window.arrive('Online presence')
    window.tab_to('list item', row, key=BACK)
    window.press('Return')


def next_person(trainer):
    """The calm screen is back, and does not tell of a program that broke."""
    trainer.take_focus()
    trainer.arrive('Pass the laptop to the next person')
    if trainer.find('label', starts='The last window ended by itself'):
        raise screen.Missing('a program that ends well')
