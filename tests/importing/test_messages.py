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


def message_of(text: str) -> tuple[dict[str, Any], list[str]]:
    """Return the message of a text, and what was guessed of it."""
    made = sorted_items(document_of("a.txt", text.encode()), Known())
    [(_, data)] = made.files
    return cast("Any", data)["email"], [each.words for each in made.told]


@pytest.mark.parametrize("said", ["I wrote to you about", "Perhaps you forgot what I asked about"])
def test_what_subject_and_text_are_about_is_one_blank(said: str) -> None:
    text = f"Subject: Once more about ____\n\nDear Ada,\n\n{said} ____ in May.\n"
    email, told = message_of(text)
    assert email["subjects"] == ["Once more about {{ more_about }}"]
    assert f"{said} {{{{ more_about }}}} in May." in email["body"]
    assert not any("if they ask for one thing" in each for each in told)


def test_two_blanks_of_one_message_that_may_be_one_are_told() -> None:
    text = "Subject: My letter of ____\n\nDear Ada,\n\nYou read my note of ____, I hope.\n"
    email, told = message_of(text)
    assert email["subjects"] == ["My letter of {{ letter }}"]
    assert "my note of {{ read_note }}," in email["body"]
    [line] = [each for each in told if "if they ask for one thing" in each]
    assert line.startswith("the blank of the subject is {{ letter }}, that of the text {{ read_no")


def test_questions_about_two_things_keep_two_blanks() -> None:
    text = "# Pay\n\n- What worries you about ____?\n- What have people told you about ____?\n"
    made = sorted_items(document_of("a.md", text.encode()), Known())
    assert len(made.new_blanks) == len("ab")


@pytest.mark.parametrize(
    ("title", "body", "situation"),
    [
        ("We have a date", "Thank you so much for your time. I will be there.", "confirm"),
        ("Message 4", "Thank you for saying yes. See you on Tuesday at 10.", "confirm"),
        ("Message 4", "Thank you for your quick answer! I look forward to meeting you.", "confirm"),
        ("Message 4", "Thank you for seeing me yesterday. I look forward to the work.", "thank"),
        ("Half a year later", "Could I tell you how it went?", "update"),
        ("Three months on", "May I tell you how it went?", "update"),
        ("Two weeks later, no answer yet", "Could we still talk?", "nudge"),
    ],
)
def test_situation_is_told_by_what_a_message_does(title: str, body: str, situation: str) -> None:
    assert situation_of(title, ["Hello"], body) == situation


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("email", "email"),
        ("E-Mail", "email"),
        ("text message", "text"),
        ("LinkedIn", "linkedin-message"),
        ("LinkedIn (invitation)", "linkedin-note"),
        ("a Facebook group", "platform"),
        ("linkedin-note", "linkedin-note"),
    ],
)
@pytest.mark.parametrize("subject", ["", "Subject: Our talk\n"])
def test_line_above_the_text_names_the_channel(said: str, channel: str, subject: str) -> None:
    email, told = message_of(f"A card\nChannel: {said}\n{subject}\nDear Ada,\n\nSee you.\n")
    assert (email["title"], email["channel"]) == ("A card", channel)
    assert email["body"] == "Dear Ada,\n\nSee you.\n"
    assert email.get("subjects", []) == (["Our talk"] if subject else [])
    assert not any("choose one" in each for each in told)


def test_channel_that_is_unknown_is_told_at_its_line() -> None:
    text = "Subject: Our talk\nChannel: Fax\n\nDear Ada,\n\nSee you.\n"
    made = sorted_items(document_of("a.txt", text.encode()), Known())
    [(_, data)] = made.files
    email = cast("Any", data)["email"]
    assert (email["channel"], email["body"]) == ("email", "Dear Ada,\n\nSee you.\n")
    [note] = [each for each in made.told if "choose one" in each.words]
    assert note.where == "line 2"
    assert note.words.startswith('the channel "Fax" is none of email, linkedin-note, ')


def test_channel_that_is_spoken_of_inside_a_text_stays_there() -> None:
    email, _ = message_of("Dear Ada,\n\nYou choose.\n\nChannel: text\n\nBest,\nBo\n")
    assert "Channel: text" in email["body"]
    assert email["channel"] == "email"


def test_blanks_of_a_message_are_told_at_their_own_lines() -> None:
    text = "Channel: email\nSubject: My ____\nWhy: to tell ____\n\nDear Ada,\n\nMy cat is ____.\n"
    made = sorted_items(document_of("a.md", text.encode()), Known())
    places = {each.words.rpartition("is ")[2]: each.where for each in made.told}
    assert places["{{ cat }}"] == "line 7"
    assert (places["{{ to_fill_in }}"], places["{{ tell }}"]) == ("line 2", "line 3")
