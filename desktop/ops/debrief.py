"""What one takes from a meeting: the debrief, written field by field as it is typed."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import day_from_text, from_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, FollowUpState, Mark, Rating
from desktop.ops import progress
from desktop.storage.tables import Debrief, DebriefRating, FollowUp, Meeting, NoteLine
from desktop.storage.workspace import Workspace

LONGEST_TEXT = 100_000
TEXTS = frozenset(
    {
        "learned", "want_more", "impressions", "how_found", "three_things", "surprised", "idea_wrong",
        "typical_day", "entry_route", "numbers_heard", "sources_named", "paths_unknown",
        "impression_industry", "impression_field", "impression_position", "impression_organisation",
        "people_named", "promises_mine", "promises_theirs", "resume_points", "who_could_tell",
        "ask_differently", "decision", "decision_reason",
    }
)  # fmt: skip
NUMBERS = {
    "minutes_agreed": (1, 600),
    "minutes_used": (1, 600),
    "interest_before": (0, 10),
    "interest_after": (0, 10),
}
DECISIONS = ("", "go_on", "change", "stop")


def prepare(meeting: Meeting) -> Debrief:
    """The debrief of a meeting; a new one holds what is known: open questions, how it was found, length."""
    row = Debrief.get_or_none(Debrief.meeting == meeting.id)
    if row is None:
        row = Debrief.create(
            meeting_id=meeting.id,
            want_more=" ".join(_open_questions(meeting.id)),
            how_found=meeting.person.how_found,
            minutes_agreed=meeting.minutes,
            minutes_used=_minutes_used(meeting),
        )
    elif row.finished_at is None:
        row.minutes_used = _minutes_used(meeting)
        row.save(only=[Debrief.minutes_used])
    return row


def write(ws: Workspace, *, meeting: int, name: str, text: str) -> None:  # noqa: ARG001 - every op gets the workspace
    """Keep one of the texts of a debrief. Raises ``UserError`` beyond 100,000 characters."""
    if name not in TEXTS or (name == "decision" and text not in DECISIONS):
        raise ValueError(name)
    if len(text) > LONGEST_TEXT:
        raise UserError(Problem.TEXT_TOO_LONG, field=name, length=len(text), limit=LONGEST_TEXT)
    _set(meeting, name, text)


def set_number(ws: Workspace, *, meeting: int, name: str, value: int | None) -> None:  # noqa: ARG001
    """Keep one of the numbers of a debrief (``NUMBERS`` has their limits); None leaves it open."""
    low, high = NUMBERS[name]
    _set(meeting, name, None if value is None else min(max(value, low), high))


def set_promises_due(ws: Workspace, *, meeting: int, day: str | None) -> None:  # noqa: ARG001
    """Keep the civil day (``YYYY-MM-DD``) until which own promises are to be kept; None for no day."""
    if day is not None:
        day_from_text(day)
    _set(meeting, "promises_due", day)


def rate(ws: Workspace, *, meeting: int, kind: Rating, score: int | None) -> None:  # noqa: ARG001
    """Rate something from 1 to 5; None takes the rating back."""
    if score is not None and not 1 <= score <= 5:
        raise ValueError(score)
    row = _rating(meeting, kind)
    row.score = score
    row.save(only=[DebriefRating.score])


def give_reason(ws: Workspace, *, meeting: int, kind: Rating, text: str) -> None:  # noqa: ARG001
    """Say why something was rated so; the reason may stand without a rating."""
    if len(text) > LONGEST_TEXT:
        raise UserError(Problem.TEXT_TOO_LONG, field=kind, length=len(text), limit=LONGEST_TEXT)
    row = _rating(meeting, kind)
    row.reason = text
    row.save(only=[DebriefRating.reason])


def finish(ws: Workspace, *, meeting: int) -> int | None:
    """The debrief is done: its reminder closes. Returns the key of the meeting's open thank-you, if any."""
    row = _debrief(meeting)
    now = to_text(ws.clock.now())
    if row.finished_at is None:
        row.finished_at = now
        row.save(only=[Debrief.finished_at])
    owner = progress.require(Meeting, meeting)
    progress.close_open(ws, person=owner.person_id, kinds=(FollowUpKind.DEBRIEF,), meeting=meeting)
    thanks = FollowUp.get_or_none(
        (FollowUp.meeting == meeting)
        & (FollowUp.kind == FollowUpKind.THANK_YOU)
        & (FollowUp.state == FollowUpState.OPEN)
    )
    return None if thanks is None else int(thanks.id)


def used_minutes(started_at: datetime, ended_at: datetime, *, paused_seconds: int) -> int:
    """Minutes a meeting took, rounded, at least one."""
    return max(1, round(((ended_at - started_at).total_seconds() - paused_seconds) / 60))


def _minutes_used(meeting: Meeting) -> int | None:
    if meeting.started_at is None or meeting.ended_at is None:
        return None
    start, stop = from_text(meeting.started_at), from_text(meeting.ended_at)
    return used_minutes(start, stop, paused_seconds=meeting.paused_seconds)


def _open_questions(meeting: int) -> list[str]:
    rows = NoteLine.select(NoteLine.text).where(
        (NoteLine.meeting == meeting) & (NoteLine.mark == Mark.QUESTION) & ~NoteLine.off_record
    )
    return [row.text.strip() for row in rows.order_by(NoteLine.position) if row.text.strip()]


def _debrief(meeting: int) -> Debrief:
    row = Debrief.get_or_none(Debrief.meeting == meeting)
    return row if row is not None else prepare(progress.require(Meeting, meeting))


def _set(meeting: int, name: str, value: str | int | None) -> None:
    row = _debrief(meeting)
    setattr(row, name, value)
    row.save(only=[Debrief._meta.fields[name]])


def _rating(meeting: int, kind: Rating) -> DebriefRating:
    row = _debrief(meeting)
    found = DebriefRating.get_or_none((DebriefRating.debrief == row.id) & (DebriefRating.kind == kind))
    return found if found is not None else DebriefRating.create(debrief=row, kind=kind)
