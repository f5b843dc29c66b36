"""Tables that are lists: heads of other languages, heads that nobody knows, and the way out."""

from __future__ import annotations

from typing import Any, cast

import pytest

from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items

TIPS = "Schreib dir drei Fragen auf.;Es hilft.\nBedanke dich am Tag danach.;Es freut.\n"
ORDERS = "Bring a pen to every talk.;One may fail.\nWrite down three things first.;It helps.\n"
BLANK = "Name;Day;Phone\nAda;;\nBen;;\n"
TABLE = "| Question | Why |\n|---|---|\n| Who helps? | So. |\n"
ABOVE = "# Money\n\n- What does it pay at first?\n\n"
UNTITLED = 'a table without a heading of its own: under "Money"'


def made_of(text: str, wanted: str | None = None, name: str = "our tips.csv") -> Batch:
    return sorted_items(document_of(name, text.encode()), Known(), wanted)


def tips_in(made: Batch) -> list[str]:
    [(_, data)] = made.files
    return [tip["text"] for tip in cast("Any", data)["checklist"]["tips"]]


def guessed(made: Batch) -> list[str]:
    return [note.words for note in made.guessed]


@pytest.mark.parametrize("heads", ["Tipp;Warum", "Hinweise;Grund", "Consejo;Por qué", "Tip;Why"])
def test_tips_under_heads_of_other_languages_are_tips(heads: str) -> None:
    made = made_of(f"{heads}\n{TIPS}")
    assert tips_in(made) == ["Schreib dir drei Fragen auf.", "Bedanke dich am Tag danach."]
    assert made.counts == {"tips": 2, "reasons": 2, "tip lists": 1}


@pytest.mark.parametrize("heads", ["Do this;Because", "What;Note"])
def test_heads_that_nobody_knows_are_no_entry_whatever_rows_are_taken_for(heads: str) -> None:
    made = made_of(f"{heads}\n{ORDERS}", "tips")
    assert len(tips_in(made)) == 2
    assert f'the heads: "{heads.replace(";", " ")}"' in guessed(made)


def test_first_row_that_is_an_entry_as_all_are_stays_one() -> None:
    assert len(tips_in(made_of(ORDERS, "tips"))) == 2
    assert len(tips_in(made_of("Be kind.\n" + ORDERS.replace(";", " "), "tips"))) == 3


KEPT = "taken as the rows below; if it is the heads, delete it"


@pytest.mark.parametrize("first", ["Be on time", "Message them early", "Question your luck"])
def test_short_tip_above_longer_ones_is_kept_and_told(first: str) -> None:
    rest = "Bring a pen to every talk\nWrite down three things first\n"
    for wanted in ("tips", None):
        made = made_of(f"{first}\n{rest}", wanted)
        assert tips_in(made)[0] == first
        assert len(tips_in(made)) == 3
        assert f'{KEPT}: "{first}"' in guessed(made)


def test_question_without_its_mark_above_others_is_kept_if_all_are_questions() -> None:
    rest = "How did you get into it?\nWhat would you change about it?\n"
    assert made_of(f"Why this job\n{rest}", "questions").counts["questions"] == 3


BESIDE = ["Why then?", "No", "Because", "Note", "Text", "Listen for pride.", "Follow-up call"]
ASKED = "What do you like about it?;It varies\nWho else should I meet?;It helps\n"


@pytest.mark.parametrize("beside", BESIDE)
def test_first_row_that_asks_or_ends_as_sentences_do_is_kept_whatever_is_beside(
    beside: str,
) -> None:
    asked = f"How did you begin in this field?;{beside}\n{ASKED}"
    for wanted in ("questions", None):
        assert made_of(asked, wanted).counts["questions"] == 3
    assert len(tips_in(made_of(f"Be on time.;{beside}\n{ORDERS}", "tips"))) == 3


@pytest.mark.parametrize(
    "first", ["Say how you began.", "I am glad!", "How did you begin in this field"]
)
def test_first_row_that_is_a_sentence_above_questions_is_kept_and_told(first: str) -> None:
    made = made_of(f"{first};It opens\n{ASKED}")
    assert made.counts["questions"] == 3
    assert f'{KEPT}: "{first} It opens"' in guessed(made)


@pytest.mark.parametrize(
    "first",
    [
        "Tips for the waiter are fine",
        "Advice from elders counts twice",
        "Hints that help you stick",
    ],
)
def test_tip_that_begins_as_the_name_of_a_list_is_kept_and_told(first: str) -> None:
    assert len(tips_in(made_of(f"{first}.\n{ORDERS.replace(';', ' ')}", "tips"))) == 3
    made = made_of(f"{first}\n{ORDERS.replace(';', ' ')}", "tips")
    assert len(tips_in(made)) == 3
    assert f'{KEPT}: "{first}"' in guessed(made)


@pytest.mark.parametrize(
    "first", ["Send them a word of thanks;Text", "Our rules for talks;Why it helps"]
)
def test_long_first_row_beside_what_may_be_a_head_is_kept_and_told(first: str) -> None:
    made = made_of(f"{first}\n{ORDERS}", "tips")
    assert len(tips_in(made)) == 3
    assert f'{KEPT}: "{first.replace(";", " ")}"' in guessed(made)


@pytest.mark.parametrize(
    "heads",
    ["Our list;It helps", "All that we ask;Why we ask it", "All that we ask;What it is good for"],
)
def test_name_above_questions_is_no_entry(heads: str) -> None:
    assert made_of(f"{heads}\n{ASKED}").counts["questions"] == 2


