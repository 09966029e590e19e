"""No length of the theme is used once and kept: text grows while the window is open, and lengths with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.laws.source import called, sources

MEASURES = frozenset({"px", "height", "line_height", "font", "metrics"})
AGAIN = frozenset({"restyle", "showPopup", "sizeHint", "minimumSizeHint", "paintEvent"})
"""Methods that run anew for each look, or each time their widget is seen."""
ONCE = frozenset({"__init__", "resizeEvent"})
"""Methods that do not run when a look comes."""

_Methods = dict[str, ast.FunctionDef]


def test_lengths_that_are_given_once_go_through_the_theme() -> None:
    broken = [
        f"{source.at(call)} is not followed as text grows: theme().grow(widget.setFixedWidth, 112) is"
        for source in (*sources("desktop/views"), *sources("desktop/qtkit"))
        for call in _kept_in(source.tree)
    ]
    assert not broken, "\n".join(broken)


def test_a_length_in_a_constructor_is_found() -> None:
    code = "class Row:\n def __init__(self):\n  self._build()\n def _build(self):\n  side = theme().px(3)\n"
    assert len(list(_kept_in(ast.parse(code)))) == 1
    code = "class Row:\n def show(self):\n  self.icon.setFixedWidth(theme().px(3))\n"
    assert len(list(_kept_in(ast.parse(code)))) == 1
    code = "class Row:\n def restyle(self):\n  self._fit()\n def _fit(self):\n  self.setFixedWidth(theme().px(3))\n"
    assert not list(_kept_in(ast.parse(code)))
    code = "class Row:\n def __init__(self):\n  theme().keep(self.setFixedWidth, lambda: theme().px(3))\n"
    assert not list(_kept_in(ast.parse(code)))


def _kept_in(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        methods = {each.name: each for each in node.body if isinstance(each, ast.FunctionDef)}
        again = _reached(methods, AGAIN | _slots(node))
        once = _only_from(methods, ONCE) - again
        for name, method in methods.items():
            if name in once:
                yield from _measured(method)
            elif name not in again:
                for call in ast.walk(method):
                    if isinstance(call, ast.Call) and called(call).startswith(("set", "add", "resize")):
                        yield from _measured(call)


def _measured(node: ast.AST) -> Iterator[ast.Call]:
    """Calls such as ``theme().px(3)`` that run with the node: not those in a lambda."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Lambda):
            continue
        if (
            isinstance(child, ast.Call)
            and called(child) in MEASURES
            and isinstance(child.func, ast.Attribute)
        ):
            asked = child.func.value
            if isinstance(asked, ast.Call) and called(asked) == "theme":
                yield child
        yield from _measured(child)


def _slots(tree: ast.AST) -> frozenset[str]:
    """Own methods that a look or a fold calls: ``Fold(self).decided.connect(self._set_narrow)``."""
    return frozenset(
        call.args[0].attr
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and called(call) == "connect"
        and ast.unparse(call.func).endswith(
            (".decided.connect", "theme().grown.connect", "theme().changed.connect")
        )
        and isinstance(call.args[0], ast.Attribute)
    )


def _calls(method: ast.FunctionDef) -> set[str]:
    """The methods of its own class that a method names."""
    return {
        node.attr
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    }


def _reached(methods: _Methods, starts: frozenset[str]) -> set[str]:
    reached: set[str] = set()
    waiting = [name for name in methods if name in starts]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += _calls(methods[name]) & methods.keys()
    return reached


def _only_from(methods: _Methods, starts: frozenset[str]) -> set[str]:
    """Methods that nothing but ``starts`` leads to."""
    others = frozenset(name for name in methods if not name.startswith("_") or name.startswith("_on_"))
    return _reached(methods, starts) - _reached(methods, others - starts)
