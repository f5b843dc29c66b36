"""Blanks of other programs are told; good English in brackets and lines is not.

How each is told stands in mistakes/blanks.yml.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.checks.leftovers import check_leftovers
from askwell.kinds.base import Placeholder
from askwell.kinds.words import Text
from askwell.meant.blanks import as_blank, nearest_placeholders

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "words",
    [
        "We was [sic] there",
        "So [...] it is",
        "« Oui » and « non »",
        "100% of 20% is",
        "a_b__c and 3 < 4 > 2",
        "Wait... and see",
        "XXX is thirty",
        "Press <b>",
    ],
)
def test_good_english_is_no_blank(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f"- {words}.")
    assert list(check_leftovers(library)) == []


def test_line_drawn_across_a_message_is_no_blank(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "    could I ask", "    ________\n    could I ask")
    assert list(check_leftovers(library)) == []


@pytest.mark.parametrize(
    "words", ["[the faq](/faq/)", "[a][b]\n\n[b]: /faq/\n\n", "`[Name]`", "<https://a.example>"]
)
def test_links_and_code_of_a_page_are_no_blanks(
    check_edit: CheckEdit, project: Path, words: str
) -> None:
    assert project
    library, _ = check_edit("guide/story.md", "Ana asked. It", f"{words} It")
    assert list(check_leftovers(library)) == []


def _known(**labels: str) -> dict[str, Placeholder]:
    return {
        name: Placeholder(id=name, label=Text(label), example=Text("x"))
        for name, label in labels.items()
    }


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Name", ["their_name", "your_name"]),
        ("your name", ["your_name"]),
        ("NAME_OF_COMPANY", ["company"]),
        ("Your hobby", []),
        ("Weather", []),
        ("", []),
    ],
)
def test_nearest_placeholder_is_found_by_its_name_or_label(words: str, near: list[str]) -> None:
    known = _known(your_name="how you sign", their_name="whom you ask", company="where they work")
    assert nearest_placeholders(words, known) == near


def test_words_become_the_name_of_a_placeholder() -> None:
    assert as_blank("Your hobby (or two)") == "your_hobby_or_two"
    assert as_blank("2nd name") == "nd_name"
