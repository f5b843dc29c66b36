"""Blanks that a bank declares for itself, in a sheet that comes back."""

from __future__ import annotations

from pathlib import Path

from askwell.importing.bringing import bring
from askwell.project import Project
from tests.exporting.conftest import BANK, rows_of, run, saved


def test_a_blank_that_the_bank_declares_stays_in_every_row(guide: Path, tmp_path: Path) -> None:
    place = guide / "content/questions/talk.yml"
    blank = "{id: machine_name, label: machine name, example: the lathe}"
    place.write_text(f"{BANK}  placeholders:\n    - {blank}\n", encoding="utf-8")
    path = tmp_path / "talk.xlsx"
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    head, first, second = rows_of(path)
    second[1] = "What adds up when {{ machine_name }} stops?"
    new = ["", "Who mends {{ machine_name }} and [machine name]?", "It shows who helps."]
    saved(path, [head, first, second, [*new, *[""] * (len(head) - len(new))]])
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({"changes": 1, "additions": 1}, ())
    talk = place.read_text(encoding="utf-8")
    assert "text: What adds up when {{ machine_name }} stops?" in talk
    assert "Who mends {{ machine_name }} and {{ machine_name }}?" in talk
    assert not any(file.startswith("content/placeholders") for file in report.written)
    assert bring(Project.at(guide), path).counts == {}
