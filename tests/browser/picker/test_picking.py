"""A button for every question, and one for a whole set."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon, keep_on
from tests.browser.kits import meeting, put
from tests.browser.picker.questions import (
    FIRST,
    MEETINGS,
    button,
    everything,
    picked,
    shown,
)
from tests.browser.served import Guide


def test_every_question_has_a_button_that_names_it(questions: Page) -> None:
    buttons = questions.locator("li[data-question] .pick")

    expect(buttons).to_have_count(len(everything(questions)))
    expect(buttons.first).to_have_text(f"Add to my questionsTake out of my questions “{FIRST}”")
    expect(button(questions, FIRST)).to_have_accessible_name(f"Add to my questions “{FIRST}”")


def test_a_question_is_added_and_taken_out_by_its_button(questions: Page) -> None:
    add = button(questions, FIRST)
    expect(add).not_to_have_attribute("data-in", "")
    add.click()
    expect(add).to_have_attribute("data-in", "")
    expect(add).to_have_accessible_name(f"Take out of my questions “{FIRST}”")
    expect(questions.locator(".mine-total")).to_have_text("1 question, about 4 of 20 minutes.")
    add.click()

    expect(add).not_to_have_attribute("data-in", "")
    expect(questions.locator(".mine-total")).to_have_text("None yet. Add the ones you like below.")


def test_what_was_done_is_told(questions: Page) -> None:
    message = questions.locator(".kit-message")
    button(questions, FIRST).click()
    spoken = questions.locator("#_spoken")
    expect(spoken).to_contain_text("Your answers are kept until you close this tab.")
    expect(spoken).to_contain_text("Added.")
    questions.locator(".pick").nth(1).click()
    expect(message).to_have_text("Added. You have 2 questions, about 6 minutes.")
    questions.locator(".pick").nth(1).click()
    expect(message).to_have_text("Taken out. One question is left.")
    button(questions, FIRST).click()
    expect(message).to_have_text("Taken out. No question is left.")


def test_a_question_added_on_one_page_is_added_on_all(questions: Page, guide: Guide) -> None:
    button(questions, FIRST).click()
    questions.goto(guide.at("/questions/career-path/"))

    expect(button(questions, FIRST)).to_have_attribute("data-in", "")
    expect(questions.locator(".pick[data-in]")).to_have_count(1)


def test_what_fits_the_talk_is_taken_alone_in_the_order_of_the_set(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    ids = "rows => rows.map(row => row.dataset.question)"
    first = page.locator("[data-question][data-first]")
    expect(first.nth(2)).to_be_attached()
    expect(page.locator("[data-question]:not([data-first])").first).to_be_attached()
    marked = first.evaluate_all(ids)
    button = page.locator("[data-do=first]")
    button.click()
    expect(button).to_have_attribute("data-in", "")
    expect(page.locator("[data-do=all]")).not_to_have_attribute("data-in", "")
    pressed = page.locator("[data-question]:has(.pick[data-in])")
    expect_soon(lambda: pressed.evaluate_all(ids), marked)
    expect_soon(lambda: picked(page, guide), marked)


def test_the_marks_of_a_set_follow_the_length_of_the_meeting(page: Page, guide: Guide) -> None:
    lengths = {"Ana": 30, "Ben": 15}
    people = [meeting(at, name, minutes=lengths[name]) for at, name in enumerate(lengths)]
    put(page, guide, {"meetings": people, "current": "m0"})
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    marked = page.locator("[data-first] .tag:visible")
    fits = page.locator(".facts div", has_text="Fits a talk of").locator("dd")
    expect(fits).to_have_text("30 minutes")
    expect(marked).to_have_count(0)
    expect(page.locator("[data-do=first]")).to_be_hidden()
    page.get_by_label("For whom are they?").select_option("Ben")

    expect(marked).to_have_count(3)
    expect(fits).to_have_text("15 minutes, with the three marked")
    page.get_by_role("button", name="Take the three marked").click()
    expect(page.locator(".mine-total")).to_contain_text("of 15 minutes.")
    expect(page.locator(".mine-total")).not_to_contain_text("more than")
    expect(page.get_by_role("button", name="Take the three marked out again")).to_be_visible()
    page.get_by_label("For whom are they?").select_option("No one yet")
    expect(marked).to_have_count(5)
    expect(page.get_by_role("button", name="Take the five marked", exact=True)).to_be_visible()


def test_a_whole_set_is_taken_in_its_order_and_taken_out(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    order = page.locator("[data-question]").evaluate_all(
        "rows => rows.map(row => row.dataset.question)"
    )
    page.locator(".pick").nth(2).click()
    everything = page.locator("[data-do=all]")
    expect(everything).to_have_accessible_name("Take all seven")
    everything.click()
    expect(everything).to_have_accessible_name("Take all seven out again")
    expect(page.locator(".pick[data-in]")).to_have_count(7)
    expect_soon(lambda: picked(page, guide), [order[2], *order[:2], *order[3:]])
    everything.click()

    expect_soon(lambda: picked(page, guide), [])
    expect(everything).not_to_have_attribute("data-in", "")


def test_questions_belong_to_the_meeting_that_is_chosen(questions: Page, guide: Guide) -> None:
    questions.evaluate(MEETINGS, guide.at("/assets/scripts/kit.js"))
    button(questions, FIRST).click()
    questions.get_by_label("For whom are they?").select_option("Theo")
    expect(button(questions, FIRST)).not_to_have_attribute("data-in", "")
    questions.get_by_label("For whom are they?").select_option("Marisol Vega")

    expect(button(questions, FIRST)).to_have_attribute("data-in", "")


def test_a_question_added_in_another_tab_is_marked_here(questions: Page, guide: Guide) -> None:
    keep_on(questions, "device")
    other = questions.context.new_page()
    other.goto(guide.at("/questions/career-path/"))
    button(other, FIRST).click()

    expect(button(questions, FIRST)).to_have_attribute("data-in", "")
    questions.locator(".pick").nth(1).click()
    expect_soon(lambda: picked(questions, guide), ["how-you-came-here", "first-plan"])
    expect(other.locator(".mine-total")).to_have_text("2 questions, about 6 of 20 minutes.")


def test_after_taking_a_set_the_strongest_button_leads_on(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    lead = page.locator("[data-lead]")
    expect(lead).to_be_hidden()
    page.locator("[data-do=first]").click()
    count = len(picked(page, guide))
    expect(lead).to_have_text(f"See my questions ({count})")
    lead.click()

    expect(page.locator(".mine-list > li")).to_have_count(count)


def test_six_questions_are_picked_on_a_phone_in_twelve_swipes(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.goto(guide.at("/questions/"))
    swiped = 0.0
    for number in range(6):
        bank = page.locator("details.bank").nth(number)
        for target in (bank.locator("summary"), bank.locator(".pick").first):
            before = page.evaluate("scrollY")
            target.click()
            swiped += abs(page.evaluate("scrollY") - before)
    link = page.get_by_role("link", name="See my questions (6)")

    expect(link).to_be_in_viewport()
    assert swiped / (0.75 * 900) <= 12


def test_a_choice_that_keeps_nearly_everything_is_not_offered(
    questions: Page,
) -> None:
    total = len(everything(questions))
    for choice in ("whom", "aim", "audience"):
        select = questions.locator(f"select[name={choice}]")
        for value in select.locator("option").evaluate_all("all => all.map(e => e.value)")[1:]:
            select.select_option(value)
            assert len(shown(questions)) <= 0.95 * total
        select.select_option("")
