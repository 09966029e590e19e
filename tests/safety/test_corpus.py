"""The small files that went far in long runs: chosen without doubles, and each is still read or refused."""

from __future__ import annotations

from pathlib import Path

from desktop.exchange.reaches import phone
from tests.safety import chance, corpus
from tests.safety.chance import Parser
from tests.safety.harness import SEED, Trial


def reads_phones(data: bytes) -> None:
    phone(data.decode("latin-1"))


def test_of_files_that_reach_the_same_lines_the_shortest_is_kept() -> None:
    parser = Parser("phones", reads_phones, [], ("reaches",))
    files = [b"", b"+49 30 123456", b"+49 30 123457 8", b"+49 30 123456"]
    chosen = corpus.smallest(parser, files)
    assert b"+49 30 123456" in chosen
    assert b"+49 30 123457 8" not in chosen
    assert len(chosen) == len(set(chosen))


def test_the_same_files_make_the_same_archive(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        corpus.write(tmp_path / name, [b"one", b"two"])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert chance.read_corpus(tmp_path / "a.zip") == [b"one", b"two"]


def test_what_went_far_once_is_still_read_or_refused(tmp_path: Path) -> None:
    far = [parser for parser in chance.parsers(Trial(0, tmp_path, SEED)).values() if parser.kept]
    assert far
    for parser in far:
        assert [wrong for data in parser.kept if (wrong := chance.crash(parser, data))] == []


def test_a_parser_without_an_archive_begins_with_its_seeds(tmp_path: Path) -> None:
    assert chance.read_corpus(tmp_path / "none.zip") == []
