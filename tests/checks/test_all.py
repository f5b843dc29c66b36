from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell import checks
from askwell.checks.reviews import check_reviews
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith


def test_every_check_is_run_and_has_its_test() -> None:
    files = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    run = {*checks.ACROSS, *chain(*checks.OF_LANGUAGE.values()), check_reviews}
    assert {f"check_{name}" for name in files} == {check.__name__ for check in run}
    assert files == {
        path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")
    } - {"all"}


def test_problems_of_all_files_come_in_one_run_in_their_order(check_with: CheckWith) -> None:
    _, problems = check_with(
        {
            "glossary.yml": "schema: 1\nterms: words\n",
            "claims.yml": "schema: 2\n",
            "sets/first-talk.yml": "schema: 1\nset: [\n",
        }
    )
    assert problems == sorted(problems)
    assert [problem.path for problem in problems if problem.path != "content/emails/ask.yml"] == [
        "content/claims.yml",
        "content/claims.yml",
        "content/glossary.yml",
        "content/sets/first-talk.yml",
    ]


def test_problem_is_told_once_at_each_of_its_places(check_with: CheckWith) -> None:
    _, problems = check_with(
        {"guide/twice.md": "---\ntitle: A\ndescription: B\n---\n[a](x) [b](x) [c][d]\n\n[d]: x\n"}
    )
    assert {problem.message for problem in problems} == {'The link "x" is not allowed.'}
    assert [(problem.line, problem.column) for problem in problems] == [(5, 5), (5, 12), (7, 6)]


def test_nothing_is_unused_while_a_blank_is_not_named_as_its_placeholder(
    check_with: CheckWith, minimal_content: Path
) -> None:
    shared = (minimal_content / "placeholders.yml").read_text(encoding="utf-8")
    call = (minimal_content / "scripts/call.yml").read_text(encoding="utf-8")
    _, problems = check_with(
        {
            "placeholders.yml": f"{shared}  - {{id: bus_stop, label: your stop, example: A}}\n",
            "scripts/call.yml": call.replace("- Goodbye.", "- Goodbye, from [BUS STOP]."),
        }
    )
    assert [problem.check for problem in problems] == ["foreign-blank"]


def test_one_broken_file_hides_no_problem_of_another(check_with: CheckWith) -> None:
    files: dict[str, str | bytes | None] = {
        "glossary.yml": b"\xff\xfe",
        "faq.yml": "schema: 1\nanswers:\n  - id: A\n",
    }
    _, problems = check_with(files)
    assert {problem.path for problem in problems} >= {"content/glossary.yml", "content/faq.yml"}


def test_several_files_of_one_kind_may_be_wrong_at_once(check_with: CheckWith) -> None:
    _, problems = check_with({"emails/a.yml": "", "emails/b.yml": ""})
    hint = 'A file of this kind starts with "schema: 1" and then "email:".'
    assert problems == [
        Problem("content/emails/a.yml", 1, 1, "empty-file", "The file is empty.", hint),
        Problem("content/emails/b.yml", 1, 1, "empty-file", "The file is empty.", hint),
    ]


def test_checks_that_know_a_language_are_left_out_for_another(
    project: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = project / "content" / "questions" / "first-steps.yml"
    question = "text: What should I learn first?"
    bank.write_text(bank.read_text().replace(question, "text: Do you like it, and who chose you?"))
    told = {problem.check for problem in checks.check(project / "content", today=today)[1]}
    assert told == {"double-question"}
    monkeypatch.setattr(checks, "LANGUAGE", "fr")
    assert checks.check(project / "content", today=today)[1] == []
