"""When the program speaks up: once, not during a meeting, not at night, and not about what one just arranged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.told import ToldFile
from desktop.domain.kinds import MeetingForm
from desktop.hub import Hub
from desktop.models.reminders import AT_MOST_MS, Entry, LaterTo, Reminders
from desktop.ops import contacts, followups, meetings
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace

MADE = "2026-01-01T00:00:00.000Z"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T09:00:00Z")  # 10:00 in Berlin


@pytest.fixture
def hub(hub: Hub) -> Hub:
    hub.run("Add", contacts.add_person, name="Tomasz Wieczorek")
    return hub


@pytest.fixture
def file(tmp_path: Path) -> ToldFile:
    return ToldFile(tmp_path / "reminders.json", notebook=tmp_path / "notebook.askwell")


class Watched:
    """Reminders, and what they told."""

    def __init__(self, hub: Hub, file: ToldFile) -> None:
        self.model = Reminders(hub, memory=file, parent=hub)
        self.told: list[list[str]] = []
        self.model.told.connect(lambda entries: self.told.append([one.kind.value for one in entries]))
        self.model.look()

    @property
    def shown(self) -> list[str]:
        return [entry.kind.value for entry in self.model.entries]

    def take(self) -> list[list[str]]:
        """What was told since the last time."""
        taken, self.told[:] = list(self.told), []
        return taken

    def only(self) -> Entry:
        (entry,) = self.model.entries
        return entry


def schedule(hub: Hub, starts_at: str, *, form: MeetingForm = MeetingForm.IN_PERSON) -> int:
    from desktop.core.clock import from_text

    person = hub.db.value("SELECT id FROM person LIMIT 1")
    return int(
        hub.run(
            "Schedule",
            meetings.schedule,
            person=person,
            starts_at=from_text(starts_at),
            time_zone="Europe/Berlin",
            minutes=30,
            form=form,
        )
    )


def add(hub: Hub, title: str = "Buy a map", **values: object) -> int:
    def op(ws: Workspace) -> int:
        fields = {"kind": "task", "title": title, "due_on": "2026-03-12", "created_at": MADE} | values
        return int(FollowUp.create(**fields).id)

    return int(hub.run("Add", op))


def clear(hub: Hub) -> None:
    """Take away what scheduling proposes, so that only the meeting is left."""

    def op(ws: Workspace) -> None:
        FollowUp.delete().execute()

    hub.run("Clear", op)


@pytest.fixture
def talk(hub: Hub) -> int:
    meeting = schedule(hub, "2026-03-12T14:30:00.000Z")
    clear(hub)
    return meeting


@pytest.mark.usefixtures("talk")
def test_a_meeting_is_told_as_it_comes_nearer(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    watched = Watched(hub, file)
    assert watched.take() == [["meeting"]]
    for now, told, shown in (
        ("2026-03-12T13:29:59Z", [], ["meeting"]),
        ("2026-03-12T13:30:00Z", [["meeting"]], ["meeting"]),
        ("2026-03-12T13:40:00Z", [], ["meeting"]),
        ("2026-03-12T13:50:00Z", [["leave"]], ["leave"]),
        ("2026-03-12T14:30:00Z", [], []),
    ):
        clock.set(now)
        watched.model.look()
        assert (watched.take(), watched.shown) == (told, shown), now


@pytest.mark.usefixtures("talk")
def test_the_timer_waits_for_the_next_moment(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    watched = Watched(hub, file)
    assert watched.model.wait_ms == AT_MOST_MS
    clock.set("2026-03-12T13:29:48Z")
    watched.model.look()
    assert watched.model.wait_ms == 12_000


@pytest.mark.usefixtures("talk")
def test_the_timer_tells_by_itself(hub: Hub, clock: FixedClock, file: ToldFile, qtbot: QtBot) -> None:
    clock.set("2026-03-12T13:29:59.990Z")
    watched = Watched(hub, file)
    watched.take()
    clock.advance(1)
    qtbot.waitUntil(lambda: watched.told == [["meeting"]])


def test_a_restart_tells_nothing_twice(hub: Hub, talk: int, clock: FixedClock, file: ToldFile) -> None:
    add(hub)
    first = Watched(hub, file)
    assert first.take() == [["meeting", "follow_up"]]
    first.model.dismiss(first.model.entries[0])
    again = Watched(hub, file)
    assert (again.take(), again.shown) == ([], ["follow_up"])
    clock.set("2026-03-12T13:30:00Z")
    again.model.look()
    assert again.take() == [["meeting"]]


def test_nothing_during_a_meeting(
    hub: Hub, talk: int, clock: FixedClock, file: ToldFile, qtbot: QtBot
) -> None:
    watched = Watched(hub, file)
    watched.take()
    hub.run("Start", meetings.begin, meeting=talk)
    qtbot.waitUntil(lambda: watched.shown == [])
    add(hub, due_at="2026-03-12T10:00:00.000Z", kind="confirm")
    clock.set("2026-03-12T12:00:00Z")
    watched.model._settle.flush()
    watched.model.look()
    assert (watched.take(), watched.shown) == ([], [])


def test_what_came_meanwhile_is_told_after_the_meeting(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    from desktop.ops import live

    person = hub.db.value("SELECT id FROM person")
    add(hub, kind="confirm", due_at="2026-03-12T10:00:00.000Z")
    watched = Watched(hub, file)
    meeting = hub.run("Start", meetings.start_now, person=person)
    watched.model._settle.flush()
    clock.set("2026-03-12T10:05:00Z")
    watched.model.look()
    assert watched.take() == []
    hub.run("End", live.end, meeting=meeting)
    watched.model._settle.flush()
    assert "follow_up" in watched.take()[0]


def test_silent_hours(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    add(hub)
    clock.set("2026-03-12T20:30:00Z")
    watched = Watched(hub, file)
    assert (watched.take(), watched.shown) == ([], [])
    clock.set("2026-03-13T07:00:00Z")
    watched.model.look()
    assert watched.take() == [["follow_up"]]


def test_silent_hours_follow_the_zone(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    add(hub)
    clock.set_zone("Asia/Tokyo")
    clock.set("2026-03-12T11:30:00Z")  # 20:30 there
    watched = Watched(hub, file)
    assert watched.shown == []
    clock.set_zone("Europe/Berlin")  # 12:30 here
    watched.model.look()
    assert watched.take() == [["follow_up"]]


def test_a_sleep_of_the_computer(hub: Hub, talk: int, clock: FixedClock, file: ToldFile) -> None:
    watched = Watched(hub, file)
    watched.take()
    clock.pass_asleep(minutes=5 * 60)
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)  # type: ignore[union-attr]
    assert watched.take() == [["leave"]]


def test_what_one_has_just_arranged_is_no_news(
    hub: Hub, clock: FixedClock, file: ToldFile, qtbot: QtBot
) -> None:
    watched = Watched(hub, file)
    schedule(hub, "2026-03-12T09:40:00.000Z", form=MeetingForm.VIDEO)
    clear(hub)
    add(hub)
    qtbot.waitUntil(lambda: not watched.model._settle.waiting)
    assert (watched.take(), watched.shown) == ([], [])
    clock.set("2026-03-13T07:00:00Z")
    watched.model.look()
    assert watched.take() == [["follow_up"]]


def test_done_is_gone(hub: Hub, file: ToldFile, qtbot: QtBot) -> None:
    task = add(hub)
    watched = Watched(hub, file)
    hub.run("Done", followups.complete, follow_up=task)
    qtbot.waitUntil(lambda: watched.shown == [])
    hub.undo()
    qtbot.waitUntil(lambda: not watched.model._settle.waiting)
    assert (watched.take(), watched.shown) == ([["follow_up"]], ["follow_up"])  # told at first only


def test_a_person_who_rests_is_not_reminded_of(hub: Hub, file: ToldFile) -> None:
    from desktop.ops import outreach

    person = hub.db.value("SELECT id FROM person")
    add(hub, person=person)
    hub.run("Rest", outreach.let_rest, person=person)
    add(hub, person=person)
    assert Watched(hub, file).shown == []


def test_putting_off(hub: Hub, clock: FixedClock, file: ToldFile) -> None:
    add(hub)
    watched = Watched(hub, file)
    watched.take()
    options = dict(watched.model.later_options(watched.only()))
    assert list(options) == [LaterTo.TEN_MINUTES, LaterTo.HOUR, LaterTo.TOMORROW]
    watched.model.put_off(watched.only(), options[LaterTo.HOUR])
    assert (watched.take(), watched.shown) == ([], [])
    clock.advance(minutes=59)
    again = Watched(hub, file)
    assert again.shown == []
    clock.advance(minutes=1)
    again.model.look()
    assert again.take() == [["follow_up"]]


def test_settings_act_at_once(hub: Hub, talk: int, file: ToldFile) -> None:
    watched = Watched(hub, file)
    assert watched.shown == ["meeting"]
    hub.use_settings(replace(hub.settings, remind_meetings=False))
    assert watched.shown == []
    hub.use_settings(replace(hub.settings, remind_meetings=True, quiet_from="09:00", quiet_to="11:00"))
    assert watched.shown == ["meeting"]  # told before
    add(hub)
    watched.model._settle.flush()
    assert watched.shown == ["meeting"]


def test_rules_act_at_once(hub: Hub, talk: int, clock: FixedClock, file: ToldFile, qtbot: QtBot) -> None:
    from desktop.ops.rules import set_rule

    clock.set("2026-03-12T13:45:00Z")
    watched = Watched(hub, file)
    assert watched.shown == ["meeting"]
    hub.run("Rule", set_rule, key="arrive_minutes", value="20")
    watched.model._settle.flush()
    assert watched.shown == ["leave"]


def test_a_moved_meeting_is_told_anew(hub: Hub, talk: int, clock: FixedClock, file: ToldFile) -> None:
    from desktop.core.clock import from_text

    watched = Watched(hub, file)
    watched.take()
    hub.run(
        "Move",
        meetings.reschedule,
        meeting=talk,
        starts_at=from_text("2026-03-12T15:30:00.000Z"),
        time_zone="Europe/Berlin",
        minutes=30,
        form=MeetingForm.IN_PERSON,
        place="",
    )
    watched.model._settle.flush()
    assert watched.shown == []
    clock.set("2026-03-12T14:30:00Z")
    watched.model.look()
    assert watched.take() == [["meeting"]]


def test_many_are_one(hub: Hub, file: ToldFile) -> None:
    def op(ws: Workspace) -> None:
        for number in range(1200):
            FollowUp.create(kind="task", title=str(number), due_on="2026-03-01", created_at=MADE)

    hub.run("Many", op)
    watched = Watched(hub, file)
    assert watched.take() == [["follow_up"]]
    assert len(watched.only().items) == 1000
