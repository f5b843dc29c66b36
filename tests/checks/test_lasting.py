from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.lasting import check_lasting
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith

SHEET = """\
schema: 1
worksheet:
  id: trip
  title: Trip
  purpose: P.
  minutes: 5
  blocks:
    - id: way
      type: choice
      label: How?
      options: OPTIONS
"""

IDS = """\
schema: 1
ids:
  - list: trip.way.options
    words:
      by-bus: "By bus"
      on-foot: "On foot"
      not-at-all: "Not at all"
"""


def told(
    check_with: CheckWith, options: str, ids: str | None = IDS, sheet: str = SHEET
) -> list[Problem]:
    """Return what is told of a sheet with these options."""
    library, problems = check_with(
        {"worksheets/trip.yml": sheet.replace("OPTIONS", options), "ids.yml": ids}
    )
    found = [each for each in check_lasting(library) if each.path.endswith("/trip.yml")]
    assert set(found) <= set(problems)
    return found


@pytest.mark.parametrize(
    "options",
    [
        "[By bus, On foot, Not at all]",
        "[Not at all, By bus, On foot]",
        "[By bus]",
        "[by bus!, ON FOOT, Not at all]",
        "[{text: On a bus, was: By bus}, On foot, {text: Never, was: not-at-all}]",
        "[{id: by-bus, text: On a bus}, On foot, Not at all]",
    ],
    ids=["as frozen", "in another order", "taken out", "same id", "said by was", "own id"],
)
def test_a_change_that_loses_no_answer_is_fine(check_with: CheckWith, options: str) -> None:
    assert told(check_with, options) == []


def test_other_words_in_the_place_of_frozen_ones_are_told_with_the_remedy(
    check_with: CheckWith,
) -> None:
    [problem] = told(check_with, "[By bus, On my feet, Not at all]")
    assert (problem.check, problem.line, problem.column) == ("other-words", 11, 25)
    assert problem.message.startswith('"On my feet" is new here and "On foot" is gone')
    assert "write {text: On my feet, was: on-foot} for it" in problem.hint
    assert told(check_with, "[By bus, {text: On my feet, was: on-foot}, Not at all]") == []
    assert problem.severity == "warning"


def test_of_several_the_likest_are_paired_and_each_is_told_once(check_with: CheckWith) -> None:
    found = told(check_with, "[Never at all, By train, By the bus]")
    assert [each.message.split(":")[0] for each in sorted(found)] == [
        '"Never at all" is new here and "Not at all" is gone',
        '"By train" is new here and "On foot" is gone',
        '"By the bus" is new here and "By bus" is gone',
    ]


def test_another_id_is_told_though_the_words_are_the_same(check_with: CheckWith) -> None:
    [problem] = told(check_with, "[{id: bus, text: By bus}, On foot, Not at all]")
    assert 'add "was: by-bus" to it' in problem.hint


def test_an_addition_is_told_until_it_is_frozen_or_has_an_id(check_with: CheckWith) -> None:
    [problem] = told(check_with, "[By bus, On foot, Not at all, By train]")
    assert (problem.check, problem.line, problem.column) == ("unfrozen-ids", 11, 46)
    written = "[By bus, On foot, Not at all, {id: train, text: By train}]"
    assert told(check_with, written) == []
    assert told(check_with, "[By bus, By train]", IDS + '      by-train: "By train"\n') == []


def test_all_that_a_sheet_has_unfrozen_is_told_once(check_with: CheckWith) -> None:
    other = "    - {id: bag, type: ticks, label: What?, options: [Pen, {id: ink, text: Ink}]}\n"
    [problem] = told(check_with, "[By bus, On foot]", None, SHEET + other)
    assert (problem.line, problem.message) == (
        11,
        "The ids of options, columns and rows here come from their words, and are not frozen.",
    )


def test_nothing_is_told_of_a_draft(check_with: CheckWith) -> None:
    draft = SHEET.replace("  title:", "  status: draft\n  title:")
    assert told(check_with, "[On my feet]", IDS, draft) == []


