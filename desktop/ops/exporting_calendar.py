"""Meetings and follow-ups as a calendar has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.core.clock import day_from_text, from_text
from desktop.domain.kinds import FollowUpState
from desktop.exchange.ical import CalendarEvent, CalendarTask, TaskShape, sequence_at
from desktop.ops.exporting_documents import task_title
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import said
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.exporting import STOPPED, ExportedMeeting, ExportedTask


def events(scope: Scope) -> Iterator[CalendarEvent]:
    """The meetings that have a time; what was called off is told too, so that a calendar takes it out."""
    for meeting in scope.watched(queries.meetings(scope.db, scope.within)):
        if meeting.starts_at is not None:
            yield _event(scope, meeting)


def tasks(scope: Scope) -> Iterator[CalendarTask]:
    """The follow-ups that have a day, as the wish has them.

    What is done, was skipped or rests is told too: an earlier file may have brought it into the calendar as to do.
    """
    if scope.wish.tasks is TaskShape.NONE:
        return
    now = scope.clock.now()
    for task in scope.watched(queries.follow_ups(scope.db, scope.within)):
        if task.due_on is not None:
            yield _task(task, shape=scope.wish.tasks, now=now)


def _event(scope: Scope, meeting: ExportedMeeting) -> CalendarEvent:
    return CalendarEvent(
        uid=meeting.uid,
        title=said("Talk with {name}").format(name=meeting.person),
        starts_at=from_text(meeting.starts_at or ""),
        minutes=meeting.minutes,
        place=scope.place(meeting),
        notes=meeting.learn,
        sequence=sequence_at(
            scope.clock.now(), since=from_text(meeting.created_at), counted=meeting.sequence
        ),
        cancelled=meeting.state == "cancelled",
        alarm_minutes=60 if meeting.state == "planned" else None,
    )


def _task(task: ExportedTask, *, shape: TaskShape, now: datetime) -> CalendarTask:
    title = task_title(task)
    return CalendarTask(
        uid=task.uid,
        title=f"{title}: {task.person}" if task.person else title,
        due=day_from_text(task.due_on or ""),
        notes=task.title if task.title != title else "",
        sequence=sequence_at(now, since=from_text(task.created_at)),
        done_at=from_text(task.done_at) if task.done_at else None,
        cancelled=task.state in (FollowUpState.SKIPPED, STOPPED),
        shape=shape,
    )
