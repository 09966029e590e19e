"""Tab goes through every page and dialog in the order of the design, shows where it is, and is held up nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from desktop.ops import contacts
from desktop.qtkit.focus import FocusFrame
from desktop.qtkit.tabs import TabBar
from desktop.views import over_window
from desktop.views.exchange.export_dialog import ExportDialog
from tests.views.keys.conftest import Stage

MOST_STOPS = 120
CHIPS = ("all", "to_contact", "contacted", "scheduled", "met", "keep_in_touch")
MARKS = ("insight", "advice", "quote", "person", "followup", "question")
TOP = ("bar", "find_button")

# what the design says, with what stands between; "*" is any number of stops of that name
PAGES = {
    "contacts": (
        *("search_field", "import_button", "new_button", *(f"chip_{chip}" for chip in CHIPS), "people_list"),
        *("Name: *", "Role, *", "stage_pill", "Tag *", "write_button", "call_button", "schedule_button"),
        *("more_button", "step_tick", "step_button", "Referred by", "How you got *", "referrer_button"),
        *("Phone, *", "copy_button", "add_reach_button", "add_button", "event_*", "notes_area"),
        *("attach_button", "Given name: *", "Family name: *", "Shown as", "Pronouns", "Role: *"),
        *("Organisation: *", "Field of work: *", "Place: *", "Time zone: *", "Strong interest: *"),
        *("may_contact_again_combo", "may_use_name_combo"),
    ),
    "prep": (
        *("schedule_button", "meeting_list", "past_button", "more_button", "start_button", "edit_button"),
        *("overview_area", "rehearse_button", "usual_button", "learn_area", "research_area", "plan_list"),
        *("add_field", "Question bank", "search_field", "topic_combo", "bank_list"),
    ),
    "live": ("start_*", "someone_button", "past_button"),
    "followups": (
        *("kind_combo", "search_field", "new_button", "agenda_list", "more_button", "to_combo"),
        *("add_address_button", "subject_field", "template_button", "field_button", "editor", "note_*"),
        *("open_button", "copy_button", "snooze_button", "sent_button"),
    ),
}
DIALOGS = {
    "Ctrl+N": (
        *("name_field", "role_field", "organisation_field", "how_combo", "email_field", "phone_field"),
        *("another_box", "cancel_button", "add_person_button"),
    ),
    "Ctrl+Shift+P": (
        *("copy_number_button", "said_*", "start_button", "outcome_combo", "close_button", "time_button"),
    ),
    "Ctrl+Shift+D": (
        *("day_field", "time_field", "length_combo", "Video", "place_field", "calendar_box", "more_link"),
        *("cancel_button", "save_button"),
    ),
    "Ctrl+Shift+F": ("title_field", "person_picker", "day_field", "some_day", "cancel_button", "ok_button"),
    "Ctrl+,": (
        *("nav_list", "System", "size_slider", "note_combo", "Comfortable", "date_combo", "motion_box"),
        "contrast_box",
    ),
    "F1": ("close_button", "Keyboard shortcuts"),
}
SESSION = (
    *("editor", *(f"mark_{mark}" for mark in MARKS), "Question *", "ask_button"),
    *("timer_view", "mini_button", "end_button"),
)
DEBRIEF = (
    *("learned_area", "want_more_area", "impressions_area"),
    *(
        stop
        for kind in ("lifestyle", "interests", "skills", "plans", "industry", "field", "position")
        for stop in ("1", f"reason_{kind}")
    ),
    *("more_questions_button", "later_button", "save_button", "All *", "notes_to_read"),
)

TABLE = "Full name,Job,Spare\nSofía Barrientos,Science communicator,\nJun-ho Baek,Marine surveyor,x\n"
IMPORT = ("Columns", "column_*", "stage_combo", "cancel_button", "import_button", "another_button")
EXPORT = {
    "document": (
        *("purpose_document", "PDF", "whom_combo", "meeting_combo", "period_combo", "prep_box", "notes_box"),
        *("debrief_box", "contacts_box", "preview_button", "cancel_button", "save_button"),
    ),
    "sheet": (
        *("purpose_sheet", "PDF", "meeting_combo", "preview_button", "print_button", "cancel_button"),
        "save_button",
    ),
}
MERGE = ("pair_list", "What becomes of each field", "merge_*", "apart_button", "close_button", "merge_button")


@pytest.fixture
def walk(stage: Stage) -> Iterator[Walk]:
    yield Walk(stage)
    for dialog in stage.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    stage.to_front()


class Walk:
    """Goes by Tab from what has the focus until it is there again."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def stops(self, key: str = "Tab") -> list[QWidget]:
        """Where it comes to; each of them has to show that it has the focus."""
        found: list[QWidget] = []
        while (at := QApplication.focusWidget()) not in found:
            assert at is not None, f"the focus is lost after {[_name(one) for one in found]}"
            assert len(found) < MOST_STOPS
            found.append(at)
            assert at.isVisible()
            assert not _clipped(at), f"{_name(at)} is out of sight"
            there = _look(at)
            ringed = _is_ringed(at)
            self.stage.press(key)
            assert ringed or found[0] is at or _look(at) != there, f"{_name(at)} does not show the focus"
        assert at is found[0], f"{_name(found[-1])} leads back to {_name(at)}"
        return found

    def both_ways(self, expected: tuple[str, ...], area: QWidget) -> None:
        """There and back in this order, past everything of the area that takes the focus."""
        stops = self.stops()
        assert _folded([_name(one) for one in stops], expected) == list(expected)
        back = self.stops("Shift+Tab")
        assert list(map(_name, back)) == list(map(_name, [stops[0], *reversed(stops[1:])]))
        assert [_name(one) for one in _reachable(area) if one not in stops] == []


