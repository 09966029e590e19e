"""What is copied out of a PDF are the letters that were written, not their look-alikes."""

from __future__ import annotations

import io

import pytest

from desktop.exchange.pdf.letters import name_letters

# Numbers of glyphs stay, however they look, and so does everything outside of the maps.
BEFORE = b"""%PDF-1.4
[<2F29> ]
2 beginbfrange
<0000> <0000> <0000>
<2F26> <2F29> [<738B> <2F29> <660E> <2EE2> ]
<2F2D> <2F2D> <2F2D>
<0003> <0009> <2F2D>
<0004> <0005> [<0041> <F98E> ]
endbfrange
<2F2D> <2F2D> <2F2D>
\xff\xfe [<2F29> ]"""
AFTER = b"""%PDF-1.4
[<2F29> ]
2 beginbfrange
<0000> <0000> <0000>
<2F26> <2F29> [<738B> <5C0F> <660E> <9A6C> ]
<2F2D> <2F2D> <5C71>
<0003> <0009> <2F2D>
<0004> <0005> [<0041> <5E74> ]
endbfrange
<2F2D> <2F2D> <2F2D>
\xff\xfe [<2F29> ]"""


@pytest.mark.parametrize(
    "data", [BEFORE, BEFORE.replace(b"beginbfrange\n", b"beginbfrange \n"), b"", b"%PDF-1.4"]
)
def test_maps_name_the_letters_and_nothing_else_changes(data: bytes) -> None:
    stream = io.BytesIO(data)
    name_letters(stream)
    wanted = AFTER.replace(b"beginbfrange\n", b"beginbfrange \n") if b"beginbfrange \n" in data else AFTER
    assert stream.getvalue() == (wanted if len(data) > 10 else data)
