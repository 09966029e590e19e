"""The numbered boxes of a meeting's paper sheet, and what was typed up from them."""

from __future__ import annotations

from desktop.exchange.sheet import Box
from desktop.ops.exporting_sheet import MORE, NAMES, PROMISES, boxes
from desktop.ops.paper import TypedBox, type_up

__all__ = ["MORE", "NAMES", "PROMISES", "Box", "TypedBox", "boxes", "type_up"]
