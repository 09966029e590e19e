"""Makes the stories of made-up people out of the words in ``resources/sample.json``, or its German neighbour."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from desktop.core.clock import civil_date, to_instant
from desktop.core.resources import question_bank, sample_words
from desktop.domain.kinds import FollowUpKind, Mark, MeetingForm, MeetingKind, MeetingState, Rating, Stage
from desktop.domain.names import fold
from desktop.domain.rules import Rules
from desktop.domain.sample import (
    SampleDebrief,
    SampleFollowUp,
    SampleLine,
    SampleMeeting,
    SamplePerson,
    SamplePlan,
    SampleQuestion,
    SampleStory,
    SampleTouch,
)
from desktop.domain.schedule import Due, add_days, keep_in_touch_on, report_back_on, thank_you_due, week_end

_MARK_WEIGHTS = (
    ("", 46),
    ("insight", 18),
    ("quote", 8),
    ("advice", 12),
    ("person", 5),
    ("followup", 5),
    ("question", 6),
)
_PLANNED_EVERY = 9  # one in so many of those who were met has the next meeting still before them
_LONGEST_MINUTES = 55


def sample_stories(plan: SamplePlan) -> Iterator[SampleStory]:
    """One story a person, in the order of their numbers; exactly as many meetings as asked for."""
    maker = StoryMaker(plan)
    for number in range(plan.people):
        yield maker.story(number)


class StoryMaker:
    """Makes any person's story from the plan and the person's number."""

    def __init__(self, plan: SamplePlan) -> None:
        self._plan = plan
        self._data: dict[str, Any] = sample_words()
        self._rules = Rules()
        self._today = civil_date(plan.now, zone=plan.zone)
        self._bank = [item for item in question_bank() if item["phase"] != "close"]
        self._closing = [item for item in question_bank() if item["phase"] == "close"]
        self._marks = [mark for mark, _weight in _MARK_WEIGHTS]
        self._weights = [weight for _mark, weight in _MARK_WEIGHTS]

    def story(self, number: int) -> SampleStory:
        """All there is about the person of that number."""
        dice = random.Random(f"askwell/{self._plan.seed}/{number}")
        words = _Words(self._data, dice, number)
        meetings = self._meetings(number, dice, words)
        first_contact = self._first_contact(dice, meetings)
        stage = self._stage(number, dice, meetings)
        person = self._person(number, dice, words, stage=stage, created_at=first_contact - timedelta(days=3))
        touches = self._touches(dice, words, stage=stage, first=first_contact, meetings=meetings)
        follow_ups = self._follow_ups(dice, words, stage=stage, touches=touches, meetings=meetings)
        return SampleStory(person, touches, meetings, follow_ups)

    def _person(
        self, number: int, dice: random.Random, words: _Words, *, stage: Stage, created_at: datetime
    ) -> SamplePerson:
        slug = (
            re.sub(r"[^a-z0-9]+", ".", fold(f"{words.given} {words.family}")).strip(".") or f"person{number}"
        )
        host = re.sub(r"[^a-z0-9]+", "-", fold(words.organisation)).strip("-")
        referred = dice.randrange(number) if number and dice.random() < 0.4 else None
        return SamplePerson(
            number=number,
            given=words.given,
            family=words.family,
            role=words.role,
            organisation=words.organisation,
            field=words.field["name"],
            place=dice.choice(self._data["place_names"]),
            time_zone=self._plan.zone if dice.random() < 0.8 else dice.choice(self._data["zones"]),
            email=f"{slug}{number if number >= 100 else ''}@{host}.example" if dice.random() < 0.9 else "",
            phone=f"+00 555 {number // 10000:02} {number % 10000:04}" if dice.random() < 0.6 else "",
            link=f"https://profiles.example/in/{slug}-{number}" if dice.random() < 0.5 else "",
            how_found="" if referred is not None else dice.choice(self._data["how_found"]),
            referred_by=referred,
            strong_interest=dice.choice(self._data["interests"]) if dice.random() < 0.4 else "",
            stage=stage,
            tags=tuple(dict.fromkeys(dice.choices(words.field["tags"], k=dice.randrange(3)))),
            notes=words.say("insight") if dice.random() < 0.3 else "",
            resting=stage is Stage.CONTACTED and dice.random() < 0.1,
            created_at=created_at,
        )

    def _meetings(self, number: int, dice: random.Random, words: _Words) -> tuple[SampleMeeting, ...]:
        count = self._plan.meetings_of(number)
        upcoming = count > 0 and number % _PLANNED_EVERY == 1
        days_ago = [dice.randint(2, 400) for _ in range(count)]
        if upcoming:
            days_ago[0] = -dice.randint(0, 20)
        return tuple(
            self._meeting(place, ago, dice, words) for place, ago in enumerate(sorted(days_ago, reverse=True))
        )

    def _meeting(self, place: int, days_ago: int, dice: random.Random, words: _Words) -> SampleMeeting:
        day = add_days(self._today, -days_ago)
        starts_at = to_instant(
            day, time(dice.randint(8, 17), dice.choice((0, 15, 30, 45))), zone=self._plan.zone
        )
        held = starts_at + timedelta(hours=1) < self._plan.now
        form = dice.choice(tuple(MeetingForm))
        minutes = dice.choice((20, 25, 30, 30, 45))
        used = min(_LONGEST_MINUTES, max(12, round(dice.gauss(minutes + 1, 4))))
        lines = self._lines(dice, words, seconds=used * 60) if held else ()
        return SampleMeeting(
            kind=MeetingKind.SECOND if place else MeetingKind.INFORMATIONAL,
            form=form,
            state=MeetingState.HELD if held else MeetingState.PLANNED,
            starts_at=starts_at,
            time_zone=self._plan.zone,
            minutes=minutes,
            place=_place(form, words),
            learn=words.pick("learn"),
            overview=words.fill(self._data["overview"]),
            research=words.pick("research"),
            started_at=starts_at if held else None,
            ended_at=starts_at + timedelta(minutes=used) if held else None,
            questions=self._questions(dice, asked=held, seconds=used * 60),
            lines=lines,
            debrief=self._debrief(dice, words) if held and dice.random() < 0.8 else None,
        )

    def _questions(self, dice: random.Random, *, asked: bool, seconds: int) -> tuple[SampleQuestion, ...]:
        chosen = [*dice.sample(self._bank, k=5), dice.choice(self._closing)]
        step = seconds // (len(chosen) + 1)
        return tuple(
            SampleQuestion(
                key=item["key"],
                text=item["text"],
                minutes=item["minutes"],
                must_ask=place in (0, 2, 5),
                asked_seconds=step * place + 40 if asked and (place != 4 or dice.random() < 0.6) else None,
            )
            for place, item in enumerate(chosen)
        )

    def _lines(self, dice: random.Random, words: _Words, *, seconds: int) -> tuple[SampleLine, ...]:
        count = self._plan.lines
        marks = dice.choices(self._marks, weights=self._weights, k=count)
        return tuple(
            SampleLine(
                at_seconds=30 + (seconds - 60) * place // max(count, 1),
                mark=mark,
                text=words.say(mark),
                question=min(place * 6 // count, 5),
                off_record=dice.random() < 0.01,
            )
            for place, mark in enumerate(marks)
        )

    def _debrief(self, dice: random.Random, words: _Words) -> SampleDebrief:
        ratings = tuple(
            (
                rating.value,
                dice.choice((2, 3, 3, 4, 4, 5)),
                words.pick("reasons") if dice.random() < 0.5 else "",
            )
            for rating in Rating
            if dice.random() < 0.85
        )
        before = dice.randint(3, 8)
        after = min(10, max(0, before + dice.choice((-2, -1, 0, 1, 1, 2))))
        return SampleDebrief(
            words.pick("learned"), words.pick("more"), words.pick("impressions"), ratings, before, after
        )

    def _first_contact(self, dice: random.Random, meetings: tuple[SampleMeeting, ...]) -> datetime:
        before = min((item.starts_at for item in meetings), default=self._plan.now)
        return min(before, self._plan.now) - timedelta(days=dice.randint(4, 20), minutes=dice.randint(0, 400))

    def _stage(self, number: int, dice: random.Random, meetings: tuple[SampleMeeting, ...]) -> Stage:
        if not meetings:
            return Stage.CONTACTED if dice.random() < 0.4 else Stage.TO_CONTACT
        last = meetings[-1]
        if last.state is MeetingState.PLANNED:
            return Stage.SCHEDULED
        fresh = last.ended_at is not None and self._plan.now - last.ended_at < timedelta(days=5)
        return Stage.MET if fresh or number % 13 == 4 else Stage.KEEP_IN_TOUCH

    def _touches(
        self,
        dice: random.Random,
        words: _Words,
        *,
        stage: Stage,
        first: datetime,
        meetings: tuple[SampleMeeting, ...],
    ) -> tuple[SampleTouch, ...]:
        if stage is Stage.TO_CONTACT:
            return ()
        touches = [
            SampleTouch(
                "out",
                dice.choice(("email", "email", "message")),
                "first_message",
                words.touch("first_message"),
                first,
            )
        ]
        if meetings:
            touches.append(SampleTouch("in", "email", "", words.touch("reply"), first + timedelta(days=2)))
        elif dice.random() < 0.3:
            touches.append(
                SampleTouch("out", "email", "nudge", words.touch("nudge"), first + timedelta(days=3))
            )
        for meeting in meetings:
            if meeting.ended_at is not None and (stage is not Stage.MET or meeting is not meetings[-1]):
                touches.append(
                    SampleTouch(
                        "out",
                        "email",
                        "thank_you",
                        words.touch("thank_you"),
                        meeting.ended_at + timedelta(hours=20),
                    )
                )
        if stage is Stage.KEEP_IN_TOUCH and dice.random() < 0.5:
            kind = dice.choice(("report_back", "hello"))
            at = touches[-1].at + timedelta(days=dice.randint(20, 80))
            touches.append(SampleTouch("out", "email", kind, words.touch(kind), at))
        return tuple(touch for touch in touches if touch.at < self._plan.now)

    def _follow_ups(
        self,
        dice: random.Random,
        words: _Words,
        *,
        stage: Stage,
        touches: tuple[SampleTouch, ...],
        meetings: tuple[SampleMeeting, ...],
    ) -> tuple[SampleFollowUp, ...]:
        made: list[SampleFollowUp] = []
        for place, meeting in enumerate(meetings):
            if meeting.ended_at is not None:
                newest = place == len(meetings) - 1
                made += self._after_meeting(dice, words, place, meeting, stage=stage, newest=newest)
        if stage is Stage.TO_CONTACT and dice.random() < 0.6:
            made.append(self._open(FollowUpKind.FIRST_MESSAGE, dice.randint(-1, 12), rule=""))
        if stage is Stage.CONTACTED:
            made.append(self._open(FollowUpKind.WRITE_AGAIN, dice.randint(-2, 8), rule="write_again_days"))
        if stage is Stage.KEEP_IN_TOUCH and touches:
            day = keep_in_touch_on(civil_date(touches[-1].at, zone=self._plan.zone), rules=self._rules)
            while day < add_days(self._today, -6):  # a demonstration should not begin with a pile of debts
                day = keep_in_touch_on(day, rules=self._rules)
            made.append(
                SampleFollowUp(FollowUpKind.KEEP_IN_TOUCH, "", Due(day), "keep_in_touch_months", None, None)
            )
        return tuple(made)

    def _after_meeting(
        self,
        dice: random.Random,
        words: _Words,
        place: int,
        meeting: SampleMeeting,
        *,
        stage: Stage,
        newest: bool,
    ) -> list[SampleFollowUp]:
        ended = meeting.ended_at or meeting.starts_at
        thanked = stage is not Stage.MET or not newest
        due = thank_you_due(ended, zone=self._plan.zone, rules=self._rules)
        if not thanked and due.at is not None and due.at < self._plan.now - timedelta(days=7):
            due = Due(week_end(self._today))
        done_at = ended + timedelta(hours=20) if thanked else None
        made = [SampleFollowUp(FollowUpKind.THANK_YOU, "", due, "thank_you_hours", place, done_at)]
        advice = next((line for line in meeting.lines if line.mark == Mark.ADVICE), None)
        if advice is not None:
            day = report_back_on(civil_date(ended, zone=self._plan.zone), rules=self._rules)
            told = day < add_days(self._today, -4)
            at = to_instant(day, time(17, 0), zone=self._plan.zone) if told else None
            made.append(
                SampleFollowUp(
                    FollowUpKind.REPORT_BACK, advice.text, Due(day), "report_back_weeks", place, at
                )
            )
        if dice.random() < 0.15:
            made.append(
                self._open(FollowUpKind.TASK, dice.randint(0, 30), rule="", title=words.say("followup"))
            )
        return made

    def _open(self, kind: FollowUpKind, days: int, *, rule: str, title: str = "") -> SampleFollowUp:
        return SampleFollowUp(kind, title, Due(add_days(self._today, days)), rule, None, None)


class _Words:
    """The words of one person's story: the name, the field, and sentences filled from it."""

    def __init__(self, data: dict[str, Any], dice: random.Random, number: int) -> None:
        self._data = data
        self._dice = dice
        group = data["names"][0] if number % 6 else dice.choice(data["names"])
        self.given: str = dice.choice(group["given"])
        self.family: str = dice.choice(group["family"]).replace("_", " ")
        self.field: dict[str, Any] = dice.choice(data["fields"])
        self.role: str = dice.choice(self.field["roles"])
        self.organisation = self._organisation()

    def say(self, mark: str) -> str:
        """A line of notes with a mark."""
        return self.fill(self._dice.choice(self._data["lines"][mark]))

    def pick(self, key: str) -> str:
        """One of the texts of a kind."""
        return self.fill(self._dice.choice(self._data[key]))

    def touch(self, kind: str) -> str:
        """The text of a message."""
        return self.fill(self._data["touch_texts"][kind])

    def fill(self, template: str) -> str:
        """A template with its fields filled by chance."""
        return (
            re.sub(r"\{(\w+)\}", lambda match: self._word(match[1]), template)
            if "{" in template
            else template
        )

    def _word(self, key: str) -> str:
        pick, field = self._dice.choice, self.field
        if key in ("Thing", "Whos_", "Tool_"):
            word = self._word(key.lower().rstrip("_"))
            return word[:1].upper() + word[1:]
        if key.startswith("thing"):
            return str(pick(field["things"]))
        if key in ("tool", "whos", "paper"):
            return str(pick(field[key if key == "whos" else f"{key}s"]))
        if key == "name":
            names = self._data["names"][0]
            return f"{pick(names['given'])} {pick(names['family'])}".replace("_", " ")
        if key == "n":
            return str(self._dice.randint(2, 14))
        if key == "date":
            return str(pick(self._data["dates"]))
        return {
            "given": self.given,
            "field": self._inside(str(field["name"])),
            "role": self._inside(str(pick(field["roles"]))),
        }.get(key, self._organisation())

    def front_desk(self) -> str:
        """Where one asks in the house of the organisation."""
        return str(self._data["front_desk"]).replace("{org}", self.organisation)

    def _inside(self, name: str) -> str:
        """A name as it stands inside a sentence: nouns are small in English, but "GIS analyst" keeps its capitals."""
        small = self._data["small_nouns"] and not name[1:2].isupper()
        return name[:1].lower() + name[1:] if small else name

    def _organisation(self) -> str:
        head = str(self._dice.choice(self._data["organisation_heads"])).replace("_", " ")
        return f"{head} {self._dice.choice(self.field['kinds'])}"


def _place(form: MeetingForm, words: _Words) -> str:
    if form is MeetingForm.VIDEO:
        return f"https://meet.example/{fold(words.organisation).replace(' ', '-')}"
    return "" if form is MeetingForm.PHONE else words.front_desk()
