"""What other programs leave in a text is found in whatever case it is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askwell.texts.leftovers import (
    BLANK_WORDS,
    SIGNS,
    BlankWords,
    blank_pattern,
    blanks_in,
    unfinished_in,
)
from askwell.texts.signs import holders

LEFT = (
    "(company)",
    "(employer)",
    "(your name)",
    "(insert your role)",
    "(enter the date)",
    "(fill in the day)",
    "lorem ipsum",
    "dear name",
    "first letter here",
    "last place here",
    "..",
    "…",
    ".....",
    "#ref!",
)


@pytest.mark.parametrize("case", [str.lower, str.capitalize, str.title, str.upper])
def test_a_text_with_something_left_in_it_is_looked_at(case: Callable[[str], str]) -> None:
    """Where the quick look finds nothing, no other is taken."""
    forms = (form for text in map(case, LEFT) for form in (text, f"At {text}"))
    found = [form for form in forms if [*blanks_in(form), *unfinished_in(form)]]

    assert found
    assert [form for form in found if not holders(SIGNS, form)] == []


def test_a_language_without_words_for_blanks_has_those_of_signs_alone() -> None:
    pattern = blank_pattern(BlankWords())

    assert [pattern.search(text) is None for text in ("[Name]", "<Company>", "____")] == [False] * 3
    english = ("Dear Name,", "(insert name)", "YOUR NAME")
    assert [text for text in english if pattern.search(text)] == []
    assert blank_pattern(BLANK_WORDS["en"]).search("Dear Name,")


@pytest.mark.parametrize("before", ["______\n\n", "[sic] ", "<b>Well</b> "])
def test_what_is_no_blank_hides_none_behind_it(before: str) -> None:
    found = [left.written for left in blanks_in(f"{before}Dear [First Name],")]
    assert found == ["[First Name]"]
