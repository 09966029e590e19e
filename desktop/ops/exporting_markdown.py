"""The Markdown export: a page for every person and every meeting, linked to each other, and a list of follow-ups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from desktop.domain.kinds import FollowUpState
from desktop.exchange.filenames import NameKeeper
from desktop.exchange.markdown import (
    Link,
    MarkdownLine,
    MarkdownMeeting,
    MarkdownPerson,
    MarkdownSection,
    Words,
    file_names,
    meeting_file,
    person_file,
    task_file,
)
from desktop.exchange.safe_write import inside, write_in_draft
from desktop.ops.exporting_documents import debrief_text
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_wish import ALL
from desktop.ops.exporting_words import (
    DEBRIEF,
    FOLLOW_UPS,
    FORMS,
    MARKS,
    MEETING_KINDS,
    RATINGS,
    STAGES,
    STATES,
    TASK_STATES,
    said,
    since_start,
    wall_clock,
    word,
)
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.exporting import DatedMeeting, ExportedMeeting, ExportedPerson

PEOPLE_FOLDER, MEETINGS_FOLDER, ORGANISATIONS_FOLDER = "People", "Meetings", "Organisations"
FOLLOW_UPS_FILE = "Follow-ups.md"
#: The same moment lies on up to three days, as people live in different zones.
_OPEN_DAYS = 4


class MarkdownPages:
    """Writes the pages of one export; the names of files are settled first, so that links can point to them."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        keeper = NameKeeper()
        names = queries.names_of(scope.db, scope.people)
        self._people = dict(zip(names, file_names(names.values(), keeper=keeper), strict=True))
        self._organisations: dict[str, str] = {}
        self._staff: dict[str, list[str]] = {}
        for person, organisation in queries.workplaces(scope.db, scope.people):
            if organisation not in self._organisations:
                self._organisations[organisation] = next(file_names([organisation], keeper=keeper))
            self._staff.setdefault(organisation, []).append(self._people[person])
        self._meetings = MeetingNames(queries.dated_meetings(scope.db, scope.within), beside=keeper)

    def first(self, most: int, *, tasks: int) -> Iterator[tuple[str, str]]:
        """The first pages of each kind that is wished, with their names, and the first so many follow-ups."""
        what, words = self._scope.wish.what, _words()
        linked = what == ALL
        if what in ("people", ALL):
            for person in islice(queries.people(self._scope.db, self._scope.people[:most]), most):
                page = person_file(self._person(person, linked=linked), words=words)
                yield f"{PEOPLE_FOLDER}/{self._people[person.id]}.md", page
        if what in ("meetings", ALL):
            for meeting in islice(queries.meetings(self._scope.db, self._scope.within), most):
                page = meeting_file(self._meeting(meeting, linked=linked), words=words)
                yield f"{MEETINGS_FOLDER}/{self._meetings.of(meeting.dated)}.md", page
        if what in ("followups", ALL):
            yield FOLLOW_UPS_FILE, "".join(islice(self._list_of_tasks(), 1 + tasks))

    def write_people(self, *, linked: bool) -> int:
        """Write a page for each person; ``linked`` when the meetings have pages too."""
        folder = self._folder(PEOPLE_FOLDER)
        people = self._scope.watched(queries.people(self._scope.db, self._scope.people))
        words = _words()
        for person in people:
            self._write(
                folder, self._people[person.id], person_file(self._person(person, linked=linked), words=words)
            )
        return len(self._scope.people)

    def write_organisations(self) -> int:
        """Write a page for each place where somebody works, with links to them."""
        folder = self._folder(ORGANISATIONS_FOLDER)
        notes = dict(queries.organisations(self._scope.db, list(self._organisations)))
        for organisation, name in self._organisations.items():
            page = MarkdownPerson(
                name=organisation,
                properties=(("type", "organisation"),),
                meetings=tuple(self._staff[organisation]),
                sections=(MarkdownSection(said("Notes"), (notes.get(organisation, ""),)),),
            )
            self._write(folder, name, person_file(page, words=_words(meetings=said("People"))))
        return len(self._organisations)

    def write_meetings(self, *, linked: bool) -> int:
        """Write a page for each meeting; ``linked`` when the people have pages too."""
        folder = self._folder(MEETINGS_FOLDER)
        meetings = self._scope.watched(queries.meetings(self._scope.db, self._scope.within))
        words = _words()
        for meeting in meetings:
            text = meeting_file(self._meeting(meeting, linked=linked), words=words)
            self._write(folder, self._meetings.of(meeting.dated), text)
        return self._meetings.count

    def write_follow_ups(self) -> int:
        """Write the list of follow-ups, those that wait first."""
        count = 0
        with write_in_draft(inside(self._scope.folder, FOLLOW_UPS_FILE)) as stream:
            for piece in self._list_of_tasks():
                stream.write(piece.encode("utf-8", "replace"))
                count += 1
        self._scope.files += 1
        return count - 1  # the first piece is the title

    def _list_of_tasks(self) -> Iterator[str]:
        return task_file(said("Follow-ups"), said("To do and done"), self._tasks())

    def _tasks(self) -> Iterator[tuple[str, Link | str, bool]]:
        """All follow-ups, read once for those that wait and once for the others, so that none need be kept."""
        for done in (False, True):
            for task in queries.follow_ups(self._scope.db, self._scope.within):
                if (task.state != "open") is done:
                    page = self._people.get(task.person_id or 0) if self._scope.wish.what == ALL else None
                    yield _task(task), Link(page) if page else task.person, done

    def _person(self, person: ExportedPerson, *, linked: bool) -> MarkdownPerson:
        referrer = self._people.get(person.referrer_id or 0)
        organisation = self._organisations.get(person.organisation)
        reaches = tuple((label or kind, value) for kind, value, label, _ in person.reaches)
        return MarkdownPerson(
            name=person.shown_name,
            properties=(
                ("type", "person"),
                ("role", person.role),
                ("organisation", Link(organisation) if organisation else ""),
                ("field", person.field),
                ("place", person.place),
                ("stage", word(STAGES, person.stage)),
                ("pronouns", person.pronouns),
                ("referred_by", Link(referrer) if referrer else person.referred_by),
                ("connected_on", person.connected_on),
                ("tags", tuple(tag.replace(" ", "-") for tag in person.tags)),
                ("uid", person.uid),
            ),
            reaches=reaches if self._scope.contacts else (),
            meetings=self._names_of_meetings(person.id) if linked else (),
            sections=(
                MarkdownSection(said("How I got the name"), (person.how_found,)),
                MarkdownSection(said("Strong interest"), (person.strong_interest,)),
                MarkdownSection(said("About them"), (person.notes,)),
            ),
        )

    def _names_of_meetings(self, person: int) -> tuple[str, ...]:
        listed = queries.dated_meetings(self._scope.db, self._scope.within, person=person)
        return tuple(self._meetings.of(meeting) for meeting in listed)

    def _meeting(self, meeting: ExportedMeeting, *, linked: bool) -> MarkdownMeeting:
        start = meeting.started_at or meeting.starts_at
        day = wall_clock(start, zone=meeting.time_zone)
        person = self._people.get(meeting.person_id, "")
        questions = queries.planned_questions(self._scope.db, meeting.id)
        return MarkdownMeeting(
            title=f"{meeting.person}, {day[:10]}" if day else meeting.person,
            person=person if linked else "",
            properties=(
                ("type", "meeting"),
                ("person", Link(person) if linked and person else meeting.person),
                ("date", day[:10]),
                ("time", day[11:]),
                ("time_zone", meeting.time_zone),
                ("kind", word(MEETING_KINDS, meeting.kind)),
                ("form", word(FORMS, meeting.form)),
                ("state", word(STATES, meeting.state)),
                ("place", self._scope.place(meeting)),
                ("minutes_agreed", meeting.minutes),
                ("minutes_used", self._scope.minutes_used(meeting)),
                ("interest_before", meeting.debrief.get("interest_before")),
                ("interest_after", meeting.debrief.get("interest_after")),
                ("uid", meeting.uid),
            ),
            questions=tuple((text, asked) for text, _, _, asked in questions),
            lines=tuple(
                MarkdownLine(line.text, since_start(line.at_seconds), word(MARKS, line.mark), line.question)
                for line in queries.lines(self._scope.db, meeting.id)
            ),
            before=(
                MarkdownSection(said("What I want to learn"), (meeting.learn,)),
                MarkdownSection(said("Overview"), (meeting.overview,)),
                MarkdownSection(said("Research"), (meeting.research,)),
            ),
            after=_debrief(meeting),
        )

    def _folder(self, name: str) -> Path:
        folder = self._scope.folder / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _write(self, folder: Path, name: str, text: str) -> None:
        with write_in_draft(inside(folder, f"{name}.md")) as stream:
            stream.write(text.encode("utf-8", "replace"))
        self._scope.files += 1


