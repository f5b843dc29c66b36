"""What readers had and is gone goes back where it stood, as far as that can be known."""

from __future__ import annotations

from pathlib import Path

import yaml

from askwell.pipeline import check
from askwell.problems import Problem
from askwell.project import Project
from askwell.upkeep.record import record
from tests.recorded import dropped


def without_question(project: Path, place: str = "questions/first-steps.yml") -> Problem:
    """Delete the first question of a bank, and return what is told of it."""
    path = project / "content" / place
    words = path.read_text(encoding="utf-8")
    start, end = words.index("    - id: first-year-surprise"), words.index("    - id: learn-first")
    path.write_text(words[:start] + words[end:], encoding="utf-8")
    [problem] = check(Project.at(project)).errors  # a set names it, and that is not told besides
    return problem


def without_fields(project: Path) -> None:
    (project / "content" / "fields" / "baking.yml").unlink()
    record(Project.at(project))


def without_parts(project: Path) -> None:
    """Take out of the record which file held what, as an older one does not say it."""
    path = project / "content" / "published.yml"
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    kept = [{name: each[name] for name in each if name != "parts"} for each in said["published"]]
    path.write_text(yaml.safe_dump(said | {"published": kept}), encoding="utf-8")


def test_what_is_gone_from_the_one_bank_goes_back_there(project: Path) -> None:
    without_fields(project)
    problem = without_question(project)
    assert problem.hint.startswith('Put it back into "content/questions/first-steps.yml". ')


def test_what_is_gone_from_one_of_several_banks_goes_back_into_its_file(project: Path) -> None:
    other = (
        "schema: 1\nbank:\n  id: later\n  title: Later\n  topic: Later\n  questions:\n"
        "    - {id: what-now, text: What comes now?, why: You hear what is next.}\n"
    )
    (project / "content" / "questions" / "later.yml").write_text(other, encoding="utf-8")
    without_fields(project)
    problem = without_question(project)
    assert problem.path == "content/questions/first-steps.yml"
    assert problem.hint.startswith('Put it back into "content/questions/first-steps.yml". ')
    without_parts(project)
    [older] = check(Project.at(project)).errors
    assert older.hint.startswith('Put it back into its file in "content/questions/". ')


def test_questions_that_a_deleted_field_may_have_held_come_back_with_it(recorded: Path) -> None:
    (recorded / "content" / "fields" / "baking.yml").unlink()
    [problem] = dropped(recorded)
    assert problem.hint.startswith('Put "content/fields/baking.yml" back. ')


def test_what_a_field_held_goes_back_into_it_but_for_an_older_record(recorded: Path) -> None:
    path = recorded / "content" / "fields" / "baking.yml"
    words = path.read_text("utf-8")
    start, end = words.index("    - id: first-oven"), words.index("  example:")
    path.write_text(words[:start] + words[end:], encoding="utf-8")
    [problem] = dropped(recorded)
    assert problem.hint.startswith('Put it back into "content/fields/baking.yml". ')
    without_parts(recorded)
    [older] = dropped(recorded)
    places = '"content/questions/" or "content/fields/"'
    assert f"ut it back into the file that held it, in {places}" in older.hint
