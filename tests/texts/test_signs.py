"""The texts that hold a sign are found by looking once through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.texts.signs import BETWEEN, holders

SIGNS = ("a", "b..", "..")


@given(st.lists(st.text("ab. ")))
def test_holders_are_the_texts_that_hold_a_sign(texts: list[str]) -> None:
    """No sign is seen that the ends of two texts make, and each text is named once."""
    expected = [at for at, text in enumerate(texts) if any(sign in text for sign in SIGNS)]

    assert holders(SIGNS, BETWEEN.join(texts)) == expected
