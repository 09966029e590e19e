"""What a next step is called, when it is due, and what its button does."""

from __future__ import annotations

from desktop.core.clock import Clock, local_time
from desktop.core.records import dataclass
from desktop.domain.followups import asks_to_rest, is_message
from desktop.domain.kinds import FollowUpKind, MeetingForm
from desktop.domain.nextstep import StepKind
from desktop.domain.schedule import DueState, DueStatus
from desktop.models.contacts import Step
from desktop.views import when
from desktop.views.contacts.words import tr


@dataclass(frozen=True, slots=True)
class DueText:
    """When something is due, and the token of its colour."""

    words: str
    color: str = "muted"

    @property
    def is_strong(self) -> bool:
        """Whether time presses."""
        return self.color in ("warning", "danger")


def short_step(step: Step) -> str:
    """A next step as the list names it."""
    chosen = step.step
    if chosen.step is StepKind.MEETING:
        return tr("Meet")
    if chosen.step is StepKind.WAIT:
        return tr("Wait for a reply")
    if chosen.step is StepKind.NONE:
        return "–"
    if asks_to_rest(chosen.kind, rule=step.rule):
        return tr("Let it rest?")
    return step.title or _usual(FollowUpKind(chosen.kind), step)


def long_step(step: Step, *, first_name: str) -> str:
    """A next step as the detail pane names it."""
    chosen = step.step
    if chosen.step is StepKind.MEETING:
        return tr("Meet %1").replace("%1", first_name)
    if chosen.step is StepKind.FOLLOW_UP and not step.title:
        if chosen.kind == FollowUpKind.THANK_YOU:
            return tr("Send the thank-you note")
        if chosen.kind == FollowUpKind.FIRST_MESSAGE:
            return tr("Write the first message")
        if chosen.kind == FollowUpKind.SOMEONE_ELSE:
            return tr("Think of someone else there")
    return short_step(step)


def step_action(step: Step) -> str:
    """What the button beside a next step does."""
    chosen = step.step
    if chosen.step is StepKind.MEETING:
        return tr("Open prep")
    if chosen.step is StepKind.WAIT:
        return tr("Write")
    if chosen.kind == FollowUpKind.DEBRIEF:
        return tr("Open notes")
    if is_message(chosen.kind, rule=step.rule):
        return tr("Open draft")
    return tr("Look at it")


def short_due(step: Step, status: DueStatus | None, *, clock: Clock) -> DueText:
    """When a next step is due, as the list says it; empty where it has no day."""
    day = step.step.on
    if day is None or status is None:
        return DueText("")
    if status.state is DueState.OVERDUE:
        return _past(step, clock=clock)
    words = when.day_word(day, today=clock.today())
    if step.step.step is StepKind.MEETING and step.step.at is not None:
        words = f"{words} {when.clock_time(step.step.at, zone=clock.zone)}"
    return DueText(words, _color(status))


def long_due(step: Step, status: DueStatus | None, *, clock: Clock) -> DueText:
    """When a next step is due, as the detail pane says it: "Due tomorrow 11:20 · 20 h left"."""
    chosen = step.step
    if chosen.on is None or status is None:
        return DueText("")
    if status.state is DueState.OVERDUE:
        past = _past(step, clock=clock)
        return DueText(past.words[:1].upper() + past.words[1:], past.color)
    words = when.day_word(chosen.on, today=clock.today())
    if chosen.at is not None:
        words = f"{words} {when.clock_time(chosen.at, zone=clock.zone)}"
    if chosen.step is StepKind.MEETING:
        words = words[:1].upper() + words[1:]
        return DueText(" · ".join(part for part in (words, step.place) if part), _color(status))
    left = _left(status)
    words = tr("Due %1").replace("%1", words)
    return DueText(f"{words} · {left}" if left else words, _color(status))


def _usual(kind: FollowUpKind, step: Step) -> str:
    if kind is FollowUpKind.CONFIRM and step.form == MeetingForm.VIDEO:
        return tr("Confirm video link")
    return {
        FollowUpKind.FIRST_MESSAGE: tr("Write first message"),
        FollowUpKind.CONFIRM: tr("Confirm the meeting"),
        FollowUpKind.THANK_YOU: tr("Thank-you note"),
        FollowUpKind.REPORT_BACK: tr("Report back"),
        FollowUpKind.KEEP_IN_TOUCH: tr("Say hello"),
        FollowUpKind.WRITE_AGAIN: tr("Write again"),
        FollowUpKind.SOMEONE_ELSE: tr("Think of someone else"),
        FollowUpKind.INTRODUCTION: tr("Ask after the introduction"),
        FollowUpKind.DEBRIEF: tr("Finish the debrief"),
        FollowUpKind.TASK: tr("Task"),
    }[kind]


def _past(step: Step, *, clock: Clock) -> DueText:
    """What is over: a meeting that nobody began, or something overdue."""
    chosen = step.step
    assert chosen.on is not None
    day = when.day_word(chosen.on, today=clock.today())
    if chosen.step is StepKind.MEETING and chosen.at is not None:
        wall = local_time(chosen.at, zone=clock.zone)
        return DueText(f"{day} {when.wall_time(wall)}", "warning")
    if chosen.on >= clock.today():
        return DueText(tr("overdue"), "danger")
    return DueText(tr("overdue since %1").replace("%1", day), "danger")


def _left(status: DueStatus) -> str:
    if status.hours_left is None or status.minutes_left is None:
        return ""
    if status.hours_left < 1:
        return tr("%1 min left").replace("%1", str(status.minutes_left))
    return tr("%1 h left").replace("%1", str(status.hours_left))


def _color(status: DueStatus) -> str:
    near = status.state in (DueState.TODAY, DueState.SOON) or status.warm
    return "warning" if near else "muted"
