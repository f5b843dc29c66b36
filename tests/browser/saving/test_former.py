"""What older guides kept is read."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.kept import DOCUMENT, NOTES, PREFIX, SHEET, keep
from tests.browser.saving.sheet import answer, fixture
from tests.browser.served import Guide


def test_documents_of_the_first_schema_are_read(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/"))
    keep(page, fixture())
    page.goto(guide.at(SHEET))

    expect(page.get_by_label("For whom is this?")).to_have_value("dana")
    expect(page.get_by_label("Who are you meeting?")).to_have_value("Dana Whitfield")
    expect(page.get_by_label(NOTES)).to_have_value("Ask about night lines.\nBring the map.")
    page.goto(guide.at("/checklists/before-you-press-send/"))
    expect(page.locator("input[name=name-spelled-right]")).to_be_checked()
    page.goto(guide.at("/scripts/call-a-stranger/"))
    expect(page.locator("[data-blank=your_name]").first).to_have_text("Keisha Brown")


def test_an_old_document_takes_every_step_to_the_newest_form(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/"))
    found = page.evaluate(
        """async url => {
        const {migrate} = await import(url)
        const step = number => (data, name) => [...data, `${number} ${name}`]
        const steps = {1: step(1), 2: step(2)}
        return [1, 2, 3].map(schema => migrate('me', {schema, data: []}, steps))
    }""",
        "/ask-well/assets/kit/migrations.js",
    )

    assert found == [["1 me", "2 me"], ["2 me"], []]


def test_a_document_that_is_no_document_is_passed_over(kept: Page) -> None:
    kept.evaluate("key => localStorage.setItem(key, '{broken')", PREFIX + DOCUMENT)
    kept.reload()
    answer(kept).fill("Ravi")

    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('Ravi')", arg=PREFIX + DOCUMENT
    )
