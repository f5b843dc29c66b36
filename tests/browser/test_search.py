"""Search finds a question by its words, says how much it found, and can be linked to."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from askwell.pages.search_index import index_files
from askwell.pages.site import SearchEntry
from tests.browser.kept import expect_soon
from tests.browser.quick import type_quickly
from tests.browser.served import Guide

QUESTION = "What did you think you'd do for a living when you left school?"
PLACE = "/questions/career-path/#first-plan"


@pytest.fixture
def search(page: Page, guide: Guide) -> Page:
    """Open the search page."""
    page.goto(guide.at("/search/"))
    return page


@pytest.mark.parametrize(
    "words", ["living left school", "LEFT SCHOOL, think?", "think youd do for a liv"]
)
def test_words_of_a_question_find_it_first(search: Page, words: str) -> None:
    field(search).press_sequentially(words)

    expect(results(search).first.get_by_role("link")).to_have_text(QUESTION)
    expect(results(search).first).to_contain_text("Question: How they got here")


def test_whoever_comes_to_search_types_at_once(search: Page) -> None:
    expect(field(search)).to_be_focused()


def test_what_was_found_leads_to_its_place(search: Page, guide: Guide) -> None:
    field(search).fill("living left school")
    results(search).first.get_by_role("link").click()
    search.wait_for_url(guide.at(PLACE))

    expect(search.locator(":target")).to_have_text(QUESTION)
    expect(search.locator(":target")).to_be_in_viewport()


def test_words_that_were_typed_before_the_script_came_are_looked_for(
    page: Page, guide: Guide
) -> None:
    def type_before(route: Route) -> None:
        field(page).fill("living left school")
        route.continue_()

    page.route("**/scripts/search.js", type_before)
    page.goto(guide.at("/search/?q=lab"))

    expect(results(page).first.get_by_role("link")).to_have_text(QUESTION)
    expect(field(page)).to_have_value("living left school")


def test_an_address_with_words_shows_what_they_find(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/search/?q=living+left+school"))

    expect(field(page)).to_have_value("living left school")
    expect(results(page).first.get_by_role("link")).to_have_text(QUESTION)


def test_the_words_stand_in_the_address_to_be_passed_on(search: Page, guide: Guide) -> None:
    field(search).fill("living left school")
    results(search).first.wait_for()

    expect(search).to_have_url(guide.at("/search/?q=living%20left%20school"))


def test_enter_keeps_what_was_typed_and_found(search: Page) -> None:
    field(search).fill("living left school")
    field(search).press("Enter")

    expect(field(search)).to_have_value("living left school")
    expect(results(search).first.get_by_role("link")).to_have_text(QUESTION)


LONG = "Long words. " * 30 + "A baker's day begins. " + "z " * 90
ENTRIES = (
    *(SearchEntry(f"/{each}/", f"Loaf {each}", "Guide", "Bread " * each) for each in range(24)),
    SearchEntry("/one/", "A day off", "Guide", ""),
    SearchEntry("/two/", "Early", "Story", LONG),
)


@pytest.fixture
def small(page: Page, guide: Guide) -> Page:
    """Open the search page of a guide with a small index."""
    files = index_files(ENTRIES, ())

    def answer(route: Route) -> None:
        route.fulfill(body=files["assets/search" + route.request.url.partition("/search")[2]])

    page.route(re.compile(r"/assets/search[./]"), answer)
    page.goto(guide.at("/search/"))
    return page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", ""),
        ("baker", "1 place found"),
        ("day", "2 places found"),
        ("DAY, bakers", "1 place found"),
        ("loaf", "24 places found; the best come first"),
    ],
)
def test_the_count_is_shown_at_once(small: Page, asked: str, said: str) -> None:
    field(small).press_sequentially(asked)

    expect(small.locator(".search-count")).to_have_text(said)


def test_what_was_found_is_said_once_after_a_pause_and_at_once_on_enter(small: Page) -> None:
    small.evaluate(HEARD)
    type_quickly(field(small), "day")
    expect(small.locator("#_spoken")).to_have_text("2 places found")
    field(small).press("Enter")
    small.wait_for_function("() => heard.length > 1")

    assert small.evaluate("heard") == ["2 places found", "2 places found\u00a0"]


HEARD = """() => {
    window.heard = []
    const spoken = document.querySelector('#_spoken')
    new MutationObserver(() => heard.push(spoken.textContent)).observe(spoken, {childList: true})
}"""


def test_the_words_are_marked_where_they_stand(small: Page) -> None:
    field(small).fill("bakers day")

    expect(results(small).locator("mark")).to_have_text(["baker's", "day"])
    expect(results(small).locator("p")).to_have_text(re.compile("^….{0,168}…$"))


def test_every_result_is_reached_ten_by_ten_with_the_keyboard(small: Page) -> None:
    field(small).fill("loaf")
    expect(results(small)).to_have_count(10)
    more = small.get_by_role("button", name="Show more")
    more.press("Enter")
    expect(results(small)).to_have_count(20)
    expect(results(small).nth(10).get_by_role("link")).to_be_focused()
    more.press("Enter")

    expect(results(small)).to_have_count(24)
    expect(more).to_be_hidden()
    links = results(small).get_by_role("link")
    expect_soon(lambda: len({*links.evaluate_all("all => all.map(each => each.href)")}), 24)


def test_an_index_that_does_not_come_is_told_and_asked_for_again(page: Page, guide: Guide) -> None:
    page.route("**/assets/search/*", lambda route: route.abort())
    page.goto(guide.at("/search/"))
    field(page).fill("school")
    expect(page.locator(".search-count")).to_contain_text("did not load")
    page.unroute("**/assets/search/*")
    field(page).press("Enter")

    expect(results(page).first).to_be_visible()


def test_nothing_found_says_so_and_what_to_do(search: Page) -> None:
    field(search).fill("xylophone quarks")

    expect(search.locator(".search-count")).to_have_text(
        "Nothing found. Try one word, or a shorter one."
    )
    expect(results(search)).to_have_count(0)


def test_an_emptied_field_shows_no_results(search: Page) -> None:
    field(search).fill("school")
    results(search).first.wait_for()
    field(search).fill("")

    expect(results(search)).to_have_count(0)
    expect(search.locator(".search-count")).to_be_empty()


def test_searching_from_any_page_leads_to_the_results(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/aim/"))
    page.get_by_role("search", name="Site").get_by_role("searchbox").fill("living left school")
    page.keyboard.press("Enter")

    expect(results(page).first.get_by_role("link")).to_have_text(QUESTION)
    expect(page.locator(".search-count")).to_be_focused()
    page.keyboard.press("Tab")
    expect(results(page).first.get_by_role("link")).to_be_focused()


def field(page: Page) -> Locator:
    return page.get_by_label("What are you looking for?")


def results(page: Page) -> Locator:
    return page.locator(".search-results > li")
