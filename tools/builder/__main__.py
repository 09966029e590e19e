"""Run by ``run.py build`` in the environment for building; the steps in the order in which they are named."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tools.words import Trouble, allow_any_letters, say


def program() -> None:
    """Freeze the program into dist/askwell."""
    from tools.builder import program

    program.make()


def test() -> None:
    """Start what was built: its versions, and its own test."""
    from tools.builder import program

    program.try_out()


def table() -> None:
    """Print what was left out and what each part saved."""
    from tools.builder import program

    print(program.table())


def default() -> None:
    """Freeze it as PyInstaller does by default with all of PySide6, into build/default: to compare with."""
    from tools.builder import program

    program.make_default()


def weigh() -> None:
    """Make a program for each part that is left out, with that part alone put back, into build/weighed."""
    from tools.builder import program

    program.weigh()


def page() -> None:
    """Write the tables of packaging/README.md from what was weighed and measured last."""
    from tools.builder import page

    page.write()


def packages() -> None:
    """Make what people install on this system, of the program that is in dist/askwell."""
    import importlib

    from tools.builder.places import system

    importlib.import_module(f"tools.builder.{system()}").packages()


STEPS: dict[str, Callable[[], None]] = {
    step.__name__: step for step in (program, test, table, packages, default, weigh, page)
}
USUAL = ("program", "test", "table")


def main(named: list[str]) -> int:
    """Do the named steps, or the usual ones; the exit status."""
    allow_any_letters()
    if unknown := [name for name in named if name not in STEPS]:
        say(f"run.py build knows no {unknown[0]!r}; its steps:")
        say("\n".join(f"  {name:<9} {step.__doc__}" for name, step in STEPS.items()))
        return 2
    try:
        for name in named or USUAL:
            say(f"-- {name}")
            STEPS[name]()
    except Trouble as trouble:
        say(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
