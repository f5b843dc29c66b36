"""`askwell handouts` and `askwell build --handouts`, as people call them."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from askwell.cli import main
from askwell.handouts import making
from askwell.handouts.system import NO_EXTRA
from askwell.targets import owned


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.fixture
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes long; what is said of that is what a machine without the extra says."""
    monkeypatch.setattr(making, "FEW", 1000)  # other processes would hear nothing of this
    monkeypatch.setattr(making, "what_is_missing", lambda: NO_EXTRA)


@pytest.mark.usefixtures("no_pdf")
def test_all_files_alone(project: Path, tmp_path: Path) -> None:
    into = tmp_path / "files"
    code, told = run("handouts", project, "--into", into)
    assert code == 0
    assert "Handouts" in told
    assert NO_EXTRA in told
    made = [path for path in into.rglob("*") if path.is_file() and path.name != owned.STAMP]
    assert told.endswith(f"Made {len(made)} files in {into}\n")
    assert {path.suffix for path in made} == {".docx", ".txt", ".zip"}


@pytest.mark.usefixtures("no_pdf")
def test_a_site_with_files(project: Path) -> None:
    code, told = run("build", project, "--engine", "plain", "--handouts")
    assert code == 0
    assert NO_EXTRA in told
    assert [*(project / "site" / "handouts").rglob("*.docx")]
    assert "handouts" in (project / "site" / "worksheets" / "index.html").read_text("utf-8")


def test_one_pdf_of_chosen_items(project: Path, tmp_path: Path) -> None:
    into = tmp_path / "new" / "day.pdf"
    chosen = ("--bundle", "worksheet.notes", "--bundle", "email.ask", "--title", "A day")
    code, told = run("handouts", project, *chosen, "--paper", "a4", "--into", into)
    assert (code, told) == (0, f"Made {into}\n")
    pdf = PdfReader(into)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "A day"
    assert {round(page.mediabox.width / 72 * 25.4) for page in pdf.pages} == {210}


@pytest.mark.parametrize("option", [("--paper", "a4"), ("--title", "A day")])
def test_what_is_of_one_pdf_is_wrong_use_where_all_files_are_made(
    project: Path, option: tuple[str, str]
) -> None:
    code, told = run("handouts", project, *option)
    assert code == 2
    assert "--bundle worksheet.aim" in told
    assert not (project / "handouts").exists()


def test_an_unknown_item_is_wrong_use(project: Path) -> None:
    code, told = run("handouts", project, "--bundle", "worksheet.note")
    assert code == 2
    assert 'Did you mean "worksheet.notes"?' in told
    assert not (project / "handouts.pdf").exists()


def test_a_full_disk_is_told_and_leaves_nothing_half(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def half(path: Path, raw: bytes) -> int:
        if path.name.endswith(".part"):
            write(path, raw[:99])
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(path, raw)

    monkeypatch.setattr(Path, "write_bytes", half)
    code, told = run("handouts", project, "--bundle", "worksheet.notes", "--into", tmp_path / "a")
    assert code == 1
    assert told.startswith("Error: ")
    assert len(told.splitlines()) == 1
    assert not [path for path in tmp_path.glob("*a*") if path.is_file()]
    assert not [*tmp_path.glob(".*")]
