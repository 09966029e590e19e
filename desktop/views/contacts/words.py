"""Short words of the Contacts tab: stages, roles, answers, ways to reach somebody."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.records import dataclass
from desktop.domain.kinds import Permission, ReachKind, Stage


@dataclass(frozen=True, slots=True)
class StageLook:
    """The icon of a stage and its colour."""

    icon: str
    color: str


STAGE_LOOKS: Mapping[Stage, StageLook] = {
    Stage.TO_CONTACT: StageLook("ring-dashed", "muted"),
    Stage.CONTACTED: StageLook("ring-quarter", "mark-person"),
    Stage.SCHEDULED: StageLook("ring-half", "accent"),
    Stage.MET: StageLook("disc-tick", "success"),
    Stage.KEEP_IN_TOUCH: StageLook("disc-turn", "mark-quote"),
}

REACH_ICONS: Mapping[ReachKind, str] = {
    ReachKind.EMAIL: "mail",
    ReachKind.PHONE: "phone",
    ReachKind.LINK: "link",
    ReachKind.OTHER: "at-sign",
}


def stage_name(stage: Stage) -> str:
    """A stage by its name."""
    return {
        Stage.TO_CONTACT: tr("To contact"),
        Stage.CONTACTED: tr("Contacted"),
        Stage.SCHEDULED: tr("Scheduled"),
        Stage.MET: tr("Met"),
        Stage.KEEP_IN_TOUCH: tr("Keep in touch"),
    }[stage]


def permission_name(answer: Permission) -> str:
    """An answer to "may I"."""
    return {
        Permission.NOT_ASKED: tr("Not asked"),
        Permission.YES: tr("Yes"),
        Permission.NO: tr("No"),
    }[answer]


def reach_name(kind: ReachKind) -> str:
    """A kind of way to reach somebody."""
    return {
        ReachKind.EMAIL: tr("E-mail"),
        ReachKind.PHONE: tr("Phone"),
        ReachKind.LINK: tr("Link"),
        ReachKind.OTHER: tr("Other"),
    }[kind]


def role_line(role: str, organisation: str) -> str:
    """Role and organisation in one line, whichever there is."""
    return ", ".join(part for part in (role, organisation) if part)


def whom(pronouns: str) -> str:
    """The word for a person in "Ways to reach …"."""
    first = pronouns.casefold().replace(",", "/").split("/")[0].strip()
    return {"she": tr("her"), "he": tr("him")}.get(first, tr("them"))


def subject(pronouns: str) -> str:
    """The word for a person in "People … named"."""
    first = pronouns.casefold().replace(",", "/").split("/")[0].strip()
    return {"she": tr("she"), "he": tr("he")}.get(first, tr("they"))


def number(value: int) -> str:
    """A whole number as the locale groups it."""
    return QLocale().toString(value)


def lower_first(text: str) -> str:
    """A text to go on inside a sentence; one with more capitals, such as a title, stays as it is."""
    return text if text[1:] != text[1:].lower() else text[:1].lower() + text[1:]


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("contacts", text)
