"""Everything that can be done in a session by a key, a menu or a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.marks import MARKS
from desktop.qtkit import menus
from desktop.views import key_map
from desktop.views.live.marks import ICONS, mark_name
from desktop.views.live.words import tr


class SessionActions:
    """Actions of the session page, each with a name; their shortcuts work while the focus is in the page."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._made: dict[str, QAction] = {}
        self._marks_menu = QMenu(tr("Mark"), page)
        self._make_marks()
        for name, text in (
            ("off_record", tr("Off the record")),
            ("clock_time", tr("Insert the clock time")),
            ("tick", tr("Tick the question, go to the next")),
            ("question_up", tr("Question before")),
            ("question_down", tr("Question after")),
            ("ask", tr("Ask something else")),
            ("pause", tr("Pause")),
            ("length", tr("Change the agreed length…")),
            ("more_time", tr("Add 10 minutes")),
            ("hide_timer", tr("Hide the timer")),
            ("mini", tr("Mini window")),
            ("only_notes", tr("Only the notes")),
            ("end", tr("End session")),
            ("edit", tr("Edit these notes")),
            ("debrief", tr("Debrief")),
            ("go_on", tr("Go on with this session")),
            ("find", tr("Find in these notes")),
            ("list", tr("Notes as a list…")),
            ("versions", tr("Earlier versions…")),
            ("paper", tr("Type up the paper sheet…")),
        ):
            self._add(name, text)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def on(self, name: str, slot: Callable[[], object]) -> None:
        """Say what an action does."""
        self._made[name].triggered.connect(lambda _checked=False: slot())

    def allow(self, *, running: bool, writable: bool, shown: bool, timed: bool) -> None:
        """Enable what can be done: in a running meeting, in notes that can be written, in any shown one."""
        for name in ("tick", "question_up", "question_down", "pause", "hide_timer", "mini", "end"):
            self._made[name].setEnabled(running)
        for name in ("length", "more_time"):
            self._made[name].setEnabled(running and (timed or name == "length"))
        self._made["clock_time"].setEnabled(writable)
        self._made["off_record"].setEnabled(writable)
        for name in self._made:
            if name.startswith("mark_"):
                self._made[name].setEnabled(writable)
        self._made["ask"].setEnabled(running)
        self._made["tick"].setVisible(running or shown)  # else its keys begin a session
        self._made["mini"].setVisible(running or not shown)
        self._made["paper"].setEnabled(not running)  # with none shown it asks for the meeting
        for name in ("edit", "debrief", "go_on"):
            self._made[name].setEnabled(shown and not running)
            self._made[name].setVisible(shown and not running)
        for name in ("only_notes", "find", "list", "versions"):
            self._made[name].setEnabled(shown)

    def fill(self, menu: QMenu, *, consents: QMenu) -> None:
        """Put them into a menu."""
        groups = (
            ("tick", "question_up", "question_down", "ask"),
            ("off_record", "clock_time", "find", "list", "versions"),
            ("pause", "length", "more_time", "hide_timer"),
            ("mini", "only_notes"),
            ("edit", "paper", "debrief", "go_on", "end"),
        )
        menu.addMenu(self._marks_menu)
        for group in groups:
            menu.addActions([self._made[name] for name in group])
            menu.addSeparator()
        menu.addMenu(consents)

    def fill_timer(self, menu: QMenu) -> None:
        """Put what concerns the clock into a menu."""
        menu.addActions([self._made[name] for name in ("pause", "length", "more_time", "hide_timer")])

    def _make_marks(self) -> None:
        for mark in MARKS:
            made = self._add(f"mark_{mark.value}", mark_name(mark))
            made.setIcon(menus.icons.icon(ICONS[mark], f"mark-{mark}"))
            self._marks_menu.addAction(made)
        self._marks_menu.addAction(self._add("mark_none", mark_name("")))

    def _add(self, name: str, text: str) -> QAction:
        full = f"session_{name}"
        made = menus.action(self._page, text, shortcut=key_map.given(full), name=full, widget_only=True)
        self._page.addAction(made)
        self._made[name] = made
        return made
