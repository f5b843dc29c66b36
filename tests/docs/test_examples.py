"""The handbook shows one valid example of every kind of file, and together they are a guide."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from askwell.checks import check
from askwell.explaining.validation import validate
from askwell.handouts.plan import bundle
from askwell.kinds import KINDS
from askwell.kinds.questions import Question
from askwell.pages import build
from askwell.reading.reader import read
from tests.docs.handbook import EXAMPLES, kind_of, problems_with
from tests.docs.written import HANDBOOK, document, fenced, section


def test_every_kind_of_file_has_one_example() -> None:
    assert [kind_of(place).name for place in sorted(EXAMPLES)] == sorted(
        kind.name for kind in KINDS
    )


def test_every_whole_file_in_the_handbook_is_one_of_the_examples() -> None:
    whole = [block for block in fenced(document(HANDBOOK), "yaml") if block.startswith("schema:")]
    assert whole == [text for place, text in EXAMPLES.items() if place.endswith(".yml")]


@pytest.mark.parametrize("place", EXAMPLES)
def test_the_example_has_the_right_fields_and_types(place: str) -> None:
    source, problems = read(f"content/{place}", EXAMPLES[place].encode())
    found, faults = validate(kind_of(place), source)
    assert problems + faults == []
    assert found


def test_the_examples_together_are_a_guide_without_problems(tmp_path: Path) -> None:
    assert problems_with(tmp_path, {}) == "No problems found.\n"


def test_the_examples_together_can_be_made_into_pages(tmp_path: Path) -> None:
    problems_with(tmp_path, {})
    pages = build(check(tmp_path / "content", today=date(2026, 11, 22))[0]).pages
    assert {"/guide/prepare/", "/emails/ask-neighbor/", "/worksheets/my-talk/"} <= {
        page.address for page in pages
    }


def test_the_question_of_the_recipe_fits_at_the_end_of_a_bank(tmp_path: Path) -> None:
    place = "questions/first-week.yml"
    (question,) = re.findall(
        r"^   ```yaml\n(.*?)^   ```$", section("### Add a question"), re.DOTALL | re.MULTILINE
    )
    question = re.sub("^   ", "", question, flags=re.MULTILINE)
    assert problems_with(tmp_path, {place: EXAMPLES[place] + question}) == "No problems found.\n"


def block(heading: str) -> str:
    """Return the one block of a recipe, as it stands below the name of a whole file."""
    (found,) = re.findall(r"^   ```yaml\n(.*?)^   ```$", section(heading), re.DOTALL | re.MULTILINE)
    return re.sub("^   ", "", found, flags=re.MULTILINE)


def test_the_text_of_the_recipe_says_something_else(tmp_path: Path) -> None:
    changes = f"schema: 1\nchanges:\n{block('### Change a text that comes with Askwell')}"
    assert problems_with(tmp_path, {"changes.yml": changes}) == "No problems found.\n"
    library, _ = check(tmp_path / "content", today=date(2026, 11, 22))
    question = library.get(Question, "first-morning")
    assert question
    assert question.why == "Work looks its true self before nine."


def test_the_page_of_the_recipe_is_hidden_and_comes_back(tmp_path: Path) -> None:
    changes = f"schema: 1\nchanges:\n{block('### Hide a page for now')}"
    problems_with(tmp_path, {"changes.yml": changes})
    library, problems = check(tmp_path / "content", today=date(2026, 11, 22))
    assert [each for each in problems if each.severity == "error"] == []
    assert "/scripts/call-neighbor/" in library.hidden
    assert (
        problems_with(tmp_path, {"changes.yml": EXAMPLES["changes.yml"]}) == "No problems found.\n"
    )


def test_the_bundle_of_the_recipe_is_one_pdf(tmp_path: Path) -> None:
    heading = "### Print sheets for a workshop"
    publisher = re.sub("  bundles:\n(    .*\n)+", block(heading), EXAMPLES["publisher.yml"])
    assert problems_with(tmp_path, {"publisher.yml": publisher}) == "No problems found.\n"
    library, _ = check(tmp_path / "content", today=date(2026, 11, 22))
    named = re.findall(r"--bundle (\S+)", section(heading))
    made = bundle(library, named).documents
    assert [each.address for each in made] == ["/worksheets/my-talk/", "/sets/first-week-talk/"]
    assert named == ["worksheet.my-talk", "set.first-week-talk"]


def test_the_field_of_work_of_the_recipe_is_a_draft_until_it_is_done(tmp_path: Path) -> None:
    [place] = [each for each in EXAMPLES if each.startswith("fields/")]
    text = EXAMPLES[place].replace("  id: bookbinding", "  id: beekeeping\n  status: draft")
    for name in re.findall("^    - id: (.*)$", text, re.MULTILINE):
        text = text.replace(name, f"bees-{name}")
    text = text.replace("ookbind", "eekeep").replace("text: ", "text: Tell me. ")
    problems_with(tmp_path, {"fields/beekeeping.yml": text})
    library, problems = check(tmp_path / "content", today=date(2026, 11, 22))
    assert [each for each in problems if each.severity == "error"] == []
    assert [each.item.id for each in library.drafts] == ["beekeeping"]
