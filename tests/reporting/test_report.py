from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from askwell.problems import Missing, Problem
from askwell.problems.names import GONE
from askwell.reporting.report import FORMATS, as_github, as_json, as_text
from askwell.reporting.together import PUT_BACK, together

WRONG = Problem("content/a.yml", 3, 5, "wrong-value", '"x" is wrong.', "Write y.")
OLD = Problem("content/b.yml", 1, 1, "review-due", "This is old.")


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
        '::error file=content/a.yml,line=3,col=5,title=wrong-value::"x" is wrong. Write y.\n'
        "::warning file=content/b.yml,line=1,col=1,title=review-due::This is old.\n"
    )
    assert as_github([]) == ""


def test_github_command_cannot_be_broken_out_of() -> None:
    odd = Problem("content/a,b:c%.yml", 1, 1, "wrong-value", "100% \n::error::x")
    assert as_github([odd]) == (
        "::error file=content/a%2Cb%3Ac%25.yml,line=1,col=1,title=wrong-value::100%25  ::error::x\n"
    )


@pytest.mark.parametrize("form", FORMATS.values())
def test_no_sign_of_the_content_breaks_a_line_or_reaches_the_terminal(
    form: Callable[[Sequence[Problem]], str],
) -> None:
    sign = "\x1b[31m\u202e\r\n::error::\u2028\x07"
    odd = Problem(f"content/{sign}.yml", 1, 1, "wrong-value", sign, sign)
    told = form([odd])
    assert not {"\x1b", "\u202e", "\r", "\u2028", "\x07"} & set(told)
    assert not [line for line in told.split("\n") if line.startswith("::error::")]


def test_message_repeats_no_more_of_a_text_than_can_be_read() -> None:
    problem = Problem("content/a.yml", 1, 1, "wrong-value", "x" * 10_000_000)
    assert len(problem.message) == 400


def test_check_that_is_not_registered_cannot_be_told() -> None:
    with pytest.raises(KeyError):
        Problem("content/a.yml", 1, 1, "no-such-check", "Wrong.")


def test_first_two_hundred_are_shown_errors_first_and_the_rest_is_counted() -> None:
    old = [Problem("content/a.yml", line, 1, "phrase", f"{line}.") for line in range(1, 301)]
    problems = sorted([*old, WRONG, Problem("content/c.yml", 1, 1, "wrong-value", "Wrong.")])
    told = as_text(problems)
    assert told.count("warning:") == 198
    assert told.count("is wrong.") == told.count("Wrong.") == 1
    assert told.endswith("102 more problems not shown.\n2 errors and 300 warnings found.\n")
    assert as_github(problems).endswith("::notice::102 more problems not shown.\n")
    assert len(json.loads(as_json(problems))) == 302


def test_what_holds_of_many_places_is_told_once_with_the_first_of_them() -> None:
    same = [Problem("content/a.yml", line, 2, "phrase", "Old.", "Say new.") for line in range(1, 7)]
    told = "Old. (And at content/a.yml:2:2, content/a.yml:3:2, content/a.yml:4:2 and 2 more.)"
    assert as_text([WRONG, *same]) == (
        "content/a.yml:1:2: warning: Old. (And at 5 more.)\n    Say new.\n"
        "        content/a.yml:2:2, 3:2, 4:2, 5:2, 6:2\n"
        'content/a.yml:3:5: "x" is wrong.\n    Write y.\n'
        "1 error and 1 warning found, in 7 places.\n"
    )
    assert as_github(same) == (
        f"::warning file=content/a.yml,line=1,col=2,title=phrase::{told} Say new.\n"
    )
    assert len(json.loads(as_json(same))) == 6


def test_few_places_and_slips_of_syntax_are_told_one_by_one() -> None:
    few = [Problem("content/a.yml", line, 2, "phrase", "Old.") for line in range(1, 4)]
    slips = [Problem("content/b.yml", line, 2, "wrong-syntax", "Odd.") for line in range(1, 11)]
    assert len(together([*few, *slips])) == 13


@pytest.mark.parametrize("places", [2, 4])
def test_what_one_decision_hides_is_told_in_one_form_however_many_places_are_known(
    places: int,
) -> None:
    same = [Problem("content/a.yml", line, 2, "hidden-link", "H.") for line in range(places)]
    [told] = together(same)
    assert told.words.startswith("H. (And at content/a.yml:1:2")


