"""Files on people and meetings: attached and taken away; their bytes stay as long as anything names them."""

from __future__ import annotations

from desktop.core.clock import to_text
from desktop.domain.names import tidy
from desktop.exchange.any_file import TakenFile
from desktop.ops import progress
from desktop.storage.tables import Attachment, Meeting, Person
from desktop.storage.workspace import Workspace

LONGEST_NAME = 255


def attach(ws: Workspace, *, file: TakenFile, person: int | None = None, meeting: int | None = None) -> int:
    """Attach a file to a person or to a meeting; returns its key. Raises ``UserError`` when that is gone."""
    if (person is None) == (meeting is None):
        raise ValueError("a file belongs to a person or to a meeting")
    if person is not None:
        progress.require(Person, person)
    elif meeting is not None:
        progress.require(Meeting, meeting)
    row = Attachment.create(
        person_id=person,
        meeting_id=meeting,
        name=tidy(file.name)[-LONGEST_NAME:] or "file",
        media_type=file.media_type,
        size=len(file.data),
        sha256=ws.keep_bytes(file.data),
        added_at=to_text(ws.clock.now()),
    )
    return int(row.id)


def delete(ws: Workspace, *, attachment: int) -> str:  # noqa: ARG001 - every op gets the workspace
    """Take a file away; undo and the trash bring it back. Returns its name."""
    row = progress.require(Attachment, attachment)
    row.delete_instance()
    return str(row.name)
