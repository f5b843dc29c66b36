"""Ids of options, columns and rows: from their words, whatever their order, and lasting."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from askwell.kinds.named import Named, Names, lasting_id
from askwell.kinds.words import Text

LISTS = TypeAdapter(Names)
WORDS = st.text(min_size=1, max_size=90).filter(lambda text: bool(text.strip()))


def ids(*entries: object) -> list[str]:
    return [each.id for each in LISTS.validate_python(list(entries))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I'm looking around.", "im-looking-around"),
        ("I\u2019m looking  around", "im-looking-around"),
        ("Über uns", "uber-uns"),
        ("5 to 10 hours", "n-5-to-10-hours"),
        ("Thanks sent {{ rule.window }}", "thanks-sent-rule-window"),
        ("C2", "c2"),
    ],
)
def test_an_id_is_made_of_the_words(words: str, expected: str) -> None:
    assert lasting_id(words) == expected


@given(WORDS)
def test_an_id_has_the_form_of_one_and_stays_itself(words: str) -> None:
    found = lasting_id(words)

    assert Named.model_validate({"id": found, "text": "x"}).id == found
    assert lasting_id(found) == found


def test_an_id_is_as_long_as_ids_may_be_and_longer_words_are_told_apart_by_a_checksum() -> None:
    longest = "a" * 60
    assert lasting_id(longest) == longest
    longer = lasting_id(f"{longest}a"), lasting_id(f"{longest}b")
    assert len({*longer}) == 2
    for found in longer:
        assert found.startswith("a" * 51 + "-")
        assert Named(id=found, text=Text("x")).id == found


def test_words_in_other_scripts_have_ids_of_their_own() -> None:
    assert len({lasting_id(words) for words in ("面试", "面谈", "हाँ", "नहीं", "да", "нет")}) == 6


@pytest.mark.parametrize("order", list(permutations(["Yes", "No", "Maybe", "Neither"])))
def test_the_order_changes_no_id(order: tuple[str, ...]) -> None:
    assert dict(zip(order, ids(*order), strict=True)) == dict(
        zip(["Yes", "No", "Maybe", "Neither"], ids("Yes", "No", "Maybe", "Neither"), strict=True)
    )


@given(st.lists(WORDS, min_size=1, max_size=8, unique_by=lasting_id))
def test_every_entry_of_a_list_has_the_id_that_it_has_alone(words: list[str]) -> None:
    assert ids(*words) == [ids(each)[0] for each in words]


def test_an_entry_may_have_its_own_id_and_then_other_words() -> None:
    assert ids("Yes", {"id": "looking", "text": "I look around."}) == ["yes", "looking"]
    assert ids({"id": "looking", "text": "Just looking."}) == ["looking"]


@pytest.mark.parametrize(
    "entries",
    [("C", "C++"), ("Yes", "Yes!"), ({"id": "yes", "text": "Perhaps"}, "Yes")],
)
def test_two_entries_that_make_one_id_are_told(entries: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError, match='Give the newer one an "id"'):
        ids(*entries)
    assert ids("C", {"id": "c-plus-plus", "text": "C++"}) == ["c", "c-plus-plus"]


def test_an_entry_that_stands_there_twice_is_to_be_taken_out() -> None:
    with pytest.raises(ValidationError, match='"Yes" stands here a second time'):
        ids("Yes", "Yes")


def test_one_id_given_twice_is_told() -> None:
    with pytest.raises(ValidationError, match='two entries have the id "yes"'):
        ids({"id": "yes", "text": "Yes"}, {"id": "yes", "text": "Yes, please"})


def test_what_an_entry_was_is_an_id_its_words_or_its_place() -> None:
    [entry] = LISTS.validate_python([{"text": "Yes", "was": ["I do.", "old-id", "2"]}])
    assert entry.before == ("i-do", "old-id", "2")


def test_blanks_around_what_an_entry_was_say_nothing() -> None:
    [entry] = LISTS.validate_python([{"text": "Yes", "was": [" 2 ", " I do. "]}])
    assert entry.before == ("2", "i-do")
