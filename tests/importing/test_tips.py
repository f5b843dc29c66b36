"""Lists of tips: what in them is a task of whoever wrote them is told."""

from __future__ import annotations

import pytest

from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items

TIPS = ["Breathe out before you ring.", "Ask for a glass of water.", "Time to check your bag"]
PERHAPS = "perhaps a task of yours"


def made_of(*tips: str, sign: str = "-", wanted: str | None = None) -> Batch:
    text = "# Nerves\n\n" + "".join(f"{sign} {each}\n" for each in tips)
    return sorted_items(document_of("a.md", text.encode()), Known(), wanted)


@pytest.mark.parametrize(
    "task", ["[ ] new card for the wall", "Joe to check the room", "a voucher for parking??"]
)
def test_what_may_be_a_task_among_tips_stays_and_is_told(task: str) -> None:
    made = made_of(*TIPS, task, wanted="tips")
    assert made.counts["tips"] == len(TIPS) + 1
    [note] = [each for each in made.guessed if each.words.startswith(PERHAPS)]
    assert note.where == f"line {len(TIPS) + 3}"


@pytest.mark.parametrize("task", ["[ ] ask Ingrid: breathing card??", "ask Joe about a voucher??"])
def test_task_to_ask_somebody_is_left_out_and_told(task: str) -> None:
    made = made_of(*TIPS, task)
    assert made.counts["tips"] == len(TIPS)
    assert [each.words[:18] for each in made.left_out] == ["a note to yourself"]


@pytest.mark.parametrize("sign", ["-", "- [ ]", "☐"])
def test_tips_alone_are_no_tasks_with_or_without_boxes(sign: str) -> None:
    made = made_of(*TIPS, "Remember to bring two pens", sign=sign)
    assert made.counts["tips"] == len(TIPS) + 1
    assert not any(each.words.startswith(PERHAPS) for each in made.guessed)
