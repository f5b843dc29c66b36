"""Ordinary mistakes get one message, at the right place, with a remedy that works."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

import pytest

from tests.mistaken import Mistake, mistakes, problems_of, sound

MISTAKES = mistakes()

ORDINARY = (
    ("A colon in a text", "A colon in a text, in the entry of a list",
     "Re and a colon in a subject line", "A colon in the title of a page",
     "A colon in a list in one line", "A colon in a group in one line"),
    ("A tab in the indentation", "A tab in front of an item", "A tab above the text of a page"),
    ("Smart quotes around a value", "Smart quotes around an id",
     "Smart quotes in a list in brackets", "Smart quotes around words with a colon",
     "A color in curly quotation marks", "A straight quotation mark that a curly one closes",
     "A curly quotation mark at one end, a straight one at the other"),
    ("A line too far to the right", "A line too far to the left", "A line at the margin",
     "The line of an item at the margin above a list", "The lines of a message not indented",
     "An item further to the right than those above it",
     "An item further to the left than those above it",
     "An entry that starts further right than those above it"),
    ("A missing dash in front of an item", "A missing dash in a list of texts",
     "A missing dash in front of the first item", "A missing dash before the second text of a list",
     "A missing dash in front of a block with a name that the one above has not"),
    ("The same id twice", "A message is copied", "A bank is copied", "A page is copied",
     "The placeholders are copied", "A bank is copied and called otherwise"),
    ("A date in the American order", "A day that does not exist", "A date in words"),
    ("Yes where true belongs",),
    ("A date that a spreadsheet made of a range", "An error of a spreadsheet in a text"),
    ("An emoji in a text",),
    ("A question three pages long", "A long letter"),
    ("An id with a capital and a space", "An id with an underscore", "An id with an accent"),
    ("A file in the wrong folder", "A file in no folder", "A folder with a wrong name",
     "A page in the folder of messages", "A message in the folder of pages"),
    ("The ending is yaml", "The ending is yml.txt", "The ending has capitals"),
    ("A file saved as UTF-16", "A page saved for Windows", "A file saved for Windows",
     "The placeholders saved as UTF-16"),
    ("Markers of a merge in a page", "Markers of a merge in a file of YAML",
     "Markers of a merge in the front matter", "A marker of a merge that was left alone",
     "A marker line of equals signs that was left alone",
     "Markers of a merge that shows what both versions were made from",
     "The middle marker of a merge that was left alone",
     "The middle marker of a merge that was left alone in a page"),
    ("A file cut off in the middle of an item", "A file cut off within quotation marks",
     "An empty file"),
    ("A reference to a renamed item",),
    ("The placeholders are deleted", "The rules are deleted", "A sheet is deleted",
     "A bank is deleted", "A message is deleted"),
    ("A placeholder that nobody declared", "A placeholder in one pair of braces",
     "A name in brackets", "A name in pointed brackets", "A name in round brackets",
     "A name in capitals", "The word name in the place of one", "A line to write on",
     "A blank in brackets that leaves its placeholder without a use",
     "Dots behind a good morning"),
    ("A broken link", "An anchor that is not there", "A link without https",
     "A link that would run something", "A link that is not closed", "A page linked by its file",
     "A link that was copied from the preview", "A link to a page of the guide, with its host"),
    ("The logo is deleted", "A logo that is a file of Word", "A logo that is a GIF",
     "A logo whose name has a space and capitals", "A picture that is missing"),
    ("A paragraph pasted from Word", "An entity for an ampersand", "An entity for a space",
     "Bold signs in a plain text", "A box to tick in a page", "A second heading of the page"),
    ("Braces that are wrong in the last line of a text", "A value that nobody has",
     "A kind of value that is none", "Braces of which the last is missing"),
    ("A very long title", "A very long title of a message", "A very long name of the office"),
)  # fmt: skip
"""The twenty-five mistakes of the first trial by an editor who cannot code, each in its forms."""

FINE = (
    "Smart quotes around a value",
    "An emoji in a text",
    "A dropping of Windows",
    "An entity in a page",
    "A page that shows the fields of a page between tildes",
    "An empty row of a table in a list",
    "A line of equals signs in a block of code",
    "Letters of other languages that look like some read in a wrong encoding",
    "A currency and a stock behind dollar signs",
)
"""What is no mistake, though programs often take it for one."""


def test_every_ordinary_mistake_is_told_once_or_fine() -> None:
    told = {each.mistake: each.told.splitlines() for each in MISTAKES}
    assert len(ORDINARY) == len({each[0] for each in ORDINARY}) == 25
    for mistake in chain(*ORDINARY):
        places = [line for line in told[mistake] if not line.startswith("    ")]
        assert len(places) == (mistake not in FINE), mistake
        remedies = [line for line in told[mistake] if re.match(r" {4}\S", line)]
        assert len(remedies) == len(places), mistake


def test_whatever_is_no_mistake_is_not_told() -> None:
    assert {each.mistake for each in MISTAKES if not each.told} == {*FINE}


def test_guide_without_a_mistake_is_sound() -> None:
    assert problems_of(sound()) == []


def test_no_mistake_stands_twice() -> None:
    assert len({each.mistake for each in MISTAKES}) == len(MISTAKES) >= 150


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.mistake)
def test_mistake_is_told(mistake: Mistake) -> None:
    assert mistake.report() == mistake.told


@pytest.mark.parametrize(
    "mistake", [each for each in MISTAKES if ': []".' in each.told], ids=lambda each: each.mistake
)
def test_a_list_may_be_left_empty_where_that_is_said(mistake: Mistake) -> None:
    [(old, new)] = mistake.change.items()
    kept = new.rstrip().replace(":", ": []", 1)
    assert replace(mistake, change={old: f"{kept}\n"}).report() == ""
