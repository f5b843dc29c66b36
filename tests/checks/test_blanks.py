from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.blanks import check_blanks

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    ("braces", "message"),
    [
        ("{{ their_nam }}", 'The placeholder "their_nam" is not declared.'),
        ("{{ Their_name }}", '"{{ Their_name }}" is no placeholder.'),
        ("{their_name}", '"{their_name}" is no placeholder.'),
        ("{rule.meeting-length}", '"{rule.meeting-length}" is no placeholder.'),
        ("{rules.meeting-length}", '"{rules.meeting-length}" is no placeholder.'),
        ("{{ rule.metting-length }}", 'There is no rule "metting-length".'),
        ("{{ word.clients }}", 'There is no word "clients".'),
        ("{{ publisher.secret }}", 'There is no publisher "secret".'),
        ("{{ email.ask }}", "{{ email.ask }} embeds a whole email, which does not fit here."),
        ("{{ audience.students }}", 'Nothing is called "audience" in braces.'),
    ],
)
def test_braces_that_mean_nothing_are_told_where_they_stand(
    check_edit: CheckEdit, braces: str, message: str
) -> None:
    library, _ = check_edit("scripts/call.yml", "- Goodbye.", f'- "Goodbye, {braces}."')
    [problem] = check_blanks(library)
    assert problem.message == message
    assert (problem.path, problem.line, problem.column) == ("content/scripts/call.yml", 25, 17)


@pytest.mark.parametrize("words", ["{example.com}", "{a.b}", "{ first.last }"])
def test_single_braces_around_an_address_are_words(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("scripts/call.yml", "- Goodbye.", f'- "Goodbye, {words}."')
    assert list(check_blanks(library)) == []


def test_blank_where_nobody_fills_it_in_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "checklists/evening-before.yml", "text: Look up", "text: Look up {{ your_name }}"
    )
    assert [problem.message for problem in check_blanks(library)] == [
        "A reader cannot fill in {{ your_name }} here."
    ]


def test_placeholder_of_one_email_is_unknown_to_others(check_edit: CheckEdit) -> None:
    library, _ = check_edit("scripts/call.yml", "- Goodbye.", '- "Goodbye, {{ field }}."')
    assert [problem.message for problem in check_blanks(library)] == [
        'The placeholder "field" is not declared.'
    ]


def test_placeholder_that_nothing_uses_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit("questions/first-steps.yml", "as a {{ their_job }}", "there")
    assert [problem.message for problem in check_blanks(library)] == [
        'The placeholder "their_job" is declared but no text uses it.'
    ]


def test_shared_placeholder_that_nothing_uses_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "placeholders.yml",
        "  - id: your_name",
        "  - {id: town, label: x, example: y}\n  - id: your_name",
    )
    assert [(problem.path, problem.line) for problem in check_blanks(library)] == [
        ("content/placeholders.yml", 3)
    ]


def test_example_value_for_an_unknown_blank_is_told_at_its_name(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "field: bridge building", "feild: bridge building")
    [problem] = check_blanks(library)
    assert (problem.message, problem.hint) == (
        'The placeholder "feild" is not declared.',
        'Write "field".',
    )
    assert (problem.line, problem.column) == (35, 7)


def test_embed_on_a_line_of_its_own_fits_a_guide_page_alone(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "faq.yml", "About **{{ rule.meeting-length }}**.", "|\n      {{ email.ask }}"
    )
    assert [problem.message for problem in check_blanks(library)] == [
        "{{ email.ask }} embeds a whole email, which does not fit here."
    ]


def test_embed_stands_alone_once_and_inside_a_sentence_elsewhere(check_edit: CheckEdit) -> None:
    library, _ = check_edit("guide/prepare.md", "## Write to them", "Write {{ email.ask }} to them")
    assert {(problem.line, problem.column) for problem in check_blanks(library)} == {(13, 7)}


def test_draft_cannot_be_embedded(check_edit: CheckEdit) -> None:
    check_edit(
        "worksheets/notes.yml",
        "{type: email, id: letter, label: The letter, email: ask}",
        "{type: date, id: x, label: X}",
    )
    _, problems = check_edit("emails/ask.yml", "situation: ask", "situation: ask\n  status: draft")
    assert ("content/guide/prepare.md", 15) in [
        (problem.path, problem.line) for problem in problems
    ]
