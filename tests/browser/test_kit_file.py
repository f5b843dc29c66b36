"""A copy of everything as a file, and back; and erasing all of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kits import SCHEMA, Documents, kept, keys, meeting, put
from tests.browser.served import Guide

LONG = 'Ünïcode 👩‍👩‍👧 \u2028 "quotes" \\ </script>\n' * 300
FIELD = {"gap": "field", "label": "the field"}
FULL: Documents = {
    "meetings": [
        meeting(1, "Marisol Vega", day="2027-03-04", time="10:30", how="video",
                asked="2027-02-01", promises="A\nB"),
        meeting(2, "O'Brien, \"Theo\" <b>", status="resting", minutes=240),
    ],
    "current": "m2",
    "me": {"your_name": "Dana", "your_background": LONG},
    "blanks/m1": {"topic": "pay", "detail": "your story"},
    "blanks/none": {"contact_name": "Somebody"},
    "questions/m1": [
        {"id": "own-1", "words": ["Why [not]?"], "minutes": 3},
        {"id": "gone-since", "words": ["What of ", FIELD, "?"], "minutes": 5},
    ],
    "sheet/m1/worksheets/reflection": {"likes": LONG, "interest-now": "4-of-5", "ticks.one": True},
    "sheet/m2/worksheets/tracker": {
        f"table.{row}.column-{column}": "x" for row in range(40) for column in range(9)
    },
    "sheet/m2/checklists/in-the-meeting": {"you-lead": True},
    "sheet/none/my-kit/compare": {"tells-me": "Much"},
    "sheet/none/my-kit/choices": {"cadence": "close"},
}  # fmt: skip


def good(documents: Any, **over: Any) -> str:
    """Return a copy of these documents; what is no record of documents stands there as it is."""
    if isinstance(documents, dict):
        documents = {name: {"schema": SCHEMA, "data": data} for name, data in documents.items()}
    return json.dumps(
        {"format": "askwell-kit", "made": "2026-11-22", "documents": documents, **over}
    )


def of_schema(schema: Any) -> str:
    return good(None).replace(
        "null", json.dumps({"me": {"schema": schema, "data": {"your_name": "X"}}})
    )


SHEET = "sheet/m1/worksheets/research"
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


def test_after_saving_erasing_and_loading_everything_is_equal(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    copy = saved(page, tmp_path)
    before = kept(page, guide)
    assert {name: data for name, data in before.items() if name != "sheet/none/my-kit/file"} == FULL
    erase(page)
    assert keys(page) == []

    load(page, copy, "Replace what is here")
    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_visible()
    assert kept(page, guide) == before


def test_a_copy_holds_what_a_newer_guide_wrote_and_that_guide_can_load_it(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, {"me": {"your_name": "Ana"}, SHEET: {"shape": {"unknown": 1}}}, schema=99)
    put(page, guide, {"me": {"your_name": "Ana"}})
    page.goto(guide.at("/my-kit/"))
    copy = json.loads(saved(page, tmp_path).read_text("utf-8"))["documents"]

    assert copy[SHEET] == {"schema": 99, "data": {"shape": {"unknown": 1}}}
    assert copy["me"] == {"schema": SCHEMA, "data": {"your_name": "Ana"}}


def test_erasing_asks_once_and_leaves_no_key(page: Page, guide: Guide) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    page.get_by_role("button", name="Dark").click()
    page.get_by_role("button", name="Erase everything here").click()
    expect(page.get_by_role("button", name="No, keep it")).to_be_focused()
    page.get_by_role("button", name="No, keep it").click()
    assert kept(page, guide) == FULL

    erase(page)
    expect(page.locator(".kit-message")).to_have_text("Everything kept here is erased.")
    expect(page.get_by_role("button", name="Erase everything here")).to_be_focused()
    expect(page.locator("li.meeting")).to_have_count(0)
    assert keys(page) == []
    page.reload()
    assert keys(page) == []


def test_what_is_half_typed_is_erased_too(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    page.get_by_label("Their job").press_sequentially("analyst")
    erase(page)

    expect(page.get_by_label("Their job")).to_have_value("")
    page.goto(guide.at("/about/"))
    assert keys(page) == []


def test_adding_keeps_what_is_here_and_fills_the_gaps(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    mine: Documents = {
        "meetings": [meeting(1, "My own Marisol"), meeting(7, "Ruth Ames")],
        "current": "m7",
        "me": {"your_name": "Ana"},
        "questions/m1": [{"id": "own-9", "words": ["Mine?"], "minutes": 3}],
    }
    put(page, guide, mine)
    page.goto(guide.at("/my-kit/"))
    load(page, write(tmp_path, good(FULL)), "Add to what is here")
    found = kept(page, guide)

    assert [each["person"] for each in found["meetings"]] == [
        "My own Marisol",
        "Ruth Ames",
        'O\'Brien, "Theo" <b>',
    ]
    assert found["current"] == "m7"
    assert found["me"] == {"your_name": "Ana", "your_background": LONG}
    assert [each["id"] for each in found["questions/m1"]] == ["own-9", "own-1", "gone-since"]
    assert found["sheet/m1/worksheets/reflection"] == FULL["sheet/m1/worksheets/reflection"]


def test_loading_can_be_undone(page: Page, guide: Guide, tmp_path: Path) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    load(page, write(tmp_path, good({"me": {"your_name": "Another"}})), "Replace what is here")
    assert kept(page, guide) == {"me": {"your_name": "Another"}}
    expect(page.locator("li.meeting")).to_have_count(0)

    page.get_by_role("button", name="Undo loading").click()
    expect(page.locator("li.meeting")).to_have_count(2)
    assert kept(page, guide) == FULL


def test_a_summary_comes_first_and_nothing_is_used_before_the_reader_says_how(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, {"me": {"your_name": "Ana"}})
    page.goto(guide.at("/my-kit/"))
    page.locator("input[type=file]").set_input_files(write(tmp_path, good({**FULL, "odd": 1})))

    expect(page.locator(".kit-file-found")).to_be_focused()
    expect(page.locator(".kit-file-summary")).to_have_text(
        "Meetings in this copy: 2. Sheets: 3. Messages and question lists: 4."
    )
    expect(page.locator(".kit-file-dropped")).to_have_text(
        "Parts that could not be read and will be left out: 1."
    )
    page.get_by_role("button", name="Leave it").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()
    assert kept(page, guide) == {"me": {"your_name": "Ana"}}


@pytest.mark.parametrize("file", REFUSED.values(), ids=REFUSED)
def test_a_hostile_file_is_refused(
    kit: Page, guide: Guide, tmp_path: Path, file: str | bytes
) -> None:
    kit.locator("input[type=file]").set_input_files(write(tmp_path, file))

    expect(kit.locator("#_file-error")).to_be_visible()
    expect(kit.locator(".kit-file-found")).to_be_hidden()
    assert kept(kit, guide) == FULL
    assert_unharmed(kit)


@pytest.mark.parametrize("file", EMPTIED.values(), ids=EMPTIED)
def test_nothing_of_a_hostile_document_is_used(
    kit: Page, guide: Guide, tmp_path: Path, file: str
) -> None:
    load(kit, write(tmp_path, file), "Add to what is here")

    assert kept(kit, guide) == FULL
    assert_unharmed(kit)


@pytest.mark.parametrize(("documents", "expected"), CLEANED.values(), ids=CLEANED)
def test_only_what_is_right_is_used(
    kit: Page, guide: Guide, tmp_path: Path, documents: Any, expected: Any
) -> None:
    file = good(None).replace("null", documents) if isinstance(documents, str) else good(documents)
    load(kit, write(tmp_path, file), "Replace what is here")

    assert kept(kit, guide) == expected
    assert_unharmed(kit)
    kit.get_by_role("button", name="Undo loading").click()
    expect(kit.locator("li.meeting")).to_have_count(2)
    assert kept(kit, guide) == FULL


def test_a_copy_that_does_not_fit_leaves_everything_as_it_was(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, {"me": {"your_name": "Ana"}})
    page.evaluate("localStorage.setItem('other', 'x'.repeat(5_000_000))")
    page.goto(guide.at("/my-kit/"))
    load(
        page,
        write(tmp_path, good({"me": {"a": "x" * 190_000, "b": "x" * 190_000}})),
        "Replace what is here",
    )

    expect(page.locator(".kit-message")).to_contain_text("There is no room left on this device.")
    assert kept(page, guide) == {"me": {"your_name": "Ana"}}


def test_the_text_reads_well(page: Page, guide: Guide, tmp_path: Path) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text to read").click()
    download.value.save_as(tmp_path / "kit.txt")
    words = (tmp_path / "kit.txt").read_text("utf-8")

    assert download.value.suggested_filename == "askwell.txt"
    for expected in (
        "Meeting: Marisol Vega\n---------------------\n",
        "  How will you meet? By video\n",
        "  1. Why [not]?\n  2. What of [the field]?\n",
        "What it means for me\n",
        "  Now, how interested are you? 4 of 5\n",
        "Compare your talks\n  What does this tell me? Much\n",
        "  Take the lead: the next question is yours to ask. yes\n",
    ):
        assert expected in words, expected


def test_the_day_of_the_last_copy_is_told(page: Page, guide: Guide, tmp_path: Path) -> None:
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    expect(page.locator(".kit-file-last")).to_be_hidden()
    saved(page, tmp_path)

    expect(page.locator(".kit-file-last")).to_have_text(
        "Last copy saved on November 22, 2026 at 12:00 PM"
    )


def test_where_things_are_kept_can_be_chosen_again(page: Page, guide: Guide) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    expect(page.locator(".kit-file-place")).to_contain_text("Now: on this device.")
    page.locator("kit-file").get_by_role("button", name="Shared: don't keep").click()

    expect(page.locator(".kit-file-place")).to_contain_text(
        "Now: in this tab only. They are gone when you close it."
    )
    assert page.evaluate("localStorage.length") == 0
    assert kept(page, guide) == FULL


@pytest.fixture
def kit(page: Page, guide: Guide) -> Page:
    """Open the kit of a reader who has a full one."""
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    return page


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy of everything").click()
    download.value.save_as(folder / "copy.json")
    return folder / "copy.json"


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "file.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def load(page: Page, path: Path, how: str) -> None:
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name=how).click()
    expect(page.locator(".kit-file-found")).to_be_hidden()


def erase(page: Page) -> None:
    page.get_by_role("button", name="Erase everything here").click()
    page.get_by_role("button", name="Yes, erase everything").click()


def assert_unharmed(page: Page) -> None:
    harm = page.evaluate(
        "[globalThis.pwned, {}.polluted, [].polluted, Object.keys(Object.prototype).length,"
        " 'polluted' in Object]"
    )
    assert harm == [None, None, None, 0, False]
