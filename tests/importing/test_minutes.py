"""A column of minutes is taken; what a sheet program made a date of is told at its row."""

from __future__ import annotations

from typing import Any, cast

import pytest

from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items


def made_of(text: str) -> Batch:
    return sorted_items(document_of("ours.csv", text.encode()), Known(), None)


def question(made: Batch) -> dict[str, Any]:
    [(_, data)] = made.files
    [found] = cast("Any", data)["bank"]["questions"]
    return cast("dict[str, Any]", found)


def row(head: str, cell: str) -> str:
    return f'Question,Why,{head}\nWhat is loud here?,It is heard.,"{cell}"\n'


@pytest.mark.parametrize("head", ["Minutes", "minutes", "Min.", "Time (minutes)", "How long?"])
@pytest.mark.parametrize(
    ("cell", "minutes"), [("3", 3), ("3.0", 3), ("5 min", 5), ("~10 minutes", 10), ("5'", 5)]
)
def test_minutes_are_taken(head: str, cell: str, minutes: int) -> None:
    made = made_of(row(head, cell))
    assert question(made)["minutes"] == minutes
    assert "notes" not in question(made)
    assert made.guessed == []


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("2-Jan", "1-2"),
        ("02-Jan", "1-2"),
        ("5-Mar", "3-5"),
        ("Mar-05", "3-5"),
        ("2. Jan", "1-2"),
        ("2-Jan-2026", "1-2"),
        ("2026-03-05", "3-5"),
        ("2026-03-05T00:00:00", "3-5"),
        ("2026-03-05 00:00:00", "3-5"),
        ("3/5/2026", "3-5"),
        ("05.03.2026", "3-5"),
    ],
)
def test_date_that_was_made_of_a_range_is_told_at_its_row(cell: str, typed: str) -> None:
    made = made_of(row("Minutes", cell))
    [note] = made.guessed
    assert note.where == "row 2"
    assert note.words == (
        f'"{cell}" is no number of minutes: a sheet program made a date of it, perhaps of '
        f'"{typed}"; it goes into the notes'
    )
    assert "minutes" not in question(made)
    assert question(made)["notes"] == f"Minutes: {cell}"


@pytest.mark.parametrize("cell", ["0", "61", "400", "3-5", "short", "as long as it takes", "Jan"])
def test_what_else_is_no_number_of_minutes_is_told_without_a_guess(cell: str) -> None:
    [note] = made_of(row("Minutes", cell)).guessed
    assert note.words == f'"{cell}" is no number of minutes; it goes into the notes'


def test_minutes_of_tips_go_into_the_notes() -> None:
    made = made_of("Tip,Why,Minutes\nBring a pen to it.,One may fail.,3\n")
    assert [note.words for note in made.guessed] == [
        'the column "Minutes" goes into the notes of its rows'
    ]
