"""A description becomes tasks, and a mistake in it is one line with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from askwell.fleet.description import Description
from askwell.fleet.plan import part, plan
from askwell.fleet.task import Task
from askwell.fleet.work import work
from askwell.problems import UsageError
from tests.fleet.conftest import Lay

Center = Callable[[str], Path]


def planned(path: Path) -> tuple[Task, ...]:
    return plan(Description(path))


def test_each_folder_of_a_pattern_is_a_guide(tmp_path: Path, lay: Lay, center: Center) -> None:
    center("hill")
    center("vale")
    (tmp_path / "centers" / "notes").mkdir()
    tasks = planned(lay("  folders: ['centers/*']\n"))
    assert [task.id for task in tasks] == ["hill", "vale"]
    assert tasks[0].folder == tmp_path / "centers" / "hill"
    assert tasks[0].site == tmp_path / "sites" / "hill"


@pytest.mark.parametrize(
    "pattern", ["centers/**", "{}/centers/*", "centers/./h*", "centers/../*/hill"]
)
def test_a_pattern_can_be_a_whole_path_or_go_deep(
    tmp_path: Path, lay: Lay, center: Center, pattern: str
) -> None:
    folder = center("hill")
    [task] = planned(lay(f"  folders: ['{pattern.format(tmp_path)}']\n"))
    assert (task.id, task.folder) == ("hill", folder)


def test_the_file_says_where_sites_go_and_what_builds(tmp_path: Path, lay: Lay) -> None:
    words = "  into: out\n  engine: mkdocs\n  guides:\n    - id: one\n      folder: base\n"
    [task] = planned(lay(words))
    assert (task.site, task.engine) == (tmp_path / "out" / "one", "mkdocs")


def test_guides_can_share_a_folder_and_differ_in_their_publisher(lay: Lay) -> None:
    publisher = "{name: 'Two \"&\" Co', contact.email: a@b.test}"
    words = (
        "  guides:\n    - id: one\n      folder: base\n"
        f"    - id: two\n      folder: base\n      publisher: {publisher}\n"
    )
    one, two = map(work, planned(lay(words)))
    assert (one.state, two.state) == ("built", "built")
    home = planned(lay(words))[1].site / "index.html"
    assert "Two &#34;&amp;&#34; Co" in home.read_text()


def test_a_mistake_in_what_a_guide_says_is_told_where_it_is_written(lay: Lay) -> None:
    words = "  guides:\n    - id: two\n      folder: base\n      publisher:\n        colour: red\n"
    outcome = work(planned(lay(words))[0])
    assert outcome.state == "failed"
    [problem] = outcome.problems
    assert (problem.path, problem.line, problem.column) == ("fleet.yml", 7, 17)
    assert problem.message == '"colour": "red" is no color that can be used.'


def test_a_fleet_is_parted_evenly_and_nothing_is_left_out(lay: Lay, center: Center) -> None:
    for name in "abcdefg":
        center(name)
    tasks = planned(lay("  folders: ['centers/*']\n"))
    parts = [part(tasks, number, 3) for number in (1, 2, 3)]
    assert sorted(map(len, parts)) == [2, 2, 3]
    assert sorted(task.id for each in parts for task in each) == list("abcdefg")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "  guides:\n    - id: one\n      folder: nowhere\n",
            'fleet.yml:5:15: "nowhere" is no guide',
        ),
        ("  folders: ['none/*']\n", 'fleet.yml:3:13: No guide is at "none/*".'),
        (
            "  guides:\n    - {id: one, folder: base}\n    - {id: one, folder: base}\n",
            'fleet.yml:5:7: "one" is named or built twice.',
        ),
        (
            "  guides:\n    - {id: one, folder: base}\n    - {id: two, folder: ./base}\n",
            'fleet.yml:5:7: "two" is named or built twice.',
        ),
        ("  engine: jekyll\n", 'fleet.yml:3:11: "engine" cannot be "jekyll".'),
        ("  guides:\n    - id: One\n      folder: base\n", 'fleet.yml:4:11: "id" '),
        ("  folders: ['.']\n", 'fleet.yml:3:13: No guide is at ".".'),
        ("  folders: ['**none']\n", 'fleet.yml:3:13: No guide is at "**none".'),
        ("  folders: ['c*']\n", 'fleet.yml:3:13: A guide cannot be called "c_d".'),
        ("  guides: [\n", "fleet.yml:3:11: A list or group that opens here is never closed."),
        ("  gudies: []\n", 'fleet.yml:3:3: "gudies" is not known here. Did you mean "guides"?'),
    ],
)
def test_a_mistake_in_the_description_is_one_line(
    tmp_path: Path, lay: Lay, words: str, told: str
) -> None:
    (tmp_path / "c_d" / "content").mkdir(parents=True)
    with pytest.raises(UsageError) as failure:
        planned(lay(words))
    assert str(failure.value).startswith(told)
    assert "\n" not in str(failure.value)
