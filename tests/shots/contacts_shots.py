"""The pictures of Contacts that have a mockup."""

from __future__ import annotations

from desktop.core.clock import FixedClock
from desktop.storage.tables import CareerField, FollowUp, Person
from desktop.storage.workspace import Workspace
from tests.shots import contacts_scene
from tests.shots.scene import LETTERS, SMALL, Scene, in_both, person

_WEEKDAY = (
    "Last touch: a day within the last six is told by its weekday everywhere; the mockup mixes both forms."
)
_CALL = "A call's title names what came of it (asked to write), one of the five outcomes of the call script."
_ADDED = "The timeline goes on with the day on which she was added."
_FOLDED = "What does not fit is told and opens: +1 tag, 1 more way to reach her."


OWN_TASKS = ("Read the delta plan", "Print the question sheet")


def fill(ws: Workspace, _clock: FixedClock) -> None:
    """The notebook of the mockups; two tasks of nobody's bring the badge to its 3."""
    contacts_scene.fill(ws)
    ws.perform("Fill", _more)


def _more(_ws: Workspace) -> None:
    field = CareerField.create(name="Map work")
    Person.update(field=field).where(Person.shown_name == "Daniel Achterberg").execute()
    for title in OWN_TASKS:
        FollowUp.create(
            kind="task",
            title=title,
            due_on="2026-03-12",
            time_zone=contacts_scene.ZONE,
            created_at=contacts_scene.at("03-01 09:00"),
        )


_amara = person("Amara Nwosu")

SCENES = (
    Scene(name="01-contacts-light", fill=fill, pose=_amara, differs=(_WEEKDAY, _CALL, _ADDED, LETTERS)),
    Scene(
        name="02-contacts-dark",
        fill=fill,
        pose=_amara,
        dark=True,
        differs=(_WEEKDAY, _CALL, _ADDED, LETTERS),
    ),
    *in_both(
        Scene(name="03-contacts-960x640", fill=fill, pose=_amara, size=SMALL, differs=(_FOLDED, LETTERS))
    ),
    *in_both(Scene(name="04-contacts-empty", differs=(LETTERS,))),
)
