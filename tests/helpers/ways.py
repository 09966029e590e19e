"""Three ways to drive a program: by hand (mouse and keys), by keys alone, by what a screen reader can do alone."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

from tests.helpers import hands
from tests.helpers.accessible import Node, Reader
from tests.helpers.waiting import wait_for

MOST_STOPS = 150
"""Controls that Tab may pass on its way."""
SLOWLY = 0.12
MOST_ENTRIES, MOST_PANES = 40, 6
MARKS = {"*": "Insight", "!": "Advice", '"': "Quote", "@": "Person", ">": "Follow-up", "?": "Question"}

_ACCEPT = ("Open", "Save", "Choose")
_CHOICES = frozenset({"radio button"})


class ByHand:
    """Mouse and keys, as most people do it."""

    def press(self, view: Node, name: str, role: str) -> None:
        """Press the button of this name, or choose the option."""
        hands.click(view.wait(role=role, name=name).middle)

    def go_to(self, view: Node, node: Node) -> None:
        """Put the focus on a control, at its first letter: a word in the middle of a text may act on a click."""
        left, top, _, height = node.box
        hands.click((left + 12, top + min(14, height // 2)))

    def write(self, field: Node, text: str) -> None:
        """Put a text in place of what the field with the focus holds."""
        hands.press("ctrl+a")
        hands.write(text)

    def enter(self, view: Node, field: Node) -> None:
        """Say that the text of the field is finished."""
        hands.press("Return")

    def choose(self, view: Node, table: str, begins: str) -> None:
        """Choose the row of a list that begins so."""
        hands.click(view.wait(role="table", name=table).wait(role="cell", begins=begins).middle)

    def open(self, view: Node, table: str, begins: str) -> None:
        """Open the row of a list that begins so, which is the first one."""
        view.wait(role="table", name=table).wait(role="cell", begins=begins)
        hands.press("Return")

    def command(self, view: Node, keys: str, menu: str, entry: str) -> None:
        """Do what has these keys, and stands in this menu."""
        hands.press(keys)

    def add_notes(self, view: Node, editor: Node, lines: Sequence[str]) -> None:
        """Write lines below what stands in the notes; a mark is their first character."""
        hands.press("ctrl+End")
        if editor.content and not editor.content.endswith("\n"):
            hands.press("Return")
        hands.write("\n".join(lines) + "\n")

    def add_to_line(self, view: Node, field: Node, line: int, text: str) -> None:
        """Write at the end of a line of a long text; the caret stays there."""
        self.go_to(view, field)
        hands.press("ctrl+Home", *["Down"] * line, "End")
        hands.write(text)

    def tick(self, view: Node, begins: str) -> None:
        """Tick the box whose name begins so."""
        hands.click(view.wait(role="check box", begins=begins).middle)

    def back_to(self, view: Node, editor: Node) -> None:
        """Put the focus back into the notes."""
        if not editor.is_focused:
            hands.click(editor.middle)

    @contextmanager
    def type_slowly(self, editor: Node, text: str) -> Iterator[None]:
        """Type a text where the caret is, while something else is done; what came too late goes nowhere."""
        with subprocess.Popen(["xdotool", "type", "--delay", "120", "--", text]) as typing:
            yield
            typing.wait(timeout=60)  # ended sooner, it might leave a key pressed

    def accept_file(self, view: Node, path: str, name: str) -> None:
        """Type a path into the file dialog and take it."""
        field = view.wait(role="text", name=name)
        self.go_to(view, field)
        self.write(field, path)
        hands.press("Return")

    def from_menu(self, view: Node, menu: str, entry: str) -> str:
        """Choose the first entry of a menu that begins so; its whole text."""
        hands.click(view.wait(role="menu item", name=menu).middle)
        found = view.wait(role="popup menu").wait(role="menu item", begins=entry)
        text = found.name
        hands.click(found.middle)
        return text

    def read_menu(self, view: Node, menu: str, entry: str) -> str:
        """The whole text of the entry of a menu that begins so; the menu is closed again."""
        hands.click(view.wait(role="menu item", name=menu).middle)
        return self._read(view, entry)

    def _read(self, view: Node, entry: str) -> str:
        text = view.wait(role="popup menu").wait(role="menu item", begins=entry).name
        hands.press("Escape", "Escape")
        view.wait_gone(role="popup menu")
        return text


class ByKeys(ByHand):
    """Keys alone: Tab to where something is, Return or Space to do it."""

    def press(self, view: Node, name: str, role: str) -> None:
        target = view.wait(role=role, name=name)
        self.go_to(view, target)
        hands.press("Return" if role in ("push button", "button menu") else "space")

    def go_to(self, view: Node, node: Node) -> None:
        mates = _mates(node) if node.role in _CHOICES else []
        for _ in range(MOST_STOPS):
            if node.is_focused:
                return
            hands.press("Down" if any(one.is_focused for one in mates) else "Tab")
        raise AssertionError(f"Tab never came to {node.role} {node.name!r}")

    def choose(self, view: Node, table: str, begins: str) -> None:
        rows = view.wait(role="table", name=table)
        self.go_to(view, rows)
        row = rows.wait(role="cell", begins=begins)
        hands.press("Home")
        for _ in range(MOST_STOPS):
            if row.is_selected:
                return
            hands.press("Down")
        raise AssertionError(f"Down never came to {begins!r}")

    def tick(self, view: Node, begins: str) -> None:
        self.go_to(view, view.wait(role="check box", begins=begins))
        hands.press("space")

    def back_to(self, view: Node, editor: Node) -> None:
        """F6 goes from pane to pane."""
        for _ in range(MOST_PANES):
            if editor.is_focused:
                return
            hands.press("F6")
        raise AssertionError("F6 never came to the notes")

    def from_menu(self, view: Node, menu: str, entry: str) -> str:
        self._open_menu(view, menu)
        found = view.wait(role="popup menu").wait(begins=entry)
        for _ in range(MOST_ENTRIES):
            if found.is_focused:
                break
            hands.press("Down")
        hands.press("Return")
        return found.name

    def read_menu(self, view: Node, menu: str, entry: str) -> str:
        self._open_menu(view, menu)
        return self._read(view, entry)

    def _open_menu(self, view: Node, menu: str) -> None:
        """A menu of the menu bar is opened by Alt and the letter that is underlined: its first."""
        hands.press(f"alt+{menu[0].lower()}")
        view.wait(role="popup menu").wait(role="menu item")


class ByReader(ByHand):
    """Actions and texts of AT-SPI alone: no key, no mouse."""

    def press(self, view: Node, name: str, role: str) -> None:
        view.wait(role=role, name=name).press()

    def go_to(self, view: Node, node: Node) -> None:
        node.act("SetFocus")

    def write(self, field: Node, text: str) -> None:
        field.put(text)

    def enter(self, view: Node, field: Node) -> None:
        """A screen reader has no Return: the field has a button for it, or is left."""
        submit = field.all(role="push button")
        if submit:
            submit[0].press()
        else:
            view.wait(role="push button", name="Find anything").act("SetFocus")

    def choose(self, view: Node, table: str, begins: str) -> None:
        view.wait(role="table", name=table).wait(role="cell", begins=begins).choose()

    def add_notes(self, view: Node, editor: Node, lines: Sequence[str]) -> None:
        if editor.content and not editor.content.endswith("\n"):
            editor.insert(len(editor.content), "\n")
        for line in lines:
            mark = MARKS.get(line[0], "")
            editor.insert(len(editor.content), line[1:] if mark else line)
            if mark:
                editor.put_caret(len(editor.content))
                _set_mark(view.wait(role="check box", name=mark))
            editor.insert(len(editor.content), "\n")
            editor.put_caret(len(editor.content))

    def add_to_line(self, view: Node, field: Node, line: int, text: str) -> None:
        self.go_to(view, field)
        end = len("\n".join(field.content.split("\n")[: line + 1]))
        field.insert(end, text)
        field.put_caret(end + len(text))

    def tick(self, view: Node, begins: str) -> None:
        view.wait(role="check box", begins=begins).press()

    def back_to(self, view: Node, editor: Node) -> None:
        self.go_to(view, editor)

    @contextmanager
    def type_slowly(self, editor: Node, text: str) -> Iterator[None]:
        with ThreadPoolExecutor(1) as pool:
            reader = Reader()
            typing = pool.submit(_insert_slowly, replace(editor, reader=reader), text)
            yield
            typing.result(timeout=60)
            reader.close()

    def open(self, view: Node, table: str, begins: str) -> None:
        self.choose(view, table, begins)
        view.wait(role="push button", name="Enter open").press()

    def command(self, view: Node, keys: str, menu: str, entry: str) -> None:
        self.from_menu(view, menu, entry)

    def accept_file(self, view: Node, path: str, name: str) -> None:
        field = view.wait(role="text", name=name)
        field.put(path)
        buttons = [one for one in view.all(role="push button") if one.name in _ACCEPT]
        wait_for(lambda: buttons[-1].is_enabled, what="the file to be taken")
        buttons[-1].press()

    def from_menu(self, view: Node, menu: str, entry: str) -> str:
        found, text = self._look_up(view, menu, entry)
        found.set_off()
        return text

    def read_menu(self, view: Node, menu: str, entry: str) -> str:
        return self._look_up(view, menu, entry)[1]

    def _look_up(self, view: Node, menu: str, entry: str) -> tuple[Node, str]:
        """An entry and its text; the menu was open for a moment, for it is filled when it opens."""
        title = view.wait(role="menu item", name=menu)
        title.act("ShowMenu")
        found = view.wait(role="popup menu").wait(role="menu item", begins=entry)
        text = found.name
        title.act("ShowMenu")
        view.wait_gone(role="popup menu")
        return found, text


def _mates(node: Node) -> list[Node]:
    """The other options of a group, which may each have a box of their own."""
    around = node.parent
    while len(found := around.all(role=node.role)) < 2:
        around = around.parent
    return found


def _set_mark(button: Node) -> None:
    button.press()
    wait_for(lambda: button.is_checked, what=f"the mark {button.name}")


def _rest() -> None:
    end = time.monotonic() + SLOWLY
    wait_for(lambda: time.monotonic() > end, what="the next character")


def _insert_slowly(editor: Node, text: str) -> None:
    """A character at a time, until there is nobody any more who takes them."""
    for character in text:
        try:
            editor.insert(len(editor.content), character)
        except AssertionError:
            return
        _rest()
