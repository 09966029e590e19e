"""Letters beyond U+FFFF can be copied out of a PDF, or stay without a name where it is not sure which they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from desktop.exchange.document import Block, Break, Document, Heading, Prose
from desktop.exchange.pdf.far_letters import FarLetters, _Face
from desktop.exchange.pdf.pages import set_text, write_pdf
from desktop.exchange.pdf.sheet import write_sheet
from desktop.exchange.sheet import Box, PaperSheet

#: An ideograph of extension B and two letters of mathematics; which of them can be drawn is for the fonts to say.
LETTERS = "𠂉𝕏𝔸"


class Font:
    """A font whose glyphs have the numbers of their letters."""

    def glyphIndexesForString(self, text: str) -> list[int]:
        return [ord(letter) for letter in text]


def face(*drawn: str, far: str) -> _Face:
    made = _Face(cast("QRawFont", Font()))
    for letter in drawn:
        made.draw([ord(letter)], far)
    return made


def test_glyphs_are_numbered_as_they_are_first_drawn() -> None:
    made = face("小", "𠂉", "王", "小", "𝕏", far="𠂉𝕏")
    assert made.named({1: "小", 3: "王"}) == {2: "𠂉", 4: "𝕏"}
    assert made.named({}) == {2: "𠂉", 4: "𝕏"}


@pytest.mark.parametrize("known", [{1: "王"}, {1: "小", 3: "小"}, {9: "王"}])
def test_nothing_is_named_where_the_numbers_do_not_agree(known: dict[int, str]) -> None:
    assert face("小", "𠂉", "王", far="𠂉").named(known) == {}


@pytest.fixture
def drawn(qapp: QApplication) -> str:
    """Those of the letters that a font of this computer has."""
    noted = FarLetters()
    noted.note(set_text(f"<p>{LETTERS}</p>", 600), tops=[0])
    known = {letter for one in noted._faces.values() for letter in one.letters.values()}
    if not known:
        pytest.skip("no font here has such letters")
    return "".join(letter for letter in LETTERS if letter in known)


@pytest.fixture
def copied(tmp_path: Path) -> Callable[..., str]:
    def copy(*sections: tuple[Block, ...]) -> str:
        path = tmp_path / "out.pdf"
        with path.open("w+b") as stream:
            write_pdf(stream, Document("Report", sections=iter(sections)))
        pages = pypdf.PdfReader(path, strict=True).pages
        return re.sub(r"\s", "", "".join(page.extract_text() for page in pages))

    return copy


def test_they_are_copied_out_of_pages_where_they_stand(drawn: str, copied: Callable[..., Any]) -> None:
    first, *others = list(drawn)
    sections: list[tuple[Block, ...]] = [(Prose(f"{first} 小{number} é"),) for number in range(60)]
    sections.append((Heading(f"Bold {drawn}", 2), Prose(f"王 {''.join(reversed(drawn))} 明")))
    text = copied(*sections)
    assert f"{first}小0é" in text
    assert f"{first}小59é" in text
    assert f"Bold{drawn}" in text
    assert f"王{''.join(reversed([first, *others]))}明" in text


def test_a_page_without_them_is_as_it_was(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    with path.open("w+b") as stream:
        write_pdf(stream, Document("Report", sections=iter([(Prose("小 é"),)])))
    assert path.read_bytes().count(b"startxref") == 1


def test_they_are_copied_out_of_the_paper_sheet(drawn: str, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    boxes = (Box(1, f"王 {drawn} 明?"), Box(2, "小"))
    with path.open("w+b") as stream:
        write_sheet(stream, PaperSheet("Sheet", f"Ann {drawn}", (), (), boxes))
    text = re.sub(r"\s", "", pypdf.PdfReader(path, strict=True).pages[0].extract_text())
    assert f"Ann{drawn}" in text
    assert f"王{drawn}明?" in text


def test_no_letter_is_named_wrongly_where_the_foot_draws_others_between_the_pages(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The foot is drawn after each page: its letters would put the numbers of later ones out."""
    texts, foot = ("one 𝔸 𠀀", "two 𝔹 𠂉", "three ℂ𝔻 𠃉"), "Rep 𝕏 · Me 𠄀"
    path = tmp_path / "foot.pdf"
    with path.open("w+b") as stream:
        document = Document("Rep", sections=iter([(Prose(text), Break()) for text in texts]), footer=foot)
        write_pdf(stream, document)
    for text, page in zip(texts, pypdf.PdfReader(path).pages, strict=False):
        named = {letter for letter in page.extract_text() if letter > "\uffff"}
        assert named <= set(text) | set(foot), text
