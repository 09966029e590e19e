"""From the cells of a row to a person, by a map of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.exchange import limits, names, reaches
from desktop.exchange.civil_dates import read_date
from desktop.exchange.csv_cells import restored
from desktop.exchange.csv_columns import Column, ColumnMap
from desktop.exchange.csv_words import Target
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport, FoundPerson, FoundReach, only_best
from desktop.exchange.text import clean_block, clean_line
from desktop.exchange.vcard_text import part_lines

_MANY = " ::: "
_TAG_ENDS = re.compile(r"\s*(?::::|[;,|\n])\s*")
_EMAIL_ENDS = re.compile(r"\s*(?::::|[;,\n|]|\s/\s)\s*")
_SYSTEM_TAGS = frozenset({"mycontacts", "my contacts", "starred", "contacts"})
_ADDRESS_ORDER = ("work", "", "address 1", "address 2", "home", "other")
_REACH_TARGETS = (Target.EMAIL, Target.PHONE, Target.LINK, Target.CHAT)
#: Labels that only name the protocol or repeat the kind.
_EMPTY_LABELS = frozenset({"smtp", "ex", "obsolete"})


class RowReader:
    """Makes people of the rows of one table."""

    def __init__(self, columns: ColumnMap, *, report: FileReport) -> None:
        self._report = report
        self._by_target: dict[Target, list[Column]] = {}
        for column in columns.columns:
            self._by_target.setdefault(column.target, []).append(column)
        self._reach_columns = [column for column in columns.columns if column.target in _REACH_TARGETS]
        self._is_network = columns.has(Target.CONNECTED_ON) and columns.has(Target.FAMILY)

    def person(self, row: Sequence[str], *, line: int) -> FoundPerson | None:
        """The person in a row; None, and a word in the report, if there is nobody."""
        first = self._first
        parts = self._names(row, line=line)
        given, family = parts.given, parts.family
        display = self._display(row, given=given, family=family)
        if not given and not family and display:
            given, family = names.split_full(display)
        listed = only_best(reaches.without_repeats(self._reaches(row)))
        organisation = first(row, Target.ORGANISATION)
        profile = reaches.profile_of(listed)
        if self._is_network and not display and not profile:
            self._report.skip(line, Reason.HIDDEN_MEMBER)
            return None
        stand_in = first(row, Target.NICKNAME) or organisation or next((reach.value for reach in listed), "")
        if not display and not stand_in:
            self._report.skip(line, Reason.NO_NAME)
            return None
        connected = first(row, Target.CONNECTED_ON)
        more = {
            "middle": first(row, Target.MIDDLE),
            "prefix": first(row, Target.PREFIX),
            "suffix": parts.suffix,
            "nickname": first(row, Target.NICKNAME),
            "department": first(row, Target.DEPARTMENT),
        }
        return FoundPerson(
            display_name=display or stand_in,
            given=given,
            family=family,
            pronouns=first(row, Target.PRONOUNS) or parts.pronouns,
            role=first(row, Target.ROLE),
            organisation=organisation,
            field=first(row, Target.FIELD),
            place=self._place(row),
            time_zone=first(row, Target.TIME_ZONE),
            reaches=listed,
            tags=self._tags(row),
            notes=self._block(row, Target.NOTES, line=line),
            how_found=self._block(row, Target.HOW_FOUND, line=line),
            referred_by=first(row, Target.REFERRED_BY),
            interest=self._block(row, Target.INTEREST, line=line),
            stage=first(row, Target.STAGE),
            connected_on=read_date(connected) if connected else None,
            profile=profile,
            uid=first(row, Target.UID),
            is_organisation=not given and not family and bool(organisation),
            extra=part_lines({**more, "given": given, "family": family, "organisation": organisation}),
            line=line,
            **more,
        )

    def _first(self, row: Sequence[str], target: Target) -> str:
        for column in self._by_target.get(target, ()):
            if column.index < len(row) and row[column.index]:
                value = clean_line(restored(row[column.index]))
                if value:
                    return value
        return ""

    def _block(self, row: Sequence[str], target: Target, *, line: int) -> str:
        blocks = []
        for column in self._by_target.get(target, ()):
            cell = row[column.index] if column.index < len(row) else ""
            if len(cell) > limits.TEXT:
                self._report.remark(line, Reason.VALUE_CUT, column=column.header, limit=limits.TEXT)
            if cell:
                blocks.append(clean_block(restored(cell)))
        return "\n\n".join(block for block in blocks if block)

    def _names(self, row: Sequence[str], *, line: int) -> names.NameParts:
        given, family = self._first(row, Target.GIVEN), self._first(row, Target.FAMILY)
        suffix = self._first(row, Target.SUFFIX)
        for target in (Target.GIVEN, Target.FAMILY, Target.NAME):
            for column in self._by_target.get(target, ()):
                if column.index < len(row) and len(row[column.index]) > limits.NAME:
                    self._report.remark(line, Reason.VALUE_CUT, column=column.header, limit=limits.NAME)
        if suffix or not (given or family):
            return names.NameParts(given=given, family=family, suffix=suffix)
        return names.without_credentials(given, family)

    def _display(self, row: Sequence[str], *, given: str, family: str) -> str:
        whole = self._first(row, Target.NAME)
        if whole and not ("," in whole and (given or family)):
            return names.unquoted(whole)
        middle = self._first(row, Target.MIDDLE)
        suffix = self._first(row, Target.SUFFIX)
        if not given and not family:
            return ""
        return names.assembled(given=given, middle=middle, family=family, suffix=suffix)

    def _reaches(self, row: Sequence[str]) -> list[FoundReach]:
        found: list[FoundReach] = []
        for column in self._reach_columns:
            cell = row[column.index] if column.index < len(row) else ""
            if not cell:
                continue
            labels = self._labels(row, column)
            for place, value in enumerate(_values(restored(cell), column.target)):
                label = labels[place] if place < len(labels) else labels[-1] if labels else column.label
                starred = label.startswith("*")
                reach = _reach(column.target, value, label=_plain_label(label))
                if reach and starred:
                    reach = FoundReach(reach.kind, reach.value, reach.label, best=True)
                if reach:
                    found.append(reach)
        return found

    def _labels(self, row: Sequence[str], column: Column) -> list[str]:
        if 0 <= column.label_column < len(row):
            return restored(row[column.label_column]).split(_MANY)
        return []

    def _place(self, row: Sequence[str]) -> str:
        place = self._first(row, Target.PLACE)
        if place:
            return place
        towns: dict[str, dict[Target, str]] = {}
        for target in (Target.CITY, Target.REGION, Target.COUNTRY):
            for column in self._by_target.get(target, ()):
                cell = clean_line(restored(row[column.index])) if column.index < len(row) else ""
                if cell:
                    towns.setdefault(column.group, {}).setdefault(target, cell)
        group = min(towns, key=_address_rank, default="")
        found = towns.get(group, {})
        town = found.get(Target.CITY) or found.get(Target.REGION, "")
        return ", ".join(part for part in (town, found.get(Target.COUNTRY, "")) if part)

    def _tags(self, row: Sequence[str]) -> tuple[str, ...]:
        tags: dict[str, None] = {}
        for column in self._by_target.get(Target.TAGS, ()):
            cell = row[column.index] if column.index < len(row) else ""
            for part in _TAG_ENDS.split(restored(cell)) if cell else ():
                tag = clean_line(part).lstrip("* ")
                if tag and tag.casefold() not in _SYSTEM_TAGS:
                    tags.setdefault(tag)
        return tuple(tags)


def _address_rank(group: str) -> int:
    return _ADDRESS_ORDER.index(group) if group in _ADDRESS_ORDER else len(_ADDRESS_ORDER)


def _values(cell: str, target: Target) -> list[str]:
    """The values in one cell: Google joins them by " ::: ", people by semicolons or new lines."""
    if target is Target.EMAIL and cell.count("@") > 1:
        return [value for value in _EMAIL_ENDS.split(cell) if value]
    ends = r"\s*(?::::|\n)\s*" if target is not Target.PHONE else r"\s*(?::::|\n|;(?!\s*ext))\s*"
    return [value for value in re.split(ends, cell) if value]


def _plain_label(label: str) -> str:
    label = reaches.label_of(label)
    return "" if label.casefold() in _EMPTY_LABELS else label


def _reach(target: Target, value: str, *, label: str) -> FoundReach | None:
    if target is Target.EMAIL:
        return reaches.email(value, label=label)
    if target is Target.PHONE:
        return reaches.phone(value, label=label)
    if target is Target.LINK:
        return reaches.link(value, label=label or ("LinkedIn" if reaches.linkedin_slug(value) else ""))
    return reaches.other(value, label=label or "chat")
