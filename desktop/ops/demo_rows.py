"""The rows of made-up stories, table by table, ready to be added many at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop.core.clock import civil_date, day_to_text, to_text
from desktop.core.uids import new_uid
from desktop.domain import names
from desktop.domain.checklist import default_items
from desktop.domain.date_words import follow_up_day
from desktop.domain.kinds import FollowUpKind, Mark, MeetingState, ReachKind
from desktop.domain.person_line import parse_person
from desktop.domain.rules import fixed_uid
from desktop.domain.sample import SampleFollowUp, SampleLine, SampleMeeting, SamplePerson, SampleStory
from desktop.ops.captured import about_text
from desktop.ops.contacts_reaches import match_key

Rows = dict[str, list[dict[str, Any]]]

#: A task noted in a meeting that is older than this was done.
_TASKS_OPEN = timedelta(days=10)
_ADVICE_STATES = ("new", "trying", "done", "trying", "let_go")


@dataclass(slots=True)
class DemoRows:
    """Gives every row its key and collects rows until they are taken."""

    now: datetime
    zone: str
    questions: dict[str, int]
    rows: Rows = field(default_factory=lambda: defaultdict(list))
    keys: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    organisations: dict[str, int] = field(default_factory=dict)
    fields: dict[str, int] = field(default_factory=dict)
    people: list[int] = field(default_factory=list)

    def take(self) -> Rows:
        """What was collected since the last time."""
        rows, self.rows = self.rows, defaultdict(list)
        return rows

    def add_story(self, story: SampleStory) -> None:
        """Everything about one person; those who referred them came before."""
        person = self._add_person(story.person)
        self.people.append(person)
        for touch in story.touches:
            self._add(
                "touch",
                person_id=person,
                direction=touch.direction,
                channel=touch.channel,
                kind=touch.kind,
                text=touch.text,
                at=to_text(touch.at),
            )
        meetings = [self._add_meeting(person, meeting) for meeting in story.meetings]
        for task in story.follow_ups:
            self._add_follow_up(person, meetings, story, task)

    def _add(self, table: str, **values: Any) -> int:
        self.keys[table] += 1
        key = self.keys[table]
        self.rows[table].append({"id": key, "uid": new_uid(), **values})
        return key

    def _place(self, table: str, known: dict[str, int], name: str) -> int | None:
        if not name:
            return None
        if name not in known:
            known[name] = self._add(table, name=name)
        return known[name]

    def _add_person(self, told: SamplePerson) -> int:
        key = self._add(
            "person",
            given=told.given,
            family=told.family,
            shown_name=names.display_name(told.given, told.family),
            sort_key=names.sort_key(told.given, told.family),
            role=told.role,
            organisation_id=self._place("organisation", self.organisations, told.organisation),
            field_id=self._place("field", self.fields, told.field),
            place=told.place,
            time_zone=told.time_zone,
            how_found=told.how_found,
            referred_by_id=None if told.referred_by is None else self.people[told.referred_by],
            strong_interest=told.strong_interest,
            stage=told.stage.value,
            resting=int(told.resting),
            notes=told.notes,
            created_at=to_text(told.created_at),
        )
        ways = ((ReachKind.EMAIL, told.email), (ReachKind.PHONE, told.phone), (ReachKind.LINK, told.link))
        for place, (kind, value) in enumerate(((kind, value) for kind, value in ways if value), start=1):
            self._add(
                "reach",
                person_id=key,
                kind=kind.value,
                value=value,
                match_key=match_key(kind, value),
                is_best=int(place == 1),
                position=place,
            )
        for tag in told.tags:
            self._add("person_tag", person_id=key, name=tag)
        return key

    def _add_meeting(self, person: int, told: SampleMeeting) -> int:
        key = self._add(
            "meeting",
            person_id=person,
            kind=told.kind.value,
            starts_at=to_text(told.starts_at),
            time_zone=told.time_zone,
            minutes=told.minutes,
            form=told.form.value,
            place=told.place,
            learn=told.learn,
            overview=told.overview,
            research=told.research,
            state=told.state.value,
            started_at=to_text(told.started_at) if told.started_at else None,
            ended_at=to_text(told.ended_at) if told.ended_at else None,
            created_at=to_text(told.starts_at - timedelta(days=6)),
        )
        plan = [
            self._add_question(key, place, told, question) for place, question in enumerate(told.questions)
        ]
        self._add_checklist(key, told)
        for place, line in enumerate(told.lines, start=1):
            self._add_line(person, key, place, line, told, plan)
        if told.debrief is not None:
            self._add_debrief(key, told)
        return key

    def _add_question(self, meeting: int, place: int, told: SampleMeeting, question: Any) -> int:
        asked = question.asked_seconds
        at = told.started_at
        return self._add(
            "planned_question",
            meeting_id=meeting,
            question_id=self.questions.get(fixed_uid("question", question.key)),
            position=place + 1,
            text=question.text,
            must_ask=int(question.must_ask),
            minutes=question.minutes,
            asked_at=to_text(at + timedelta(seconds=asked)) if at is not None and asked is not None else None,
            asked_seconds=asked,
        )

    def _add_checklist(self, meeting: int, told: SampleMeeting) -> None:
        """Everything is ticked once the meeting was held; before it, what comes first."""
        items = default_items(kind=told.kind, form=told.form)
        held = told.state is MeetingState.HELD
        for place, item in enumerate(items, start=1):
            done = held or place <= len(items) // 2
            self._add(
                "checklist_item",
                meeting_id=meeting,
                position=place,
                key=item.key,
                part=item.group.value,
                done_at=to_text(min(told.starts_at - timedelta(hours=20), self.now)) if done else None,
            )

    def _add_line(
        self, person: int, meeting: int, place: int, line: SampleLine, told: SampleMeeting, plan: list[int]
    ) -> None:
        started = told.started_at or told.starts_at
        at = started + timedelta(seconds=line.at_seconds)
        key = self._add(
            "note_line",
            meeting_id=meeting,
            position=place,
            at_seconds=line.at_seconds,
            mark=line.mark,
            text=line.text,
            planned_question_id=None if line.question is None else plan[line.question],
            off_record=int(line.off_record),
            written_at=to_text(at),
        )
        links = {"meeting_id": meeting, "line_id": key, "created_at": to_text(at)}
        if line.mark == Mark.ADVICE:
            state = _ADVICE_STATES[key % len(_ADVICE_STATES)] if self.now - at > _TASKS_OPEN else "new"
            self._add("advice", person_id=person, text=line.text, state=state, **links)
        elif line.mark == Mark.PERSON:
            said = parse_person(line.text)
            self._add(
                "referral", named_by_id=person, name=said.name or line.text, about=about_text(said), **links
            )
        elif line.mark == Mark.FOLLOWUP:
            self._add_task(person, line, at, links)

    def _add_task(self, person: int, line: SampleLine, at: datetime, links: dict[str, Any]) -> None:
        done = self.now - at > _TASKS_OPEN
        due = follow_up_day(line.text, today=civil_date(at, zone=self.zone))
        self._add(
            "follow_up",
            person_id=person,
            kind=FollowUpKind.TASK.value,
            title=line.text,
            due_on=day_to_text(due),
            state="done" if done else "open",
            done_at=to_text(at + timedelta(days=5)) if done else None,
            **links,
        )

    def _add_debrief(self, meeting: int, told: SampleMeeting) -> None:
        said = told.debrief
        assert said is not None
        ended = told.ended_at or told.starts_at
        used = round((ended - (told.started_at or told.starts_at)).total_seconds() / 60)
        key = self._add(
            "debrief",
            meeting_id=meeting,
            learned=said.learned,
            want_more=said.more,
            impressions=said.impressions,
            interest_before=said.interest_before,
            interest_after=said.interest_after,
            minutes_agreed=told.minutes,
            minutes_used=used,
            finished_at=to_text(min(ended + timedelta(minutes=40), self.now)),
        )
        for kind, score, reason in said.ratings:
            self._add("debrief_rating", debrief_id=key, kind=kind, score=score, reason=reason)

    def _add_follow_up(
        self, person: int, meetings: list[int], story: SampleStory, told: SampleFollowUp
    ) -> None:
        meeting = None if told.meeting is None else meetings[told.meeting]
        made_at = story.person.created_at
        if told.meeting is not None:
            made_at = story.meetings[told.meeting].ended_at or made_at
        self._add(
            "follow_up",
            person_id=person,
            meeting_id=meeting,
            kind=told.kind.value,
            title="" if told.kind is FollowUpKind.REPORT_BACK else told.title,
            due_on=day_to_text(told.due.on),
            due_at=to_text(told.due.at) if told.due.at else None,
            time_zone=told.due.zone,
            state="done" if told.done_at else "open",
            done_at=to_text(told.done_at) if told.done_at else None,
            rule=told.rule,
            advice_id=self._advice_of(meeting, told),
            created_at=to_text(min(made_at, self.now)),
        )

    def _advice_of(self, meeting: int | None, told: SampleFollowUp) -> int | None:
        """The advice that somebody is to be told about."""
        if told.kind is not FollowUpKind.REPORT_BACK:
            return None
        for row in self.rows["advice"]:
            if row["meeting_id"] == meeting and row["text"] == told.title:
                row["reported_at"] = to_text(told.done_at) if told.done_at else None
                row["state"] = "done" if told.done_at else "trying"
                return int(row["id"])
        return None
