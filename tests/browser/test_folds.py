"""What is folded opens where it is wanted: by its address, on paper, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.paper import sheets_of
from tests.browser.served import Guide

OLD_BROWSER = "CSS.supports = () => false"
"""In a browser that cannot style what is folded, a script opens it for the printer."""


@pytest.mark.parametrize("settings", [{}, {"javascript": False}])
def test_the_address_of_an_answer_opens_it(
    open_page: OpenPage, guide: Guide, settings: dict[str, bool]
) -> None:
    page = open_page(**settings)
    page.goto(guide.at("/faq/"))
    last = page.locator("details.fold > .prose").last
    expect(last).to_be_hidden()
    page.goto(guide.at("/faq/#") + str(last.get_attribute("id")))

    expect(last).to_be_visible()
    expect(page.locator("details.fold[open]")).to_have_count(1)


def test_what_a_contents_list_leads_to_stands_on_the_page(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/faq/"))
    links = page.locator(".contents a")

    expect(links.nth(2)).to_be_attached()
    for lead in links.evaluate_all("all => all.map(link => link.hash)"):
        expect(page.locator(f'[id="{lead[1:]}"]')).to_have_count(1)


def test_everything_folded_is_printed(page: Page, guide: Guide) -> None:
    for address in ("/faq/", "/questions/career-path/"):
        page.goto(guide.at(address))
        folded = page.locator("details.fold").last.locator(":scope > :not(summary)").first
        last = folded.locator("p, li").last
        expect(last).not_to_be_empty()
        words = last.text_content() or ""
        printed = " ".join(sheet.words for sheet in sheets_of(page))

        assert " ".join(words.split()) in printed
        expect(page.locator("details.fold[open]")).to_have_count(0)


def test_nothing_that_opens_is_marked_on_paper(page: Page, guide: Guide) -> None:
    page.emulate_media(media="print")
    for address in ("/about/sources/", "/faq/"):
        page.goto(guide.at(address))
        opens = page.locator("details.fold > summary:visible")

        expect(opens.first).to_be_visible()
        for summary in opens.all():
            expect(summary).to_have_css("list-style-type", "none")


def test_the_advice_that_is_followed_stands_among_the_others(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/about/sources/"))
    rule = page.locator(".rule").first
    rule.locator("summary").click()
    advice = rule.locator("li")

    expect(advice.nth(1)).to_be_visible()
    expect(rule.locator("li:visible")).to_have_count(advice.count())


def test_a_browser_that_cannot_open_it_by_style_opens_it_for_the_printer(
    page: Page, guide: Guide
) -> None:
    page.add_init_script(OLD_BROWSER)
    page.goto(guide.at("/faq/"))
    closed = page.locator("details.fold:not([open])")
    count = closed.count()
    page.evaluate("url => import(url)", guide.at("/assets/scripts/folds-on-paper.js"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(closed).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(closed).to_have_count(count)


def test_a_question_shows_its_reason_and_folds_the_rest(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/career-path/"))
    card = page.locator(".index-card").first

    expect(card.locator(".why")).to_be_visible()
    expect(card.locator(".columns")).to_be_hidden()
    card.locator("summary").click()
    expect(card.locator(".columns")).to_be_visible()