def test_what_a_sheet_and_a_block_were_called_is_where_they_were_frozen(
    check_with: CheckWith,
) -> None:
    sheet = SHEET.replace("id: trip", "id: tour\n  was: trip").replace(
        "id: way", "id: means\n      was: way"
    )
    [problem] = told(check_with, "[By bus, On my feet]", IDS, sheet)
    assert "was: on-foot" in problem.hint


def test_columns_and_rows_are_lists_of_their_own(check_with: CheckWith) -> None:
    table = (
        "    - {id: who, type: table, label: Who?, columns: [Name, Job], row_labels: [Job, Last]}\n"
    )
    ids = (
        IDS
        + """\
  - list: trip.who.columns
    words: {name: Name, work: Work}
  - list: trip.who.row_labels
    words: {job: Job, last: Last}
"""
    )
    [problem] = told(check_with, "[By bus]", ids, SHEET + table)
    assert problem.message.startswith('"Job" is new here and "Work" is gone')


@pytest.mark.parametrize(
    ("old", "new", "line"), [("id: trip", "id: tour", 3), ("id: way", "id: means", 8)]
)
def test_a_sheet_or_block_with_another_id_is_told_at_it_and_its_remedy_mends_it(
    check_with: CheckWith, old: str, new: str, line: int
) -> None:
    sheet = SHEET.replace(old, new)
    [problem] = told(check_with, "[By bus, On foot, Not at all]", sheet=sheet)
    assert (problem.check, problem.line) == ("renamed-list", line)
    before, now = old.removeprefix("id: "), new.removeprefix("id: ")
    assert problem.message.startswith(f'"{now}" was frozen as "{before}": answers')
    assert f'write "was: {before}" below "{new}".' in problem.hint
    indent = " " * (problem.column - len("id: ") - 1)
    mended = sheet.replace(new, f"{new}\n{indent}was: {before}")
    assert told(check_with, "[By bus, On foot, Not at all]", sheet=mended) == []
    [other] = told(check_with, "[By bus, On foot]", sheet=sheet)
    assert other.check == "unfrozen-ids"


def test_a_block_on_one_line_with_another_id_is_told_once_and_mended_there(
    check_with: CheckWith,
) -> None:
    table = "    - {id: whom, type: table, label: Who?, columns: [Name], row_labels: [First]}\n"
    ids = (
        IDS
        + "  - list: trip.who.columns\n    words: {name: Name}\n"
        + "  - list: trip.who.row_labels\n    words: {first: First}\n"
    )
    [problem] = told(check_with, "[By bus]", ids, SHEET + table)
    assert 'write ", was: who" behind "id: whom".' in problem.hint
    mended = table.replace("id: whom", "id: whom, was: who")
    assert told(check_with, "[By bus]", ids, SHEET + mended) == []
    again = SHEET + table.replace("id: whom", "id: whom, was: [whoever]")
    [problem] = told(check_with, "[By bus]", ids, again)
    assert 'write "was: [whoever, who]" in the place of its "was".' in problem.hint


def test_a_copy_of_a_sheet_is_no_other_name_of_it(check_with: CheckWith) -> None:
    sheet = SHEET.replace("OPTIONS", "[By bus, On foot, Not at all]")
    library, _ = check_with(
        {
            "worksheets/trip.yml": sheet,
            "worksheets/tour.yml": sheet.replace("id: trip", "id: tour"),
            "ids.yml": IDS,
        }
    )
    found = [(each.path, each.check) for each in check_lasting(library)]
    assert ("content/worksheets/tour.yml", "unfrozen-ids") in found
    assert {check for _, check in found} == {"unfrozen-ids"}


FROZEN = (
    IDS
    + """\
  - list: trip.blocks
    words: {way: "How?"}
"""
)


def test_a_block_with_another_id_is_told_at_its_id_with_all_that_is_in_it(
    check_with: CheckWith,
) -> None:
    other = SHEET.replace("id: way", "id: means")
    [problem] = told(check_with, "[By bus, On foot, Not at all]", FROZEN, other)
    assert (problem.check, problem.line, problem.column) == ("renamed-list", 8, 11)
    assert problem.message.startswith('"means" was frozen as "way"')
    assert 'write "was: way" below "id: means"' in problem.hint
    mended = other.replace("id: means", "id: means\n      was: way")
    assert told(check_with, "[By bus, On foot, Not at all]", FROZEN, mended) == []


