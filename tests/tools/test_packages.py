"""The packages of each system as far as they can be looked at here: texts, layouts, scripts, a small installer."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as Tree
from pathlib import Path

import pytest

from desktop.cli import arguments
from desktop.core.paths import SUFFIX
from desktop.core.version import VERSION
from tests.laws.source import ROOT
from tools.builder import elf, linux, pictures, places, windows
from tools.words import Trouble

PACKAGING = ROOT / "packaging"
NSI = (PACKAGING / "windows" / "askwell.nsi").read_text("utf-8")
SCRIPTS = [PACKAGING / "linux" / name for name in ("install.sh", "uninstall.sh", "try-bare")]
SCRIPTS += [PACKAGING / "macos" / "make-dmg", PACKAGING / "windows" / "wine-gate", ROOT / ".ci" / "run"]


@pytest.fixture
def pictured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a picture in each size, empty ones."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in ("askwell", "notebook"):
        for size in pictures.PNG_SIZES:
            (folder / f"{name}-{size}.png").write_bytes(b"")
    monkeypatch.setattr(linux, "MADE_FOR_IT", tmp_path)
    return tmp_path


def test_the_menu_entry_opens_what_it_says() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "linux" / "askwell.desktop", "utf-8")
    entry = parser["Desktop Entry"]
    assert (entry["Exec"], entry["Icon"], entry["Terminal"]) == ("askwell %f", "askwell", "false")
    assert entry["MimeType"] == f"{places.MIME_TYPE};"
    assert {"Comment[de]", "GenericName[de]"} <= set(entry)


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed"
)
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", PACKAGING / "linux" / "askwell.desktop"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout + done.stderr == ""


def test_a_notebook_is_known_by_its_ending() -> None:
    tree = Tree.parse(PACKAGING / "linux" / "askwell-mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = tree.findall(f"{space}mime-type")
    assert kind.get("type") == places.MIME_TYPE
    glob = kind.find(f"{space}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}" == f"*{places.SUFFIX}"


def test_what_is_laid_out_is_whole(pictured: Path) -> None:
    share = pictured / "share"
    linux.lay_out(share)
    icons = {path.relative_to(share / "icons" / "hicolor").as_posix() for path in share.rglob("*.png")}
    assert icons == {
        f"{size}x{size}/{name}"
        for size in linux.ICON_SIZES
        for name in ("apps/askwell.png", "mimetypes/application-vnd.askwell.notebook.png")
    }
    assert len(list((share / "icons").rglob("*.svg"))) == 2
    told = Tree.parse(share / "metainfo" / f"{places.IDENTIFIER}.metainfo.xml").getroot()
    assert told.findtext("id") == places.IDENTIFIER
    assert told.findtext("summary") == places.SUMMARY
    release = told.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", release.get("date", ""))


def test_the_manual_names_all_that_can_be_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments.parse(["--help"])
    options, commands = capsys.readouterr().out.split("\ncommands:")
    typed = set(re.findall(r"--[a-z-]+", options)) | set(
        re.findall(r"^    ([a-z-]+) ", commands, re.MULTILINE)
    )
    assert {"--passphrase-file", "quick-note"} <= typed
    manual = (PACKAGING / "linux" / "askwell.1").read_text("utf-8").split(".SH EXIT STATUS")[0]
    named = re.findall(r"^\.TP\n\.BI? (\S+)", manual.replace("\\-", "-"), re.MULTILINE)
    assert sorted(named) == sorted(typed)


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_software_centres_understand_the_description(pictured: Path) -> None:
    linux.lay_out(pictured / "share")
    file = pictured / "share" / "metainfo" / f"{places.IDENTIFIER}.metainfo.xml"
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_dependencies_are_named_by_their_packages() -> None:
    asked = elf.Asked(frozenset({"libX11.so.6", "libz.so.1", "libc.so.6", "libm.so.6"}), "2.31")
    assert linux.depends(asked) == "libc6 (>= 2.31), libx11-6, zlib1g"


def test_debians_tools_can_read_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    first, *_, last = linux.changelog().splitlines()
    assert first == f"askwell ({VERSION}) stable; urgency=medium"
    assert re.fullmatch(r" -- .+ <\S+@\S+>  Thu, 01 Jan 2026 00:00:00 \+0000", last)


def test_a_library_of_no_known_package_stops_the_build() -> None:
    with pytest.raises(Trouble, match="libodd"):
        linux.depends(elf.Asked(frozenset({"libodd.so.1"}), "2.31"))


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("objdump") is None, reason="binutils of Linux tell this"
)
def test_what_a_program_asks_of_the_system_is_read(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("no program", "utf-8")
    asked = elf.asked_of_system([Path(sys.executable).resolve(), tmp_path / "words.txt"])
    assert "libc.so.6" in asked.libraries
    assert re.fullmatch(r"2\.\d+", asked.glibc)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_scripts_have_no_faults() -> None:
    done = subprocess.run(["shellcheck", *SCRIPTS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture
def unpacked(pictured: Path) -> Path:
    """An archive for Linux as somebody has unpacked it; its program says how it was started."""
    folder = pictured / "askwell-1"
    (folder / "askwell").mkdir(parents=True)
    program = folder / "askwell" / "askwell"
    program.write_text("#!/bin/sh\necho started with $1\n", "utf-8")
    program.chmod(0o755)
    linux.lay_out(folder / "share")
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(PACKAGING / "linux" / name, folder / name)
    return folder


def run(script: Path, *, home: Path) -> subprocess.CompletedProcess[str]:
    env = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    return subprocess.run(["sh", script], env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="it installs a program for Linux")
def test_the_archive_installs_for_one_person_and_goes_again(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "a home & more"
    notebook = home / ".local" / "share" / "Askwell" / "Askwell.askwell"
    notebook.parent.mkdir(parents=True)
    notebook.write_text("notes", "utf-8")
    assert "started with --version" in run(unpacked / "install.sh", home=home).stdout
    entry = (home / ".local/share/applications/askwell.desktop").read_text("utf-8")
    assert f'Exec="{home}/.local/bin/askwell" %f' in entry
    assert "started with --version" in run(unpacked / "install.sh", home=home).stdout, "over the first"
    shutil.rmtree(unpacked)
    done = run(home / ".local/lib/askwell/uninstall.sh", home=home)
    assert done.returncode == 0, done.stderr
    left = {
        path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file() or path.is_symlink()
    }
    assert {
        name for name in left if not name.startswith((".local/share/mime/", ".local/share/applications/mime"))
    } == {".local/share/Askwell/Askwell.askwell"}


@pytest.mark.skipif(sys.platform != "linux", reason="it installs a program for Linux")
def test_a_program_that_is_open_is_neither_replaced_nor_removed(unpacked: Path, tmp_path: Path) -> None:
    real, home = tmp_path / "real", tmp_path / "home"
    installed = real / ".local/lib/askwell/askwell"
    installed.parent.mkdir(parents=True)
    home.symlink_to(real)
    shutil.copy(shutil.which("sleep") or "", installed)
    opened = subprocess.Popen([installed, "600"])
    try:
        for name in ("install.sh", "uninstall.sh"):
            done = run(unpacked / name, home=home)
            assert (done.returncode, done.stdout) == (1, "")
            assert "is open" in done.stderr
    finally:
        opened.kill()
        opened.wait()
    assert [path for path in real.rglob("*") if path.is_file()] == [installed], "something was changed"
    assert run(unpacked / "install.sh", home=home).returncode == 0


def test_the_installer_of_windows_is_for_one_person_and_64_bits() -> None:
    assert "Target amd64-unicode" in NSI
    assert "RequestExecutionLevel user" in NSI
    assert "HKLM" not in NSI
    assert not re.findall(r"\bHKCR\b|WriteRegStr (?!HKCU)", NSI)
    assert all(f'"{name}"' in NSI for name in ("DisplayVersion", "EstimatedSize", "QuietUninstallString"))


def test_removing_keeps_what_was_written_unless_asked() -> None:
    program, data = NSI.split('Section /o "un.$(DATA)"')
    assert '$LOCALAPPDATA\\Askwell"' not in program
    assert 'RMDir /r "$LOCALAPPDATA\\Askwell"' in data
    assert 'RMDir /r "$INSTDIR"' not in NSI, "a folder somebody chose may hold other things"


def test_every_message_of_the_installer_is_german_too() -> None:
    named = {
        language: set(re.findall(rf"LangString (\w+) \${{LANG_{language}}}", NSI))
        for language in ("ENGLISH", "GERMAN")
    }
    assert named["ENGLISH"] == named["GERMAN"]
    assert len(named["GERMAN"]) >= 7


@pytest.mark.long
@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_compiles_and_signing_is_asked_for_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "askwell"
    (program / "_internal").mkdir(parents=True)
    for name in ("Askwell.exe", "askwell-cli.exe", "_internal/one.dll"):
        (program / name).write_bytes(b"MZ")
    (tmp_path / "pictures").mkdir()
    for name in ("askwell.ico", "notebook.ico"):
        picture = pictures.ico({16: (PACKAGING.parent / "docs" / "contacts.png").read_bytes()})
        (tmp_path / "pictures" / name).write_bytes(picture)
    monkeypatch.setattr(windows, "MADE_FOR_IT", tmp_path)
    signed = tmp_path / "signed.txt"
    signer = tmp_path / "sign.sh"
    signer.write_text(f'#!/bin/sh\necho "$1" >> "{signed}"\n', "utf-8")
    signer.chmod(0o755)
    out = windows.installer(
        program, tmp_path / "Askwell-1-windows-x86_64-setup.exe", sign_command=str(signer)
    )
    assert out.read_bytes()[:2] == b"MZ"
    head = out.read_bytes()[:1024]
    assert head[head.index(b"PE\0\0") + 4 :][:2] == b"\x64\x86", "not for 64 bits"
    assert len(signed.read_text("utf-8").splitlines()) == 2  # the uninstaller, then the installer


def test_signing_is_asked_for_each_file(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("one.exe", "two words.dll")]
    signed = tmp_path / "signed.txt"
    command = f"{sys.executable} -c \"import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '|')\" {signed}"
    windows.sign(command, files)
    assert signed.read_text("utf-8") == "".join(f"{path}|" for path in files)
    with pytest.raises(Trouble, match=r"one\.exe"):
        windows.sign(f'{sys.executable} -c "raise SystemExit(1)"', files)
