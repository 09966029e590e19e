"""Row 23: days stay the days they are, through changes of clocks and of zones."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop.core.clock import FixedClock, civil_date, day_to_text, from_text, local_time, to_instant
from desktop.core.paths import Profile
from desktop.core.zones import zone_info
from desktop.domain.kinds import MeetingForm
from desktop.ops import contacts, exporting, followups, importing, meetings
from desktop.ops.exporting_wish import Wish
from desktop.storage import opening
from desktop.storage.workspace import Workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import run
from tests.safety.scenes import fill

ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
)
SWITCHES = ("2026-03-29", "2026-10-25", "2027-03-14", "2027-11-07")
"""Days on which clocks change in Europe or America; in each zone the change nearest to it is looked for."""

Made = list[tuple[int, date, datetime, datetime]]
"""Of each: key of the follow-up, its day, start of the meeting, the wall clock it was meant for."""


def matrix(trial: Trial) -> Outcome:
    """12 zones × 4 changes × dates round them: created, looked at from elsewhere and later, exported, imported."""
    losses, shifted = Losses(), 0
    for zone in ZONES:
        for switch in SWITCHES:
            day = _change_near(zone, date.fromisoformat(switch))
            for wrong in _one(trial, zone, day):
                losses.try_(wrong)
                shifted += bool(wrong)
    return losses.outcome(
        f"{len(ZONES)} zones × {len(SWITCHES)} changes × {trial.size} dates, {shifted} shifted"
    )


def _change_near(zone: str, day: date) -> date:
    """The day nearest to this one on which the zone's clocks change; the day itself where they never do."""
    for distance in range(60):
        for other in (day - timedelta(days=distance), day + timedelta(days=distance)):
            before, after = (
                datetime.combine(each, time(0), tzinfo=ZoneInfo(zone)).utcoffset()
                for each in (other, other + timedelta(days=1))
            )
            if before != after:
                return other
    return day


def _one(trial: Trial, zone: str, switch: date) -> list[str]:
    clock = FixedClock(to_instant(switch - timedelta(days=120), time(12), zone=zone), zone=zone)
    folder = trial.place("dates")
    profile = Profile.under(folder)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=clock, create=True)
    try:
        made = _fill(ws, trial, zone, switch)
        wrongs = ["" for _ in made]
        for other, days in ((zone, 0), ("Pacific/Kiritimati", 60), ("Pacific/Niue", 120), (zone, 121)):
            clock.set_zone(other)
            clock.set(to_instant(switch + timedelta(days=days - 120), time(23, 59), zone=zone))
            wrongs = [wrong or _shift(ws, zone, *item) for wrong, item in zip(wrongs, made, strict=True)]
        return [
            wrong or other for wrong, other in zip(wrongs, _after_a_round_trip(ws, folder, made), strict=True)
        ]
    finally:
        ws.close()


def _fill(ws: Workspace, trial: Trial, zone: str, switch: date) -> Made:
    made: Made = []

    def work(ws: Workspace) -> None:
        for number in range(trial.size):
            day = switch + timedelta(days=trial.chance.choice((-1, 0, 0, 1, trial.chance.randint(-100, 100))))
            wall = time(trial.chance.randrange(24), trial.chance.choice((0, 15, 30, 59)))
            person = contacts.add_person(ws, name=f"Person {number}")
            key = followups.add_follow_up(ws, title=f"Task {number}", on=day, person=person)
            start = to_instant(day, wall, zone=zone)
            meetings.schedule(
                ws, person=person, starts_at=start, time_zone=zone, minutes=30, form=MeetingForm.PHONE
            )
            made.append((key, day, start, local_time(start, zone=zone)))

    ws.perform("Fill", work)
    return made


