"""The command line as people call it: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main


@pytest.fixture
def broken(project: Path) -> Path:
    """Return a project with one mistake."""
    path = project / "content" / "facts.yml"
    path.write_text(path.read_text(encoding="utf-8") + "extra: 1\n", encoding="utf-8")
    return project


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_check_of_sound_content_ends_with_0(project: Path) -> None:
    assert run("check", str(project)) == (0, "No problems found.\n")


def test_check_of_a_mistake_ends_with_1_and_names_the_place(broken: Path) -> None:
    code, output = run("check", str(broken))
    assert code == 1
    assert output.startswith("content/facts.yml:")
    assert output.endswith("1 error found.\n")


def test_check_speaks_json(broken: Path) -> None:
    code, output = run("check", str(broken), "--format", "json")
    problem = json.loads(output)[0]
    assert code == 1
    assert set(problem) == {"path", "line", "column", "check", "message", "hint", "severity"}
    assert problem["path"] == "content/facts.yml"


def test_check_speaks_to_github(broken: Path) -> None:
    code, output = run("check", str(broken), "--format", "github")
    assert code == 1
    assert output.startswith("::error file=content/facts.yml,line=")


def test_warnings_alone_end_with_0(project: Path) -> None:
    path = project / "content" / "publisher.yml"
    text = path.read_text(encoding="utf-8")
    colour = next(line for line in text.splitlines() if "colour:" in line)
    path.write_text(text.replace(colour, '  colour: "#ffdd00"'), encoding="utf-8")
    code, output = run("check", str(project))
    assert code == 0
    assert "warning: The color #ffdd00 is too light for text" in output


def test_a_folder_without_content_is_wrong_use(tmp_path: Path) -> None:
    code, output = run("check", str(tmp_path))
    assert code == 2
    assert output == f'Error: {tmp_path} is no Askwell project: it has no folder "content".\n'


def test_a_folder_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    assert run("build", str(tmp_path / "nowhere"))[0] == 2


def test_an_unknown_verb_is_wrong_use() -> None:
    assert run("biuld")[0] == 2


def test_build_makes_the_site(whole_project: Path) -> None:
    code, output = run("build", str(whole_project))
    assert code == 0, output
    assert f"in {whole_project / 'site'}" in output
    assert (whole_project / "site" / "index.html").is_file()


def test_build_can_put_the_site_elsewhere(whole_project: Path, tmp_path: Path) -> None:
    assert run("build", str(whole_project), "--site-dir", str(tmp_path / "out"))[0] == 0
    assert (tmp_path / "out" / "questions" / "index.html").is_file()


def test_build_of_a_mistake_leaves_the_old_site_byte_for_byte(whole_project: Path) -> None:
    run("build", str(whole_project))
    before = {
        path: path.read_bytes() for path in (whole_project / "site").rglob("*") if path.is_file()
    }
    (whole_project / "content" / "facts.yml").write_text("schema: 1\nfacts: [\n", encoding="utf-8")
    code, output = run("build", str(whole_project))
    assert code == 1
    assert "content/facts.yml:2:8:" in output
    assert {
        path: path.read_bytes() for path in (whole_project / "site").rglob("*") if path.is_file()
    } == before


def test_build_replaces_no_folder_that_is_not_a_site(whole_project: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work")
    code, output = run("build", str(whole_project), "--site-dir", str(tmp_path / "thesis"))
    assert code == 2
    assert "holds files that are no site built here" in output
    assert (tmp_path / "thesis" / "chapter.txt").read_text() == "years of work"


def test_schema_lists_the_kinds_and_prints_one() -> None:
    code, names = run("schema")
    assert code == 0
    assert "questions" in names.split()
    assert json.loads(run("schema", "questions")[1])["title"] == "Askwell: questions/"
