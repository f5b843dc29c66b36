"""Which set suits a reader."""

from __future__ import annotations

from typing import Any

import pytest

from tests.kit.in_node import call

SETS = [
    ("usual", {"questions": ["a", "b", "c", "d"], "audience": "", "aim": "explore"}),
    ("one-employer", {"questions": ["e", "f", "g"], "audience": "", "aim": "target"}),
    ("veterans", {"questions": ["a", "h", "i", "j"], "audience": "veteran", "aim": "explore"}),
    ("into-a-job", {"questions": ["k", "l", "m"], "audience": "veteran", "aim": "apply"}),
]
EARLY, LATE = "2026-11-01T10:00:00.000Z", "2026-11-02T10:00:00.000Z"


def chosen(
    choice: dict[str, str] | None = None,
    *lists: dict[str, Any],
    told: dict[str, str] | None = None,
) -> str:
    [found] = call("set-for", ("setFor", SETS, choice or {"at": ""}, lists, told))
    return str(found)


def test_without_a_word_of_the_readers_nothing_speaks_for_a_set() -> None:
    assert chosen() == ""
    assert chosen({"at": "", "set": "gone"}, {"at": EARLY, "questions": ["a", "own-1"]}) == ""


def test_the_set_taken_by_its_name_comes_again_whatever_list_was_changed_since() -> None:
    by_hand = {"at": LATE, "questions": ["j", "h", "a"]}

    assert chosen({"at": EARLY, "set": "one-employer"}, by_hand) == "one-employer"
    assert chosen({"at": EARLY, "set": "gone"}, by_hand) == "veterans"
    assert chosen(None, {**by_hand, "at": EARLY}, {"at": LATE, "questions": ["e", "f", "g"]}) == (
        "one-employer"
    )


def test_a_set_taken_on_purpose_stays_until_the_reader_says_something_else() -> None:
    on_purpose = {"at": EARLY, "set": "one-employer", "told": "explore"}
    said = [{"at": LATE, "aim": aim} for aim in ("explore", "apply", "target")]

    assert chosen(on_purpose, told=said[0]) == "one-employer"
    assert chosen({**on_purpose, "told": ""}, told=said[0]) == "usual"
    assert chosen({**on_purpose, "set": "veterans"}, told=said[1]) == "into-a-job"
    assert chosen({**on_purpose, "set": "veterans"}, told=said[2]) == "one-employer"


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("apply", "into-a-job"),
        ("target", "one-employer"),
        ("explore", "veterans"),
        ("study", "veterans"),
    ],
)
def test_what_the_reader_is_after_chooses_among_the_sets_of_the_same_people(
    aim: str, expected: str
) -> None:
    veteran = {"at": EARLY, "set": "veterans"}

    assert chosen(veteran, told={"at": LATE, "aim": aim}) == expected
    assert chosen({**veteran, "at": LATE}, told={"at": EARLY, "aim": aim}) == "veterans"


def test_an_aim_alone_chooses_a_set_for_everybody() -> None:
    told = [{"at": LATE, "aim": aim} for aim in ("target", "apply")]

    assert [chosen(told=each) for each in told] == ["one-employer", ""]
