from __future__ import annotations

import json

import hypothesis
import hypothesis.strategies as st
from markdown_it import MarkdownIt

from desktop.exchange.filenames import NameKeeper
from desktop.exchange.markdown import (
    Link,
    MarkdownLine,
    MarkdownMeeting,
    MarkdownPerson,
    MarkdownSection,
    escaped,
    file_names,
    front_matter,
    meeting_file,
    person_file,
)
from desktop.exchange.text import clean


def test_a_person() -> None:
    text = person_file(
        MarkdownPerson(
            name="Chloé Marchetti",
            properties=(
                ("uid", "9a3f"),
                ("role", "Curator: exhibits"),
                ("tags", ("Alumni", "a, b")),
                ("referred_by", Link("Grace Oduya")),
                ("place", ""),
                ("resting", False),
            ),
            reaches=(("work", "c@river.example"),),
            meetings=("2026-03-20 Chloé Marchetti",),
            sections=(
                MarkdownSection("Notes", ("likes maps\n# no heading",)),
                MarkdownSection("Empty", ("",)),
            ),
        )
    )
    assert text == (
        "---\n"
        'uid: "9a3f"\n'
        'role: "Curator: exhibits"\n'
        "tags:\n"
        '  - "Alumni"\n'
        '  - "a, b"\n'
        'referred_by: "[[Grace Oduya]]"\n'
        "resting: false\n"
        "---\n\n"
        "# Chloé Marchetti\n\n"
        "## Ways to reach\n\n"
        "- work: c@river.example\n\n"
        "## Meetings\n\n"
        "- [[2026-03-20 Chloé Marchetti]]\n\n"
        "## Notes\n\n"
        "likes maps\n\\# no heading\n"
    )


def test_a_meeting() -> None:
    text = meeting_file(
        MarkdownMeeting(
            title="Chloé Marchetti, 20 Mar 2026",
            person="Chloé Marchetti",
            properties=(("minutes", 20),),
            questions=(("How did you start?", True), ("Whom else?", False)),
            lines=(
                MarkdownLine("Through a course", time="00:42", question="How did you start?"),
                MarkdownLine("Ask Grace\nsoon", time="01:10", mark="Advice", question="How did you start?"),
                MarkdownLine("- a dash"),
            ),
            after=(MarkdownSection("Debrief", ("Much learned",)),),
        )
    )
    assert "- [x] How did you start?\n- [ ] Whom else?" in text
    assert (
        "## Notes\n\n- *Asked: How did you start?*\n- 00:42 Through a course\n"
        "- 01:10 **Advice** Ask Grace\n  soon\n- \\- a dash\n"
    ) in text
    assert "[[Chloé Marchetti]]\n" in text
    assert text.endswith("## Debrief\n\nMuch learned\n")


def test_names_of_files_are_safe_in_links() -> None:
    names = list(file_names(["Ann|B#1^[x]", "ann-b1x", "../../x"], keeper=NameKeeper()))
    assert names == ["Ann-B1x", "ann-b1x 2", "x"] or len({name.casefold() for name in names}) == 3
    assert not any(sign in name for name in names for sign in "|#^[]/\\")


def test_front_matter_cannot_be_ended_by_a_value() -> None:
    text = front_matter((("note", 'a\n---\n"b: [c]\\'), ("x\u2028y".replace("\u2028", ""), "p\u2028q")))
    lines = text.split("\n")
    assert lines.count("---") == 2
    assert json.loads(lines[1].partition(": ")[2]) == 'a\n---\n"b: [c]\\'


_TRICKY = st.text(alphabet=st.sampled_from("-#*_`[]()!<>|~=+.:1 \t\nab\\&;$%^\"'"), max_size=40)


@hypothesis.given(_TRICKY | st.text(max_size=40))
def test_escaped_text_is_only_text(text: str) -> None:
    tokens = (
        MarkdownIt("commonmark").enable("strikethrough").enable("table").parse(f"x\n{escaped(text)}".strip())
    )
    kinds = {token.type for token in tokens}
    kinds |= {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "softbreak",
        "hardbreak",
        "text_special",
    }
    shown = " ".join(child.content for token in tokens for child in token.children or ())
    assert "".join(shown.split()) == "x" + "".join(clean(text).split())
