"""The environment is found ready at once, and made anew only when it is unfinished, elsewhere or broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import environment
from tools.words import Trouble


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in a folder with a space and an accent; setting it up only notes what would be done."""
    root = tmp_path / "clé en main"
    venv = root / ".venv"
    python = venv / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    lock = root / "requirements-dev.lock"
    lock.write_text("one==1\n", "utf-8")
    names = {"ROOT": root, "VENV": venv, "LOCK": lock, "PYTHON": python}
    names |= {"_STAMP": venv / "askwell-ready.json", "_MARK": venv / "askwell-unfinished"}
    for name, path in names.items():
        monkeypatch.setattr(environment, name, path)
    monkeypatch.setattr(environment, "_run", lambda *command, **how: 0)
    return root


@pytest.fixture
def done(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps of setting up, in the order in which they were taken."""
    steps: list[str] = []
    for name in ("_put_aside", "_make_venv", "_install_locked", "_install_askwell", "_unpack_support"):
        monkeypatch.setattr(environment, name, lambda name=name: steps.append(name))
    return steps


def test_a_finished_one_is_ready(checkout: Path, done: list[str]) -> None:
    environment.ready()
    assert done == ["_install_locked", "_install_askwell", "_unpack_support"]
    done.clear()
    environment.ready()
    assert done == []


def test_a_new_lock_brings_it_up_to_date(checkout: Path, done: list[str]) -> None:
    environment.ready()
    done.clear()
    (checkout / "requirements-dev.lock").write_text("one==2\n", "utf-8")
    environment.ready()
    assert done == ["_install_locked", "_install_askwell", "_unpack_support"]


def test_an_unfinished_one_is_made_anew(
    checkout: Path, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_unpack_support", give_up)
        with pytest.raises(KeyboardInterrupt):
            environment.ready()
    done.clear()
    environment.ready()
    assert done[0] == "_put_aside"


def test_one_that_was_moved_is_made_anew(
    checkout: Path, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ready()
    done.clear()
    monkeypatch.setattr(environment, "ROOT", checkout.parent)
    environment.ready()
    assert done[0] == "_put_aside"


def test_putting_aside_takes_the_whole_away_at_once(checkout: Path) -> None:
    environment._put_aside()
    assert [path.name for path in checkout.iterdir()] == ["requirements-dev.lock"]


def test_variables_that_lead_astray_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("ASKWELL_HOME", "/here")
    assert "PYTHONPATH" not in environment.environ()
    assert environment.environ()["ASKWELL_HOME"] == "/here"


def test_a_python_without_venv_is_told_what_to_install(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Trouble, match=r"Install it with: sudo apt-get install python3\.\d+-venv\n"):
        environment._make_venv()
