"""Hands a message to the mail program by a ``mailto:`` address that nothing can be smuggled into."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from desktop.domain.reach import clean_email, email_problem

LONGEST = 1900  # characters, encoded; some mail programs and systems cut what is longer
_LONGEST_SUBJECT = 900


@dataclass(frozen=True, slots=True)
class MailLink:
    """The address to open; ``with_body`` is False when the text was too long and must go by the clipboard."""

    url: str
    with_body: bool


def mail_link(to: str, *, subject: str, body: str) -> MailLink:
    """A ``mailto:`` for one recipient; an address that is none is left out rather than passed on."""
    start = f"mailto:{_address(to)}"
    title = _one_line(subject)
    while len(_encoded(title)) > _LONGEST_SUBJECT:
        title = title[: len(title) * 3 // 4]
    parts = [f"subject={_encoded(title)}"] if title else []
    text = _encoded(_lines(body))
    whole = _joined(start, [*parts, f"body={text}"] if text else parts)
    if len(whole) <= LONGEST:
        return MailLink(whole, with_body=True)
    return MailLink(_joined(start, parts), with_body=False)


def _joined(start: str, parts: list[str]) -> str:
    return start + (f"?{'&'.join(parts)}" if parts else "")


def _address(to: str) -> str:
    address = clean_email(to)
    if email_problem(address) or address.count("@") != 1 or any(c in ',;:<>"()[]\\' for c in address):
        return ""
    return quote(address, safe="@")


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _one_line(text: str) -> str:
    return " ".join(_visible(text).split())


def _lines(text: str) -> str:
    """The text with the line ends that mail wants."""
    return "\r\n".join(_visible(text).splitlines())


def _visible(text: str) -> str:
    """The text without control characters; line ends of every kind become one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
