"""What is erased is gone everywhere, and nothing else."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.kept import MINE, PREFIX, expect_soon
from tests.browser.saving.sheet import answer, beside, erase, said, state, typed_at_once
from tests.browser.served import Guide


def test_what_is_erased_in_another_tab_is_gone_here(kept: Page, guide: Guide) -> None:
    other = beside(kept, guide)
    answer(other).fill("Dana W")
    expect(answer(kept)).to_have_value("Dana W")
    erase(other)

    expect(answer(kept)).to_have_value("")
    expect(said(kept)).to_have_text("Everything kept here is erased.")
    typed_at_once(kept, "new")
    expect(state(kept)).to_have_text("Kept in this tab for now")
    expect_soon(lambda: keys(kept, "localStorage"), [])
    expect_no_barriers_on_any_screen(kept)


def test_erasing_reaches_tabs_that_had_not_decided(sheet: Page, guide: Guide) -> None:
    answer(sheet).fill("Dana")
    expect(sheet.get_by_role("button", name=MINE)).to_be_visible()
    other = beside(sheet, guide)
    erase(other)

    expect(answer(sheet)).to_have_value("")
    places = [
        (page, place) for page in (sheet, other) for place in ("localStorage", "sessionStorage")
    ]
    expect_soon(lambda: [keys(*each) for each in places], [[]] * 4)


def test_erasing_leaves_what_other_sites_keep(kept: Page) -> None:
    kept.evaluate(
        "localStorage.setItem('askwell:/another/:me', '1'); localStorage.setItem('theirs', '2')"
    )
    erase(kept)

    theirs = ["askwell:/another/:me", "theirs"]
    expect_soon(lambda: sorted(kept.evaluate("Object.keys(localStorage)")), theirs)


def keys(page: Page, place: str) -> list[str]:
    found: list[str] = page.evaluate(
        "([place, prefix]) => Object.keys(window[place]).filter(key => key.startsWith(prefix))",
        [place, PREFIX],
    )
    return [key for key in found if "note/" not in key]
