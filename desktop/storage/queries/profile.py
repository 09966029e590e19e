"""What the user said about themselves."""

from __future__ import annotations

from desktop.core.records import dataclass
from desktop.domain.profile import ProfileKey
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class Profile:
    """The user: texts are empty and the pace is None where nothing is known. ``pace``: words a minute."""

    name: str = ""
    overview: str = ""
    pace: int | None = None
    signature: str = ""
    contact: str = ""


def profile(db: Reader) -> Profile:
    """Everything known about the user."""
    values = {str(key): str(value) for key, value in db.rows("SELECT key, value FROM profile")}
    pace = values.get(ProfileKey.PACE, "")
    return Profile(
        name=values.get(ProfileKey.NAME, ""),
        overview=values.get(ProfileKey.OVERVIEW, ""),
        pace=int(pace) if pace.isascii() and pace.isdigit() and int(pace) > 0 else None,
        signature=values.get(ProfileKey.SIGNATURE, ""),
        contact=values.get(ProfileKey.CONTACT, ""),
    )


def own_addresses(db: Reader) -> frozenset[str]:
    """E-mail addresses that stand in what the user says of themselves, in small letters."""
    import re

    texts = db.rows("SELECT value FROM profile WHERE key IN ('contact', 'signature')")
    address = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    return frozenset(found.lower() for (text,) in texts for found in re.findall(address, str(text)))
