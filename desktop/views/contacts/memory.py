"""How the list of people stands, kept from one start to the next: order, stages, and who was chosen.

Stages and person are those of one notebook: another one shows everybody.
"""

from __future__ import annotations

import json
from typing import Any

from desktop.domain.kinds import Stage
from desktop.models.contacts import PeopleModel, PeopleOrder
from desktop.views.contacts.list_pane import PeoplePane
from desktop.views.desk import Desk

MEMORY = "contacts/list"


def recall(people: PeoplePane, desk: Desk) -> None:
    """Show the list with the order of last time, and the filter and the person of this notebook."""
    kept = _memory(desk.geometry.value(MEMORY))
    by = str(kept.get("by", ""))
    order = PeopleOrder(by) if by in set(PeopleOrder) else PeopleOrder.NEXT_STEP
    people.model.sort_by(order, descending=kept.get("descending") is True)
    kept = kept if kept.get("notebook") == desk.hub.workspace.uid else {}
    names = {str(name) for name in kept.get("stages") or ()}
    stages = frozenset(stage for stage in Stage if stage.value in names)
    if stages:
        people.show_only(stages=stages)
    person = kept.get("person")
    if not (isinstance(person, int) and people.people_list.select_id(person)):
        people.people_list.select_first()


def keep(model: PeopleModel, desk: Desk, *, person: int) -> None:
    """Remember how the list of a notebook stands."""
    kept = {
        "notebook": desk.hub.workspace.uid,
        "by": model.by.value,
        "descending": model.descending,
        "stages": sorted(stage.value for stage in model.only.stages),
        "person": person,
    }
    desk.geometry.set_value(MEMORY, json.dumps(kept))


def _memory(text: str) -> dict[str, Any]:
    """What was kept; nothing when it cannot be read."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
