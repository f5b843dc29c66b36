from __future__ import annotations

import pytest

from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.library.wording import Wording, publisher_word


@pytest.fixture
def wording(minimal: Library) -> Wording:
    return Wording(minimal)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ rule.meeting-length }}", "20 minutes"),
        ("{{ fact.note-length }}", "200 characters"),
        ("{{ claim.one-in-twelve }}", "People say one in twelve; nobody counted."),
        ("{{ word.client }}", "student"),
        ("{{ publisher.name }}", "Example Career Center"),
        ("{{ publisher.phone }}", "+1 555-010-0199"),
        ("{{ rule.other }} and {{ nothing.here }}", "{{ rule.other }} and {{ nothing.here }}"),
        ("a {{ b }} {c} }}", "a {{ b }} {c} }}"),
    ],
)
def test_values_become_their_words_and_unknown_braces_stay(
    wording: Wording, text: str, words: str
) -> None:
    assert wording.plain(text) == words


def test_blank_is_named_in_brackets(wording: Wording) -> None:
    assert wording.plain("{{ your_name }} on {{ field }}") == "[your name] on [the field]"


def test_blank_is_filled_by_the_person_or_else_by_its_example(wording: Wording) -> None:
    text = "{{ your_name }} to {{ their_name }} on {{ field }}"
    assert wording.filled(text, {"your_name": "Ana"}) == "Ana to Marisol Vega on baking"


def test_filling_is_done_once_and_not_again_in_what_was_filled_in(wording: Wording) -> None:
    assert wording.filled("{{ your_name }}", {"your_name": "{{ field }}"}) == "{{ field }}"


def test_what_the_publisher_left_out_is_empty(minimal: Library) -> None:
    publisher: Publisher = minimal.publisher.model_copy(update={"footer": None})
    assert publisher_word(publisher, "footer") == ""
    assert publisher_word(publisher, "hours") == "Monday to Friday, 9 to 5"
