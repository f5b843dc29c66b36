from __future__ import annotations

import pytest

from askwell.problems.names import as_id, free_name, suggest


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


@pytest.mark.parametrize(
    ("taken", "form", "found"),
    [
        ((), "{}-{}", "ask"),
        (("ask-2",), "{}-{}", "ask"),
        (("ask",), "{}-{}", "ask-2"),
        (("ask", "ask-2", "ask-4"), "{}-{}", "ask-3"),
        (("ask", "ask (2)"), "{} ({})", "ask (3)"),
    ],
)
def test_a_name_that_is_taken_gets_the_first_free_number(
    taken: tuple[str, ...], form: str, found: str
) -> None:
    assert free_name("ask", taken.__contains__, form) == found


@pytest.mark.parametrize(("most", "found"), [(9, "first-ste-2"), (6, "first-2"), (5, "first-2")])
def test_a_long_name_is_cut_before_its_number_without_a_dash_too_many(
    most: int, found: str
) -> None:
    assert free_name("first-steps", {"first-steps"}.__contains__, most=most) == found


def test_a_name_that_is_not_cut_keeps_its_dash() -> None:
    assert free_name("Pay -", {"Pay -"}.__contains__, "{} ({})") == "Pay - (2)"
