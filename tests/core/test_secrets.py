"""The keyring: what stands in its way is told apart, and nobody waits longer than was said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from desktop.core import secrets
from desktop.core.secrets import Answer, State
from tests.helpers import scripted_keyring
from tests.helpers.scripted_keyring import OtherKeyring, Script, ScriptedKeyring

Use = Callable[[KeyringBackend], None]


@pytest.fixture
def use() -> Iterator[Use]:
    """Call it with the keyring of this computer."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def script(tmp_path: Path, use: Use, monkeypatch: pytest.MonkeyPatch) -> Script:
    monkeypatch.setenv(scripted_keyring.VARIABLE, str(tmp_path / "script.json"))
    use(ScriptedKeyring())
    return Script(tmp_path / "script.json")


def test_a_secret_comes_back_from_the_keyring_that_kept_it(script: Script) -> None:
    assert secrets.keep("account", "word") == Answer(State.STORED, scripted_keyring.NAME)
    assert secrets.ask("account") == Answer(State.STORED, scripted_keyring.NAME, "word")
    assert secrets.forget("account").state is State.ABSENT
    assert secrets.ask("account").state is State.ABSENT
    assert script.entries == {}


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("locked", State.LOCKED),
        ("none", State.NONE),
        ("error", State.UNREACHABLE),
        ("bus", State.UNREACHABLE),
    ],
)
def test_what_stands_in_the_way(script: Script, fault: str, state: State) -> None:
    secrets.keep("account", "word")
    script.write(fault=fault)
    asked = [secrets.ask("account"), secrets.keep("other", "word"), secrets.forget("account")]
    assert [answer.state for answer in asked] == [state] * 3
    assert all(answer.secret is None for answer in asked)
    script.write(fault="")
    assert secrets.ask("account").secret == "word"


@pytest.mark.parametrize("fault", ["set", "deaf"])
def test_a_keyring_that_keeps_nothing_is_no_place(script: Script, fault: str) -> None:
    script.write(fault=fault)
    assert secrets.keep("account", "word").state is State.REFUSED
    assert script.entries == {}


def test_a_slow_one_is_given_up(script: Script) -> None:
    script.write(seconds=30)
    assert secrets.ask("account", seconds=0.05).state is State.SLOW
    assert secrets.keep("account", "word", seconds=0.05).state is State.SLOW


def test_another_keyring_than_last_time(script: Script, use: Use) -> None:
    kept = secrets.keep("account", "word")
    use(OtherKeyring())
    assert secrets.ask("account", backend=kept.backend).state is State.CHANGED
    use(ScriptedKeyring())
    script.write(entries={})
    assert secrets.ask("account", backend=kept.backend).state is State.ABSENT


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()])
def test_one_that_was_switched_off(use: Use, backend: KeyringBackend) -> None:
    use(backend)
    assert [secrets.ask("a").state, secrets.keep("a", "word").state] == [State.REFUSED] * 2


def test_one_that_keeps_plain_text_is_not_used(script: Script, use: Use) -> None:
    class PlaintextKeyring(ScriptedKeyring):
        """Named as the one that many install."""

    PlaintextKeyring.__module__ = "keyrings.alt.file"
    PlaintextKeyring.__qualname__ = "PlaintextKeyring"
    use(PlaintextKeyring())
    assert secrets.keep("account", "word").state is State.REFUSED
    assert script.entries == {}


def test_of_several_the_first_is_used(script: Script, use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [ScriptedKeyring(), OtherKeyring()])
    use(chainer.ChainerBackend())
    assert secrets.keep("account", "word").backend == scripted_keyring.NAME
    assert list(script.entries) == ["ScriptedKeyring/Askwell/account"]


@pytest.mark.parametrize(("bus", "state"), [(True, State.NONE), (False, State.UNREACHABLE)])
def test_none_is_told_from_a_bus_that_is_down(
    use: Use, monkeypatch: pytest.MonkeyPatch, *, bus: bool, state: State
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(keyring.core, "load_config", lambda: None)
    monkeypatch.setattr(secrets, "_is_bus_there", lambda: bus)
    use(fail.Keyring())
    assert secrets.ask("account").state is state


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="keyrings are reached over D-Bus on Linux only"
)
def test_a_bus_that_nobody_serves_is_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert secrets._is_bus_there() is False


def test_without_the_library_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert secrets.ask("account").state is State.NONE
    assert secrets.keep("account", "word").state is State.NONE


def test_no_secret_gets_into_a_log() -> None:
    assert "word" not in repr(Answer(State.STORED, "somebody", "word"))


def test_keyring_is_not_imported_before_it_is_asked() -> None:
    code = "import sys; import desktop.core.secrets; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
