from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.catalog import Catalog
from askwell.checks.lengths import LONGEST, PARAGRAPH, QUESTION, TITLE, check_lengths
from askwell.handouts.columns import MOST_COLUMNS
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.drafts.worksheets import worksheet
from askwell.handouts.paper import Sheet, html
from askwell.handouts.parts import Document, Form, walk
from askwell.kinds.words import Message, Prose, Text
from askwell.kinds.worksheets import Worksheet
from askwell.languages import language
from askwell.library import Library
from askwell.library.wording import Wording
from tests.handouts.everything import HEAD

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    ("place", "words", "most", "check"),
    [
        ("emails/ask.yml", "Ask for a talk", TITLE, "long-title"),
        ("questions/first-steps.yml", "What should I learn first?", QUESTION, "long-title"),
        ("emails/ask.yml", "Be short.", LONGEST[Text], "long-text"),
        ("emails/ask.yml", "Dear {{ their_name }},", LONGEST[Message], "long-text"),
        ("guide/story.md", "It took", LONGEST[Prose], "long-text"),
    ],
)
def test_too_long_is_told_where_it_stands(
    check_edit: CheckEdit, place: str, words: str, most: int, check: str
) -> None:
    library, _ = check_edit(place, words, words + " x" * most)
    [problem] = check_lengths(library) if check != "long-title" else [*check_lengths(library)][:1]
    assert (problem.path, problem.severity) == (f"content/{place}", "warning")


LONG = "aa " * (PARAGRAPH // 3)


@pytest.mark.parametrize(
    ("place", "words"),
    [("guide/story.md", "Ana asked. It"), ("scripts/call.yml", "Breathe *first*.")],
)
def test_too_long_paragraph_is_told(check_edit: CheckEdit, place: str, words: str) -> None:
    library, _ = check_edit(place, words, f"{LONG}{words}")
    [problem] = check_lengths(library)
    assert (problem.check, problem.path) == ("long-text", f"content/{place}")
    assert problem.message.startswith("This paragraph has 1,5")


@pytest.mark.parametrize("between", ["\n\n", "\n- ", "\n2. ", "\n| "])
def test_paragraph_of_a_long_text_is_told_where_it_begins(
    check_edit: CheckEdit, between: str
) -> None:
    short = LONG[: len(LONG) // 2].strip()
    library, _ = check_edit("guide/story.md", "Ana asked. It", between.join([short] * 4))
    assert list(check_lengths(library)) == []
    changed = f"{short}{between}{LONG}Ana"
    library, _ = check_edit("guide/story.md", between.join([short] * 4), changed)
    [problem] = check_lengths(library)
    assert problem.line == 8 + between.count("\n")


def test_title_that_just_fits_is_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "title: Ask for a talk", f"title: {'a' * TITLE}")
    assert list(check_lengths(library)) == []
    library, _ = check_edit("emails/ask.yml", "a" * TITLE, "a" * (TITLE + 1))
    assert [problem.check for problem in check_lengths(library)] == ["long-title"]


@pytest.mark.parametrize(
    ("count", "names", "told"),
    [
        (MOST_COLUMNS, "", ""),
        (MOST_COLUMNS + 1, "", "10 columns: on paper"),
        (MOST_COLUMNS - 1, ", row_labels: [First]", ""),
        (
            MOST_COLUMNS,
            ", row_labels: [First]",
            "10 columns, with that of the rows' names",
        ),
    ],
)
def test_a_table_that_is_none_on_paper_is_told(
    check_edit: CheckEdit, count: int, names: str, told: str
) -> None:
    columns = ", ".join(f"Name {number}" for number in range(count))
    written = "[Name, Job], rows: 2, row_labels: [First]"
    library, _ = check_edit("worksheets/notes.yml", written, f"[{columns}], rows: 2{names}")
    problems = list(check_lengths(library))

    assert [problem.check for problem in problems] == ["many-columns"] * bool(told)
    assert [problem.line for problem in problems] == [22] * bool(told)
    assert all(told in problem.message for problem in problems)
    assert _table_on_paper(library) == (not told)


def _table_on_paper(library: Library) -> bool:
    """Tell whether the first table to fill in of a library is one on paper."""
    tell = Telling(Catalog(library), Wording(library), language("en"))
    documents = [worksheet(tell, item) for item in library.all(Worksheet)]
    forms = [part for each in documents for part in walk(each.parts) if type(part) is Form]
    drawn = html(Sheet(Document("Table", "", "/", (forms[0],)), HEAD, "letter"))
    return '<table class="form">' in drawn
