"""The command: what it prints, which reports it leaves, and how it ends."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.reading.reader import read
from tests.fleet.conftest import Lay

Center = Callable[[str], Path]

FLEET = (
    "  guides:\n    - {id: well, folder: base}\n"
    "    - id: ill\n      folder: base\n      publisher: {colour: <red>}\n"
)


WELL = "  guides:\n    - {id: well, folder: base}\n"


class Here(ThreadPoolExecutor):
    """Workers of this process, for tests that put something else in place of a part of it."""

    def __init__(self, number: int, **_: object) -> None:
        super().__init__(number)


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["fleet", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_one_that_fails_is_told_and_the_others_are_whole(tmp_path: Path, lay: Lay) -> None:
    code, told = run(lay(FLEET), "--jobs", 1)
    assert code == 1
    assert "well built: " in told
    assert 'ill failed\n    fleet.yml:7:27: "colour": "<red>" is no color that can be used.' in told
    assert "1 built, 1 failed in " in told
    assert (tmp_path / "sites" / "well" / "index.html").is_file()
    assert not (tmp_path / "sites" / "ill").exists()


def test_words_behind_a_value_are_warned_of_and_stop_nothing(lay: Lay) -> None:
    code, told = run(lay(f"  into: sites # for all\n{WELL}"), "--jobs", 1)
    assert code == 0
    assert 'fleet.yml:3:15: warning: Everything from "# for all" on is hidden.' in told
    assert "well built: " in told


def test_the_reports_say_the_same(tmp_path: Path, lay: Lay) -> None:
    run(lay(FLEET), "--jobs", 1, "--report", tmp_path / "told")
    report = json.loads((tmp_path / "told" / "report.json").read_text())
    assert (report["built"], report["kept"], report["failed"]) == (1, 0, 1)
    well, ill = report["guides"]
    assert (well["id"], well["state"], well["pages"] > 0, well["size"] > 0) == (
        *("well", "built"), True, True,
    )  # fmt: skip
    [problem] = ill["problems"]
    assert (problem["path"], problem["line"], problem["severity"]) == ("fleet.yml", 7, "error")
    page = (tmp_path / "told" / "report.html").read_text()
    assert "&lt;red&gt;" in page
    assert "<red>" not in page


def test_handouts_are_made_for_each_guide_and_the_report_counts_them(
    tmp_path: Path, lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.handouts.making.what_is_missing", lambda: "No PDF here.")
    monkeypatch.setattr("askwell.processes.workers.ProcessPoolExecutor", Here)
    code, told = run(lay(f"  handouts: true\n{WELL}"), "--jobs", 1)
    files = [*(tmp_path / "sites" / "well" / "handouts").rglob("*.docx")]
    files += (tmp_path / "sites" / "well" / "handouts").rglob("*.txt")
    [well] = json.loads((tmp_path / "build" / "fleet" / "report.json").read_text())["guides"]
    assert code == 0
    assert files
    assert well["handouts"] == len(files)
    assert well["handouts_size"] == sum(path.stat().st_size for path in files)
    assert f", {len(files)} handouts (" in told
    assert told.count("No PDF here.") == 1


def test_what_stands_already_is_kept(lay: Lay) -> None:
    path = lay(WELL)
    assert run(path, "--jobs", 1)[0] == 0
    code, told = run(path, "--jobs", 1)
    assert (code, "1 kept in " in told) == (0, True)


def test_a_part_builds_its_guides_only(tmp_path: Path, lay: Lay, center: Center) -> None:
    for name in "abc":
        center(name)
    path = lay("  folders: ['centers/*']\n")
    assert run(path, "--jobs", 1, "--part", "2/3")[0] == 0
    assert [each.name for each in (tmp_path / "sites").iterdir() if each.is_dir()] == ["b"]


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "a/b", "1/"])
def test_what_is_no_part_is_one_line(lay: Lay, part: str) -> None:
    code, told = run(lay(FLEET), "--part", part)
    assert (code, told.count("\n")) == (2, 1)
    assert f'"{part}" is no part of a fleet.' in told


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_a_matrix_is_a_workflow_with_ten_guides_to_a_part(
    tmp_path: Path, lay: Lay, center: Center, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(11):
        center(f"center-{number}")
    monkeypatch.chdir(tmp_path.parent)
    code, told = run(lay("  folders: ['centers/*']\n"), "--matrix", host)
    source, problems = read("workflow.yml", told.replace(" # v", "-v").encode())
    assert (code, problems) == (0, [])
    assert isinstance(source.data, dict)
    assert "@" not in re.sub(r"actions/[\w-]+@[0-9a-f]{40}", "", told)
    assert "2" in told.partition("parallel: " if host == "gitlab" else "part: [1, ")[2][:2]
    here = tmp_path.name
    assert f'askwell fleet "{here}/fleet.yml" --part ' in told
    assert f"{here}/sites" in told
