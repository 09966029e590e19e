"""One page that shows each picture beside its mockup and says what still differs, and why."""

from __future__ import annotations

import html
from collections.abc import Iterable
from pathlib import Path

from tests.shots.scene import Scene

_STYLE = (
    "body{font:14px sans-serif;margin:24px;background:#eee}figure{margin:0}section{margin-bottom:40px}"
    ".pair{display:grid;grid-template-columns:1fr 1fr;gap:16px}img{width:100%;border:1px solid #888}"
)


def write_page(shots: Path, mockups: Path, scenes: Iterable[Scene]) -> Path:
    """Write ``index.html`` into the folder of pictures; mockups without a picture are listed as missing."""
    drawn = [scene for scene in scenes if (shots / f"{scene.name}.png").exists()]
    names = {scene.name for scene in drawn}
    wanted = sorted(path.stem for path in mockups.glob("*.png") if path.stem != "contact-sheet")
    sections = "\n".join(_section(scene, mockups) for scene in drawn)
    missing = _listed([name for name in wanted if name not in names])
    page = shots / "index.html"
    page.write_text(
        f"<!doctype html><meta charset='utf-8'><title>Pictures and mockups</title><style>{_STYLE}</style>"
        f"<h1>Pictures and mockups</h1>{sections}<h2>Mockups without a picture</h2>{missing}",
        encoding="utf-8",
    )
    return page


def _section(scene: Scene, mockups: Path) -> str:
    file = f"{html.escape(scene.name)}.png"
    mockup = mockups / f"{scene.name}.png"
    pictures = f"<figure><img src='{file}'><figcaption>program</figcaption></figure>"
    told = ""
    if mockup.exists():
        pictures += f"<figure><img src='{mockup.resolve().as_uri()}'><figcaption>mockup</figcaption></figure>"
        told = "<p>What still differs, and why:</p>" + _listed(scene.differs or ("Nothing that was seen.",))
    return f"<section><h2>{html.escape(scene.name)}</h2><div class='pair'>{pictures}</div>{told}</section>"


def _listed(sentences: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(one)}</li>' for one in sentences)}</ul>"
