from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.copied_words import check_copied_words
from askwell.texts.runs import runs

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

THEIRS = "A good talk is like a long walk home with somebody who knows the way"


@pytest.fixture
def with_runs(check_edit: CheckEdit) -> CheckEdit:
    """Let the survey of the example know the runs of a text."""
    digests = " ".join(digest for _, digest in runs(THEIRS))
    check_edit("sources.yml", "  - id: survey\n", f"  - id: survey\n    runs: {digests}\n")
    return check_edit


def test_own_words_are_fine(with_runs: CheckEdit) -> None:
    library, problems = with_runs("emails/ask.yml", "- Be short.", "- A good talk is like a walk.")
    assert list(check_copied_words(library)) == []
    assert problems == []


def test_eight_words_of_a_source_are_told_where_they_begin(with_runs: CheckEdit) -> None:
    words = "- Remember, a long walk home, with SOMEBODY who knows it all."
    library, problems = with_runs("emails/ask.yml", "- Be short.", words)
    [problem] = check_copied_words(library)
    assert problem in problems
    assert problem.check == "copied-words"
    assert problem.severity == "warning"
    assert problem.message.startswith("Eight words here are those of the source ")
    assert problem.column == 17


def test_a_text_is_told_once_however_much_it_holds(with_runs: CheckEdit) -> None:
    library, _ = with_runs("emails/ask.yml", "- Be short.", f"- {THEIRS}.")
    assert len(list(check_copied_words(library))) == 1
