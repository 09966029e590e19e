"""Pages before they are written: as many as wished, of the size of the paper, and something on them."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.exchange.document import Break, Document, Heading, Prose
from desktop.exchange.pdf.preview import preview_pages, preview_sheet
from desktop.exchange.sheet import Box, PaperSheet

pytestmark = pytest.mark.usefixtures("qapp")


class GivenUp(Exception):
    """Raised by who wants no more."""


def pages_of(count: int, *, wide: bool = False) -> Document:
    sections = tuple(
        (*((Break(),) if number else ()), Heading(f"Part {number}"), Prose("Words."))
        for number in range(count)
    )
    return Document("Title", sections=sections, footer="Foot", wide=wide)


def is_inked(picture: QImage) -> bool:
    white = QColor("white").rgb()
    rows, columns = range(0, picture.height(), 3), range(0, picture.width(), 2)
    return any(picture.pixel(x, y) != white for y in rows for x in columns)


def test_only_the_first_pages_are_set() -> None:
    pictures, total, more = preview_pages(pages_of(30), width=400, most=4)
    assert (len(pictures), total, more) == (4, 4, True)
    pictures, total, more = preview_pages(pages_of(4), width=400, most=4)
    assert (len(pictures), total, more) == (4, 4, False)
    assert all(map(is_inked, pictures))


def test_what_is_set_along_with_the_first_pages_is_counted() -> None:
    long = Document("Title", sections=((Prose("\n".join(["Words"] * 600)),),))
    pictures, total, more = preview_pages(long, width=400, most=4)
    assert (len(pictures), more) == (4, False)
    assert total > 8


@pytest.mark.parametrize("wide", [False, True])
def test_a_page_has_the_shape_of_the_paper(wide: bool) -> None:
    (picture,), _total, _more = preview_pages(pages_of(1, wide=wide), width=420, most=2)
    shape = picture.height() / picture.width()
    assert picture.width() == 420
    assert abs(shape - (210 / 297 if wide else 297 / 210)) < 0.01


def test_whoever_wants_no_more_is_heard() -> None:
    def check() -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        preview_pages(pages_of(2), width=400, most=4, check=check)


def test_the_sheet_is_one_page() -> None:
    paper = PaperSheet("Ann Lee", "", (), (), (Box(1, "What is your day like?", uid="1"), Box(2, "More")))
    assert is_inked(preview_sheet(paper, width=400))


def test_headings_that_move_disturb_no_thread() -> None:
    words = tuple(
        (Heading("Part", 2), Prose("\n".join(["Words"] * (number % 3 + 1)))) for number in range(200)
    )
    pictures: list[QImage] = []

    def work() -> None:
        pictures.extend(preview_pages(Document("Title", sections=words), width=200, most=30).pictures)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(pictures) > 8
