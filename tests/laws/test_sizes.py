"""Small and level: no file, function or class that cannot be read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.laws.source import Source, sources

FILE = 400
FUNCTION = 60
INIT = 40
CLASS = 300
MAIN_WINDOW = 250

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_files() -> None:
    everything = (*sources("desktop"), *sources("tests"), *sources("tools"))
    lengths = ((source.name, len(source.text.splitlines())) for source in everything)
    broken = [f"{name} has {length} lines" for name, length in lengths if length > FILE]
    assert not broken, "\n".join(broken)


def test_functions() -> None:
    broken = [
        f"{source.at(node)} {node.name} has {_lines(node)} lines"
        for source, node in _nodes()
        if isinstance(node, _Function) and _lines(node) > (INIT if node.name == "__init__" else FUNCTION)
    ]
    assert not broken, "\n".join(broken)


def test_classes() -> None:
    broken = [
        f"{source.at(node)} {node.name} has {_lines(node)} lines"
        for source, node in _nodes()
        if isinstance(node, ast.ClassDef)
        and _lines(node) > (MAIN_WINDOW if node.name == "MainWindow" else CLASS)
    ]
    assert not broken, "\n".join(broken)


def _nodes() -> Iterator[tuple[Source, ast.AST]]:
    for source in (*sources("desktop"), *sources("tools")):
        for node in source.nodes:
            yield source, node


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
