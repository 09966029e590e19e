"""What a new notebook holds from its first moment: who it is, the question bank and the templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.core import language
from desktop.core.clock import to_text
from desktop.core.later import later
from desktop.core.version import VERSION
from desktop.domain.rules import fixed_uid

if TYPE_CHECKING:
    from desktop.storage import search_index
else:
    (search_index,) = later("desktop.storage", "search_index")

BUILT_IN = "built_in"

Items = Sequence[Mapping[str, Any]]


def fill(connection: Any, *, questions: Items, templates: Items, now: datetime) -> None:
    """Write the first rows of a notebook; built-in ones have the same uid in every notebook.

    A question has ``key``, ``text``, ``topic``, ``phase``, and if need be ``minutes``, ``suits``,
    ``is_open`` and ``look_up_first``; a template ``key``, ``name``, ``kind``, ``subject`` and ``text``.
    """
    _sign(connection, now)
    connection.executemany(
        """INSERT INTO question
            (uid, text, topic, phase, minutes, suits, is_open, look_up_first, source, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [_question(item, place) for place, item in enumerate(questions, start=1)],
    )
    connection.executemany(
        """INSERT INTO template (uid, name, kind, subject, text, source, position)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        [_template(item, place) for place, item in enumerate(templates, start=1)],
    )
    search_index.rebuild(connection)


def read_facts(connection: Any) -> dict[str, str]:
    """What the notebook says of itself: its uid, which program wrote it last, the language of built-in texts."""
    return dict(connection.execute("SELECT key, value FROM notebook"))


def note_version(connection: Any) -> None:
    """Say in the notebook which program wrote it last, for the words of an older one that cannot read it."""
    connection.execute(
        """INSERT INTO notebook (key, value) VALUES ('written_by', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value""",
        (VERSION,),
    )


def _sign(connection: Any, now: datetime) -> None:
    from desktop.core.uids import new_uid  # opening does without

    facts = {
        "uid": new_uid(),
        "written_by": VERSION,
        "created_at": to_text(now),
        "language": language.spoken(),
    }
    connection.executemany("INSERT INTO notebook (key, value) VALUES (?, ?)", facts.items())


def _question(item: Mapping[str, Any], place: int) -> tuple[Any, ...]:
    suits = item.get("suits", ())
    return (
        fixed_uid("question", item["key"]),
        item["text"],
        item["topic"],
        item["phase"],
        int(item.get("minutes", 3)),
        suits if isinstance(suits, str) else ",".join(suits),
        int(item.get("is_open", True)),
        int(item.get("look_up_first", False)),
        BUILT_IN,
        place,
    )


def _template(item: Mapping[str, Any], place: int) -> tuple[Any, ...]:
    uid = fixed_uid("template", item["key"])
    return (uid, item["name"], item["kind"], item.get("subject", ""), item["text"], BUILT_IN, place)
