"""What the person says about themselves: name, usual overview, pace, signature, how to reach them."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain.names import tidy
from desktop.domain.profile import ProfileKey
from desktop.storage.tables import ProfileValue
from desktop.storage.workspace import Workspace

LONGEST = 20_000
ONE_LINE = frozenset({ProfileKey.NAME, ProfileKey.PACE})


def set_profile_value(ws: Workspace, *, key: ProfileKey | str, value: str) -> None:  # noqa: ARG001 - every op gets it
    """Keep a text of the profile; an empty one takes it out. Raises ``UserError`` for endless texts."""
    wanted = ProfileKey(key)
    text = tidy(value) if wanted in ONE_LINE else value.strip()
    if len(text) > LONGEST:
        raise UserError(Problem.TEXT_TOO_LONG, field=wanted.value, length=len(text), limit=LONGEST)
    row = ProfileValue.get_or_none(ProfileValue.key == wanted)
    if not text:
        if row is not None:
            row.delete_instance()
    elif row is None:
        ProfileValue.create(key=wanted.value, value=text)
    elif row.value != text:
        row.value = text
        row.save(only=[ProfileValue.value])
