"""Two items of a kind are not called the same; sources may be, and what is retired."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.titles import check_titles

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_the_later_of_two_is_told(check_edit: CheckEdit) -> None:
    library, _ = check_edit("glossary.yml", "term: Alumni", "term: NETWORK")
    [problem] = check_titles(library)
    assert (problem.check, problem.path.endswith("glossary.yml"), problem.line) == (
        "like-title", True, 7,
    )  # fmt: skip


@pytest.mark.parametrize("first", [True, False])
def test_a_draft_that_is_called_as_what_readers_see_is_told(
    check_edit: CheckEdit, *, first: bool
) -> None:
    old, other = ("Network", "Alumni") if first else ("Alumni", "Network")
    words = f"term: {other}\n    status: draft"
    library, _ = check_edit("glossary.yml", f"term: {old}", words)
    [problem] = check_titles(library)
    assert problem.check == "like-title"
    assert f'is called "{other}" already' in problem.message
    text = next(each.source.text for each in library.entries if each.source.path == problem.path)
    assert text.splitlines()[problem.line].strip() == "status: draft"


def test_what_is_retired_may_be_called_as_what_replaces_it(check_edit: CheckEdit) -> None:
    words = "term: Network\n    status: retired"
    library, _ = check_edit("glossary.yml", "term: Alumni", words)
    assert list(check_titles(library)) == []
