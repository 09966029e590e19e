"""The source files as the laws read them: path, text, tree, and what each imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One Python file."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path from the top of the checkout, with slashes on every system."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        """The dotted name under which it is imported."""
        return self.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def at(self, node: ast.AST) -> str:
        """Where a node stands, as a person would look for it."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"

    def imports(self) -> Iterator[tuple[str, ast.stmt]]:
        """Every module it imports, by its dotted name; ``from a import b`` gives ``a`` and ``a.b``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield alias.name, node
            elif isinstance(node, ast.ImportFrom):
                base = node.module or ""
                yield base, node
                for alias in node.names:
                    yield f"{base}.{alias.name}", node

    def calls(self) -> Iterator[ast.Call]:
        """Every call in it."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


@cache
def sources(folder: str) -> tuple[Source, ...]:
    """All Python files below a folder of the checkout, in the order of their names."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    texts = ((path, path.read_text("utf-8")) for path in paths)
    return tuple(Source(path, text, ast.parse(text, str(path))) for path, text in texts)


def called(call: ast.Call) -> str:
    """The last part of what is called: ``sleep`` for ``time.sleep(1)``; empty when it has no name."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def dotted(node: ast.expr) -> str:
    """``a.b.c`` as it is written; empty for anything that is not a chain of names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (base := dotted(node.value)):
        return f"{base}.{node.attr}"
    return ""