def test_word_that_stands_below_as_well_is_no_head() -> None:
    rows = "Remind them;Text\nCall them the day before;Phone\nThank them on the next day;Text\n"
    assert len(tips_in(made_of(rows, "tips"))) == 3


def test_word_in_brackets_makes_no_head_of_a_question() -> None:
    made = made_of(f"How may I reach you (email)?;It is quick\n{ASKED}")
    assert made.counts["questions"] == 3


def test_head_of_a_list_in_one_column_is_no_entry() -> None:
    made = made_of("Advice we give\nBring a pen to every talk.\nWrite down three things first.\n")
    assert len(tips_in(made)) == 2


def test_table_that_may_be_a_list_says_the_way_out() -> None:
    made = made_of(f"What;Note\n{ORDERS}")
    assert made.counts["tables"] == 1
    [words] = guessed(made)
    assert words.endswith("delete that file, then askwell import --as tips 'our tips.csv'")


@pytest.mark.parametrize(("text", "wanted"), [(f"What;Note\n{ORDERS}", "table"), (BLANK, None)])
def test_table_that_is_none_says_no_way_out(text: str, wanted: str | None) -> None:
    assert "askwell import" not in " ".join(guessed(made_of(text, wanted)))


def test_table_below_questions_without_a_heading_of_its_own_is_told() -> None:
    assert UNTITLED in guessed(made_of(ABOVE + TABLE, name="a.md"))
    assert UNTITLED not in guessed(made_of(f"{ABOVE}# Help\n\n{TABLE}", name="a.md"))


@pytest.mark.parametrize("head", ["What it is good for", "What is it good for?", "What it's for"])
def test_head_that_says_what_it_is_good_for_is_the_reason(head: str) -> None:
    assert made_of(f"Question;{head}\n{ASKED}").counts["reasons"] == 2


@pytest.mark.parametrize("head", ["Wozu", "Zweck", "Para qué", "Motivo", "Raison", "Pourquoi"])
def test_head_for_the_reason_in_other_languages_is_known(head: str) -> None:
    made = made_of(f"Question;{head}\n{ASKED}")
    assert made.counts["reasons"] == 2


COLUMNS = "Question;Who for;Nr;Empty\nWho helps you most?;students;1;\nWhat is hard about it?;;2;\n"


@pytest.mark.parametrize("heads", ["Good for;Benefit", "Min;Max"])
def test_column_of_something_else_is_no_reason_and_no_minutes(heads: str) -> None:
    made = made_of(f"Question;{heads}\nWho helps you most?;12;14\nWhat is hard about it?;1;2\n")
    assert "reasons" not in made.counts
    words = [f'the column "{head}" goes into the notes of its rows' for head in heads.split(";")]
    assert guessed(made) == words


def test_what_is_asked_of_a_group_is_no_note() -> None:
    made = made_of("Question;Why\nAsk Recruiters: What do you look for?;They decide.\n" + ASKED)
    assert made.left_out == []


def test_column_that_is_not_known_goes_into_notes_and_is_told() -> None:
    made = made_of(COLUMNS)
    [(_, data)] = made.files
    first, second = cast("Any", data)["bank"]["questions"]
    assert first["notes"] == "Who for: students"
    assert "notes" not in second
    assert guessed(made) == ['the column "Who for" goes into the notes of its rows']
    assert [note.words for note in made.left_out] == ['the numbers in the column "Nr"']


@pytest.mark.parametrize("head", ["Nr", "No.", "#", ""])
@pytest.mark.parametrize("first", [0, 1])
def test_numbers_of_rows_are_left_out_and_told(head: str, first: int) -> None:
    made = numbered(head, str(first), str(first + 1))
    assert notes_in(made) == [None, None]
    assert [note.words for note in made.left_out] == [
        f'the numbers in the column "{head or "Column 1"}"'
    ]


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Score", "10", ""),
        ("Priority", "", "3"),
        ("Priority", "1", "2"),
        ("Year", "2019", "2020"),
        ("Nr", "1", ""),
        ("Nr", "2", "3"),
        ("", "10", "11"),
        ("", "nurses", "others"),
    ],
)
def test_other_numbers_are_data_and_go_into_notes(head: str, first: str, second: str) -> None:
    made, name = numbered(head, first, second), head or "Column 1"
    assert notes_in(made) == [f"{name}: {cell}" if cell else None for cell in (first, second)]
    assert guessed(made) == [f'the column "{name}" goes into the notes of its rows']
    assert made.left_out == []


def numbered(head: str, first: str, second: str) -> Batch:
    rows = f"{first};Who helps you most?\n{second};What is hard about it?\n"
    return made_of(f"{head};Question\n{rows}")


def notes_in(made: Batch) -> list[str | None]:
    [(_, data)] = made.files
    return [each.get("notes") for each in cast("Any", data)["bank"]["questions"]]


def test_column_that_is_not_known_beside_tips_and_messages_goes_into_their_notes() -> None:
    made = made_of(f"Tip;Said by\n{ORDERS}")
    [(_, data)] = made.files
    notes = cast("Any", data)["checklist"]["notes"]
    assert notes.splitlines()[1] == "Write down three things first. Said by: It helps."
    made = made_of("Message;Said by\nDear [Name], thank you for your time.;Ada\n")
    [(_, data)] = made.files
    assert cast("Any", data)["email"]["notes"] == "Said by: Ada"
