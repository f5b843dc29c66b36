"""What cannot be read outlasts whatever is done with the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.documents.stored import SCRIPTS, SHEET
from tests.browser.kept import PREFIX, envelope, expect_soon, stored
from tests.browser.kits import Documents, put
from tests.browser.served import Guide

# What cannot be read outlasts whatever is done with the rest.
WITH_STORE = """async ([root, texts]) => {
    const {Store} = await import(root + 'store.js')
    const documents = await import(root + 'documents.js')
    const {unreadOf} = await import(root + 'backup.js')
    const {keep} = await import(root + 'keep.js')
    const {moveDocument} = await import(root + 'move.js')
    const prefix = 'askwell:/ask-well/:'
    for (const area of [localStorage, sessionStorage]) area.clear()
    for (const [place, all] of Object.entries(texts))
        for (const [name, text] of Object.entries(all)) window[place].setItem(prefix + name, text)
    const store = new Store('/ask-well/')
    const found = TASK
    const kept = area => Object.fromEntries(Object.entries(area).map(([key, text]) =>
        [key.slice(prefix.length), text.includes('savedAt') ? JSON.parse(text).data : text]))
    const unread = [...unreadOf(store)]
    return {found, device: kept(localStorage), tab: kept(sessionStorage), unread}
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
    expect_soon(lambda: stored(page, "me"), {"a": "b"})


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
    task = f"[keep(store, 'device'), keep(store, 'device', '{prefer}')]"
    found = after(kit, task, tab=tab, me="{theirs", aside__me="{theirs before")

    assert found["found"] == ["conflict", "saved"]
    texts = ["{mine", "{mine before", "{theirs", "{theirs before"]
    assert sorted(text for name, text in found["device"].items() if name != "keeping") == texts
    assert found["tab"] == {}


def test_every_text_that_cannot_be_read_is_told(kit: Page) -> None:
    found = after(kit, "0", me="{now", aside__me="{before", aside__me__1="{long before")
    assert {text for _, text in found["unread"]} == {"{now", "{before", "{long before"}
    assert len(dict(found["unread"])) == 3