@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_gone_through_from_the_tab_bar(walk: Walk, key: str) -> None:
    assert walk.stage.contacts.detail.isVisible()  # which comes a moment after its list
    walk.stage.tab(key)
    walk.stage.window.tabs.bar.setFocus(Qt.FocusReason.TabFocusReason)
    walk.both_ways((*TOP, *PAGES[key]), walk.stage.window)


@pytest.mark.parametrize("keys", DIALOGS)
def test_a_dialog_is_gone_through_and_gives_the_focus_back(walk: Walk, keys: str) -> None:
    walk.stage.tab("contacts")
    before = QApplication.focusWidget()
    dialog = _opened(walk.stage, keys)
    walk.both_ways(DIALOGS[keys], dialog)
    dialog.reject()
    walk.stage.to_front()
    assert QApplication.focusWidget() is before


def test_the_import_is_gone_through(walk: Walk, tmp_path: Path) -> None:
    stage = walk.stage
    stage.tab("contacts")
    before = QApplication.focusWidget()
    path = tmp_path / "alumni.csv"
    path.write_text(TABLE, "utf-8")
    over_window.open_import(stage.window.desk, stage.window, [path])
    dialog = _brought(stage)
    walk.both_ways(IMPORT, dialog)
    dialog.reject()
    stage.to_front()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("purpose", EXPORT)
def test_the_export_is_gone_through(walk: Walk, purpose: str) -> None:
    stage = walk.stage
    stage.tab("contacts")
    before = QApplication.focusWidget()
    over_window.export(stage.window.desk, stage.window)
    dialog = _brought(stage)
    assert isinstance(dialog, ExportDialog)
    dialog.purpose_cards[purpose].click()
    dialog.purpose_cards[purpose].setFocus()
    walk.both_ways(EXPORT[purpose], dialog)
    dialog.reject()
    stage.to_front()
    assert QApplication.focusWidget() is before


