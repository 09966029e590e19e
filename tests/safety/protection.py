"""Rows 11, 12, 18, 19, 20 of a notebook that is protected: its keyring, its code, its damage, and what is readable."""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.ops import inbox
from desktop.storage import cipher_file, opening, protecting, readable_left, restoring, unlocking
from desktop.storage.protecting import Turned
from desktop.storage.workspace import Workspace
from tests.safety.bad_backups import spoilt
from tests.safety.canaries import found_in, planted
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.keys import FIRST
from tests.safety.processes import run
from tests.safety.scenes import dump, fill, made_backup

CLOCK = FixedClock("2026-03-13T10:00:00Z")
MOST_BLOCKED_MS = 200
_TYPE, _KEPT = (
    " Type the passphrase.",
    "Its key lies in this computer's keyring. Whoever is signed in here can open the notebook.",
)
SENTENCES = {
    "none": ("This computer has no keyring." + _TYPE, "This computer has no keyring."),
    "refused": (
        "This computer's keyring does not keep secrets safely, so that it is not used." + _TYPE,
        "This computer's keyring does not keep secrets safely, so that it is not used.",
    ),
    "locked": ("This computer's keyring is locked." + _TYPE, "This computer's keyring is locked."),
    "slow": ("This computer's keyring does not answer." + _TYPE, "This computer's keyring does not answer."),
    "changed": ("This computer uses another keyring than the one that has the key." + _TYPE, _KEPT),
    "absent": ("The key is no longer in this computer's keyring." + _TYPE, _KEPT),
    "unreachable": (
        "This computer's keyring cannot be reached." + _TYPE,
        "This computer's keyring cannot be reached.",
    ),
    "wrong": ("The key in this computer's keyring is not that of this file." + _TYPE, _KEPT),
    "damaged": ("Askwell.askwell cannot be read whole. The last backup is from today, 11:00.", _KEPT),
}
"""By state: what the window says at the start, and what the preferences say once the notebook is open.

Where the tick stayed and the keyring works, the key that it had not, or had wrong, is in it again.
"""


def protected(home: Path, *, people: int = 15) -> tuple[Profile, Turned]:
    """A profile with a protected notebook and no file that can be read without."""
    profile = Profile.under(home)
    fill(profile, people=people)
    made_backup(profile)
    turned = protecting.turn_on(profile.notebook, FIRST, profile=profile, clock=CLOCK)
    readable_left.delete(turned.left)
    return profile, turned


def keyring(trial: Trial) -> Outcome:
    """Each state at start, save and backup: told in its words, no new notebook, the window's thread not held up."""
    losses, longest = Losses(), 0.0
    for number in range(trial.size):
        for state in SENTENCES:
            home = trial.place(f"{state} {number}")
            profile, _ = protected(home)
            script = trial.folder / f"{state} {number}.json"
            more = {"PYTHON_KEYRING_BACKEND": SCRIPTED, "ASKWELL_TEST_KEYRING": str(script)}
            done = run("tests.safety.keyring_run", state, FIRST, home=home, more=more, seconds=600)
            if done.returncode:
                losses.try_(f"{state}: {done.stderr[-200:]}")
                continue
            told = json.loads(done.stdout)
            longest = max(longest, told["blocked_ms"])
            expected = {
                profile.notebook.name,
                *(["Askwell (what could be read).askwell"] if state == "damaged" else []),
            }
            new = {path.name for path in profile.data.glob("*.askwell")} - expected
            losses.try_(_wrong_of(state, told, sorted(new)))
            losses.try_("" if cipher_file.is_protected(profile.notebook) else f"{state}: plain now")
    states = len(SENTENCES)
    return losses.outcome(f"{states} states, each told at start and later; longest block {longest:.0f} ms")


SCRIPTED = "tests.helpers.scripted_keyring.ScriptedKeyring"


def _wrong_of(state: str, told: dict[str, object], new: list[str]) -> str:
    """The key of a damaged file is known: what can be read of it is opened, under the same passphrase."""
    note, later = SENTENCES[state]
    expected = {
        "state": state,
        "asked": True,
        "typed": 0 if state == "damaged" else 1,
        "note": note,
        "saved": True,
        "after_save": told["opened"],
        "backed_up": True,
        "after_backup": told["opened"],
        "later": later,
    }
    wrong = {name: told.get(name) for name, value in expected.items() if told.get(name) != value}
    if state != "damaged" and told["opened"]:
        wrong["opened"] = told["opened"]  # the tick is as it was: there is nothing more to say
    if wrong:
        return f"{state}: {wrong}"
    if float(str(told["blocked_ms"])) > MOST_BLOCKED_MS:
        return f"{state}: blocked for {told['blocked_ms']} ms"
    return f"{state}: new files {new}" if new else ""


