"""Documents that readers keep: all the tools can keep comes back, and all else breaks nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from askwell.kinds.forms import FIRST_DAY, LAST_DAY
from tests.browser.documents.stored import SCRIPTS, SHEET
from tests.browser.kept import PREFIX, envelope, expect_soon, keep, stored
from tests.browser.kits import keys, meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

ROUND_TRIP = (Path(__file__).parents[1] / "round_trip.js").read_text("utf-8")
"""Keeps random states, copies, erases and loads each, and returns the first that changed."""
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


def test_whatever_a_form_can_keep_comes_back_from_a_copy(kit: Page) -> None:
    assert kit.evaluate(ROUND_TRIP, {"root": SCRIPTS, "seed": 20261128, "states": 120}) is None


@pytest.mark.parametrize("rubbish", RUBBISH.values(), ids=RUBBISH)
@pytest.mark.parametrize("address", PAGES)
def test_rubbish_in_storage_breaks_no_page(
    used_page: Page, guide: Guide, address: str, rubbish: Any
) -> None:
    faults: list[str] = []
    listener = lambda error: faults.append(str(error))  # noqa: E731 - taken off again
    put(used_page, guide, dict.fromkeys(NAMES, rubbish), used=True)
    used_page.on("pageerror", listener)
    used_page.goto(guide.at(address))

    expect(used_page.locator(".kit-message")).to_have_attribute("data-said", "unread")
    used_page.remove_listener("pageerror", listener)
    assert faults == []
    expect_soon(lambda: stored(used_page, "meetings"), rubbish)


def test_what_cannot_be_read_is_told_once_in_a_tab(page: Page, guide: Guide) -> None:
    page.goto(guide.quiet)
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
    unfold(page)
    expect(page.locator("li.meeting")).to_have_count(1)
    expect_soon(lambda: stored(page, "meetings"), odd)
    page.get_by_role("button", name="Change Marisol Vega").click()
    page.get_by_label("Their job").fill("planner")
    page.get_by_role("button", name="Save this meeting").click()

    expect_soon(lambda: [each["role"] for each in stored(page, "meetings")], ["planner"])
    expect_soon(
        lambda: page.evaluate("key => localStorage.getItem(key)", f"{PREFIX}aside/meetings"), raw
    )


def test_a_copy_holds_what_could_not_be_read_and_brings_it_back(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    put(page, guide, {"me": {"your_name": "Ana"}, "blanks/none": 5})
    page.evaluate("key => localStorage.setItem(key, '{broken')", f"{PREFIX}questions/none")
    page.goto(guide.at("/my-kit/"))
    unfold(page)
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
    aside = f"{PREFIX}aside/questions/none"
    expect_soon(lambda: page.evaluate("key => sessionStorage.getItem(key)", aside), "{broken")


def test_erasing_leaves_nothing_that_was_set_aside(page: Page, guide: Guide) -> None:
    put(page, guide, {"me": [], "sheet/none/my-kit/choices": 7})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_label("How will you stay in touch after a talk?").select_option(index=1)
    expect_soon(lambda: any("aside/" in key for key in keys(page)), wanted=True)
    page.get_by_role("button", name="Erase everything here").click()
    page.get_by_role("button", name="Yes, erase everything").click()

    expect_soon(lambda: keys(page), [])


def test_a_copy_as_large_as_what_can_be_kept_can_be_loaded(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    full = {f"answer-{number}": "面" * 50_000 for number in range(90)}
    copy = {"format": "askwell-kit", "documents": {SHEET: {"schema": 2, "data": full}}}
    (tmp_path / "copy.json").write_text(json.dumps(copy, ensure_ascii=False), "utf-8")
    page.goto(guide.quiet)
    keep(page, {"me": envelope({"your_name": "Ana"})})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Replace what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()

    expect_soon(lambda: len(stored(page, SHEET)), 90)


def test_the_form_goes_by_the_description(kit: Page) -> None:
    found = kit.evaluate(
        """async root => {
            const {MEETING} = await import(root + 'description.js')
            const all = selector => Array.from(document.querySelectorAll(selector))
            const named = all('meeting-form [name]').map(field => field.name)
            const facts = ({name, maxLength, min, max}) => [name, {maxLength, min, max}]
            const said = Object.fromEntries(all('meeting-form input[name]').map(facts))
            return [Object.keys(MEETING), named, said, MEETING.role.max]
        }""",
        SCRIPTS,
    )
    described, named, said, most = found
    first, last = FIRST_DAY.isoformat(), LAST_DAY.isoformat()

    assert sorted(described) == sorted(named)
    assert said["day"] == said["asked"] == {"maxLength": -1, "min": first, "max": last}
    assert said["minutes"] == {"maxLength": -1, "min": "5", "max": "240"}
    assert said["role"]["maxLength"] == most


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
