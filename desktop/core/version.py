"""The version of the program, said here and nowhere else; pyproject.toml reads it from this file."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
