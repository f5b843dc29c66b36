"""Two tabs never overwrite each other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.kept import (
    ANSWER,
    DOCUMENT,
    MINE,
    NOTES,
    PREFIX,
    choose,
    envelope,
    expect_soon,
    stored,
)
from tests.browser.saving.sheet import answer, beside, conflict, said, state
from tests.browser.served import Guide


def test_two_tabs_never_overwrite_each_other(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)

    expect(said(kept)).to_have_text(
        "This was changed in another tab too. Choose below which version stays."
    )
    expect(answer(kept)).to_have_value("mine")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "theirs"})
    answer(kept).fill("mine, and more")
    kept.wait_for_function(
        "key => sessionStorage.getItem(key)?.includes('and more')",
        arg=f"{PREFIX}note/mine/{DOCUMENT}",
    )
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "theirs"})
    expect(state(kept)).to_have_text("Not saved yet")
    expect(kept.locator(".kit-clashes li")).to_have_text(
        [f"{ANSWER} Here: “mine, and more” In the other tab: “theirs”"]
    )
    expect_no_barriers_on_any_screen(kept)


def test_what_two_tabs_wrote_into_different_fields_stands_together_unasked(kept: Page) -> None:
    kept.evaluate(
        """([key, text]) => {
            const field = document.getElementById('plan-notes')
            field.value = 'mine'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            localStorage.setItem(key, text)
        }""",
        [PREFIX + DOCUMENT, json.dumps(envelope({"plan-to-choose": "theirs"}, rev=50))],
    )

    expect(answer(kept)).to_have_value("theirs")
    expect(kept.get_by_label(NOTES)).to_have_value("mine")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "theirs", "plan-notes": "mine"})
    expect(kept.get_by_role("button", name="The one on this page")).to_be_hidden()


IN_THE_SAME_MOMENT = """([id, text, at]) => setTimeout(() => {
    const field = document.getElementById(id)
    field.value = text
    field.dispatchEvent(new Event('input', {bubbles: true}))
}, at - Date.now())"""


def together(*writings: tuple[Page, str, str]) -> None:
    """Let several pages write a field each, so that all are saved at the same time."""
    at = writings[0][0].evaluate("Date.now()") + 400
    for page, field, text in writings:
        page.evaluate(IN_THE_SAME_MOMENT, [field, text, at])


def test_what_two_tabs_save_in_the_same_moment_stands_together(kept: Page, guide: Guide) -> None:
    other = beside(kept, guide)
    for text in ("1", "2", "3"):
        together((kept, "plan-notes", text), (other, "plan-to-choose", text))
        for page in (kept, other):
            expect(answer(page)).to_have_value(text)
            expect(page.get_by_label(NOTES)).to_have_value(text)

    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "3", "plan-notes": "3"})
    expect(kept.get_by_role("button", name="The one on this page")).to_be_hidden()


WRITTEN_ELSEWHERE = """([key, writings]) => {
    const kept = JSON.parse(localStorage.getItem(key))
    for (const each of writings) {
        const newValue = JSON.stringify({...kept, ...each})
        localStorage.setItem(key, newValue)
        dispatchEvent(new StorageEvent('storage', {key, newValue, storageArea: localStorage}))
    }
}"""


NOTHING = [""]
"""What a first writing was made of."""


def write_elsewhere(page: Page, *writings: tuple[str, list[str], dict[str, str]]) -> None:
    """Write one after the other, each with its id and those it was made of, as another tab."""
    rows = [{"id": id_, "from": made_of, "data": data} for id_, made_of, data in writings]
    page.evaluate(WRITTEN_ELSEWHERE, [PREFIX + DOCUMENT, rows])


def test_what_another_tab_goes_on_without_is_brought_back_each_time(kept: Page) -> None:
    answer(kept).fill("mine")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine"})
    write_elsewhere(
        kept, ("first", NOTHING, {"plan-notes": "1"}), ("second", ["first"], {"plan-notes": "2"})
    )
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine", "plan-notes": "2"})
    write_elsewhere(kept, ("third", ["second"], {"plan-notes": "3"}))

    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine", "plan-notes": "3"})


def test_of_one_field_in_the_same_moment_the_last_is_kept_and_the_other_tab_asks(
    kept: Page,
) -> None:
    answer(kept).fill("mine")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine"})
    theirs = {"plan-to-choose": "theirs", "plan-notes": "theirs too"}
    write_elsewhere(kept, ("theirs", NOTHING, theirs))
    expect(kept.locator(".kit-clashes li")).to_have_text(
        [f"{ANSWER} Here: “mine” In the other tab: “theirs”"]
    )
    expect_soon(lambda: stored(kept, DOCUMENT), theirs)
    kept.get_by_role("button", name="The one on this page").click()

    expect(kept.get_by_label(NOTES)).to_have_value("theirs too")
    expect(answer(kept)).to_have_value("mine")
    expect_soon(
        lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine", "plan-notes": "theirs too"}
    )


def test_choosing_a_version_changes_only_what_clashes(kept: Page, guide: Guide) -> None:
    conflict(kept, guide, also={"plan-notes": "theirs too"})
    kept.get_by_role("button", name="The one on this page").click()

    expect(kept.get_by_label(NOTES)).to_have_value("theirs too")
    expect_soon(
        lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine", "plan-notes": "theirs too"}
    )


@pytest.mark.parametrize(
    ("versions", "clashes", "both"),
    [
        ([{}, {}, {}], [], {}),
        ([{"a": "1"}, {"a": "2"}, {"a": "1"}], [], {"a": "2"}),
        ([{"a": "1"}, {"a": "1"}, {"a": "2"}], [], {"a": "2"}),
        ([{"a": "1"}, {}, {"a": "1"}], [], {}),
        ([{"a": "1"}, {"a": "1", "b": True}, {}], [], {"b": True}),
        ([{"a": "1"}, {"a": "2"}, {"a": "2"}], [], {"a": "2"}),
        ([{"a": "1"}, {"a": "2"}, {"a": "3"}], ["a"], {"a": "2"}),
        ([{"a": "1"}, {}, {"a": "3"}], ["a"], {}),
        ([{}, {"a": "2", "b": "x"}, {"a": "3", "c": "y"}], ["a"], {"a": "2", "b": "x", "c": "y"}),
    ],
)
def test_two_versions_are_joined_field_by_field(
    page: Page, guide: Guide, versions: list[Any], clashes: list[str], both: Any
) -> None:
    page.goto(guide.at("/worksheets/"))
    found = page.evaluate(
        """async ([url, ...versions]) => {
            const {conflictingFields, mergeAnswers} = await import(url)
            return [conflictingFields(...versions), mergeAnswers(...versions)]
        }""",
        ["/ask-well/assets/kit/merge.js", *versions],
    )

    assert found == [clashes, both]


def test_the_version_on_this_page_can_stay(kept: Page, guide: Guide) -> None:
    other = conflict(kept, guide)
    kept.get_by_role("button", name="The one on this page").click()

    expect(said(kept)).to_have_text("The version on this page stays.")
    expect(said(kept)).to_be_focused()
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine"})
    expect(answer(other)).to_have_value("mine")


def test_the_version_of_the_other_tab_can_stay(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)
    kept.get_by_role("button", name="The one from the other tab").click()

    expect(answer(kept)).to_have_value("theirs")
    answer(kept).fill("theirs, and mine")
    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('theirs, and mine')", arg=PREFIX + DOCUMENT
    )
    expect(kept.get_by_role("button", name="The one on this page")).to_be_hidden()


def test_a_conflict_waits_for_the_reader_over_a_reload(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    kept.on("dialog", accept)
    kept.reload()

    assert asked == ["beforeunload"]  # closing the tab would lose this version
    expect(answer(kept)).to_have_value("mine")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "theirs"})
    kept.get_by_role("button", name="The one on this page").click()
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "mine"})


def test_a_tab_that_was_filled_in_before_the_choice_loses_nothing_to_it(
    sheet: Page, guide: Guide
) -> None:
    other = beside(sheet, guide)
    other.get_by_label(NOTES).fill("from the other tab")
    expect(other.get_by_role("button", name=MINE)).to_be_visible()
    answer(sheet).fill("Dana")
    choose(sheet, MINE)

    expect(other.get_by_label(NOTES)).to_have_value("from the other tab")
    other.reload()
    expect(other.get_by_label(NOTES)).to_have_value("from the other tab")
    other.get_by_role("button", name=MINE).click()
    expect(other.get_by_role("button", name="The one on this page")).to_be_visible()
    expect_soon(lambda: stored(other, DOCUMENT), {"plan-to-choose": "Dana"})
    other.get_by_role("button", name="The one on this page").click()
    expect(other.get_by_role("button", name=MINE)).to_be_hidden()
    expect_soon(lambda: stored(other, DOCUMENT), {"plan-notes": "from the other tab"})
    expect_soon(lambda: stored(other, DOCUMENT, "sessionStorage"), None)
