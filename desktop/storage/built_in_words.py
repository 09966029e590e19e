"""Built-in questions and templates in the language of whoever has the notebook open; one's own wording stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from desktop.core import resources
from desktop.core.language import LANGUAGES
from desktop.domain.rules import fixed_uid

if TYPE_CHECKING:
    from desktop.storage.workspace import Workspace

Items = Iterable[Mapping[str, Any]]


def put_into(workspace: Workspace, language: str) -> None:
    """Put every built-in text that nobody reworded into a language; topics go along wherever they stand.

    Plans and drafts keep the wording they have, and no step is kept. Raises ``UserError``; then nothing has
    changed.
    """
    workspace.change_for_good(lambda connection: _put_into(connection, language))


def _put_into(connection: Any, language: str) -> None:
    for other in LANGUAGES:
        if other != language:
            _questions(connection, resources.question_bank(other), resources.question_bank(language))
            _templates(connection, resources.message_templates(other), resources.message_templates(language))
    connection.execute(
        """INSERT INTO notebook (key, value) VALUES ('language', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value""",
        (language,),
    )


def _questions(connection: Any, old: Items, new: Items) -> None:
    pairs = list(_pairs(old, new))
    connection.executemany(
        "UPDATE question SET text = ? WHERE uid = ? AND text = ?",
        [(after["text"], fixed_uid("question", after["key"]), before["text"]) for before, after in pairs],
    )
    topics = {before["topic"]: after["topic"] for before, after in pairs}
    connection.executemany(
        "UPDATE question SET topic = ? WHERE topic = ?",
        [(after, before) for before, after in topics.items() if after != before],
    )


def _templates(connection: Any, old: Items, new: Items) -> None:
    parts = ("name", "subject", "text")
    connection.executemany(
        """UPDATE template SET name = ?, subject = ?, text = ?
        WHERE uid = ? AND name = ? AND subject = ? AND text = ?""",
        [
            (
                *(after[part] for part in parts),
                fixed_uid("template", after["key"]),
                *(before[part] for part in parts),
            )
            for before, after in _pairs(old, new)
        ],
    )


def _pairs(old: Items, new: Items) -> Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    known = {item["key"]: item for item in new}
    return ((item, known[item["key"]]) for item in old if item["key"] in known)
