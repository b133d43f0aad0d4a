# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys share: a home folder of their own, and the steps that a person takes often."""

import glob
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import screen
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP {error}')
    sys.exit(0)

if shutil.which('xdotool') is None:
    print('1..0 # SKIP xdotool is not here')
    sys.exit(0)

# A viewer, and an editor, that only notes what it was asked to show.
VIEWER = """[Desktop Entry]
Type=Application
Name=Viewer
Exec=cp %f {opened}
MimeType=application/pdf;text/xml;application/xml;application/x-tarn-questionnaire+xml;
"""

PASSPHRASE = 'moss stone otter rain'


class Walk:
    """A person, with a home folder and one window at a time."""

    def __init__(self, home):
        self.home = home
        self.program = os.path.abspath(sys.argv[1])
        self.window = None
        self.opened = os.path.join(home, 'opened')
        # Settings are kept in the home folder, as on a real computer, and so is what is only put
        # down for a moment.
        self.environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home,
                                XDG_CACHE_HOME=home, TMPDIR=home, GSETTINGS_BACKEND='keyfile',
                                G_DEBUG=screen.STRICT)
        self.environment.pop('GTK_A11Y', None)

    def start(self, *arguments):
        """Starts the program."""
        self.window = screen.Screen([self.program, *arguments], self.environment)

    def quit(self):
        """Ends the program by key."""
        status = self.window.close()
        if status != 0:
            raise screen.Missing(f'the program ended with {status}')

    def keep(self, name):
        """Puts a worked example among the reflections of this person."""
        folder = os.path.join(self.home, 'tarn', 'reflections')
        os.makedirs(folder, mode=0o700, exist_ok=True)
        example = example_path(name)
        number = len(os.listdir(folder)) + 1
        shutil.copy(example, os.path.join(folder, f'{number:032x}.xml'))

    def kept(self):
        """What is in each reflection on the disk."""
        found = []
        for path in sorted(glob.glob(os.path.join(self.home, 'tarn', 'reflections', '*.xml'))):
            with open(path, encoding='utf-8') as file:
                found.append(file.read())
        return found

    def wait_kept(self, words, there=True):
        """Waits until words are in a reflection on the disk, or in none of them."""
        self.window.wait(lambda: any(words in text for text in self.kept()) == there,
                         f'on the disk: {words}')

    def add_viewer(self):
        """A program that opens PDF files and questionnaires."""
        folder = os.path.join(self.home, 'applications')
        os.makedirs(folder)
        with open(os.path.join(folder, 'viewer.desktop'), 'w', encoding='utf-8') as file:
            file.write(VIEWER.format(opened=self.opened))
        with open(os.path.join(self.home, 'mimeapps.list'), 'w', encoding='utf-8') as file:
            file.write('[Default Applications]\n')
            for kind in ('application/pdf', 'application/xml', 'text/xml',
                         'application/x-tarn-questionnaire+xml'):
                file.write(f'{kind}=viewer.desktop\n')

    def set_passphrase(self, stop_first=False):
        """Seals the journal, from the main menu; perhaps at the second try only."""
        window = self.window
        window.press('F10')
        window.wait(lambda: window.focused('menu item'), 'the main menu')
        for _ in range(20):
            if window.focused('menu item', starts='Passphrase'):
                break
            window.press('Down')
            window.wait(window.focus, 'the next entry of the menu')
        window.press('Return')
        window.arrive('Passphrase')
        window.tab_to('password text', 'New passphrase')
        window.type(PASSPHRASE)
        window.tab_to('password text', 'New passphrase again')
        window.type(PASSPHRASE)
        if stop_first:
            # What stops it has the focus as soon as it has begun.
            window.press('Return', 'Return')
            window.wait(lambda: window.focused('label', starts='Stopped. There is no passphrase'),
                        'what came of it, read out')
            window.tab_to('push button', 'Set Passphrase', key='shift+Tab')
        window.press('Return')
        window.wait(lambda: window.find('heading', 'Change or remove it'), 'the passphrase to be set')
        window.press('alt+Left')

    def is_locked(self):
        """Whether all there is to do is to unlock it."""
        return any('Your reflections are locked' in node.get_name()
                   for node in self.window.walk(self.window.application))

    @staticmethod
    def lock_desktop():
        """As the desktop says it."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        bus.emit_signal(None, '/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver',
                        'ActiveChanged', GLib.Variant('(b)', (True,)))
        bus.flush_sync(None)

    def heading(self):
        """The heading that has the focus, as it has on each new page."""
        node = self.window.focused('heading')
        return node.get_name() if node else None

    def arrive(self, name):
        """Waits for the page with this heading."""
        self.window.wait(lambda: self.heading() == name, f'the page “{name}”')

    def leave(self, name):
        """Waits for whatever comes after the page with this heading."""
        self.window.wait(lambda: self.heading() not in (None, name), f'what comes after “{name}”')

    def press_button(self, name=None, starts=None):
        """Goes to a button and presses it."""
        self.window.tab_to('push button', name, starts)
        self.window.press('Return')

    def press_row(self, name):
        """Presses a row that opens no page."""
        self.window.tab_to('list item', name)
        self.window.press('Return')

    def open_row(self, name, heading=None):
        """Opens a page from a row."""
        self.window.tab_to('list item', name)
        self.window.press('Return')
        self.arrive(heading or name)

    def save(self, name):
        """Saves the report that is previewed in the home folder and gives back its words."""
        self.window.wait(lambda: self.window.find('image', starts='Page 1 of '), 'the first page')
        self.window.press('ctrl+s')
        return self.read(self.choose_file(name))

    @staticmethod
    def read(path):
        """The words of a report that was saved."""
        text = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True,
                              text=True).stdout
        return ' '.join(text.split())

    def save_locked(self, name, password):
        """Saves it so that it asks for a password, which is typed twice, and gives back its path."""
        window = self.window
        window.tab_to('check box', 'Lock the file with a password')
        window.press('space', 'ctrl+s')
        window.arrive('Password for the file')
        window.press('Tab')
        window.type(password)
        window.press('Tab', 'Tab')
        window.type(password)
        window.press('Return')
        return self.choose_file(name)

    def choose_file(self, name):
        """Says in the dialog where a file goes, in the home folder, and gives back its path."""
        path = os.path.join(self.home, name)
        self.window.enter_dialog()
        self.window.press('ctrl+a')
        self.window.type(path)
        self.window.press('Return')
        self.window.wait(lambda: os.path.exists(path), 'the file')
        self.window.take_focus()
        self.window.wait(lambda: self.window.focused('push button', 'Open'), 'the offer to open it')
        return path

    def checked(self):
        """The choice that is made on this page."""
        for node in self.window.walk(self.window.page()):
            if (node.get_role() == Atspi.Role.RADIO_BUTTON and
                    node.get_state_set().contains(Atspi.StateType.CHECKED)):
                return node.get_name()
        return None

    def has_choices(self):
        """Whether something can be chosen on this page."""
        return any(node.get_role() == Atspi.Role.RADIO_BUTTON
                   for node in self.window.walk(self.window.page()))

    def choose(self, digit):
        """Chooses with a digit."""
        name = self.heading()
        before = self.checked()
        self.window.press(digit)
        self.window.wait(lambda: self.checked() not in (None, before), f'an answer to “{name}”')
        return self.checked()

    def go_on(self):
        """Goes to the next page with Enter."""
        name = self.heading()
        self.window.press('Return')
        self.leave(name)
        return self.heading()

    def answer_until(self, last, digit='1'):
        """Answers each question with the same digit up to a page, and gives back how many there
        were. Whether they were answered is seen on the disk."""
        n = 0
        while self.heading() != last:
            n += 1
            if n > 90:
                raise screen.Missing(f'“{last}” after all questions')
            name = self.heading()
            self.window.press(digit, 'Return')
            self.leave(name)
        return n


def example_path(name):
    """A worked example."""
    return os.path.join(os.environ['G_TEST_SRCDIR'], 'data', 'reflections', name + '.xml')


def run(title, journey):
    """Runs a journey as one test: a function that takes a Walk."""
    print('1..1', flush=True)
    with tempfile.TemporaryDirectory() as home:
        person = Walk(home)
        try:
            journey(person)
        except (screen.Missing, subprocess.SubprocessError) as problem:
            screen.fail(str(problem))
        finally:
            if person.window is not None:
                person.window.kill()
    print(f'ok 1 /journey/{title}')
