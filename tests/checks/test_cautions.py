from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.cautions import check_cautions

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "advice",
    [
        "Try a volunteer shift",
        "Ask for a trial day",
        "Volunteer one Saturday",
        "A shadow day helps",
        "Ask for an unpaid internship",
        "Shadow somebody for a day",
        "Offer to help out for free",
        "Suggest a trial week",
        "Work a shift without pay",
        "Lend a hand",
        "Help there for nothing",
        "Intern unpaid",
        "Help out on a Saturday",
        "Go there and help out for a day",
        "You could lend them a hand for an hour",
        "Ask, could I help out",
        "Why not work there for nothing",
    ],
)
def test_advice_to_work_unpaid_needs_a_caution(check_edit: CheckEdit, advice: str) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f"- {advice}.")
    [problem] = check_cautions(library)
    assert problem.check == "missing-caution"
    assert problem.severity == "warning"
    assert problem.message.endswith("may be forbidden to some readers, and nothing here says so.")


def test_caution_in_another_text_of_the_same_piece_is_enough(check_edit: CheckEdit) -> None:
    advice = "- Try a volunteer shift.\n    - On a visa in Canada, ask your school first."
    library, _ = check_edit("emails/ask.yml", "- Be short.", advice)
    assert list(check_cautions(library)) == []


@pytest.mark.parametrize(
    ("caution", "lacking"),
    [
        ("Bring your papers to the office in Canada", "nothing here says so"),
        ("In Canada a visa may forbid it", "names nobody whom a reader on a visa could ask"),
        ("On a visa, ask a legal aid office first", "names no country"),
    ],
)
def test_caution_says_of_whom_and_where_and_whom_to_ask(
    check_edit: CheckEdit, caution: str, lacking: str
) -> None:
    advice = f"- Try a volunteer shift.\n    - {caution}."
    library, _ = check_edit("emails/ask.yml", "- Be short.", advice)
    [problem] = check_cautions(library)
    assert lacking in problem.message


@pytest.mark.parametrize(
    ("place", "before", "after"),
    [
        ("emails/ask.yml", "avoid:", "avoid:\n    - Offering to help out."),
        ("emails/ask.yml", "- Be short.", "- Ask what a summer without pay was like."),
        ("emails/ask.yml", "- Be short.", "- Look for a paid trial."),
        *(
            ("emails/ask.yml", "- Be short.", f"- {sentence}")
            for sentence in (
                "Legal aid offices help for free.",
                "A career center may help for free.",
                "Ask a friend to lend a hand with your notes.",
                "Who could help out if I get stuck?",
                "What would help out a newcomer most?",
                "Friends who help out there know more.",
                "Many interns here work for free.",
                "Never work for free.",
                "Don't offer to help out.",
                "Never take an unpaid internship.",
                "Say no to a trial day.",
                "Do not ask for a volunteer shift.",
            )
        ),
    ],
)
def test_what_sends_nobody_to_work_unpaid_needs_no_caution(
    check_edit: CheckEdit, place: str, before: str, after: str
) -> None:
    library, _ = check_edit(place, before, after)
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


def test_advice_is_seen_across_the_end_of_a_line(check_edit: CheckEdit) -> None:
    library, _ = check_edit("guide/story.md", "Ana asked. It", "Offer to work for\nfree. It")
    [problem] = check_cautions(library)
    assert problem.message.startswith('"work for free" may be forbidden')


def test_a_country_is_named_across_the_end_of_a_line(check_edit: CheckEdit) -> None:
    page = "Try a volunteer shift. On a visa in the\nUnited States, ask your school first."
    library, _ = check_edit("guide/story.md", "Ana asked. It", f"{page} It")
    assert list(check_cautions(library)) == []
