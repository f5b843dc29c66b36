"""Search finds a question by its words, says how much it found, and can be linked to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

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


def test_what_was_found_leads_to_its_place(search: Page, guide: Guide) -> None:
    field(search).fill("living left school")
    results(search).first.get_by_role("link").click()
    search.wait_for_url(guide.at(PLACE))

    expect(search.locator(":target")).to_have_text(QUESTION)
    expect(search.locator(":target")).to_be_in_viewport()


def test_every_question_is_found_by_its_own_words(search: Page) -> None:
    lost = search.evaluate("""async () => {
        const root = new URL('../', location.href)
        const {prepare, rank, words} = await import(`${root}assets/elements/site-search.js`)
        const rows = await (await fetch(`${root}assets/search.json`)).json()
        const questions = rows.filter(([address]) => /^\\/questions\\/.+#/.test(address))
        const ready = prepare(rows)
        if (questions.length < 10) throw new Error(`only ${questions.length} questions`)
        return questions
            .filter(([address, title]) => {
                const [first] = rank(ready, words(title))
                return first?.address !== address
            })
            .map(([address]) => address)
    }""")

    assert lost == []


def test_an_address_with_words_shows_what_they_find(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/search/?q=living+left+school"))

    expect(field(page)).to_have_value("living left school")
    expect(results(page).first.get_by_role("link")).to_have_text(QUESTION)


def test_the_words_stand_in_the_address_to_be_passed_on(search: Page, guide: Guide) -> None:
    field(search).fill("living left school")
    results(search).first.wait_for()

    assert search.url == guide.at("/search/?q=living%20left%20school")


def test_enter_keeps_what_was_typed_and_found(search: Page) -> None:
    field(search).fill("living left school")
    field(search).press("Enter")

    expect(field(search)).to_have_value("living left school")
    expect(results(search).first.get_by_role("link")).to_have_text(QUESTION)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", ""),
        ("baker", "1 place found"),
        ("day", "2 places found"),
        ("DAY, baker", "1 place found"),
    ],
)
def test_the_count_is_announced(page: Page, guide: Guide, asked: str, said: str) -> None:
    rows = [
        ["/one/", "A day off", "Guide", ""],
        ["/two/", "Early bread", "Story", "A baker's day."],
    ]
    page.route("**/assets/search.json", lambda route: route.fulfill(json=rows))
    page.goto(guide.at("/search/"))
    field(page).press_sequentially(asked)

    expect(page.locator(".search-count")).to_have_text(said)


def test_nothing_found_says_so_and_what_to_do(search: Page) -> None:
    field(search).fill("xylophone quarks")

    expect(search.locator(".search-count")).to_have_text(
        "Nothing found. Try one word, or a shorter one."
    )
    assert results(search).count() == 0


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


def field(page: Page) -> Locator:
    return page.get_by_label("What are you looking for?")


def results(page: Page) -> Locator:
    return page.locator(".search-results > li")
