"""A cut file that cannot be read is told with what the cut makes wrong alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.project import Project
from askwell.upkeep.record import record
from tests.recorded import BANK, TIPS, cut, edit, told

SLIPS = ("aims: [explor]", "mood: fine", "minutes: few")


@pytest.mark.parametrize("ending", ["", "\n"], ids=["open", "whole"])
@pytest.mark.parametrize("slip", SLIPS)
def test_a_fault_of_the_last_entry_that_no_cut_makes_stays_what_it_is(
    recorded: Path, slip: str, ending: str
) -> None:
    cut(recorded, BANK)
    edit(recorded, BANK, "      basis: [S1-01]\n", f"      {slip}\n      basis: [S1-01]{ending}")
    edit(recorded, BANK, "      minutes: 5\n", "")
    if "aims" in slip:
        edit(recorded, BANK, "      aims: [explore]\n", "")
    [problem] = [each for each in told(recorded) if each.path == f"content/{BANK}"]
    lines = (recorded / "content" / BANK).read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1].strip() == slip
    assert "cut off" not in f"{problem.message} {problem.hint}"


def test_a_fault_within_a_file_that_was_cut_is_told_beside_the_cut(recorded: Path) -> None:
    cut(recorded, BANK, "    - id: learn-fi")
    edit(recorded, BANK, "      minutes: 5\n", "      minutes: few\n")
    fault, problem = (each for each in told(recorded) if each.severity == "error")
    assert fault.check == "wrong-value"
    assert '"text", "why" and "learn-first" are gone' in problem.message


def test_what_an_entry_lacks_within_a_file_is_no_cut(recorded: Path) -> None:
    edit(recorded, TIPS, "      why: Paper needs no battery.\n", "")
    [problem] = told(recorded)
    assert problem.message == '"why" is missing.'


def test_what_is_gone_on_purpose_is_no_cut_of_what_the_last_entry_lacks(recorded: Path) -> None:
    head = "    - id: bus\n      text: Buy a ticket\n      why: You arrive.\n"
    edit(recorded, TIPS, "    - id: print\n", f"{head}    - id: print\n")
    record(Project.at(recorded))
    cut(recorded, TIPS, "    - id: print\n      text: Print your questions\n")
    [problem] = told(recorded)
    assert '"why" and "route" are gone' in problem.message
    gone = "changes:\n  gone:\n    - item: checklist.evening-before.tips.route\n"
    edit(recorded, "changes.yml", "changes:\n", gone)
    [problem] = told(recorded)
    assert problem.message == '"why" is missing.'


def test_an_empty_file_is_told_as_one(recorded: Path) -> None:
    for place in (BANK, TIPS):
        (recorded / "content" / place).write_bytes(b"")
    assert [(each.check, each.line) for each in told(recorded)] == [("empty-file", 1)] * 2


def test_any_file_that_readers_had_and_is_gone_is_told(recorded: Path) -> None:
    content = recorded / "content"
    silent = []
    for path in [*content.rglob("*.yml"), *content.rglob("*.md")]:
        raw = path.read_bytes()
        path.unlink()
        silent += [] if told(recorded) else [path.name]
        path.write_bytes(raw)
    assert silent == ["channels.yml"]  # which holds nothing


def test_a_cut_file_is_known_whatever_mark_stands_before_it(recorded: Path) -> None:
    cut(recorded, "scripts/call.yml", "next: [")
    path = recorded / "content" / "scripts" / "call.yml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    [problem] = told(recorded)
    assert problem.message.startswith("This file looks cut off here: ")
