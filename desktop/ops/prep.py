"""What is prepared for a meeting: overview, aims, research, plan of questions, checklist, rehearsals."""

from __future__ import annotations

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.domain import checklist, questions, speaking, wrapup
from desktop.domain.checklist import CheckGroup, CheckItem
from desktop.domain.kinds import Phase
from desktop.domain.profile import ProfileKey
from desktop.domain.speaking import SpeakingVerdict
from desktop.ops import bank, meetings, profile, progress
from desktop.storage.tables import ChecklistItem, Meeting, PlannedQuestion, Question, Rehearsal
from desktop.storage.workspace import Workspace

LONGEST_QUESTION = 500
LONGEST_QUESTION_MINUTES = 120
LONGEST_TEXT = 20_000
TEXTS = ("learn", "research", "overview")


def write_text(ws: Workspace, *, meeting: int, name: str, text: str | None) -> None:  # noqa: ARG001
    """Keep one of the texts of a sheet (``learn``, ``research``, ``overview``).

    None as the overview means the usual one of the profile. Raises ``UserError`` beyond 20,000 characters.
    """
    if name not in TEXTS:
        raise ValueError(name)
    if text is not None and len(text) > LONGEST_TEXT:
        raise UserError(Problem.TEXT_TOO_LONG, field=name, length=len(text), limit=LONGEST_TEXT)
    row = progress.require(Meeting, meeting)
    setattr(row, name, text)
    row.save(only=[Meeting._meta.fields[name]])


def make_usual(ws: Workspace, *, meeting: int) -> None:
    """Take the overview of one meeting for the usual one of the profile, and for this meeting too."""
    row = progress.require(Meeting, meeting)
    profile.set_profile_value(ws, key=ProfileKey.OVERVIEW, value=row.overview or "")
    row.overview = None
    row.save(only=[Meeting.overview])


def add_question(ws: Workspace, *, meeting: int, text: str) -> int:
    """Put a question of one's own into a plan; the bank learns it too. Returns its key in the plan.

    It goes before the closing questions at the end of the plan that were not asked yet, unless it is one itself.
    Raises ``UserError`` when nothing is asked.
    """
    asked = _question_text(text)
    known = Question.get_or_none(Question.text == asked)
    if known is None:
        place = Question.select().count() + 1
        known = Question.create(
            text=asked,
            minutes=ws.rules.question_minutes,
            is_open=questions.is_open(asked),
            position=place,
        )
    added = _append(meeting, known, minutes=ws.rules.question_minutes)
    if not _is_closing(known.text, known):
        _before_closing(progress.require(PlannedQuestion, added))
    return added


def plan_question(ws: Workspace, *, meeting: int, question: int) -> int:
    """Take a question from the bank into a plan; one that is there already stays as it is. Returns its key."""
    source = progress.require(Question, question)
    planned = PlannedQuestion.get_or_none(
        (PlannedQuestion.meeting == meeting) & (PlannedQuestion.question == question)
    )
    return int(planned.id) if planned else _append(meeting, source, minutes=ws.rules.question_minutes)


def plan_defaults(ws: Workspace, *, meeting: int) -> list[int]:
    """Add the five proposed questions to a plan; those it has already are left out. Returns the new keys."""
    progress.require(Meeting, meeting)
    have = {row.question_id for row in PlannedQuestion.select().where(PlannedQuestion.meeting == meeting)}
    if not have:
        return meetings.make_plan(ws, meeting=meeting)
    return [_append(meeting, item) for item in meetings.default_questions() if item.id not in have]


def edit_question(ws: Workspace, *, planned: int, text: str) -> None:  # noqa: ARG001
    """Reword a planned question; the bank keeps its own wording. Raises ``UserError`` when nothing is asked."""
    row = progress.require(PlannedQuestion, planned)
    row.text = _question_text(text)
    row.hint_seen = False
    row.save()


def dismiss_hint(ws: Workspace, *, planned: int) -> None:
    """Keep a question that can be answered with yes or no; its hint is not shown again, in the bank neither."""
    row = progress.require(PlannedQuestion, planned)
    row.hint_seen = True
    row.save(only=[PlannedQuestion.hint_seen])
    known = row.question
    if known is not None and known.source == "mine" and known.text == row.text:
        bank.keep_as_is(ws, question=known.id)


def set_must_ask(ws: Workspace, *, planned: int, must_ask: bool) -> None:  # noqa: ARG001
    """Say whether a question has to be asked whatever happens."""
    row = progress.require(PlannedQuestion, planned)
    row.must_ask = must_ask
    row.save(only=[PlannedQuestion.must_ask])


def set_minutes(ws: Workspace, *, planned: int, minutes: int) -> None:  # noqa: ARG001
    """Say how many minutes a question may take, 1 to 120. Raises ``UserError`` for anything else."""
    if not 1 <= minutes <= LONGEST_QUESTION_MINUTES:
        raise UserError(Problem.MINUTES_INVALID, field="minutes", most=LONGEST_QUESTION_MINUTES)
    row = progress.require(PlannedQuestion, planned)
    row.minutes = minutes
    row.save(only=[PlannedQuestion.minutes])


