"""Documents that readers keep: all the tools can keep comes back, and all else breaks nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import PREFIX, envelope, keep, stored
from tests.browser.kits import Documents, keys, meeting, put
from tests.browser.served import Guide

SCRIPTS = "/ask-well/assets/kit/"

ROUND_TRIP = (Path(__file__).parent / "round_trip.js").read_text("utf-8")
"""Keeps random states, copies, erases and loads each, and returns the first that changed."""

SHEET = "sheet/none/worksheets/aim"
NAMES = (
    "meetings",
    "current",
    "me",
    "blanks/none",
    "questions/none",
    SHEET,
    "sheet/none/my-kit/meeting",
    "sheet/none/my-kit/choices",
    "sheet/none/my-kit/file",
    "sheet/none/my-kit/compare",
    "sheet/none/my-kit/own-question",
)
RUBBISH: dict[str, Any] = {
    "null": None,
    "a number": 7,
    "a text": "x",
    "a list of nothings": [None, [], 1, "x"],
    "rows without what they need": [{}, {"id": 5}, {"id": "none", "person": "X"}, {"id": "m1"}],
    "rows of the wrong types": [{"id": "m1", "person": "X", "day": 5, "minutes": "x", "words": 1}],
    "a record of records": {"a": {"b": 1}, "editing": [], "cadence": {}, "saved": {}, "length": 2},
    "odd names": {"__proto__x": 1, "constructor": None, "A B": "x", "person": ["x"]},
}
PAGES = (
    "/my-kit/",
    "/my-kit/questions/",
    "/my-kit/pack/",
    "/my-kit/compare/",
    "/worksheets/aim/",
    "/emails/ask-cold/",
    "/questions/",
    "/scripts/call-a-stranger/",
)


@pytest.fixture
def kit(page: Page, guide: Guide) -> Page:
    page.goto(guide.at("/my-kit/"))
    return page


def test_whatever_a_form_can_keep_comes_back_from_a_copy(kit: Page) -> None:
    assert kit.evaluate(ROUND_TRIP, {"root": SCRIPTS, "seed": 20261128, "states": 120}) is None


@pytest.mark.parametrize("rubbish", RUBBISH.values(), ids=RUBBISH)
@pytest.mark.parametrize("address", PAGES)
def test_rubbish_in_storage_breaks_no_page(
    page: Page, guide: Guide, address: str, rubbish: Any
) -> None:
    faults: list[str] = []
    page.goto(guide.at("/about/"))
    keep(page, {name: envelope(rubbish) for name in NAMES})
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(guide.at(address))

    expect(page.locator(".kit-message")).to_have_attribute("data-said", "unread")
    assert faults == []
    assert stored(page, "meetings") == rubbish


def test_what_cannot_be_read_is_told_once_in_a_tab(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/about/"))
    keep(page, {"me": envelope([])})
    page.goto(guide.at("/worksheets/aim/"))
    expect(page.locator(".kit-message")).to_have_attribute("data-said", "unread")
    page.reload()

    expect(page.locator("kit-status")).to_be_attached()
    expect(page.locator(".kit-message")).to_be_empty()


def test_what_can_be_read_of_a_document_is_and_the_rest_is_set_aside(
    page: Page, guide: Guide
) -> None:
    odd = [meeting(1, "Marisol Vega"), {"id": "m1", "person": "Her double"}, 5]
    put(page, guide, {"meetings": odd})
    raw = page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}meetings")
    page.goto(guide.at("/my-kit/"))
    expect(page.locator("li.meeting")).to_have_count(1)
    assert stored(page, "meetings") == odd
    page.get_by_role("button", name="Change Marisol Vega").click()
    page.get_by_label("Their job").fill("planner")
    page.get_by_role("button", name="Save this meeting").click()

    assert [each["role"] for each in stored(page, "meetings")] == ["planner"]
    assert page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}aside/meetings") == raw


def test_a_copy_holds_what_could_not_be_read_and_brings_it_back(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, {"me": {"your_name": "Ana"}, "blanks/none": 5})
    page.evaluate("key => localStorage.setItem(key, '{broken')", f"{PREFIX}questions/none")
    page.goto(guide.at("/my-kit/"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy of everything").click()
    copy = json.loads(Path(download.value.path()).read_text("utf-8"))

    assert copy["documents"]["blanks/none"] == {"schema": 2, "data": 5}
    assert copy["unread"] == {"questions/none": "{broken"}
    download.value.save_as(tmp_path / "copy.json")
    page.get_by_role("button", name="Erase everything here").click()
    page.get_by_role("button", name="Yes, erase everything").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Replace what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()
    found = page.evaluate(
        "keys => keys.map(key => sessionStorage.getItem(key))", [f"{PREFIX}aside/questions/none"]
    )
    assert found == ["{broken"]


def test_erasing_leaves_nothing_that_was_set_aside(page: Page, guide: Guide) -> None:
    put(page, guide, {"me": [], "sheet/none/my-kit/choices": 7})
    page.goto(guide.at("/my-kit/"))
    page.get_by_label("How will you stay in touch after a talk?").select_option(index=1)
    assert any("aside/" in key for key in keys(page))
    page.get_by_role("button", name="Erase everything here").click()
    page.get_by_role("button", name="Yes, erase everything").click()

    assert keys(page) == []


def test_a_copy_as_large_as_what_can_be_kept_can_be_loaded(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    full = {f"answer-{number}": "面" * 50_000 for number in range(90)}
    copy = {"format": "askwell-kit", "documents": {SHEET: {"schema": 2, "data": full}}}
    (tmp_path / "copy.json").write_text(json.dumps(copy, ensure_ascii=False), "utf-8")
    page.goto(guide.at("/about/"))
    keep(page, {"me": envelope({"your_name": "Ana"})})
    page.goto(guide.at("/my-kit/"))
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Replace what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()

    assert len(stored(page, SHEET)) == 90


OLD = "0026-12-01"


@pytest.mark.parametrize("day", [OLD, "20260-01-01"])
def test_a_day_that_is_a_slip_is_refused_where_it_is_entered(kit: Page, day: str) -> None:
    kit.get_by_label("Who is it?").fill("Rosa Lind")
    kit.get_by_label("Day of the meeting").evaluate(
        "(field, day) => { field.value = day;"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }",
        day,
    )
    kit.get_by_role("button", name="Save this meeting").click()

    expect(kit.locator("#_day-error")).to_be_visible()
    expect(kit.get_by_label("Day of the meeting")).to_be_focused()
    expect(kit.get_by_label("Day of the meeting")).to_have_attribute("aria-invalid", "true")
    expect(kit.locator("li.meeting")).to_have_count(0)
    kit.get_by_label("Day of the meeting").fill("2026-12-01")
    kit.get_by_role("button", name="Save this meeting").click()
    expect(kit.locator("li.meeting")).to_have_count(1)


@pytest.mark.parametrize("day", [OLD, "20260-01-01", "2027-02-31"])
def test_a_day_kept_before_that_is_none_breaks_nothing_and_can_be_mended(
    page: Page, guide: Guide, day: str
) -> None:
    old = meeting(1, "Rosa Lind", day=day, time="10:30", promises="The list")
    put(page, guide, {"meetings": [old]}, schema=1)
    page.goto(guide.at("/my-kit/"))

    expect(page.locator("[data-part=when] dd")).to_contain_text(day)
    expect(page.get_by_role("button", name="Save the dates")).to_be_hidden()
    page.get_by_role("button", name="Change Rosa Lind").click()
    expect(page.locator("#_day-error")).to_be_visible()
    page.get_by_label("Day of the meeting").fill("2026-12-01")
    page.get_by_role("button", name="Save this meeting").click()
    expect(page.get_by_role("button", name="Save the dates")).to_be_visible()
    assert [(each["day"], each["promises"]) for each in stored(page, "meetings")] == [
        ("2026-12-01", "The list")
    ]


def test_the_form_goes_by_the_description(kit: Page) -> None:
    found = kit.evaluate(
        """async root => {
            const {MEETING} = await import(root + 'description.js')
            const {FIRST_DAY, LAST_DAY} = await import(root + 'days.js')
            const all = selector => Array.from(document.querySelectorAll(selector))
            const named = all('meeting-form [name]').map(field => field.name)
            const facts = ({name, maxLength, min, max}) => [name, {maxLength, min, max}]
            const said = Object.fromEntries(all('meeting-form input[name]').map(facts))
            return [Object.keys(MEETING), named, said, FIRST_DAY, LAST_DAY, MEETING.role.max]
        }""",
        SCRIPTS,
    )
    described, named, said, first, last, most = found

    assert sorted(described) == sorted(named)
    assert said["day"] == said["asked"] == {"maxLength": -1, "min": first, "max": last}
    assert said["minutes"] == {"maxLength": -1, "min": "5", "max": "240"}
    assert said["role"]["maxLength"] == most


# What protects documents.

WRITES = """async ([root, name, data]) => {
    const {Store} = await import(root + 'store.js')
    const store = new Store('/ask-well/')
    return [store.write(name, data), store.read(name)]
}"""


@pytest.mark.parametrize(
    ("name", "data"),
    [("meetings", []), ("me", {}), ("blanks/none", {}), ("questions/none", []), (SHEET, {})],
)
def test_no_document_of_a_newer_guide_is_written_over(
    kit: Page, name: str, data: Documents
) -> None:
    newer = envelope({"from": "the future"}, schema=99)
    keep(kit, {name: newer})
    outcome, found = kit.evaluate(WRITES, [SCRIPTS, name, data])

    assert (outcome, found) == ("newer", None)
    assert json.loads(kit.evaluate("key => localStorage.getItem(key)", f"{PREFIX}{name}")) == newer


def test_a_page_that_never_read_a_document_does_not_write_over_it(kit: Page) -> None:
    keep(kit, {"me": envelope({"your_name": "Ana"}, rev=4)})
    outcome, found = kit.evaluate(WRITES, [SCRIPTS, "me", {"your_name": "Another"}])

    assert (outcome, found) == ("conflict", {"your_name": "Ana"})


def test_of_several_entries_all_are_written_or_none(kit: Page) -> None:
    found = kit.evaluate(
        """async root => {
            const {writeAll} = await import(root + 'area.js')
            localStorage.setItem('t:a', 'old')
            const {setItem} = Storage.prototype
            Storage.prototype.setItem = function (key, text) {
                if (text === 'too much') throw new DOMException('Full', 'QuotaExceededError')
                setItem.call(this, key, text)
            }
            const outcome = writeAll('localStorage',
                [['t:a', 'new'], ['t:b', 'new'], ['t:c', 'too much']])
            Storage.prototype.setItem = setItem
            return [outcome, ...['t:a', 't:b', 't:c'].map(key => localStorage.getItem(key))]
        }""",
        SCRIPTS,
    )

    assert found == ["full", "old", None, None]


def test_a_copy_counts_every_part_that_it_leaves_out(kit: Page) -> None:
    rows = [meeting(1, "A"), meeting(1, "twice"), 5, {**meeting(2, "B"), "day": "x", "more": 1}]
    picks = [{"id": "a", "words": 5}, {"id": "a"}, None, {"id": "own-1"}]
    file = {
        "format": "askwell-kit",
        "documents": {
            "meetings": {"schema": 2, "data": rows},
            "questions/m1": {"schema": 2, "data": picks},
            "me": {"schema": 2, "data": {"a": 1, "b": None, "c": "kept"}},
            "odd": {"schema": 2, "data": {}},
            "blanks/m1": {"schema": 99, "data": {}},
        },
    }
    dropped, names = kit.evaluate(
        """async ([root, text]) => {
            const {readBackup} = await import(root + 'backup.js')
            const {documents, dropped} = readBackup(text)
            return [dropped, [...documents.keys()]]
        }""",
        [SCRIPTS, json.dumps(file)],
    )

    assert dropped == 2 + 2 + 4 + 2 + 1 + 1
    assert names == ["meetings", "questions/m1", "me"]


@pytest.mark.parametrize(
    ("status", "kinds"),
    [
        ("asked", ["nudge"]),
        ("agreed", ["thanks", "update"]),
        ("met", ["thanks", "update"]),
        ("thanked", ["update"]),
        ("resting", []),
        ("no", []),
    ],
)
def test_each_state_of_a_meeting_asks_for_its_own_messages(
    kit: Page, status: str, kinds: list[str]
) -> None:
    found = kit.evaluate(
        """async ([root, meeting]) => {
            const {followUps} = await import(root + 'dates.js')
            return followUps(meeting, {nudge: 7, thanks: 1, update: 30}).map(({kind}) => kind)
        }""",
        [SCRIPTS, meeting(1, "X", asked="2026-11-20", day="2026-12-01", status=status)],
    )

    assert found == kinds


def test_message_without_days_has_no_date(kit: Page) -> None:
    found = kit.evaluate(
        """async ([root, asked, met]) => {
            const {followUps} = await import(root + 'dates.js')
            return [asked, met].map(each => followUps(each, {update: 30}))
        }""",
        [
            SCRIPTS,
            meeting(1, "X", asked="2026-11-20", status="asked"),
            meeting(2, "X", day="2026-12-01", status="met"),
        ],
    )

    assert found == [[], [{"kind": "update", "day": "2026-12-31"}]]


# What cannot be read outlasts whatever is done with the rest.

WITH_STORE = """async ([root, texts]) => {
    const {Store} = await import(root + 'store.js')
    const documents = await import(root + 'documents.js')
    const {moveDocument} = await import(root + 'move.js')
    const prefix = 'askwell:/ask-well/:'
    for (const area of [localStorage, sessionStorage]) area.clear()
    for (const [place, all] of Object.entries(texts))
        for (const [name, text] of Object.entries(all)) window[place].setItem(prefix + name, text)
    const store = new Store('/ask-well/')
    const found = TASK
    const kept = area => Object.fromEntries(Object.entries(area).map(([key, text]) =>
        [key.slice(prefix.length), text.includes('savedAt') ? JSON.parse(text).data : text]))
    return {found, device: kept(localStorage), tab: kept(sessionStorage), unread: [...store.unread]}
}"""


def after(kit: Page, task: str, *, tab: Documents | None = None, **device: str) -> Documents:
    """Return what is kept where once a task is done; names have "__" for "/", "__1" for "~1"."""
    texts = {name.replace("__1", "~1").replace("__", "/"): text for name, text in device.items()}
    places = {
        "localStorage": texts if tab else {"keeping": "device"} | texts,
        "sessionStorage": tab or {},
    }
    found: Documents = kit.evaluate(WITH_STORE.replace("TASK", task), [SCRIPTS, places])
    return found


def text_of(data: object) -> str:
    return json.dumps(envelope(data))


def test_adding_a_copy_keeps_what_cannot_be_read(page: Page, guide: Guide, tmp_path: Path) -> None:
    put(page, guide, {"blanks/none": {"field": "baker"}})
    page.evaluate("key => localStorage.setItem(key, '{broken')", f"{PREFIX}questions/none")
    copy = {"format": "askwell-kit", "documents": {"me": {"schema": 2, "data": {"a": "b"}}}}
    (tmp_path / "copy.json").write_text(json.dumps(copy), "utf-8")
    page.goto(guide.at("/my-kit/"))
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Add to what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()

    found = page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}questions/none")
    assert found == "{broken"
    assert stored(page, "me") == {"a": "b"}


def test_replacing_everything_sets_aside_what_cannot_be_read(kit: Page) -> None:
    task = "documents.replaceDocuments(store, new Map([['me', {a: 'b'}]]))"
    found = after(kit, task, questions__none="{broken", blanks__none=text_of({"field": "baker"}))

    assert found["found"] == "saved"
    assert found["device"] == {
        "keeping": "device", "aside/questions/none": "{broken", "me": {"a": "b"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("task", "moved"),
    [
        ("documents.assignToMeeting(store, 'm1')", "sheet/m1/worksheets/aim"),
        (
            "moveDocument(store, 'sheet/none/worksheets/aim', 'sheet/none/x/new')",
            "sheet/none/x/new",
        ),
    ],
)
def test_a_document_that_moves_leaves_its_bad_parts_aside(kit: Page, task: str, moved: str) -> None:
    odd = text_of({"a": "kept", "b": {"c": 1}})
    found = after(kit, task, sheet__none__worksheets__aim=odd)["device"]

    assert found.pop(moved) == {"a": "kept"}
    assert found == {"keeping": "device", f"aside/{SHEET}": json.loads(odd)["data"]}


def test_a_document_that_cannot_be_read_at_all_moves_nowhere(kit: Page) -> None:
    found = after(kit, "documents.assignToMeeting(store, 'm1')", questions__none="{broken")
    assert found["device"] == {"keeping": "device", "questions/none": "{broken"}


def test_what_moves_fills_the_gaps_of_what_is_there(kit: Page) -> None:
    task = "moveDocument(store, 'blanks/none', 'blanks/m1')"
    found = after(
        kit, task, blanks__none=text_of({"a": "old", "b": "old"}), blanks__m1=text_of({"b": "new"})
    )
    assert found["device"] == {"keeping": "device", "blanks/m1": {"a": "old", "b": "new"}}


@pytest.mark.parametrize("prefer", ["mine", "theirs"])
def test_no_broken_text_gives_way_to_another_when_the_place_is_chosen(
    kit: Page, prefer: str
) -> None:
    tab = {"me": "{mine", "aside/me": "{mine before"}
    task = f"[store.keep('device'), store.keep('device', '{prefer}')]"
    found = after(kit, task, tab=tab, me="{theirs", aside__me="{theirs before")

    assert found["found"] == ["conflict", "saved"]
    texts = ["{mine", "{mine before", "{theirs", "{theirs before"]
    assert sorted(text for name, text in found["device"].items() if name != "keeping") == texts
    assert found["tab"] == {}


def test_every_text_that_cannot_be_read_is_told(kit: Page) -> None:
    found = after(kit, "0", me="{now", aside__me="{before", aside__me__1="{long before")
    assert {text for _, text in found["unread"]} == {"{now", "{before", "{long before"}
    assert len(dict(found["unread"])) == 3
