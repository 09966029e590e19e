"""How the list of people stands, kept from one start to the next: order, stages, and who was chosen."""

from __future__ import annotations

import json
from typing import Any

from desktop.domain.kinds import Stage
from desktop.models.contacts import PeopleModel, PeopleOrder
from desktop.qtkit.geometry import Geometry
from desktop.views.contacts.list_pane import PeoplePane

MEMORY = "contacts/list"


def recall(people: PeoplePane, geometry: Geometry) -> None:
    """Show the list with the filter, the order and the person of last time."""
    kept = _memory(geometry.value(MEMORY))
    by = str(kept.get("by", ""))
    order = PeopleOrder(by) if by in set(PeopleOrder) else PeopleOrder.NEXT_STEP
    people.model.sort_by(order, descending=kept.get("descending") is True)
    names = {str(name) for name in kept.get("stages") or ()}
    stages = frozenset(stage for stage in Stage if stage.value in names)
    if stages:
        people.show_only(stages=stages)
    person = kept.get("person")
    if not (isinstance(person, int) and people.people_list.select_id(person)):
        people.people_list.select_first()


def keep(model: PeopleModel, geometry: Geometry, *, person: int) -> None:
    """Remember how the list stands."""
    kept = {
        "by": model.by.value,
        "descending": model.descending,
        "stages": sorted(stage.value for stage in model.only.stages),
        "person": person,
    }
    geometry.set_value(MEMORY, json.dumps(kept))


def _memory(text: str) -> dict[str, Any]:
    """What was kept; nothing when it cannot be read."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
