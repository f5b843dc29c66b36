"""A guide stands on what its guide.yml names, and a mistake in it is one line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from askwell.layers.below import below
from askwell.pipeline import check
from askwell.problems import UsageError
from askwell.project import Project
from askwell.reading.lost_guide import BACK, BACK_OR_WRITTEN
from askwell.shipped import CONTENT
from tests.standing import Standing

KEPT = """\
  accepted:
    - item: question.first
      field: text
      check: double-question
      of: "5a95a510ab61"
"""


def folder(home: Path, name: str, *extends: str) -> Path:
    """Make a guide's folder that stands on others, and return it."""
    (home / name / "content").mkdir(parents=True)
    words = f"schema: 1\nguide:\n  extends: [{', '.join(extends)}]\n"
    (home / name / "guide.yml").write_text(words)
    return home / name


def paths(guide: Path) -> list[str]:
    return [layer.path() for layer in below(guide)]


def test_without_a_guide_yml_a_guide_stands_alone(project: Path) -> None:
    assert below(project) == ()


@pytest.mark.parametrize(
    "kept",
    [KEPT, KEPT.replace(":\n", ":\n# Ours.\n", 1), KEPT.replace("accepted", '"accepted"')],
    ids=["", "below a remark", "in quotes"],
)
def test_a_guide_that_stands_alone_can_keep_a_warning(project: Path, kept: str) -> None:
    (project / "content" / "changes.yml").write_text(f"schema: 1\nchanges:\n{kept}")
    assert below(project) == ()
    assert Project.at(project).below == ()


def test_the_shipped_content_has_a_name(tmp_path: Path) -> None:
    [layer] = below(folder(tmp_path, "guide", "askwell"))
    assert layer.folder == CONTENT
    assert layer.path("questions/skills.yml") == "askwell:questions/skills.yml"


def test_a_layer_brings_what_it_stands_on_and_each_comes_once(tmp_path: Path) -> None:
    folder(tmp_path, "state", "askwell")
    folder(tmp_path, "board", "askwell", "../state")
    assert paths(folder(tmp_path, "guide", "../board", "../state")) == [
        "askwell:",
        "../state/content",
        "../board/content",
    ]


def test_an_installed_package_can_be_a_layer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, "board_content", "askwell")
    (tmp_path / "board_content" / "__init__.py").write_text("raise SystemExit")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert paths(folder(tmp_path, "guide", "board_content")) == ["askwell:", "board_content:"]


def test_a_remark_behind_a_name_is_told_and_no_reason_to_stop(standing: Standing) -> None:
    stands = "schema: 1\nguide:\n  extends:\n    - ../shipped # all of theirs\n"
    guide = standing({"guide.yml": stands})
    assert paths(guide) == ["../shipped/content"]
    [told] = check(Project.at(guide)).problems
    assert (told.path, told.check, told.line) == ("guide.yml", "hidden-text", 4)


def test_an_error_that_comes_while_a_guide_is_open_is_told_at_its_line(standing: Standing) -> None:
    guide = standing()
    opened = Project.at(guide)
    (guide / "guide.yml").write_text("schema: 1\nguide:\n  extends: [../shipped\n")
    [told] = check(opened).problems
    assert (told.path, told.severity, told.line) == ("guide.yml", "error", 3)


@pytest.mark.parametrize(
    ("extends", "told"),
    [
        (
            "../bord",
            'guide.yml:3:13: There is no guide in "../bord": no folder "content" is there.',
        ),
        ("boards", 'guide.yml:3:13: No package "boards" with content is installed. Install it,'),
        ("json", 'guide.yml:3:13: No package "json" with content is installed.'),
        ("../guide", 'guide.yml:3:13: "../guide" stands on this guide itself. Take it out here.'),
        ("../loop", 'guide.yml:3:13: "../guide" stands on this guide itself. Take it out here.'),
        ("[]", 'guide.yml:3:13: "0" must be text'),
    ],
)
def test_what_is_not_there_is_told_with_its_place(tmp_path: Path, extends: str, told: str) -> None:
    folder(tmp_path, "loop", "../guide")
    guide = folder(tmp_path, "guide", extends)
    with pytest.raises(UsageError) as raised:
        below(guide)
    assert str(raised.value).startswith(told) or extends == "[]"
    assert "guide.yml:3:13: " in str(raised.value)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "schema: 1\nguide:\n  extend: [askwell]\n",
            'guide.yml:3:3: "extend" is not known here. Did',
        ),
        ("guide: [", "guide.yml:1:8: A list or group that opens here is never closed."),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_place(tmp_path: Path, words: str, told: str) -> None:
    guide = folder(tmp_path, "guide")
    (guide / "guide.yml").write_text(words)
    with pytest.raises(UsageError) as raised:
        below(guide)
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"published.yml": "published:\n  - kind: a\n    below:\n      b: bbd55dca9428\n"},
            "published.yml lists what readers had of the content below.",
        ),
        (
            {"changes.yml": 'changes:\n  fields:\n    - item: a.b\n      of: "1b58a0148df7"\n'},
            "changes.yml changes what lies below.",
        ),
        (
            {"changes.yml": f"changes:\n{KEPT}  fields:\n  - item: a.b\n    of: 1b58a0148df7\n"},
            "changes.yml changes what lies below.",
        ),
        (
            {"changes.yml": f"changes:\n  hide:\n    - item: a.b\n      of: 1b58a0148df7\n{KEPT}"},
            "changes.yml changes what lies below.",
        ),
    ],
)
def test_a_lost_guide_yml_is_told_and_nothing_that_follows_from_it(
    tmp_path: Path, files: dict[str, str], told: str
) -> None:
    guide = folder(tmp_path, "guide", "askwell")
    for name, words in files.items():
        (guide / "content" / name).write_text(words)
    assert Project.at(guide).below
    (guide / "guide.yml").unlink()
    with pytest.raises(UsageError) as raised:
        Project.at(guide)
    assert str(raised.value).startswith(f"guide.yml:1:1: This file is missing, and {told} Put it")
    remedy = re.findall(r'"([^"]+)"', str(raised.value))
    (guide / "guide.yml").write_text("\n".join(remedy))
    assert [layer.path() for layer in Project.at(guide).below] == ["askwell:"]


def test_a_lost_guide_yml_of_a_layer_is_told_by_its_path(tmp_path: Path) -> None:
    board = folder(tmp_path, "board", "askwell")
    (board / "content" / "published.yml").write_text("published:\n  - kind: a\n    below:\n")
    (board / "guide.yml").unlink()
    with pytest.raises(UsageError) as raised:
        below(folder(tmp_path, "guide", "../board"))
    assert str(raised.value).startswith("../board/guide.yml:1:1: This file is missing")


def test_a_lost_guide_yml_of_which_nothing_is_written_down_is_told_where_it_is_missed(
    standing: Standing, minimal_content: Path
) -> None:
    asks = Path("questions/first-steps.yml")
    guide = standing({f"content/{asks}": (minimal_content / asks).read_text("utf-8")})
    (guide / "guide.yml").unlink()
    problems = check(Project.at(guide)).problems
    told = next(each for each in problems if each.path == "guide.yml")
    assert told.hint == BACK_OR_WRITTEN
    assert told.hint.startswith(BACK)
    assert "If there never was one, write the file that holds what is named" in told.hint
    (guide / "content" / "stages.yml").write_text((minimal_content / "stages.yml").read_text())
    problems = check(Project.at(guide)).problems
    assert "guide.yml" not in {each.path for each in problems}
