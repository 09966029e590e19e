"""A handler that remembers every warning, so that a test which caused one nobody expected fails."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable


class LogGuard(logging.Handler):
    """Collects log records from WARNING upwards while a test runs."""

    def __init__(self, patterns: Iterable[str] = ()) -> None:
        super().__init__(level=logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._patterns = [re.compile(pattern) for pattern in patterns]

    def allow(self, pattern: str) -> None:
        """Expect records whose message matches the expression (anywhere in it)."""
        self._patterns.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        """One line a record that nobody allowed."""
        messages = [(record, record.getMessage()) for record in self._records]
        return [
            f"{record.levelname} {record.name}: {message}"
            for record, message in messages
            if not any(pattern.search(message) for pattern in self._patterns)
        ]

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)