def test_another_block_in_the_place_of_one_is_no_other_name_of_it(check_with: CheckWith) -> None:
    other = SHEET.replace("id: way", "id: bag").replace("How?", "Which bag will you take along?")
    assert told(check_with, "[{id: a, text: A}]", FROZEN, other) == []


def test_a_sheet_with_another_id_is_told_once(check_with: CheckWith) -> None:
    other = SHEET.replace("id: trip", "id: tour")
    [problem] = told(check_with, "[By bus, On foot, Not at all]", FROZEN, other)
    assert (problem.check, problem.line) == ("renamed-list", 3)
    assert 'write "was: trip" below "id: tour"' in problem.hint
    mended = other.replace("id: tour", "id: tour\n  was: trip")
    assert told(check_with, "[By bus, On foot, Not at all]", FROZEN, mended) == []


def test_a_tip_with_another_id_is_told(check_with: CheckWith) -> None:
    ids = "schema: 1\nids:\n  - list: leaving.tips\n    words: {lights: Turn off the lights}\n"
    tips = """\
schema: 1
checklist:
  id: leaving
  title: Leaving
  intro: Go through it at the door.
  when: At the door
  tips:
    - {id: lamps, text: Turn off the lights, why: They cost.}
"""
    library, _ = check_with({"checklists/leaving.yml": tips, "ids.yml": ids})
    [problem] = [each for each in check_lasting(library) if each.path.endswith("/leaving.yml")]
    assert (problem.line, problem.column) == (8, 12)
    assert 'write ", was: lights" behind "id: lamps"' in problem.hint


TWO = SHEET.replace("OPTIONS", "[By bus, On foot, Not at all]") + (
    "    - {id: bag, type: ticks, label: What?, options: [Pen, Ink]}\n"
)
TWO_IDS = (
    IDS
    + """\
  - list: trip.blocks
    words: {way: "How?", bag: "What?"}
  - list: trip.bag.options
    words: {pen: Pen, ink: Ink}
"""
)


@pytest.mark.parametrize(
    ("sheet", "ids"),
    [
        (TWO, TWO_IDS),
        (TWO, TWO_IDS.replace("  - list: trip.bag.options\n    words: {pen: Pen, ink: Ink}\n", "")),
        (SHEET.replace("OPTIONS", "[By bus, On foot, Not at all]"), FROZEN),
        (SHEET.replace("OPTIONS", "[By bus, On foot, Not at all]"), IDS),
    ],
    ids=["two blocks", "one frozen", "one block", "its options alone"],
)
@pytest.mark.parametrize("label", ["How?", "By which way will you go there?"])
def test_of_a_sheet_and_a_block_with_other_ids_the_remedies_one_by_one_lose_nothing(
    check_with: CheckWith, sheet: str, ids: str, label: str
) -> None:
    other = sheet.replace("id: trip", "id: tour").replace("id: way", "id: means")
    other = other.replace("label: How?", f'label: "{label}"')
    [problem] = told(check_with, "", ids, other)
    assert 'write "was: trip" below "id: tour"' in problem.hint
    other = other.replace("id: tour", "id: tour\n  was: trip")
    [problem] = told(check_with, "", ids, other)
    assert 'write "was: way" below "id: means"' in problem.hint
    other = other.replace("id: means", "id: means\n      was: way")
    assert {each.check for each in told(check_with, "", ids, other)} <= {"unfrozen-ids"}


def test_a_list_like_one_of_a_sheet_that_is_gone_is_new_in_a_sheet_that_was_there(
    check_with: CheckWith,
) -> None:
    new = "    - {id: bag, type: ticks, label: What?, options: [Pen, Ink]}\n"
    ids = IDS + "  - list: day.mood.options\n    words: {pen: Pen, ink: Ink}\n"
    [problem] = told(check_with, "[By bus, On foot, Not at all]", ids, SHEET + new)
    assert problem.check == "unfrozen-ids"
