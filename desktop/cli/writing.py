"""A notebook held by a command while it writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.cli.context import Context
from desktop.storage import opening
from desktop.storage.workspace import Workspace


@contextmanager
def writing(context: Context) -> Iterator[Workspace]:
    """The command's notebook, open for writing; the user's own is made on its first use, a named one is not.

    Raises ``UserError``: NOTEBOOK_IN_USE with its owner while a window has it.
    """
    workspace = opening.open_notebook(
        context.notebook, profile=context.profile, clock=context.clock, create=context.named is None
    )
    try:
        yield workspace
        workspace.catch_up()
    finally:
        workspace.close()
