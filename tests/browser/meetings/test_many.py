"""The list of meetings when there are many."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kits import every_sheet_filled, meeting, put
from tests.browser.meetings.cards import card, cards, unfold
from tests.browser.served import Guide


def test_a_card_takes_a_third_of_a_phone_and_thirty_people_are_found(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    states = ("asked", "agreed", "met", "thanked", "resting")
    people = [
        meeting(n, f"Person {n}", status=states[n % 5], role="baker" if n == 7 else "")
        for n in range(30)
    ]
    put(page, guide, {"meetings": people, "current": "m3"})
    page.goto(guide.at("/my-kit/"))
    expect(cards(page)).to_have_count(30)
    heights = cards(page).evaluate_all("all => all.map(card => card.offsetHeight)")

    assert max(heights) <= 844 / 3
    expect(page.get_by_role("button", name="Add a meeting")).to_be_in_viewport()
    page.get_by_label("Find a person").fill("BAKER")
    expect(cards(page).locator("visible=true").get_by_role("heading")).to_have_text(["Person 7"])
    page.get_by_label("Find a person").fill("nobody at all")
    expect(page.get_by_text("Nobody here has such a name")).to_be_visible()


def test_a_long_list_begins_with_fifty_and_shows_more(page: Page, guide: Guide) -> None:
    people = [meeting(n, f"Person {n:03}", status="resting") for n in range(120)]
    put(page, guide, {"meetings": people})
    page.goto(guide.at("/my-kit/"))
    more = page.get_by_role("button", name="Show 50 more")
    expect(cards(page)).to_have_count(50)
    more.click()
    expect(cards(page)).to_have_count(100)
    expect(page.get_by_role("heading", name="Person 050")).to_be_focused()
    page.get_by_label("Find a person").fill("person 119")
    expect(cards(page).get_by_role("heading")).to_have_text(["Person 119"])
    expect(more).to_be_hidden()
    page.get_by_label("Find a person").fill("")
    expect(cards(page)).to_have_count(100)
    unfold(page)
    page.get_by_role("button", name="Make this the current one (Person 099)").click()
    expect(page.get_by_role("heading", name="Person 099")).to_be_focused()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(cards(page)).to_have_count(120)
    expect(more).to_be_hidden()


KEEP = "cards => cards.forEach(card => { card.mine = true })"
KEPT = "cards => cards.filter(card => card.mine).length"


def test_a_change_makes_only_the_cards_anew_that_it_is_about(page: Page, guide: Guide) -> None:
    people = [meeting(n, f"Person {n}", status="asked", asked="2027-01-04") for n in range(20)]
    put(page, guide, {"meetings": people})
    page.goto(guide.at("/my-kit/"))
    expect(cards(page)).to_have_count(20)
    cards(page).evaluate_all(KEEP)
    said = card(page, "Person 7").get_by_role("button", name="They said yes")
    said.click()

    expect(said).to_be_hidden()
    expect(cards(page)).to_have_count(20)
    assert cards(page).evaluate_all(KEPT) == 19


def test_twenty_meetings_with_every_sheet_open_quickly_and_stay_small(
    page: Page, guide: Guide
) -> None:
    many = [meeting(number, f"Person {number}", day="2027-03-04") for number in range(20)]
    filled = every_sheet_filled(guide, [each["id"] for each in many], "A sentence of an answer.")
    put(page, guide, {"meetings": many, "current": "m0", **filled})
    size = page.evaluate("Object.entries(localStorage).join('').length")
    page.goto(guide.at("/my-kit/"))
    unfold(page)

    expect(cards(page)).to_have_count(20)
    assert size < 1_000_000