class MeetingNames:
    """The names of the pages of meetings: worked out whenever one is wanted, as only the numbers of those that
    would be called alike are remembered.

    A name begins with its day, so only meetings of one day can be called alike, and few days are open at a time.
    """

    def __init__(self, meetings: Iterable[DatedMeeting], *, beside: NameKeeper) -> None:
        """``meetings`` in the order of their time; ``beside`` knows the pages that have their names already."""
        self.count = 0
        self._endings: dict[int, str] = {}
        days: dict[str, NameKeeper] = {}
        for meeting in meetings:
            day = _day(meeting)
            keeper = days.setdefault(day, NameKeeper(beside=beside)) if day else beside
            name = next(file_names([_title(meeting)], keeper=keeper))
            if ending := name[len(_first_name(meeting)) :]:
                self._endings[meeting.id] = ending
            if len(days) > _OPEN_DAYS:
                del days[min(days)]
            self.count += 1

    def of(self, meeting: DatedMeeting) -> str:
        """The name of a page, without its ending."""
        return _first_name(meeting) + self._endings.get(meeting.id, "")


def _first_name(meeting: DatedMeeting) -> str:
    return next(file_names([_title(meeting)], keeper=NameKeeper()))


def _title(meeting: DatedMeeting) -> str:
    return f"{_day(meeting)} {meeting.person}".strip()


