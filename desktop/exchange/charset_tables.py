"""Encodings that address books are written in, and the letters that tell them apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """An encoding to try: its letters, and how much more or less likely it is than others."""

    name: str
    alphabets: tuple[str, ...]
    script: str = "latin"
    bias: float = 0.0
    kana: bool = False


#: The letters beyond a–z of each language, in small.
ALPHABETS: Mapping[str, frozenset[str]] = {
    name: frozenset(letters)
    for name, letters in {
        "german": "äöüßé",
        "french": "àâæçéèêëîïôœùûüÿ",
        "spanish": "áéíñóúü",
        "portuguese": "ãáàâçéêíóôõúü",
        "catalan": "àçèéíïòóúü",
        "italian": "àèéìíîòóùú",
        "nordic": "åäöæøéü",
        "dutch": "éëïóöüèêáä",
        "icelandic": "áðéíóúýþæö",
        "irish": "áéíóú",
        "baltic_loan": "šžõäöü",
        "polish": "ąćęłńóśźż",
        "czech": "áčďéěíňóřšťúůýž",
        "slovak": "áäčďéíĺľňóôŕšťúýž",
        "hungarian": "áéíóöőúüű",
        "romanian": "ăâîşţșțé",
        "croatian": "čćđšž",
        "german_east": "äöüß",
        "turkish": "çğıöşüâîi̇",
        "lithuanian": "ąčęėįšųūž",
        "latvian": "āčēģīķļņšūž",
        "estonian": "äõöüšž",
        "russian": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџѓќѕ",
        "greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        "hebrew": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
        "arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگک",
        "thai": "".join(chr(code) for code in range(0x0E01, 0x0E4F)),
    }.items()
}

_WEST = (
    "german",
    "french",
    "spanish",
    "portuguese",
    "catalan",
    "italian",
    "nordic",
    "dutch",
    "irish",
    "baltic_loan",
    "icelandic",
)
_EAST = ("polish", "czech", "slovak", "hungarian", "romanian", "croatian", "german_east")

#: Letters that are read more often by mistake than by right.
RARE_LETTERS: Mapping[str, float] = {
    "ð": 0.4,
    "þ": 0.4,
    "ý": 0.7,
    "ÿ": 0.3,
    "õ": 0.8,
    "š": 0.8,
    "ž": 0.8,
    "æ": 0.8,
    "ì": 0.8,
    "û": 0.8,
    "ù": 0.8,
    "ĺ": 0.5,
    "ŕ": 0.5,
    "ď": 0.8,
    "đ": 0.7,
    "â": 0.9,
    "î": 0.8,
    "ă": 0.9,
    "ţ": 0.8,
    "œ": 0.8,
}

CANDIDATES: tuple[Candidate, ...] = (
    Candidate("cp1252", _WEST, bias=0.06),
    Candidate("mac_roman", _WEST, bias=-0.02),
    Candidate("cp850", _WEST, bias=-0.03),
    Candidate("cp1250", _EAST, bias=0.0),
    Candidate("iso8859-2", _EAST, bias=-0.02),
    Candidate("cp852", _EAST, bias=-0.06),
    Candidate("mac_latin2", _EAST, bias=-0.06),
    Candidate("cp1254", ("turkish",), bias=0.0),
    Candidate("cp1257", ("lithuanian", "latvian", "estonian"), bias=-0.01),
    Candidate("cp1251", ("russian",), script="cyrillic", bias=0.02),
    Candidate("koi8_u", ("russian",), script="cyrillic"),
    Candidate("cp866", ("russian",), script="cyrillic", bias=-0.02),
    Candidate("mac_cyrillic", ("russian",), script="cyrillic", bias=-0.02),
    Candidate("iso8859-5", ("russian",), script="cyrillic", bias=-0.1),
    Candidate("cp1253", ("greek",), script="greek", bias=0.02),
    Candidate("cp1255", ("hebrew",), script="hebrew", bias=0.02),
    Candidate("cp1256", ("arabic",), script="arabic"),
    Candidate("cp874", ("thai",), script="thai", bias=-0.15),
    Candidate("cp932", (), script="cjk", bias=0.02, kana=True),
    Candidate("euc_jp", (), script="cjk", bias=-0.06, kana=True),
    Candidate("gb18030", (), script="cjk"),
    Candidate("cp950", (), script="cjk"),
    Candidate("cp949", (), script="cjk"),
)

#: First bytes of the characters that are in daily use, by encoding.
COMMON_LEADS: Mapping[str, tuple[int, int]] = {
    "cp932": (0x88, 0x97),
    "euc_jp": (0xB0, 0xCF),
    "gb18030": (0xB0, 0xD7),
    "cp950": (0xA4, 0xC6),
    "cp949": (0xB0, 0xC8),
}

#: Names that files use, for the encoding that is really meant (browsers read them the same way).
ALIASES: Mapping[str, str] = {
    "iso8859-1": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ansi": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms-kanji": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "euc_kr": "cp949",
    "euc-kr": "cp949",
    "ks-c-5601-1987": "cp949",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "mac-roman": "mac_roman",
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-user-defined": "cp1252",
}

#: What a declared encoding may be: text encodings only, in Python's names.
ENCODINGS: frozenset[str] = frozenset(
    {candidate.name for candidate in CANDIDATES}
    | {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "iso2022_jp", "big5hkscs", "koi8-r", "koi8-u", "cp1258"}
    | {f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {"cp437", "cp737", "cp775", "cp855", "cp857", "cp860", "cp861", "cp862", "cp863", "cp865", "cp869"}
    | {"mac-roman", "mac-latin2", "mac-cyrillic", "mac-greek", "mac-turkish", "mac-iceland", "hz"}
)
