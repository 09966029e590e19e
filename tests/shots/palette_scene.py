"""What "trainee" finds in the pictures of "Find anything"."""

from __future__ import annotations

from desktop.core.clock import FixedClock
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Person, Question
from desktop.storage.workspace import Workspace
from tests.shots import contacts_shots
from tests.shots.contacts_scene import at
from tests.shots.scene import Pose
from tests.shots.stage import Stage, settle

DIFFERS = (
    "Who is found is in the list as well, so there are 15 people.",
    "Other forms of the word are found too: “trained” in a tag and in a built-in question.",
    "Notes stand in the order of the best match.",
    "Behind the palette the chosen row is that of a list without focus; the differences of Contacts are there too.",
)


def fill(ws: Workspace, clock: FixedClock) -> None:
    """The notebook of Contacts with a person, two notes, a question and research notes about trainees."""
    contacts_shots.fill(ws, clock)
    ws.perform("Fill", _fill)


def _fill(_ws: Workspace) -> None:
    Person.create(
        given="Bram",
        family="Okonkwo",
        shown_name="Bram Okonkwo",
        sort_key="okonkwo bram",
        role="Runs the trainee year",
        stage="to_contact",
        created_at=at("03-12 14:00"),
    )
    tomasz = Person.get(Person.shown_name == "Tomasz Wieczorek")
    Meeting.update(state="held", started_at=at("03-12 14:30"), ended_at=at("03-12 15:00")).where(
        Meeting.person == tomasz
    ).execute()
    met = Meeting.get(Meeting.person == tomasz)
    FollowUp.update(person=tomasz).where(FollowUp.title == contacts_shots.OWN_TASKS[0]).execute()
    lines = (
        ("question", "What does a trainee year pay?"),
        ("insight", "Trainees come from teaching, farming, the navy"),
    )
    for position, (mark, text) in enumerate(lines, start=1):
        moment = at(f"03-12 14:4{position}")
        NoteLine.create(meeting=met, position=position, mark=mark, text=text, written_at=moment)
    Question.create(text="How are trainees chosen, and by whom?", topic="path into the field", position=900)
    leila = Person.get(Person.shown_name == "Leila Haddad")
    Meeting.update(research="Office has a trainee year").where(Meeting.person == leila).execute()


def typed(words: str = "trainee") -> Pose:
    """The palette over Contacts with these words in it."""

    def pose(stage: Stage) -> None:
        from desktop.views.find.palette import open_palette

        stage.hub.go("contacts", "person", stage.id_of("Amara Nwosu"))
        open_palette(stage.window.desk, stage.window).query_field.setText(words)
        settle()

    return pose
