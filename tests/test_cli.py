"""The command line as people call it: what it prints, and how it ends."""

from __future__ import annotations

import errno
import gc
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.targets import Target
from tests.targets.folders import site

PLAIN = ("--engine", "plain")


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


@pytest.mark.parametrize("verb", [("check",), ("build",), ("status",), ("publish", "--record")])
def test_inside_the_content_the_way_out_is_told(
    verb: tuple[str, ...], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "content" / "guide")
    told = 'Error: You are inside the guide: type "cd ../..", then this again.\n'
    assert run(*verb) == (2, told)
    monkeypatch.chdir(project)
    told = f'Error: {project / "content"} lies inside a guide: name "." in its place.\n'
    assert run(*verb, "content") == (2, told)


def test_a_folder_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    assert run("build", str(tmp_path / "nowhere"))[0] == 2


def test_an_unknown_verb_is_wrong_use() -> None:
    assert run("biuld")[0] == 2


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("engine", ["mkdocs", "plain"])
def test_build_makes_the_site_of_a_folder_that_holds_only_content(
    engine: str, project: Path
) -> None:
    code, output = run("build", str(project), "--engine", engine)
    assert code == 0, output
    assert f"in {project / 'site'}" in output
    assert (project / "site" / "index.html").is_file()


def test_build_can_put_the_site_elsewhere(project: Path, tmp_path: Path) -> None:
    assert run("build", str(project), "--site-dir", str(tmp_path / "out"), *PLAIN)[0] == 0
    assert (tmp_path / "out" / "questions" / "index.html").is_file()


def test_build_of_a_mistake_leaves_the_old_site_byte_for_byte(project: Path) -> None:
    run("build", str(project), *PLAIN)
    before = files(project / "site")
    (project / "content" / "facts.yml").write_text("schema: 1\nfacts: [\n", encoding="utf-8")
    code, output = run("build", str(project), *PLAIN)
    assert code == 1
    assert "content/facts.yml:2:8:" in output
    assert files(project / "site") == before


def test_a_site_lost_by_a_killed_build_is_back_although_there_is_a_mistake(
    broken: Path,
) -> None:
    target = Target.at(broken / "site")
    target.begin()
    site(target.old, {"index.html": "old"})
    assert run("build", str(broken), *PLAIN)[0] == 1
    assert (broken / "site" / "index.html").read_text() == "old"


def test_build_replaces_no_folder_that_is_not_a_site(project: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("years of work")
    code, output = run("build", str(project), "--site-dir", str(tmp_path / "thesis"), *PLAIN)
    assert code == 2
    assert "holds files that are no site built here" in output
    assert (tmp_path / "thesis" / "chapter.txt").read_text() == "years of work"


@pytest.mark.parametrize("place", ["content/site", "build", "build/site", ".", ".."])
def test_build_puts_no_site_where_the_guide_is(place: str, project: Path) -> None:
    code, output = run("build", str(project), "--site-dir", str(project / place), *PLAIN)
    assert code == 2
    assert "Choose another --site-dir." in output
    assert output.count("\n") == 1
    assert [path.name for path in project.iterdir()] == ["content"]


def test_what_the_machine_refuses_is_told_in_one_line(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _raw: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    site(project / "site", {"index.html": "old"})
    monkeypatch.setattr(Path, "write_bytes", full)
    code, output = run("build", str(project), *PLAIN)
    assert code == 1
    assert output.endswith(
        "No space left on device. The disk is full. Free some space, then try again.\n"
    )
    assert output.count("\n") == 1
    assert (project / "site" / "index.html").read_text() == "old"
    assert sorted(path.name for path in project.iterdir()) == ["content", "site"]


@pytest.mark.parametrize(("place", "code"), [("site", 2), ("build", 1)])
def test_a_file_where_a_folder_is_needed_is_told_in_one_line(
    place: str, code: int, project: Path
) -> None:
    (project / place).write_text("a file")
    found, output = run("build", str(project))
    assert found == code
    assert re.fullmatch(r"Error: .+\.\n", output)
    assert (project / place).read_text() == "a file"


def test_two_builds_at_once_leave_one_whole_site(project: Path) -> None:
    command = [sys.executable, "-m", "askwell", "build", str(project), *PLAIN]
    builds = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(3)
    ]
    told = [(build.communicate()[0], build.returncode) for build in builds]
    assert {code for _, code in told} <= {0, 1}
    assert all("Another build works on" in words for words, code in told if code == 1)
    assert 0 in {code for _, code in told}
    after = files(project / "site")
    assert run("build", str(project), *PLAIN)[0] == 0
    assert files(project / "site") == after


@pytest.mark.parametrize(
    ("console", "shown"),
    [
        ({"PYTHONIOENCODING": "cp437"}, '"Erin\\u2019s \\u2192"'.encode("cp437")),
        (
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            '"Erin\u2019s →"'.encode(),
        ),
    ],
    ids=["a console of old", "a file where the system has no letters"],
)
def test_what_a_console_has_no_letter_for_stops_nothing(
    project: Path, console: dict[str, str], shown: bytes
) -> None:
    (project / "content" / "faq.yml").write_text("schema: 1\nErin\u2019s →: 1\n", encoding="utf-8")
    command = [sys.executable, "-m", "askwell", "check", str(project)]
    told = {name: each for name, each in os.environ.items() if not name.startswith("PYTHONIO")}
    done = subprocess.run(command, env=told | console, capture_output=True, check=False)
    assert done.returncode == 1
    assert shown in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_whoever_finds_a_guide_published_well_is_told_to_write_down_what_readers_have(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.publishing.checking.findings", lambda _: iter(()))
    (project / "content" / "published.yml").unlink()
    address = "https://careers.example.edu/"
    code, told = run("publish", str(project), "--check", address)
    assert code == 0
    assert told.startswith(f'{address}: nothing is wrong.\nRun "askwell publish --record" now')
    assert run("publish", str(project), "--record")[0] == 0
    assert run("publish", str(project), "--check", address)[1] == f"{address}: nothing is wrong.\n"


def test_a_site_can_be_looked_at_from_a_folder_without_a_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.publishing.checking.findings", lambda _: iter(()))
    address = "https://careers.example.edu/"
    told = run("publish", str(tmp_path), "--check", address)
    assert told == (0, f"{address}: nothing is wrong.\n")


def test_a_build_leaves_memory_management_as_it_was(project: Path) -> None:
    run("build", str(project), *PLAIN)
    assert gc.isenabled()


@pytest.mark.parametrize("address", ["99999", "8001", "127.0.0.1:99999", "nowhere", "http://a:1/"])
def test_an_address_that_is_none_is_wrong_use(address: str, project: Path) -> None:
    code, output = run("serve", str(project), "--address", address)
    assert code == 2
    assert output == (
        f'Error: "{address}" is no address. '
        "Write host and port (0 to 65535), such as 127.0.0.1:8001.\n"
    )


def test_a_port_that_is_taken_is_told_with_another(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, output = run("serve", str(project), "--address", f"127.0.0.1:{port}")
    assert code == 1
    assert output == (
        f"Error: Another program uses port {port}. "
        f"Choose another, such as: --address 127.0.0.1:{port + 1}\n"
    )


def test_schema_lists_the_kinds_and_prints_one() -> None:
    code, names = run("schema")
    assert code == 0
    assert "questions" in names.split()
    assert json.loads(run("schema", "questions")[1])["title"] == "Askwell: questions/"
