"""The tokens as a QPalette: what Fusion and the delegates paint with."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from desktop.qtkit.tokens import Tokens

_ROLE = QPalette.ColorRole
_ALL = {
    _ROLE.Window: "window",
    _ROLE.Button: "window",
    _ROLE.AlternateBase: "panel",
    _ROLE.Base: "base",
    _ROLE.Light: "base",
    _ROLE.Midlight: "hover",
    _ROLE.Mid: "pressed",
    _ROLE.Dark: "line-strong",
    _ROLE.Shadow: "line-strong",
    _ROLE.Highlight: "selection",
    _ROLE.HighlightedText: "text",
    _ROLE.WindowText: "text",
    _ROLE.Text: "text",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "danger",
    _ROLE.PlaceholderText: "muted",
    _ROLE.Accent: "accent",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.ToolTipBase: "tip-bg",
    _ROLE.ToolTipText: "tip-text",
}
_DISABLED = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText, _ROLE.PlaceholderText)


def build(tokens: Tokens) -> QPalette:
    """One palette for the whole application, with its inactive and disabled looks."""
    palette = QPalette()
    for role, name in _ALL.items():
        palette.setColor(QPalette.ColorGroup.All, role, QColor(tokens[name]))
    palette.setColor(QPalette.ColorGroup.Inactive, _ROLE.Highlight, QColor(tokens["selection-idle"]))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Highlight, QColor(tokens["selection-idle"]))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["disabled"]))
    return palette
