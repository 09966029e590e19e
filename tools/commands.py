"""The commands of run.py; each starts the environment's Python on something that stands elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import NoReturn

from tools import environment, libraries, translations
from tools.environment import PYTHON, ROOT
from tools.words import Trouble, allow_any_letters, say

_SCREEN = "1600x1000x24"
_QUIET = "-nolisten tcp -noreset"

# Options of pytest that need the terminal or a clock of their own.
_ONE_PROCESS = ("-s", "--pdb", "--bench", "--collect-only", "--co")

_MOST_PROCESSES = 6
_MEMORY_FOR_TESTS = 2 * 1024**3

# A window manager for as long as the command runs, then the command's own exit status.
# A keyboard with the letters of Western Europe: what no key has is typed by changing the keyboard for a moment, which
# a busy program sees too late. (A screen without -noreset forgets its keyboard with its first visitor.)
_WITH_WINDOW_MANAGER = """
setxkbmap -layout us -variant altgr-intl
openbox & manager=$!
"$@"
status=$?
kill $manager
exit $status
"""


def main(arguments: list[str]) -> int:
    """Do what the first argument names; the exit status of the last program that ran."""
    allow_any_letters()
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in COMMANDS:
        return _explain(name)
    try:
        return COMMANDS[name](rest)
    except Trouble as trouble:
        say(str(trouble))
    except KeyboardInterrupt:
        say("\nStopped. Nothing is lost: the next run goes on from here.")
    return 1


def app(arguments: list[str]) -> int:
    """Open Askwell; takes what its own command line takes."""
    environment.ready()
    libraries.require_libraries(window="QT_QPA_PLATFORM" not in os.environ)
    _become("-P", "-m", "desktop", *arguments)


def cli(arguments: list[str]) -> int:
    """Run one of Askwell's commands, as in: cli search --notebook my.askwell tides."""
    environment.ready()
    _become("-P", "-m", "desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests; takes pytest's options, and --screen for those that need a real window."""
    environment.ready()
    if "--screen" in arguments:
        return _test_on_screen(arguments)
    libraries.require_libraries(window=False)
    variables = _offscreen() | _quick_folder()
    _become("-m", "pytest", *_side_by_side(arguments), *arguments, variables=variables, at_root=True)


def check(arguments: list[str]) -> int:
    """Look the code over: format, lint, types, layers; --fix puts right what can be."""
    environment.ready()
    fix = "--fix" in arguments
    steps = {
        "format": ["-m", "ruff", "format", *([] if fix else ["--check"])],
        "lint": ["-m", "ruff", "check", *(["--fix"] if fix else [])],
        "types": ["-m", "mypy"],
        "layers": [
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
            "--no-logo",
        ],
    }
    failed = []
    for name, step in steps.items():
        say(f"-- {name}")
        if _python(*step, at_root=True):
            failed.append(name)
    say(f"Not in order: {', '.join(failed)}" if failed else "All in order.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure how fast it is, beside yardsticks of the same run."""
    environment.ready()
    libraries.require_libraries(window=False)
    _become("-P", "-m", "tests.bench", *arguments, variables=_offscreen())


def safety(arguments: list[str]) -> int:
    """Try what must never go wrong and print one table; --full as often as a release needs it."""
    environment.ready()
    libraries.require_libraries(window=False)
    _become("-P", "-m", "tests.safety", *arguments, variables=_offscreen(), at_root=True)


def shots(arguments: list[str]) -> int:
    """Draw every screen, light and dark: --out DIR [--mockups DIR]."""
    environment.ready()
    libraries.require_libraries(window=False)
    _become("-P", "-m", "tests.shots", *arguments, variables=_offscreen())


def build(arguments: list[str]) -> int:
    """Make the program that needs no Python, and its packages: program, test, table, packages."""
    from tools.builder import environment as builder
    from tools.builder.places import PYTHON as BUILDING

    builder.ready()
    command = [str(BUILDING), "-m", "tools.builder", *arguments]
    return subprocess.run(command, env=environment.environ(), cwd=ROOT, check=False).returncode


def words(arguments: list[str]) -> int:
    """Bring the translations in step with the code and say what they lack; --check only looks."""
    return translations.bring_up_to_date(check_only="--check" in arguments)


def lock(arguments: list[str]) -> int:
    """Write the lock files from pyproject.toml; --upgrade takes newer versions."""
    environment.ready()
    fixed = ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--universal", "--no-header"]
    fixed += ["--python-version", "3.11", "--quiet", *arguments]
    program = ["pyproject.toml", "-c", "requirements.lock"]
    building = ["pyproject.toml", "-c", "requirements-build.lock", "--group", "build", "--group", "whole"]
    for target in (
        ["pyproject.toml", "-o", "requirements.lock"],
        [*program, "--group", "dev", "-o", "requirements-dev.lock"],
        [*program, "--group", "build", "-o", "requirements-build.lock"],
        [*building, "-o", "packaging/default.lock"],
        ["--group", "fuzz", "-o", "tests/safety/fuzz.lock"],
    ):
        if status := _python("-m", "uv", "pip", "compile", *fixed, *target, at_root=True):
            return status
    say("The lock files are written; the next command brings its environment up to date.")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    function.__name__: function
    for function in (app, cli, test, check, bench, safety, shots, words, build, lock)
}


def _explain(name: str) -> int:
    asked = name in ("", "-h", "--help", "help")
    if not asked:
        say(f"run.py has no command {name!r}.\n")
    lines = [f"  {command:<7}{function.__doc__}" for command, function in COMMANDS.items()]
    print("python run.py COMMAND [...]\n\n" + "\n".join(lines), file=sys.stdout if asked else sys.stderr)
    return 0 if asked and name else 2


def _side_by_side(arguments: list[str]) -> list[str]:
    """Options that spread the whole run over the processors; a few named tests start faster in one process."""
    if any(not argument.startswith("-") or argument in _ONE_PROCESS for argument in arguments):
        return []
    processes = min((os.cpu_count() or 1) + 1, _MOST_PROCESSES)  # one more: some always wait for the disk
    return ["--numprocesses", str(processes), "--dist", "worksteal"]


def _quick_folder() -> dict[str, str]:
    """Where Linux keeps files in memory: thousands of small notebooks need not wait for a disk each."""
    memory = "/dev/shm"
    if sys.platform != "linux" or "TMPDIR" in os.environ or not os.path.ismount(memory):
        return {}
    room = os.statvfs(memory)
    enough = os.access(memory, os.W_OK) and room.f_bavail * room.f_frsize > _MEMORY_FOR_TESTS
    return {"TMPDIR": memory} if enough else {}


def _offscreen() -> dict[str, str]:
    """Draw into memory unless the person chose otherwise; Windows must be told where its fonts are then."""
    wanted = {"QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":
        wanted["QT_QPA_FONTDIR"] = os.path.expandvars(r"%SystemRoot%\Fonts")
    return {name: os.environ.get(name, value) for name, value in wanted.items()}


def _test_on_screen(arguments: list[str]) -> int:
    libraries.require_libraries(window=True)
    libraries.require_screen_tools()
    wrapper = ["xvfb-run", "-a", "-s", f"-screen 0 {_SCREEN} {_QUIET}", "dbus-run-session", "--"]
    command = [*wrapper, "sh", "-c", _WITH_WINDOW_MANAGER, "sh", str(PYTHON), "-m", "pytest", *arguments]
    with tempfile.TemporaryDirectory(prefix="askwell-run-") as folder:
        os.chmod(folder, 0o700)
        variables = {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": folder,
            "XDG_SESSION_TYPE": "x11",
        }
        hidden = {"WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "NO_AT_BRIDGE"}
        env = {k: v for k, v in environment.environ().items() if k not in hidden} | variables
        return subprocess.run(command, env=env, cwd=ROOT, check=False).returncode


def _python(*arguments: str, variables: dict[str, str] | None = None, at_root: bool = False) -> int:
    command = [str(PYTHON), *arguments]
    env = environment.environ() | (variables or {})
    return subprocess.run(command, env=env, cwd=ROOT if at_root else None, check=False).returncode


def _become(*arguments: str, variables: dict[str, str] | None = None, at_root: bool = False) -> NoReturn:
    """Let the environment's Python take the place of this process, so that signals reach it."""
    if sys.platform == "win32":
        sys.exit(_python(*arguments, variables=variables, at_root=at_root))
    if at_root:
        os.chdir(ROOT)
    os.execve(PYTHON, [str(PYTHON), *arguments], environment.environ() | (variables or {}))
