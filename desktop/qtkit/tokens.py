"""Every colour of the program, light and dark; the only place where colours are written down."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Tokens = Mapping[str, str]
"""Colour by token name, as ``#RRGGBB``."""

LIGHT: Tokens = MappingProxyType(
    {
        "window": "#F3F5F4",
        "panel": "#F9FAFA",
        "base": "#FFFFFF",
        "hover": "#ECEFEE",
        "pressed": "#E1E6E4",
        "line": "#DDE2E0",
        "line-mid": "#B8C1BE",
        "line-strong": "#848D8A",
        "text": "#1B2220",
        "muted": "#58625F",
        "disabled": "#98A19E",
        "accent": "#0B6573",
        "accent-hover": "#08525E",
        "accent-pressed": "#063F49",
        "accent-soft": "#E0EFF1",
        "on-accent": "#FFFFFF",
        "selection": "#D3E8EB",
        "selection-idle": "#E4E9E7",
        "success": "#1D7340",
        "success-soft": "#E2F2E7",
        "warning": "#964A00",
        "warning-soft": "#FCEEDC",
        "danger": "#B3261E",
        "danger-soft": "#FBE6E4",
        "mark-insight": "#755C00",
        "mark-insight-soft": "#F7F0CC",
        "mark-advice": "#1D7340",
        "mark-advice-soft": "#E2F2E7",
        "mark-quote": "#6746BE",
        "mark-quote-soft": "#EEE9FA",
        "mark-person": "#1D5BB8",
        "mark-person-soft": "#E4EDFA",
        "mark-followup": "#AF3F18",
        "mark-followup-soft": "#FBE8E0",
        "mark-question": "#A02A72",
        "mark-question-soft": "#F9E6F1",
        "tip-bg": "#1B2220",
        "tip-text": "#F3F5F4",
    }
)

DARK: Tokens = MappingProxyType(
    {
        "window": "#171A1A",
        "panel": "#1B1F1F",
        "base": "#1F2424",
        "hover": "#2A3030",
        "pressed": "#343B3B",
        "line": "#333A3A",
        "line-mid": "#4A5452",
        "line-strong": "#7C8785",
        "text": "#E7ECEA",
        "muted": "#A3ADAA",
        "disabled": "#66706D",
        "accent": "#62C1D1",
        "accent-hover": "#7ED0DE",
        "accent-pressed": "#4BAABB",
        "accent-soft": "#18383E",
        "on-accent": "#06262C",
        "selection": "#1E454C",
        "selection-idle": "#2C3333",
        "success": "#6DCB8E",
        "success-soft": "#1B3526",
        "warning": "#EDAA5E",
        "warning-soft": "#3B2B17",
        "danger": "#FF9087",
        "danger-soft": "#442322",
        "mark-insight": "#DCBF4C",
        "mark-insight-soft": "#373017",
        "mark-advice": "#6DCB8E",
        "mark-advice-soft": "#1B3526",
        "mark-quote": "#B7A0F5",
        "mark-quote-soft": "#2F2847",
        "mark-person": "#82B1F5",
        "mark-person-soft": "#1D3050",
        "mark-followup": "#F59572",
        "mark-followup-soft": "#43271C",
        "mark-question": "#EC8CC4",
        "mark-question-soft": "#412338",
        "tip-bg": "#E7ECEA",
        "tip-text": "#171A1A",
    }
)

SCRIM = "#660A100F"
"""The veil over a window behind a dialog, with its alpha of 40 % in front."""

SOFT = tuple(name for name in LIGHT if name.endswith("-soft"))
"""The soft grounds: they carry no meaning alone and give way to stronger contrast."""


def stronger(tokens: Tokens) -> Tokens:
    """The theme for people who asked for more contrast: no soft grounds, strong lines, no muted text."""
    changed = dict.fromkeys(SOFT, tokens["base"])
    changed |= {"line": tokens["line-strong"], "line-mid": tokens["line-strong"], "muted": tokens["text"]}
    return MappingProxyType({**tokens, **changed})


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` as WCAG 2 defines it, 0 (black) to 1 (white)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