def _day(meeting: DatedMeeting) -> str:
    return wall_clock(meeting.at, zone=meeting.time_zone)[:10]


def _words(*, meetings: str = "") -> Words:
    """The headings of a page; some pages have lists of other things."""
    return Words(
        meetings=meetings or said("Meetings"),
        reaches=said("Ways to reach"),
        questions=said("Questions"),
        notes=said("Notes"),
        asked=said("Asked"),
    )


def _debrief(meeting: ExportedMeeting) -> tuple[MarkdownSection, ...]:
    texts = [
        MarkdownSection(said(heading), (debrief_text(meeting, name),)) for name, heading in DEBRIEF.items()
    ]
    rated = tuple(
        ", ".join(filter(None, (f"{word(RATINGS, kind)}: {said('{n} of 5').format(n=score)}", reason)))
        for kind, score, reason in meeting.ratings
        if score is not None
    )
    return (*texts, MarkdownSection(said("Ratings"), rated))


def _task(task: queries.ExportedTask) -> str:
    kind = "" if task.kind == "task" and task.title else word(FOLLOW_UPS, task.kind)
    told = ": ".join(filter(None, (task.due_on, kind, task.title)))
    undone = task.state in (FollowUpState.SKIPPED, queries.STOPPED)
    return f"{told} ({word(TASK_STATES, task.state).lower()})" if undone else told