def move_question(ws: Workspace, *, planned: int, to: int) -> None:  # noqa: ARG001
    """Move a question to another place in its plan; ``to`` counts from 0 and is kept within the plan."""
    row = progress.require(PlannedQuestion, planned)
    others = [other for other in _plan(row.meeting_id) if other.id != planned]
    others.insert(min(max(to, 0), len(others)), row)
    for position, question in enumerate(others, start=1):
        if question.position != position:
            question.position = position
            question.save(only=[PlannedQuestion.position])


def remove_question(ws: Workspace, *, planned: int) -> None:  # noqa: ARG001
    """Take a question out of a plan; notes written under it stay."""
    progress.require(PlannedQuestion, planned).delete_instance()


def tick_item(ws: Workspace, *, item: int, done: bool) -> None:
    """Tick an item of the checklist, or take the tick off."""
    row = progress.require(ChecklistItem, item)
    row.done_at = to_text(ws.clock.now()) if done else None
    row.save(only=[ChecklistItem.done_at])


def note_item(ws: Workspace, *, item: int, note: str) -> None:  # noqa: ARG001
    """Write a remark under an item ("Tram 6 at 09:24")."""
    row = progress.require(ChecklistItem, item)
    row.note = note.strip()
    row.save(only=[ChecklistItem.note])


def add_item(ws: Workspace, *, meeting: int, text: str, group: CheckGroup = CheckGroup.DAY) -> int:  # noqa: ARG001
    """Add an item of one's own to a checklist. Raises ``UserError`` when it is empty."""
    progress.require(Meeting, meeting)
    if not text.strip():
        raise UserError(Problem.TEXT_EMPTY, field="text")
    place = ChecklistItem.select().where(ChecklistItem.meeting == meeting).count() + 1
    return int(ChecklistItem.create(meeting=meeting, position=place, group=group, text=text.strip()).id)


def remove_item(ws: Workspace, *, item: int) -> None:  # noqa: ARG001
    """Take an item off a checklist."""
    progress.require(ChecklistItem, item).delete_instance()


def restore_items(ws: Workspace, *, meeting: int) -> int:  # noqa: ARG001
    """Put default items back that were taken off. Returns how many came back."""
    row = progress.require(Meeting, meeting)
    have = {item.key for item in row.checklist}
    missing = [line for line in checklist.default_items(kind=row.kind, form=row.form) if line.key not in have]
    place = len(have)
    for offset, line in enumerate(missing, start=1):
        ChecklistItem.create(meeting=meeting, position=place + offset, key=line.key, group=line.group)
    return len(missing)


def rehearse(ws: Workspace, *, meeting: int, tenths: int, text: str) -> int:
    """Keep one try at saying the overview; in the zone it ticks the checklist. Returns its key.

    ``tenths`` of a second; ``text`` is what was said, for the pace.
    """
    now = to_text(ws.clock.now())
    words = speaking.count_words(text)
    key = Rehearsal.create(meeting=meeting, tenths=tenths, words=words, at=now).id
    if speaking.judge_seconds(tenths / 10, rules=ws.rules) is SpeakingVerdict.GOOD:
        ChecklistItem.update(done_at=now).where(
            (ChecklistItem.meeting == meeting)
            & (ChecklistItem.key == CheckItem.REHEARSE)
            & ChecklistItem.done_at.is_null()
        ).execute()
    return int(key)


def _plan(meeting: int) -> list[PlannedQuestion]:
    """The questions of a plan in their order."""
    asked = PlannedQuestion.select().where(PlannedQuestion.meeting == meeting)
    return list(asked.order_by(PlannedQuestion.position, PlannedQuestion.id))


def _before_closing(row: PlannedQuestion) -> None:
    """Move a question from the end of a plan before the closing ones there; those only move on by one place."""
    *others, _last = _plan(row.meeting_id)
    while others and others[-1].asked_at is None and _is_closing(others[-1].text, others[-1].question):
        later = others.pop()
        row.position, later.position = later.position, row.position
        later.save(only=[PlannedQuestion.position])
    row.save(only=[PlannedQuestion.position])


def _is_closing(text: str, question: Question | None) -> bool:
    return wrapup.same_as(text) is not None or (question is not None and question.phase == Phase.CLOSE)


def _append(meeting: int, question: Question, *, minutes: int | None = None) -> int:
    progress.require(Meeting, meeting)
    last = PlannedQuestion.select().where(PlannedQuestion.meeting == meeting)
    place = max((row.position for row in last), default=0) + 1
    return int(
        PlannedQuestion.create(
            meeting=meeting,
            question=question,
            position=place,
            text=question.text,
            minutes=minutes or question.minutes,
            hint_seen=question.source == "mine" and question.is_open,
        ).id
    )


def _question_text(text: str) -> str:
    asked = " ".join(text.split())
    if not asked:
        raise UserError(Problem.QUESTION_EMPTY, field="question")
    if len(asked) > LONGEST_QUESTION:
        raise UserError(Problem.TEXT_TOO_LONG, field="question", length=len(asked), limit=LONGEST_QUESTION)
    return asked
