from __future__ import annotations

import pytest

from askwell.texts.rhythm import sentences


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Knees.", 1),
        ("a fragment without an end", 1),
        ("They ask. You wait.", 2),
        ('Hear "it depends." Then ask (politely.) Is it 2.5 hours?', 3),
        ("", 1),
    ],
)
def test_sentences_are_counted_by_their_ends(text: str, number: int) -> None:
    assert sentences(text) == number
