"""Row 28: whatever the program can do, done in any order, taken back, done again, restarted: the exact contents return.

The model is what the notebook held after each step that is kept; ops are those of every part of the program.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.domain.kinds import Channel, MeetingForm, Rating, ReachKind, Stage
from desktop.domain.places import PlaceKind
from desktop.domain.schedule import Due
from desktop.ops import (
    bank,
    captured,
    contacts,
    contacts_links,
    contacts_places,
    contacts_reaches,
    contacts_touches,
    debrief,
    followups,
    importing,
    inbox,
    live,
    meetings,
    merging,
    notes,
    outreach,
    prep,
    profile,
    rules,
)
from desktop.ops.importing_choices import Choices
from desktop.ops.notes import LineWrite
from desktop.storage import notebook_file
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.storage.test_search import check_index

STEPS, STEPS_SMALL, FULL = 10_000, 1000, 100
MOST_PEOPLE = 12
WORDS = (
    "river",
    "pilot",
    "tides",
    "maps",
    "harbour",
    "müde",
    "山",
    "= 1",
    "night",
    "Ann Lee",
    "Bo Ek",
    "Cy Day",
)
MARKS = ("", "insight", "advice", "quote", "person", "followup", "question")

Act = tuple[Any, dict[str, Any]]
"""An op and what it is given."""


class Story:
    """A notebook in which things happen by chance, and what it held after each step."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self._chance = folder, chance
        self._clock = FixedClock("2026-03-12T09:00:00Z")
        self.ws = new_workspace(folder, clock=self._clock)
        self.done: dict[str, int] = {}
        self._after: dict[int, str] = {}
        self._base = self._now = self.contents()

    def contents(self) -> str:
        """One word for everything in it."""
        return hashlib.sha256(repr(sorted(contents(self.ws).items())).encode()).hexdigest()

    def step(self) -> str:
        """Let one thing happen; what is wrong afterwards."""
        self._clock.advance(seconds=self._chance.randrange(900))
        kind = self._chance.random()
        if kind < 0.2:
            return self._turn("undo", "done")
        if kind < 0.32:
            return self._turn("redo", "undone")
        if kind < 0.34:
            return self._restarted()
        return self._acted()

    def close(self) -> str:
        """The end; what is wrong with the search or the references."""
        self.ws.catch_up()
        check_index(self.ws)
        wrong = self.ws.db.rows("PRAGMA foreign_key_check")
        sound = self.ws.db.value("PRAGMA integrity_check")
        self.ws.close()
        return "" if not wrong and sound == "ok" else f"not sound: {wrong} {sound}"

    # ------------------------------------------------------------ steps and their contents

    def _ids(self, state: str) -> list[int]:
        return [
            row[0] for row in self.ws.db.rows("SELECT id FROM step WHERE state = ? ORDER BY id", (state,))
        ]

    def _turn(self, name: str, state: str) -> str:
        ids = self._ids(state)
        if not ids:
            return ""
        if name == "undo":
            expected = self._after.get(ids[-2], "") if len(ids) > 1 else self._base
        else:
            expected = self._after.get(ids[0], "")
        label = self.ws.undo_label if name == "undo" else self.ws.redo_label
        (self.ws.undo if name == "undo" else self.ws.redo)()
        self._count(name)
        self._now = self.contents()
        return f"{name} of {label}: other contents" if expected not in ("", self._now) else ""

    def _restarted(self) -> str:
        path, before = self.ws.path, self._now
        self.ws.close()
        connection = notebook_file.open_existing(path, backup=lambda _path, _reason: None)
        self.ws = Workspace(connection, path=path, clock=self._clock)
        self._count("restart")
        return "" if self.contents() == before else "other contents after a restart"

    def _acted(self) -> str:
        name = self._chance.choice(sorted(_ACTS))
        act = _ACTS[name](self)
        if act is None:
            return ""
        before, ids = self._now, self._ids("done")
        try:
            change = act()
        except UserError:
            self._now = self.contents()
            return "" if self._now == before else f"{name} was refused, and something is changed"
        self._count(name)
        self._now = self.contents()
        if name == "erase":
            self._after, self._base = {}, ""
            return ""
        if change is None:
            return "" if self._now == before else f"{name} changed something and made no step"
        self._learn(ids)
        return ""

    def _learn(self, before: list[int]) -> None:
        """What the steps that are kept now lead to; some may have become one, the oldest may be gone."""
        ids = self._ids("done")
        if before and (not ids or ids[0] > before[0]):
            gone = [key for key in before if not ids or key < ids[0]]
            self._base = self._after.get(gone[-1], "")
        after: dict[int, str] = {}
        for key, following in zip(ids, [*ids[1:], None], strict=True):
            joined = [old for old in before if old >= key and (following is None or old < following)]
            after[key] = self._after.get(joined[-1], "") if joined else ""
        if ids:
            after[ids[-1]] = self._now
        self._after = after

    def _count(self, name: str) -> None:
        self.done[name] = self.done.get(name, 0) + 1

    # ------------------------------------------------------------ what chance needs

    def any_of(self, table: str, where: str = "1") -> int | None:
        """The key of some row."""
        keys = [row[0] for row in self.ws.db.rows(f"SELECT id FROM {table} WHERE {where} ORDER BY id")]
        return self._chance.choice(keys) if keys else None

    def words(self) -> str:
        """A few words."""
        return " ".join(self._chance.choices(WORDS, k=self._chance.randint(1, 4)))

    def pick(self, *choices: Any) -> Any:
        """One of them."""
        return self._chance.choice(choices)

    def day(self) -> Any:
        """A day soon, or none."""
        return self.pick(None, self._clock.today() + timedelta(days=self._chance.randrange(40)))

    def moment(self) -> Any:
        """An instant within some weeks."""
        return self._clock.now() + timedelta(hours=self._chance.randrange(1, 500))

    def do(self, op: Any, *, merge_key: str = "", **given: Any) -> Callable[[], Any] | None:
        """Run an op on rows that are all there; None where one is not."""
        if any(value is None for name, value in given.items() if name in _ROWS):
            return None
        return lambda: self.ws.perform(op.__name__, op, given, merge_key=merge_key)[1]

    def import_people(self) -> Callable[[], Any]:
        """A table of people of whom some may be there."""
        table = self._folder / "people.csv"
        rows = "".join(f"{self.words()},p{self._chance.randrange(30)}@x.example\n" for _ in range(3))
        table.write_text("Name,Email\n" + rows, encoding="utf-8")
        plan = importing.plan_files(self.ws.db, [table], zone="UTC")
        return lambda: self.ws.perform(
            "Import", importing.apply_import, {"plan": plan, "choices": Choices()}
        )[1]

    def line(self) -> Callable[[], Any] | None:
        """A line of notes, a new one or another text for one that is there, as it is typed."""
        meeting = self.any_of("meeting", "state = 'running'") or self.any_of("meeting")
        if meeting is None:
            return None
        uid = self.pick(f"line-{meeting}-{self._chance.randrange(12)}")
        line = LineWrite(uid, 1024 * self._chance.randrange(1, 40), self.words(), mark=self.pick(*MARKS))
        return self.do(
            notes.write_lines, merge_key=notes.line_key(meeting, uid), meeting=meeting, lines=[line]
        )

    def bring_back(self) -> Callable[[], Any] | None:
        """Something from the trash."""
        trash = self.any_of("trash")
        return None if trash is None else lambda: _kept(self.ws.bring_back(trash, label="Bring back"))

    def erase(self) -> Callable[[], Any] | None:
        """Somebody, for good; only where it gets crowded, as nothing leads back."""
        person = self.any_of("person")
        if person is None or self.ws.db.value("SELECT count(*) FROM person") < MOST_PEOPLE:
            return None
        return lambda: self.ws.erase(person, label="Erase", mark="[erased]")


