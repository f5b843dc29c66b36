"""Python and JavaScript take texts apart alike, or search would find nothing."""

from __future__ import annotations

import json
from pathlib import Path

from askwell.texts.terms import indexed, terms
from tests.kit.in_node import call

CASES = [
    (text, found)
    for text, found in json.loads(
        Path(__file__).with_name("terms.json").read_text(encoding="utf-8")
    )
]


def test_index_and_page_take_the_same_words() -> None:
    assert [terms(text) for text, _ in CASES] == [found for _, found in CASES]
    assert call("terms", *(("terms", text) for text, _ in CASES)) == [found for _, found in CASES]


def test_what_is_written_with_a_hyphen_is_found_in_one_and_in_two() -> None:
    assert indexed("A follow-up") == {"a", "follow", "up", "followup"}


def test_words_are_near_with_a_letter_wrong_missing_added_or_swapped() -> None:
    words = ("interview", "intervew", "interviews", "interveiw", "intexview", "interview")
    assert call("terms", *(("isNear", "interview", each, 1) for each in words)) == [True] * 6
    assert call("terms", ("isNear", "zoom", "zoo", 0), ("isNear", "thanks", "tanked", 1)) == [
        False,
        False,
    ]
