from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from askwell.texts.runs import WORDS, digests, runs

WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=4)
LINE = "Nobody at the yard knows where the tall ladder went."


def test_text_of_fewer_words_has_no_run() -> None:
    assert list(runs("Nobody at the yard knows where it went")) != []
    assert list(runs("Nobody at the yard knows where it")) == []


def test_run_is_told_by_where_it_begins_and_by_ten_signs() -> None:
    found = list(runs(LINE))
    assert [offset for offset, _ in found] == [0, 7, 10]
    assert {len(digest) for _, digest in found} == {10}


def test_capitals_signs_and_apostrophes_make_no_difference() -> None:
    plain = "we can't tell, and they don't know either"
    typed = "We can\u2019t tell... and THEY don\u2019t\nknow (either)"
    assert [run for _, run in runs(plain)] == [run for _, run in runs(typed)]


def test_another_word_makes_another_run() -> None:
    other = LINE.replace("knows", "says")
    assert not {run for _, run in runs(LINE)} & {run for _, run in runs(other)}


@given(st.lists(WORD, min_size=WORDS, max_size=12).map(" ".join), st.text(max_size=20))
def test_any_text_can_be_read(words: str, signs: str) -> None:
    text = words + signs
    assert list(runs(text))
    for offset, digest in runs(text):
        assert 0 <= offset < len(text)
        int(digest, 16)


@given(st.lists(st.sampled_from(["one", "two", "three"]), max_size=20))
def test_there_is_a_run_from_each_word_that_has_seven_behind_it(words: list[str]) -> None:
    assert len(list(runs(" ".join(words)))) == max(0, len(words) - WORDS + 1)


@given(st.text(alphabet="ab '-\n", max_size=60))
def test_apostrophes_at_the_edge_of_words_make_no_difference(text: str) -> None:
    words = re.findall(r"[ab]+(?:'[ab]+)*", text)
    assert digests([text]) == digests([" ".join(words)])
    assert len(digests([text])) == max(0, len(words) - WORDS + 1)
