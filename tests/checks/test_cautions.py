from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.cautions import check_cautions
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_guide_that_sends_nobody_to_work_is_fine(minimal: Library) -> None:
    assert list(check_cautions(minimal)) == []


@pytest.mark.parametrize(
    "advice",
    [
        "Try a volunteer shift",
        "Ask for a trial day",
        "Volunteer one Saturday",
        "A shadow day helps",
    ],
)
def test_advice_to_work_unpaid_needs_a_caution(check_edit: CheckEdit, advice: str) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f"- {advice}.")
    [problem] = check_cautions(library)
    assert problem.check == "missing-caution"
    assert problem.severity == "warning"
    assert problem.message.endswith("may be forbidden to some readers, and nothing here says so.")


def test_caution_in_another_text_of_the_same_piece_is_enough(check_edit: CheckEdit) -> None:
    advice = "- Try a volunteer shift.\n    - On a visa, ask your school first."
    library, _ = check_edit("emails/ask.yml", "- Be short.", advice)
    assert list(check_cautions(library)) == []


def test_caution_in_another_piece_is_too_far_away(check_edit: CheckEdit) -> None:
    check_edit("emails/ask.yml", "- Be short.", "- Try a volunteer shift.")
    library, _ = check_edit(
        "questions/first-steps.yml", "What should I learn first?", "What if I am on a visa?"
    )
    assert len(list(check_cautions(library))) == 1


def test_volunteers_who_help_the_office_are_no_advice(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", "- Thank the volunteers.")
    assert list(check_cautions(library)) == []