def _kept(change: Any) -> Any:
    return change if change.tables else None


_ROWS = frozenset(
    {"person", "meeting", "follow_up", "question", "planned", "item", "touch", "reach", "line", "place", "referral",
     "keep", "other", "version"}
)  # fmt: skip

PERSON, MEETING, OPEN, HELD = "person", "meeting", "state = 'open'", "state = 'held'"


def _merge(story: Story) -> Callable[[], Any] | None:
    keep, other = story.any_of(PERSON), story.any_of(PERSON)
    return story.do(merging.merge, keep=keep, other=other) if keep != other else None


def _delete_people(story: Story) -> Callable[[], Any] | None:
    people = {key for _ in range(story.pick(1, 1, 2)) if (key := story.any_of(PERSON)) is not None}
    return story.do(contacts.delete, people=sorted(people)) if people else None


def _place(story: Story, op: Any, **given: Any) -> Callable[[], Any] | None:
    kind = story.pick(*PlaceKind)
    table = {"organisation": "organisation", "field": "field"}[kind.value]
    return story.do(op, kind=kind, place=story.any_of(table), **given)


def _stages(story: Story) -> Callable[[], Any] | None:
    person = story.any_of(PERSON)
    return None if person is None else story.do(contacts.set_stage, people=[person], stage=story.pick(*Stage))


