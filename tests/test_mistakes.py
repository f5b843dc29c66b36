"""Ordinary mistakes get one message, at the right place, with a remedy that works."""

from __future__ import annotations

import pytest

from tests.mistaken import Mistake, mistakes, problems_of, sound

MISTAKES = list(mistakes())


def test_guide_without_a_mistake_is_sound() -> None:
    assert problems_of(sound()) == []


def test_no_mistake_stands_twice() -> None:
    assert len({each.mistake for each in MISTAKES}) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.mistake)
def test_mistake_is_told(mistake: Mistake) -> None:
    assert mistake.report() == mistake.told
