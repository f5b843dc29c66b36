"""What is not ours in the way of a site is named, and nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.problems import UsageError
from askwell.targets import Target, opened
from tests.targets.folders import held, lay, replace, site


@pytest.mark.parametrize("theirs", ["come", "come/index.html", "index.html/mine.txt"])
def test_what_stands_in_the_way_is_named_and_nothing_changes(theirs: str, tmp_path: Path) -> None:
    target = site(tmp_path / "site", {"other.html": "old"})
    lay(target, {theirs: "mine"})
    with pytest.raises(UsageError, match="was not made by Askwell"):
        replace(target)
    assert held(target) == {"other.html": "old", theirs: "mine"}


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    lay(tmp_path / "photos", {"one.jpg": "a picture"})
    with pytest.raises(UsageError, match="no site built here"), opened(tmp_path / "photos"):
        pass
    assert held(tmp_path / "photos") == {"one.jpg": "a picture"}


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(UsageError, match="is a file"), opened(tmp_path / "site"):
        pass


def test_a_folder_with_the_name_that_a_build_works_in_is_refused(tmp_path: Path) -> None:
    work = Target.at(tmp_path / "site").work
    lay(work, {"new/one.jpg": "a picture", "old/two.jpg": "a picture"})
    with pytest.raises(UsageError, match="was not made by Askwell"), opened(tmp_path / "site"):
        pass
    assert held(work) == {"new/one.jpg": "a picture", "old/two.jpg": "a picture"}
    assert [path.name for path in tmp_path.iterdir()] == [work.name]
