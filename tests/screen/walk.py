"""A walk through everything that can be opened, and what a screen reader is told there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.helpers import hands
from tests.helpers.accessible import Node
from tests.helpers.program import Program

CONTROLS = frozenset(
    {
        "push button",
        "button menu",
        "toggle button",
        "check box",
        "radio button",
        "combo box",
        "text",
        "password text",
        "spin box",
        "slider",
        "progress bar",
        "page tab",
        "page tab list",
        "menu item",
        "check menu item",
        "radio menu item",
        "table",
        "column header",
        "cell",
        "list",
        "list item",
        "dialog",
        "frame",
    }
)
"""What has to say its name; besides, everything that takes the focus is one of these."""

READ = frozenset({"label", "filler"})
"""What may take the focus to be read or scrolled, where it has a name."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One screen as a screen reader has it: how many controls of each role, and what is wrong with some."""

    screen: str
    roles: Counter[str]
    unnamed: list[str]
    odd: list[str]
    """What takes the focus and has not the role of a control."""

    @property
    def line(self) -> str:
        """It as a line of the table."""
        roles = ", ".join(f"{count} {role}" for role, count in sorted(self.roles.items()))
        return f"{self.screen:<34}{self.roles.total():>9}{len(self.unnamed):>9}{len(self.odd):>9}   {roles}"


HEADING = f"{'screen':<34}{'controls':>9}{'unnamed':>9}{'odd role':>9}   roles"


def hear(screen: str, root: Node) -> Heard:
    """Everything that shows below ``root``, judged."""
    heard = Heard(screen, Counter(), [], [])
    for node in root.showing():
        role = node.role
        if role in CONTROLS:
            heard.roles[role] += 1
            if not _is_named(node, role):
                heard.unnamed.append(f"{role} {node.box}")
        elif node.is_focusable and not (role in READ and node.name):
            heard.odd.append(f"{role} {node.name!r} {node.box}")
    return heard


def _is_named(node: Node, role: str) -> bool:
    """A combo box has its value for a name: what it is for is told by its label, or by its description."""
    if role == "combo box":
        return bool(node.label or node.description)
    return bool(node.name.strip())


def tour(it: Program, cards: Path) -> Iterator[Heard]:
    """Open everything, one after the other, by keys; ``cards`` is a file to import."""
    yield from _contacts(it)
    yield from _dialogs_of_a_person(it)
    yield from _prep(it)
    yield from _followups(it)
    yield from _menus_and_their_dialogs(it)
    yield from _meetings_to_export(it)
    yield from _preferences(it)
    assert it.again(str(cards)) == 0
    yield _shown_dialog(it, "Import people")
    yield from _session(it)


def _contacts(it: Program) -> Iterator[Heard]:
    hands.press("ctrl+1")
    people = it.view.wait(role="table", name="People")
    it.until(lambda: people.is_focused, "the focus in the list")
    hands.press("Home")
    it.view.wait(role="push button", begins="Name: ")
    yield hear("Contacts, a person", it.view)
    hands.press("shift+Down")
    it.view.wait(role="label", name="2 people")
    yield hear("Contacts, several", it.view)
    hands.press("Home")
    it.view.wait(role="push button", begins="Name: ")
    it.from_menu("Person", "Page of “")
    it.view.wait(role="push button", begins="Back to ")
    yield hear("Contacts, an organisation", it.view)
    it.view.wait(role="push button", begins="Back to ").press()
    it.view.wait(role="push button", begins="Name: ")


def _dialogs_of_a_person(it: Program) -> Iterator[Heard]:
    for title, keys in (
        ("New person", "ctrl+n"),
        ("Call ", "ctrl+shift+p"),
        ("Schedule with", "ctrl+shift+d"),
        ("New follow-up", "ctrl+shift+f"),
    ):
        yield _dialog(it, title, keys)
    it.from_menu("Person", "Erase for good")
    yield _shown_dialog(it, "Erase")


def _prep(it: Program) -> Iterator[Heard]:
    hands.press("ctrl+2")
    it.view.wait(role="table", name="Question bank")
    yield hear("Prep, question bank", it.view)
    it.from_menu("Session", "Checklist")
    it.view.wait(role="table", name="Checklist")
    yield hear("Prep, checklist", it.view)
    yield _dialog(it, "Rehearse", "ctrl+shift+r")


def _followups(it: Program) -> Iterator[Heard]:
    hands.press("ctrl+4")
    it.view.wait(role="table", name="Follow-ups")
    yield hear("Follow-ups", it.view)
    hands.press("F2")
    yield _shown_dialog(it, "Change the follow-up")
    it.from_menu("Person", "Skip with a reason")
    yield _shown_dialog(it, "Skip")


