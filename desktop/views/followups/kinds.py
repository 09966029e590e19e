"""What each kind of follow-up is called, and its icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.kinds import FollowUpKind

ICONS: dict[str, str] = {
    FollowUpKind.FIRST_MESSAGE: "mail",
    FollowUpKind.CONFIRM: "calendar-check",
    FollowUpKind.THANK_YOU: "heart-handshake",
    FollowUpKind.REPORT_BACK: "message-square-reply",
    FollowUpKind.KEEP_IN_TOUCH: "sprout",
    FollowUpKind.WRITE_AGAIN: "redo-2",
    FollowUpKind.SOMEONE_ELSE: "users",
    FollowUpKind.INTRODUCTION: "user-plus",
    FollowUpKind.DEBRIEF: "notebook-pen",
    FollowUpKind.TASK: "list-checks",
}

ORDER: tuple[FollowUpKind, ...] = (
    FollowUpKind.THANK_YOU,
    FollowUpKind.REPORT_BACK,
    FollowUpKind.KEEP_IN_TOUCH,
    FollowUpKind.FIRST_MESSAGE,
    FollowUpKind.WRITE_AGAIN,
    FollowUpKind.CONFIRM,
    FollowUpKind.INTRODUCTION,
    FollowUpKind.SOMEONE_ELSE,
    FollowUpKind.DEBRIEF,
    FollowUpKind.TASK,
)
"""The order in which a choice offers them."""


def icon(kind: str) -> str:
    """The icon of a kind."""
    return ICONS.get(kind, "list-checks")


def kind_name(kind: str) -> str:
    """One of a kind, as a screen reader and the choice of kinds say it."""
    return {
        FollowUpKind.FIRST_MESSAGE: _tr("First message"),
        FollowUpKind.CONFIRM: _tr("Confirm a meeting"),
        FollowUpKind.THANK_YOU: _tr("Thank-you note"),
        FollowUpKind.REPORT_BACK: _tr("Report back"),
        FollowUpKind.KEEP_IN_TOUCH: _tr("Keep in touch"),
        FollowUpKind.WRITE_AGAIN: _tr("Write again"),
        FollowUpKind.SOMEONE_ELSE: _tr("Someone else there"),
        FollowUpKind.INTRODUCTION: _tr("Introduction"),
        FollowUpKind.DEBRIEF: _tr("Debrief"),
        FollowUpKind.TASK: _tr("Own task"),
    }[FollowUpKind(kind)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("followup_kinds", text)
