"""What tabs wrote in the same moment comes together, place by place."""

from __future__ import annotations

from typing import Any

from tests.kit.in_node import call


def version(name: str, *made_of: str, data: Any, mine: bool = False) -> dict[str, Any]:
    return {"id": name, "from": list(made_of), "data": data, "isMine": mine}


START = version("start", data={"a": "1"})
MINE = version("mine", "start", data={"a": "1", "b": "mine"}, mine=True)
THEIRS = version("theirs", "start", data={"a": "1", "c": "theirs"})
BOTH = {"a": "1", "b": "mine", "c": "theirs"}


def again(met: list[Any], kept: Any) -> Any:
    return call("crossing", ("joinedAgain", met, kept))[0]


def test_what_the_last_writing_did_not_know_of_is_in_it_again() -> None:
    found = again([START, MINE], THEIRS)

    assert found["data"] == BOTH
    assert found["from"] == ["theirs", "mine"]
    assert found["before"] == {"a": "1"}
    assert not found["isClash"]


def test_a_first_writing_of_two_tabs_comes_together_too() -> None:
    nothing = version("", data=None)
    mine, theirs = (version(each, "", data={each: "x"}, mine=each == "m") for each in "mt")

    assert again([nothing, mine], theirs)["data"] == {"m": "x", "t": "x"}


def test_several_writings_before_the_other_is_heard_of_come_together() -> None:
    second = version("second", "mine", data={"a": "1", "b": "mine", "d": "more"}, mine=True)

    assert again([START, MINE, second], THEIRS)["data"] == {**BOTH, "d": "more"}


def test_what_was_written_over_and_gone_on_from_comes_back() -> None:
    on = version("on", "theirs", data={"a": "1", "c": "theirs", "d": "on"}, mine=True)

    assert again([START, MINE, THEIRS, on], on)["data"] == {**BOTH, "d": "on"}


def test_what_was_made_knowing_this_pages_writing_stays_as_it_is() -> None:
    following = version("next", "mine", data={})
    cases = [
        ([START, MINE], MINE),
        ([START, MINE], following),
        ([START, MINE, following], version("last", "next", data={})),
        ([START, MINE], version("far", "unheard-of", data={})),  # nobody can tell
        ([START, MINE], version("", data={})),  # an older guide wrote it
        ([START], THEIRS),
        ([], THEIRS),
    ]

    assert call("crossing", *(("joinedAgain", *case) for case in cases)) == [None] * len(cases)


def test_where_both_changed_one_place_what_is_kept_stays_and_that_is_told() -> None:
    mine = version("mine", "start", data={"a": "mine", "b": "mine"}, mine=True)
    theirs = version("theirs", "start", data={"a": "theirs"})
    found = again([START, mine], theirs)

    assert found["data"] == {"a": "theirs", "b": "mine"}
    assert found["isClash"]


def test_of_words_without_ids_one_version_stays_whole() -> None:
    before, mine, theirs = (
        [{"id": "own-1", "words": [each, {"gap": "topic", "label": "topic"}, "?"]}]
        for each in ("Why ", "When ", "Where ")
    )

    [found] = call("crossing", ("joinedChanges", before, mine, theirs))

    assert found == {"data": theirs, "isClash": True}


def both(*cases: tuple[Any, ...]) -> None:
    """Assert that what two changed, each given after what was before, becomes the last."""
    found = call("crossing", *(("joinedChanges", *case) for *case, _ in cases))

    assert found == [{"data": data, "isClash": False} for *_, data in cases]


def test_changes_of_different_answers_stand_together() -> None:
    both(
        ({"a": "1"}, {}, {"a": "1"}, {}),
        ({"a": "1"}, {"a": "1"}, {}, {}),
        ({"a": "1"}, {}, {"a": "2"}, {"a": "2"}),
        ({"a": "1"}, {"a": "2"}, {}, {"a": "2"}),
        (None, {"constructor": "x"}, {}, {"constructor": "x"}),
        ("m1", "m1", "m2", "m2"),
        ("m1", "m2", "m1", "m2"),
    )


def test_changes_of_different_rows_stand_together() -> None:
    both(
        (None, [{"id": "x"}], [{"id": "y"}], [{"id": "y"}, {"id": "x"}]),
        (
            [{"id": "x", "day": "", "at": ""}],
            [{"id": "x", "day": "1", "at": ""}],
            [{"id": "x", "day": "", "at": "2"}, {"id": "y"}],
            [{"id": "x", "day": "1", "at": "2"}, {"id": "y"}],
        ),
        (
            [{"id": "x"}, {"id": "y"}],
            [{"id": "y"}, {"id": "x"}, {"id": "z"}],
            [{"id": "y", "minutes": 2}, {"id": "x"}],
            [{"id": "y", "minutes": 2}, {"id": "x"}, {"id": "z"}],
        ),
        (
            [{"id": "x"}, {"id": "y"}],
            [{"id": "y"}],
            [{"id": "x"}, {"id": "y"}, {"id": "z"}],
            [{"id": "y"}, {"id": "z"}],
        ),
    )
