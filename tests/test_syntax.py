"""What the parser says, in an editor's words. Whole files and their reports are in examples/invalid/glossary."""

from __future__ import annotations

import pytest

from askwell.problems import Problem
from askwell.syntax import CONTROL, QUOTE, Place, Stop, explain


def told(
    lines: list[str], problem: str, *, at: Place, context: str = "", started: Place | None = None
) -> Problem:
    return explain("a.yml", Stop(lines, problem, context, at, started))


def test_unclosed_quote_is_told_where_it_opens() -> None:
    problem = told(
        ['a: "b', "c: d"],
        "found unexpected end of stream",
        context="while scanning a quoted scalar",
        at=(2, 0),
        started=(0, 3),
    )
    assert problem == Problem(
        "a.yml", 1, 4, "This quotation mark is never closed.", "Add the closing quotation mark."
    )


def test_tab_is_told_whatever_the_parser_calls_it() -> None:
    for words in (
        "found character that cannot start any token",
        "found a tab character that violates indentation",
    ):
        assert told(["\ta: b"], words, at=(0, 0)).message == "A tab is used for indentation."


def test_unknown_words_of_the_parser_are_passed_on() -> None:
    problem = told(["a"], "found a new fault", at=(0, 0))
    assert problem == Problem("a.yml", 1, 1, "This is not valid YAML: found a new fault.", QUOTE)


def test_fault_behind_the_last_line_is_told_there() -> None:
    problem = told(["a: b"], "did not find expected key", at=(1, 0))
    assert (problem.line, problem.column) == (2, 1)


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", "\x85", "\xa0", "é", "\u2028", "😀"])
def test_signs_that_yaml_allows_are_no_control_characters(sign: str) -> None:
    assert not CONTROL.search(sign)


@pytest.mark.parametrize(
    "sign", ["\0", "\x02", "\x08", "\x0b", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"]
)
def test_signs_that_yaml_forbids_are_control_characters(sign: str) -> None:
    assert CONTROL.search(sign)
