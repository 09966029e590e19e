"""Opens a protected notebook without Askwell: ``python open_protected.py FILE [PLAIN_COPY]``; needs ``sqlcipher3``.

Asks for the passphrase or the recovery code, says what is in the notebook, and writes a plain SQLite copy if one is
named. How the file is laid out stands in file-layout.md.
"""

from __future__ import annotations

import getpass
import sys
import unicodedata
from pathlib import Path

from sqlcipher3 import dbapi2

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def words_for(typed: str) -> list[str]:
    """What SQLCipher is told: the passphrase as it is, and the key of what may be a recovery code."""
    code = "".join(typed.upper().translate(str.maketrans("ILOU-", "110V ")).split())
    if len(code) != 65 or not set(code) <= set(LETTERS):
        return [unicodedata.normalize("NFC", typed)]
    number = 0
    for place, letter in enumerate(code):
        if place % 5 != 4:  # the fifth letter of each group only checks it
            number = number << 5 | LETTERS.index(letter)
    return [f"x'{number >> 4:064x}'", typed]


def main(path: str, copy: str = "") -> int:
    """Say how many rows each table has and write the copy; 1 when nothing typed opens the notebook."""
    asked = "Passphrase or recovery code: "
    typed = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    connection = dbapi2.connect(copy or ":memory:", isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    for word in words_for(typed):
        try:
            connection.execute(
                "ATTACH ? AS notebook KEY ?", (f"{Path(path).resolve().as_uri()}?mode=ro", word)
            )
            break
        except dbapi2.DatabaseError as error:
            print(error, file=sys.stderr)
    else:
        return 1
    tables = "SELECT name FROM notebook.sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    for (name,) in connection.execute(tables).fetchall():
        print(name, connection.execute(f'SELECT count(*) FROM notebook."{name}"').fetchone()[0], sep="\t")
    if copy:
        connection.execute("SELECT sqlcipher_export('main', 'notebook')")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