def test_a_merge_is_gone_through(walk: Walk) -> None:
    stage = walk.stage
    stage.tab("contacts")
    before = QApplication.focusWidget()
    for role in ("Planner", "Head of plans"):
        stage.hub.run("Add", contacts.add_person, name="Zora Twice", role=role, email="zora@twice.example")
    over_window.find_duplicates(stage.window.desk, stage.window)
    dialog = _brought(stage)
    walk.both_ways(MERGE, dialog)
    dialog.reject()
    stage.to_front()
    assert QApplication.focusWidget() is before
    for _ in range(2):
        stage.hub.undo()


def test_a_session_and_its_debrief_begin_with_the_notes(walk: Walk) -> None:
    stage = walk.stage
    editor = stage.begun().session_page.editor
    walk.both_ways((*SESSION, *TOP), stage.window)
    QTest.keyClicks(editor, "@Mira Castellanos, lead")
    stage.press("Return")
    stops = walk.stops()
    names = [_name(one) for one in stops]
    card = names.index("Person: Mira Castellanos")
    assert names.index("ask_button") < card < names.index("timer_view")
    stops[card].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press("Return")
    assert "Edit…" in [action.text() for action in stage.menu().actions()]
    editor.setFocus()
    stage.prompter.answer("end")
    stage.press("Ctrl+Shift+E")
    walk.both_ways((*DEBRIEF, *TOP), stage.window)


def test_the_field_of_the_palette_keeps_the_focus(walk: Walk) -> None:
    walk.stage.tab("contacts")
    before = QApplication.focusWidget()
    walk.stage.press("Ctrl+K")
    assert [_name(one) for one in walk.stops()] == ["query_field"]
    walk.stage.press("Esc")
    assert QApplication.focusWidget() is before


def _opened(stage: Stage, keys: str) -> QDialog:
    stage.press(keys)
    return _brought(stage)


def _brought(stage: Stage) -> QDialog:
    """The dialog that has come."""
    found = [one for one in stage.window.findChildren(QDialog) if one.isVisible()]
    assert found
    found[0].activateWindow()
    QApplication.processEvents()
    return found[0]


def _name(widget: QWidget) -> str:
    name = widget.objectName()
    spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return spoken if name in ("", "shown_text") or isinstance(widget, QScrollArea) else name


def _folded(names: list[str], expected: tuple[str, ...]) -> list[str]:
    """The names, those that one pattern stands for as that pattern."""
    folded: list[str] = []
    for name in names:
        mine = next(
            (one for one in expected if one.endswith("*") and name.startswith(one.removesuffix("*"))), name
        )
        named = name if name in expected else mine
        if not (folded and named == folded[-1] and named.endswith("*")):
            folded.append(named)
    return folded


def _reachable(area: QWidget) -> Iterator[QWidget]:
    """What can be seen and takes the focus by Tab; of a group of choices only the chosen one."""
    for one in area.findChildren(QWidget):
        if not (one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        choice = isinstance(one, QAbstractButton) and one.group() is not None and not one.isChecked()
        if one.window() is area.window() and one.focusProxy() is None and not choice:
            yield one


def _clipped(widget: QWidget) -> bool:
    """Whether less than a line of it can be seen."""
    seen: QRect = widget.visibleRegion().boundingRect()
    if isinstance(widget, QScrollArea):  # what lies in it may cover it wholly
        seen = seen | widget.viewport().visibleRegion().boundingRect() | _seen_of(widget.widget())
    return seen.height() < min(12, widget.height()) or seen.width() < min(12, widget.width())


def _seen_of(content: QWidget | None) -> QRect:
    return QRect() if content is None else content.visibleRegion().boundingRect()


def _is_ringed(widget: QWidget) -> bool:
    frames = [frame for frame in widget.window().findChildren(FocusFrame) if frame.isVisible()]
    targets = [frame.target for frame in frames if frame.target is not None]
    return any(target is widget or widget.isAncestorOf(target) for target in targets)


def _look(widget: QWidget) -> QImage | None:
    """How it looks now; the tab bar is looked at whole."""
    return None if isinstance(widget, TabBar) and not widget.isVisible() else widget.grab().toImage()
