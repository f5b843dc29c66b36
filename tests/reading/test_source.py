from __future__ import annotations

import pytest

from askwell.reading.reader import read
from askwell.reading.source import Extent


def test_every_scalar_stays_the_text_its_author_wrote() -> None:
    source, problems = read(
        "a.yml", b"a: no\nb: 012\nc: 2026-11-22\nd: 1.10\ne: ~\nf: null\ng: {text: Who else?}\n"
    )
    assert source.data == {
        "a": "no",
        "b": "012",
        "c": "2026-11-22",
        "d": "1.10",
        "e": "~",
        "f": "null",
        "g": {"text": "Who else?"},
    }
    assert problems == []


def test_what_is_left_out_is_nothing_and_what_is_quoted_is_text() -> None:
    assert read("a.yml", b"a:\nb: ''\nc:\n  -\n  - x\n")[0].data == {
        "a": None,
        "b": "",
        "c": [None, "x"],
    }


def test_folded_and_literal_texts_keep_their_lines_as_yaml_says() -> None:
    source, _ = read("a.yml", b"folded: >-\n  one\n  two\nliteral: |\n  one\n  two\n")
    assert source.data == {"folded": "one two", "literal": "one\ntwo\n"}


def test_every_value_and_key_remembers_where_it_stands() -> None:
    source, _ = read("a.yml", "schema: 1\nlist:\n  - id: é\n    text: two\n".encode())
    assert source.values["list", 0, "id"] == Extent(start=24, end=25)
    assert source.keys["list", 0, "text"] == Extent(start=30, end=34)


def test_problem_stands_at_the_value_or_at_the_key() -> None:
    source, _ = read("a.yml", b"one: 1\ntwo: 2\n")
    at_value, at_key = (
        source.problem(("two",), "wrong-value", "Wrong."),
        source.problem(("two",), "wrong-value", "Wrong.", key=True),
    )
    assert (at_value.line, at_value.column) == (2, 6)
    assert (at_key.line, at_key.column) == (2, 1)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("text: one two {{ x }}", (1, 15)),
        ("text: 'it''s {{ x }}'", (1, 14)),
        ('text: "a \\" \\u00e9 {{ x }}"', (1, 20)),
        ('text: "a\\\n  b\n\n  {{ x }}"', (4, 3)),
        ("text: |\n  one\n  two {{ x }}\n", (3, 7)),
        ("text: |2-\n    one\n\n   two {{ x }}\n", (4, 8)),
        ("text: >-\n  one\n  two\n\n  three\n  {{ x }}\n", (6, 3)),
        ("text: one\n  two\n\n  {{ x }}\n", (4, 3)),
        ("a: {{ x }}\ntext: [one, {{ x }}]\n".replace("a: {{ x }}", "a: '{{ x }}'"), (1, 5)),
    ],
)
def test_problem_in_a_text_stands_at_the_character_meant(
    written: str, place: tuple[int, int]
) -> None:
    source, _ = read("a.yml", written.encode())
    loc = ("text",) if "a:" not in written else ("a",)
    text = str(source.data[loc[0]]).strip()  # type: ignore[index, call-overload]
    problem = source.problem(loc, "wrong-value", "Wrong.", offset=text.index("{{ x }}"))
    assert (problem.line, problem.column) == place


def test_problem_with_what_is_missing_stands_where_it_should_be() -> None:
    source, _ = read("a.yml", b"list:\n  - id: a\n")
    problem = source.problem(("list", 0, "text", "deeper"), "missing-name", "Missing.")
    assert (problem.line, problem.column) == (2, 5)


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    source, problems = read("a.yml", b"\xef\xbb\xbfa: 1\n")
    assert (source.data, source.keys["a",].start, problems) == ({"a": "1"}, 0, [])


def test_lines_that_end_as_on_windows_are_counted_once() -> None:
    source, _ = read("a.yml", b"a: 1\r\nb: 2\r\n")
    problem = source.problem(("b",), "wrong-value", "Wrong.")
    assert (source.data, problem.line, problem.column) == ({"a": "1", "b": "2"}, 2, 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_an_editor(end: str) -> None:
    source, problems = read("a.yml", f"a: x\u2028y\u2029z{end}b: 2{end}c: 3{end}".encode())
    problem = source.problem(("c",), "wrong-value", "Wrong.")
    assert (problem.line, problem.column) == (3, 4)
    assert [(each.line, each.column) for each in problems] == [(1, 5), (1, 7)]
    assert source.data == {"a": "x y z", "b": "2", "c": "3"}


def test_columns_count_the_invisible_characters_before_them() -> None:
    source, problems = read("a.yml", "a: \u200bx\u200b y\nb: z\n".encode())
    problem = source.problem(("a",), "wrong-value", "Wrong.", offset=2)
    assert source.data == {"a": "x y", "b": "z"}
    assert (problem.line, problem.column) == (1, 8)
    assert [(each.check, each.line, each.column) for each in problems] == [
        ("invisible-character", 1, 4)
    ]


def test_duplicate_key_keeps_the_first_value() -> None:
    source, problems = read("a.yml", b"a: 1\na: 2\n")
    assert (source.data, len(problems)) == ({"a": "1"}, 1)


def test_page_is_its_front_matter_and_its_body() -> None:
    source, problems = read("guide/a.md", b"---\ntitle: A\n---\n\nBody\n---\nmore\n")
    assert (source.data, problems) == ({"title": "A", "body": "\nBody\n---\nmore\n"}, [])


def test_places_in_a_page_are_those_of_the_whole_file() -> None:
    source, _ = read("guide/a.md", b"---\ntitle: A\n---\nOne\ntwo wrong\n")
    title = source.problem(("title",), "wrong-value", "Wrong.")
    body = source.problem(("body",), "wrong-value", "Wrong.", offset=8)
    assert (title.line, title.column) == (2, 8)
    assert (body.line, body.column) == (5, 5)


@pytest.mark.parametrize("closing", ["---", "---  ", "---\t"])
def test_front_matter_may_end_with_the_file(closing: str) -> None:
    source, problems = read("guide/a.md", f"---\ntitle: A\n{closing}".encode())
    assert (source.data, problems) == ({"title": "A", "body": ""}, [])


def test_twenty_levels_are_read_and_one_more_is_told() -> None:
    assert read("a.yml", b"[" * 20 + b"]" * 20)[1] == []
    source, problems = read("a.yml", b"[" * 22 + b"]" * 22)
    assert (source.data, problems[0].column) == (None, 22)


def test_many_opening_brackets_do_not_exhaust_the_reader() -> None:
    assert len(read("a.yml", b"[" * 100_000)[1]) == 1


def test_reference_that_grows_without_end_is_not_followed() -> None:
    bomb = b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert [problem.message for problem in read("a.yml", bomb)[1]] == [
        '"&a" is a YAML anchor.',
        '"&b" is a YAML anchor.',
        '"*a" is a YAML alias.',
        '"*a" is a YAML alias.',
        '"*b" is a YAML alias.',
        '"*b" is a YAML alias.',
    ]
