"""What pydantic finds wrong is told in an editor's words; tests/examples/invalid has each once."""

from __future__ import annotations

import pytest

from askwell.explaining.validation import validate
from askwell.kinds import KINDS
from askwell.problems import Problem
from askwell.reading.reader import read

KIND = {kind.name: kind for kind in KINDS}


def problems_of(fact: str) -> list[Problem]:
    source = read("content/facts.yml", f"schema: 1\nfacts:\n  - {fact}".encode())[0]
    return validate(KIND["facts"], source)[1]


def test_long_wrong_value_is_told_in_short() -> None:
    messages = [problem.message for problem in problems_of(f"value: {'x y ' * 40}")]
    assert f'"value" must be a whole number, not "{"x y " * 14}x...".' in messages


def test_group_written_as_one_text_is_told_with_the_few_names_it_has() -> None:
    source = read("content/publisher.yml", b"schema: 1\npublisher:\n  help: Come by\n")[0]
    told = {each.message: each.hint for each in validate(KIND["publisher"], source)[1]}
    assert told['"help" must be named values, not "Come by".'] == (
        'Write these on lines of their own below it, indented: "title: ...", "text: ...".'
    )


@pytest.mark.parametrize("empty", ["", '""', '"  "'])
def test_empty_value_is_told_as_empty_whatever_it_should_be(empty: str) -> None:
    [problem] = [each for each in problems_of(f"value: {empty}") if each.check == "empty-value"]
    assert (problem.message, problem.line, problem.column) == ('"value" is empty.', 3, 5)


def test_name_that_is_no_id_is_told_where_it_stands_and_how_to_write_it() -> None:
    raw = b"schema: 1\nemail:\n  only_if: {rule.meeting-length: [twenty]}\n"
    found = validate(KIND["emails"], read("content/emails/a.yml", raw)[0])[1]
    [problem] = [each for each in found if each.check == "wrong-value"]
    assert problem.message == 'A name in "only_if" cannot be "rule.meeting-length".'
    assert 'such as "meeting-length"' in problem.hint
    assert (problem.line, problem.column) == (3, 13)
