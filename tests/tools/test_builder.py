"""What building a program takes in, leaves out, draws and writes, without building one."""

from __future__ import annotations

import json
import marshal
import plistlib
import struct
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.licences import Part
from desktop.core.version import VERSION
from tests.laws.source import ROOT
from tools.builder import bill, leave_out, macos, parts, pictures, places, program, windows
from tools.words import Trouble


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("PySide6/Qt/lib/libQt6Quick.so.6", "Qt Quick, QML, PDF viewer, virtual keyboard"),
        ("PySide6\\Qt6Qml.dll", "Qt Quick, QML, PDF viewer, virtual keyboard"),
        ("PySide6/Qt/translations/qtbase_fr.qm", "Qt's words in other languages"),
        ("PySide6\\opengl32sw.dll", "3D and OpenGL in software"),
        ("libgtk-3.so.0", "GTK style plug-in"),
        ("libX11.so.6", "Libraries that every Linux desktop has"),
        ("libgnutls.so.30", "What libcups brings"),
        ("holidays/locale/fr/LC_MESSAGES/FR.mo", "Public holidays in other languages"),
    ],
)
def test_what_nobody_needs_is_left_out(name: str, part: str) -> None:
    assert [each.name for each in leave_out.PARTS if each.takes((name, "", "BINARY"))] == [part]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6\\Qt6Gui.dll",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libcrypto.so.3",
        "libffi.so.8",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "libxcb-cursor.so.0",
        "holidays/locale/de/LC_MESSAGES/DE.mo",
        "tzdata/zoneinfo/Pacific/Auckland",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
        "resources/questions.json",
        "resources/i18n/de.ts",
    ],
)
def test_what_it_needs_stays(name: str) -> None:
    assert not [each.name for each in leave_out.PARTS if each.takes((name, "", "BINARY"))]


def test_what_is_left_out_is_weighed(tmp_path: Path) -> None:
    file = tmp_path / "libgtk-3.so.0"
    file.write_bytes(b"x" * 70)
    part = next(each for each in leave_out.PARTS if each.name.startswith("GTK"))
    part.found.clear()
    entries = [("libgtk-3.so.0", str(file), "BINARY"), ("libffi.so.8", str(file), "BINARY")]
    assert leave_out.kept(entries) == entries[1:]
    assert part.found == {"libgtk-3.so.0": 70}
    part.found.clear()


def test_modules_are_left_out_with_those_below_them() -> None:
    gone = [part.takes(("unittest.mock", "", "PYMODULE")) for part in leave_out.PARTS]
    assert sum(gone) == 1
    assert not any(part.takes(("unittests", "", "PYMODULE")) for part in leave_out.PARTS)


@pytest.mark.parametrize("name", ["unittest/mock.pyc", "ssl.pyc", "unittest\\__init__.pyc"])
def test_modules_are_left_out_also_where_they_lie_as_files(name: str) -> None:
    assert sum(part.takes((name, "", "DATA")) for part in leave_out.PARTS) == 1
    assert not any(part.takes(("desktop/ssl.pyc", "", "DATA")) for part in leave_out.PARTS)


def test_on_linux_what_a_start_loads_lies_unpacked() -> None:
    assert {"desktop", "peewee", "PySide6", "json", "encodings"} <= set(parts.loose("linux"))
    assert "holidays" not in parts.loose("linux")
    assert parts.loose("win32") == ("desktop",)


def test_the_first_steps_do_without_ctypes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MADE_FOR_IT", tmp_path)
    given = [("pyimod03_ctypes", "theirs.pyc", "PYMODULE"), ("struct", "struct.pyc", "PYMODULE")]
    archive = parts.without_ctypes(types.SimpleNamespace(dependencies=given))
    (name, path, kind), kept = archive.dependencies
    assert (name, kind, kept) == ("pyimod03_ctypes", "PYMODULE", given[1])
    loaded: dict[str, Any] = {}
    exec(marshal.loads(Path(path).read_bytes()[16:]), loaded)
    assert loaded["install"]() is None


@pytest.mark.parametrize("name", ["setuptools", "packaging.version", "pip._internal", "sitecustomize"])
def test_what_only_builds_is_left_out_whoever_asks_for_it(name: str) -> None:
    assert any(part.takes((name, "", "PYMODULE")) for part in leave_out.PARTS)


