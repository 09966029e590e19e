"""What somebody is likely to look for before they have typed a word: people of late, today's meetings."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.core.clock import to_text
from desktop.storage.database import Reader
from desktop.storage.queries.find import Hit

NEAR_HOURS = 24


def recent(db: Reader, *, now: datetime, most: int) -> list[Hit]:
    """The people written to or met last, newest first, then meetings within a day."""
    return [*_people(db, most=most), *_meetings(db, now=now, most=most)]


def next_meeting(db: Reader, *, now: datetime) -> tuple[int, str] | None:
    """The next planned meeting, or one without a date: key and name of the person."""
    row = db.one(
        """SELECT m.id, p.shown_name FROM meeting m JOIN person p ON p.id = m.person_id
        WHERE m.id = coalesce(
            (SELECT id FROM meeting WHERE +state = 'planned' AND starts_at >= ? ORDER BY starts_at LIMIT 1),
            (SELECT id FROM meeting WHERE +state = 'planned' AND starts_at IS NULL ORDER BY id LIMIT 1))""",
        (to_text(now - timedelta(hours=1)),),
    )
    return None if row is None else (row[0], row[1])


def _people(db: Reader, *, most: int) -> list[Hit]:
    rows = db.rows(
        """SELECT p.id, p.uid, p.shown_name, concat_ws(', ', nullif(p.role, ''), o.name)
        FROM (SELECT person_id, max(at) AS at FROM (SELECT person_id, at FROM touch ORDER BY at DESC LIMIT 200)
            GROUP BY person_id ORDER BY 2 DESC LIMIT :most) t
            JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
        ORDER BY t.at DESC""",
        {"most": most},
    )
    if not rows:
        rows = db.rows(
            """SELECT p.id, p.uid, p.shown_name, concat_ws(', ', nullif(p.role, ''), o.name)
            FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id ORDER BY p.id DESC LIMIT ?""",
            (most,),
        )
    return [
        Hit("person", row[0], row[1], row[2], row[2], (), part="name", person=row[0], about=row[3])
        for row in rows
    ]


def _meetings(db: Reader, *, now: datetime, most: int) -> list[Hit]:
    near = timedelta(hours=NEAR_HOURS)
    rows = db.rows(
        """SELECT m.id, m.uid, p.shown_name, p.id, m.starts_at, m.time_zone, m.state
        FROM meeting m JOIN person p ON p.id = m.person_id
        WHERE m.state = 'planned' AND m.starts_at BETWEEN ? AND ? ORDER BY m.starts_at LIMIT ?""",
        (to_text(now - near), to_text(now + near), most),
    )
    return [
        Hit("meeting", r[0], r[1], r[2], "", (), person=r[3], meeting=r[0], at=r[4], zone=r[5], about=r[6])
        for r in rows
    ]
