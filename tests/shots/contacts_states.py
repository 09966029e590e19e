"""Contacts in every state that has no mockup."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.domain.kinds import Stage as PersonStage
from desktop.domain.places import PlaceKind
from desktop.exchange import any_file
from desktop.ops import contacts, contacts_files, contacts_links, contacts_places, outreach
from desktop.qtkit.fields import TextField
from desktop.storage.tables import CareerField, Meeting, NoteLine, Organisation, Person
from desktop.storage.workspace import Workspace
from desktop.views.contacts.tab import ContactsTab
from tests.shots import contacts_shots
from tests.shots.contacts_scene import ZONE, at
from tests.shots.scene import SMALL, Fill, Pose, Scene, in_both, person
from tests.shots.stage import Stage, settle

LONG = "Prof. Dr. Maria-Magdalena Freifrau von Hohenzollern-Sigmaringen y Castellanos de la Vega"
_fill = contacts_shots.fill


def _with(more: Callable[[Workspace], object]) -> Fill:
    """The notebook of the mockups and something more."""

    def fill(ws: Workspace, clock: FixedClock) -> None:
        _fill(ws, clock)
        ws.perform("More", more)

    return fill


def _key(name: str) -> int:
    return int(Person.get(Person.shown_name == name).id)


def contacts_tab(stage: Stage) -> ContactsTab:
    """The open tab."""
    tab = stage.tab("contacts")
    assert isinstance(tab, ContactsTab)
    assert tab.detail is not None  # it is made in steps otherwise
    return tab


# ------------------------------------------------------------ notebooks


def _long(ws: Workspace) -> None:
    key = _key("Amara Nwosu")
    contacts.rename(ws, person=key, name=LONG)
    role = "Deputy head of the department for cross-border catchments and flood-risk management"
    place = "Interregional Authority for Inland Waters, Wetlands and Coastal Protection East"
    contacts.describe(ws, person=key, field="role", text=role)
    contacts_places.set_organisation(ws, person=key, name=place)
    for tag in ("climate adaptation of medium-sized cities", "worked abroad", "speaks at schools"):
        contacts_links.add_tag(ws, people=[key], name=tag)


def _deleted_referrer(ws: Workspace) -> None:
    contacts.delete(ws, people=[_key("Rosalind Teague")])


def _met_twice(_ws: Workspace) -> None:
    second = Meeting.create(
        person=_key("Amara Nwosu"),
        kind="second_talk",
        form="video",
        starts_at=at("03-12 09:00"),
        started_at=at("03-12 09:02"),
        ended_at=at("03-12 09:30"),
        time_zone=ZONE,
        minutes=30,
        state="held",
        created_at=at("03-11 12:00"),
    )
    NoteLine.create(
        meeting=second, position=1, text="Ask the planning room in May", written_at=at("03-12 09:10")
    )


def _resting(ws: Workspace) -> None:
    outreach.let_rest(ws, person=_key("Daniel Achterberg"))


def _pages(ws: Workspace) -> None:
    amara, tomasz = _key("Amara Nwosu"), _key("Tomasz Wieczorek")
    contacts_places.set_organisation(ws, person=tomasz, name="City of Arven")
    for one in (amara, tomasz):
        contacts_places.set_field(ws, person=one, name="Climate adaptation")
    place = Organisation.get(Organisation.name == "City of Arven")
    field = CareerField.get(CareerField.name == "Climate adaptation")
    text = "Decides slowly, then all at once. The planning room is open to guests on Thursdays."
    contacts_places.write_notes(ws, kind=PlaceKind.ORGANISATION, place=place.id, text=text)
    text = "Half engineering, half persuasion."
    contacts_places.write_notes(ws, kind=PlaceKind.FIELD, place=field.id, text=text)


def _files(ws: Workspace) -> None:
    folder = ws.path.parent
    for name, size in (
        ("Business card Amara Nwosu.jpg", 48_000),
        ("Arven flood plan 2031, draft.pdf", 2_400_000),
    ):
        path = folder / name
        path.write_bytes(b"x" * size)
        contacts_files.attach(ws, file=any_file.take(path), person=_key("Amara Nwosu"))


def many(ws: Workspace, clock: FixedClock, *, people: int = 10_000) -> None:
    """So many made-up people; 214 of them bear the word that is searched for."""

    def load(ws: Workspace) -> None:
        names = ("Ada", "Ben", "Cleo", "Dario", "Edda", "Finn", "Gita", "Hugo", "Ines", "Jon")
        families = ("Berg", "Castell", "Dorn", "Engel", "Faber", "Gruber", "Holm", "Ivers", "Jansen", "Krog")
        rows = []
        for number in range(people):
            given, family = names[number % 10], f"{families[number // 10 % 10]}-{number:04}"
            role = "Harbour planner" if number % 46 == 0 and number // 46 < 214 else "Planner"
            stage = list(PersonStage)[number % 5].value
            rows.append(
                (f"uid-{number}", given, family, f"{given} {family}", f"{family.lower()} {given.lower()}",
                 role, stage, at("03-01 09:00"))
            )  # fmt: skip
        columns = ("uid", "given", "family", "shown_name", "sort_key", "role", "stage", "created_at")
        ws.bulk_insert("person", columns, rows)

    del clock
    ws.load(load)


# ------------------------------------------------------------ poses


def _search(words: str, *stages: PersonStage) -> Pose:
    def pose(stage: Stage) -> None:
        contacts_tab(stage).people.show_only(words=words, stages=frozenset(stages))

    return pose


def _several(stage: Stage) -> None:
    people = contacts_tab(stage).people.people_list
    people.setFocus()
    flag = QItemSelectionModel.SelectionFlag
    how = flag.ClearAndSelect | flag.Rows
    for name in ("Tomasz Wieczorek", "Amara Nwosu", "Leila Haddad"):
        row = contacts_tab(stage).people.model.row_of(stage.id_of(name))
        people.selectionModel().setCurrentIndex(people.model().index(row, 0), how)
        how = flag.Select | flag.Rows


def _place(kind: str) -> Pose:
    def pose(stage: Stage) -> None:
        person("Amara Nwosu")(stage)
        contacts_tab(stage).places.open_of(kind)

    return pose


def _lower(stage: Stage) -> None:
    """The detail scrolled to its end."""
    person("Amara Nwosu")(stage)
    settle()
    bar = contacts_tab(stage).detail.verticalScrollBar()
    bar.setValue(bar.maximum())


def _bad_address(stage: Stage) -> None:
    person("Amara Nwosu")(stage)
    settle()
    line = contacts_tab(stage).detail.reach.lines[0]
    line.value_text.edit()
    field = line.value_text.findChild(TextField)
    assert field is not None
    field.setText("a.nwosu@arven")
    line.value_text.settle()


_amara = person("Amara Nwosu")
_bigger, _smaller = Settings(text_size=160), Settings(text_size=80)
_compact, _contrast = Settings(density="compact"), Settings(more_contrast=True)

SCENES = (
    Scene(name="s01-contacts-long-text", fill=_with(_long), pose=person(LONG)),
    Scene(name="s01-contacts-long-text-960x640", fill=_with(_long), pose=person(LONG), size=SMALL, dark=True),
    Scene(name="s02-contacts-10000-loading", fill=many),
    Scene(name="s02-contacts-10000-people", fill=many, pose=_search("harbour")),
    Scene(name="s03-contacts-several", fill=_fill, pose=_several),
    Scene(name="s03-contacts-several-960x640", fill=_fill, pose=_several, size=SMALL, dark=True),
    Scene(name="s04-contacts-no-next-step", fill=_fill, pose=person("Ilse Vermeulen")),
    Scene(name="s05-contacts-met-twice", fill=_with(_met_twice), pose=_amara),
    Scene(name="s06-contacts-referrer-deleted", fill=_with(_deleted_referrer), pose=_amara, dark=True),
    Scene(name="s07-contacts-nobody-matches", fill=_fill, pose=_search("harbour", PersonStage.CONTACTED)),
    Scene(
        name="s07-contacts-nobody-matches-960x640",
        fill=_fill,
        pose=_search("harbour", PersonStage.CONTACTED),
        size=SMALL,
    ),
    Scene(name="s08-contacts-no-address", fill=_fill, pose=person("Rajesh Pillai")),
    Scene(name="s09-contacts-resting", fill=_with(_resting), pose=person("Daniel Achterberg")),
    *in_both(Scene(name="s10-contacts-contrast", fill=_fill, pose=_amara, settings=_contrast)),
    Scene(name="s11-contacts-compact", fill=_fill, pose=_amara, settings=_compact),
    Scene(name="s12-contacts-text-160", fill=_fill, pose=_amara, settings=_bigger),
    Scene(name="s12-contacts-text-160-960x640", fill=_fill, pose=_amara, settings=_bigger, size=SMALL),
    Scene(name="s12-contacts-text-80", fill=_fill, pose=_amara, settings=_smaller),
    Scene(name="s12-contacts-empty-text-160-960x640", settings=_bigger, size=SMALL),
    Scene(name="s13-organisation", fill=_with(_pages), pose=_place("organisation")),
    Scene(name="s13-field-dark", fill=_with(_pages), pose=_place("field"), dark=True),
    Scene(name="s14-contacts-files", fill=_with(_files), pose=_lower),
    Scene(name="s15-contacts-error", fill=_fill, pose=_bad_address),
)
