"""How well the readers do on files that real programs wrote: counts of people, and values by kind of field.

Run as ``python -m tests.exchange.corpora FOLDER`` for the table; the folder holds ``expected.json``.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport, FoundPerson
from desktop.exchange.text import mark_of


@dataclass
class Rates:
    """What was right, what was seen, and each thing that was wrong."""

    files: int = 0
    right_counts: int = 0
    values: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def value_rate(self) -> float:
        return self.right.total() / max(self.values.total(), 1)

    def table(self) -> str:
        """The figures, a line for each kind of field."""
        lines = [f"files with the right number of people: {self.right_counts} of {self.files}"]
        for kind in sorted(self.values):
            share = 100 * self.right[kind] / self.values[kind]
            lines.append(f"{kind:12} {self.right[kind]:5} of {self.values[kind]:5}  {share:6.2f} %")
        lines.append(
            f"{'all values':12} {self.right.total():5} of {self.values.total():5}  {100 * self.value_rate:6.2f} %"
        )
        return "\n".join([*lines, *self.wrong])


def measure(folder: Path, *, kind: str) -> Rates:
    """Read every file of a kind (``vcard`` or ``csv``) as it is and with CR LF, and compare."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["files"]
    rates = Rates()
    for name, told in expected.items():
        if name.startswith(f"{kind}/"):
            data = (folder / name).read_bytes()
            for how, version in (("as it is", data), ("with CR LF", with_crlf(data))):
                _compare(rates, f"{name} {how}", version, told)
    return rates


def with_crlf(data: bytes) -> bytes:
    """The same file with the line ends of Windows, whatever its encoding."""
    encoding, mark = mark_of(data)
    if not encoding.startswith("utf-16"):
        return re.sub(rb"(?<!\r)\n", b"\r\n", data)
    text = re.sub(r"(?<!\r)\n", "\r\n", data[mark:].decode(encoding))
    return data[:mark] + text.encode(encoding)


def _compare(rates: Rates, name: str, data: bytes, told: dict[str, Any]) -> None:
    people = list(read_people(data, report=FileReport()))
    least, most = told["contacts"]
    rates.files += 1
    if least <= len(people) <= most:
        rates.right_counts += 1
    else:
        rates.wrong.append(f"{name}: {len(people)} people, not {least} to {most}")
    for number, wanted in enumerate(told.get("people", [])):
        found = people[number] if number < len(people) else None
        for field_name, right in _checks(wanted, found):
            rates.values[field_name] += 1
            rates.right[field_name] += right
            if not right:
                rates.wrong.append(
                    f"{name}: {field_name} of person {number + 1}, not {wanted.get(field_name)}"
                )


def _checks(wanted: dict[str, Any], found: FoundPerson | None) -> Iterator[tuple[str, bool]]:
    """The kind of each value that is expected, and whether it was found."""
    for key, attribute in (("fn", "display_name"), ("org", "organisation"), ("title", "role")):
        allowed = _allowed(wanted, key)
        if allowed:
            yield key, found is not None and _plain(getattr(found, attribute)) in allowed
    if "emails" in wanted:
        yield from _same("emails", wanted, [reach.value.lower() for reach in found.emails] if found else None)
    if "phones" in wanted:
        numbers = [reach.value for reach in found.phones if re.search(r"\d", reach.value)] if found else None
        yield from _same("phones", wanted, None if numbers is None else [_digits(one) for one in numbers])
    for text in wanted.get("phones_text", []):
        yield "phones_text", found is not None and text in [reach.value for reach in found.phones]
    if "note_text" in wanted:
        yield "note_text", found is not None and found.notes == wanted["note_text"]
    if "connected_on" in wanted:
        yield "connected_on", found is not None and str(found.connected_on) == wanted["connected_on"]


def _same(key: str, wanted: dict[str, Any], found: list[str] | None) -> Iterator[tuple[str, bool]]:
    """Each expected value counts; one that is there but not expected counts as one that is wrong."""
    make = _digits if key == "phones" else str.lower
    expected = Counter(make(value) for value in wanted[key])
    seen = Counter(found or [])
    for value, count in expected.items():
        for place in range(count):
            yield key, seen[value] > place
    if found is None or seen - expected:
        yield key, False


def _allowed(wanted: dict[str, Any], key: str) -> list[str]:
    value = wanted.get(key)
    values = value if isinstance(value, list) else [value]
    if None in values:
        return []
    extra = wanted.get("fn_any", []) if key == "fn" else []
    return [_plain(one) for one in [*values, *extra]]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _digits(text: str) -> str:
    return ("+" if text.strip().startswith("+") else "") + re.sub(r"\D", "", text)


if __name__ == "__main__":
    for which in ("vcard", "csv"):
        print(f"{which}\n{measure(Path(sys.argv[1]), kind=which).table()}\n")
