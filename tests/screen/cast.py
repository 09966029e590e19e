"""Whom the story is about, and the files they come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_OLDER = """\
Notes:
Some addresses are missing because their owners keep them to themselves.

First Name,Last Name,Email Address,Company,Position,Connected On,URL
Ines,Albrecht,ines@albrecht.example,Kelp & Co,Marine engineer,02 Feb 2025,https://link.example/ines
Rasmus,Holm,rasmus.holm@tide.example,Tidewater Trust,"Adviser, permits",11 Mar 2025,https://link.example/rasmus
Wanda,Sikora,,Harbour Office,Planner,30 Jun 2025,https://link.example/wanda
"""

_NEWER = """\
\ufeffNotes:
"You may see that some people have no address. They chose so."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Zoë,Ørsted,https://link.example/zoe,zoe@orsted.example,"Skerry, Ltd.",Surveyor,05 Jan 2026
"""

_CARDS = {
    "telephone.vcf": """\
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=A1nchez;Luc=C3=ADa;;;
TEL;CELL;PREF:+00 555 0101
ORG:Isle Ferries
END:VCARD
""",
    "mail program.vcf": """\
BEGIN:VCARD
VERSION:3.0
PRODID:-//A mail program//EN
N:Okafor;Chidi;;;
FN:Chidi Okafor
ORG:Lighthouse Board;Lamps
TITLE:Keeper
EMAIL;TYPE=INTERNET;TYPE=WORK:chidi@lamps.example
NOTE:Met at the open day\\, spring
END:VCARD
""",
    "address book.vcf": """\
BEGIN:VCARD
VERSION:4.0
FN:Maud Tiernan
N:Tiernan;Maud;;;
TEL;TYPE="voice,home";VALUE=uri:tel:+00-555-0144
EMAIL;PREF=1:maud@tiernan.example
END:VCARD
""",
}


@dataclass(frozen=True, slots=True)
class Cast:
    """The files to import, how many people are in them, the person to meet, and who named them."""

    files: tuple[Path, ...]
    people: int
    name: str
    work: str
    referrer: str

    @property
    def first(self) -> str:
        return self.name.split()[0]


def sample_cast(corpora: Path) -> Cast:
    """Contacts that LinkedIn, a phone, a mail program and a web address book exported."""
    cards = ("ezvcard__John_Doe_IPHONE.vcf", "ezvcard__John_Doe_EVOLUTION.vcf", "ezvcard__gmail-single.vcf")
    files = (
        corpora / "csv" / "labeldekho__Connections.csv",
        corpora / "csv" / "kawsay__Connections.csv",
        *(corpora / "vcard" / card for card in cards),
    )
    # Two of the cards are of one man, from two programs.
    return Cast(files, 14, "Jack Anderson", "Research Scientist, OpenAI", "Grace Lee")


def own_cast(folder: Path) -> Cast:
    """Files of the same kinds, with people of our own."""
    folder.mkdir()
    files = {"Connections.csv": _OLDER, "Connections (2).csv": _NEWER} | _CARDS
    for name, text in files.items():
        line_end = "\r\n" if name.endswith(".vcf") else "\n"
        (folder / name).write_text(text, encoding="utf-8", newline=line_end)
    paths = tuple(folder / name for name in files)
    return Cast(paths, 7, "Ines Albrecht", "Marine engineer, Kelp & Co", "Maud Tiernan")
