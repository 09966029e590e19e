"""What Askwell knows about its user: a few texts, each under a key that never changes."""

from __future__ import annotations

from enum import StrEnum


class ProfileKey(StrEnum):
    """What a profile holds. ``pace`` is in words a minute, as digits; ``signature`` ends messages."""

    NAME = "name"
    OVERVIEW = "overview"
    PACE = "pace"
    SIGNATURE = "signature"
    CONTACT = "contact"
