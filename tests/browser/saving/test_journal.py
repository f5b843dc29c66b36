"""What is kept on the reader's own device outlives a crash and another app's clearing."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import (
    DOCUMENT,
    PREFIX,
    SHARED,
    SHEET,
    choose,
    envelope,
    expect_soon,
    keep,
    stored,
)
from tests.browser.saving.sheet import answer, erase, said, state
from tests.browser.served import Guide

LINES = """prefix => new Promise((done, fail) => {
    const opening = indexedDB.open(prefix)
    opening.onerror = fail
    opening.onsuccess = () => {
        const all = opening.result.transaction('lines').objectStore('lines').getAll()
        all.onsuccess = () => { opening.result.close(); done(all.result) }
    }
})"""


def lines(page: Page) -> dict[str, Any]:
    """Return what the journal holds, by name of the document."""
    return {line["name"]: line["text"] for line in page.evaluate(LINES, PREFIX)}


def wait_for_line(page: Page, words: str) -> None:
    expect_soon(lambda: words in str(lines(page)), wanted=True)


def elsewhere(page: Page, guide: Guide) -> Page:
    """Open a page of this origin that is none of the guide's tools."""
    other = page.context.new_page()
    other.goto(guide.at("/assets/questions.json"))
    return other


def test_what_a_crash_took_from_the_storage_is_back_at_the_next_visit(
    kept: Page, guide: Guide
) -> None:
    wait_for_line(kept, "Dana")
    other = elsewhere(kept, guide)
    kept.close()
    other.evaluate("localStorage.clear()")
    other.goto(guide.at(SHEET))

    expect(answer(other)).to_have_value("Dana")
    expect(state(other)).to_contain_text("Saved on this device")
    expect_soon(lambda: stored(other, DOCUMENT), {"plan-to-choose": "Dana"})


def test_what_another_app_clears_stays_on_the_page_and_is_kept_again(
    kept: Page, guide: Guide
) -> None:
    wait_for_line(kept, "Dana")
    elsewhere(kept, guide).evaluate("localStorage.clear()")

    expect(said(kept)).to_have_text(
        "Something else on this website cleared what was kept here. What you wrote is kept again."
    )
    expect(answer(kept)).to_have_value("Dana")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "Dana"})
    answer(kept).fill("Dana Whitfield")
    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('Whitfield')", arg=PREFIX + DOCUMENT
    )


@pytest.mark.parametrize("first", ["keeping", DOCUMENT])
def test_what_another_app_takes_out_key_by_key_stays_as_well(
    kept: Page, guide: Guide, first: str
) -> None:
    wait_for_line(kept, "Dana")
    elsewhere(kept, guide).evaluate(
        """first => [first, ...Object.keys(localStorage)].forEach(
            key => localStorage.removeItem(key))""",
        PREFIX + first,
    )

    expect(said(kept)).to_contain_text("What you wrote is kept again.")
    expect(answer(kept)).to_have_value("Dana")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "Dana"})


def test_what_lost_only_the_choice_where_it_is_kept_is_back_in_sight_at_the_next_visit(
    kept: Page, guide: Guide
) -> None:
    wait_for_line(kept, "Dana")
    other = elsewhere(kept, guide)
    kept.close()
    other.evaluate("key => localStorage.removeItem(key)", f"{PREFIX}keeping")
    other.goto(guide.at(SHEET))

    expect(answer(other)).to_have_value("Dana")
    expect(state(other)).to_contain_text("Saved on this device")


def test_what_was_erased_leaves_no_word_in_the_journal_and_never_comes_back(
    kept: Page, guide: Guide
) -> None:
    wait_for_line(kept, "Dana")
    before = kept.evaluate("({...localStorage})")
    erase(kept)
    expect_soon(lambda: {*lines(kept).values()}, {None})
    # After a crash the storage may hold again what it held a minute ago.
    other = elsewhere(kept, guide)
    kept.close()
    other.evaluate(
        "before => Object.entries(before).forEach(each => localStorage.setItem(...each))", before
    )
    other.goto(guide.at(SHEET))

    expect(answer(other)).to_have_value("")
    expect_soon(lambda: stored(other, DOCUMENT), None)
    assert set(lines(other)) == {""}


def test_a_visit_writes_only_what_the_journal_does_not_hold_yet(kept: Page) -> None:
    names = [f"sheet/none/worksheets/old-{number}" for number in range(50)]
    keep(kept, {name: envelope({"a": "Before"}) for name in names})
    kept.reload()
    expect_soon(lambda: {*names} <= {*lines(kept)}, wanted=True)
    before = {line["name"]: line for line in kept.evaluate(LINES, PREFIX)}
    keep(kept, {names[0]: envelope({"a": "Since"}, rev=2)})
    kept.reload()
    wait_for_line(kept, "Since")
    after = {line["name"]: line for line in kept.evaluate(LINES, PREFIX)}

    assert {name for name, line in after.items() if line != before[name]} == {names[0]}


def test_a_shared_device_has_no_journal(sheet: Page) -> None:
    answer(sheet).fill("Dana")
    choose(sheet, SHARED)
    answer(sheet).fill("Dana W")
    sheet.reload()
    expect(answer(sheet)).to_have_value("Dana W")

    expect_soon(lambda: sheet.evaluate("indexedDB.databases()"), [])


def test_a_browser_without_a_journal_keeps_as_before(kept: Page) -> None:
    kept.add_init_script("delete window.indexedDB; IDBFactory.prototype.open = null")
    faults: list[str] = []
    kept.on("pageerror", lambda error: faults.append(str(error)))
    kept.reload()
    expect(answer(kept)).to_have_value("Dana")
    answer(kept).fill("Dana W")
    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('Dana W')", arg=PREFIX + DOCUMENT
    )

    assert faults == []
