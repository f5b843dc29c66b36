"""A copy of everything as a file, and back; and erasing all of it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kit_file.files import FULL, LONG, SHEET, good, load, write
from tests.browser.kits import SCHEMA, Documents, kept, keys, meeting, put
from tests.browser.meetings.cards import unfold_form
from tests.browser.served import Guide

CHOSEN = "input => input.files.length"


def test_after_saving_erasing_and_loading_everything_is_equal(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    copy = saved(page, tmp_path)
    before = kept(page, guide)
    assert {name: data for name, data in before.items() if name != "sheet/none/my-kit/file"} == FULL
    erase(page)
    expect_soon(lambda: keys(page), [])

    load(page, copy, "Replace what is here")
    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_visible()
    expect_soon(lambda: kept(page, guide), before)


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
    expect_soon(lambda: kept(page, guide), FULL)

    erase(page)
    expect(page.locator(".kit-message")).to_have_text("Everything kept here is erased.")
    expect(page.get_by_role("button", name="Erase everything here")).to_be_focused()
    expect(page.locator("li.meeting")).to_have_count(0)
    expect_soon(lambda: keys(page), [])
    page.reload()
    expect_soon(lambda: keys(page), [])


def test_what_is_half_typed_is_erased_too(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/"))
    unfold_form(page)
    page.get_by_label("Their job").press_sequentially("analyst")
    erase(page)

    expect(page.get_by_label("Their job")).to_have_value("")
    page.goto(guide.at("/about/"))
    expect_soon(lambda: keys(page), [])


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
    expect_soon(lambda: kept(page, guide), {"me": {"your_name": "Another"}})
    expect(page.locator("li.meeting")).to_have_count(0)

    page.get_by_role("button", name="Undo loading").click()
    expect(page.locator("li.meeting")).to_have_count(2)
    expect_soon(lambda: kept(page, guide), FULL)


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
    chosen = page.locator("input[type=file]")
    expect_soon(lambda: chosen.evaluate(CHOSEN), 1)
    expect(page.locator("kit-file [data-file]")).to_have_text("file.json")
    page.get_by_role("button", name="Cancel", exact=True).click()
    expect(page.locator(".kit-file-found")).to_be_hidden()
    expect_soon(lambda: chosen.evaluate(CHOSEN), 0)
    expect(page.locator("kit-file [data-file]")).to_be_empty()
    expect_soon(lambda: kept(page, guide), {"me": {"your_name": "Ana"}})


def test_a_file_is_chosen_by_a_button_of_ours_with_nothing_cut(page: Page, guide: Guide) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(guide.at("/my-kit/"))
    chosen, button = page.locator("input[type=file]"), page.locator(".kit-file label .button")
    with page.expect_file_chooser():
        button.click()
    chosen.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")

    expect(chosen).to_be_focused()
    expect(chosen).to_have_css("opacity", "0")
    expect(button).to_have_css("outline-style", "solid")


def test_a_file_dropped_onto_the_button_is_loaded(page: Page, guide: Guide, tmp_path: Path) -> None:
    page.goto(guide.at("/my-kit/"))
    button = page.locator(".kit-file label .button")
    button.scroll_into_view_if_needed()
    drop(page, button, write(tmp_path, good(FULL)))

    expect(page.locator("kit-file [data-file]")).to_have_text("file.json")
    expect(page.locator(".kit-file-found")).to_be_focused()


def test_a_file_that_is_refused_is_not_named(page: Page, guide: Guide, tmp_path: Path) -> None:
    page.goto(guide.at("/my-kit/"))
    chosen, name = page.locator("input[type=file]"), page.locator("kit-file [data-file]")
    chosen.set_input_files(write(tmp_path, "no copy"))

    expect(page.locator("#_file-error")).to_be_visible()
    expect_soon(lambda: chosen.evaluate(CHOSEN), 0)
    expect(name).to_be_empty()


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
    expect_soon(lambda: kept(page, guide), {"me": {"your_name": "Ana"}})


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
        "  How will you meet? On video\n",
        "  Their job: no\n  Their workplace: phone\n",
        ": constructor\n",
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
    chosen = page.locator("kit-file [data-keep][aria-pressed=true]")
    expect(chosen).to_have_text(["Mine: keep it"])
    page.locator("kit-file").get_by_role("button", name="Shared: don't keep").click()
    expect(chosen).to_have_text(["Shared: don't keep"])

    expect(page.locator(".kit-file-place")).to_contain_text(
        "Now: in this tab only. What you wrote is gone when you close it."
    )
    expect_soon(lambda: page.evaluate("localStorage.length"), 0)
    expect_soon(lambda: kept(page, guide), FULL)


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy of everything").click()
    download.value.save_as(folder / "copy.json")
    return folder / "copy.json"


def drop(page: Page, onto: Locator, file: Path) -> None:
    """Let go of a file from the desk over the middle of this."""
    expect(onto).to_be_visible()
    box = onto.bounding_box()
    assert box
    middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    carried = {"items": [], "files": [str(file)], "dragOperationsMask": 1}
    browser = page.context.new_cdp_session(page)
    for moment in ("dragEnter", "dragOver", "drop"):
        browser.send("Input.dispatchDragEvent", {"type": moment, "data": carried, **middle})


def erase(page: Page) -> None:
    page.get_by_role("button", name="Erase everything here").click()
    page.get_by_role("button", name="Yes, erase everything").click()
