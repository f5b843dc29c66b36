from __future__ import annotations

import json

from askwell.problems import Problem
from askwell.report import as_github, as_json, as_text

WRONG = Problem("content/a.yml", 3, 5, '"x" is wrong.', "Write y.")
OLD = Problem("content/b.yml", 1, 1, "This is old.", severity="warning")


def test_text_is_a_line_a_problem_its_hint_and_a_count() -> None:
    assert as_text([WRONG, OLD]) == (
        'content/a.yml:3:5: "x" is wrong.\n'
        "    Write y.\n"
        "content/b.yml:1:1: warning: This is old.\n"
        "1 error and 1 warning found.\n"
    )


def test_text_counts_in_the_plural() -> None:
    assert as_text([WRONG, WRONG]).endswith("\n2 errors found.\n")
    assert as_text([OLD, OLD]).endswith("\n2 warnings found.\n")
    assert as_text([]) == "No problems found.\n"


def test_github_gets_a_command_a_problem() -> None:
    assert as_github([WRONG, OLD]) == (
        '::error file=content/a.yml,line=3,col=5::"x" is wrong. Write y.\n'
        "::warning file=content/b.yml,line=1,col=1::This is old.\n"
    )
    assert as_github([]) == ""


def test_github_command_cannot_be_broken_out_of() -> None:
    odd = Problem("content/a,b:c%.yml", 1, 1, "100% \n::error::x")
    assert (
        as_github([odd])
        == "::error file=content/a%2Cb%3Ac%25.yml,line=1,col=1::100%25 %0A::error::x\n"
    )


def test_json_is_a_list_of_all_there_is_to_know() -> None:
    assert json.loads(as_json([WRONG])) == [
        {
            "path": "content/a.yml",
            "line": 3,
            "column": 5,
            "message": '"x" is wrong.',
            "hint": "Write y.",
            "severity": "error",
        }
    ]
    assert as_json([]) == "[]\n"
