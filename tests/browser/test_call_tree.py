"""A spoken script, walked step by step: what was said, what can follow, all of it on paper."""

from __future__ import annotations

import io
import unicodedata

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.conftest import OpenPage
from tests.browser.kept import envelope, expect_soon, keep
from tests.browser.served import Guide

SCRIPT = "/scripts/call-a-stranger/"
BRANCHES = [
    "You get voicemail",
    "Somebody else answers",
    "They say: yes, right now",
    "They say: yes, another time",
    "They say no",
    "They say: send your resume",
    "They ask: are you looking for a job?",
]
WITHIN = """(part, most) => {
    const {top} = part.getBoundingClientRect()
    return top >= 0 && top <= most
}"""


@pytest.fixture
def script(page: Page, guide: Guide) -> Page:
    page.goto(guide.at(SCRIPT))
    return page


def steps(page: Page) -> Locator:
    """Return the headings of the steps that are shown."""
    return page.locator(".call-step h2:visible")


def test_the_walk_begins_with_the_opening_and_every_answer(script: Page) -> None:
    expect(steps(script)).to_have_text(["You begin"])
    answers = script.get_by_role("navigation", name="What happens next?").get_by_role("link")
    expect(answers).to_have_text(BRANCHES)
    expect(script.get_by_role("heading", name="Last words, whatever was said")).to_be_visible()
    expect(script.get_by_role("button", name="Back")).to_be_hidden()


def test_choosing_an_answer_shows_only_that_and_what_can_follow(script: Page) -> None:
    script.get_by_role("link", name="They say: yes, right now").click()

    expect(script.get_by_role("heading", name="They say: yes, right now")).to_be_focused()
    expect(steps(script)).to_have_text(["They say: yes, right now"])
    next_steps = script.get_by_role("group", name="From here").get_by_role("link")
    expect(next_steps).to_have_text(
        ["They say: send your resume", "They ask: are you looking for a job?"]
    )


@pytest.mark.parametrize("branch", BRANCHES)
def test_the_words_of_an_answer_stand_at_the_top_of_a_phone(
    open_page: OpenPage, guide: Guide, branch: str
) -> None:
    page = open_page(width=390)
    page.goto(guide.at(SCRIPT))
    page.get_by_role("navigation", name="What happens next?").get_by_role(
        "link", name=branch
    ).click()

    heading = page.get_by_role("heading", name=branch)
    expect(heading).to_be_focused()
    expect_soon(lambda: heading.evaluate(WITHIN, 100), wanted=True)
    said = page.locator(".call-step[data-on] .say").first
    expect_soon(lambda: said.evaluate(WITHIN, 400), wanted=True)


def test_a_whole_call_is_walked_and_walked_back_by_keyboard(script: Page) -> None:
    script.get_by_role("link", name="Somebody else answers").focus()
    script.keyboard.press("Enter")
    expect(script.get_by_role("heading", name="Somebody else answers")).to_be_focused()
    script.get_by_role("link", name="They say: yes, right now").focus()
    script.keyboard.press("Enter")
    expect(script.get_by_role("heading", name="They say: yes, right now")).to_be_focused()
    back = script.get_by_role("button", name="Back")
    back.press("Enter")
    expect(script.get_by_role("heading", name="Somebody else answers")).to_be_focused()
    back.press("Enter")

    expect(script.get_by_role("heading", name="You begin")).to_be_focused()
    expect(steps(script)).to_have_text(["You begin"])
    expect(back).to_be_hidden()


def test_the_browsers_own_back_goes_one_step_back(script: Page) -> None:
    script.get_by_role("link", name="They say no").click()
    expect(script.get_by_role("heading", name="They say no")).to_be_focused()
    script.go_back()

    expect(script.get_by_role("heading", name="You begin")).to_be_focused()
    expect(steps(script)).to_have_text(["You begin"])
    expect(script.get_by_role("button", name="Back")).to_be_hidden()


def test_an_address_with_a_branch_opens_it(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SCRIPT + "#voicemail"))

    expect(steps(page)).to_have_text(["You get voicemail"])


def test_the_way_past_the_menu_does_not_lose_the_place(script: Page) -> None:
    script.get_by_role("link", name="They say no").click()
    script.get_by_role("link", name="Skip to the page").focus()
    script.keyboard.press("Enter")

    expect(steps(script)).to_have_text(["They say no"])


def test_everything_can_be_shown_and_walked_again(script: Page) -> None:
    script.get_by_role("link", name="They say no").click()
    script.get_by_role("button", name="Show everything").press("Enter")

    expect(steps(script)).to_have_text(["You begin", *BRANCHES])
    expect(script.get_by_role("button", name="Go step by step")).to_be_focused()
    script.keyboard.press("Enter")
    expect(steps(script)).to_have_text(["They say no"])


def test_the_script_prints_whole_from_any_step(script: Page) -> None:
    script.get_by_role("link", name="They say no").click()
    sheets = PdfReader(io.BytesIO(script.pdf(prefer_css_page_size=True))).pages
    words = unicodedata.normalize(
        "NFKC", " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    )

    assert [branch for branch in ["You begin", *BRANCHES] if branch not in words] == []
    assert "Do you have half a minute?" in words
    assert "Show everything" not in words


def test_blanks_say_what_the_reader_has_entered(script: Page) -> None:
    expect(script.locator("[data-blank=your_name]").first).to_have_text("[your name]")
    keep(
        script,
        {
            "me": envelope({"your_name": "Keisha <b>Brown</b>"}),
            "blanks/none": envelope({"contact_first_name": "Dana"}),
        },
    )
    script.reload()

    expect(script.locator("[data-blank=your_name]").first).to_have_text("Keisha <b>Brown</b>")
    expect(script.get_by_text("Thank you for picking up, Dana. Goodbye.")).to_be_visible()
    expect(script.locator("[data-blank=topic]").first).to_have_text("[what you want to learn]")


def test_blanks_follow_what_another_tab_enters(script: Page) -> None:
    other = script.context.new_page()
    other.goto(script.url)
    keep(other, {"me": envelope({"your_name": "Keisha Brown"})})

    expect(script.locator("[data-blank=your_name]").first).to_have_text("Keisha Brown")


def test_a_script_without_branches_has_nothing_to_walk(page: Page, guide: Guide) -> None:
    addresses = [
        address
        for address in guide.addresses
        if address.startswith("/scripts/") and address != "/scripts/"
    ]
    for address in addresses:
        page.goto(guide.at(address))
        walks = page.locator(".branch").count() > 0
        expect(page.get_by_role("button", name="Show everything")).to_be_visible(visible=walks)
        expect(page.get_by_role("heading", name="You begin")).to_be_visible()


def test_nothing_bars_the_way_on_any_step(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SCRIPT))
    expect_no_barriers_on_any_screen(page)
    keep(page, {"me": envelope({"your_name": "Keisha Brown"})})
    page.goto(guide.at(SCRIPT + "#gatekeeper"))
    page.reload()
    expect(page.get_by_role("heading", name="Somebody else answers")).to_be_visible()
    expect_no_barriers_on_any_screen(page)
    page.get_by_role("button", name="Show everything").click()
    expect_no_barriers_on_any_screen(page)
