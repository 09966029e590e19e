"""The numbered migrations in order; the number of the last one is this program's schema."""

from __future__ import annotations

from desktop.storage.migrations import m0001_ledger, m0001_records, m0002_versions

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m0001_records.STATEMENTS + m0001_ledger.STATEMENTS,
    m0002_versions.STATEMENTS,
)
"""The statements that lead from schema n to n + 1, at index n."""

SCHEMA = len(MIGRATIONS)
