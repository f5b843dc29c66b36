"""A file of one's own goes on as far as it did when readers had it, or that is told at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.project import Project
from askwell.upkeep.record import record
from tests.recorded import cut, edit, told, told_at

PAGE, MESSAGE, SCRIPT, SET = (
    "guide/story.md",
    "emails/ask.yml",
    "scripts/call.yml",
    "sets/first-talk.yml",
)


CLEAN = (
    (PAGE, "It took {{ rule.meeting-length }}.\n"),
    (MESSAGE, "    who: Dana, a student.\n"),
    ("glossary.yml", "    means: People who le"),
    (PAGE, "Ana asked. It to"),
)
"""Ends at which nothing of a file is wrong."""


@pytest.mark.parametrize(("place", "words"), CLEAN)
def test_an_end_that_is_gone_is_told_even_if_all_else_is_sound(
    recorded: Path, place: str, words: str
) -> None:
    line = cut(recorded, place, words)
    problem = told_at(recorded, place, line)
    assert problem.severity == "warning"
    assert problem.message.startswith("This file looks cut off here: ")


def test_a_blank_whose_declaration_is_gone_with_the_end_is_told_there(project: Path) -> None:
    blanks = "  placeholders:\n    - id: field\n      label: the field\n      example: baking\n"
    edit(project, MESSAGE, blanks, "")
    path = project / "content" / MESSAGE
    path.write_text(path.read_text("utf-8") + blanks, encoding="utf-8")
    record(Project.at(project))
    line = cut(project, MESSAGE, "      field: bridge building\n")
    problem = told_at(project, MESSAGE, line)
    assert problem.severity == "error"
    assert problem.message == (
        "This file looks cut off here: what stood in its last 4 lines is gone."
    )
    assert problem.hint.startswith(
        'Put the file back as it was. If nothing was lost: The placeholder "field" is not declared.'
    )


WITHIN = (
    (SCRIPT, "    - Goodbye.\n", '"practice_tip" is gone'),
    (SCRIPT, "next: [", "its last 9 lines is gone"),
    (SET, "    - learn-first\n    - first-year-surprise\n", '"why" is gone'),
    (MESSAGE, "    - Flattery.\n", '"why_it_works" and "example" are gone'),
    ("publisher.yml", "    contact: privacy@example.edu\n", '"accessibility" is gone'),
    (PAGE, "description: How Ana asked.\n", "its last 8 lines is gone"),
    ("checklists/evening-before.yml", "Look up the way\n", '"why" is gone'),
)
"""Ends that leave something wrong, and what is told of it."""


@pytest.mark.parametrize(("place", "words", "gone"), WITHIN)
def test_what_is_wrong_at_an_end_is_told_there_with_the_way_back(
    recorded: Path, place: str, words: str, gone: str
) -> None:
    line = cut(recorded, place, words)
    [problem] = [each for each in told(recorded) if each.severity == "error"]
    assert (problem.path, problem.line) == (f"content/{place}", line)
    assert gone in problem.message
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: ")


@pytest.mark.parametrize(("place", "words"), CLEAN)
def test_a_new_record_knows_of_the_end_that_is_meant(
    recorded: Path, place: str, words: str
) -> None:
    cut(recorded, place, words)
    with (recorded / "content" / place).open("a") as file:
        file.write(".\n" if place != MESSAGE else "")
    record(Project.at(recorded))
    assert told(recorded) == []


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        (MESSAGE, "    values:\n      field: bridge building\n", ""),
        (PAGE, "\n\n{{ worksheet.notes }}", ""),
        (PAGE, "{{ worksheet.notes }}\n", "{{ worksheet.notes }}\n\nOne more.\n"),
        ("glossary.yml", "who left your school.", "who left."),
        (PAGE, "{{ script.call }}\n\n{{ worksheet.notes }}\n", "They met twice."),
    ],
    ids=["with another edit", "one line", "longer", "other words", "a last line without an end"],
)
def test_an_edit_at_the_end_is_no_cut(recorded: Path, place: str, old: str, new: str) -> None:
    edit(recorded, place, old, new)
    if place == MESSAGE:
        edit(recorded, place, "Be short.", "Be brief.")
    assert [each for each in told(recorded) if "cut off" in each.message] == []


def test_what_others_name_is_told_with_the_end_that_held_it(recorded: Path) -> None:
    line = cut(recorded, "placeholders.yml", "example: Dana Okafor\n")
    [problem] = [each for each in told(recorded) if each.severity == "error"]
    assert (problem.path, problem.line) == ("content/placeholders.yml", line)
    assert problem.message.endswith('Others name what is not there: "their_name".')
    assert problem.hint == "Put the file back as it was, or take out what names all that."


@pytest.mark.parametrize("place", ["placeholders.yml", "sources.yml", "synonyms.yml"])
def test_a_file_without_addresses_that_is_gone_is_told_as_that(recorded: Path, place: str) -> None:
    (recorded / "content" / place).unlink()
    [problem] = told(recorded)
    assert (problem.path, problem.line) == (f"content/{place}", 1)


def test_a_new_record_knows_of_a_file_that_nothing_else_needs_no_more(recorded: Path) -> None:
    (recorded / "content" / "synonyms.yml").unlink()
    record(Project.at(recorded))
    assert told(recorded) == []


def test_decisions_that_were_cut_off_are_told_at_their_end(project: Path) -> None:
    words = "schema: 1\nchanges:\n  order:\n    menu: [guide]\n  hide:\n    - item: term.alumni\n"
    (project / "content" / "changes.yml").write_text(words, encoding="utf-8")
    record(Project.at(project))
    cut(project, "changes.yml", "menu: [guide]\n")
    problem = told_at(project, "changes.yml", 4)
    assert problem.severity == "error"
    edit(project, "changes.yml", "changes:\n", "changes:\n  recorded: true\n")
    assert told(project) == []


SIGNED = ("By Ana Maria Lopez", "Call us at 555 010 0142", "x y z | b | c")


@pytest.mark.parametrize(
    "end", ["He was as glad as", "He was glad.", "## And then he was", *SIGNED]
)
def test_a_page_that_ends_within_a_sentence_looks_cut_to_anybody(project: Path, end: str) -> None:
    edit(project, PAGE, "{{ worksheet.notes }}\n", end)
    found = [each.check for each in told(project) if each.path == f"content/{PAGE}"]
    assert ("lost-lines" in found) == (end == "He was as glad as")


def test_a_publisher_that_is_gone_comes_back(recorded: Path) -> None:
    (recorded / "content" / "publisher.yml").unlink()
    found = [each for each in told(recorded) if each.path == "content/publisher.yml"]
    assert [each.hint[:29] for each in found] == ["Put it back as it was. If the"]


def test_a_file_that_nobody_can_read_is_told_as_that(recorded: Path) -> None:
    path = recorded / "content" / PAGE
    path.unlink()
    path.symlink_to(recorded / "content" / "guide" / "prepare.md")
    assert "linked-file" in [each.check for each in told(recorded)]


def test_what_was_hidden_is_not_told_as_gone(recorded: Path) -> None:
    words = "schema: 1\nchanges:\n  hide:\n    - item: source.S1\n    - item: source.survey\n"
    (recorded / "content" / "changes.yml").write_text(words, encoding="utf-8")
    assert [each for each in told(recorded) if each.path == "content/sources.yml"] == []


def test_an_error_that_a_cut_makes_is_told_with_the_way_back(recorded: Path) -> None:
    line = cut(recorded, PAGE, "{{ ba")
    problem = told_at(recorded, PAGE, line)
    assert problem.severity == "error"
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: ")


def test_an_error_above_hides_no_cut(project: Path) -> None:
    edit(project, PAGE, "It took", "It [took](/nowhere/)")
    edit(project, PAGE, "{{ worksheet.notes }}\n", "He was as glad as")
    assert [each.check for each in told(project)] == ["dead-link", "lost-lines"]
