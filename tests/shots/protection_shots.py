"""The pictures of protection: its page in the preferences with its dialogs, and the window of a locked notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.secrets import State
from desktop.core.settings import Settings
from desktop.models.protection import CHANGE, ON
from desktop.models.rescue import Kept, Openable
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.waiting import WaitDialog, Words
from desktop.storage.workspace import Workspace
from desktop.views.protection import words
from desktop.views.protection.code_dialog import CodeDialog
from desktop.views.protection.passphrase_dialogs import NewPassphraseDialog
from desktop.views.settings.dialog import PreferencesDialog
from desktop.views.settings.protection import ProtectionPage
from desktop.views.unlock.backup_way import BackupChoice
from desktop.views.unlock.locked_window import LockedWindow
from desktop.views.unlock.working_window import WorkingWindow
from tests.helpers.there import child, there
from tests.shots import contacts_shots, unopened_scene, window_shots
from tests.shots.framed import framed, over
from tests.shots.scene import SMALL, USUAL, WIDE, Pose, Scene, in_both, nothing
from tests.shots.stage import Stage, settle

PASSPHRASE = "herons wade in the shallows"
KEY = bytes(range(7, 39))
HIDDEN = Settings(hide_names_in_title=True)
CLOCK = FixedClock()
_BIGGER = Settings(text_size=160)
_fill = contacts_shots.fill
_page = window_shots.preferences("protection")


# ------------------------------------------------------------ the page and its dialogs


def page_of(stage: Stage) -> ProtectionPage:
    """The page of the preferences that are open."""
    return child(child(stage.window, PreferencesDialog), ProtectionPage)


def _old_files(ws: Workspace, clock: FixedClock) -> None:
    _fill(ws, clock)
    for reason in ("day", "hand"):
        ws.back_up(reason)
        clock.advance(days=1)


def _foot(stage: Stage) -> None:
    _page(stage)
    settle()
    bar = page_of(stage).verticalScrollBar()
    bar.setValue(bar.maximum())


def _keyring(state: State) -> Pose:
    def pose(stage: Stage) -> None:
        _page(stage)
        page_of(stage)._protection.keyring = state
        page_of(stage).refresh()
        settle()
        bar = page_of(stage).verticalScrollBar()
        bar.setValue(bar.maximum())

    return pose


def _new(kind: str, *typed: str) -> Pose:
    """The dialog for a passphrase over the window, with texts in its fields from the last one up."""

    def pose(stage: Stage) -> None:
        _page(stage)
        page = page_of(stage)
        child(stage.window, PreferencesDialog).close()
        dialog = NewPassphraseDialog(page._protection, stage.window, kind=kind)
        step = dialog.step
        for field, text in zip((step.again, step.new, step.old), typed, strict=False):
            field.setText(text)
        dialog.open()

    return pose


def _different(stage: Stage) -> None:
    _new(ON, "herons", PASSPHRASE)(stage)
    there(child(stage.window, NewPassphraseDialog).default_button).click()


def _ask(name: str) -> Pose:
    def pose(stage: Stage) -> None:
        _page(stage)
        getattr(page_of(stage), name).click()
        settle()

    return pose


def _code(*, page: int = 0, asks: bool = True) -> Pose:
    def pose(stage: Stage) -> None:
        contacts_shots.SCENES[0].pose(stage)
        dialog = CodeDialog(
            stage.window.desk, KEY, stage.window, asks=asks, choose=lambda _all, _many: [2, 7, 11]
        )
        if page:
            dialog.next_button.click()
            dialog.fields[0].control.setText("k2m")  # type: ignore[attr-defined]
        dialog._confirmed = True  # it is put away unasked after the picture
        dialog.open()

    return pose


# ------------------------------------------------------------ the window without a notebook

Show = Callable[[LockedWindow], object]


def _locked(
    show: Show, *, size: tuple[int, int] = SMALL, settings: Settings = USUAL
) -> Callable[[Path], None]:
    def draw(target: Path) -> None:
        def make(geometry: Geometry) -> QWidget:
            window = LockedWindow(FakePrompter(), geometry, settings=settings)
            window.page.show_notebook("career-change.askwell", opened=_last())
            show(window)
            return window

        _draw(make, target, size=size)

    return draw


def _choosing(target: Path) -> None:
    """Which backup shall come back, over the page that asks."""
    kept = [
        Kept(Path("kept"), at=CLOCK.now() - timedelta(days=age), reason=reason, size=1_900_000 - 40_000 * age)
        for age, reason in ((1, "day"), (2, "day"), (4, "import"), (9, "hand"), (12, "day"))
    ]
    owner = QObject()
    with TemporaryDirectory() as folder:
        geometry = Geometry(Path(folder) / "geometry.json", parent=owner)
        window = LockedWindow(FakePrompter(), geometry, settings=USUAL)
        window.page.show_notebook("career-change.askwell", opened=_last())
        window.resize(*SMALL)
        window.show()
        dialog = BackupChoice([Openable(one, KEY) for one in kept], clock=CLOCK, parent=window)
        dialog.open()
        settle()
        over(window.grab(), framed(dialog)).save(str(target))
        shiboken6.delete(window)
        shiboken6.delete(owner)


def _saving(target: Path) -> None:
    """What a damaged notebook still holds is being saved; there is no window yet."""
    dialog = WaitDialog(
        Words("Notebook damaged", "Saving what can be read of career-change.askwell…", "Cancel")
    )
    dialog.bar.set_progress(5, 8)
    dialog.show()
    settle()
    framed(dialog).save(str(target))
    shiboken6.delete(dialog)


def _draw(make: Callable[[Geometry], QWidget], target: Path, *, size: tuple[int, int]) -> None:
    owner = QObject()
    with TemporaryDirectory() as folder:
        window = make(Geometry(Path(folder) / "geometry.json", parent=owner))
        window.resize(*size)
        window.show()
        settle()
        window.grab().save(str(target))
        shiboken6.delete(window)
        shiboken6.delete(owner)


def _last() -> str:
    from PySide6.QtCore import QCoreApplication

    return f"{QCoreApplication.translate('when', 'yesterday')}, 21:08"


def _wrong(window: LockedWindow) -> None:
    window.page.secret.setText("0123456789")
    window.page.show_error(words.wrong_passphrase(caps=True))


def _with_code(window: LockedWindow) -> None:
    window.page.way_button.click()
    window.page.code.set_text("7KQ4M-2D9XA 0TZ6P")
    error = UserError(Problem.CODE_LENGTH, field="code", groups=3, of=13)
    window.page.show_error(words.of_failure(error, caps=False))


def _most(window: LockedWindow) -> None:
    """As much as there can be: why it is asked, a code that is wrong, and the tick."""
    _why(State.CHANGED)(window)
    _with_code(window)


def _busy(window: LockedWindow) -> None:
    window.page.secret.setText("0123456789")
    window.page.set_busy(True)
    window.page.busy_bar.start(after_ms=0)


def _why(state: State) -> Show:
    def show(window: LockedWindow) -> None:
        window.page.offer_keeping(state is not State.NONE, on=True)
        window.page.show_note(words.why_asked(state))

    return show


def _working(target: Path) -> None:
    def make(geometry: Geometry) -> QWidget:
        window = WorkingWindow(geometry, kind=ON, name="career-change")
        window.busy_bar.start(after_ms=0)
        return window

    _draw(make, target, size=WIDE)


_FAULTS = tuple(state for state in State if words.why_asked(state))

SCENES = (
    Scene(
        name="23-prefs-protection",
        fill=_fill,
        passphrase=PASSPHRASE,
        pose=_page,
        settings=HIDDEN,
        dark=True,
        differs=(
            "Rules have a page of their own; pages come and go with what the program can do.",
            "Below what is drawn stands whether this computer opens the notebook without asking.",
            "Behind the dialog the chosen row is that of a list without focus.",
        ),
    ),
    Scene(name="23-prefs-protection-light", fill=_fill, passphrase=PASSPHRASE, pose=_page, settings=HIDDEN),
    Scene(name="23b-protection-foot-960x640", fill=_fill, passphrase=PASSPHRASE, pose=_foot, size=SMALL),
    *in_both(Scene(name="23c-protection-off", fill=_fill, pose=_page)),
    Scene(name="23d-protection-old-files", fill=_old_files, passphrase=PASSPHRASE, pose=_page),
    Scene(
        name="23e-protection-text-160-960x640",
        fill=_old_files,
        passphrase=PASSPHRASE,
        pose=_page,
        settings=_BIGGER,
        size=SMALL,
    ),
    *in_both(Scene(name="23f-turn-on", fill=_fill, passphrase=PASSPHRASE, pose=_new(ON, "herons", "herons"))),
    Scene(
        name="23g-turn-on-different-960x640", fill=_fill, passphrase=PASSPHRASE, pose=_different, size=SMALL
    ),
    Scene(
        name="23h-change", fill=_fill, passphrase=PASSPHRASE, pose=_new(CHANGE, PASSPHRASE, PASSPHRASE, "x")
    ),
    Scene(
        name="23h-change-text-160-960x640",
        fill=_fill,
        passphrase=PASSPHRASE,
        pose=_new(CHANGE, PASSPHRASE, PASSPHRASE, "x"),
        settings=_BIGGER,
        size=SMALL,
    ),
    Scene(name="23i-remove-dark", fill=_fill, passphrase=PASSPHRASE, pose=_ask("off_button"), dark=True),
    Scene(name="23i-remove", fill=_fill, passphrase=PASSPHRASE, pose=_ask("off_button")),
    Scene(name="23j-sheet-asked", fill=_fill, passphrase=PASSPHRASE, pose=_ask("sheet_button")),
    *in_both(Scene(name="23k-code", fill=_fill, pose=_code())),
    Scene(name="23k-code-text-160-960x640", fill=_fill, pose=_code(), settings=_BIGGER, size=SMALL),
    *in_both(Scene(name="23l-code-confirmed", fill=_fill, pose=_code(page=1))),
    Scene(name="23m-code-again", fill=_fill, pose=_code(asks=False)),
    *(
        Scene(name=f"23n-keyring-{state.value}", fill=_fill, passphrase=PASSPHRASE, pose=_keyring(state))
        for state in (State.STORED, *_FAULTS)
    ),
    *in_both(
        Scene(
            name="26-unlock",
            pose=nothing,
            draw=_locked(_wrong),
            differs=(
                "What did not open is marked, to be typed over.",
                "Below the buttons stand the other ways in: the keyring, the recovery code and a backup.",
            ),
        )
    ),
    Scene(name="26b-unlock-1280x800", draw=_locked(nothing, size=WIDE)),
    Scene(name="26c-unlock-code", draw=_locked(_with_code)),
    Scene(name="26c-unlock-code-dark", draw=_locked(_with_code), dark=True),
    Scene(name="26d-unlock-busy", draw=_locked(_busy)),
    Scene(name="26e-unlock-text-160", draw=_locked(_wrong, settings=_BIGGER), settings=_BIGGER),
    Scene(name="26e-unlock-most-text-160", draw=_locked(_most, settings=_BIGGER), settings=_BIGGER),
    Scene(name="26f-working", draw=_working),
    *in_both(Scene(name="26j-choose-backup", draw=_choosing)),
    *in_both(Scene(name="26k-saving-what-can-be-read", draw=_saving)),
    *in_both(
        Scene(
            name="26l-damaged",
            draw=unopened_scene.asked(Problem.NOTEBOOK_DAMAGED, backup=True, damaged=True),
        )
    ),
    Scene(
        name="26l-damaged-without-backup",
        draw=unopened_scene.asked(Problem.NOTEBOOK_DAMAGED, backup=False, damaged=True),
    ),
    Scene(
        name="26l-damaged-text-160",
        draw=unopened_scene.asked(Problem.NOTEBOOK_DAMAGED, backup=True, damaged=True),
        settings=_BIGGER,
    ),
    *in_both(
        Scene(name="26m-missing", draw=unopened_scene.asked(Problem.NOTEBOOK_MISSING, backup=True, gone=True))
    ),
    Scene(name="26n-in-use", draw=unopened_scene.asked(Problem.NOTEBOOK_IN_USE, backup=False)),
    *(Scene(name=f"26g-keyring-{state.value}", draw=_locked(_why(state))) for state in _FAULTS),
    Scene(name="26h-files-wait", draw=_locked(lambda window: window.page.show_note(words.of_waiting(3)))),
    replace(
        Scene(
            name="26i-reminder-dark", draw=_locked(lambda window: window.page.show_note(words.of_reminder()))
        ),
        dark=True,
    ),
)
