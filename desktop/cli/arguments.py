"""What can be typed after ``askwell``: commands, options and their help."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop.core.paths import SUFFIX

IMPORT_FORMATS = ("auto", "vcard", "csv", "xlsx", "ics", "json", "zip")
EXPORT_FORMATS = ("csv", "xlsx", "json", "markdown", "html", "docx", "pdf", "vcard", "ics")
_OF_A_WINDOW = frozenset(("--notebook", "--profile", "--open"))
PORTIONS = ("people", "meetings", "followups", "all")


def parse(typed: list[str]) -> argparse.Namespace:
    """Read a command line; leaves with status 2 and a word about it when it makes no sense."""
    typed = _with_file_named(typed)
    if _opens_a_window(typed):
        return _window_parser().parse_args(typed)
    parser = _parser()
    read = parser.parse_args(typed)
    if read.command and (read.version or read.self_test or read.open):
        parser.error("--version, --self-test and --open take no command")
    if read.command == "export" and (wrong := _export_fault(read)):
        parser.error(wrong)
    return read


def _export_fault(read: argparse.Namespace) -> str:
    """What makes no sense together; empty where everything does."""
    if read.document != "report" and read.format not in ("html", "docx", "pdf"):
        return f"--document {read.document} needs --format html, docx or pdf"
    if read.document == "sheet" and (read.format != "pdf" or not read.meeting):
        return "--document sheet needs --format pdf and a --meeting"
    return "--from is after --to" if read.since and read.until and read.since > read.until else ""


def _with_file_named(typed: list[str]) -> list[str]:
    """A file alone, as a desktop passes it on a double click: a notebook is opened, another file imported."""
    if len(typed) != 1 or typed[0].startswith("-"):
        return typed
    if typed[0].lower().endswith(SUFFIX):
        return ["--notebook", typed[0]]
    return ["--open", typed[0]] if "." in typed[0] and Path(typed[0]).is_file() else typed


def _opens_a_window(typed: list[str]) -> bool:
    """Whether this is all of a usual start, which need not know the commands: some 3 ms of it."""
    options, values = typed[::2], typed[1::2]
    whole = len(options) == len(values) and set(options) <= _OF_A_WINDOW
    return whole and not any(value.startswith("-") for value in values)


def _parser() -> argparse.ArgumentParser:
    parser = _window_parser()
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _notebook_commands(commands)
    _transfer_commands(commands)
    _reading_commands(commands)
    return parser


def _window_parser() -> argparse.ArgumentParser:
    """What knows all that can be typed without a command."""
    parser = argparse.ArgumentParser(
        prog="askwell",
        description="Askwell helps with informational interviews. Without a command it opens its window.",
        allow_abbrev=False,  # no passphrase typed after half an option may be taken for a file
        epilog="Exit status: 0 done, 1 could not be done and nothing changed, 2 wrong usage, 3 done in part.",
    )
    _common(parser, default=None)
    parser.add_argument("--version", action="store_true", help="say the versions of everything and leave")
    parser.add_argument(
        "--self-test", action="store_true", help="try out a real window and say what was checked"
    )
    parser.add_argument(
        "--open", type=Path, metavar="FILE", help="open the window and begin to import this file"
    )
    parser.set_defaults(command=None)
    return parser


def _common(parser: argparse.ArgumentParser, *, default: object) -> None:
    """Options that may stand before and after the command."""
    parser.add_argument(
        "--notebook", type=Path, metavar="FILE", default=default, help="the notebook (if left out, your own)"
    )
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        default=default,
        help="keep settings, notebook, backups and logs in this folder (so does ASKWELL_HOME)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if default is None else default,
        help="answer with one JSON object on standard output",
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=default,
        help="a file with the passphrase or the recovery code of a protected notebook (if left out, the keyring"
        " is asked, then you are)",
    )


def _command(commands: argparse._SubParsersAction, name: str, text: str) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    made: argparse.ArgumentParser = commands.add_parser(
        name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False
    )
    _common(made, default=argparse.SUPPRESS)
    return made


def _notebook_commands(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    new = _command(commands, "new", "make an empty notebook")
    new.add_argument("file", type=Path, metavar="FILE")
    demo = _command(commands, "demo", "make a notebook with made-up people, meetings, notes and follow-ups")
    demo.add_argument("file", type=Path, metavar="FILE")
    for name, text in (
        ("people", "how many people"),
        ("meetings", "how many meetings"),
        ("lines", "how many lines of notes a meeting has"),
        ("seed", "another number makes other people"),
    ):
        demo.add_argument(f"--{name}", type=_count, metavar="N", help=text)
    backup = _command(commands, "backup", "make and check a backup")
    backup.add_argument(
        "--out", type=Path, metavar="FILE", help="where (if left out, beside the other backups)"
    )
    restore = _command(commands, "restore", "make a notebook of a backup, after checking it")
    restore.add_argument("backup", type=Path, metavar="BACKUP")
    restore.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help="a file that is not there yet"
    )


def _transfer_commands(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    bring = _command(commands, "import", "import people from files")
    bring.add_argument("files", type=Path, nargs="+", metavar="FILE")
    bring.add_argument(
        "--format", choices=IMPORT_FORMATS, default="auto", help="what the files are (%(default)s)"
    )
    bring.add_argument("--dry-run", action="store_true", help="only say what would happen")
    bring.add_argument(
        "--unsure",
        choices=("add", "skip"),
        default="add",
        help="what to do with people who may be in the notebook under another address (%(default)s)",
    )
    bring.add_argument(
        "--no-meetings", action="store_true", help="take only the people of a calendar, not the talks"
    )
    take = _command(commands, "export", "export people, meetings and follow-ups")
    take.add_argument("--format", choices=EXPORT_FORMATS, required=True, help="what to write")
    take.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a file, or a folder for several"
    )
    take.add_argument("--what", choices=PORTIONS, default="all", help="which records (%(default)s)")
    take.add_argument("--contacts", action="store_true", help="with ways to reach people")
    take.add_argument("--private", action="store_true", help="with lines that are off the record")
    take.add_argument("--replace", action="store_true", help="replace a file that is there")
    _export_choices(take)


def _export_choices(take: argparse.ArgumentParser) -> None:
    """Which records, and how documents, cards and calendars are written."""
    which = take.add_argument_group("which records")
    which.add_argument("--person", action="append", metavar="NAME", help="only this person, by name or uid")
    which.add_argument("--meeting", action="append", metavar="UID", help="only this meeting")
    which.add_argument("--field", metavar="NAME", help="only people of this career field")
    which.add_argument("--from", dest="since", type=_day, metavar="DAY", help="only from this day on")
    which.add_argument("--to", dest="until", type=_day, metavar="DAY", help="only until this day")
    how = take.add_argument_group("how")
    how.add_argument(
        "--document",
        choices=("report", "course", "coach", "sheet"),
        default="report",
        help="in documents: a report, an assignment pack, a log for a coach, or a sheet to print (%(default)s)",
    )
    how.add_argument(
        "--parts",
        nargs="+",
        choices=("prep", "notes", "debrief"),
        help="in documents: only these parts of a meeting",
    )
    how.add_argument("--short-names", action="store_true", help="in documents: initials instead of names")
    how.add_argument("--vcard-version", choices=("3.0", "4.0"), default="3.0", help="(%(default)s)")
    how.add_argument(
        "--follow-ups",
        choices=("todo", "event", "none"),
        default="todo",
        help="in calendars: what follow-ups become (%(default)s)",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day such as 2026-03-12 is needed, not {text}") from None


def _reading_commands(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    search = _command(commands, "search", "find words in everything")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument(
        "--limit", type=_count, default=200, metavar="N", help="at most so many hits (%(default)s)"
    )
    _command(commands, "check", "say whether the notebook is sound")
    note = _command(commands, "quick-note", "append a note to the running session, or to the inbox")
    note.add_argument("text", nargs="+", metavar="TEXT")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number from 0 upwards is needed")
    return number
