"""Commands with a few words: finding them in everything, and noting them down."""

from __future__ import annotations

import argparse

from desktop.cli.context import Context, Status, typed_text
from desktop.cli.writing import reading, writing
from desktop.core import handover
from desktop.core.errors import Problem, UserError
from desktop.core.handover import NoAnswer, NobodyListens, Request, Wish
from desktop.storage import lock, notebook_file
from desktop.storage.queries import find
from desktop.storage.queries.find import Hit


def search(context: Context, options: argparse.Namespace) -> Status:
    """Find words in everything; works beside an open window."""
    with reading(context) as reader:
        found = find.find(reader, typed_text(options.words), per_kind=options.limit, limit=options.limit)
    hits = [_as_json(hit) for hit in found.hits]
    answer = {"query": found.query, "count": found.count, "capped": found.capped, "hits": hits}
    context.answer(answer, [f"{hit.kind}\t{hit.title}\t{hit.snippet}" for hit in found.hits])
    context.tell(f"{'More than 2,000' if found.capped else found.count} found.")
    return Status.DONE


def quick_note(context: Context, options: argparse.Namespace) -> Status:
    """Append to the running session, or to the inbox; through the window when one is open."""
    text = typed_text(options.text).strip()
    if not text:
        raise UserError(Problem.TEXT_EMPTY, field="text")
    where = _through_window(context, text) or _by_ourselves(context, text)
    context.answer({"kept_in": where})
    context.tell("Noted in the running session." if where == "meeting" else "Noted in the inbox.")
    return Status.DONE


def _through_window(context: Context, text: str) -> str:
    """Where the window put it; empty when there is no window."""
    path = context.notebook
    if not notebook_file.is_there(path):
        return ""
    try:
        answer = handover.ask(lock.identity_of(path), Request(Wish.QUICK_NOTE, text=text))
    except NobodyListens:
        return ""
    except NoAnswer as error:
        owner = str(lock.owner_of(path) or "")
        raise UserError(Problem.WINDOW_SILENT, name=path.name, path=str(path), owner=owner) from error
    if not answer.done:
        raise UserError(Problem(answer.problem), **(answer.facts or {}))
    return answer.how or "inbox"


def _by_ourselves(context: Context, text: str) -> str:
    from desktop.ops import live

    with writing(context) as workspace:
        return str(workspace.perform("Quick note", live.quick_note, {"text": text})[0])


def _as_json(hit: Hit) -> dict[str, object]:
    return {
        "kind": hit.kind,
        "uid": hit.uid,
        "title": hit.title,
        "snippet": hit.snippet,
        "part": hit.part,
        "at": hit.at,
    }
