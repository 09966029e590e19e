"""Every control of every screen says what it is and what it is called, as AT-SPI has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.program import Program
from tests.helpers.ways import ByKeys
from tests.screen import walk
from tests.screen.cast import own_cast

pytestmark = pytest.mark.screen


def test_every_control_says_its_name_and_role(
    it: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notebook = tmp_path / "demo.askwell"
    made = it.cli("demo", str(notebook), "--people", "12", "--meetings", "4", "--lines", "12", "--seed", "5")
    assert made.status == 0
    it.way = ByKeys()
    it.start("--notebook", str(notebook), title="demo")
    heard = []
    with capsys.disabled():
        print(f"\n{walk.HEADING}")
        for screen in walk.tour(it, own_cast(tmp_path / "files").files[0]):
            heard.append(screen)
            print(screen.line, *screen.unnamed, *screen.odd, sep="\n   ! ", flush=True)
        print(f"{sum(screen.roles.total() for screen in heard)} controls on {len(heard)} screens")
    assert {screen.screen: screen.unnamed for screen in heard if screen.unnamed} == {}
    assert {screen.screen: screen.odd for screen in heard if screen.odd} == {}
    assert it.close() == 0
