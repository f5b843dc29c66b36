"""What each part of a list is taken for, and what is told of a part that is nothing known."""

from __future__ import annotations

import pytest

from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items

MAIL = "# Ours\n\n## Asking\nSubject: A talk?\n\nHello [Name],\n\nCould we talk?\n\n"
WAY = ". If it is a message: alone in a file, --as messages takes it"


def made_of(text: str) -> tuple[Batch, list[dict[str, object]]]:
    made = sorted_items(document_of("m.md", text.encode()), Known())
    return made, [data["email"] for _, data in made.files if "email" in data]  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    [
        "Hi <<First>>, looking forward to our talk. Still good for you?",
        "Hello everyone! I look for a baker. Could I ask you five questions? Or here.",
        "I look for somebody at <company>. Or here.",
        "Good morning, it is about Monday.\n\n- one thing\n- another",
    ],
)
def test_part_of_the_form_of_the_messages_beside_it_is_one(text: str) -> None:
    made, [_, other] = made_of(f"{MAIL}## By phone\n\n{text}\n")
    assert other["title"] == "By phone"
    assert "subjects" not in other
    assert made.left_out == []


@pytest.mark.parametrize(
    "text",
    [
        "## How to use them\n\nWe changed these in May.\n",
        "### For whoever writes\n\nPut their name for [Name].\n",
        "## Before you write\n\n- Look [Name] up.\n- Read it aloud.\n",
        "## To ask\n\n- What is your day at [Company] like?\n- What surprised you?\n",
    ],
)
def test_part_of_another_form_is_no_message(text: str) -> None:
    _, [one] = made_of(MAIL + text)
    assert one["title"] == "Asking"


def test_words_alone_are_no_message_where_no_other_is() -> None:
    made, none = made_of("## A\n\nHi <<First>>, still good for you on Monday then.\n\nBye.\n")
    assert none == []
    first, last = (note.words for note in made.left_out)
    assert first == ('a text that is no list: "Hi <<First>>, still good for you on Monday then."')
    assert last == f'a text that is no list: "Bye."{WAY}'


def test_way_that_is_told_takes_a_text_that_is_no_list() -> None:
    text = "## A\n\nHi <<First>>, still good for you on Monday then.\n"
    made = sorted_items(document_of("m.md", text.encode()), Known(), "messages")
    assert made.counts["messages"] == 1
    assert made.left_out == []
