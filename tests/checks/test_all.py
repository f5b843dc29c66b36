from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from askwell import checks
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith


def test_every_check_is_run_and_has_its_test() -> None:
    files = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    assert {f"check_{name}" for name in files} == {
        name for name in vars(checks) if name.startswith("check_")
    }
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
        "content/guide/story.md",
        "content/sets/first-talk.yml",
    ]


def test_problem_is_told_once(check_with: CheckWith) -> None:
    _, problems = check_with(
        {"guide/twice.md": "---\ntitle: A\ndescription: B\n---\n[a](x) [b](x)\n"}
    )
    assert [problem.message for problem in problems] == ['The link "x" is not allowed.']


def test_one_broken_file_hides_no_problem_of_another(check_with: CheckWith) -> None:
    files: dict[str, str | bytes | None] = {
        "glossary.yml": b"\xff\xfe",
        "faq.yml": "schema: 1\nanswers:\n  - id: A\n",
    }
    _, problems = check_with(files)
    assert {problem.path for problem in problems} == {"content/glossary.yml", "content/faq.yml"}


def test_several_files_of_one_kind_may_be_wrong_at_once(check_with: CheckWith) -> None:
    _, problems = check_with({"emails/a.yml": "", "emails/b.yml": ""})
    hint = 'A file of this kind starts with "schema: 1" and then "email:".'
    assert problems == [
        Problem("content/emails/a.yml", 1, 1, "The file is empty.", hint),
        Problem("content/emails/b.yml", 1, 1, "The file is empty.", hint),
    ]
