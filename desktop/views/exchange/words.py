"""Words of the dialogs that bring people in and take records out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.kinds import Stage
from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.csv_read import TablePreview
from desktop.exchange.csv_words import Target
from desktop.exchange.reasons import SENTENCES, Blanks, Reason
from desktop.exchange.records import RowProblem

#: What a column can be said to hold, in the order of the list.
OFFERED = (
    Target.IGNORE,
    Target.NAME,
    Target.GIVEN,
    Target.FAMILY,
    Target.ROLE,
    Target.ORGANISATION,
    Target.FIELD,
    Target.EMAIL,
    Target.PHONE,
    Target.LINK,
    Target.CHAT,
    Target.PLACE,
    Target.CITY,
    Target.COUNTRY,
    Target.TAGS,
    Target.NOTES,
    Target.HOW_FOUND,
    Target.REFERRED_BY,
    Target.INTEREST,
    Target.CONNECTED_ON,
    Target.PRONOUNS,
    Target.NICKNAME,
    Target.TIME_ZONE,
)

_STAGE_ICONS = {
    Stage.TO_CONTACT: "ring-dashed",
    Stage.CONTACTED: "ring-quarter",
    Stage.SCHEDULED: "ring-half",
    Stage.MET: "disc-tick",
    Stage.KEEP_IN_TOUCH: "disc-turn",
}
_UNICODE = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}


def tr(text: str) -> str:
    """A text in the user's language."""
    return QCoreApplication.translate("Exchange", text)


def number(count: int) -> str:
    """A count as the user's language writes it."""
    return QLocale().toString(count)


def target_name(target: Target) -> str:
    """What a column holds."""
    names: Mapping[Target, str] = {
        Target.IGNORE: tr("Leave out"),
        Target.NAME: tr("Name"),
        Target.GIVEN: tr("First name"),
        Target.FAMILY: tr("Last name"),
        Target.MIDDLE: tr("Middle name"),
        Target.PREFIX: tr("Title"),
        Target.SUFFIX: tr("Letters after the name"),
        Target.NICKNAME: tr("Nickname"),
        Target.PRONOUNS: tr("Pronouns"),
        Target.ROLE: tr("Role"),
        Target.ORGANISATION: tr("Organisation"),
        Target.DEPARTMENT: tr("Department"),
        Target.FIELD: tr("Field of work"),
        Target.EMAIL: tr("E-mail"),
        Target.PHONE: tr("Phone"),
        Target.LINK: tr("Link"),
        Target.CHAT: tr("Chat"),
        Target.PLACE: tr("Place"),
        Target.CITY: tr("Town"),
        Target.REGION: tr("Region"),
        Target.COUNTRY: tr("Country"),
        Target.TIME_ZONE: tr("Time zone"),
        Target.TAGS: tr("Tags"),
        Target.NOTES: tr("Notes"),
        Target.HOW_FOUND: tr("How you got the name"),
        Target.REFERRED_BY: tr("Referred by"),
        Target.INTEREST: tr("Strong interest"),
        Target.STAGE: tr("Stage"),
        Target.CONNECTED_ON: tr("Connected on"),
        Target.UID: tr("Identity"),
        Target.LABEL: tr("Label of its neighbour"),
    }
    return names[target]


def stage_name(stage: Stage) -> str:
    """A stage by its name."""
    names: Mapping[Stage, str] = {
        Stage.TO_CONTACT: tr("To contact"),
        Stage.CONTACTED: tr("Contacted"),
        Stage.SCHEDULED: tr("Scheduled"),
        Stage.MET: tr("Met"),
        Stage.KEEP_IN_TOUCH: tr("Keep in touch"),
    }
    return names[stage]


def stage_icon(stage: Stage) -> str:
    """The icon of a stage."""
    return _STAGE_ICONS[stage]


def table_facts(table: TablePreview, columns: ColumnMap | None = None) -> str:
    """What kind of table it is: "46 rows, comma-separated, UTF-8"; a first row that is the header counts for none."""
    count = table.row_count - (columns is not None and columns.heads)
    rows = tr("1 row") if count == 1 else tr("{n} rows").format(n=number(count))
    split = {
        ",": tr("comma-separated"),
        ";": tr("semicolon-separated"),
        "\t": tr("tab-separated"),
        "|": tr("bar-separated"),
    }
    encoding = _UNICODE.get(table.encoding.lower(), table.encoding.upper().replace("_", "-"))
    return ", ".join(filter(None, (rows, split.get(table.delimiter, table.delimiter), encoding)))


def problem_sentence(problem: RowProblem, *, of_several: bool = False) -> str:
    """What there is to say about a line: "Line 17: …"; about the whole file without a line.

    With ``of_several`` files the one that is meant is named.
    """
    words = reason_sentence(problem.reason, problem.facts)
    file = Path(problem.path).name if of_several else ""
    if not problem.line:
        return tr("{file}: {words}").format(file=file, words=words) if file else words
    if file:
        line = number(problem.line)
        return tr("{file}, line {line}: {words}").format(file=file, line=line, words=words)
    return tr("Line {line}: {words}").format(line=number(problem.line), words=words)


def reason_sentence(reason: Reason, facts: Mapping[str, object]) -> str:
    """What a code says, its blanks filled; every number as the user's language writes it."""
    told = {name: number(fact) if type(fact) is int else fact for name, fact in facts.items()}
    return tr(SENTENCES[reason]).format_map(Blanks(told))
