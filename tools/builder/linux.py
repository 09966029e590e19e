"""The packages for Linux: a .deb with what it depends on, and an archive with a small installer."""

from __future__ import annotations

import datetime
import email.utils
import gzip
import hashlib
import os
import platform
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from desktop.core.licences import WRITTEN
from tools import libraries
from tools.builder import elf
from tools.builder.places import (
    BUILD,
    COMMAND,
    DIST,
    IDENTIFIER,
    MADE_FOR_IT,
    MIME_TYPE,
    PACKAGING,
    PICTURES,
    PROGRAM,
)
from tools.builder.places import version as own_version
from tools.environment import ROOT
from tools.words import Trouble, say

FROM = PACKAGING / "linux"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

PACKAGE_OF = {
    **libraries.TO_DRAW,
    **libraries.TO_SHOW,
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libcups.so.2": "libcups2",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package of each library that is left to the system."""

_GLIBC = frozenset(
    (
        "libc.so.6",
        "libm.so.6",
        "libdl.so.2",
        "libpthread.so.0",
        "librt.so.1",
        "libresolv.so.2",
        "libutil.so.1",
    )
)

_MAINTAINER = "the Askwell authors <authors@askwell.invalid>"

_CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-core | fonts-dejavu-core, shared-mime-info
Suggests: gnome-keyring | kwalletmanager
Section: misc
Priority: optional
Description: informational interviews from the first name to the thank-you
 Askwell keeps whom to write to and how you got their name, helps you prepare
 good questions, takes your notes while you talk, and reminds you to thank
 people and to tell them what became of their advice. Everything stays in one
 file on your own computer, without an account and without a network.
"""


def packages() -> list[Path]:
    """Make both packages of dist/askwell, beside it; their paths."""
    if not PROGRAM.is_dir():
        raise Trouble("There is no program yet: python3 run.py build program")
    asked = elf.asked_of_system(PROGRAM.rglob("*"))
    made = [_deb(asked), _archive(asked)]
    for path in made:
        say(f"Made: {path}, {path.stat().st_size / 2**20:.0f} MB")
    return made


def depends(asked: elf.Asked) -> str:
    """The packages that a .deb names; raises Trouble for a library whose package nobody knows."""
    names = asked.libraries - _GLIBC
    if unknown := sorted(names - PACKAGE_OF.keys()):
        raise Trouble(f"tools/builder/linux.py knows no Debian package of {', '.join(unknown)}.")
    return ", ".join([f"libc6 (>= {asked.glibc})", *sorted({PACKAGE_OF[name] for name in names})])


def lay_out(share: Path) -> None:
    """Put menu entry, icons, kind of file, description for software centres and manual where /usr/share is."""
    (share / "applications").mkdir(parents=True)
    shutil.copyfile(FROM / "askwell.desktop", share / "applications" / "askwell.desktop")
    (share / "mime" / "packages").mkdir(parents=True)
    shutil.copyfile(FROM / "askwell-mime.xml", share / "mime" / "packages" / "askwell.xml")
    (share / "metainfo").mkdir()
    name = f"{IDENTIFIER}.metainfo.xml"
    (share / "metainfo" / name).write_text(_filled(FROM / name), "utf-8")
    (share / "man" / "man1").mkdir(parents=True)
    _pack(share / "man" / "man1" / f"{COMMAND}.1.gz", _filled(FROM / f"{COMMAND}.1").encode())
    for drawing, folder, icon in (
        ("askwell", "apps", COMMAND),
        ("notebook", "mimetypes", MIME_TYPE.replace("/", "-")),
    ):
        for size in ICON_SIZES:
            _place(
                MADE_FOR_IT / "pictures" / f"{drawing}-{size}.png",
                share,
                f"{size}x{size}/{folder}/{icon}.png",
            )
        _place(PICTURES / f"{drawing}.svg", share, f"scalable/{folder}/{icon}.svg")


def _place(source: Path, share: Path, name: str) -> None:
    target = share / "icons" / "hicolor" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _filled(template: Path, **words: str) -> str:
    text = (
        template.read_text("utf-8")
        .replace("@VERSION@", own_version())
        .replace("@DATE@", _now().date().isoformat())
    )
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text


def _now() -> datetime.datetime:
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if moment is None:
        return datetime.datetime.now(datetime.UTC)
    return datetime.datetime.fromtimestamp(float(moment), datetime.UTC)


def _fresh(name: str) -> Path:
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _deb(asked: elf.Asked) -> Path:
    root = _fresh("deb")
    shutil.copytree(PROGRAM, root / "usr" / "lib" / COMMAND, symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / COMMAND).symlink_to(f"../lib/{COMMAND}/{COMMAND}")
    lay_out(root / "usr" / "share")
    doc = root / "usr" / "share" / "doc" / COMMAND
    doc.mkdir(parents=True)
    shutil.move(root / "usr" / "lib" / COMMAND / WRITTEN, doc / "copyright")
    _pack(doc / "NEWS.gz", (ROOT / "CHANGELOG.md").read_bytes())
    _pack(doc / "changelog.gz", changelog().encode())
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    _modes(root)
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) // 1024 + 1
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    fields = {"name": COMMAND, "version": own_version(), "maintainer": _MAINTAINER}
    fields |= {"architecture": architecture, "size": str(size), "depends": depends(asked)}
    (control / "control").write_text(_CONTROL.format(**fields), "utf-8")
    (control / "md5sums").write_text(_sums(root, files), "utf-8")
    out = DIST / f"{COMMAND}_{own_version()}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, out],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return out


def changelog() -> str:
    """What is new, in the form that Debian's tools read; NEWS.gz beside it has it in full."""
    day = email.utils.format_datetime(_now())
    return (
        f"{COMMAND} ({own_version()}) stable; urgency=medium\n\n"
        f"  * /usr/share/doc/{COMMAND}/NEWS.gz tells what is new.\n\n"
        f" -- {_MAINTAINER}  {day}\n"
    )


def _pack(out: Path, content: bytes) -> None:
    with gzip.GzipFile(out, "wb", mtime=0) as packed:
        packed.write(content)


def _modes(root: Path) -> None:
    """Let everybody read all, nobody write, and start what is a program: whatever the umask of the builder was."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            starts = os.access(path, os.X_OK) and ".so" not in path.suffixes
            path.chmod(0o755 if path.is_dir() or starts else 0o644)


def _sums(root: Path, files: Iterable[Path]) -> str:
    lines = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    ]
    return "".join(lines)


def _archive(asked: elf.Asked) -> Path:
    name = f"{COMMAND}-{own_version()}-linux-{platform.machine()}"
    root = _fresh("archive") / name
    shutil.copytree(PROGRAM, root / COMMAND, symlinks=True)
    lay_out(root / "share")
    words = {"GLIBC": asked.glibc, "PACKAGES": depends(asked).partition(", ")[2].replace(", ", " ")}
    (root / "README.txt").write_text(_filled(FROM / "README.txt", **words), "utf-8")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copyfile(FROM / script, root / script)
        (root / script).chmod(0o755)
    _modes(root)
    out = DIST / f"{name}.tar.xz"
    pack = [
        "tar",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "-C",
        str(root.parent),
        "-cJf",
        str(out),
        name,
    ]
    subprocess.run(pack, check=True)
    return out
