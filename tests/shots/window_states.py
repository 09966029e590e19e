"""What lies around and over the tabs, in the states that have no mockup."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.settings import Settings
from desktop.core.told import ToldFile
from desktop.ops import contacts, importing, inbox, meetings
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.storage.tables import Person
from desktop.storage.workspace import Workspace
from desktop.views import problems
from desktop.views.reminders.centre import ReminderCentre
from tests.helpers.there import there
from tests.shots import contacts_shots, exchange_scene, palette_scene, window_shots
from tests.shots.contacts_states import contacts_tab
from tests.shots.scene import SMALL, Pose, Scene, in_both, nothing, person
from tests.shots.stage import Stage, settle

_fill = contacts_shots.fill
_amara = person("Amara Nwosu")
_bigger, _contrast = Settings(text_size=160), Settings(more_contrast=True)
NOON = "2026-03-12T14:40:00.000Z"


# ------------------------------------------------------------ find


def _still_looking(stage: Stage) -> None:
    """The search has not come back after a second; what was found before is still there."""
    palette_scene.typed("water")(stage)
    from desktop.views.find.palette import FindPalette

    palette = stage.window.findChild(FindPalette)
    assert palette is not None
    palette.show_slow()


# ------------------------------------------------------------ reminders


def _reminded(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)


def _bell(stage: Stage) -> None:
    _amara(stage)
    memory = ToldFile(stage.ws.path.parent / "reminders.json", notebook=stage.ws.path)
    ReminderCentre(stage.window.desk, stage.window, corner=stage.window.corner_bar, memory=memory)
    settle()


def _panel(stage: Stage) -> None:
    _bell(stage)
    stage.window.reminders_requested.emit()
    settle()


# ------------------------------------------------------------ menus and dialogs


def _menu(name: str, *, before: Pose = _amara) -> Pose:
    def pose(stage: Stage) -> None:
        before(stage)
        settle()
        menu = stage.window.menuBar().findChild(QMenu, f"{name}_menu")
        assert menu is not None
        place = stage.window.menuBar().actionGeometry(menu.menuAction()).bottomLeft()
        menu.popup(stage.window.menuBar().mapToGlobal(place))
        settle()

    return pose


def _action(name: str) -> Pose:
    def pose(stage: Stage) -> None:
        _amara(stage)
        settle()
        action = stage.window.findChild(QAction, name)
        assert action is not None, name
        action.trigger()
        settle()

    return pose


def _about(stage: Stage) -> None:
    from desktop.views.help_dialogs import open_about

    open_about(stage.window)


def _deleted(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)
    for name in ("Mikael Strand", "Ilse Vermeulen"):
        ws.perform("Delete a person", _delete, {"name": name})


def _delete(ws: Workspace, *, name: str) -> None:
    contacts.delete(ws, people=[Person.get(Person.shown_name == name).id])


def _imported(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)
    odd = ws.path.parent / "old address book.csv"
    rows = ["Name,Job,E-mail", "Nils Berg,Surveyor,nils@berg.example,and more", "Zo\u00eb Adeyemi,Planner,"]
    odd.write_text("\n".join(rows) + "\n", "utf-8")
    importing.import_files(ws, [odd])
    importing.import_files(ws, [exchange_scene.alumni_list(ws.path.parent)])


# ------------------------------------------------------------ saved, running, toasts


def _saving(stage: Stage) -> None:
    _amara(stage)
    sentence = problems.sentence(UserError(Problem.DISK_FULL, name="Career 2026.askwell"))
    stage.window.corner_bar.saved_state.show_failed(sentence)


def _problem(stage: Stage) -> None:
    _amara(stage)
    stage.window.show_problem(UserError(Problem.MEETING_RUNNING, name="Tomasz Wieczorek"))


def _updated(stage: Stage) -> None:
    _amara(stage)
    stage.window.show_problem(UserError(Problem.PROGRAM_UPDATED))


def _running(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)
    ws.perform("Begin", _begin)
    clock.advance(18 * 60 + 42)


def _begin(ws: Workspace) -> None:
    meetings.start_now(ws, person=Person.get(Person.shown_name == "Tomasz Wieczorek").id)


def _toast(stage: Stage) -> None:
    _amara(stage)
    contacts_tab(stage).verbs.delete([stage.id_of("Mikael Strand")])


def _inbox(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)
    long = "Rosalind: a book about rivers that move their beds, second shelf, blue cover; begin with the last chapter"
    for text in ("Ask Amara whether the planning room is open in May", f"{long}, then the maps"):
        ws.perform("Note", inbox.add, {"text": text})


def _many_notes(ws: Workspace, clock: FixedClock) -> None:
    _inbox(ws, clock)
    for number in range(9):
        ws.perform("Note", inbox.add, {"text": f"A thought to keep for later, {number}"})


def _to_the_end(stage: Stage) -> None:
    bar = there(stage.window.findChild(ScrollPane, "start_scroll")).verticalScrollBar()
    bar.setValue(bar.maximum())


def _synced(stage: Stage) -> None:
    """The notebook lies in a folder that a service copies to other computers."""
    from desktop.views import synced_notice

    _amara(stage)
    folder = stage.ws.path.parent
    (folder / ".dropbox").touch()
    synced_notice.warn(stage.window, other_place=folder / "data")
    settle()


def _schedule_with_more(stage: Stage) -> None:
    from desktop.models.prep import Preparation
    from desktop.views.prep.schedule_dialog import ScheduleDialog

    _amara(stage)
    preparation = Preparation(stage.hub, stage.window)
    dialog = ScheduleDialog(
        stage.hub, preparation, person=stage.id_of("Chloé Marchetti"), parent=stage.window
    )
    dialog.show()
    dialog.more_link.click()
    settle()
    dialog.adjustSize()


SCENES = (
    *in_both(Scene(name="t01-find-empty-query", fill=_fill, pose=palette_scene.typed(""))),
    Scene(name="t02-find-nothing", fill=_fill, pose=palette_scene.typed("zeppelin")),
    Scene(name="t03-find-still-looking", fill=_fill, pose=_still_looking),
    Scene(
        name="t04-find-text-160-960x640",
        fill=palette_scene.fill,
        pose=palette_scene.typed(),
        settings=_bigger,
        size=SMALL,
    ),
    Scene(name="t05-find-contrast", fill=palette_scene.fill, pose=palette_scene.typed(), settings=_contrast),
    *in_both(Scene(name="t06-reminders", fill=_reminded, pose=_panel)),
    Scene(name="t06-reminders-bell-960x640", fill=_reminded, pose=_bell, size=SMALL),
    Scene(name="t07-menu-file", fill=_fill, pose=_menu("file")),
    Scene(name="t07-menu-edit", fill=_fill, pose=_menu("edit"), dark=True),
    Scene(name="t07-menu-person", fill=_fill, pose=_menu("person")),
    Scene(name="t07-menu-view", fill=_fill, pose=_menu("view")),
    Scene(
        name="t07-menu-session-elsewhere", fill=_fill, tab="followups", pose=_menu("session", before=nothing)
    ),
    Scene(name="t07-menu-help", fill=_fill, pose=_menu("help")),
    *in_both(Scene(name="t08-trash", fill=_deleted, pose=_action("trash_action"))),
    Scene(name="t08-trash-empty", fill=_fill, pose=_action("trash_action")),
    *in_both(Scene(name="t09-imports", fill=_imported, pose=_action("imports_action"))),
    Scene(name="t10-help", fill=_fill, pose=_action("help_action")),
    Scene(name="t10-about-dark", fill=_fill, pose=_about, dark=True),
    Scene(name="t11-erase", fill=_fill, pose=_action("erase_action")),
    Scene(name="t12-not-saved", fill=_fill, pose=_saving),
    Scene(name="t12-not-saved-960x640", fill=_fill, pose=_saving, size=SMALL, dark=True),
    Scene(name="t13-problem", fill=_fill, pose=_problem),
    Scene(name="t13-updated", fill=_fill, pose=_updated),
    *in_both(Scene(name="t14-running-elsewhere", fill=_running, pose=_amara)),
    *in_both(Scene(name="t15-toast", fill=_fill, pose=_toast)),
    *in_both(Scene(name="t18-synced-folder", fill=_fill, pose=_synced)),
    *in_both(Scene(name="t19-schedule-more", fill=_fill, pose=_schedule_with_more)),
    Scene(name="t16-not-in-a-meeting", fill=_inbox, tab="live", pose=nothing),
    Scene(name="t16b-many-quick-notes-dark", fill=_many_notes, tab="live", pose=_to_the_end, dark=True),
    Scene(
        name="t17-prefs-text-160-960x640",
        fill=_fill,
        pose=window_shots.preferences("appearance"),
        settings=_bigger,
        size=SMALL,
    ),
    Scene(
        name="t17-prefs-reminders-text-160",
        fill=_fill,
        pose=window_shots.preferences("reminders"),
        settings=_bigger,
    ),
    Scene(
        name="t17-prefs-contrast", fill=_fill, pose=window_shots.preferences("reminders"), settings=_contrast
    ),
    Scene(name="t17-prefs-about-me", fill=_fill, pose=window_shots.preferences("about_me")),
    Scene(name="t17-prefs-rules", fill=_fill, pose=window_shots.preferences("rules")),
    *in_both(Scene(name="t17-prefs-backup", fill=_fill, pose=window_shots.preferences("backup"))),
    Scene(name="t17-prefs-language", fill=_fill, pose=window_shots.preferences("language")),
    Scene(name="t17-prefs-session", fill=_fill, pose=window_shots.preferences("session")),
    Scene(name="t17-prefs-shortcuts", fill=_fill, pose=window_shots.preferences("shortcuts")),
    Scene(
        name="t18-call-script-text-160-960x640",
        fill=_fill,
        pose=window_shots.call,
        settings=_bigger,
        size=SMALL,
    ),
)
