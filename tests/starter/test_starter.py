"""A new guide is a few files that hold what was answered, in a folder that held nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import askwell
from askwell.cli import main
from askwell.explaining.validation import validate
from askwell.kinds.publisher import PUBLISHER, Publisher
from askwell.layers.below import below
from askwell.problems import UsageError
from askwell.reading.reader import read
from askwell.schema import YAML_EXTENSION, schema_names
from askwell.starter import FILES, PLACES, Answers, start
from askwell.starter.asking import QUESTIONS, Stands, asked


def publisher(folder: Path) -> Publisher:
    source, problems = read("publisher.yml", (folder / "content/publisher.yml").read_bytes())
    [found], faults = validate(PUBLISHER, source)
    assert problems + faults == []
    assert isinstance(found.model, Publisher)
    return found.model


def test_the_folder_holds_these_files_and_no_mark_is_left(tmp_path: Path) -> None:
    written = start(tmp_path / "guide", Answers())
    found = {path for path in (tmp_path / "guide").rglob("*") if path.is_file()}
    assert found == set(written)
    assert {path.relative_to(tmp_path / "guide").as_posix() for path in found} == {
        *PLACES,
        ".github/workflows/publish.yml",
        ".vscode/settings.json",
        ".vscode/extensions.json",
        *(f".vscode/askwell/{name}.json" for name in schema_names()),
    }
    assert not [path for path in found if re.search(r"@\w+@\s", path.read_text(encoding="utf-8"))]


def test_every_pattern_is_used() -> None:
    assert {path.name for path in FILES.iterdir()} == {*PLACES.values(), "changes.yml"}


def test_the_guide_stands_on_the_shipped_content(tmp_path: Path) -> None:
    start(tmp_path, Answers())
    assert [layer.path() for layer in below(tmp_path)] == ["askwell:"]


def test_each_host_gets_its_own_workflow_and_no_other(tmp_path: Path) -> None:
    start(tmp_path, Answers(host="gitlab"))
    assert (tmp_path / ".gitlab-ci.yml").is_file()
    assert not (tmp_path / ".github").exists()


@pytest.mark.parametrize(
    "name", ['The "East" office: #1', "Carrières 面试", "@email@", "a\\b", "no"]
)
def test_answers_stand_there_as_they_were_given(tmp_path: Path, name: str) -> None:
    start(tmp_path, Answers(name=name, colour="#7A3B1D", paper="a4", place="  Room 1: left"))
    found = publisher(tmp_path)
    assert (found.name, found.colour, found.paper) == (name, "#7a3b1d", "a4")
    assert found.contact.address == "Room 1: left"


def test_a_bank_with_a_warning_stops_no_step_of_the_workflow(project: Path) -> None:
    start(project.parent / "guide", Answers())
    workflow = (project.parent / "guide/.github/workflows/publish.yml").read_text(encoding="utf-8")
    assert "run: askwell check --format github\n" in workflow
    assert "run: askwell build --handouts\n" in workflow

    (project / "content" / "questions" / "ours.yml").write_text(
        "schema: 1\nbank:\n  id: ours\n  title: Ours\n  topic: ours\n  intro: Ours.\n  questions:\n"
        "    - id: ours-first\n      text: What do you like about it, and who chose you?\n"
        "      why: It shows both.\n      listen_for: [Names]\n      follow_ups: [Why?]\n"
    )
    checked = CliRunner().invoke(main, ["check", str(project), "--format", "github"])
    assert (checked.exit_code, checked.output.count("content/questions/ours.yml,line=9,")) == (0, 1)
    assert CliRunner().invoke(main, ["build", str(project), "--engine", "plain"]).exit_code == 0
    assert (project / "site" / "questions" / "ours" / "index.html").is_file()


def test_the_version_is_pinned_where_it_is_published(tmp_path: Path) -> None:
    start(tmp_path, Answers())
    workflow = (tmp_path / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    assert f"pip install 'askwell[pdf]=={askwell.__version__}'\n" in workflow
    assert re.findall(r"run: (askwell \S+)", workflow) == [
        "askwell check",
        "askwell build",
        "askwell publish",
    ]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (Answers(colour="red"), '"colour": "red" is no color that can be used. Write it as #'),
        (Answers(site_url="careers"), '"site_url": "careers" is no web address. Write it in full'),
        (Answers(name=" "), '"name" is empty.'),
        (Answers(paper="A5"), '"paper" cannot be "A5".'),
        (
            Answers(audiences=("veterans",)),
            'There is no audience "veterans". Did you mean "veteran"?',
        ),
    ],
)
def test_an_answer_that_cannot_stand_writes_nothing(
    tmp_path: Path, answers: Answers, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.starter.audiences", lambda: {"veteran": "Veterans"})
    with pytest.raises(UsageError) as raised:
        start(tmp_path / "guide", answers)
    assert str(raised.value).startswith(told)
    assert not (tmp_path / "guide").exists()


def test_groups_that_nobody_chose_are_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"veteran": "Veterans", "student": "Students", "newcomer": "Newcomers"}
    monkeypatch.setattr("askwell.starter.audiences", lambda: known)
    start(tmp_path, Answers(audiences=("student",)))
    words = (tmp_path / "content/changes.yml").read_text(encoding="utf-8")
    assert words.endswith("  hide:\n    - audience.veteran\n    - audience.newcomer\n")


@pytest.mark.parametrize("inside", ["note.txt", ".git/config"])
def test_a_folder_that_holds_something_is_refused_and_left_alone(
    tmp_path: Path, inside: str
) -> None:
    (tmp_path / inside).parent.mkdir(exist_ok=True)
    (tmp_path / inside).write_text("mine")
    with pytest.raises(UsageError, match="holds something already"):
        start(tmp_path, Answers())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [Path(inside).name]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "guide").write_text("mine")
    with pytest.raises(UsageError, match="holds something already"):
        start(tmp_path / "guide", Answers())


def test_all_is_every_group_and_the_names_are_told_for_one_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.starter.audiences", lambda: {"student": "S", "veteran": "V"})
    given = ["--audience", "all", "--phone", "555-010-0199"]
    result = CliRunner().invoke(main, ["new", str(tmp_path / "one"), *given])
    assert result.exit_code == 0
    assert not (tmp_path / "one/content/changes.yml").exists()
    contact = publisher(tmp_path / "one").contact
    assert contact
    assert contact.phone == "555-010-0199"
    result = CliRunner().invoke(main, ["new", str(tmp_path / "two"), "--audience", "pupils"])
    assert "Choose of student, veteran;" in result.output


def test_what_is_given_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askwell.starter.asking.audiences", lambda: {"student": "Students"})
    monkeypatch.setattr("askwell.starter.audiences", lambda: {"student": "Students"})
    questions: list[str] = []

    def ask(question: str, example: str, _: Stands) -> str:
        questions.append(question)
        return "student, " if "Groups" in question else example

    answers = asked({"name": "Ours"}, (), ask)
    assert (answers.name, answers.colour, answers.audiences) == ("Ours", "#1f5f5b", ("student",))
    assert questions[:-1] == [QUESTIONS[name] for name in QUESTIONS if name != "name"]


def test_an_answer_that_cannot_stand_is_asked_for_again_and_the_others_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("askwell.starter", "askwell.starter.asking"):
        monkeypatch.setattr(f"{place}.audiences", lambda: {"student": "Students"})
    monkeypatch.setattr("askwell.commands.new._is_answered", lambda: True)
    said = (
        "Ours", "Our Guide", "nowhere", "", "teal", "#7a3b1d", "a5", "a4", "", "nobody", "",
        "", "pupil", "all",
    )  # fmt: skip
    result = CliRunner().invoke(main, ["new", str(tmp_path / "guide")], input="\n".join(said))
    assert result.exit_code == 0
    assert result.output.count("\nError: ") == 5
    found = publisher(tmp_path / "guide")
    assert (found.name, found.colour, found.paper) == ("Ours", "#7a3b1d", "a4")
    assert found.title == "Our Guide"


@pytest.mark.parametrize("given", [("--colour", "red"), ("--audience", "nobody"), ()])
def test_what_cannot_be_is_told_before_anything_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: tuple[str, ...]
) -> None:
    monkeypatch.setattr("askwell.starter.audiences", lambda: {"student": "Students"})
    monkeypatch.setattr("askwell.commands.new._is_answered", lambda: True)
    (tmp_path / "note.txt").write_text("mine")
    folder = tmp_path / "guide" if given else tmp_path
    result = CliRunner().invoke(main, ["new", str(folder), *given])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", str(tmp_path / "guide"), "--name", "Ours"])
    assert result.exit_code == 0
    assert publisher(tmp_path / "guide").name == "Ours"
    assert "?" not in result.output
    assert "\nNext: cd " in result.output
    assert "README.md" in result.output.rpartition("Next")[2]


def test_wrong_use_ends_with_2(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", str(tmp_path / "guide"), "--colour", "red"])
    assert result.exit_code == 2
    assert result.output.startswith('Error: "colour": "red" is no color')


def schema_of(path: Path) -> Path:
    """Return the schema that the first lines of a file name."""
    words = path.read_text(encoding="utf-8")
    [named] = re.findall(r"^# yaml-language-server: \$schema=(.*)$", words, re.MULTILINE)
    return (path.parent / str(named)).resolve()


def test_every_file_of_content_names_its_schema_which_is_there_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.starter.audiences", lambda: {"one": "One", "two": "Two"})
    start(tmp_path, Answers(audiences=("one",)))
    places = sorted((tmp_path / "content").iterdir())
    assert [path.name for path in places] == ["changes.yml", "publisher.yml"]
    for path in places:
        schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
        assert schema["title"] == f"Askwell: {path.name}"
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert all((tmp_path / each).is_file() for each in settings["yaml.schemas"])
    [asked_for] = json.loads((tmp_path / ".vscode/extensions.json").read_text())["recommendations"]
    assert asked_for == YAML_EXTENSION
