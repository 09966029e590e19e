"""The one way in which names from data become names of files, legal on Windows, macOS and Linux alike."""

from __future__ import annotations

import re
import unicodedata

#: Lengths that leave room for a folder in the 260 characters of Windows and the 143 bytes of eCryptfs.
UNITS = 100
BYTES = 140

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\.|\s|$)", re.IGNORECASE
)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_FOR_LINKS = re.compile(r"[#^\[\]]")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_EXTENSION = re.compile(r"\.[a-z0-9]{1,8}")


def safe_name(text: str, *, extension: str = "", fallback: str = "untitled", for_links: bool = False) -> str:
    """A file name for ``text``; ``extension`` (with its dot) is kept whole.

    Separators and signs that a system forbids become hyphens, control, format and bidi characters go, so do
    blanks and dots at the ends and signs at the beginning that a shell or an office program would take for
    something else. ``for_links`` also drops what cannot stand in ``[[links]]``.
    """
    if extension and not _EXTENSION.fullmatch(extension):
        raise ValueError(f"not an extension: {extension!r}")
    name = unicodedata.normalize("NFC", text)
    name = "".join(" " if char in "\t\r\n" else char for char in name if _stays(char))
    name = _FORBIDDEN.sub("-", _FOR_LINKS.sub("", name) if for_links else name)
    name = re.sub(r"\s+", " ", name)
    name = _trimmed(_cut(_trimmed(name), extension=extension))
    if not name:
        name = fallback
    if _RESERVED.match(name):
        name = f"_{name}"
    return name + extension


def _stays(char: str) -> bool:
    return char in "\t\r\n" or unicodedata.category(char) not in _DROPPED


def _trimmed(name: str) -> str:
    return name.strip().lstrip(".~-$ ").rstrip(". ")


def _cut(name: str, *, extension: str) -> str:
    """At most ``UNITS`` units of UTF-16 and ``BYTES`` bytes, composed or not, never within a letter."""
    spare, whole = len(extension) + 5, name
    while name and not _fits(name, spare=spare):
        over = max(1, (len(name.encode("utf-8")) - BYTES) // 4, (len(name) - UNITS) // 2)
        name = name[:-over]
        while name and unicodedata.combining(name[-1]):
            name = name[:-1]
    words, blank, part = name.rpartition(" ")
    # a word that is cut says nothing, unless it is most of the name
    return words if name != whole and blank and whole[len(name)] != " " and len(part) < len(words) else name


def _fits(name: str, *, spare: int) -> bool:
    apart = unicodedata.normalize("NFD", name)
    return (
        len(apart.encode("utf-16-le")) // 2 + spare <= UNITS and len(apart.encode("utf-8")) + spare <= BYTES
    )


def folded_name(name: str) -> str:
    """The key under which two names would be the same file somewhere: without case and way of composing."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFD", name).casefold()).casefold()


class NameKeeper:
    """Gives each file of one folder its own name, also on systems that ignore case or compose letters."""

    def __init__(self, taken: frozenset[str] = frozenset(), *, beside: NameKeeper | None = None) -> None:
        """``taken`` are names that files have already, and so are all that ``beside`` gave."""
        self._taken = {folded_name(name) for name in taken}
        self._beside = beside

    def name(self, text: str, *, extension: str, for_links: bool = False) -> str:
        """A legal name that no file has yet: "Ann.md", then "Ann 2.md"."""
        first = safe_name(text, extension=extension, for_links=for_links)
        stem = first[: len(first) - len(extension)] if extension else first
        name, number = first, 1
        while self._has(folded := folded_name(name)):
            number += 1
            name = f"{stem} {number}{extension}"
        self._taken.add(folded)
        return name

    def _has(self, folded: str) -> bool:
        return folded in self._taken or (self._beside is not None and self._beside._has(folded))