def new_computer(trial: Trial) -> Outcome:
    """The files were kept and the keyring is gone: the code alone opens and restores, without it nothing changes."""
    losses = Losses()
    for number in range(trial.size):
        profile, turned = protected(trial.place(f"old {number}"), people=trial.chance.randrange(5, 40))
        before, bytes_before = dump(profile.notebook), profile.notebook.read_bytes()
        source = made_backup_under(profile, turned)
        elsewhere = Profile.under(trial.place(f"new {number}"))
        for wrong in (None, os.urandom(32)):
            losses.try_(_refused(profile, elsewhere, source, wrong, bytes_before))
        code = turned.code.lower().replace("-", " ")
        opening.open_notebook(
            profile.notebook, profile=elsewhere, clock=CLOCK, key=unlocking.unlock(profile.notebook, code)
        ).close()
        losses.try_("" if dump(profile.notebook) == before else "opened by the code it is another")
        restoring.restore_new(source, elsewhere.notebook, key=unlocking.unlock(source, code))
        losses.try_("" if dump(elsewhere.notebook) == before else "restored by the code it is another")
    return losses.outcome("opened and restored by the code alone; refused without")


def made_backup_under(profile: Profile, turned: Turned) -> Path:
    """A backup of the protected notebook."""
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK, key=turned.key)
    made = ws.back_up("hand")
    ws.close()
    assert made is not None
    return made


def _refused(
    profile: Profile, elsewhere: Profile, source: Path, key: bytes | None, bytes_before: bytes
) -> str:
    for act in (
        lambda: opening.open_notebook(
            profile.notebook, profile=elsewhere, clock=CLOCK, key=key, create=True
        ).close(),
        lambda: restoring.restore_new(source, elsewhere.notebook, key=key),
    ):
        try:
            act()
            return "opened without the code"
        except UserError as error:
            if error.problem not in (Problem.NOTEBOOK_PROTECTED, Problem.KEY_WRONG):
                return f"told {error.problem}"
    if elsewhere.notebook.exists() or profile.notebook.read_bytes() != bytes_before:
        return "something was made or changed"
    return ""


def spoilt_backups(trial: Trial) -> Outcome:
    """Backups of a protected notebook that are spoilt, or another key: refused before anything live is touched."""
    profile, turned = protected(trial.place("home"))
    source, target = made_backup_under(profile, turned), trial.folder / "bad.askwell"
    good, live = source.read_bytes(), profile.notebook.read_bytes()
    losses, kinds = Losses(), ("bit", "bits", "cut", "page", "other", "key")
    folder = opening.folder_of_backups(profile, profile.notebook)
    for number in range(trial.size):
        kind = kinds[number % len(kinds)]
        target.write_bytes(good if kind == "key" else spoilt(good, kind, trial))
        key = os.urandom(32) if kind == "key" else turned.key
        arguments = {"backups": folder, "now": CLOCK.now(), "key": turned.key, "source_key": key}
        try:
            restoring.restore_over(target, profile.notebook, **arguments)  # type: ignore[arg-type]
            losses.try_(f"{kind}: accepted")
        except UserError:
            same = profile.notebook.read_bytes() == live
            losses.try_("" if same else f"{kind}: the live notebook was changed")
    return losses.outcome("bits turned, cut, pages swapped, other files, another key")


def readable(trial: Trial) -> Outcome:
    """A word of its own in every text; protected and used, not one is readable in any file, the notebook included."""
    losses, words = Losses(), 0
    for number in range(trial.size):
        home, temporary = trial.place(f"canaries {number}"), trial.place("temporary")
        canaries = planted(home, number)
        words = len(canaries)
        profile = Profile.under(home)
        turned = protecting.turn_on(profile.notebook, FIRST, profile=profile, clock=CLOCK)
        losses.try_("" if turned.left else "plain backups were not named")
        readable_left.protect(turned.left[:1], key=turned.key or b"", salt=turned.salt)
        readable_left.delete(turned.left[1:])
        more = {"TMPDIR": str(temporary)}
        window = run("tests.safety.canary_run", home=home, more=more, seconds=180)
        killed = run("tests.safety.keyring_run", "use", FIRST, home=home, more=more)
        if window.returncode or killed.returncode:
            losses.try_(f"the run failed: {window.stderr[-300:]} {killed.stderr[-300:]}")
            continue
        for name, text in json.loads(window.stdout).items():
            losses.try_("; ".join(f"{word} in {name}" for word in canaries if word in text.lower()))
        for path in [*home.rglob("*"), *temporary.rglob("*")]:
            if path.is_file():
                losses.try_(found_in(path, canaries))
                hidden = (turned.key or b"").hex().encode()
                losses.try_(f"the key in {path.name}" if hidden in path.read_bytes().lower() else "")
    return losses.outcome(
        f"{words} words and the key; notebook, log, typing log, backups, settings, temporary"
    )


def use(ws: Workspace) -> None:
    """Keep a thought and a text that could not be saved, while everything is open."""
    ws.perform("Quick note", inbox.add, {"text": "qzcanary0x0000z again"})
    log = ws.typing_log
    assert log is not None
    log.keep({"a line": "qzcanary0x0001z again"})


CHECKS = (
    Check("18", "9 states of the keyring", 1, 20, keyring),
    Check("19", "another computer, the code alone", 1, 40, new_computer),
    Check("12", "protected backups that are spoilt, or another key", 60, 500, spoilt_backups),
    Check("20", "people's data in a protected notebook's files", 1, 5, readable),
)
