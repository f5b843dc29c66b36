"""What the answers from several talks say together."""

from __future__ import annotations

import pytest

from tests.kit.in_node import call


@pytest.mark.parametrize(
    ("people", "letters"),
    [
        (["Dana Whitlock", "Sam"], ["D", "S"]),
        (["Dana", "Dan"], ["A", "B"]),
        (["Dana", "42"], ["A", "B"]),
        (["(Émile)", "łucja"], ["É", "Ł"]),
    ],
)
def test_a_person_has_the_letter_of_the_name_unless_two_begin_alike(
    people: list[str], letters: list[str]
) -> None:
    assert call("compare", ("lettersOf", people)) == [letters]


def test_marks_of_one_point_stand_on_levels_of_their_own() -> None:
    assert call("compare", ("levels", [4, 5, 4, 4, 5])) == [[0, 0, 1, 2, 1]]


def test_neighbors_on_a_scale_agree_and_words_are_never_judged() -> None:
    cases = [
        ("scale", ["4-of-5", "5-of-5", ""], True),
        ("scale", ["3-of-5", "5-of-5"], False),
        ("choice", ["yes", "yes"], True),
        ("choice", ["yes", "no"], False),
        ("choice", ["yes", ""], None),
        ("long", ["the same", "the same"], None),
    ]
    found = call("compare", *(("answersAgree", kind, values) for kind, values, _ in cases))

    assert found == [agree for _, _, agree in cases]
