"""Where a message ends and the next begins: at a rule, and at a title above a subject."""

from __future__ import annotations

import pytest

from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items

FIRST = "Confirming the time\nSubject: Our talk\n\nDear Ben,\n\nUntil Monday.\n\n"
SECOND = "Subject: Thanks, Ben!\n\nDear Ben,\n\nThank you for your time.\n\nBest,\nAnna\n"


def messages(text: str) -> tuple[Batch, list[dict[str, object]]]:
    made = sorted_items(document_of("m.txt", text.encode()), Known())
    return made, [data["email"] for _, data in made.files]  # type: ignore[misc]


@pytest.mark.parametrize("rule", ["---\n\n", "* * *\n\n", ""])
@pytest.mark.parametrize("title", ["Thank you", "Thanks", "Big thanks", "All the best"])
@pytest.mark.parametrize("leave", ["Best,\nAnna\n\n", "Best\nAnna\n\n", "Best,\n\nAnna\n\n"])
def test_line_right_above_a_subject_is_a_title_whatever_it_says(
    rule: str, title: str, leave: str
) -> None:
    _, made = messages(f"{FIRST}{leave}{rule}{title}\n{SECOND}")
    assert [each["title"] for each in made] == ["Confirming the time", title]
    assert str(made[0]["body"]).endswith(f"{leave.strip()}\n")


def test_rule_below_a_signature_ends_a_message_and_what_is_no_message_is_told() -> None:
    made, [one] = messages(f"{FIRST}Best,\nAnna\n\n---\n\nWe changed this in May.\n")
    assert str(one["body"]).endswith("Best,\nAnna\n")
    [note] = made.left_out
    assert note.words.startswith('a text that is no list: "We changed this in May."')


@pytest.mark.parametrize("sign", ["P.S.", "PS:", "PS –", "P. P. S.", "P. D.:", "PD."])
def test_postscript_below_a_rule_stays_in_its_message(sign: str) -> None:
    made, [one] = messages(f"{FIRST}Best,\nAnna\n\n---\n\n{sign} Bring a pen.\n\nAnd a map.\n")
    assert str(one["body"]).endswith(f"Best,\nAnna\n\n{sign} Bring a pen.\n\nAnd a map.\n")
    assert made.left_out == []


@pytest.mark.parametrize(
    "text",
    ["PD classes start in May.", "Ps and Qs matter.", "P. D. James wrote it.", "PS 12 is ours."],
)
def test_text_below_a_rule_that_begins_as_a_postscript_does_is_none(text: str) -> None:
    made, [one] = messages(f"{FIRST}Best,\nAnna\n\n---\n\n{text}\n")
    assert str(one["body"]).endswith("Best,\nAnna\n")
    [note] = made.left_out
    assert note.words.startswith("a text that is no list: ")


def test_rule_inside_a_message_parts_nothing() -> None:
    _, [one] = messages(f"{FIRST}---\n\nOne more thing: bring a pen.\n\nBest,\nAnna\n")
    assert "bring a pen" in str(one["body"])
    assert "---" not in str(one["body"])


def test_thanks_at_the_end_of_a_message_are_no_title() -> None:
    _, made = messages(f"{FIRST}Thank you\nAnna\n\n{SECOND}")
    assert len(made) == 2
    assert str(made[0]["body"]).endswith("Thank you\nAnna\n")


@pytest.mark.parametrize("typed", ["Which “extras” – really – paid off?", "Which extrás paid off?"])
def test_the_dashes_quotes_and_accents_of_word_make_no_other_id(typed: str) -> None:
    plain = Batch.words_id("Which extras really paid off?")
    assert Batch.words_id(typed) in {plain, plain.replace("-really", "")}
    assert Batch.words_id("What’s a week like?") == Batch.words_id("What's a week like?")
    assert Batch.words_id("仕事はどうですか") != Batch.words_id("仕事は好きですか")
