"""A handout as text says what its looks say elsewhere."""

from __future__ import annotations

from askwell.handouts.making import make
from askwell.handouts.text import TextSource
from tests.handouts.everything import EVERYTHING, HEAD


def test_a_subject_is_told_from_the_message() -> None:
    told = make(TextSource(EVERYTHING, HEAD)).decode()
    assert "    Subject: Thanks\n\n    Dear [name],\n\n    thank you.\n" in told


def test_rows_facts_and_ways_to_reach_people_stand_as_lines_below_one_another() -> None:
    told = make(TextSource(EVERYTHING, HEAD)).decode()
    assert "Everything\n==========\n\nOne of each.\n\nTakes: 5 minutes\n\nTo read\n" in told
    assert "\nRow 2\n  Who: ___" in told
    assert told.endswith(
        "Office of Tests. Ask us.\nCall: 555-010-0142\n"
        "https://example.org/guide/worksheets/everything/\n"
    )
