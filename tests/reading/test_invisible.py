from __future__ import annotations

import pytest

from askwell.reading.invisible import CONTROL, see
from askwell.reading.reader import read


@pytest.mark.parametrize("sign", ["\t", "\n", "\r", "\x85", "\xa0", "é", "\u2028", "😀"])
def test_signs_that_yaml_allows_are_no_control_characters(sign: str) -> None:
    assert not CONTROL.search(sign)


@pytest.mark.parametrize(
    "sign", ["\0", "\x02", "\x08", "\x0b", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"]
)
def test_signs_that_yaml_forbids_are_control_characters(sign: str) -> None:
    assert CONTROL.search(sign)


def told(text: str) -> list[tuple[int, int, str]]:
    _, problems = read("content/glossary.yml", text.encode())
    return [(problem.line, problem.column, problem.message) for problem in problems]


SPACE = "This space is none that separates here: no-break space (U+00A0)."


def test_space_that_does_not_indent_is_told_once_and_read_as_one_that_does() -> None:
    text = "a:\n  - id: b\n\u00a0\u00a0\u00a0\u00a0c: d\n"
    source, _ = read("content/glossary.yml", text.encode())
    assert source.data == {"a": [{"id": "b", "c": "d"}]}
    assert told(text) == [(3, 1, SPACE)]


@pytest.mark.parametrize(
    ("text", "column"), [("a:\u00a0b\n", 3), ("- a:\u00a0b\n", 5), ("-\u00a0a\n", 2)]
)
def test_space_that_does_not_separate_is_told(text: str, column: int) -> None:
    assert told(text) == [(1, column, SPACE)]


@pytest.mark.parametrize(
    "text",
    [
        "a: 10\u00a0% of it\n",
        "a: |\n  Fee:\u00a010\n\n  -\u00a0b\n",
        "a: >-\n  Fee:\u00a010\nb: c\n",
        "a: fine\u200dly, co\u00adop, \u200eb\n",
        "a: b \u00a0\n",
    ],
)
def test_spaces_and_joiners_inside_a_text_are_typography(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u200b", "zero width space (U+200B)"),
        ("\u2060", "word joiner (U+2060)"),
        ("\ufeff", "byte order mark (U+FEFF)"),
        ("\u202e", "right-to-left override (U+202E)"),
        ("\u2028", "line separator (U+2028)"),
        ("\u0007", "control character (U+0007)"),
    ],
)
def test_invisible_character_is_told_by_its_name(sign: str, name: str) -> None:
    message = f"An invisible character stands here: {name}."
    assert told(f"a: b{sign}{sign}c\nd: e\n") == [(1, 5, message)]


def test_invisible_character_in_a_name_does_not_make_it_another() -> None:
    source, problems = read("content/glossary.yml", "te\u200brm: a\n\u2060means: b\n".encode())
    assert source.data == {"term": "a", "means": "b"}
    assert [problem.line for problem in problems] == [1, 2]


def test_body_of_a_page_is_no_structure() -> None:
    seen = see("---\na: b\n---\n\u00a0c:\u00a0d\n", structure=13)
    assert seen.sightings == ()
