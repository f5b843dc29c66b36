"""What leaves the kit: the meetings as a table, and a copy by the device's way to share."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kit_file.files import FULL, load, write
from tests.browser.kits import kept, keys, meeting, put
from tests.browser.paper import pages_of
from tests.browser.served import Guide

SHARING = """
navigator.canShare = ({files}) => files.length === 1
navigator.share = async ({files: [file]}) => { window.shared = await file.text() }
"""
LOG = "/worksheets/work-search-log/"


def table(page: Page, button: str) -> list[list[str]]:
    """Save a table and return its cells."""
    with page.expect_download() as file:
        page.locator(f"[data-do={button}]").click()
    text = Path(file.value.path()).read_text("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


def test_the_meetings_are_saved_under_the_words_of_the_form(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "=Ana", status="agreed"), meeting(2, "Ben")]})
    page.goto(guide.at("/my-kit/"))
    page.locator("li.meeting").first.wait_for()
    head, *rows = table(page, "table")
    option = page.locator("meeting-form [name=status] option[value=agreed]")
    expect(option).to_be_attached()
    agreed = option.text_content()
    assert [row[0] for row in rows] == ["'=Ana", "Ben"]
    assert agreed in rows[0]
    assert len(set(head)) == len(head) == len(rows[0])


def test_a_sheet_that_lists_the_meetings_is_saved_as_it_stands(page: Page, guide: Guide) -> None:
    met = [meeting(1, "Ana", asked="2026-11-02"), meeting(2, "Ben", asked="2026-11-16")]
    put(page, guide, {"meetings": met})
    page.goto(guide.at(LOG))
    page.locator("[data-meeting]").first.wait_for()
    head, *rows = table(page, "save-table")
    expect(page.locator("table thead th")).to_have_text(head)
    assert ["Ana" in row for row in rows] == [True, False]
    assert ["Ben" in row for row in rows] == [False, True]

    page.get_by_label("Asked or met from").fill("2026-11-16")
    expect(page.locator("[data-meeting]:visible")).to_have_count(1)
    [_, row] = table(page, "save-table")
    assert "Ben" in row
    report = "".join(sheet.extract_text() for sheet in pages_of(page))
    assert "November 16, 2026" in report
    assert "Ben" in report
    assert "Ana" not in report


def test_a_copy_that_was_shared_can_be_loaded(
    open_page: OpenPage, guide: Guide, tmp_path: Path
) -> None:
    page, elsewhere = open_page(), open_page()
    page.add_init_script(SHARING)
    put(page, guide, FULL)
    page.goto(guide.at("/my-kit/"))
    page.locator("[data-do=share]").click()
    page.wait_for_function("() => window.shared")
    before = kept(page, guide)
    copy = write(tmp_path, page.evaluate("window.shared"))
    elsewhere.goto(guide.at("/my-kit/"))
    expect_soon(lambda: keys(elsewhere), [])
    load(elsewhere, copy, "Replace what is here")
    expect(elsewhere.locator("li.meeting").first).to_be_visible()
    expect_soon(lambda: kept(elsewhere, guide), before)


def test_where_nothing_can_be_shared_no_button_says_so(page: Page, guide: Guide) -> None:
    page.add_init_script("delete Navigator.prototype.canShare")
    page.goto(guide.at("/my-kit/"))
    expect(page.locator("[data-do=copy]")).to_be_visible()
    expect(page.locator("[data-do=share]")).to_be_hidden()
