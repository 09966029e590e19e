"""A real keyring on a session bus of its own: unlocked, locked, without the entry, and none at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="keyrings are reached over D-Bus on Linux only"
    ),
    pytest.mark.skipif(shutil.which("gnome-keyring-daemon") is None, reason="no gnome-keyring here"),
    pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no dbus-run-session here"),
]

ASK = """
import json, sys
from desktop.core import secrets

def lock():
    import secretstorage
    with secretstorage.dbus_init() as bus:
        secretstorage.get_default_collection(bus).lock()

told = []
for wish in sys.argv[1:]:
    if wish == "lock":
        lock()
        continue
    answer = {
        "keep": lambda: secrets.keep("salt", "the key", seconds=30),
        "ask": lambda: secrets.ask("salt", backend="keyring.backends.SecretService.Keyring", seconds=30),
        "forget": lambda: secrets.forget("salt", seconds=30),
    }[wish]()
    told.append([answer.state, answer.secret])
print(json.dumps(told))
"""
EMPTY_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody whose keyrings lie in a folder of their own."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "GNOME_"))
    }
    for name in ("PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    return {**kept, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(Path.cwd())}


def told(
    home: dict[str, str], before: str, *wishes: str, options: tuple[str, ...] = ()
) -> list[list[str | None]]:
    """What comes of the wishes on a bus of their own, after a line of shell."""
    shell = f'{before}; exec "$0" -c "$@"'
    done = subprocess.run(
        ["dbus-run-session", *options, "--", "sh", "-c", shell, sys.executable, ASK, *wishes],
        env=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[str | None]] = json.loads(done.stdout.splitlines()[-1])
    return found


UNLOCK = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null"


def test_unlocked_it_keeps_the_key_and_gives_it_up(home: dict[str, str]) -> None:
    assert told(home, UNLOCK, "ask", "keep", "ask", "forget", "ask") == [
        ["absent", None],
        ["stored", None],
        ["stored", "the key"],
        ["absent", None],
        ["absent", None],
    ]


def test_locked_it_says_so_and_the_key_is_there_the_next_time(home: dict[str, str]) -> None:
    assert told(home, UNLOCK, "keep", "lock", "ask", "keep") == [
        ["stored", None],
        ["locked", None],
        ["locked", None],
    ]
    assert told(home, ":", "ask") == [["locked", None]]
    assert told(home, UNLOCK, "ask") == [["stored", "the key"]]


def test_a_bus_without_a_keyring(home: dict[str, str], tmp_path: Path) -> None:
    config = tmp_path / "bus.conf"
    config.write_text(EMPTY_BUS, "utf-8")
    found = told(home, ":", "ask", "keep", options=("--config-file", str(config)))
    assert found == [["none", None], ["none", None]]


def test_no_bus_at_all(home: dict[str, str]) -> None:
    gone = "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere"
    assert told(home, gone, "ask", "keep") == [["unreachable", None], ["unreachable", None]]
