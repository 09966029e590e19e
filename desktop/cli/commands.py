"""The commands by name, and what they have in common: known problems get a sentence, others a report."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable

from desktop.cli.context import Context, Status
from desktop.core import log
from desktop.core.errors import UserError
from desktop.views.messages import sentence

Command = Callable[[Context, argparse.Namespace], Status]

_PLACES = {
    "new": ("notebooks", "new"),
    "demo": ("notebooks", "demo"),
    "check": ("notebooks", "check"),
    "backup": ("notebooks", "back_up"),
    "restore": ("notebooks", "restore"),
    "import": ("transfer", "bring_in"),
    "export": ("transfer_out", "take_out"),
    "search": ("words", "search"),
    "quick-note": ("words", "quick_note"),
}
"""Each is loaded only when it is asked for."""


def run(context: Context, options: argparse.Namespace) -> int:
    """Do what was typed; the exit status. Never raises."""
    return attempt(context, lambda: _command(options.command)(context, options))


def attempt(context: Context, do: Callable[[], int]) -> int:
    """Do it and say what went wrong, if anything did; the exit status. Never raises."""
    try:
        status = _done(context, do)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever read our output has gone; let Python not complain about it at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.NOT_DONE
    return status


def _done(context: Context, do: Callable[[], int]) -> int:
    try:
        return int(do())
    except UserError as error:
        return _refuse(context, error)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        context.tell("Stopped.")
        return 130
    except Exception as error:
        return _report(context, error)


def _command(name: str) -> Command:
    module, function = _PLACES[name]
    command: Command = getattr(importlib.import_module(f"desktop.cli.{module}"), function)
    return command


def _refuse(context: Context, error: UserError) -> int:
    words = sentence(error)
    if context.json:
        context.answer({"error": {"problem": error.problem, "message": words}})
    context.tell(words)
    return Status.NOT_DONE


def _report(context: Context, error: Exception) -> int:
    """A bug: what is shown and logged has nobody's data in it, so that it can be sent on."""
    log.start(context.profile.log_file)
    logging.getLogger(__name__).critical("a bug", exc_info=error)
    log.stop()
    report = log.bug_report(error)
    if context.json:
        context.answer({"error": {"problem": "bug", "message": report}})
    context.tell("Something went wrong inside Askwell. This report holds none of your data:\n\n" + report)
    return Status.NOT_DONE
