from __future__ import annotations

import unicodedata

import pytest

from askwell.texts.anchors import anchor_of, decoded, free_anchor


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("First Steps", "first-steps"),
        ("It's 3 o'clock!", "it-s-3-o-clock"),
        ("Über_uns", "über-uns"),
        ("Qué decir", "qué-decir"),
        ("面接の後", "面接の後"),
        ("बातचीत के बाद", "बातचीत-के-बाद"),
        ("Wo\xadche", "woche"),
        ("?!", "section"),
    ],
)
def test_anchor_is_the_words_of_the_heading(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_anchor_is_the_same_however_an_accent_was_typed() -> None:
    assert anchor_of(unicodedata.normalize("NFD", "Qué")) == anchor_of("Qué")


@pytest.mark.parametrize("spelling", ["qué", "qu%C3%A9", "qu%c3%a9", "que\u0301"])
def test_every_spelling_of_an_anchor_is_the_same(spelling: str) -> None:
    assert decoded(spelling) == "qué"


def test_same_anchor_again_is_numbered_past_those_that_are_taken() -> None:
    taken = {"ask", "ask-3"}
    assert [free_anchor("ask", taken) for _ in range(3)] == ["ask-2", "ask-4", "ask-5"]
