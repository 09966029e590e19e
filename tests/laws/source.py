"""The source files as the laws read them: path, text, tree, and what each imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, eq=False)
class Source:
    """One Python file; it is parsed once, and only for those who ask."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python reads it."""
        return ast.parse(self.text, str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Everything in the tree, from the top down."""
        return tuple(ast.walk(self.tree))

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
        for node in self.nodes:
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
        return (node for node in self.nodes if isinstance(node, ast.Call))


@cache
def sources(folder: str) -> tuple[Source, ...]:
    """All Python files below a folder of the checkout, in the order of their names."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple(Source(path, path.read_text("utf-8")) for path in paths)


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
