"""A notebook held by a command while it writes or reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.cli.context import Context
from desktop.cli.keys import key_for
from desktop.storage import opening
from desktop.storage.database import Reader
from desktop.storage.workspace import Workspace


@contextmanager
def writing(context: Context) -> Iterator[Workspace]:
    """The command's notebook, open for writing; the user's own is made on its first use, a named one is not.

    Raises ``UserError``: NOTEBOOK_IN_USE with its owner while a window has it.
    """
    path = context.notebook
    workspace = opening.open_notebook(
        path,
        profile=context.profile,
        clock=context.clock,
        create=context.named is None,
        key=key_for(context, path),
    )
    try:
        yield workspace
        workspace.catch_up()
    finally:
        workspace.close()


@contextmanager
def reading(context: Context) -> Iterator[Reader]:
    """The command's notebook, open for reading, also while a window has it. Raises ``UserError``."""
    reader = opening.open_for_reading(context.notebook, key=key_for(context, context.notebook))
    try:
        yield reader
    finally:
        reader.close()
