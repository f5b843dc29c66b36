"""Punctuation of ordinary sentences is no sign of a table, of an answer or of a note."""

from __future__ import annotations

import pytest

from askwell.texts.pasted import behind_question, notes_in, row_in


@pytest.mark.parametrize(
    "words",
    [
        "Say “yes,” “no,” or “not yet.”",
        'Ask "why," not "what," first.',
        "See https://example.org/a,b,c for more",
    ],
)
def test_a_sentence_is_no_row_of_a_table(words: str) -> None:
    assert row_in(words) is None


@pytest.mark.parametrize("words", ["What is a week like?,core,3", 'A week?,"Why",3'])
def test_cells_without_a_space_between_are_a_row(words: str) -> None:
    assert row_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "What do you say when people ask “Why you? Why not somebody else here?”",
        "Is it fair? (And would you do it again?)",
        "What do you do when asked “Where is it?” by a guest.",
    ],
)
def test_a_question_that_quotes_another_has_no_answer(words: str) -> None:
    assert behind_question(words) is None


def test_a_sentence_behind_a_question_is_an_answer() -> None:
    found = behind_question("What is a week like? Busy from the first call on.")
    assert found
    assert found.written == "Busy from the first call on."


@pytest.mark.parametrize(("words", "notes"), [("five feet² of it", 0), ("It says so.² And", 1)])
def test_a_square_behind_a_measure_is_no_note(words: str, notes: int) -> None:
    assert len([*notes_in(words)]) == notes