def _menus_and_their_dialogs(it: Program) -> Iterator[Heard]:
    for menu in ("File", "Edit", "Person", "Session", "View", "Help"):
        hands.press(f"alt+{menu[0].lower()}")
        shown = it.view.wait(role="popup menu")
        shown.wait(role="menu item")
        yield hear(f"Menu {menu}", shown)
        hands.press("Escape", "Escape")
        it.view.wait_gone(role="popup menu")
    for menu, entry, title in (
        ("File", "Trash", "Trash"),
        ("File", "Export", "Export"),
        ("Help", "Keyboard shortcuts", "Keyboard shortcuts"),
        ("Help", "About Askwell", "About Askwell"),
    ):
        it.from_menu(menu, entry)
        yield _shown_dialog(it, title)
    hands.press("ctrl+k")
    it.view.wait(role="text", name="Find anything")
    hands.write("a")
    it.view.wait(role="table", name="Results").wait(role="cell")
    yield hear("Find anything", it.view)
    hands.press("Escape")
    it.view.wait_gone(role="text", name="Find anything")
    hands.press("ctrl+shift+b")
    yield hear("Reminders", it.view)
    hands.press("Escape")


def _meetings_to_export(it: Program) -> Iterator[Heard]:
    """The list over the export dialog, two of whose rows are ticked."""
    it.from_menu("File", "Export")
    it.go_to(it.view.wait(role="dialog", begins="Export").wait(role="combo box", name="All of theirs"))
    hands.press("space")
    it.view.wait(role="list item", name="Pick several…")
    hands.press("Down", "Return")
    dialog = it.view.wait(role="dialog", name="Pick meetings")
    search = dialog.wait(role="text", begins="Search names")
    it.until(lambda: search.is_focused, "the caret in the search")
    yield hear("Pick meetings", dialog)
    hands.press("Return")
    rows = dialog.wait(role="table", name="Meetings")
    it.until(lambda: rows.is_focused, "the focus in the list")
    hands.press("space", "Down", "space", "ctrl+Return")
    it.view.wait_gone(role="dialog", name="Pick meetings")
    chosen = it.view.wait(role="combo box", name="2 meetings")
    it.until(lambda: chosen.is_focused, "the focus back in the choice")
    hands.press("Escape")
    it.view.wait_gone(role="dialog", begins="Export")


def _preferences(it: Program) -> Iterator[Heard]:
    hands.press("ctrl+comma")
    dialog = it.view.wait(role="dialog", begins="Preferences")
    pages = dialog.wait(role="table", name="Pages")
    for name in [cell.name for cell in pages.all(role="cell")]:
        pages.wait(role="cell", name=name).choose()
        it.until(lambda: True, "the page")
        yield hear(f"Preferences, {name}", dialog)
    hands.press("Escape")
    it.view.wait_gone(role="dialog", begins="Preferences")


def _session(it: Program) -> Iterator[Heard]:
    hands.press("ctrl+3")
    it.view.wait(role="label", name="Ready when you are")
    yield hear("Session notes, before", it.view)
    hands.press("ctrl+Return")
    editor = it.view.wait(role="text", begins="Notes for ")
    it.until(lambda: editor.is_focused, "the caret in the notes")
    hands.write("*An insight\n!An advice\n@Mira Castellanos, lead\n?A question\n")
    it.view.wait(name="Advice: An advice")
    yield hear("Session notes, running", it.view)
    yield _dialog(it, "Notes", "", menu=("Session", "Notes as a list"))
    hands.press("ctrl+shift+m")
    title = f"{editor.name.removeprefix('Notes for ')}, Askwell"
    mini = it.view.wait(role="frame", name=title)
    it.until(lambda: any(node.is_focused for node in mini.all(role="text")), "the caret in the mini window")
    yield hear("Mini window", mini)
    hands.press("ctrl+shift+m")
    it.view.wait_gone(role="frame", name=title)
    hands.press("ctrl+shift+e")
    dialog = it.view.wait(role="dialog", begins="End the session")
    yield hear("End the session", dialog)
    hands.press("Return")
    it.view.wait(role="label", name="Debrief")
    yield hear("Debrief", it.view)
    it.view.wait(begins="More questions").press()
    it.view.wait(name="Numbers I heard")
    yield hear("Debrief, more questions", it.view)


def _dialog(it: Program, title: str, keys: str, *, menu: tuple[str, str] | None = None) -> Heard:
    if menu is not None:
        it.from_menu(*menu)
    else:
        hands.press(keys)
    return _shown_dialog(it, title)


def _shown_dialog(it: Program, title: str) -> Heard:
    dialog = it.view.wait(role="dialog", begins=title)
    heard = hear(f"Dialog {title.strip()}", dialog)
    hands.press("Escape")
    it.view.wait_gone(role="dialog", begins=title)
    return heard
