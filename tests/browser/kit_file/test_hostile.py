"""A file that is no copy, or holds more than one should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kit_file.files import FULL, SHEET, good, load, write
from tests.browser.kits import kept, meeting, put
from tests.browser.served import Guide


def of_schema(schema: Any) -> str:
    return good(None).replace(
        "null", json.dumps({"me": {"schema": schema, "data": {"your_name": "X"}}})
    )


REFUSED: dict[str, str | bytes] = {
    "nothing": "",
    "white space": " \n\t ",
    "words": "Hello",
    "null": "null",
    "a number": "1e999",
    "a text": '"askwell-kit"',
    "a list": "[]",
    "an empty record": "{}",
    "truncated": good({"me": {"your_name": "X"}})[:-9],
    "not a number": of_schema(1).replace('"schema": 1', '"schema": NaN'),
    "another format": good({}, format="other-kit"),
    "format as a list": good({}, format=["askwell-kit"]),
    "format inherited": '{"__proto__": {"format": "askwell-kit"}, "documents": {}}',
    "documents missing": json.dumps({"format": "askwell-kit"}),
    "documents as a list": good([]),
    "documents as a text": good("me"),
    "documents as null": good(None),
    "binary": bytes(range(256)) * 40,
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 400,
    "two at once": good({}) + good({}),
    "a script": "<script>globalThis.pwned = 1</script>",
    "code": "globalThis.pwned = 1",
    "too big": good({"me": {"your_name": "x" * 25_200_000}}),
    "deep lists": "[" * 200_000 + "]" * 200_000,
    "deep records": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "unclosed": "[" * 400_000,
}
"""Files of which nothing is used."""
EMPTIED: dict[str, str] = {
    "infinite": of_schema(1).replace('"schema": 1', '"schema": 1e999'),
    "schema as a text": of_schema("1"),
    "schema as a list": of_schema([1]),
    "schema missing": of_schema(1).replace('"schema": 1, ', ""),
    "schema zero": of_schema(0),
    "schema below zero": of_schema(-1),
    "half a schema": of_schema(1.5),
    "newer schema": of_schema(99),
    "data missing": good(None).replace("null", '{"me": {"schema": 1}}'),
    "documents that are bare": good(None).replace(
        "null", '{"me": {"your_name": "X"}, "current": "m1", "meetings": []}'
    ),
    "documents of odd types": good(None).replace(
        "null", '{"me": 1, "blanks/m1": null, "current": [], "meetings": "x"}'
    ),
    "prototype as a document": good(None).replace(
        "null", '{"__proto__": {"schema": 1, "data": {"polluted": "1"}}}'
    ),
    "constructor as a document": good({"constructor": {"prototype": {"polluted": "1"}}}),
    "prototype in a name": good(
        {"sheet/__proto__/worksheets/research": {"a": "1"}, "blanks/__proto__": {"a": "1"}}
    ),
    "a name with another key": good(
        {"keeping": "device", "scheme": "dark", "erased": "1", "note/told": True}
    ),
    "a name with a way out": good(
        {"sheet/../../x": {"a": "1"}, "sheet/m1/worksheets/../me": {"a": "1"}}
    ),
    "names of odd forms": good(
        {"": {}, " me": {}, "ME": {}, "me\n": {}, "blanks/": {}, "questions/m1/x": []}
    ),
    "a long name": good({"blanks/" + "m" * 5000: {"a": "1"}}),
    "meetings as a record": good({"meetings": {"length": 1, "0": meeting(1, "X")}}),
    "meetings as a text": good({"meetings": "none"}),
    "current as a record": good({"current": {"toString": "m1"}}),
    "current that is no id": good({"current": "<img src=x onerror=alert(1)>"}),
    "a sheet as a list": good({SHEET: ["a", "b"]}),
    "a sheet as null": good({SHEET: None}),
    "questions as a record": good({"questions/m1": {"0": {"id": "a", "words": ["b"]}}}),
}
"""Files of the right form of which no document is used."""
CLEANED: dict[str, tuple[Any, Any]] = {
    "fields of the prototype": (
        '{"me": {"schema": 1, "data": {"__proto__": {"polluted": "1"}, "your_name": "Dana"}}}',
        {"me": {"your_name": "Dana"}},
    ),
    "fields of odd forms": (
        {"me": {"your_name": "Dana", "A B": "x", "": "x", "x" * 300: "x", "-x": "x"}},
        {"me": {"your_name": "Dana"}},
    ),
    "values of odd types": (
        {SHEET: {
            "a": 1, "b": None, "c": ["x"], "d": {"e": "f"}, "g": False, "h": True, "i": "kept",
        }},
        {SHEET: {"h": True, "i": "kept"}},
    ),
    "words of odd forms in a question": (
        {"questions/m1": [
            {"id": "b", "words": ["x", 1]}, {"id": "c", "words": "x"}, {"id": "own-1", "words": []},
            {"id": "d", "words": [{"gap": "<b>", "label": "x"}]},
            {"id": "e", "words": [{"gap": "f", "label": 1}]},
        ]},
        {"questions/m1": [{"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}]},
    ),
    "blanks that only look like one": (
        {"questions/m1": [{"id": "b", "words": ["[x]", {"gap": "constructor", "label": "[y]"}]}]},
        {"questions/m1": [{"id": "b", "words": ["[x]", {"gap": "constructor", "label": "[y]"}]}]},
    ),
    "questions of odd forms": (
        {"questions/m1": [
            1, None, {"id": "A B"}, {"id": "a", "minutes": -1}, {"id": "a"}, {"words": ["b"]},
        ]},
        {"questions/m1": [{"id": "a"}]},
    ),
    "questions from before they had words of their own": (
        ('{"questions/m1": {"schema": 1, "data": [{"id": "b", "text": "[x] or [x]?", "minutes": 2, '
        '"blanks": {"[x]": "field", "[y]": 1, "x": "role", "": null}}, '
        '{"id": "own-2", "text": "Why [not]?"}]}}'),
        {"questions/m1": [
            {"id": "b", "minutes": 2, "words": [
                {"gap": "field", "label": "x"}, " or ", {"gap": "field", "label": "x"}, "?",
            ]},
            {"id": "own-2", "words": ["Why [not]?"]},
        ]},
    ),
    "meetings with one id, and one that is for nobody": (
        {"meetings": [meeting(1, "A"), meeting(1, "B"), {**meeting(2, "C"), "id": "none"}]},
        {"meetings": [meeting(1, "A")]},
    ),
    "a meeting with too much": (
        {"meetings": [{**meeting(1, "Marisol"), "extra": "x", "__proto__x": {}}]},
        {"meetings": [meeting(1, "Marisol")]},
    ),
    **{
        f"a meeting with {field} {value!r:.20}": (
            {"meetings": [{**meeting(1, "X"), field: value}]}, {"meetings": []},
        )
        for field, value in (
            ("id", "../x"), ("id", 7), ("id", "__proto__"), ("person", None), ("person", {"a": 1}),
        )
    },
    **{
        f"a meeting with {field} {value!r:.20}": (
            {"meetings": [{**meeting(1, "X"), field: value}]},
            {"meetings": [{**meeting(1, "X"), field: 20 if field == "minutes" else ""}]},
        )
        for field, value in (
            ("day", "2026-99-99"), ("day", "tomorrow"), ("time", "25:00"),
            ("time", "10:30:00Z\nX:Y"), ("zone", "a b"), ("zone", "\n"),
            ("minutes", "20"), ("minutes", 1e9), ("minutes", None), ("minutes", -5),
            ("how", "<b>"), ("status", "a b"),
            ("asked", "x"),
        )
    },
}  # fmt: skip
"""Files of which only what is right is used."""


@pytest.mark.parametrize("file", REFUSED.values(), ids=REFUSED)
def test_a_hostile_file_is_refused(
    kit: Page, guide: Guide, tmp_path: Path, file: str | bytes
) -> None:
    error = kit.locator("#_file-error")
    error.evaluate("each => { each.hidden = true }")  # it may tell of the file before
    kit.locator("input[type=file]").set_input_files(write(tmp_path, file))

    expect(error).to_be_visible()
    expect(kit.locator(".kit-file-found")).to_be_hidden()
    expect_soon(lambda: kept(kit, guide), FULL)
    assert_unharmed(kit)


@pytest.mark.parametrize("file", EMPTIED.values(), ids=EMPTIED)
def test_nothing_of_a_hostile_document_is_used(
    kit: Page, guide: Guide, tmp_path: Path, file: str
) -> None:
    load(kit, write(tmp_path, file), "Add to what is here")

    expect_soon(lambda: kept(kit, guide), FULL)
    assert_unharmed(kit)


@pytest.mark.parametrize(("documents", "expected"), CLEANED.values(), ids=CLEANED)
def test_only_what_is_right_is_used(
    kit: Page, guide: Guide, tmp_path: Path, documents: Any, expected: Any
) -> None:
    file = good(None).replace("null", documents) if isinstance(documents, str) else good(documents)
    load(kit, write(tmp_path, file), "Replace what is here")

    expect_soon(lambda: kept(kit, guide), expected)
    assert_unharmed(kit)
    kit.get_by_role("button", name="Undo loading").click()
    expect(kit.locator("li.meeting")).to_have_count(2)
    expect_soon(lambda: kept(kit, guide), FULL)


@pytest.fixture(scope="module")
def silent_page(used_page: Page, guide: Guide) -> Page:
    """Let no question of the browser pass."""
    used_page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    used_page.goto(guide.quiet)
    return used_page


@pytest.fixture
def kit(silent_page: Page, guide: Guide) -> Page:
    """Open the kit of a reader who has a full one; the page of the file before has it still."""
    if kept(silent_page, guide) != FULL:
        put(silent_page, guide, FULL, used=True)
        silent_page.goto(guide.at("/my-kit/"))
    return silent_page


def assert_unharmed(page: Page) -> None:
    harm = page.evaluate(
        "[globalThis.pwned, {}.polluted, [].polluted, Object.keys(Object.prototype).length,"
        " 'polluted' in Object]"
    )
    assert harm == [None, None, None, 0, False]
