"""What the linters do not know: our own rules of writing, read from the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.laws.source import Source, called, dotted, sources

# The one place that waits: it looks at a condition again and again, and gives up.
MAY_SLEEP = "tests/helpers/waiting.py"
SLEEPS = frozenset({"sleep", "msleep", "usleep", "qWait", "qSleep"})
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b(?![0-9a-zA-Z])")


def test_no_star_imports() -> None:
    broken = [
        source.at(node)
        for source in (*sources("desktop"), *sources("tests"), *sources("tools"))
        for node in source.nodes
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert not broken, "\n".join(broken)


def test_tests_do_not_sleep() -> None:
    broken = [
        f"{source.at(call)} sleeps"
        for source in sources("tests")
        if source.name != MAY_SLEEP
        for call in source.calls()
        if called(call) in SLEEPS or dotted(call.func) == "qtbot.wait"
    ]
    assert not broken, "\n".join(broken)


TIPS = frozenset({"plain", "tr", "_tr", "tip_with_key", "mark_tip", "timer_spoken"})
"""What makes a tooltip that is read as it stands, or of words that are ours alone."""


def test_tooltips_are_read_as_they_stand() -> None:
    broken = [
        f"{source.at(call)} gives a tooltip a text that may be read as mark-up: use tips.plain"
        for source in sources("desktop")
        for call in source.calls()
        if called(call) == "setToolTip" and not all(_is_plain(value) for value in _values(call.args[0]))
    ]
    assert not broken, "\n".join(broken)


def _values(node: ast.expr) -> Iterator[ast.expr]:
    """What an expression may be."""
    if isinstance(node, ast.IfExp):
        yield from (*_values(node.body), *_values(node.orelse))
    else:
        yield node


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Call) and called(node) in TIPS)


def test_labels_come_from_qtkit_where_their_text_format_is_set() -> None:
    broken = [
        f"{source.at(call)} makes a bare QLabel"
        for source in _outside("desktop.qtkit")
        for call in source.calls()
        if called(call) == "QLabel"
    ]
    assert not broken, "\n".join(broken)


def test_colours_are_said_in_the_tokens_only() -> None:
    broken = [
        f"{source.at(node)} names the colour {found.group()}"
        for source in _outside("desktop.qtkit.tokens")
        for node, text in _strings(source)
        if (found := COLOUR.search(text))
    ]
    broken += [
        f"{source.at(call)} mixes a colour"
        for source in _outside("desktop.qtkit.tokens")
        for call in source.calls()
        if called(call) == "QColor" and len(call.args) >= 3 and all(map(_is_number, call.args))
    ]
    assert not broken, "\n".join(broken)


def test_only_views_speak() -> None:
    broken = [
        f"{source.at(call)} translates a sentence"
        for source in _outside("desktop.views")
        for call in source.calls()
        if called(call) == "tr" or dotted(call.func) == "QCoreApplication.translate"
    ]
    assert not broken, "\n".join(broken)


def _outside(package: str) -> Iterator[Source]:
    return (s for s in sources("desktop") if s.module != package and not s.module.startswith(package + "."))


def _strings(source: Source) -> Iterator[tuple[ast.Constant, str]]:
    """The strings that the program uses; docstrings are words about it."""
    bodies = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {
        node.body[0].value
        for node in source.nodes
        if isinstance(node, bodies) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docs:
            yield node, node.value


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int)
