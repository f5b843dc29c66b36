"""A file that ends before it did when readers had it is told once, at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.project import Project
from askwell.upkeep.record import record
from tests.recorded import BANK, LAST, SHEET, TIPS, cut, edit, told, told_at, write


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("place", LAST)
def test_what_is_gone_behind_the_end_is_told_there_alone(
    recorded: Path, place: str, line_end: str
) -> None:
    line = cut(recorded, place, line_end=line_end)
    problem = told_at(recorded, place, line)
    assert problem.message.startswith("This file looks cut off here: ")
    assert problem.hint.startswith("Put the file back as it was. ")


@pytest.mark.parametrize("place", [TIPS, SHEET, "glossary.yml"])
def test_what_is_to_be_gone_is_told_no_more_once_its_lines_are_written(
    recorded: Path, place: str
) -> None:
    cut(recorded, place)
    [problem] = told(recorded)
    write(recorded, problem)
    assert told(recorded) == []


def test_what_names_a_question_that_is_gone_for_good_is_told_then(recorded: Path) -> None:
    cut(recorded, BANK)
    [problem] = told(recorded)
    write(recorded, problem)
    hints = {each.hint for each in told(recorded)}
    assert hints == {"It is gone for good, as changes.yml says: take its name out here."}


@pytest.mark.parametrize("place", [TIPS, SHEET, "glossary.yml"])
def test_a_new_record_gives_up_what_is_gone(recorded: Path, place: str) -> None:
    cut(recorded, place)
    assert told(recorded)
    record(Project.at(recorded))
    assert told(recorded) == []


@pytest.mark.parametrize("place", [TIPS, SHEET, "glossary.yml"])
def test_a_guide_that_was_never_recorded_hears_nothing(project: Path, place: str) -> None:
    cut(project, place)
    assert told(project) == []


OLD = """\
schema: 1
published:
  - kind: checklist
    own:
      evening-before: 5d2fc2f01edc
  - kind: worksheet
    own:
      notes: e6de3dd6b1c4
