"""What an edit leaves of a file: all that was not asked for, byte for byte."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.patching import (
    Arrange,
    Edit,
    Insert,
    PatchError,
    Put,
    Remove,
    Value,
    data_of,
    patched,
    rewritten,
    written,
)
from askwell.reading.source import Data
from tests.conftest import GUIDE
from tests.patching.edits_at_random import WORDS, tried, variants

FILE = """\
# Ours.
schema: 1
bank:
  id: "first"   # the id
  title: It's here
  intro: >-
    Some words that are folded
    over two lines.
  stages: [prepare, meet]

  questions:
    # The first.
    - id: one
      text: What?   # why not

    # The second.
    - id: two
      text: |
        Two
        lines.
      minutes: 4
"""

Q = ("bank", "questions")

SWAPPED = """\
# The second.
    - id: two
      text: |
        Two
        lines.
      minutes: 4

    - id: one
      text: What?   # why not
"""

CHANGES: dict[str, tuple[list[Edit], list[tuple[str, str]]]] = {
    "a quoted text stays quoted": (
        [Put(("bank", "id"), "second")],
        [('"first"   # the id', '"second"   # the id')],
    ),
    "a text that YAML would misread is put in quotes": (
        [Put((*Q, 0, "text"), "Why: so?")],
        [("What?   # why not", '"Why: so?"   # why not')],
    ),
    "a folded text stays folded": (
        [Put(("bank", "intro"), "Other words.")],
        [("    Some words that are folded\n    over two lines.\n", "    Other words.\n")],
    ),
    "a block keeps its line breaks": (
        [Put((*Q, 1, "text"), "One\n\ntwo\n")],
        [("        Two\n        lines.\n", "        One\n\n        two\n")],
    ),
    "a number stays a number": ([Put((*Q, 1, "minutes"), "12")], [("minutes: 4", "minutes: 12")]),
    "a new number is written bare and a text of digits is not": (
        [Put((*Q, 0, "minutes"), 7), Put((*Q, 0, "short"), "7")],
        [("What?   # why not", 'What?   # why not\n      minutes: 7\n      short: "7"')],
    ),
    "a new name stands after those it belongs behind": (
        [Put(("bank", "topic"), "ours", after=("id", "title", "none"))],
        [("It's here\n", "It's here\n  topic: ours\n")],
    ),
    "an entry in brackets stays in brackets": (
        [Insert(("bank", "stages", 1), "ask"), Remove(("bank", "stages", 0))],
        [("[prepare, meet]", "[ask, meet]")],
    ),
    "a new entry stands apart as the others do": (
        [Insert((*Q, 1), {"id": "new", "stages": ["meet"]})],
        [("# why not\n", "# why not\n\n    - id: new\n      stages: [meet]\n")],
    ),
    "entries change places with their remarks": (
        [Arrange(Q, (1, 0))],
        [
            (
                FILE[FILE.index("- id: one") :],
                SWAPPED,
            )
        ],
    ),
    "the last entry leaves an empty list": (
        [Remove((*Q, 0)), Remove((*Q, 0))],
        [(FILE[FILE.index("  questions") :], "  questions: []\n")],
    ),
    "a remark between two entries stays, whichever of them goes": (
        [Remove((*Q, 1))],
        [(FILE[FILE.index("    - id: two") :], "")],
    ),
    "a remark below the first entry stays when that goes": (
        [Remove((*Q, 0))],
        [("    - id: one\n      text: What?   # why not\n", "")],
    ),
    "groups that are not there are made": (
        [Put((*Q, 0, "rephrase", "casual"), "Huh?")],
        [("# why not\n", "# why not\n      rephrase:\n        casual: Huh?\n")],
    ),
    "a list that is not there is made": (
        [
            Put(("bank", "notes", 0, "item"), "email.one"),
            Put(("bank", "notes", 1), {"item": "email.two"}),
        ],
        [
            (
                "      minutes: 4\n",
                "      minutes: 4\n  notes:\n    - item: email.one\n    - item: email.two\n",
            )
        ],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_was_asked_for_changes(name: str) -> None:
    edits, changes = CHANGES[name]
    expected = FILE
    for before, now in changes:
        assert before in expected
        expected = expected.replace(before, now)
    for raw, wanted in zip(variants(FILE.encode())[:3], variants(expected.encode()), strict=False):
        assert patched("bank.yml", raw, edits).decode() == wanted.decode()


def test_new_data_change_only_where_they_are_others() -> None:
    data: Any = data_of("bank.yml", FILE.encode())
    bank = data["bank"]
    one, two = bank["questions"]
    new = {**bank, "title": "There", "questions": [two, {**one, "text": "When?"}, {"id": "x"}]}
    now = rewritten("bank.yml", FILE.encode(), {**data, "bank": new}).decode()
    lines = set(now.splitlines()) - set(FILE.splitlines())
    assert lines == {"  title: There", "      text: When?   # why not", "    - id: x"}


def test_a_file_comes_from_nothing() -> None:
    data: Value = {
        "schema": 1,
        "email": {"id": "a", "body": "Dear\n\nyou\n", "do": ["It: so", "b"]},
    }
    raw = written("a.yml", data, above="# Remark\n")
    assert raw.decode() == (
        "# Remark\nschema: 1\nemail:\n  id: a\n  body: |\n    Dear\n\n    you\n"
        '  do:\n    - "It: so"\n    - b\n'
    )


def test_a_page_of_prose_has_front_matter_and_a_text() -> None:
    raw = written("a.md", {"title": "A: b", "body": "# Hi\n\nWords"})
    assert raw.decode() == '---\ntitle: "A: b"\n---\n\n# Hi\n\nWords\n'
    edits: list[Edit] = [Put(("title",), "C"), Put(("body",), "\nNew\n")]
    assert patched("a.md", raw, edits).decode() == '---\ntitle: "C"\n---\n\nNew\n'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: [b", "cannot be read (line 2)"),
        ("a: &x b\n", "an anchor"),
        ("a: b\na: c\n", "Line 2 has no name of its own"),
        ("a: b\n---\nc: d\n", "two documents"),
        ("? [b]\n: c\n", "no name of its own"),
        ("a: \x01", "no YAML may hold"),
        ("c: d\n", 'There is no "a.b" in this file.'),
    ],
)
def test_what_is_not_certain_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(PatchError) as refusal:
        patched("a.yml", text.encode(), [Remove(("a", "b"))])
    assert why in str(refusal.value)


def test_what_has_no_safe_form_is_refused() -> None:
    with pytest.raises(
        PatchError, match=r'"a\.1" is written in a form that cannot be changed safely'
    ):
        patched("a.yml", b"a: [b, c]", [Put(("a", 1), None)])


def test_a_file_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(PatchError, match="UTF-8"):
        patched("a.yml", "a: é".encode("latin-1"), [])


DATA = st.recursive(
    st.sampled_from(["a", "b: c", "two\nlines", "- d"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcd"), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from("abcd"), DATA, min_size=1), DATA)
def test_any_data_can_become_any_other(old: dict[str, Data], new: Data) -> None:
    raw = written("a.yml", {"top": old})
    assert data_of("a.yml", rewritten("a.yml", raw, {"top": new})) == {"top": new}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(WORDS))
def test_any_text_is_read_back_as_it_was_put(words: str) -> None:
    for loc in (("bank", "title"), ("bank", "intro"), ("bank", "stages", 0), (*Q, 1, "text")):
        now = patched("bank.yml", FILE.encode(), [Put(loc, words)])
        assert b'"first"   # the id' in now


def test_edits_at_random_touch_nothing_else() -> None:
    files = [*sorted(GUIDE.rglob("*.yml")), *sorted(GUIDE.rglob("*.md"))]
    made = [
        tried(path.name, path.read_bytes(), seed)
        for seed, path in enumerate(files * (200 // len(files) + 1))
    ]
    assert sum(made) > 0.99 * len(made)
