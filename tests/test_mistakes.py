"""Ordinary mistakes get one message, at the right place, with a remedy that works."""

from __future__ import annotations

import pytest

from tests.mistaken import Mistake, mistakes, problems_of, sound

MISTAKES = list(mistakes())


ORDINARY = (
    ("A colon in a text", "Re and a colon in a subject line"),
    ("A tab in the indentation",),
    ("Smart quotes around a value", "Smart quotes around an id"),
    ("A line too far to the right", "A line too far to the left", "A line at the margin"),
    ("A missing dash in front of an item", "A missing dash in a list of texts"),
    ("The same id twice", "A bank is copied"),
    ("A date in the American order", "A day that does not exist", "A date in words"),
    ("Yes where true belongs",),
    ("A date that a spreadsheet made of a range",),
    ("An emoji in a text",),
    ("A question three pages long",),
    ("An id with a capital and a space",),
    ("A file in the wrong folder",),
    ("The ending is yaml", "The ending is yml.txt"),
    ("A file saved as UTF-16", "A page saved for Windows"),
    ("Markers of a merge in a page", "Markers of a merge in a file of YAML"),
    ("A file cut off in the middle of a text", "A file cut off within quotation marks"),
    ("A reference to a renamed item",),
    ("The placeholders are deleted", "A sheet is deleted"),
    ("A placeholder that nobody declared", "A name in brackets", "A line to write on"),
    ("A broken link", "A link without https", "A link that is not closed"),
    ("The logo is deleted", "A logo that is a file of Word"),
    ("A paragraph pasted from Word", "An entity for an ampersand"),
    ("Braces that are wrong in the last line of a text",),
    ("A very long title",),
)
"""The twenty-five mistakes that an editor who cannot code makes most."""

FINE = (
    "Smart quotes around a value",
    "An emoji in a text",
    "A dropping of Windows",
    "An entity in a page",
)
"""What is no mistake, though programs often take it for one."""


def test_every_ordinary_mistake_is_told_once_or_fine() -> None:
    told = {each.mistake: each.told.splitlines() for each in MISTAKES}
    for mistake in (each for group in ORDINARY for each in group):
        places = [line for line in told[mistake] if not line.startswith("    ")]
        assert bool(places) == (mistake not in FINE), mistake
        assert len(told[mistake]) == 2 * len(places) <= 4, mistake  # each with its remedy


def test_whatever_is_no_mistake_is_not_told() -> None:
    assert {each.mistake for each in MISTAKES if not each.told} == {*FINE}


def test_guide_without_a_mistake_is_sound() -> None:
    assert problems_of(sound()) == []


def test_no_mistake_stands_twice() -> None:
    assert len({each.mistake for each in MISTAKES}) == len(MISTAKES) >= 150


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.mistake)
def test_mistake_is_told(mistake: Mistake) -> None:
    assert mistake.report() == mistake.told
