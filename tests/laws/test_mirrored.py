"""Nothing in a window is bound to the left or the right: what begins a line begins it in every direction."""

from __future__ import annotations

import ast

from tests.laws.source import called, sources

FOLDERS = ("desktop/qtkit", "desktop/views")
SIDES = frozenset({"AlignLeft", "AlignRight"})
WHERE_SIDES_ARE_MADE = "desktop/qtkit/paint.py"


def test_texts_stand_at_the_beginning_or_the_end_and_not_left_or_right() -> None:
    broken = [
        source.at(node)
        for folder in FOLDERS
        for source in sources(folder)
        if source.name != WHERE_SIDES_ARE_MADE
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr in SIDES
    ]
    assert not broken, "\n".join(broken)


def test_unequal_margins_turn_round() -> None:
    broken = [
        source.at(call)
        for folder in FOLDERS
        for source in sources(folder)
        for call in source.calls()
        if called(call) == "setContentsMargins" and len(call.args) == 4
        if all(isinstance(call.args[side], ast.Constant) for side in (0, 2))
        if ast.dump(call.args[0]) != ast.dump(call.args[2])
    ]
    assert not broken, "use qtkit.margins.set_margins\n" + "\n".join(broken)
