"""Edited files still know where every value was written."""

from __future__ import annotations

import pytest

from askwell.layers.edits import arranged, put, without
from askwell.reading.reader import read
from askwell.reading.source import Loc, Source

FILE = "top:\n  list:\n    - id: a\n      say: one\n    - id: b\n      say: two\n  name: x\n"
OTHER = "now: |\n  three\n  lines\ngroup:\n  deep: four\n"


def source(words: str, path: str) -> Source:
    found, problems = read(path, words.encode())
    assert problems == []
    return found


@pytest.fixture
def file() -> Source:
    return source(FILE, "file.yml")


@pytest.fixture
def other() -> Source:
    return source(OTHER, "other.yml")


def place(found: Source, loc: Loc, *, offset: int | None = None) -> str:
    problem = found.problem(loc, "wrong-value", "", offset=offset)
    return f"{problem.path}:{problem.line}:{problem.column}"


def test_a_value_from_another_file_is_told_there(file: Source, other: Source) -> None:
    edited = put(file, ("top", "list", 1, "say"), other, ("now",), ("now",))
    assert edited.value(("top", "list", 1)) == {"id": "b", "say": "three\nlines\n"}
    assert place(edited, ("top", "list", 1, "say"), offset=6) == "other.yml:3:3"
    assert place(edited, ("top", "list", 1, "id")) == "file.yml:5:11"


def test_a_group_from_another_file_keeps_its_places(file: Source, other: Source) -> None:
    edited = put(file, ("top", "new", "more"), other, ("group",), ("now",))
    assert edited.value(("top", "new")) == {"more": {"deep": "four"}}
    assert place(edited, ("top", "new", "more", "deep")) == "other.yml:5:9"
    assert place(edited, ("top", "new")) == "other.yml:1:6"


def test_entries_in_another_order_keep_their_places(file: Source) -> None:
    edited = arranged(file, ("top", "list"), [1, 0])
    assert [each["id"] for each in edited.value(("top", "list"))] == ["b", "a"]
    assert place(edited, ("top", "list", 0, "say")) == "file.yml:6:12"
    assert place(edited, ("top", "list", 1, "say")) == "file.yml:4:12"


@pytest.mark.parametrize("loc", [("top", "list", 0), ("top", "name")])
def test_what_is_taken_out_leaves_the_rest_in_place(file: Source, loc: Loc) -> None:
    edited = without(file, loc)
    assert not edited.has(("top", "name")) or not edited.has(("top", "list", 1))
    last = len(edited.value(("top", "list"))) - 1
    assert place(edited, ("top", "list", last, "say")) == "file.yml:6:12"


def test_the_file_itself_stays_as_it_was(file: Source, other: Source) -> None:
    put(without(file, ("top", "list", 0)), ("top", "name"), other, ("now",), ("now",))
    before = source(FILE, "file.yml")
    assert (file.data, file.places) == (before.data, before.places)
