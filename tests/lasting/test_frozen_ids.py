"""What a guide on others' content remembers of the ids of its sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from askwell.cli import main

if TYPE_CHECKING:
    from tests.standing import Standing


def run(*arguments: str | Path) -> list[str]:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_a_guide_on_others_content_remembers_only_what_differs(standing: Standing) -> None:
    change = (
        "schema: 1\nchanges:\n  fields:\n    - item: worksheet.notes\n"
        "      field: blocks.heard.options.1\n      now: {text: Wage, was: pay}\n"
    )
    guide = standing({"content/changes.yml": change})
    run("ids", guide, "--freeze")
    assert (guide / "content" / "ids.yml").read_text(encoding="utf-8") == (
        "schema: 1\nids:\n  - list: notes.heard.options\n    words:\n"
        '      wage: "Wage"\n      hours: "Hours"\n'
    )
    (guide / "content" / "changes.yml").unlink()
    run("ids", guide, "--freeze")
    assert (guide / "content" / "ids.yml").read_text(encoding="utf-8") == "schema: 1\nids: []\n"
    assert run("check", guide) == ["No problems found."]


def test_a_block_that_an_edit_calls_otherwise_is_told_in_changes_yml(standing: Standing) -> None:
    blocks = (
        "schema: 1\nchanges:\n"
        + "\n" * 2000  # below the end of the sheet's own file
        + "  fields:\n    - item: worksheet.notes\n      field: blocks\n      now:\n"
        "        - {type: ticks, id: news, label: You heard of, options: [Wage, Hours]}\n"
    )
    guide = standing({"content/changes.yml": blocks.replace("news", "heard")})
    run("ids", guide, "--freeze")
    assert "heard.options" in (guide / "content" / "ids.yml").read_text(encoding="utf-8")
    (guide / "content" / "changes.yml").write_text(blocks, encoding="utf-8")
    told = CliRunner().invoke(main, ["check", str(guide)]).output
    assert 'changes.yml:2007:29: warning: "news" was frozen as "heard"' in told
    assert 'write ", was: heard" behind "id: news"' in told


def test_a_guide_with_nothing_of_its_own_gets_no_file(standing: Standing) -> None:
    guide = standing()
    run("ids", guide, "--freeze")
    assert list((guide / "content").iterdir()) == []
