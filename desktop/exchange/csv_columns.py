"""What each column of a table holds: guessed from headers and from values, and open to change."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.exchange.civil_dates import read_date
from desktop.exchange.csv_words import (
    LABEL_WORDS,
    NAMES,
    ONE_OF_EACH,
    Target,
    courtesies,
    headers,
    plain,
    qualifiers,
    streets,
)
from desktop.exchange.reaches import label_of

_GROUPED = re.compile(
    r"(?:(e mail|email|phone|address|website|event|custom field|organi[sz]ation|im|relation|external id"
    r"|mail|telefon|jot|calendar link|social profile|link)) (\d+) (\w.*)$"
)
_GROUP_VALUES = {
    "e mail": Target.EMAIL,
    "email": Target.EMAIL,
    "mail": Target.EMAIL,
    "phone": Target.PHONE,
    "telefon": Target.PHONE,
    "website": Target.LINK,
    "link": Target.LINK,
    "social profile": Target.LINK,
    "im": Target.CHAT,
}
_GROUP_PARTS = {
    ("organization", "name"): Target.ORGANISATION,
    ("organization", "title"): Target.ROLE,
    ("organization", "department"): Target.DEPARTMENT,
    ("organisation", "name"): Target.ORGANISATION,
    ("organisation", "title"): Target.ROLE,
    ("organisation", "department"): Target.DEPARTMENT,
    ("address", "city"): Target.CITY,
    ("address", "region"): Target.REGION,
    ("address", "country"): Target.COUNTRY,
}
_EMAIL = re.compile(r"[^@\s<]+@[^@\s>]+")
_URL = re.compile(r"(?:https?://|www\.)\S+|\w[\w.-]*\.(?:com|org|net|edu|io|dev|de|fr|es|uk|eu)/\S*", re.I)
_PHONE = re.compile(r"[+(]?\d[\d\s()./+-]{4,}(?:\s*(?:x|ext\.?)\s*\d+)?$")
_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-", re.IGNORECASE)
_BESIDE_GIVEN = frozenset({"name", "nimi", "navn", "namn", "naam"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place, its header, what it holds, and which other column tells its label."""

    index: int
    header: str
    target: Target = Target.IGNORE
    label: str = ""
    label_column: int = -1
    #: Address columns that belong together share this word.
    group: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What all columns hold; a dialog shows it and changes it by ``with_choice``.

    ``heads``: the first row of a table whose header nobody knew is its header, as somebody said.
    """

    columns: tuple[Column, ...]
    heads: bool = False

    @property
    def has_person(self) -> bool:
        """Whether anything names a person: a name, or else an e-mail or an organisation."""
        return any(column.target in NAMES for column in self.columns)

    @property
    def recognised(self) -> int:
        """How many columns are known by their header or values."""
        return sum(1 for column in self.columns if column.target is not Target.IGNORE)

    def has(self, target: Target) -> bool:
        """Whether a column holds ``target``."""
        return any(column.target is target for column in self.columns)

    def left_out(self, rows: Sequence[Sequence[str]]) -> list[Column]:
        """The columns that are left out with what they tell of people; the same in every row tells nothing."""
        told = []
        for column in self.columns:
            if column.target is Target.IGNORE:
                values = {"".join(row[column.index : column.index + 1]).strip() for row in rows}
                if any(values) and (len(values) > 1 or len(rows) == 1):
                    told.append(column)
        return told

    def with_target(self, index: int, target: Target) -> ColumnMap:
        """The same map with one column holding something else."""
        changed = [
            replace(column, target=target) if column.index == index else column for column in self.columns
        ]
        return replace(self, columns=tuple(changed))

    def with_choice(self, index: int, target: Target) -> ColumnMap:
        """The same, and what a person has only one of is left out where another column held it before."""
        freed = self
        for column in self.columns if target in ONE_OF_EACH else ():
            if column.target is target:
                freed = freed.with_target(column.index, Target.IGNORE)
        return freed.with_target(index, target)


def named_by_first(rows: Sequence[Sequence[str]]) -> ColumnMap:
    """The likeliest map for a table whose first row names its columns, in whatever words."""
    header = tuple(cell.strip() for cell in rows[0]) if rows else ()
    return replace(guess(header, rows[1:]), heads=True)


def guess(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMap:
    """The likeliest map for a header and some rows below it; without a header, from the rows alone."""
    columns = [_by_header(index, cell) for index, cell in enumerate(header)] if header else []
    width = _width(header, rows)
    columns += [Column(index, "") for index in range(len(columns), width)]
    samples = [_sample(rows, index) for index in range(width)]
    columns = _settle_titles(columns, samples)
    columns = _with_labels(columns)
    columns = [
        _by_values(column, samples[column.index])
        if column.target is Target.IGNORE and not _is_known(column.header)
        else column
        for column in columns
    ]
    return ColumnMap(tuple(_settle_names(columns, samples)))


def _width(header: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """The columns of a table: those of the header, and more only if a third of the rows go beyond it."""
    widths = sorted((len(row) for row in rows[:50]), reverse=True)
    if not header:
        return max(widths, default=0)
    usual = widths[len(widths) // 3] if widths else 0
    return max(len(header), usual)


def known_words(cells: Sequence[str]) -> int:
    """How many cells of a row are headers that are known."""
    return sum(1 for cell in cells if cell and len(cell) < 60 and _is_known(cell))


@lru_cache(maxsize=4_000)
def _is_known(header: str) -> bool:
    word = plain(header)
    return bool(word) and (
        word in headers() or word in streets() or _by_header(0, header).target is not Target.IGNORE
    )


def _by_header(index: int, header: str) -> Column:
    word = plain(header)
    exact = headers().get(word)
    if exact is not None:
        return Column(index, header, exact, _own_label(word, exact))
    if grouped := _GROUPED.match(word):
        return _of_group(index, header, grouped)
    return _qualified(index, header, word)


def _own_label(word: str, target: Target) -> str:
    """The label that a header holds in itself: "Mobile" is a phone, "LinkedIn" a link."""
    if target in (Target.PHONE, Target.EMAIL):
        parts = [_part_label(part) for part in re.split(r" ", word)]
        return next((part for part in parts if part in ("mobile", "fax", "pager", "work", "home")), "")
    if target in (Target.LINK, Target.CHAT):
        return label_of(word.split(" ")[0]) if word.split(" ")[0] in _SERVICES else ""
    return ""


_SERVICES = {"linkedin", "github", "twitter", "xing", "mastodon", "facebook", "skype", "telegram", "whatsapp"}


def _part_label(word: str) -> str:
    if "fax" in word or "telecopie" in word:
        return "fax"
    if any(sign in word for sign in ("mobil", "handy", "cell", "movil", "portable", "携帯", "手机")):
        return "mobile"
    return qualifiers().get(word, "")


def _of_group(index: int, header: str, match: re.Match[str]) -> Column:
    """A column of a numbered group: "E-mail 1 - Value", "Organization 1 - Title", "E-mail 2: Adresse"."""
    kind, number, part = match[1], match[2], match[3]
    group = f"{kind} {number}"
    if part in LABEL_WORDS:
        return Column(index, header, Target.LABEL, group=group)
    if part in ("value", "address", "adresse", "number", "url", "link") and kind in _GROUP_VALUES:
        return Column(index, header, _GROUP_VALUES[kind], group=group)
    return Column(index, header, _GROUP_PARTS.get((kind, part), Target.IGNORE), group=group)


def _qualified(index: int, header: str, word: str) -> Column:
    """A column whose header is a known word with others that say whose it is: "Telefon geschäftlich 2"."""
    parts = [part for part in word.split(" ") if not part.isdigit()]
    rest = [part for part in parts if part not in qualifiers()]
    labels = [qualifiers()[part] for part in parts if qualifiers().get(part)]
    plainer = [part for part in parts if qualifiers().get(part) != "main"]
    for bare in (" ".join(parts), " ".join(plainer), " ".join(rest)):
        if bare in streets():
            return Column(index, header)
        if bare in headers():
            return _labelled(index, header, headers()[bare], labels=labels, bare=bare)
    if labels and not rest and {"fax", "mobile"} & set(labels):
        return _labelled(index, header, Target.PHONE, labels=labels, bare="")
    target, bare, labels = _unspaced(word, labels)
    if target is None and rest and headers().get(rest[-1]) in (Target.EMAIL, Target.PHONE, Target.LINK):
        target, bare = headers()[rest[-1]], rest[-1]
    return _labelled(index, header, target or Target.IGNORE, labels=labels, bare=bare)


def _labelled(index: int, header: str, target: Target, *, labels: list[str], bare: str) -> Column:
    if target is Target.IGNORE or bare in streets() or (target in NAMES and labels):
        return Column(index, header)
    own = _own_label(bare, target)
    label = _joined(list(dict.fromkeys([*labels, *([own] if own else [])])))
    return Column(index, header, target, label, group=label)


def _unspaced(word: str, labels: list[str]) -> tuple[Target | None, str, list[str]]:
    """Scripts without blanks: 自宅電話番号 is 自宅 and 電話番号."""
    if word.isascii():
        return None, "", labels
    for sign, label in qualifiers().items():
        if len(sign) > 1 and not sign.isascii() and word.startswith(sign):
            rest = "".join(char for char in word[len(sign) :] if not char.isdigit()).strip()
            if rest in headers():
                return headers()[rest], rest, [label]
    rest = " ".join(part for part in word.split(" ") if not part.isdigit() and part not in qualifiers())
    return headers().get(rest), rest, labels


def _joined(labels: list[str]) -> str:
    place = next((label for label in labels if label in ("work", "home", "other")), "")
    rest = [label for label in labels if label != place and label != "main"]
    return " ".join(part for part in (place if "mobile" not in rest else "", *rest[:1]) if part)


def _settle_titles(columns: list[Column], samples: list[list[str]]) -> list[Column]:
    """Words that mean two things: "Title" (Dr or engineer), "Nom" beside "Prénom", French "Titre" twice."""
    has_role = any(column.target is Target.ROLE for column in columns)
    settled: list[Column] = []
    for column in columns:
        if plain(column.header) in ("title", "titel", "titre", "titulo", "titolo", "tytul"):
            courtesy = _share(samples[column.index], _is_courtesy) > 0.5
            again = any(plain(other.header) == plain(column.header) for other in columns[column.index + 1 :])
            last = any(plain(other.header) == plain(column.header) for other in columns[: column.index])
            role = last or not (courtesy or has_role or again)
            column = replace(column, target=Target.ROLE if role else Target.PREFIX)
        settled.append(column)
    return _settle_addresses(_settle_lone_names(settled))


def _settle_addresses(columns: list[Column]) -> list[Column]:
    """Beside columns for towns, a column "Home Address" holds a street, which is no place to tell."""
    if not any(column.target is Target.CITY for column in columns):
        return columns
    return [
        replace(column, target=Target.IGNORE)
        if column.target is Target.PLACE and "address" in plain(column.header)
        else column
        for column in columns
    ]


def _settle_lone_names(columns: list[Column]) -> list[Column]:
    """Words such as "Nombre", "Nom" or "Name" mean the whole name alone, and a part beside the other part."""
    targets = [column.target for column in columns]
    settled: list[Column] = []
    for column in columns:
        word = plain(column.header)
        if word in ("nombre", "nome", "nom", "ad", "ime", "nume", "이름") and not (
            {Target.GIVEN, Target.FAMILY} <= set(targets)
        ):
            column = replace(column, target=Target.NAME)
        elif word in _BESIDE_GIVEN and Target.GIVEN in targets and Target.FAMILY not in targets:
            column = replace(column, target=Target.FAMILY)
        settled.append(column)
    return settled


def _is_courtesy(value: str) -> bool:
    return value.strip(". ").casefold() in courtesies()


def _with_labels(columns: list[Column]) -> list[Column]:
    """Values of numbered groups get the column that holds their label."""
    labels = {column.group: column.index for column in columns if column.target is Target.LABEL}
    return [
        replace(column, label_column=labels[column.group])
        if column.group in labels and column.target is not Target.LABEL
        else column
        for column in columns
    ]


def _sample(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index].strip() for row in rows[:50] if len(row) > index and row[index].strip()]


def _share(values: list[str], test: Callable[[str], object]) -> float:
    return sum(1 for value in values if test(value)) / len(values) if values else 0.0


def _by_values(column: Column, values: list[str]) -> Column:
    """A column with an unknown header, by what its values look like."""
    for pattern, target in ((_EMAIL, Target.EMAIL), (_URL, Target.LINK), (_UID, Target.IGNORE)):
        if _share(values, pattern.fullmatch if target is Target.EMAIL else pattern.match) > 0.5:
            return replace(column, target=target)
    if _share(values, read_date) > 0.5:
        return column
    if _share(values, _PHONE.match) > 0.5 and any(len(re.sub(r"\D", "", value)) > 5 for value in values):
        label = qualifiers().get(plain(column.header), "")
        return replace(column, target=Target.PHONE, label="" if label == "main" else label)
    return column


def _settle_names(columns: list[Column], samples: list[list[str]]) -> list[Column]:
    """Without a column for names, the first columns of words are taken for them."""
    if any(column.target in NAMES for column in columns):
        return columns
    texts = [column for column in columns if _may_be_name(column, samples[column.index])]
    for whole, given, family in zip(texts, texts[1:], texts[2:], strict=False):
        if _is_joint(samples[whole.index], samples[given.index], samples[family.index]):
            named = {whole.index: Target.NAME, given.index: Target.GIVEN, family.index: Target.FAMILY}
            return [replace(column, target=named.get(column.index, column.target)) for column in columns]
    named = _first_names(texts, samples)
    if all(column.target is Target.IGNORE for column in columns) and not _are_names(named, samples):
        return columns  # nothing in this table speaks of people
    return [replace(column, target=named.get(column.index, column.target)) for column in columns]


def _first_names(texts: list[Column], samples: list[list[str]]) -> dict[int, Target]:
    if not texts:
        return {}
    first = texts[0]
    single = _share(samples[first.index], lambda value: " " not in value) > 0.7
    if not single or len(texts) == 1 or texts[1].index != first.index + 1:
        return {first.index: Target.NAME}
    short = _share(samples[texts[1].index], lambda value: value.count(" ") < 2) > 0.7
    return {first.index: Target.GIVEN, texts[1].index: Target.FAMILY} if short else {first.index: Target.NAME}


def _are_names(named: dict[int, Target], samples: list[list[str]]) -> bool:
    """Whether columns that nothing else vouches for look like names: capitals, and two words or two columns."""
    if not named or any(_share(samples[index], _is_small) > 0.4 for index in named):
        return False
    return len(named) > 1 or all(_share(samples[index], lambda value: " " in value) > 0.5 for index in named)


def _is_small(value: str) -> bool:
    return value[0].islower()


def _may_be_name(column: Column, values: list[str]) -> bool:
    if column.target is not Target.IGNORE or (column.header and _is_known(column.header)):
        return False
    return _share(values, _is_wordy) > 0.6


def _is_wordy(value: str) -> bool:
    return (
        1 < len(value) < 60
        and not any(char.isdigit() or char in "@/:_" for char in value)
        and value[0].isalpha()
    )


def _is_joint(whole: list[str], given: list[str], family: list[str]) -> bool:
    trios = list(zip(whole, given, family, strict=False))
    alike = sum(1 for joint, first, last in trios if joint in (f"{first} {last}", f"{last} {first}"))
    return bool(trios) and alike > 0.5 * len(trios)
