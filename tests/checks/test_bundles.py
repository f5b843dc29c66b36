from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.bundles import check_bundles
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import Checked, CheckWith


def with_bundles(check_with: CheckWith, publisher: str, *bundles: str) -> Checked:
    return check_with({"publisher.yml": "\n".join([publisher, "  bundles:", *bundles, ""])})


def publisher(library: Library) -> str:
    [entry] = [each for each in library.entries if each.source.path.endswith("publisher.yml")]
    return entry.source.text.rstrip()


def bundle(name: str, *sheets: str) -> str:
    return f"    - id: {name}\n      title: Words\n      sheets: [{', '.join(sheets)}]"


def test_a_bundle_of_sheets_that_have_handouts_is_fine(
    check_with: CheckWith, minimal: Library
) -> None:
    first = bundle("workshop", "set.first-talk", "email.ask")
    library, problems = with_bundles(check_with, publisher(minimal), first)
    assert list(check_bundles(library)) == []
    assert problems == []


def test_a_sheet_that_is_not_there_is_told_with_the_nearest(
    check_with: CheckWith, minimal: Library
) -> None:
    first = bundle("workshop", "email.ask", "set.first-tale")
    library, _ = with_bundles(check_with, publisher(minimal), first)
    [problem] = check_bundles(library)
    assert problem.message == 'There is no handout of "set.first-tale".'
    assert problem.hint == 'Did you mean "set.first-talk"?'
    assert problem.check == "unknown-reference"


@pytest.mark.parametrize("name", ["stage.prepare", "guide.prepare"])
def test_what_has_no_handout_is_no_sheet(
    name: str, check_with: CheckWith, minimal: Library
) -> None:
    opening = "---\ntitle: Prepare\ndescription: How to prepare.\n---\nRead.\n"
    check_with({"guide/prepare.md": opening})
    first = bundle("workshop", name)
    library, _ = with_bundles(check_with, publisher(minimal), first)
    assert "prepare" in library.index["guide"]
    [problem] = check_bundles(library)
    assert problem.message == f'There is no handout of "{name}".'


def test_two_bundles_of_one_id_are_told_at_the_second(
    check_with: CheckWith, minimal: Library
) -> None:
    both = bundle("workshop", "email.ask"), bundle("workshop", "set.first-talk")
    library, _ = with_bundles(check_with, publisher(minimal), *both)
    [problem] = check_bundles(library)
    assert (problem.check, problem.message) == ("taken-id", 'There are two bundles "workshop".')
    assert problem.line == len(publisher(minimal).splitlines()) + 5
