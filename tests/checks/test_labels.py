"""A label that an import made up is told until somebody has written one."""

from __future__ import annotations

import pytest

from askwell.checks.labels import check_labels
from askwell.importing.items import Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items
from askwell.importing.writing import imported_remark
from askwell.meant.blanks import MADE_UP
from tests.conftest import CheckEdit

LABEL, EXAMPLE = "label: their job", "      example: baker"
UP_TO_LABEL = """\
bank:
  id: first-steps
  title: First steps
  topic: starting out
  intro: How people *began*.
  order: 1
  stages: [prepare]
  placeholders:
    - id: their_job
      """


@pytest.mark.parametrize("label", ["dear how busy ...", MADE_UP])
def test_label_that_was_made_up_is_told(check_edit: CheckEdit, label: str) -> None:
    made = f"label: {label}\n      example: {label}"
    library, problems = check_edit("questions/first-steps.yml", f"{LABEL}\n{EXAMPLE}", made)
    [problem] = check_labels(library)
    assert problem in problems
    assert (problem.check, problem.severity) == ("made-up-label", "warning")
    assert (problem.path, problem.line) == ("content/questions/first-steps.yml", 11)
    assert label in problem.message


@pytest.mark.parametrize("label", ["the job that they have now", "because I want to ..."])
def test_label_that_somebody_wrote_is_fine(check_edit: CheckEdit, label: str) -> None:
    library, _ = check_edit("questions/first-steps.yml", LABEL, f"label: {label}")
    assert list(check_labels(library)) == []


@pytest.mark.parametrize("example", ["Ship", "work on the ...", MADE_UP])
def test_example_that_is_a_label_is_told_there(check_edit: CheckEdit, example: str) -> None:
    same = f"label: ship\n      example: {example}"
    library, problems = check_edit("questions/first-steps.yml", f"{LABEL}\n{EXAMPLE}", same)
    [problem] = check_labels(library)
    assert problem in problems
    assert (problem.check, problem.severity, problem.line) == ("made-up-label", "warning", 12)
    assert problem.hint.startswith("Write what somebody might fill in, and in the label")


def test_label_is_made_up_in_a_file_that_an_import_wrote(check_edit: CheckEdit) -> None:
    old = f"schema: 1\n{UP_TO_LABEL}{LABEL}"
    new = f"{imported_remark('a.md', b'')}schema: 1\n{UP_TO_LABEL}label: their job is ..."
    library, _ = check_edit("questions/first-steps.yml", old, new)
    assert len(list(check_labels(library))) == 1


def test_what_an_import_makes_up_is_what_is_told() -> None:
    text = "# Pay\n\n- How busy can ____ be?\n- ____ pays what?\n"
    labels = sorted_items(document_of("a.md", text.encode()), Known()).new_blanks.values()
    assert len(labels) == 2
    assert all(each == MADE_UP or each.endswith("...") for each in labels)


@pytest.mark.parametrize(("text", "is_left"), [("{{ their_job }}", False), ("baker", True)])
def test_made_up_label_of_a_blank_that_no_text_uses_is_to_be_taken_out(
    check_edit: CheckEdit, text: str, *, is_left: bool
) -> None:
    between = (
        "\n  questions:\n    - id: first-year-surprise\n"
        "      text: What surprised you in your first year as a "
    )
    old = f"{LABEL}\n{EXAMPLE}{between}{{{{ their_job }}}}"
    new = f"label: {MADE_UP}\n      example: {MADE_UP}{between}{text}"
    library, problems = check_edit("questions/first-steps.yml", old, new)
    [problem] = check_labels(library)
    assert problem in problems
    assert ("no text uses it" in problem.message) == is_left
    assert problem.hint.startswith("Take this blank out" if is_left else "Write what belongs")
