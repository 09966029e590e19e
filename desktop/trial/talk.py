"""Acts of the whole way in a real window: a person, a plan, a session, its notes, the thank-you."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from desktop.trial.bench import NAME, NOTE, Act, Bench

NAMED = "Ines Duarte"
_TABS = ("contacts", "prep", "live", "followups")


def acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    """The acts in their order; each goes on where the one before ended."""
    talk = Talk(bench)
    yield "makes a notebook and opens its window", talk.open_window
    yield "paints the window", talk.paint
    for tab in _TABS:
        yield f"opens the tab {tab}", partial(talk.open_tab, tab)
    yield "adds a person, takes it back and does it again", talk.person
    yield "plans a meeting with questions", talk.plan
    yield "holds a session and keeps its notes", talk.session
    yield "marks notes: advice is kept, a person who was named becomes a contact", talk.marks
    yield "keeps a debrief", talk.debrief
    yield "drafts the thank-you and counts it as sent", talk.thank_you
    yield "finds a word of a note", talk.search
    yield "takes a quick note from another process", talk.quick_note
    yield "shows a report of a bug", talk.report


def last_acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    """What is tried when everything is in the notebook."""
    yield "takes all of it back, and does it again", Talk(bench).undo_all


class Talk:
    """The acts; changes go the way of the window's own."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def open_window(self) -> None:
        self._bench.open_notebook()
        db = self._bench.hub.db
        assert db.value("SELECT count(*) FROM question"), "no question bank"
        assert db.value("SELECT count(*) FROM template"), "no templates"

    def paint(self) -> None:
        picture = self._bench.window.grab().toImage()
        places = range(0, min(picture.width(), picture.height()), 7)
        assert len({picture.pixel(place, place) for place in places}) > 2, "one colour only"

    def open_tab(self, tab: str) -> None:
        from desktop.hub import Destination

        self._bench.window.go(Destination(tab))
        self._bench.settle()
        assert self._bench.window.tab is not None, "no tab"
        assert not self._bench.window.grab().isNull(), "not painted"

    def person(self) -> None:
        from desktop.ops import contacts

        hub = self._bench.hub
        self._bench.person = int(hub.run("Add person", contacts.add_person, name=NAME))
        hub.undo()
        assert not self._count("person"), "still there"
        hub.redo()
        self._bench.settle()
        assert hub.db.value("SELECT shown_name FROM person") == NAME, "not back"

    def plan(self) -> str:
        from desktop.ops import meetings, prep

        hub = self._bench.hub
        self._bench.meeting = int(hub.run("Prepare", meetings.prepare, person=self._bench.person))
        hub.run("Take the usual questions", prep.plan_defaults, meeting=self._bench.meeting)
        self.open_tab("prep")
        planned = self._count("planned_question")
        assert planned >= 3, f"{planned} questions"
        return f"{planned} questions"

    def session(self) -> None:
        from desktop.ops import meetings, notes

        hub = self._bench.hub
        hub.run("Start session", meetings.begin, meeting=self._bench.meeting)
        self.open_tab("live")
        hub.run("Note", notes.append_line, meeting=self._bench.meeting, text=NOTE)
        self._bench.settle()
        assert hub.db.value("SELECT text FROM note_line") == NOTE, "not kept"

    def marks(self) -> None:
        from desktop.ops import captured, live, notes

        hub = self._bench.hub
        lines = [
            notes.LineWrite("self-test-1", 9000, "Visit the archive on a Thursday", mark="advice"),
            notes.LineWrite("self-test-2", 9900, f"{NAMED}, harbour office", mark="person"),
        ]
        hub.run("Notes", notes.write_lines, meeting=self._bench.meeting, lines=lines)
        assert self._count("advice") == 1, "no advice"
        referral = hub.db.value("SELECT id FROM referral")
        assert referral, "nobody named"
        hub.run("Add to contacts", captured.add_to_contacts, referral=referral)
        assert self._count("person") == 2, "no contact"
        hub.run("End session", live.end, meeting=self._bench.meeting)
        self._bench.settle()

    def debrief(self) -> None:
        from desktop.ops import debrief

        hub, meeting = self._bench.hub, self._bench.meeting
        hub.run("Debrief", debrief.write, meeting=meeting, name="learned", text="Most began elsewhere")
        assert hub.db.value("SELECT learned FROM debrief") == "Most began elsewhere", "not kept"

    def thank_you(self) -> None:
        from desktop.hub import Destination
        from desktop.ops import followups
        from desktop.views.followups.draft_editor import DraftEditor

        hub = self._bench.hub
        thanks = hub.db.value("SELECT id FROM follow_up WHERE kind = 'thank_you'")
        assert thanks, "none is due"
        self._bench.window.go(Destination("followups", "follow_up", thanks))
        self._bench.settle()
        drafts = [each.toPlainText() for each in self._bench.window.findChildren(DraftEditor)]
        assert any(NAME.split()[0] in draft for draft in drafts), "no draft"
        hub.run("Sent", followups.complete, follow_up=thanks)
        assert hub.db.value("SELECT stage FROM person WHERE id = ?", (self._bench.person,)) == "keep_in_touch"

    def search(self) -> None:
        from desktop.storage.queries import find

        hub = self._bench.hub
        hub.workspace.catch_up()
        assert [hit.kind for hit in find.find(hub.db, "trainee", kinds=("note",)).hits] == ["note"]

    def quick_note(self) -> None:
        import threading

        from desktop.core import handover
        from desktop.storage import lock

        identity = lock.identity_of(self._bench.profile.notebook)
        got: list[object] = []

        def outside() -> None:
            try:
                got.append(handover.ask(identity, handover.Request(handover.Wish.QUICK_NOTE, text=NOTE)).how)
            except (handover.NobodyListens, handover.NoAnswer) as error:
                got.append(error)

        threading.Thread(target=outside, daemon=True).start()
        self._bench.wait(lambda: bool(got), "no answer")
        assert got == ["inbox"], repr(got[0])

    def report(self) -> None:
        from PySide6.QtWidgets import QApplication

        from desktop.core import log
        from desktop.views.crash_dialog import CrashDialog, show_report

        show_report(log.bug_report(ValueError()), parent=self._bench.window)
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]
        assert shown, "not shown"
        assert shown[0].isVisible(), "hidden"
        shown[0].reject()

    def undo_all(self) -> str:
        hub = self._bench.hub
        people, steps = self._count("person"), 0
        while hub.undo() is not None:
            steps += 1
        self._bench.settle()
        assert not self._count("person"), "somebody is left"
        for _ in range(steps):
            hub.redo()
        self._bench.settle()
        assert self._count("person") == people, "not all came back"
        return f"{steps} steps"

    def _count(self, table: str) -> int:
        return int(self._bench.hub.db.value(f"SELECT count(*) FROM {table}"))
