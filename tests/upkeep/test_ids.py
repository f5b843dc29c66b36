"""The command that tells and freezes the ids which readers' answers hang on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.cli import main
from askwell.explaining.validation import validate
from askwell.kinds.ids import IDS, Frozen
from askwell.reading.reader import read
from askwell.upkeep.ids import as_yaml

SHEET = "content/worksheets/notes.yml"


def run(*arguments: str | Path) -> list[str]:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def edit(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


@pytest.fixture
def unfrozen(project: Path) -> Path:
    """Return a guide that has never frozen an id."""
    (project / "content" / "ids.yml").unlink()
    return project


def test_every_id_is_listed_with_what_becomes_of_it(project: Path) -> None:
    edit(project / SHEET, '["Yes", "No"]', '["Yes", Perhaps, {id: far, text: "No"}]')
    told = run("ids", project)
    assert "written   evening-before.tips.route  Look up the way" in told
    assert "written   notes.blocks.people  People" in told
    assert [each for each in told if ".blocks." not in each and ".tips." not in each] == [
        "frozen    notes.again.options.yes  Yes",
        "new       notes.again.options.perhaps  Perhaps",
        "written   notes.again.options.far  No",
        "gone      notes.again.options.no  No",
        "frozen    notes.heard.options.pay  Pay",
        "frozen    notes.heard.options.hours  Hours",
        "frozen    notes.people.columns.name  Name",
        "frozen    notes.people.columns.job  Job",
        "frozen    notes.people.row_labels.first  First",
        "numbered  notes.liking.points.1-of-3  1",
        "numbered  notes.liking.points.2-of-3  2",
        "numbered  notes.liking.points.3-of-3  3",
        "",
        '2 ids are new or gone: after "askwell ids --freeze" you are told when words lose answers.',
    ]


def test_the_list_speaks_json(project: Path) -> None:
    told = json.loads("\n".join(run("ids", project, "--format", "json")))
    assert {
        "state": "frozen",
        "list": "notes.again.options",
        "id": "yes",
        "words": "Yes",
    } in told


def test_listing_writes_nothing(unfrozen: Path) -> None:
    run("ids", unfrozen)
    assert not (unfrozen / "content" / "ids.yml").exists()


def test_freezing_makes_the_check_tell_other_words_and_freezing_again_forgets(
    unfrozen: Path,
) -> None:
    assert "not frozen" in "\n".join(run("check", unfrozen))
    assert run("ids", unfrozen, "--freeze")[0] == "frozen  notes.again.options.yes  Yes"
    assert run("check", unfrozen) == ["No problems found."]
    edit(unfrozen / SHEET, '["Yes", "No"]', '[Yes please, "No"]')
    assert '"Yes please" is new here and "Yes" is gone' in run("check", unfrozen)[0]
    assert run("ids", unfrozen, "--freeze") == [
        "frozen     notes.again.options.yes-please  Yes please",
        "forgotten  notes.again.options.yes  Yes",
        "",
        "No id changes unsaid: all are written or frozen.",
    ]
    assert run("check", unfrozen) == ["No problems found."]


def test_freezing_twice_changes_nothing(project: Path) -> None:
    path = project / "content" / "ids.yml"
    before = path.read_bytes()
    assert run("ids", project, "--freeze") == ["No id changes unsaid: all are written or frozen."]
    assert path.read_bytes() == before


def test_a_draft_stays_as_it_was_frozen(project: Path) -> None:
    edit(project / SHEET, "  title: Notes", "  status: draft\n  title: Notes")
    edit(project / SHEET, "[Pay, Hours]", "[Wage, Hours]")
    edit(project / SHEET, "columns: [Name, Job]", "columns: [Name, Job, Age]")
    before = (project / "content" / "ids.yml").read_text(encoding="utf-8")
    assert "draft     notes.people.columns.age  Age" in run("ids", project)
    run("ids", project, "--freeze")
    assert (project / "content" / "ids.yml").read_text(encoding="utf-8") == before


def test_a_file_with_mistakes_is_told_and_never_written_over(project: Path) -> None:
    path = project / "content" / "ids.yml"
    path.write_text("schema: 1\nids:\n  - list: notes.again.options\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["ids", str(project), "--freeze"])
    assert (result.exit_code, result.output) == (
        1, "Error: Some files have mistakes. Mend first what askwell check tells.\n",
    )  # fmt: skip
    told = CliRunner().invoke(main, ["check", str(project)]).output
    assert told.startswith('content/ids.yml:3:5: "words" is missing.\n')


WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=60
).filter(lambda text: bool(text.strip()))
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


@settings(max_examples=settings().max_examples // 3)  # each is a whole file
@given(
    st.dictionaries(
        NAMES, st.dictionaries(NAMES, WORDS, min_size=1, max_size=5), min_size=1, max_size=5
    )
)
def test_what_is_written_is_what_is_read(lists: dict[str, dict[str, str]]) -> None:
    source, problems = read("content/ids.yml", as_yaml(lists).encode())
    found, faults = validate(IDS, source)
    frozen = [each.model for each in found if isinstance(each.model, Frozen)]
    assert problems + faults == []
    assert {each.list: each.words for each in frozen} == {
        name: {each: words.strip() for each, words in entries.items()}
        for name, entries in lists.items()
    }