def _shift(ws: Workspace, zone: str, key: int, day: date, start: datetime, wall: datetime) -> str:
    """What is another day than it was, wherever one looks from; empty when nothing is."""
    due = ws.db.value("SELECT due_on FROM follow_up WHERE id = ?", (key,))
    if due != day_to_text(day):
        return f"{zone}: a follow-up of {day} is due {due}"
    if civil_date(start, zone=zone) != day:
        return f"{zone}: a meeting of {day} begins {local_time(start, zone=zone)}"
    row = ws.db.one("SELECT starts_at, time_zone FROM meeting WHERE starts_at = ?", (_text(start),))
    if row is None or local_time(from_text(row[0]), zone=row[1]) != wall.astimezone(zone_info(zone)):
        return f"{zone}: a meeting of {wall} is shown elsewhere"
    return ""


def _text(instant: datetime) -> str:
    from desktop.core.clock import to_text

    return to_text(instant)


def _after_a_round_trip(ws: Workspace, folder: Path, made: Made) -> list[str]:
    """The same dates in the JSON file, and in a notebook that was filled from it in another zone."""
    out = folder / "all.json"
    exporting.export(ws.db, Wish("json", private=True), out=out)
    written = {item["uid"]: item for item in json.loads(out.read_text("utf-8"))["followups"]}
    other = Profile.under(folder / "other")
    clock = FixedClock(ws.clock.now(), zone="Pacific/Niue")
    again = opening.open_notebook(other.notebook, profile=other, clock=clock, create=True)
    try:
        importing.import_files(again, [out])
        return [_differs(ws, again, written, key, day, start) for key, day, start, _ in made]
    finally:
        again.close()


def _differs(
    ws: Workspace, again: Workspace, written: dict[str, Any], key: int, day: date, start: datetime
) -> str:
    uid = ws.db.value("SELECT uid FROM follow_up WHERE id = ?", (key,))
    if day_to_text(day) not in json.dumps(written[uid]):
        return f"exported {written[uid]} for {day}"
    found = again.db.value("SELECT due_on FROM follow_up WHERE uid = ?", (uid,))
    if found != day_to_text(day):
        return f"imported {found} for {day}"
    there = again.db.value("SELECT count(*) FROM meeting WHERE starts_at = ?", (_text(start),))
    return "" if there else f"the meeting at {start} was imported elsewhere"


def no_data(trial: Trial) -> Outcome:
    """A system without any data about zones: the program still starts, and keeps days as they are."""
    losses, days = Losses(), 0
    for zone in ZONES[: trial.size]:
        home = trial.place("home")
        fill(Profile.under(home), people=8, meetings=4, lines=1)
        more = {"PYTHONTZPATH": "", "TZ": zone}
        done = run("desktop", "quick-note", "x", home=home, more=more)
        losses.try_("" if done.returncode == 0 else f"{zone}: {done.stderr[-200:]}")
        out = trial.folder / "out.ics"
        done = run("desktop", "export", "--format", "ics", "--out", str(out), home=home, more=more)
        if done.returncode:
            losses.try_(f"{zone}: {done.stderr[-200:]}")
            continue
        text = out.read_text("utf-8")
        for uid, due in _dues(Profile.under(home)):
            days += 1
            event = next((part for part in text.split("BEGIN:") if f"UID:{uid}@askwell" in part), "")
            losses.try_("" if due.replace("-", "") in event else f"{zone}: {due} went out as {event[:200]!r}")
        out.unlink()
    return losses.outcome(f"PYTHONTZPATH empty, TZ set to each zone; {days} days of follow-ups in a calendar")


def _dues(profile: Profile) -> list[tuple[str, str]]:
    reader = opening.open_for_reading(profile.notebook)
    try:
        return reader.rows("SELECT uid, due_on FROM follow_up WHERE due_on IS NOT NULL AND state = 'open'")
    finally:
        reader.close()


CHECKS = (
    Check("23", "zone × clock change × date", 8, 200, matrix),
    Check("23", "no data about zones on the system", 3, 12, no_data),
)
