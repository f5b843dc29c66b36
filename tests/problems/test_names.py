from __future__ import annotations

import pytest

from askwell.problems.names import as_id, suggest


def test_typo_suggests_the_nearest_name() -> None:
    assert suggest("meting", ["meeting", "message"]) == 'Did you mean "meeting"?'


def test_without_a_near_name_the_few_known_ones_are_listed_in_order() -> None:
    assert suggest("xyz", ["when", "id", "id", "means"]) == "Known here: id, means, when."


def test_twelve_names_are_listed_and_thirteen_are_too_many() -> None:
    names = [f"n{number:02}" for number in range(13)]
    assert suggest("xyz", names[:12]).startswith("Known here: n00, n01")
    assert suggest("xyz", names) == ""


def test_nothing_known_suggests_nothing() -> None:
    assert suggest("xyz", []) == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Wie groß ist Ihr Team?", "wie-gross-ist-ihr-team"),
        ("Første møde, Łódź", "forste-mode-lodz"),
        ("Æther, œuvre, Þór, \u0131s\u0131", "aether-oeuvre-thor-isi"),
        ("My Élève", "my-eleve"),
        ("面试", ""),
    ],
)
def test_no_latin_letter_is_lost_in_an_id(words: str, name: str) -> None:
    assert as_id(words) == name
