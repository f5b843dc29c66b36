"""The handbook shows one valid example of every kind of file, and together they are a guide."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from askwell.checks import check
from askwell.kinds import KINDS
from askwell.pages import build
from askwell.reading.reader import read
from askwell.validation import validate
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
