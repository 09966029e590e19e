"""What a usual start reads of its command line is what the whole parser makes of it."""

from __future__ import annotations

import pytest

from desktop.cli import arguments

USUAL = (
    "",
    "--notebook a.askwell",
    "--profile here --notebook a.askwell",
    "--open people.csv",
    "--open people.csv --profile there",
)
FAULTY = ("--notebook", "--profile --notebook", "a.askwell b.askwell", "--open people.csv demo", "nothing")
OTHER = ("--json --version", "--notebook a.askwell backup", "--profile here new b.askwell", "--self-test")


@pytest.mark.parametrize("typed", [*USUAL, *OTHER])
def test_it_is_read_as_ever(typed: str) -> None:
    words = typed.split()
    assert vars(arguments.parse(words)) == vars(arguments._parser().parse_args(words))


@pytest.mark.parametrize("typed", USUAL)
def test_a_usual_start_makes_no_commands(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(arguments, "_parser")
    assert arguments.parse(typed.split()).command is None


@pytest.mark.parametrize("typed", FAULTY)
def test_a_fault_is_told_as_ever(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for read in (arguments.parse, arguments._parser().parse_args):
        with pytest.raises(SystemExit) as left:
            read(typed.split())
        told.append((left.value.code, capsys.readouterr().err))
    assert told[0] == told[1]
    assert told[0][0] == 2
