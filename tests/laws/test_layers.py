"""Imports point down, features keep to themselves, and Qt's widgets stay where they belong."""

from __future__ import annotations

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.laws.source import ROOT, Source, sources

FEATURES = frozenset({"contacts", "prep", "live", "followups", "insights"})
NEVER = ("QtWebEngine", "QtQml", "QtQuick", "QtDeclarative")


def test_the_contracts_of_the_layers_are_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_features_never_import_each_other() -> None:
    broken = [
        f"{source.at(node)} imports {imported}"
        for layer in ("views", "models")
        for source in sources(f"desktop/{layer}")
        for imported, node in source.imports()
        if (own := _feature(source.module)) and (other := _feature(imported)) and own != other
    ]
    assert not broken, "\n".join(broken)


def test_widgets_are_imported_by_views_and_qtkit_only() -> None:
    broken = [
        f"{source.at(node)} imports {imported}"
        for source in sources("desktop")
        if source.module.startswith(("desktop.models", "desktop.hub"))
        for imported, node in source.imports()
        if imported.startswith("PySide6.QtWidgets")
    ]
    assert not broken, "\n".join(broken)


def test_nothing_brings_in_a_browser_or_qml() -> None:
    broken = [
        f"{source.at(node)} imports {imported}"
        for source in sources("desktop")
        for imported, node in source.imports()
        if imported.startswith("PySide6") and any(part in imported for part in NEVER)
    ]
    assert not broken, "\n".join(broken)


def test_packages_hold_no_code_of_their_own() -> None:
    broken = [s.name for s in sources("desktop") if s.path.name == "__init__.py" and s.text.strip()]
    assert not broken, "\n".join(broken)


def test_rows_are_written_by_ops_and_storage_only() -> None:
    broken = [
        f"{source.at(call)} writes a row"
        for source in sources("desktop")
        if not source.module.startswith(("desktop.ops", "desktop.storage")) and _knows_storage(source)
        for call in source.calls()
        if getattr(call.func, "attr", "") in {"save", "delete_instance"}
    ]
    assert not broken, "\n".join(broken)


def _feature(module: str) -> str:
    """The feature that a module of the views or models belongs to; empty for those that all share."""
    parts = module.split(".")
    if parts[0] != "desktop" or len(parts) < 3 or parts[1] not in {"views", "models"}:
        return ""
    return parts[2] if parts[2] in FEATURES else ""


def _knows_storage(source: Source) -> bool:
    return any(imported.startswith("desktop.storage") for imported, _ in source.imports())
