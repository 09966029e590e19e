"""The table that is printed: a line for each goal, with what was measured and whether it is met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_HEAD = ("goal", "what", "measured", "yardstick", "ratio", "ceiling", "met")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure and its ceiling, which is one of ratios unless ``unit`` says of what else.

    ``ours`` and ``yardstick`` are in ``unit`` too. A line without a ceiling is there to compare with.
    """

    goal: str
    what: str
    ours: float
    ceiling: float | None = None
    yardstick: float | None = None
    ratio: float | None = None
    unit: str = "ms"
    why: str = ""
    """What it is that takes so long, for when the goal is not met."""

    @property
    def met(self) -> bool | None:
        """Whether the figure is under its ceiling; None where there is none."""
        if self.ceiling is None:
            return None
        return (self.ours if self.ratio is None else self.ratio) <= self.ceiling

    def cells(self) -> tuple[str, ...]:
        """The words of the line."""
        unit = "×" if self.ratio is not None else f" {self.unit}"
        return (
            self.goal,
            self.what,
            f"{_figure(self.ours)} {self.unit}",
            "" if self.yardstick is None else f"{_figure(self.yardstick)} {self.unit}",
            "" if self.ratio is None else f"{self.ratio:.2f}×",
            "" if self.ceiling is None else f"{_figure(self.ceiling, exact=True)}{unit}",
            {True: "yes", False: "NO", None: ""}[self.met],
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """A goal that cannot be measured here."""

    goal: str
    reason: str


def drawn(lines: Iterable[Line]) -> str:
    """The lines as a table, and below it why what is not met is not."""
    lines = list(lines)
    rows = [_HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    rule = tuple("-" * width for width in widths)
    table = [_row(row, widths) for row in (rows[0], rule, *rows[1:])]
    reasons = dict.fromkeys(f"{line.goal}: {line.why}" for line in lines if line.met is False and line.why)
    return "\n".join([*table, "", *reasons]).rstrip()


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    left = [cell.ljust(width) for cell, width in zip(cells[:2], widths[:2], strict=True)]
    right = [cell.rjust(width) for cell, width in zip(cells[2:], widths[2:], strict=True)]
    return "  ".join([*left, *right]).rstrip()


def _figure(value: float, *, exact: bool = False) -> str:
    if exact:
        return f"{value:g}" if value == int(value) else f"{value:.2f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
