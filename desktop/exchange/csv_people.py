"""From the cells of a row to a person, by a map of columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from desktop.domain.kinds import ReachKind
from desktop.exchange import limits, names, reaches
from desktop.exchange.civil_dates import read_date
from desktop.exchange.csv_cells import restored
from desktop.exchange.csv_columns import Column, ColumnMap
from desktop.exchange.csv_words import ONE_OF_EACH, PLACES, Target
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport, FoundPerson, FoundReach, only_best
from desktop.exchange.text import clean_block, clean_line
from desktop.exchange.vcard_text import part_lines

_MANY = " ::: "
#: What stands between the values of a cell; blanks around it are cut off later, as looking for them here takes hours
#: where there are a million.
_TAG_ENDS = re.compile(r":::|[;,|\n]")
_EMAIL_ENDS = re.compile(r":::|[;,\n|]|\s/\s")
_ENDS = re.compile(r":::|\n")
#: A number that begins anew, with a plus or a nought, ends the one before it; what follows a stroke else is a part.
_PHONE_ENDS = re.compile(
    r":::|\n|;(?!\s*ext)|(?<=\d\d)\s?[/,|]\s(?=\s?(?:(?:\+|0)\d[\d ()-]{5}|0[1-9]\d{1,4}\s?/\s?\d{3}))"
)
#: A code that is no number yet, "030" or "+49 (0)30", and what does not go on from one: a number of its own country.
_AREA_CODE = re.compile(
    r"\s*(?:\(?0[1-9]\d{0,4}\)?|(?:\+|00)[1-9]\d{0,2}[\s-]?(?:\(0\)\s?)?\(?[1-9]\d{1,4}\)?)\s*"
)
_ABROAD = re.compile(r"\s*(?:\+|00)")
#: A line drawn under the header of a table, or for nobody.
_RULE = re.compile(r"[-–—_=.*#|:+\s]+")
_MAY_BE_MANY = re.compile(r":::|[\n;,/|]")
_SYSTEM_TAGS = frozenset({"mycontacts", "my contacts", "starred", "contacts"})
_ADDRESS_ORDER = ("work", "", "address 1", "address 2", "home", "other")
_REACH_TARGETS = (Target.EMAIL, Target.PHONE, Target.LINK, Target.CHAT)
_PLAIN_KINDS = {Target.EMAIL: ReachKind.EMAIL, Target.LINK: ReachKind.LINK}
#: Labels that only name the protocol or repeat the kind.
_EMPTY_LABELS = frozenset({"smtp", "ex", "obsolete"})


#: Targets that hold one line, by the name of the person's attribute.
_LINES = {
    Target.MIDDLE: "middle",
    Target.PREFIX: "prefix",
    Target.SUFFIX: "suffix",
    Target.NICKNAME: "nickname",
    Target.PRONOUNS: "pronouns",
    Target.ROLE: "role",
    Target.ORGANISATION: "organisation",
    Target.DEPARTMENT: "department",
    Target.FIELD: "field",
    Target.TIME_ZONE: "time_zone",
    Target.REFERRED_BY: "referred_by",
    Target.STAGE: "stage",
    Target.UID: "uid",
}
#: Targets that hold text of several lines.
_BLOCKS = {Target.NOTES: "notes", Target.HOW_FOUND: "how_found", Target.INTEREST: "interest"}
_KEPT = frozenset({"middle", "prefix", "suffix", "nickname", "department"})


class RowReader:
    """Makes people of the rows of one table; only columns that hold something are looked at."""

    def __init__(self, columns: ColumnMap, *, report: FileReport) -> None:
        self._report = report
        self._by_target: dict[Target, list[Column]] = {}
        for column in columns.columns:
            self._by_target.setdefault(column.target, []).append(column)
        lines = [(key, self._places(target)) for target, key in _LINES.items() if columns.has(target)]
        self._single_lines = [(key, places[0]) for key, places in lines if len(places) == 1]
        self._lines = [(key, places) for key, places in lines if len(places) > 1]
        self._blocks = [
            (key, self._by_target[target]) for target, key in _BLOCKS.items() if columns.has(target)
        ]
        self._name, self._given, self._family, self._connected = (
            self._places(target) for target in (Target.NAME, Target.GIVEN, Target.FAMILY, Target.CONNECTED_ON)
        )
        self._reach_columns = [
            (column, _PLAIN_KINDS.get(column.target) if _has_no_label(column) else None)
            for column in columns.columns
            if column.target in _REACH_TARGETS
        ]
        self._has_place = any(columns.has(target) for target in (Target.PLACE, Target.CITY, Target.COUNTRY))
        self._has_names = columns.has_person
        self._has_suffix, self._has_tags = columns.has(Target.SUFFIX), columns.has(Target.TAGS)
        self._is_network = columns.has(Target.CONNECTED_ON) and columns.has(Target.FAMILY)
        self._width = len(columns.columns)
        single = ONE_OF_EACH - PLACES
        self._rivals = [held for target, held in self._by_target.items() if target in single and held[1:]]

    def _places(self, target: Target) -> list[int]:
        return [column.index for column in self._by_target.get(target, ())]

    def person(self, row: Sequence[str], *, line: int) -> FoundPerson | None:
        """The person in a row; None, and a word in the report, if there is nobody."""
        if len(row) < self._width:
            row = [*row, *[""] * (self._width - len(row))]
        plain = _one_line_each(row)
        cells = plain or self._cleaned(row, line=line)
        if self._rivals:
            self._tell_rivals(cells, line=line)
        found = {key: cells[place] for key, place in self._single_lines if cells[place]}
        for key, places in self._lines:
            if value := _first(cells, places):
                found[key] = value
        given, family = self._names(cells, found)
        display = self._display(cells, given=given, family=family, found=found)
        if display and not display[0].isalnum() and _RULE.fullmatch(display):
            display = given = family = ""
        elif not given and not family and display:
            given, family = names.split_full(display)
        listed, profile = self._reaches(row, cells, is_plain=plain is not None)
        if not display:
            if self._is_network and not profile:
                self._report.skip(line, Reason.HIDDEN_MEMBER)
                return None
            display = self._stand_in(found, listed)
            if not display or _RULE.fullmatch(display):
                self._report.skip(line, Reason.NO_NAME)
                return None
        for key, columns in self._blocks:
            if block := self._block(row, columns, line=line):
                found[key] = block
        connected = _first(cells, self._connected)
        return FoundPerson(
            display_name=display,
            given=given,
            family=family,
            place=self._place(cells) if self._has_place else "",
            reaches=listed,
            tags=self._tags(row) if self._has_tags else (),
            connected_on=read_date(connected) if connected else None,
            profile=profile,
            is_organisation=self._has_names and not given and not family and "organisation" in found,
            extra=part_lines({**found, "given": given, "family": family}) if _has_more(found) else (),
            line=line,
            **found,
        )

    def _tell_rivals(self, cells: Sequence[str], *, line: int) -> None:
        """Say once of columns that hold the same that in a row like this only one of them is taken."""
        for columns in tuple(self._rivals):
            taken, *others = [one for one in columns if cells[one.index]] or columns[:1]
            value = cells[taken.index].casefold()
            left = next((one for one in others if cells[one.index].casefold() != value), None)
            if left is not None:
                self._rivals.remove(columns)
                facts = {"taken": _told(taken, beside=left), "left": _told(left, beside=taken)}
                self._report.remark(line, Reason.ONE_OF_TWO_TAKEN, **facts)

    def _stand_in(self, found: dict[str, str], listed: Sequence[FoundReach]) -> str:
        """What a row without a name is called by: its company in a table that names people, else the address."""
        address = listed[0].value if listed else ""
        if self._has_names:
            return found.get("nickname") or found.get("organisation") or address
        return found.get("nickname") or address

    def _cleaned(self, row: Sequence[str], *, line: int) -> list[str]:
        """Every cell on one line; names that are no names are cut and said."""
        for places in (self._name, self._given, self._family):
            for place in places:
                if len(row[place]) > limits.NAME:
                    self._cut(place, limit=limits.NAME, line=line)
        return [clean_line(restored(cell)) if cell else "" for cell in row]

    def _cut(self, place: int, *, limit: int, line: int) -> None:
        headers = [
            one.header for columns in self._by_target.values() for one in columns if one.index == place
        ]
        self._report.remark(line, Reason.VALUE_CUT, column="".join(headers), limit=limit)

    def _block(self, row: Sequence[str], columns: list[Column], *, line: int) -> str:
        blocks = []
        for column in columns:
            cell = row[column.index]
            if len(cell) > limits.TEXT:
                self._cut(column.index, limit=limits.TEXT, line=line)
            if cell:
                blocks.append(clean_block(restored(cell)))
        return "\n\n".join(block for block in blocks if block)

    def _names(self, cells: Sequence[str], found: dict[str, str]) -> tuple[str, str]:
        """Given and family name; degrees and pronouns that hang on them go to their own places."""
        given, family = _first(cells, self._given), _first(cells, self._family)
        if "suffix" in found or not (" " in family or "," in family or "/" in given or not family):
            return given, family
        parts = names.without_credentials(given, family)
        if parts.suffix:
            found["suffix"] = parts.suffix
        if parts.pronouns:
            found.setdefault("pronouns", parts.pronouns)
        return parts.given, parts.family

    def _display(self, cells: Sequence[str], *, given: str, family: str, found: dict[str, str]) -> str:
        whole = _first(cells, self._name) if self._name else ""
        if whole and not ("," in whole and (given or family)):
            return names.unquoted(whole)
        if not given and not family:
            return ""
        suffix = found.get("suffix", "") if self._has_suffix else ""
        return names.assembled(given=given, middle=found.get("middle", ""), family=family, suffix=suffix)

    def _reaches(
        self, row: Sequence[str], cells: Sequence[str], *, is_plain: bool
    ) -> tuple[tuple[FoundReach, ...], str]:
        """The ways to reach somebody, and the LinkedIn key of the first that has one."""
        reached: list[FoundReach] = []
        profile = ""
        for column, kind in self._reach_columns:
            cell = cells[column.index]
            if not cell:
                continue
            way, slug = reaches.plain_way(kind, cell) if is_plain and kind else (None, "")
            if way is None:
                return self._careful_reaches(row, cells)
            reached.append(way)
            profile = profile or slug
        return only_best(reaches.without_repeats(reached)) if reached else (), profile

    def _careful_reaches(
        self, row: Sequence[str], cells: Sequence[str]
    ) -> tuple[tuple[FoundReach, ...], str]:
        """The same where something has to be cleaned, or has a label."""
        reached: list[FoundReach] = []
        for column, _ in self._reach_columns:
            if not cells[column.index]:
                continue
            labels = self._labels(row, column) if column.label_column >= 0 else []
            for place, value in enumerate(_values(row[column.index], column.target)):
                label = labels[place] if place < len(labels) else labels[-1] if labels else column.label
                reach = _reach(column.target, value, label=label)
                if reach:
                    reached.append(reach)
        listed = only_best(reaches.without_repeats(reached)) if reached else ()
        return listed, reaches.profile_of(listed)

    def _labels(self, row: Sequence[str], column: Column) -> list[str]:
        return restored(row[column.label_column]).split(_MANY)

    def _place(self, cells: Sequence[str]) -> str:
        """The town of an address, else what is told of a place: the "Location" of Outlook is rather a room."""
        towns: dict[str, dict[Target, str]] = {}
        for target in (Target.CITY, Target.REGION, Target.COUNTRY):
            for column in self._by_target.get(target, ()):
                if cells[column.index]:
                    towns.setdefault(column.group, {}).setdefault(target, cells[column.index])
        found = towns.get(min(towns, key=_address_rank, default=""), {})
        town = found.get(Target.CITY) or found.get(Target.REGION, "")
        told = ", ".join(part for part in (town, found.get(Target.COUNTRY, "")) if part)
        return told if town else _first(cells, self._places(Target.PLACE)) or told

    def _tags(self, row: Sequence[str]) -> tuple[str, ...]:
        tags: dict[str, None] = {}
        for column in self._by_target[Target.TAGS]:
            for part in _TAG_ENDS.split(restored(row[column.index])) if row[column.index] else ():
                tag = clean_line(part).lstrip("* ")
                if tag and tag.casefold() not in _SYSTEM_TAGS:
                    tags.setdefault(tag)
        return tuple(tags)


def _one_line_each(row: Sequence[str]) -> list[str] | None:
    """The cells of a row that has nothing to clean, which most rows have not; else None."""
    whole = "".join(row)
    if len(whole) > limits.NAME or not whole.isprintable() or "'" in whole or "  " in whole:
        return None
    if not whole.isascii() and not unicodedata.is_normalized("NFC", whole):
        return None
    return [cell.strip() for cell in row]


def _has_no_label(column: Column) -> bool:
    return not column.label and column.label_column < 0


def _told(column: Column, *, beside: Column) -> str:
    """The header of a column; with its number where that is not enough to know it from another."""
    header = column.header.strip()
    is_known = header and header.casefold() != beside.header.strip().casefold()
    return header if is_known else f"{header} ({column.index + 1})".strip()


def _first(cells: Sequence[str], places: list[int]) -> str:
    for place in places:
        if cells[place]:
            return cells[place]
    return ""


def _has_more(found: dict[str, str]) -> bool:
    return not _KEPT.isdisjoint(found)


def _address_rank(group: str) -> int:
    return _ADDRESS_ORDER.index(group) if group in _ADDRESS_ORDER else len(_ADDRESS_ORDER)


def _values(cell: str, target: Target) -> list[str]:
    """The values in one cell: Google joins them by " ::: ", people by semicolons or new lines."""
    cell = restored(cell)
    if target is Target.EMAIL and cell.count("@") > 1:
        return _parts(_EMAIL_ENDS, cell)
    if not _MAY_BE_MANY.search(cell):
        return [cell]
    return _numbers(cell) if target is Target.PHONE else _parts(_ENDS, cell)


def _numbers(cell: str) -> list[str]:
    """The telephone numbers in a cell; a stroke after an area code ends none, even where a nought follows it."""
    numbers, begin = [], 0
    for end in _PHONE_ENDS.finditer(cell):
        goes_on = "/" in end[0] and not _ABROAD.match(cell, end.end())
        if not (goes_on and _AREA_CODE.fullmatch(cell, begin, end.start())):
            numbers.append(cell[begin : end.start()])
            begin = end.end()
    return [number for part in (*numbers, cell[begin:]) if (number := part.strip())]


def _parts(ends: re.Pattern[str], cell: str) -> list[str]:
    return [value for part in ends.split(cell) if (value := part.strip())]


def _reach(target: Target, value: str, *, label: str) -> FoundReach | None:
    """A way to reach somebody; Google marks the best one's label with an asterisk."""
    best = label.startswith("*")
    if label:
        label = reaches.label_of(label)
        label = "" if label.casefold() in _EMPTY_LABELS else label
    if target is Target.EMAIL:
        return reaches.email(value, label=label, best=best)
    if target is Target.PHONE:
        return reaches.phone(value, label=label, best=best)
    if target is Target.LINK:
        known = label or ("LinkedIn" if reaches.linkedin_slug(value) else "")
        return reaches.link(value, label=known, best=best)
    return reaches.other(value, label=label or "chat", best=best)
