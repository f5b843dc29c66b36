"""Without JavaScript nothing is missing but comfort: every page is whole, no button is dead."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kinds_of_page import KINDS, SHEETS
from tests.browser.paper import sheets_of
from tests.browser.served import Guide

BLOCKS = {
    "agenda": "table.agenda td",
    "checklist": "input[type=checkbox]",
    "choice": "input[type=radio]",
    "date": "input[type=date]",
    "email": ".message",
    "long": "textarea",
    "questions": "textarea",
    "scale": "input[type=radio]",
    "short": "textarea",
    "signature": "input[type=text]",
    "table": "textarea",
    "ticks": "input[type=checkbox]",
    "time": "input[type=time]",
}
"""The types of block that are filled in or read, and what each one shows."""

MENU = {
    "Guide": "/guide/",
    "Questions": "/questions/",
    "Messages": "/emails/",
    "Worksheets": "/worksheets/",
    "My kit": "/my-kit/",
    "Help": "/faq/",
}


@pytest.fixture
def plain(open_page: OpenPage) -> Page:
    """Open a page with JavaScript switched off, on a phone."""
    return open_page(width=390, javascript=False)


@pytest.fixture(params=[390, 1280])
def on_screen(request: pytest.FixtureRequest, open_page: OpenPage) -> Page:
    """Open a page with JavaScript switched off, on a phone and on a desk screen."""
    return open_page(width=request.param, javascript=False)


BUTTONS = "button:not([popovertarget]):visible, [role=button]:visible, input[type=button]:visible"
DEAD = """buttons => buttons
    .filter(({type, form}) => type !== 'submit' || !form?.getAttribute('action'))
    .map(button => button.innerText)"""
"""Lists the buttons that belong to no form that leads somewhere."""


def test_every_kind_of_page_has_its_heading_and_words_and_no_button_that_does_nothing(
    plain: Page, guide: Guide
) -> None:
    dead = []
    for address in KINDS:
        plain.goto(guide.at(address))
        expect(plain.get_by_role("heading", level=1)).to_be_visible()
        expect(plain.locator("#_main")).to_contain_text(re.compile(r"(?:\S+\s+){40}"))
        for width in (390, 1280):
            plain.set_viewport_size({"width": width, "height": 900})
            found = plain.locator(BUTTONS).evaluate_all(DEAD)
            dead += [f"{address} {width}: {each}" for each in found]

    assert dead == []


def test_every_kind_of_page_prints_under_its_heading(plain: Page, guide: Guide) -> None:
    lost = []
    for address in KINDS:
        plain.goto(guide.at(address))
        heading = plain.get_by_role("heading", level=1).inner_text()
        words = sheets_of(plain)[0].words
        if " ".join(heading.split()) not in words:
            lost.append(f"{address}: {words[:120]}")

    assert lost == []


def open_menu(page: Page) -> None:
    """Open the menu where it is folded behind a button: that needs no script."""
    button = page.get_by_role("button", name="Menu")
    if button.is_visible():
        button.click()


def test_the_menu_opens_and_its_links_lead_on(on_screen: Page, guide: Guide) -> None:
    on_screen.goto(guide.at("/checklists/before-you-press-send/"))
    menu = on_screen.get_by_role("navigation", name="Main")

    open_menu(on_screen)
    expect(menu.get_by_role("link")).to_have_text(list(MENU))
    on_screen.keyboard.press("Escape")
    for name, address in MENU.items():
        open_menu(on_screen)
        menu.get_by_role("link", name=name, exact=True).click()
        expect(on_screen).to_have_url(guide.at(address))


def test_the_search_form_leads_to_a_page_that_lists_everything(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/guide/prepare/"))
    open_menu(plain)
    plain.get_by_role("search", name="Site").get_by_role("searchbox").fill("school")
    plain.get_by_role("search", name="Site").get_by_role("button", name="Search").click()

    expect(plain).to_have_url(guide.at("/search/?q=school"))
    expect(plain.locator(".not-loaded")).to_be_visible()
    for summary in plain.locator(".everything summary").all():
        summary.click()
    links = plain.get_by_role("region", name="Everything in this guide").get_by_role("link")
    hrefs = "all => all.map(link => link.href)"
    others = {*guide.addresses} - {"/search/", "/404.html"}
    expect_soon(lambda: {*links.evaluate_all(hrefs)}, {guide.at(each) for each in others})


def test_a_sheet_says_that_nothing_is_kept_on_screen_and_not_on_paper(
    plain: Page, guide: Guide
) -> None:
    plain.goto(guide.at(SHEETS[0]))
    warning = plain.locator(".not-loaded")
    expect(warning).to_contain_text("nothing you type here is kept")
    expect(warning).to_be_visible()
    plain.emulate_media(media="print")

    expect(warning).to_be_hidden()


def test_a_worksheet_shows_every_block(plain: Page, guide: Guide) -> None:
    shown = set()
    for address in SHEETS:
        plain.goto(guide.at(address))
        for name, part in BLOCKS.items():
            for block in plain.locator(f".field-{name}").all():
                expect(block.locator("label, legend, .label").first).to_be_visible()
                expect(block.locator(part).first).to_be_visible()
                shown.add(name)

    assert shown == set(BLOCKS)


def test_a_worksheet_has_its_lines_on_paper(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/worksheets/notes-one-page/"))
    plain.emulate_media(media="print")
    # There they are as high as one writes, and one of eight has no room.
    lines = plain.locator(".ruled > span:not(:nth-child(8n + 4))")

    expect(lines.nth(9)).to_be_visible()
    expect(plain.locator(".ruled > span:visible")).to_have_count(lines.count())


def test_a_checklist_shows_a_box_and_a_reason_for_every_tip(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/checklists/before-you-press-send/"))
    tips = plain.locator(".tips > li")

    expect(tips.nth(3)).to_be_visible()
    for tip in tips.all():
        expect(tip.get_by_role("checkbox")).to_be_visible()
        expect(tip.locator(".why")).to_be_visible()


def test_a_message_shows_its_words_and_blanks(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/emails/ask-cold/"))
    message = plain.get_by_role("region", name="The words").locator(".message")

    expect(message).to_contain_text("We haven't met.")
    expect(message.locator(".blank").first).to_be_visible()
    expect(message.locator(".blank").first).to_have_text(re.compile(r"^\["))


def test_a_script_shows_what_to_say_in_every_case(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/scripts/call-a-stranger/"))
    branches = plain.locator(".branch")

    expect(branches.nth(2)).to_be_visible()
    for branch in branches.all():
        expect(branch.locator(".say").first).to_be_visible()


def test_a_question_shows_why_and_what_comes_next(plain: Page, guide: Guide) -> None:
    plain.goto(guide.at("/questions/career-path/#first-plan"))
    card = plain.locator("[data-question=first-plan]")

    expect(card).to_be_in_viewport()
    card.locator("summary").first.click()
    expect(card.locator(".why")).to_contain_text("Good for a shy start.")
    expect(card.get_by_text("When did you notice that you wanted something else?")).to_be_visible()


def test_a_message_comes_before_what_goes_into_it_and_alone_on_paper(
    plain: Page, guide: Guide
) -> None:
    plain.goto(guide.at("/emails/ask-cold/"))
    fields, letter = plain.locator(".composer-fields"), plain.locator(".composer-letter")
    expect(fields).to_be_visible()
    top = "part => part.getBoundingClientRect().top"
    expect_soon(lambda: letter.evaluate(top) < fields.evaluate(top), wanted=True)
    plain.emulate_media(media="print")

    expect(fields).to_be_hidden()
    expect(letter).to_be_visible()
