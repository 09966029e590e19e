"""The words that records are sorted by; values are stored in notebooks and exports and never change."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far the acquaintance with a person has come; the order of members is the order of stages."""

    TO_CONTACT = "to_contact"
    CONTACTED = "contacted"
    SCHEDULED = "scheduled"
    MET = "met"
    KEEP_IN_TOUCH = "keep_in_touch"


class Mark(StrEnum):
    """What a line of notes is about; a line without a mark stores an empty string."""

    INSIGHT = "insight"
    ADVICE = "advice"
    QUOTE = "quote"
    PERSON = "person"
    FOLLOWUP = "followup"
    QUESTION = "question"


class MeetingKind(StrEnum):
    """Why two people meet."""

    PRACTICE = "practice"
    INFORMATIONAL = "informational"
    SECOND = "second"


class MeetingForm(StrEnum):
    """How two people meet."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """The way in which a touch happened."""

    EMAIL = "email"
    PHONE = "phone"
    MESSAGE = "message"
    IN_PERSON = "in_person"


class Direction(StrEnum):
    """Who reached out."""

    OUT = "out"
    IN = "in"


class TouchKind(StrEnum):
    """What an outreach attempt or other contact was for."""

    FIRST_MESSAGE = "first_message"
    NUDGE = "nudge"
    CONFIRMATION = "confirmation"
    THANK_YOU = "thank_you"
    REPORT_BACK = "report_back"
    HELLO = "hello"


class FollowUpKind(StrEnum):
    """What is to be done next for somebody."""

    FIRST_MESSAGE = "first_message"
    CONFIRM = "confirm"
    THANK_YOU = "thank_you"
    REPORT_BACK = "report_back"
    KEEP_IN_TOUCH = "keep_in_touch"
    WRITE_AGAIN = "write_again"
    SOMEONE_ELSE = "someone_else"
    INTRODUCTION = "introduction"
    DEBRIEF = "debrief"
    TASK = "task"


class FollowUpState(StrEnum):
    """Whether a follow-up still waits."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"


class AdviceState(StrEnum):
    """What became of a piece of advice."""

    NEW = "new"
    TRYING = "trying"
    DONE = "done"
    LET_GO = "let_go"


class ReachKind(StrEnum):
    """A way to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    OTHER = "other"


class Permission(StrEnum):
    """An answer to "may I …", asked or not."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


class Phase(StrEnum):
    """Where in a talk a question belongs."""

    OPEN = "open"
    MIDDLE = "middle"
    CLOSE = "close"


class Rating(StrEnum):
    """What a debrief rates from 1 to 5: four ways to fit, then how attractive something is."""

    LIFESTYLE = "lifestyle"
    INTERESTS = "interests"
    SKILLS = "skills"
    PLANS = "plans"
    INDUSTRY = "industry"
    FIELD = "field"
    POSITION = "position"
