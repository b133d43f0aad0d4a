# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person without a mouse: presses real keys and reads what a screen reader would read."""

import os
import signal
import subprocess
import sys
import time

# The program must not warn; the library of the reader itself may, and reads this when it is loaded.
STRICT = os.environ.pop('G_DEBUG', '')

# pylint: disable=wrong-import-position
import gi  # noqa: E402

gi.require_version('Atspi', '2.0')

from gi.repository import Atspi, GLib  # noqa: E402

# How long anything may take before it counts as not happening.
SECONDS = 60

EVENTS = ['object:state-changed', 'object:children-changed', 'object:property-change',
          'object:text-changed', 'window:activate', 'window:create']


class Missing(Exception):
    """What was waited for did not come."""


class Running:
    """A program that somebody else started and waits for."""

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        """None while it runs."""
        return None if os.path.exists(f'/proc/{self.pid}') else 0

    def wait(self, timeout):
        """Waits for its end."""
        late = time.monotonic() + timeout
        while self.poll() is None:
            if time.monotonic() > late:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(0.02)
        return 0

    def kill(self):
        """For the end of a test that went wrong."""
        os.kill(self.pid, signal.SIGKILL)


class Screen:
    """A program in a window of its own, driven by keys."""

    def __init__(self, arguments, environment=None, running=None):
        self.focus_now = None
        self.dialogs = []
        self.listener = Atspi.EventListener.new(self._event)
        for event in EVENTS:
            self.listener.register(event)
        # Ended by close() or kill().
        # pylint: disable=consider-using-with
        # In the home folder, where a printer without a name for its file leaves it. Files are named
        # from where the test runs; a name without a folder is looked for as a shell does.
        self.process = running or subprocess.Popen(
            [os.path.abspath(word) if os.path.exists(word) else word for word in arguments],
            env=environment, cwd=environment.get('HOME'))
        self.application = self.wait(self._find_application, 'the program on the bus')
        self.wait(lambda: self.application.get_child_count() > 0, 'a window')
        self.window = self.wait(self._find_windows, 'a window on the screen')[0]
        self.take_focus()
        self.focus_now = self.wait(self._find_focus, 'something with the focus')

    def _find_windows(self):
        found = subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
            check=False, capture_output=True, text=True).stdout.split()
        return found

    def windows(self):
        """The windows that are on the screen."""
        return self._find_windows()

    def take_focus(self):
        """Gives the keys to the window when the dialogs above it are gone. There is no window
        manager to do it, and the toolkit objects to being asked about what is on its way out."""
        closing, self.dialogs = self.dialogs, []
        if closing:
            self.wait(lambda: not set(closing) & set(self._find_windows()), 'the end of the dialog')
        subprocess.run(['xdotool', 'windowfocus', '--sync', self.window], check=True)

    def size(self):
        """Width and height of the window, in pixels."""
        said = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.window], check=True,
                              capture_output=True, text=True).stdout
        values = dict(line.split('=', 1) for line in said.split())
        return int(values['WIDTH']), int(values['HEIGHT'])

    def resize(self, width, height):
        """Makes the window another size, as somebody does at its corner."""
        subprocess.run(['xdotool', 'windowsize', self.window, str(width), str(height)], check=True)
        self.wait(lambda: self.size() == (width, height), 'the other size')

    def _give_focus(self, window):
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)
        self.focus_now = self.wait(self._find_focus, 'something with the focus')

    def enter_dialog(self):
        """Gives the keys to the dialog that comes up, above another one or not."""
        def other():
            return [window for window in self._find_windows()
                    if window not in (self.window, *self.dialogs)]
        self.dialogs.append(self.wait(other, 'a dialog')[0])
        self._give_focus(self.dialogs[-1])

    def leave_dialog(self):
        """Waits until the dialog is gone and gives the keys to what it was above."""
        gone = self.dialogs.pop()
        self.wait(lambda: gone not in self._find_windows(), 'the end of the dialog')
        self._give_focus(self.dialogs[-1] if self.dialogs else self.window)

    def _event(self, event):
        if event.type == 'object:state-changed:focused' and event.detail1:
            self.focus_now = event.source

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _find_focus(self):
        """The focus that was there before anybody listened. What came up last is looked at first."""
        for i in reversed(range(self.application.get_child_count())):
            for node in self.walk(self.application.get_child_at_index(i)):
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
        return None

    def wait(self, condition, what):
        """Lets events come in until the condition holds, and gives back what it gave."""
        context = GLib.MainContext.default()
        late = []
        watch = GLib.timeout_add_seconds(SECONDS, late.append, True)
        # A change of which no event tells is seen at the next look.
        look = GLib.timeout_add(50, lambda: True)
        try:
            while True:
                if self.__dict__.get('process') is not None and self.process.poll() is not None:
                    raise Missing(f'{what}: the program has ended')
                try:
                    found = condition()
                except GLib.Error:
                    found = None  # it went away while it was looked at
                if found:
                    return found
                if late:
                    raise Missing(what + '\n' + '\n'.join(self.read()))
                context.iteration(True)
        finally:
            if not late:
                GLib.source_remove(watch)
            GLib.source_remove(look)

    def walk(self, node):
        """Everything below, in the order it is read."""
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
                yield child
                yield from self.walk(child)

    def page(self):
        """The page that holds the focus. Pages that were left are still in the tree of GTK 4.8, and
        nothing tells that they are not shown; a dialog is a page of its own."""
        node = self.focus()
        above = []
        while node is not None and node.get_role() != Atspi.Role.APPLICATION:
            above.insert(0, node)
            node = node.get_parent()
        pages = [node for node in above if node.get_name() == 'GtkStackPage']
        if len(pages) > 1:
            return pages[1]
        return above[0] if above else self.application

    def find(self, role, name=None, starts=None):
        """The first thing of this role, and of this name, that is shown."""
        for node in self.walk(self.page()):
            if node.get_role_name() != role:
                continue
            if name is not None and node.get_name() != name:
                continue
            if starts is not None and not node.get_name().startswith(starts):
                continue
            return node
        return None

    def focus(self):
        """What has the focus."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        node = self.focus_now
        if node is not None and node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node
        return None

    def focused(self, role, name=None, starts=None):
        """What has the focus, if it is of this role and name."""
        node = self.focus()
        if node is None or node.get_role_name() != role:
            return None
        if name is not None and node.get_name() != name:
            return None
        if starts is not None and not node.get_name().startswith(starts):
            return None
        return node

    def read(self):
        """Roles and names of everything on the screen."""
        return [f'{"* " if node.get_state_set().contains(Atspi.StateType.FOCUSED) else "  "}'
                f'{node.get_role_name()}: {node.get_name()}' for node in self.walk(self.page())]

    def heading(self):
        """The heading that has the focus, as it has on each new page."""
        node = self.focused('heading')
        return node.get_name() if node else None

    def arrive(self, name):
        """Waits for the page with this heading."""
        self.wait(lambda: self.heading() == name, f'the page “{name}”')

    def open_row(self, name, heading):
        """Opens a page from a row."""
        self.tab_to('list item', name)
        self.press('Return')
        self.arrive(heading)

    def children(self):
        """The programs that this one has started and that still run."""
        found = []
        for task in os.listdir(f'/proc/{self.process.pid}/task'):
            try:
                with open(f'/proc/{self.process.pid}/task/{task}/children', encoding='ascii') as file:
                    found += [int(pid) for pid in file.read().split()]
            except OSError:
                pass  # that thread has ended
        return found

    @staticmethod
    def press(*keys):
        """Presses keys one after the other."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    @staticmethod
    def type(words):
        """Types words."""
        subprocess.run(['xdotool', 'type', '--clearmodifiers', words], check=True)

    def tab_to(self, role, name=None, starts=None, key='Tab'):
        """Goes on with Tab, as a person does, until the focus is there."""
        for _ in range(120):
            before = self.focus()
            found = self.focused(role, name, starts)
            if found:
                return found
            self.press(key)
            self.wait(lambda before=before: self.focus() not in (None, before), 'the next stop of Tab')
        raise Missing(f'{role} “{name or starts}”\n' + '\n'.join(self.read()))

    def close(self):
        """Quits by key and waits for the end."""
        self.press('ctrl+q')
        return self.process.wait(timeout=SECONDS)

    def kill(self):
        """For the end of a test that went wrong."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def fail(message):
    """Says what was wrong and ends the test."""
    print('Bail out! ' + message.replace('\n', '\n# '))
    sys.exit(1)