class _Recorder:
    """Stands in for what PyInstaller gives to a spec, and keeps what it is called with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []

    def named(self, name: str) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            self.calls.append((name, given, named))
            return types.SimpleNamespace(
                pure=[], binaries=[], datas=[], dependencies=[], scripts=[("__main__", "", "PYSOURCE")]
            )

        return call

    def of(self, name: str) -> list[dict[str, Any]]:
        return [named for each, _, named in self.calls if each == name]


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a spec with a pretended PyInstaller; what it asked for."""
    hooks = types.ModuleType("PyInstaller.utils.hooks")
    for name in ("collect_data_files", "collect_submodules", "copy_metadata"):
        setattr(hooks, name, lambda *_, **__: [])
    hooks.collect_all = lambda *_, **__: ([], [], [])  # type: ignore[attr-defined]
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setattr(parts, "SAVED", tmp_path / "saved.json")
    monkeypatch.setattr(parts, "MADE_FOR_IT", tmp_path)
    monkeypatch.setattr(windows, "MADE_FOR_IT", tmp_path)
    monkeypatch.setattr(parts, "support_files", lambda: tmp_path / "files.dir")
    monkeypatch.setattr(parts.shipped, "packages", lambda entries: [])
    monkeypatch.setattr(parts.shipped, "others", lambda entries: [])

    def run(system: str) -> _Recorder:
        recorder = _Recorder()
        path = ROOT / "packaging" / system / "askwell.spec"
        names = ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
        exec(compile(path.read_text("utf-8"), path, "exec"), {name: recorder.named(name) for name in names})
        return recorder

    return run


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_every_spec_makes_a_folder_without_upx(spec: Any, system: str) -> None:
    made = spec(system)
    assert made.of("Analysis")[0]["scripts"] == [str(ROOT / "desktop" / "__main__.py")]
    assert (str(ROOT / "resources"), "resources") in made.of("Analysis")[0]["datas"]
    assert all(each["exclude_binaries"] and not each["upx"] for each in made.of("EXE"))
    assert [(each["name"], each["upx"]) for each in made.of("COLLECT")] == [("askwell", False)]


def test_windows_gets_two_programs_in_one_folder(spec: Any, tmp_path: Path) -> None:
    made = spec("windows")
    assert {each["name"]: each["console"] for each in made.of("EXE")} == {
        "Askwell": False,
        "askwell-cli": True,
    }
    assert all(each["icon"].endswith("askwell.ico") for each in made.of("EXE"))
    for each in made.of("EXE"):
        text = Path(each["version"]).read_text("utf-8")
        compile(text, "version", "eval")
        assert VERSION in text
        assert f"{each['name']}.exe" in text


def test_macos_gets_a_bundle_that_tells_what_it_is(spec: Any) -> None:
    (bundle,) = spec("macos").of("BUNDLE")
    told = plistlib.loads(plistlib.dumps(bundle["info_plist"]))
    assert bundle["bundle_identifier"] == places.IDENTIFIER
    assert told["LSMinimumSystemVersion"] == macos.OLDEST
    assert told["NSHighResolutionCapable"]
    assert not told["NSRequiresAquaSystemAppearance"]
    (kind,) = told["CFBundleDocumentTypes"]
    (declared,) = told["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["askwell"]


def test_macos_asks_for_no_network() -> None:
    asked = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert list(asked) == ["com.apple.security.cs.allow-unsigned-executable-memory"]


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2rc3", (1, 2, 0, 0)), ("2", (2, 0, 0, 0))]
)
def test_a_version_in_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert windows.four_numbers(version) == numbers


@pytest.mark.parametrize("name", ["askwell", "notebook"])
@pytest.mark.parametrize("size", [16, 48])
def test_a_picture_has_the_size_that_was_asked_for(qtbot: QtBot, name: str, size: int) -> None:
    data = pictures.png(places.PICTURES / f"{name}.svg", size)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (size, size)


def test_an_ico_holds_each_picture_where_it_says() -> None:
    data = pictures.ico({16: b"small", 256: b"large one"})
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    found = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * at) for at in range(2)]
    assert [entry[0] for entry in found] == [16, 0]  # 0 stands for 256
    assert [data[at : at + size] for *_, size, at in found] == [b"small", b"large one"]


def test_an_icns_holds_each_picture_under_apples_names() -> None:
    data = pictures.icns({32: b"abc", 1024: b"large"})
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    kinds, at = [], 8
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        kinds.append((kind, data[at + 8 : at + length]))
        at += length
    assert kinds == [(b"icp5", b"abc"), (b"ic11", b"abc"), (b"ic10", b"large")]


def test_the_papers_name_every_part(tmp_path: Path) -> None:
    packages = [Part("peewee", "4.5.3", "MIT", ("words of peewee",))]
    others = [Part("Qt", "6.11", "LGPL-3.0-only", ("words of the LGPL",)), Part("odd", "1", "own terms", ())]
    texts, told = bill.write(tmp_path, packages, others)
    text = texts.read_text("utf-8")
    assert all(
        words in text
        for words in ("MIT License", "peewee 4.5.3: MIT", "words of peewee", "words of the LGPL")
    )
    found = json.loads(told.read_text("utf-8"))
    assert (found["bomFormat"], found["metadata"]["component"]["version"]) == ("CycloneDX", VERSION)
    peewee, qt, odd = found["components"]
    assert peewee["purl"] == "pkg:pypi/peewee@4.5.3"
    assert peewee["properties"]
    assert qt["licenses"] == [{"license": {"id": "LGPL-3.0-only"}}]
    assert odd["licenses"] == [{"license": {"name": "own terms"}}]
    assert len({part["bom-ref"] for part in found["components"]}) == 3


def test_what_runs_the_build_freezes_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(program, "subprocess", types.SimpleNamespace(run=run))
    monkeypatch.setattr(program.pictures, "draw_all", lambda *_: None)
    for place in ("BUILD", "DIST", "MADE_FOR_IT"):
        monkeypatch.setattr(program, place, tmp_path / place)
    with pytest.raises(Trouble):
        program.make()
    assert asked[0][:3] == [sys.executable, "-m", "PyInstaller"]
