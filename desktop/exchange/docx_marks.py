"""What the library for Word documents has no words for: marks of their own inside its paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.exchange.inks import ACCENT, LINE, SOFT

if TYPE_CHECKING:
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph


def tag(name: str) -> str:
    """The name of a mark as the file spells it out."""
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def element(name: str, **attributes: str) -> Any:
    """A mark with its attributes."""
    from docx.oxml import OxmlElement

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(tag(key), value)
    return made


def field(kind: str, code: str) -> Any:
    """A part of a field that Word fills in, such as the number of the page."""
    if kind:
        return element("fldChar", fldCharType=kind)
    made = element("instrText")
    made.text = code
    return made


def font_of_all_scripts(style: Any, name: str) -> None:
    """The font of a style, in place of those of the theme."""
    fonts = style.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi"):
        fonts.set(tag(script), name)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(tag(theme), None)


def size_of_all_scripts(owner: Any, size: float) -> None:
    """Letters of Arabic or Hindi have a size of their own, that of plain text unless it is told."""
    sizes = owner.get_or_add_rPr()
    for old in sizes.findall(tag("szCs")):
        sizes.remove(old)
    sizes.find(tag("sz")).addnext(element("szCs", val=str(round(2 * size))))


def speak(styles: Any, culture: str) -> None:
    """Say in which language the text is, for spelling and for reading it aloud."""
    for language in styles.iter(tag("lang")):
        language.set(tag("val"), culture)


def rule(cell: _Cell, *, colour: str) -> None:
    """A line below a cell, thicker below the head of a table."""
    borders = element("tcBorders")
    borders.append(element("bottom", val="single", sz="6" if colour == LINE else "12", color=colour))
    cell._tc.get_or_add_tcPr().append(borders)


def begin_at_margin(table: Any) -> None:
    """Let what stands in the first cells, and the lines below them, begin where the text around the table does."""
    margins = element("tblCellMar")
    for side, width in (("top", "40"), ("left", "0"), ("right", "160")):
        margins.append(element(side, w=width, type="dxa"))
    properties = table._tbl.tblPr
    last = properties.find(tag("tblLook"))
    properties.append(margins) if last is None else last.addprevious(margins)


def shade(cell: _Cell) -> None:
    """The ground of a cell."""
    cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=SOFT))


def line_below(paragraph: Paragraph) -> None:
    """A line below a paragraph."""
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz="14", space="6", color=ACCENT))
    paragraph._p.get_or_add_pPr().append(borders)
