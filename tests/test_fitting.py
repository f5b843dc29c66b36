"""What fits a talk: a whole set, or as much of its core, the most important first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askwell.fitting import FEWEST, USUAL, asked_first, needs, room, takes, talk
from askwell.kinds.evidence import Rule
from askwell.kinds.sets import Set
from askwell.library import Library


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


def _with(library: Library, rule: Rule) -> Library:
    entries = tuple(
        replace(entry, model=rule)
        if isinstance(entry.model, Rule) and entry.model.id == rule.id
        else entry
        for entry in library.entries
    )
    return Library(entries)
