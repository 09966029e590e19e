"""The five stages of an acquaintance: their order, and what moves a person forward."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.kinds import Direction, MeetingState, Stage, TouchKind
from desktop.domain.names import fold

STAGES: tuple[Stage, ...] = tuple(Stage)


#: How tables call the stages, in every language in which the program writes them.
_NAMES = {
    "to contact": Stage.TO_CONTACT,
    "contacted": Stage.CONTACTED,
    "scheduled": Stage.SCHEDULED,
    "met": Stage.MET,
    "keep in touch": Stage.KEEP_IN_TOUCH,
    "vorgemerkt": Stage.TO_CONTACT,
    "angefragt": Stage.CONTACTED,
    "vereinbart": Stage.SCHEDULED,
    "getroffen": Stage.MET,
    "in kontakt": Stage.KEEP_IN_TOUCH,
}


def stage_named(text: str) -> Stage | None:
    """The stage that a word or a code means, whatever its case; None where it means none."""
    return _NAMES.get(fold(text).replace("_", " ")) if text else None


class StageEvent(StrEnum):
    """What happened with a person, as far as stages care."""

    WRITTEN_TO = "written_to"  # a first message, a nudge or a call
    MEETING_PLANNED = "meeting_planned"
    MEETING_HELD = "meeting_held"
    THANKED = "thanked"


_LEADS_TO = {
    StageEvent.WRITTEN_TO: Stage.CONTACTED,
    StageEvent.MEETING_PLANNED: Stage.SCHEDULED,
    StageEvent.MEETING_HELD: Stage.MET,
    StageEvent.THANKED: Stage.KEEP_IN_TOUCH,
}

_TOUCH_EVENTS = {
    TouchKind.FIRST_MESSAGE: StageEvent.WRITTEN_TO,
    TouchKind.NUDGE: StageEvent.WRITTEN_TO,
    TouchKind.THANK_YOU: StageEvent.THANKED,
}

_MEETING_EVENTS = {
    MeetingState.PLANNED: StageEvent.MEETING_PLANNED,
    MeetingState.RUNNING: StageEvent.MEETING_PLANNED,
    MeetingState.HELD: StageEvent.MEETING_HELD,
}


def rank(stage: Stage | str) -> int:
    """Place of a stage in the order, from 0."""
    return STAGES.index(Stage(stage))


def advance(current: Stage | str, target: Stage | str) -> Stage:
    """The later of two stages: by itself a person never goes back."""
    return Stage(target) if rank(target) > rank(current) else Stage(current)


def after(current: Stage | str, event: StageEvent) -> Stage:
    """The stage of a person after something happened."""
    return advance(current, _LEADS_TO[event])


def touch_event(kind: TouchKind | str, direction: Direction | str) -> StageEvent | None:
    """What a touch means for the stage; their own messages and hellos mean nothing."""
    if Direction(direction) is Direction.IN:
        return None
    return _TOUCH_EVENTS.get(TouchKind(kind))


def meeting_event(state: MeetingState | str) -> StageEvent | None:
    """What the state of a meeting means for the stage; a cancelled one means nothing."""
    return _MEETING_EVENTS.get(MeetingState(state))
