"""An own question stands in a bank that lies below, as if it had been there from the start."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.kinds.questions import Bank
from askwell.pages import build
from askwell.pipeline import check
from askwell.project import Project

if TYPE_CHECKING:
    from tests.standing import Standing

OWN = (Path(__file__).parent.parent / "examples/layers/added-to-a-bank/own/changes.yml").read_text(
    "utf-8"
)


def test_an_added_question_is_asked_with_the_others(standing: Standing, today: date) -> None:
    library = check(Project.at(standing({"content/changes.yml": OWN})), today=today).library
    [bank] = library.all(Bank)
    ids = [question.id for question in bank.questions]
    assert ids == ["first-mentor", "first-year-surprise", "learn-first"]
    [page] = [page for page in build(library).pages if page.address == "/questions/first-steps/"]
    assert '<h2 class="asked" id="first-mentor">Who helped you most at the start?</h2>' in page.body


def test_a_problem_in_it_is_told_in_changes_yml(standing: Standing, today: date) -> None:
    words = OWN.replace("id: first-mentor", "id: learn-first")
    checked = check(Project.at(standing({"content/changes.yml": words})), today=today)
    assert {each.path for each in checked.errors} == {"content/changes.yml"}
