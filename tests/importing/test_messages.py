"""What a message is for, where neither its title nor its subject says so."""

from __future__ import annotations

from typing import Any, cast

import pytest

from askwell.importing.items import Known
from askwell.importing.messages import situation_of
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items
from askwell.kinds.base import Placeholder
from askwell.kinds.words import Text


@pytest.mark.parametrize(
    "body",
    [
        "Could I say one thing first? Thank you for meeting me yesterday. It helped me choose.",
        "May I begin with thanks? Your advice on night shifts helped me choose.",
        "Could you greet Ben? And thank you for your time on Friday.",
        "Would you be my reference? Thank you for the names you gave me.",
        "Thank you for your time. Could I ask one more thing?",
    ],
)
def test_thanks_for_what_somebody_did_are_thanks(body: str) -> None:
    assert situation_of("Message 3", ["Hello"], body) == "thank"


@pytest.mark.parametrize(
    "body",
    [
        "Could we talk for 20 minutes? Thank you for your time.",
        "Would you have 15 minutes next week? Thank you for considering talking with me.",
        "Could I ask you three questions? Thank you in advance for meeting me.",
        "Might we talk? I am free on Tuesday. Thank you so much for reading this.",
    ],
)
def test_thanks_for_an_answer_to_come_ask(body: str) -> None:
    assert situation_of("Message 3", ["Hello"], body) == "ask"


@pytest.mark.parametrize("title", ["No answer yet", "No reply", "When they are silent"])
def test_title_that_speaks_of_silence_asks_once_more(title: str) -> None:
    assert situation_of(title, ["Hello"], "I would still be glad of a talk.") == "nudge"
    assert situation_of("To ask", ["Hello"], "Could we talk? No reply is needed.") == "ask"


def test_blank_behind_the_same_words_in_subject_and_text_is_one() -> None:
    text = "Subject: My note of ____\n\nDear Ada,\n\nPerhaps my note of ____ got lost.\n"
    made = sorted_items(document_of("a.txt", text.encode()), Known())
    assert made.new_blanks == {"note": "note of ..."}
    [(_, data)] = made.files
    assert "Perhaps my note of {{ note }} got lost." in cast("Any", data)["email"]["body"]


def test_blanks_that_plainly_ask_for_known_ones_are_told_in_one_line() -> None:
    known = Placeholder(
        id="their_name", label=Text("their name"), example=Text("Ada"), fills="meeting.first-name"
    )
    text = "Dear [Name],\n\nmay I ask you about <<First>>? My field is ____.\n"
    made = sorted_items(document_of("a.txt", text.encode()), Known({"their_name": known}))
    first, *others = made.told
    assert first.words == "[Name], <<First>> as {{ their_name }}"
    [guess] = [note for note in others if "blank" in note.words]
    assert guess.words.startswith('the blank "____" is ')