"""
"""A record as it was before it knew what stands in an item: frozen."""


@pytest.mark.parametrize("place", [TIPS, SHEET])
def test_an_older_record_is_valid_and_knows_of_no_parts(project: Path, place: str) -> None:
    (project / "content" / "published.yml").write_text(OLD, encoding="utf-8")
    assert told(project) == []
    cut(project, place)
    assert told(project) == []


@pytest.mark.parametrize(
    ("place", "words", "lost"),
    [
        (BANK, "    - id: learn-fi", '"text", "why" and "learn-first" are gone'),
        (BANK, "      listen_f", '"learn-first" is gone'),
        (BANK, "  questions:\n", '"first-year-surprise" and "learn-first" are gone'),
        (TIPS, "Print your q", '"why" and "route" are gone'),
        ("stages.yml", "  - id: me", '"done_when" and 2 more are gone'),
        ("glossary.yml", "terms:\n", '"network" and "alumni" are gone'),
    ],
    ids=["id", "name", "list", "text", "stage", "one file"],
)
def test_a_cut_within_an_entry_is_told_once_with_all_that_is_gone(
    recorded: Path, place: str, words: str, lost: str
) -> None:
    line = cut(recorded, place, words)
    problem = told_at(recorded, place, line)
    assert lost in problem.message
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: ")


HELD_BACK = (
    (BANK, "id: learn-first", "id: learn-first\n      status: retired"),
    (TIPS, "  stages: [meet]", "  stages: [meet]\n  status: retired"),
    ("changes.yml", "changes:\n", "changes:\n  hide: [question.learn-first, term.alumni]\n"),
    (
        TIPS,
        "    - id: route\n",
        "    - id: route\n      only_if: {meeting-length: [half-an-hour]}\n",
    ),
    (TIPS, "    - id: route\n", "    - id: way\n      was: route\n"),
    (BANK, "    - id: learn-first\n", "    - id: learn\n      was: learn-first\n"),
)


@pytest.mark.parametrize(("place", "old", "new"), HELD_BACK)
def test_what_is_held_back_or_called_otherwise_is_not_gone(
    recorded: Path, place: str, old: str, new: str
) -> None:
    edit(recorded, place, old, new)
    assert [each for each in told(recorded) if "cut off" in each.message] == []


def test_what_was_moved_into_another_file_is_not_gone(recorded: Path) -> None:
    words = (recorded / "content" / TIPS).read_text(encoding="utf-8")
    tip = words[words.index(LAST[TIPS]) :]
    head = words[: words.index("    - id: print")].replace("evening-before", "the-day")
    head = head.replace("The evening before", "The day")
    cut(recorded, TIPS)
    (recorded / "content" / "checklists" / "the-day.yml").write_text(head + tip, encoding="utf-8")
    assert [each for each in told(recorded) if "cut off" in each.message] == []


def test_a_file_under_another_name_ends_as_it_did(recorded: Path) -> None:
    for place, name in ((BANK, "questions/second.yml"), (TIPS, "checklists/second.yml")):
        (recorded / "content" / place).rename(recorded / "content" / name)
    assert told(recorded) == []


def test_a_last_entry_in_the_place_of_another_is_no_cut(recorded: Path) -> None:
    edit(
        recorded,
        TIPS,
        "    - id: route\n      text: Look up the way",
        "    - id: bus\n      text: Buy",
    )
    assert [each for each in told(recorded) if "cut off" in each.message] == []


def replaced(project: Path, place: str, start: str, end: str, new: str) -> None:
    """Put something else in the place of a stretch of a file; up to its end without another one."""
    path = project / "content" / place
    text = path.read_text(encoding="utf-8")
    stop = text.index(end) if end else len(text)
    path.write_text(text[: text.index(start)] + new + text[stop:], encoding="utf-8")


NEW_TIP = "    - id: bus\n      text: Buy a ticket\n      why: You arrive.\n"


@pytest.mark.parametrize("place", [TIPS, BANK])
def test_new_entries_in_the_place_of_all_are_no_cut(recorded: Path, place: str) -> None:
    start = "    - id: print" if place == TIPS else "    - id: first-year-surprise"
    new = NEW_TIP if place == TIPS else NEW_TIP.replace("a ticket", "what?")
    replaced(recorded, place, start, "", new)
    assert [each for each in told(recorded) if "cut off" in each.message] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("- id:", '- "id":'), ("- id:", "- id :"), ("- id:", "-\n      id:")],
    ids=["quoted", "space", "line below"],
)
def test_ids_are_found_however_they_are_written(recorded: Path, old: str, new: str) -> None:
    edit(recorded, TIPS, old, new)
    assert told(recorded) == []


def test_an_entry_written_in_braces_is_found(recorded: Path) -> None:
    tip = '    - {"id": route, "text": Look up the way, why: You arrive calm.}\n'
    replaced(recorded, TIPS, LAST[TIPS], "", tip)
    assert told(recorded) == []


def test_a_tip_that_says_over_lines_which_ids_it_had_has_them(recorded: Path) -> None:
    cut(recorded, TIPS)
    edit(recorded, TIPS, "    - id: print\n", "    - id: print\n      was:\n        - route\n")
    assert told(recorded) == []


AT_THE_KEY = """\
  tips:
  - id: print
    text: Print your questions
    why: Paper needs no battery.
"""


@pytest.mark.parametrize("behind", ["", "  stages: [meet]\n"], ids=["end", "goes on"])
@pytest.mark.parametrize("dash", ["  - ", "      - "])
def test_dashes_may_stand_in_any_column(recorded: Path, dash: str, behind: str) -> None:
    head = AT_THE_KEY
    if dash != "  - ":
        head = head.replace("\n    ", "\n        ").replace("\n  - ", f"\n{dash}")
    edit(recorded, TIPS, "  stages: [meet]\n", "")
    replaced(recorded, TIPS, "  tips:", "", head + behind)
    found = [each for each in told(recorded) if "cut off" in each.message]
    assert [each.message for each in found] == [
        'This file looks cut off here: "Look up the way" is gone.'
    ] * (not behind)


SORTED = """\
schema: 1
published:
  - kind: term
    own:
      alumni: 5d2fc2f01edc
      network: e6de3dd6b1c4
"""


def test_an_older_record_knows_of_no_order(project: Path) -> None:
    edit(project, "glossary.yml", "  - id: network\n", "  - id: net\n")
    replaced(project, "glossary.yml", "  - id: net\n", "  - id: alumni", "")
    (project / "content" / "published.yml").write_text(SORTED, encoding="utf-8")
    [problem] = told(project)
    assert problem.path == "content/published.yml"
