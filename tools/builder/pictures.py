"""Turns the drawings of the program and its files into the pictures that each system asks for."""

from __future__ import annotations

import struct
from pathlib import Path

PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_KINDS = {
    16: (b"icp4",),
    32: (b"icp5", b"ic11"),
    64: (b"icp6", b"ic12"),
    128: (b"ic07",),
    256: (b"ic08", b"ic13"),
    512: (b"ic09", b"ic14"),
    1024: (b"ic10",),
}
"""Apple's names of a picture of so many pixels, plain and for screens of double density."""

SMALL = 32
"""Up to so many pixels a drawing with less in it is taken where there is one."""


def png(drawing: Path, size: int) -> bytes:
    """A square PNG picture of a drawing; ``askwell-small.svg`` is the small form of ``askwell.svg``."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    simple = drawing.with_name(f"{drawing.stem}-small.svg")
    source = simple if size <= SMALL and simple.is_file() else drawing
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.read_bytes())).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures, by their size (at most 256)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, data in sorted(pictures.items()):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at + len(bodies))
        bodies += data
    return head + entries + bodies


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon of PNG pictures, by their size (a key of ``ICNS_KINDS``)."""
    body = b"".join(
        kind + struct.pack(">I", len(data) + 8) + data
        for size, data in sorted(pictures.items())
        for kind in ICNS_KINDS[size]
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def draw_all(drawings: Path, out: Path) -> None:
    """Write ``NAME.ico``, ``NAME.icns`` and ``NAME-SIZE.png`` of the program and of its notebooks to ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    for name in ("askwell", "notebook"):
        drawing = drawings / f"{name}.svg"
        sizes = {*PNG_SIZES, *ICO_SIZES, *ICNS_KINDS}
        drawn = {size: png(drawing, size) for size in sorted(sizes)}
        for size in PNG_SIZES:
            (out / f"{name}-{size}.png").write_bytes(drawn[size])
        (out / f"{name}.ico").write_bytes(ico({size: drawn[size] for size in ICO_SIZES}))
        (out / f"{name}.icns").write_bytes(icns({size: drawn[size] for size in ICNS_KINDS}))