def test_json_is_a_list_of_all_there_is_to_know() -> None:
    assert json.loads(as_json([WRONG])) == [
        {
            "path": "content/a.yml",
            "line": 3,
            "column": 5,
            "check": "wrong-value",
            "message": '"x" is wrong.',
            "hint": "Write y.",
            "severity": "error",
        }
    ]
    assert as_json([]) == "[]\n"


def missing(line: int, name: str, hint: str = "Take it out.") -> Problem:
    gone = Missing("question", name, "questions/")
    return Problem(
        "content/a.yml", line, 7, "unknown-reference", f'There is no "{name}".', hint, missing=gone
    )


def test_what_is_missing_is_told_once_however_often_it_is_named() -> None:
    assert as_text([missing(4, "a"), missing(9, "a")]).splitlines()[0] == (
        'content/a.yml:4:7: There is no "a". (And at content/a.yml:9:7.)'
    )


def test_what_one_file_held_is_missing_together() -> None:
    typo = missing(2, "best-dya", 'Did you mean "best-day"?')
    gone = [missing(4, "a"), missing(5, "b"), missing(9, "b")]
    assert as_text([typo, gone[0]]).count("    ") == 2, "a typo is a fault of its own"
    assert as_text([typo, *gone]) == (
        'content/a.yml:2:7: There is no "best-dya". (Nor "a" at content/a.yml:4:7, "b" at '
        "content/a.yml:5:7.)\n    Put back the file that held them, or take them out where they "
        "are named.\n1 error found, in 4 places.\n"
    )


def places(count: int, check: str = "phrase") -> list[Problem]:
    return [Problem(f"content/{at}.yml", 1, 1, check, "Old.") for at in range(100, 100 + count)]


def test_all_places_are_listed_but_never_hundreds_of_lines() -> None:
    lines = as_text(places(40)).splitlines()
    assert lines[0] == "content/100.yml:1:1: warning: Old. (And at 39 more.)"
    assert lines[1:-1] == [f"        content/{at}.yml:1:1" for at in range(101, 140)]
    lines = as_text(places(400)).splitlines()
    assert len(lines) == 63
    assert lines[-2:] == ["        and 339 more", "1 warning found, in 400 places."]
    many = [
        Problem(f"content/{at}.yml", 1, 1, "phrase", f"{word}.")
        for at in range(100, 120)
        for word in range(30)
    ]
    lines = as_text(many).splitlines()
    assert len(lines) == 30 * (1 + 3 + 1) + 1
    assert lines[1:5] == [
        *(f"        content/{at}.yml:1:1" for at in (101, 102, 103)),
        "        and 16 more",
    ]


def test_what_several_files_name_and_is_missing_can_be_taken_out_of_all_of_them() -> None:
    gone = [missing(line, "a", GONE) for line in range(4, 9)]
    hint = 'If it is to go: put it back, then "askwell remove question a" takes all of these along.'
    assert as_text(gone).splitlines()[1:3] == [
        f"    {GONE} {hint}",
        "        content/a.yml:5:7, 6:7, 7:7, 8:7",
    ]
    assert as_text(gone[:2]).splitlines()[1] == f"    {GONE}"
    branch = [replace(each, missing=Missing("branch", "a", "branch.a")) for each in gone]
    assert as_text(branch).splitlines()[1] == f"    {GONE}", "a part of a script is no item"


def test_of_several_that_are_missing_together_each_is_named_with_its_places() -> None:
    gone = [missing(line, name) for line in (4, 5) for name in ("a", "b", "c")]
    assert as_text(gone).splitlines() == [
        'content/a.yml:4:7: There is no "a". (Nor "b", "c".)',
        f"    {PUT_BACK.format('the file that held them')}",
        '        "b" at content/a.yml:4:7, 5:7',
        '        "c" at content/a.yml:4:7, 5:7',
        '        "a" at content/a.yml:5:7',
        "1 error found, in 6 places.",
    ]
    held = Missing("question", "b", "questions/", "content/questions/a.yml")
    known = [replace(each, missing=held) if '"b"' in each.message else each for each in gone]
    back = PUT_BACK.format('"content/questions/a.yml"')
    assert as_text(known).splitlines()[1] == f"    {back}"


def test_lines_that_a_hint_has_somebody_write_stand_as_they_are_written() -> None:
    told = Problem("a.yml", 1, 1, "phrase", "No.", "Write:", lines=("  gone:", "    - item: x"))
    assert as_text([told]).splitlines()[1:4] == ["    Write:", "  gone:", "    - item: x"]
    assert "Write:%0A  gone:%0A    - item: x" in as_github([told])  # a line of its own there, too
    [row] = json.loads(as_json([told]))
    assert row["hint"] == "Write:\n  gone:\n    - item: x"
