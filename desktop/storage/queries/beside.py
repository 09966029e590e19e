"""Who else of the same organisation is being asked or met just now: one person at a time is the custom."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import from_text
from desktop.core.records import dataclass
from desktop.storage.database import Reader
from desktop.storage.queries.next_steps import AWAITED


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody of the same organisation whose answer is awaited, or whom one meets (``meets_at``)."""

    person: int
    name: str
    organisation: str
    meets_at: datetime | None


_BESIDE = f"""
    SELECT p.id, p.shown_name, o.name,
        (SELECT min(m.starts_at) FROM meeting m
            WHERE m.person_id = p.id AND m.state IN ('planned', 'running') AND m.starts_at >= :since) AS meets
    FROM person me CROSS JOIN person p ON p.organisation_id = me.organisation_id
        CROSS JOIN organisation o ON o.id = p.organisation_id
    WHERE me.id = :person AND p.id <> me.id AND NOT p.resting AND p.stage IN ('contacted', 'scheduled')
        AND (meets IS NOT NULL OR p.stage = 'contacted' AND {AWAITED} = 1)
    ORDER BY meets IS NULL, meets, p.sort_key LIMIT 1"""

LISTED_SQL = (_BESIDE,)
"""Every statement, for looking at its plan."""


def beside(db: Reader, person: int, *, since: str) -> Beside | None:
    """The one to think of first, None for nobody; meetings planned before ``since`` (an instant) are over."""
    row = db.one(_BESIDE, {"person": person, "since": since})
    if row is None:
        return None
    return Beside(int(row[0]), row[1], row[2], from_text(row[3]) if row[3] else None)
