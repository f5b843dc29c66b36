"""What belongs together stands on one sheet, wherever a sheet ends."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.kits import meeting, put
from tests.browser.paper import sheets_of
from tests.browser.served import Guide

PUSH = """(item, above) => {
    const room = document.createElement('div')
    room.style.height = `${above}mm`
    item.previousElementSibling.before(room)
}"""


def test_what_leads_to_an_item_stands_with_it(page: Page, guide: Guide) -> None:
    parted = []
    for above in range(0, 240, 30):
        page.goto(guide.at("/guide/agendas/"))
        item = page.locator(".prose + .embedded").first
        title = said(item.locator("h3").text_content())
        lead = said(page.locator(".prose:has(+ .embedded) > :last-child").first.text_content())
        item.evaluate(PUSH, above)
        if not any(lead[-40:] in each.words and title in each.words for each in sheets_of(page)):
            parted.append(above)

    assert parted == []


def test_a_list_to_tick_is_not_parted_in_the_pack(page: Page, guide: Guide) -> None:
    parted = []
    for count in range(2, 8):
        questions = [{"id": f"own-{n}", "words": ["Why?"], "minutes": 3} for n in range(count)]
        kit = {"meetings": [meeting(1, "Ana")], "current": "m1", "questions/m1": questions}
        put(page, guide, kit, used=True)
        page.goto(guide.at("/my-kit/pack/"))
        expect(page.locator(".pack-person")).to_have_text("Ana")
        tips = [said(each) for each in page.locator(".pack-checklist li:visible").all_inner_texts()]
        sheets = [sum(tip in each.words for tip in tips) for each in sheets_of(page)]
        if not tips or max(sheets) < len(tips):
            parted.append(count)

    assert parted == []


def test_a_short_group_of_a_list_is_not_parted(page: Page, guide: Guide) -> None:
    parted = []
    for above in range(0, 120, 20):
        page.goto(guide.at("/emails/"))
        page.locator(".page-head + *").evaluate(PUSH, above)
        groups = page.locator("section:has(> .rows):not(:has(.rows > :nth-child(7)))")
        expect(groups.first).to_be_attached()
        titles = groups.evaluate_all(
            "all => all.map(each => [...each.querySelectorAll('.rows a')].map(a => a.textContent))"
        )
        sheets = sheets_of(page)
        for group in titles:
            on_each = [sum(said(title) in each.words for title in group) for each in sheets]
            if max(on_each) < len(group):
                parted.append((above, group))

    assert parted == []


def said(words: str | None) -> str:
    """Return words as a sheet of paper tells them."""
    return " ".join((words or "").split())