def _tag(story: Story, op: Any) -> Callable[[], Any] | None:
    person = story.any_of(PERSON)
    return None if person is None else story.do(op, people=[person], name=story.pick("alumni", "water"))


_ACTS: dict[str, Callable[[Story], Callable[[], Any] | None]] = {
    "add person": lambda it: it.do(contacts.add_person, name=it.words(), organisation=it.pick("", "Office", "Harbour"),
                                   field=it.pick("", "Tides"), email=it.pick("", "a@x.example", "b@x.example")),
    "rename person": lambda it: it.do(contacts.rename, person=it.any_of(PERSON), name=it.words()),
    "describe person": lambda it: it.do(contacts.describe, person=it.any_of(PERSON),
                                        field=it.pick("role", "place", "how_found"), text=it.words()),
    "notes of a person": lambda it: it.do(contacts.write_notes, person=it.any_of(PERSON), text=it.words()),
    "stage": _stages,
    "delete people": _delete_people,
    "merge": _merge,
    "tag": lambda it: _tag(it, contacts_links.add_tag),
    "untag": lambda it: _tag(it, contacts_links.remove_tag),
    "referrer": lambda it: it.do(contacts_links.set_referrer, person=it.any_of(PERSON), referrer=it.any_of(PERSON)),
    "organisation": lambda it: it.do(contacts_places.set_organisation, person=it.any_of(PERSON), name=it.words()),
    "field": lambda it: it.do(contacts_places.set_field, person=it.any_of(PERSON), name=it.words()),
    "rename place": lambda it: _place(it, contacts_places.rename, name=it.words()),
    "delete place": lambda it: _place(it, contacts_places.delete),
    "add reach": lambda it: it.do(contacts_reaches.add, person=it.any_of(PERSON), kind=ReachKind.PHONE, value="+49 1"),
    "delete reach": lambda it: it.do(contacts_reaches.delete, reach=it.any_of("reach")),
    "best reach": lambda it: it.do(contacts_reaches.set_best, reach=it.any_of("reach")),
    "remark": lambda it: it.do(contacts_touches.add_remark, person=it.any_of(PERSON), text=it.words()),
    "change touch": lambda it: it.do(contacts_touches.change, touch=it.any_of("touch"), text=it.words()),
    "delete touch": lambda it: it.do(contacts_touches.delete, touch=it.any_of("touch")),
    "prepare": lambda it: it.do(meetings.prepare, person=it.any_of(PERSON)),
    "schedule": lambda it: it.do(meetings.schedule, person=it.any_of(PERSON), starts_at=it.moment(), time_zone="UTC",
                                 minutes=it.pick(None, 30), form=it.pick(*MeetingForm)),
    "reschedule": lambda it: it.do(meetings.reschedule, meeting=it.any_of(MEETING, "state = 'planned'"),
                                   starts_at=it.moment(), time_zone="UTC", minutes=20, form=it.pick(*MeetingForm)),
    "cancel": lambda it: it.do(meetings.cancel, meeting=it.any_of(MEETING, "state = 'planned'")),
    "delete meeting": lambda it: it.do(meetings.delete, meeting=it.any_of(MEETING, "state <> 'running'")),
    "begin": lambda it: it.do(meetings.begin, meeting=it.any_of(MEETING)),
    "start now": lambda it: it.do(meetings.start_now, person=it.any_of(PERSON)),
    "pause": lambda it: it.do(live.pause, meeting=it.any_of(MEETING, "state = 'running'")),
    "go on": lambda it: it.do(live.go_on, meeting=it.any_of(MEETING, "state = 'running'")),
    "end": lambda it: it.do(live.end, meeting=it.any_of(MEETING, "state = 'running'"), label="Notes"),
    "tick question": lambda it: it.do(live.tick_question, question=it.any_of("planned_question"),
                                      asked=it.pick(True, False)),
    "write line": Story.line,
    "write line ": Story.line,
    "remove line": lambda it: it.do(
        notes.write_lines, meeting=it.any_of(MEETING),
        removed=[row[0] for row in it.ws.db.rows("SELECT uid FROM note_line ORDER BY random() LIMIT 1")]),
    "to contacts": lambda it: it.do(captured.add_to_contacts, referral=it.any_of("referral")),
    "plan question": lambda it: it.do(prep.add_question, meeting=it.any_of(MEETING), text=it.words()),
    "remove question": lambda it: it.do(prep.remove_question, planned=it.any_of("planned_question")),
    "move question": lambda it: it.do(prep.move_question, planned=it.any_of("planned_question"), to=0),
    "sheet": lambda it: it.do(prep.write_text, meeting=it.any_of(MEETING), name=it.pick("learn", "overview"),
                              text=it.words()),
    "tick item": lambda it: it.do(prep.tick_item, item=it.any_of("checklist_item"), done=it.pick(True, False)),
    "debrief": lambda it: it.do(debrief.write, meeting=it.any_of(MEETING, HELD), name="learned", text=it.words()),
    "rate": lambda it: it.do(debrief.rate, meeting=it.any_of(MEETING, HELD), kind=it.pick(*Rating),
                             score=it.pick(1, 5)),
    "finish debrief": lambda it: it.do(debrief.finish, meeting=it.any_of(MEETING, HELD)),
    "add follow-up": lambda it: it.do(followups.add_follow_up, title=it.words(), on=it.day(), person=it.any_of(PERSON)),
    "change follow-up": lambda it: it.do(followups.change_follow_up, follow_up=it.any_of("follow_up"),
                                         title=it.words(), on=it.day()),
    "complete": lambda it: it.do(followups.complete, follow_up=it.any_of("follow_up", OPEN)),
    "reopen": lambda it: it.do(followups.reopen, follow_up=it.any_of("follow_up", "state <> 'open'")),
    "skip": lambda it: it.do(followups.skip, follow_up=it.any_of("follow_up", OPEN), reason=it.words()),
    "snooze": lambda it: it.do(followups.snooze, follow_up=it.any_of("follow_up", OPEN),
                               due=Due(it._clock.today() + timedelta(days=3))),
    "spread": lambda it: it.do(followups.spread_overdue),
    "delete follow-up": lambda it: it.do(followups.delete, follow_up=it.any_of("follow_up")),
    "draft": lambda it: it.do(followups.keep_draft, follow_up=it.any_of("follow_up", OPEN), subject=it.words(),
                              text=it.words(), fields="", template=""),
    "message": lambda it: it.do(outreach.start_message, person=it.any_of(PERSON)),
    "sent": lambda it: it.do(outreach.mark_sent, follow_up=it.any_of("follow_up", OPEN + " AND person_id IS NOT NULL"),
                             channel=Channel.EMAIL),
    "reply": lambda it: it.do(outreach.record_reply, person=it.any_of(PERSON), text=it.words()),
    "rest": lambda it: it.do(outreach.let_rest, person=it.any_of(PERSON)),
    "wake": lambda it: it.do(outreach.wake, person=it.any_of(PERSON)),
    "inbox": lambda it: it.do(inbox.add, text=it.words()),
    "file": lambda it: it.do(inbox.file_to_person, line=it.any_of("inbox_line"), person=it.any_of(PERSON)),
    "throw away": lambda it: it.do(inbox.throw_away, line=it.any_of("inbox_line")),
    "bank": lambda it: it.do(bank.add, text=it.words(), topic="job"),
    "own question": lambda it: it.do(bank.edit, question=it.any_of("question"), text=it.words()),
    "rule": lambda it: it.do(rules.set_rule, key="ask_minutes", value=str(it.pick(15, 20, 30))),
    "profile": lambda it: it.do(profile.set_profile_value, key="name", value=it.words()),
    "import": Story.import_people,
    "bring back": Story.bring_back,
    "erase": Story.erase,
}  # fmt: skip


def everything(trial: Trial) -> Outcome:
    """Runs of random steps over every part of the program; every undo, redo and restart compared."""
    losses, done = Losses(), dict[str, int]()
    steps = STEPS if trial.size >= FULL else STEPS_SMALL
    for number in range(trial.size):
        story, wrong = Story(trial.place("story"), trial.chance), ""
        try:
            for place in range(steps):
                if wrong := story.step():
                    wrong = f"run {number}, step {place}: {wrong}"
                    break
            wrong = wrong or story.close()
        except Exception as error:
            wrong = f"run {number}: {error!r}"
        for name, count in story.done.items():
            done[name] = done.get(name, 0) + count
        losses.try_(wrong)
    turned = done.get("undo", 0) + done.get("redo", 0)
    never = sorted(set(_ACTS) - set(done))
    words = f"; never: {', '.join(never)}" if never else ""
    return losses.outcome(
        f"{steps} steps each over {len(_ACTS) - len(never)} kinds of acts, {turned} undo or redo{words}"
    )


CHECKS = (Check("28", "undo and redo of everything the program can do", 5, FULL, everything),)
