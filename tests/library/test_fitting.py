"""What fits a talk: a whole set, or as much of its core, the most important first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from askwell.kinds.evidence import Rule
from askwell.kinds.questions import Bank
from askwell.kinds.sets import Set
from askwell.library import Library, fitting
from askwell.library.fitting import FEWEST, USUAL, asked_first, needs, room, takes, talk
from tests.kit.in_node import call

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("fitting.json").read_text("utf-8")
)


def test_talk_is_as_long_as_the_rule_says(minimal: Library, library: Library) -> None:
    assert (talk(minimal), talk(library)) == (20, 20)
    assert talk(Library(())) == USUAL


@pytest.mark.parametrize(("minutes", "left"), [(15, 11), (20, 15), (30, 22), (60, 45)])
def test_quarter_of_a_talk_is_not_for_questions(minutes: int, left: int) -> None:
    assert room(minutes) == left


def test_set_that_fits_is_asked_whole(minimal: Library) -> None:
    [each] = minimal.all(Set)
    assert asked_first(minimal, each) == each.questions
    assert needs(minimal, each) == 15


def test_of_a_longer_set_as_much_of_the_core_is_asked_as_fits_in_the_order_of_the_set(
    library: Library,
) -> None:
    long = [each for each in library.all(Set) if takes(library, each.questions) > room(20)]
    assert long
    for each in long:
        asked = asked_first(library, each)
        assert set(asked) == set(each.core[: len(asked)])
        assert list(asked) == [name for name in each.questions if name in asked]
        assert takes(library, asked) <= room(20)
        assert room(needs(library, each)) >= takes(library, each.questions) > room(20)


def test_set_without_a_core_that_fits_is_not_asked(library: Library) -> None:
    each = next(each for each in library.all(Set) if takes(library, each.questions) > room(20))
    assert asked_first(library, each.model_copy(update={"core": ()})) == ()
    few = each.model_copy(update={"core": each.core[: FEWEST - 1]})
    assert asked_first(library, few) == ()


def test_shorter_talk_leaves_out_the_least_important(library: Library) -> None:
    each = max(library.all(Set), key=lambda each: takes(library, each.questions))
    usual = asked_first(library, each)
    shorter = [
        rule.model_copy(update={"chosen": "fifteen-to-twenty"})
        for rule in library.all(Rule)
        if rule.role == "length"
    ]
    library_of_fifteen = _with(library, shorter[0])
    asked = asked_first(library_of_fifteen, each)
    assert FEWEST <= len(asked) < len(usual)
    assert set(asked) == set(each.core[: len(asked)])


@pytest.mark.parametrize("case", CASES)
def test_set_fits_a_talk_as_the_shared_cases_say(
    library: Library, monkeypatch: pytest.MonkeyPatch, case: dict[str, Any]
) -> None:
    monkeypatch.setattr(fitting, "USUAL", case["talk"])
    each = library.all(Set)[0].model_copy(update=_set(case))

    assert list(asked_first(_asking(library, case["minutes"]), each)) == _names(case["asked"])


@pytest.mark.parametrize(
    ("minutes", "fitting_ones"),
    [([5, 5, 5, 5], 3), ([5, 5, 6], 2), ([15, 1], 1), ([16, 1], 1), ([5, 5], 2), ([], 0)],
)
def test_as_many_of_some_questions_are_asked_as_fit_and_at_least_one(
    library: Library, minutes: list[int], fitting_ones: int
) -> None:
    names = tuple(_names(range(len(minutes))))
    assert room(USUAL) == 15
    assert fitting.first(_asking(library, minutes), names) == names[:fitting_ones]


def test_page_finds_that_the_same_fits() -> None:
    sets = ({**_set(case), "minutes": case["minutes"]} for case in CASES)
    calls = [("fitting", each, case["talk"]) for each, case in zip(sets, CASES, strict=True)]

    assert call("fitting", *calls) == [_names(case["asked"]) for case in CASES]


def test_page_asks_at_least_one_question_in_a_talk_too_short_for_a_set() -> None:
    core = {"questions": ["a", "b", "c"], "core": ["c", "a"], "minutes": [4, 4, 4]}
    whole = {**core, "core": []}
    calls = [("fitting", each, talk) for each in (core, whole) for talk in (11, 5)]

    assert call("fitting", *calls) == [["a", "c"], ["c"], ["a", "b"], ["a"]]


def _asking(library: Library, minutes: Sequence[int]) -> Library:
    """Return a library of questions q0, q1 and so on that take so many minutes."""
    entry = next(each for each in library.entries if isinstance(each.model, Bank))
    assert isinstance(entry.model, Bank)
    [question, *_] = entry.model.questions
    questions = tuple(
        question.model_copy(update={"id": f"q{number}", "minutes": each})
        for number, each in enumerate(minutes)
    )
    bank = entry.model.model_copy(update={"questions": questions})
    return Library((replace(entry, model=bank),))


def _set(case: dict[str, Any]) -> dict[str, list[str]]:
    return {"questions": _names(range(len(case["minutes"]))), "core": _names(case["core"])}


def _names(numbers: Iterable[int]) -> list[str]:
    return [f"q{number}" for number in numbers]


def _with(library: Library, rule: Rule) -> Library:
    entries = tuple(
        replace(entry, model=rule)
        if isinstance(entry.model, Rule) and entry.model.id == rule.id
        else entry
        for entry in library.entries
    )
    return Library(entries)
