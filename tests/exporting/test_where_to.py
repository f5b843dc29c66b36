"""What exported files are called, and the folder that they go into."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from askwell.cli import main
from tests.exporting.conftest import run


def test_export_makes_the_folder_that_it_writes_into(guide: Path, tmp_path: Path) -> None:
    run("export", "tips", "--project", guide, "--into", tmp_path / "for" / "Ben")
    assert (tmp_path / "for" / "Ben" / "tips.xlsx").exists()


def test_export_overwrites_nothing(guide: Path, tmp_path: Path) -> None:
    (tmp_path / "guide.xlsx").write_bytes(b"mine")
    args = ["export", "--project", str(guide), "--into", str(tmp_path)]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 0
    again = CliRunner().invoke(main, args)
    assert again.exit_code == 0
    written = [Path(each.output.removeprefix("Wrote ").strip()) for each in (result, again)]
    assert re.fullmatch(r"guide-\d{4}-\d\d-\d\d\.xlsx", written[0].name)
    assert written[1].name == f"{written[0].stem}-2.xlsx"
    assert {*tmp_path.glob("*.xlsx")} == {*written, tmp_path / "guide.xlsx"}
    assert (tmp_path / "guide.xlsx").read_bytes() == b"mine"
