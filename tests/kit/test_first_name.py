"""Which first name stands in what somebody is called, and that no title is ever taken for one."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.languages import LANGUAGE, language
from tests.kit.in_node import call

TITLES = language(LANGUAGE).text("names.titles")
NAMES = ["Ana", "Min-jun", "D'Arcy", "Øyvind", "Éloïse", "Nguyễn", "नीता", "McKenna", "李明"]


def first_names(*people: str) -> list[str]:
    return call("first-name", *(("firstName", person, TITLES) for person in people))


def test_a_name_is_known_by_its_first_word() -> None:
    people = {
        "Dana Whitlock": "Dana", "Dana": "Dana", "Rosa de la Cruz": "Rosa", "Kavita R.": "Kavita",
        "  Min-jun   Lee ": "Min-jun", "Ana TORRES": "Ana", "नीता शर्मा": "नीता", "李明": "李明",
        "D'Arcy Bell": "D'Arcy", "e\u0301lan Osei": "", "E\u0301lan Osei": "Élan",
    }  # fmt: skip

    assert first_names(*people) == list(people.values())


def test_without_known_titles_no_name_is_guessed() -> None:
    assert call("first-name", ("firstName", "Dana Whitlock", "")) == [""]


@pytest.mark.parametrize(
    "kind",
    [
        ("Dr. Reyes", "Dr Reyes", "dr reyes", "Dr. Hanh Nguyen", "Mrs Ada Osei", "Mrs"),
        ("Sgt. Lee", "SGT Torres", "Lt. Col. Bell", "1LT Bell", "QMC Bell", "Major-General Bell"),
        ("Reyes, Ana", "Lee, Min-jun", "García Márquez, Gabriel", "Dana Whitlock, RN"),
        ("Frau Weber", "Señora Vega", "Mme Roy", "Tanaka-san", "Reyes sensei", "Herr Dr. Weber"),
        ("J. P. Morgan-Hale", "J Hale", "TORRES Ana", "李 明", "O", ""),
        ("the baker on Mill Street", "The baker", "My cousin Ana", "Aunt Ada", "Somebody"),
        ("dana@example.org", "Ana & Theo", "Ana/Theo", "Room 4", "555-0100", "Ana (neighbor)"),
    ],
)  # fmt: skip
def test_where_no_first_name_stands_out_none_is_guessed(kind: tuple[str, ...]) -> None:
    assert first_names(*kind) == [""] * len(kind)


def test_no_title_is_ever_taken_for_a_first_name() -> None:
    names = itertools.cycle(NAMES)
    forms = [
        form
        for title in TITLES.split()
        for word in (title, title.capitalize(), title.upper(), f"{title.capitalize()}.")
        for form in (word, f"{word} {next(names)}", f"{next(names)} {word}", f"{word}-Osei")
    ]

    assert [form for form, first in zip(forms, first_names(*forms), strict=True) if first] == []


@settings(max_examples=10)
@given(st.lists(st.text(max_size=30), min_size=20, max_size=40))
def test_whatever_is_written_the_guess_is_its_first_word(people: list[str]) -> None:
    for person, first in zip(people, first_names(*people), strict=True):
        assert not first or unicodedata.normalize("NFC", person).split()[0] == first
