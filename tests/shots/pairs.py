"""One page that shows each picture beside its mockup."""

from __future__ import annotations

import html
from pathlib import Path

_STYLE = (
    "body{font:14px sans-serif;margin:24px;background:#eee}figure{margin:0}section{margin-bottom:40px}"
    ".pair{display:grid;grid-template-columns:1fr 1fr;gap:16px}img{width:100%;border:1px solid #888}"
)


def write_page(shots: Path, mockups: Path) -> Path:
    """Write ``index.html`` into the folder of pictures; mockups without a picture are listed as missing."""
    drawn = sorted(path.name for path in shots.glob("*.png"))
    wanted = sorted(path.name for path in mockups.glob("*.png") if path.stem != "contact-sheet")
    missing = [name for name in wanted if name not in drawn]
    sections = "\n".join(_pair(name, mockups) for name in drawn)
    page = shots / "index.html"
    listed = "".join(f"<li>{html.escape(name)}</li>" for name in missing)
    page.write_text(
        f"<!doctype html><meta charset='utf-8'><title>Pictures and mockups</title><style>{_STYLE}</style>"
        f"<h1>Pictures and mockups</h1>{sections}<h2>Mockups without a picture</h2><ul>{listed}</ul>",
        encoding="utf-8",
    )
    return page


def _pair(name: str, mockups: Path) -> str:
    mockup = mockups / name
    right = f"<figure><img src='{mockup.resolve().as_uri()}'><figcaption>mockup</figcaption></figure>"
    if not mockup.exists():
        right = "<figure>no mockup of this size or theme</figure>"
    left = f"<figure><img src='{html.escape(name)}'><figcaption>program</figcaption></figure>"
    return f"<section><h2>{html.escape(name)}</h2><div class='pair'>{left}{right}</div></section>"
