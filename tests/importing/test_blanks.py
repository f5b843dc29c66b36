"""What a blank asks for, by its own words or by those before it."""

from __future__ import annotations

import pytest

from askwell.importing.blanks import filled
from askwell.kinds.base import Placeholder

KNOWN = {
    name: Placeholder.model_validate(
        {"id": name, "label": name, "example": "So", "fills": f"{whose}.{what}"}
    )
    for name, whose, what in (
        ("your_name", "reader", "name"),
        ("first_name", "meeting", "first-name"),
        ("work_place", "meeting", "employer"),
        ("day", "meeting", "day"),
        ("time", "meeting", "time"),
    )
}

PHONE = {
    "my_phone": Placeholder.model_validate(
        {"id": "my_phone", "label": "phone", "example": "555", "fills": "reader.phone"}
    )
}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Best,\n%YOURNAME%", "your_name"),
        ("<<FirstName>>, hello", "first_name"),
        ("your work at [COMPANYNAME]", "work_place"),
        ("Hi Ann, it's ____.", "your_name"),
        ("Would Thursday at ____ suit you?", "time"),
        ("Could we talk on ____ at ____?", "time"),
        ("your years at ____", "work_place"),
    ],
)
def test_blank_becomes_the_placeholder_that_it_asks_for(typed: str, name: str) -> None:
    found = filled(typed, "line 1", KNOWN)
    assert found.new == {}
    assert found.text.rpartition("{{ ")[2].startswith(f"{name} }}}}")
    assert "first_name" not in found.text or name == "first_name"


def test_a_new_placeholder_is_called_by_whole_words_whatever_their_letters() -> None:
    found = filled("My résumé is in ____", "line 1", KNOWN)
    assert found.new == {"resume": "résumé is in ..."}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("I asked {name} and [Name].", []),
        ("I was at «Company», and am at {employer}.", ["«Company»", "{employer}"]),
        ("I was at ____, and am at «Company».", []),
    ],
)
def test_blanks_that_a_text_keeps_apart_are_told_where_they_become_one(
    typed: str, told: list[str]
) -> None:
    notes = [each.words for each in filled(typed, "line 1", KNOWN).guessed]
    became = "became one, {{ work_place }}: if they ask for two things, give one another name"
    both = " and ".join(f'"{each}"' for each in told)
    assert [each for each in notes if "became" in each] == (
        [f"the blanks {both} {became}"] if told else []
    )


def test_blanks_in_a_row_are_each_one_more_of_the_first() -> None:
    found = filled("Does ____, ____, ____ or ____ suit you?", "mail.docx", {})
    assert list(found.new) == ["does", "other_does", "other_does_2", "other_does_3"]
    assert len(set(found.new.values())) == len(found.new)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Call ___-___-____ today", "Call {{ phone }} today"),
        ("Call 1-___-___-____.", "Call 1-{{ phone }}."),
        ("Call ___.___.____.", "Call {{ phone }}."),
        ("by phone at (555) ___-____ or here", "by phone at {{ phone }} or here"),
        ("Call (555)___-____.", "Call {{ phone }}."),
        ("Call (555) ___ ____.", "Call {{ phone }}."),
        ("Call (555) 123-____.", "Call {{ phone }}."),
        ("Call (555) ___-0199.", "Call {{ phone }}."),
        ("Call (555) _______.", "Call {{ phone }}."),
        ("Call 555-___-____.", "Call {{ phone }}."),
        ("Call 555.123.____.", "Call {{ phone }}."),
        ("Call (___) ___-____.", "Call {{ phone }}."),
        ("I start __/__/____.", "I start {{ date }}."),
        ("I start __ / __ / ____", "I start {{ date }}"),
        ("I start __-__-____", "I start {{ date }}"),
        ("I start __ - __ - __", "I start {{ date }}"),
        ("I start ____-__-__", "I start {{ date }}"),
        ("__/__/____ - __/__/____", "{{ date }} - {{ date }}"),
        ("See you __:__", "See you {{ time }}"),
    ],
)
def test_signs_between_lines_draw_what_is_asked_for(typed: str, made: str) -> None:
    assert filled(typed, "line 1", {}).text == made


@pytest.mark.parametrize(
    "typed",
    [
        "I have ___ ___ ____ ____ here",
        "I worked at ___ ___ ____ for years",
        "Between ____-___-_____ I choose",
        "I choose ___-___-____-____",
        "Mine are __/__/__/__ and more",
        "Mine are __ - __ - __ - __ here",
        "My ____: ____",
        "Room 201-____ is mine",
        "Code 555-___-____-____ is mine",
    ],
)
def test_a_row_of_lines_draws_nothing_else(typed: str) -> None:
    assert not {"phone", "date", "time"} & {*filled(typed, "line 1", {}).new}


@pytest.mark.parametrize("row", ["___ ___ ____ ____", "__/__/__/__", "__ - __ - __ - __", "__/__"])
def test_lines_in_a_row_that_draw_nothing_are_one_blank(row: str) -> None:
    assert filled(f"I have {row} here", "line 1", {}).text == "I have {{ to_fill_in }} here"


def test_lines_in_a_row_are_what_the_words_before_them_ask_for() -> None:
    found = filled("Call me at ___ ___ ____", "line 1", PHONE)
    assert (found.text, found.count) == ("Call me at {{ my_phone }}", 1)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        (
            "I am away on <day>. Could we talk on ____ instead?",
            "I am away on {{ day }}. Could we talk on {{ talk }} instead?",
        ),
        (
            "Could we talk on ____? Or see each other on ____?",
            "Could we talk on {{ day }}? Or see each other on {{ each_other }}?",
        ),
        (
            "Could we talk on ____, not on [day]?",
            "Could we talk on {{ talk }}, not on {{ day }}?",
        ),
        ("How much of the day is spent on ____", "How much of the day is spent on {{ day_spent }}"),
        ("I liked your talk on ____", "I liked your talk on {{ liked_talk }}"),
        ("I heard from ____", "I heard from {{ heard }}"),
        ("I work with ____ a lot", "I work with {{ work }} a lot"),
        ("Let us meet at ____", "Let us meet at {{ let_meet }}"),
        ("____? No. ____!", "{{ to_fill_in }}? No. {{ to_fill_in_2 }}!"),
        ("I am ____.\n\nBest,\n____\n", "I am {{ your_name }}.\n\nBest,\n{{ your_name }}\n"),
    ],
)
def test_blank_without_words_is_a_known_one_only_where_nothing_speaks_against_it(
    typed: str, made: str
) -> None:
    assert filled(typed, "line 1", KNOWN).text == made


def test_blank_is_told_at_the_place_that_it_came_from() -> None:
    text = "My dog is ____\n\nMy cat is ____"
    notes = filled(text, ((0, "line 1"), (16, "line 3")), {}).guessed
    assert [each.where for each in notes] == ["line 1", "line 3"]
