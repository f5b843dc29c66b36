from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.references import check_references

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_unknown_id_suggests_the_nearest(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sets/first-talk.yml", "- learn-first", "- learn-frist")
    [problem] = check_references(library)
    assert problem.message == 'There is no question "learn-frist".'
    assert problem.hint == 'Did you mean "learn-first"?'
    assert (problem.line, problem.column) == (8, 7)


def test_basis_may_be_a_point_or_a_source(check_edit: CheckEdit) -> None:
    library, _ = check_edit("stages.yml", "basis: [S1-01]", "basis: [S1, survey, S9]")
    assert [problem.message for problem in check_references(library)] == [
        'There is no point or source "S9".'
    ]


def test_published_item_cannot_refer_to_a_draft(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "situation: ask", "situation: ask\n  status: draft")
    [problem] = check_references(library)
    assert problem.path == "content/worksheets/notes.yml"
    assert problem.message == 'The email "ask" is not published.'


def test_question_of_a_draft_bank_is_not_published(check_edit: CheckEdit) -> None:
    library, _ = check_edit("questions/first-steps.yml", "order: 1", "status: draft")
    assert [(problem.path, problem.line) for problem in check_references(library)] == [
        ("content/worksheets/notes.yml", 34),
        ("content/sets/first-talk.yml", 8),
        ("content/sets/first-talk.yml", 9),
    ]


def test_draft_may_refer_to_a_draft(check_edit: CheckEdit) -> None:
    check_edit("emails/ask.yml", "situation: ask", "situation: ask\n  status: draft")
    library, _ = check_edit("worksheets/notes.yml", "pack: true", "status: review")
    assert list(check_references(library)) == []


def test_chosen_position_must_be_one_of_the_rule(check_edit: CheckEdit) -> None:
    library, _ = check_edit("rules.yml", "chosen: twenty", "chosen: tventy")
    [problem] = check_references(library)
    assert problem.message == 'The rule "meeting-length" has no position "tventy".'
    assert problem.hint == 'Did you mean "twenty"?'


def test_branch_leads_only_to_branches_of_its_script(check_edit: CheckEdit) -> None:
    library, _ = check_edit("scripts/call.yml", 'next: ["no"]', "next: [voicemail]")
    [problem] = check_references(library)
    assert problem.message == 'This script has no branch "voicemail".'
    assert (problem.line, problem.column) == (18, 14)
