from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.synonyms import check_synonyms

if TYPE_CHECKING:
    from tests.conftest import CheckWith


def groups(*lines: str) -> dict[str, str | bytes | None]:
    return {"synonyms.yml": "\n".join(["schema: 1", "synonyms:", *lines, ""])}


def test_groups_that_share_no_word_are_fine(check_with: CheckWith) -> None:
    library, problems = check_with(groups("  - same: [zoom, video call]", "  - same: [pay, wage]"))
    assert list(check_synonyms(library)) == []
    assert problems == []


def test_a_word_of_two_groups_is_told_at_the_second(check_with: CheckWith) -> None:
    library, _ = check_with(groups("  - same: [zoom, video call]", "  - same: [meet, Zoom]"))
    [problem] = check_synonyms(library)
    assert problem.message == '"Zoom" stands in this file twice.'
    assert (problem.check, problem.line, problem.column) == ("repeated-synonym", 4, 18)


@pytest.mark.parametrize("again", ["CAFÉ", "cafe", "Café"])
def test_capitals_and_accents_make_no_other_word(check_with: CheckWith, again: str) -> None:
    library, _ = check_with(groups(f"  - same: [café, {again}]"))
    [problem] = check_synonyms(library)
    assert problem.message == f'"{again}" stands in this file twice.'
