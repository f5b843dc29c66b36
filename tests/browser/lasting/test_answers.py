"""What a reader answered keeps its meaning when a sheet changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import ANSWER, DOCUMENT, SHEET, envelope, expect_soon, keep, stored
from tests.browser.lasting.former import opened
from tests.browser.served import Guide

FIXTURES = Path(__file__).parents[1] / "fixtures"
AIM = "sheet/mine/worksheets/aim"
RESEARCH = "sheet/none/worksheets/research"
CHOSEN = "i-have-one-job-or-employer-in-mind"
FORMER = {
    "blocks": {"old": "new"},
    "values": {"new": {"1": "yes", "maybe": "perhaps"}},
    "parts": {"new": [{"~2": "pen", "ink": "pencil"}, {"~1": "name"}]},
}


def chosen(page: Page) -> Any:
    return page.locator("[name=kind-of-aim]:checked")


def test_what_was_kept_by_place_is_what_stood_there(page: Page, guide: Guide) -> None:
    old = {"kind-of-aim": "2", "what-my-life-needs.3": True, "interest-before": "4"}
    opened(page, guide, "/worksheets/aim/", {AIM: envelope(old, schema=1)})

    expect(chosen(page)).to_have_value(CHOSEN)
    ticks = page.locator("[name=what-my-life-needs]")
    expect(ticks.nth(2)).to_be_checked()
    expect(page.locator("[name=what-my-life-needs]:checked")).to_have_count(1)
    expect(page.locator("[name=interest-before]:checked")).to_have_value("4-of-5")
    ticks.nth(0).check()
    expect(page.locator(".kit-state")).to_contain_text("Saved")
    page.wait_for_function(
        "key => localStorage.getItem(key)?.includes('\"schema\":2')",
        arg=f"askwell:/ask-well/:{AIM}",
    )
    found = stored(page, AIM)
    assert found["kind-of-aim"] == CHOSEN
    assert found["interest-before"] == "4-of-5"
    assert len(found) == 4


def test_cells_of_a_table_that_were_kept_by_place_are_there(page: Page, guide: Guide) -> None:
    sheet = json.loads((guide.site / "assets" / "sheets.json").read_text("utf-8"))["sheets"]
    tables = {
        name: parts
        for name, parts in sheet["worksheets/research"]["parts"].items()
        if len(parts) == 2
    }
    [table] = tables
    rows, columns = (list(names) for names in tables[table])
    old = {f"{table}.r2.c1": "headway", f"{table}.r5.c2": "time between two buses"}
    opened(page, guide, "/worksheets/research/", {RESEARCH: envelope(old, schema=1)})

    expect(page.locator(f"[name='{table}.{rows[1]}.{columns[0]}']")).to_have_value("headway")
    expect(page.locator(f"[name='{table}.{rows[4]}.{columns[1]}']")).to_have_value(
        "time between two buses"
    )


def test_an_answer_that_is_no_longer_offered_is_shown_and_stays_kept(
    page: Page, guide: Guide
) -> None:
    old = {
        "kind-of-aim": "i-have-no-idea-yet",
        "what-my-life-needs.a-garden": True,
        "gone.1.x": "y",
    }
    opened(page, guide, "/worksheets/aim/", {AIM: envelope(old)})

    expect(chosen(page)).to_have_count(0)
    expect(page.locator("[data-gone=kind-of-aim]")).to_contain_text("i have no idea yet")
    expect(page.locator("[data-gone=what-my-life-needs]")).to_contain_text("a garden")
    page.locator("[name=interest-before]").first.check()
    page.wait_for_function(
        "key => localStorage.getItem(key)?.includes('1-of-5')", arg=f"askwell:/ask-well/:{AIM}"
    )
    expect_soon(lambda: stored(page, AIM), {**old, "interest-before": "1-of-5"})
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert "kind of aim: i-have-no-idea-yet" in text
    assert "[x] what my life needs a garden" in text


def test_a_day_that_its_field_refuses_today_stays_kept_until_there_is_another(
    page: Page, guide: Guide
) -> None:
    old = {"plan-day": "1998-06-01"}
    opened(page, guide, SHEET, {DOCUMENT: envelope(old)})
    page.get_by_label(ANSWER).fill("Steam")

    expect_soon(lambda: stored(page, DOCUMENT), {**old, "plan-to-choose": "Steam"})
    page.locator("[name=plan-day]").fill("2026-12-05")
    expect_soon(lambda: stored(page, DOCUMENT)["plan-day"], "2026-12-05")


def test_another_choice_takes_the_place_of_one_that_is_no_longer_offered(
    page: Page, guide: Guide
) -> None:
    opened(page, guide, "/worksheets/aim/", {AIM: envelope({"kind-of-aim": "gone-since"})})
    page.locator(f"[value={CHOSEN}]").check()

    expect(page.locator("[data-gone=kind-of-aim]")).to_be_hidden()
    page.wait_for_function(
        "key => localStorage.getItem(key)?.includes('one-job')", arg=f"askwell:/ask-well/:{AIM}"
    )
    expect_soon(lambda: stored(page, AIM), {"kind-of-aim": CHOSEN})


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, {}),
        ({"new": "1", "other": "1"}, {"new": "yes", "other": "1"}),
        ({"old": "maybe"}, {"new": "perhaps"}),
        ({"old.~2": True, "old.ink": True}, {"new.pen": True, "new.pencil": True}),
        ({"new.~2.~1": "a", "new.~9.~1": "b"}, {"new.pen.name": "a", "new.~9.name": "b"}),
        ({"new": "yes", "old": "no"}, {"new": "yes"}),
        (
            {"constructor": "x", "new.constructor": True},
            {"constructor": "x", "new.constructor": True},
        ),
    ],
)  # fmt: skip
def test_answers_are_found_under_todays_names(
    page: Page, guide: Guide, answers: dict[str, Any], expected: dict[str, Any]
) -> None:
    page.goto(guide.quiet)
    found = page.evaluate(
        """async ([answers, former]) => {
            const {renameAnswers} = await import('/ask-well/assets/kit/former.js')
            return renameAnswers(answers, former)
        }""",
        [answers, FORMER],
    )

    assert found == expected


def test_a_sheet_kept_under_an_older_name_moves_to_its_new_one(page: Page, guide: Guide) -> None:
    page.goto(guide.quiet)
    keep(page, {
        "sheet/none/worksheets/old": envelope({"a": "old", "b": "old"}),
        "sheet/none/worksheets/new": envelope({"b": "new"}),
    })  # fmt: skip
    page.evaluate(
        """async () => {
            const {moveFromFormerPaths} = await import('/ask-well/assets/kit/former.js')
            const {Store} = await import('/ask-well/assets/kit/store.js')
            const name = 'sheet/none/worksheets/new'
            const paths = ['worksheets/old']
            moveFromFormerPaths(new Store('/ask-well/'), name, 'worksheets/new', {paths})
        }"""
    )

    expect_soon(lambda: stored(page, "sheet/none/worksheets/new"), {"a": "old", "b": "new"})
    expect_soon(lambda: stored(page, "sheet/none/worksheets/old"), None)


def test_what_is_here_stays_though_a_copy_has_it_under_newer_names(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    theirs = {"kind-of-aim": "im-looking-around", "what-my-life-needs.x": True}
    copy = {"format": "askwell-kit", "documents": {AIM: {"schema": 2, "data": theirs}}}
    (tmp_path / "copy.json").write_text(json.dumps(copy), "utf-8")
    mine = {"kind-of-aim": "2", "interest-before": "4"}
    sheets = {"worksheets/aim": {"title": "T", "former": {"blocks": {"kind-of-aim": "renamed"}}}}
    page.route("**/assets/sheets.json", lambda route: route.fulfill(json={"sheets": sheets}))
    opened(page, guide, "/my-kit/", {AIM: envelope(mine)})
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Add to what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()

    expect_soon(
        lambda: stored(page, AIM),
        {
            "renamed": "2",
            "interest-before": "4",
            "what-my-life-needs.x": True,
        },
    )


def test_documents_are_joined_under_todays_names(page: Page, guide: Guide) -> None:
    page.goto(guide.quiet)
    found = page.evaluate(
        """async () => {
            const {renameDocuments} = await import('/ask-well/assets/kit/former-documents.js')
            const {mergeDocuments} = await import('/ask-well/assets/kit/documents.js')
            const former = {paths: ['worksheets/old'], parts: {t: [{'~1': 'a'}, {'~1': 'b'}]}}
            const sheets = {'worksheets/new': {former}}
            const old = {'t.~1.~1': 'MINE'}
            const here = new Map([['sheet/m1/worksheets/old', old], ['me', {a: 'x'}]])
            const other = new Map([['sheet/m1/worksheets/new', {'t.a.b': 'THEIRS', u: 'THEIRS'}]])
            const [mine, theirs] = [here, other].map(each => renameDocuments(each, sheets))
            return [...mergeDocuments(mine, theirs)]
        }"""
    )

    assert dict(found) == {
        "sheet/m1/worksheets/new": {"t.a.b": "MINE", "u": "THEIRS"},
        "me": {"a": "x"},
    }


def test_without_a_line_a_sheet_that_a_copy_fills_is_set_aside(
    page: Page, guide: Guide, tmp_path: Path
) -> None:
    copy = {"format": "askwell-kit", "documents": {AIM: {"schema": 2, "data": {"b": "THEIRS"}}}}
    (tmp_path / "copy.json").write_text(json.dumps(copy), "utf-8")
    page.route("**/assets/sheets.json", lambda route: route.abort())
    opened(page, guide, "/my-kit/", {AIM: envelope({"a": "MINE"})})
    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    page.get_by_role("button", name="Add to what is here").click()
    expect(page.locator(".kit-file-found")).to_be_hidden()

    expect_soon(lambda: stored(page, AIM), {"a": "MINE", "b": "THEIRS"})
    expect_soon(lambda: stored(page, f"aside/{AIM}"), {"a": "MINE"})


@pytest.mark.parametrize("schema", [1, 2])
def test_documents_of_every_schema_are_read_whole(page: Page, guide: Guide, schema: int) -> None:
    frozen = json.loads((FIXTURES / f"schema-{schema}.json").read_text("utf-8"))
    opened(page, guide, "/my-kit/questions/", frozen)
    whole = page.evaluate(
        """async () => {
            const {kit} = await import('/ask-well/assets/scripts/kit.js')
            return kit.store.names().filter(name => !kit.store.isWhole(name))
        }"""
    )

    assert whole == []
    expect(page.locator(".mine-text")).to_have_count(2)
    expect(page.locator(".mine-text").last).to_have_text("Who decides where a line goes?")
