from __future__ import annotations

import string
import unicodedata
from pathlib import Path

import hypothesis
import hypothesis.strategies as st
import pytest

from desktop.core.errors import Problem, UserError
from desktop.exchange.filenames import NameKeeper, folded_name, safe_name
from desktop.exchange.safe_write import inside, safe_write

RESERVED = {
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"),
}


def is_legal(name: str) -> bool:
    """A model of what Windows, macOS and Linux ask of a file name, written apart from the function."""
    return (
        0 < len(name.encode("utf-8")) <= 255
        and len(unicodedata.normalize("NFD", name).encode("utf-16-le")) <= 510
        and not any(char in '<>:"/\\|?*' or ord(char) < 32 or 127 <= ord(char) < 160 for char in name)
        and not any(unicodedata.category(char) in ("Cf", "Cs", "Cc") for char in name)
        and name not in (".", "..")
        and name[-1] not in ". "
        and name[0] not in " .-~$"
        and name.partition(".")[0].rstrip(" ").upper() not in RESERVED
        and name == Path(name).name
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Bee", "Ann Bee.md"),
        ("../../x", "x.md"),
        ("CON", "_CON.md"),
        ("con.txt", "_con.txt.md"),
        ("COM¹", "_COM¹.md"),
        ("a:b", "a-b.md"),
        ("trailing. . ", "trailing.md"),
        ("", "untitled.md"),
        ("...", "untitled.md"),
        ("-rf ~", "rf ~.md"),
        ("~$lock", "lock.md"),
        ("cod\u202etxt.exe", "codtxt.exe.md"),
        ("a\x00b\nc", "ab c.md"),
        ("Zoe\u0308", "Zoë.md"),
        ("\ud800x", "x.md"),
    ],
)
def test_names_are_made_legal(text: str, name: str) -> None:
    assert safe_name(text, extension=".md") == name


def test_long_names_are_cut_between_letters() -> None:
    for letter in ("x", "é", "e\u0301", "山", "😀", "👩‍🚀", "각"):
        name = safe_name(letter * 300, extension=".csv")
        assert is_legal(name)
        assert len(name.encode()) <= 140
        assert name.endswith(".csv")


def test_an_extension_is_checked() -> None:
    with pytest.raises(ValueError, match="not an extension"):
        safe_name("x", extension="/../y")


_NAMES = st.text(max_size=300) | st.text(
    alphabet=st.sampled_from(
        'conCONauxlpt1¹. -~$/\\:*?"<>|\u202e\u200b\u0301éÉßẞıİſσςäﬁ😀' + string.ascii_lowercase
    ),
    max_size=20,
)


@hypothesis.settings(max_examples=400)
@hypothesis.given(_NAMES)
def test_any_name_is_legal_everywhere(text: str) -> None:
    for extension in ("", ".md"):
        assert is_legal(safe_name(text, extension=extension))


@hypothesis.settings(max_examples=150)
@hypothesis.given(st.lists(_NAMES, max_size=30))
def test_no_two_files_of_a_folder_collide(texts: list[str]) -> None:
    keeper = NameKeeper(frozenset({"Index.md"}))
    names = [keeper.name(text, extension=".md", for_links=True) for text in ["index", *texts, *texts]]
    assert all(is_legal(name) for name in names)
    for form in ("NFC", "NFD", "NFKC"):
        for case in (str.casefold, str.lower, str.upper):
            seen = {unicodedata.normalize(form, case(unicodedata.normalize(form, name))) for name in names}
            assert len(seen) == len(names)
    assert "index.md" not in {folded_name(name) for name in names}


def test_a_file_appears_whole_and_is_its_owners(tmp_path: Path) -> None:
    path = tmp_path / "Zoë 😀.csv"
    with safe_write(path) as stream:
        stream.write(b"half")
        assert not path.exists()
    assert path.read_bytes() == b"half"
    assert path.stat().st_mode & 0o777 == 0o600
    with safe_write(path) as stream:
        stream.write(b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [path.name]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"old")

    def fail_half_way() -> None:
        with safe_write(path) as stream:
            stream.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["x.csv"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught, safe_write(tmp_path / "no" / "x.csv"):
        pass
    assert caught.value.problem is Problem.FILE_UNWRITABLE


@pytest.mark.parametrize("name", ["../x", "a/b", "..", "", ".", "a\\b", "/etc/x"])
def test_nothing_is_written_outside_the_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the name of a file"):
        inside(tmp_path, name)
    assert inside(tmp_path, "x.csv") == tmp_path / "x.csv"


def test_a_long_name_ends_with_a_word() -> None:
    office = "Supraregional Office for Cross-Border Inland Waterways, Catchments and Restoration of Wetlands and Lakes"
    assert safe_name(office, extension=".md").endswith("Restoration of.md")
    assert safe_name(f"Ann {'x' * 200}").startswith("Ann xxxx"), "most of the name is one word"
    assert safe_name("Ann Lee") == "Ann Lee"
