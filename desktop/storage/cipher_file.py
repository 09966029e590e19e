"""A protected notebook as a file: what can be told of it without SQLCipher, in plain Python.

It is a standard SQLCipher 4 file of pages of 4096 bytes. The first 16 bytes are the salt; each page ends with the
16 bytes with which its encryption began and an HMAC-SHA512 over both and the page's number. With the right key all
pages verify, with a wrong one none: that is how a wrong passphrase and a damaged page are told apart.

Nothing here may look at a notebook that this process has open: to open its file a second time and close it would undo
the locks of SQLite.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from desktop.core.held_files import open_to_read

PAGE = 4096
SALT = 16
KEY = 32
_MAC = 64
_ROUNDS = 256_000
_MAC_ROUNDS = 2
_MAC_SALT = 0x3A
_PLAIN_HEAD = b"SQLite format 3\x00"
_OTHER_HEADS = (b"PK\x03\x04", b"\x1f\x8b\x08", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"7z\xbc\xaf")
"""What begins with one of these is a file of another kind, however random the rest of it looks."""

_PROBED = 256
"""So many pages are tried, spread over a file, before a key is called wrong."""


def derive(passphrase: str, salt: bytes) -> bytes:
    """The key that SQLCipher makes of a passphrase; takes a tenth of a second and more, so not in the window's thread.

    The same letters are the same passphrase however the keyboard composes them.
    """
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", errors="surrogatepass")
    return hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, KEY)


def new_salt() -> bytes:
    """A salt that no file of another kind begins with."""
    while (salt := os.urandom(SALT)).startswith((_PLAIN_HEAD, *_OTHER_HEADS)):
        pass
    return salt


def salt_of(path: Path) -> bytes:
    """The salt of a protected notebook. Raises OSError."""
    with open_to_read(path) as file:
        return file.read(SALT)


def put_salt(path: Path, salt: bytes) -> None:
    """Give a file its salt back. Raises OSError."""
    with path.open("rb+") as file:
        file.write(salt)
        file.flush()
        os.fsync(file.fileno())


def is_plain(path: Path) -> bool:
    """Whether anybody can read this database. Raises OSError."""
    return salt_of(path) == _PLAIN_HEAD


def is_protected(path: Path) -> bool:
    """Whether a file looks like a protected notebook: random from its first byte on. Raises OSError."""
    with open_to_read(path) as file:
        head = file.read(PAGE)
    return is_protected_head(head)


def is_protected_head(head: bytes) -> bool:
    """The same, of the first page of a file."""
    if len(head) < PAGE or head.startswith((_PLAIN_HEAD, *_OTHER_HEADS)):
        return False
    return len(set(head)) > 200


def first_good_page(path: Path, key: bytes) -> int:
    """The number, from 1, of the first page that this key verifies; 0 where it verifies none. Raises OSError.

    A few hundred pages are tried in a large file: where none of them verifies, hardly one of all would, and nobody
    who mistyped a passphrase waits for a gigabyte. A key of 48 bytes brings the salt with it, for a file whose own is
    damaged.
    """
    proof = _Proof(key, path)
    return next((number for number, page in _spread_pages(path) if proof.holds(number, page)), 0)


def recognises(path: Path, key: bytes) -> bool:
    """Whether this is the key of a protected notebook, even of a damaged one. Raises OSError."""
    return first_good_page(path, key) > 0


def opens(path: Path, key: bytes) -> bool:
    """Whether this key verifies the first page, as it does in every sound file of its own. Raises OSError."""
    return next((_Proof(key, path).holds(number, page) for number, page in _pages(path)), False)


def bad_pages(path: Path, key: bytes) -> list[int]:
    """The numbers, from 1, of the pages that this key does not verify. Raises OSError."""
    proof = _Proof(key, path)
    return [number for number, page in _pages(path) if not proof.holds(number, page)]


class _Proof:
    """The key of the page HMACs of one file."""

    def __init__(self, key: bytes, path: Path) -> None:
        salt = key[KEY:] or salt_of(path)
        mixed = bytes(byte ^ _MAC_SALT for byte in salt)
        derived = hashlib.pbkdf2_hmac("sha512", key[:KEY], mixed, _MAC_ROUNDS, KEY)
        self._mac = hmac.new(derived, digestmod="sha512")

    def holds(self, number: int, page: bytes) -> bool:
        mac = self._mac.copy()
        mac.update(page[SALT if number == 1 else 0 : PAGE - _MAC])
        mac.update(number.to_bytes(4, "little"))
        return hmac.compare_digest(mac.digest(), page[PAGE - _MAC :])


def _spread_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The first page and others at equal distances."""
    with open_to_read(path) as file:
        count = -(-os.fstat(file.fileno()).st_size // PAGE)
        for number in range(1, count + 1, max(1, count // _PROBED)):
            file.seek((number - 1) * PAGE)
            yield number, file.read(PAGE).ljust(PAGE, b"\0")


def _pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each page and its number; one that was cut off is filled up, so that it verifies with no key."""
    number = 0
    with open_to_read(path) as file:
        while page := file.read(PAGE):
            number += 1
            yield number, page.ljust(PAGE, b"\0")
