"""The pictures of what lies over the window: find, preferences, call script, small dialogs."""

from __future__ import annotations

from tests.shots import contacts_shots, palette_scene, small_dialogs_scene
from tests.shots.scene import SMALL, Pose, Scene, in_both, person
from tests.shots.stage import Stage

_fill = contacts_shots.fill
_amara = person("Amara Nwosu")
_PAGES = "Rules have a page of their own; pages come and go with what the program can do."
_IDLE = "Behind the dialog the chosen row is that of a list without focus; the differences of Contacts are there too."


def preferences(page: str) -> Pose:
    def open_page(stage: Stage) -> None:
        _amara(stage)

        from desktop.views.settings.dialog import open_preferences

        open_preferences(stage.window.desk, stage.window, page=page)

    return open_page


def call(stage: Stage) -> None:
    from desktop.views.contacts.call_dialog import CallDialog
    from desktop.views.contacts.tab import ContactsTab

    stage.hub.go("contacts", "person", stage.id_of("Daniel Achterberg"))
    tab = stage.tab("contacts")
    assert isinstance(tab, ContactsTab)
    tab.verbs.call()
    dialog = stage.window.findChild(CallDialog)
    assert dialog is not None
    for step in dialog.steps[:2]:
        step.tick.setChecked(True)
    _amara(stage)


SCENES = (
    Scene(
        name="18-find-palette",
        fill=palette_scene.fill,
        pose=palette_scene.typed(),
        differs=palette_scene.DIFFERS,
    ),
    Scene(
        name="18b-find-palette-dark",
        fill=palette_scene.fill,
        pose=palette_scene.typed(),
        dark=True,
        differs=palette_scene.DIFFERS,
    ),
    *in_both(
        Scene(
            name="21-prefs-appearance",
            fill=_fill,
            pose=preferences("appearance"),
            differs=(_PAGES, _IDLE),
        )
    ),
    Scene(name="21b-prefs-about-me-dark", fill=_fill, pose=preferences("about_me"), dark=True),
    Scene(name="21c-prefs-shortcuts-960x640", fill=_fill, pose=preferences("shortcuts"), size=SMALL),
    *in_both(
        Scene(
            name="22-prefs-reminders",
            fill=_fill,
            pose=preferences("reminders"),
            differs=(
                _PAGES,
                "No answer yet: the rule is to write again once, and it counts business days.",
                "The tray icon can be turned off here; the mockup has no tray.",
                _IDLE,
            ),
        )
    ),
    Scene(name="22b-prefs-rules-dark", fill=_fill, pose=preferences("rules"), dark=True),
    Scene(name="22c-prefs-session-960x640", fill=_fill, pose=preferences("session"), size=SMALL),
    *in_both(
        Scene(
            name="24-call-script",
            fill=_fill,
            pose=call,
            differs=(
                "The third sentence says “how you see it”: the field is named just before, whichever it is.",
                _IDLE,
            ),
        )
    ),
    *in_both(
        Scene(
            name="25-small-dialogs",
            draw=small_dialogs_scene.draw,
            differs=(
                "Schedule has “More”, which the text asks for and the mockup lacks.",
                "The field with the focus shows its caret.",
            ),
        )
    ),
)
