"""The talk: one thing a screen, notes that stand on the sheet for afterward, nothing that ends."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from askwell.catalog import Catalog
from askwell.library import Library
from askwell.library.fitting import room, takes
from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import meeting, put, wait_until_kept
from tests.browser.served import Guide

TALK = "/my-kit/talk/"
KIT = {
    "meetings": [meeting(1, "Marisol Vega", how="phone", minutes=15)],
    "current": "m1",
    "questions/m1": [
        {"id": "own-1", "words": ["What smells in the lab?"], "minutes": 3},
        {"id": "own-2", "words": ["Who taught you?"], "minutes": 3},
    ],
}
TOP = "part => part.getBoundingClientRect().top"
LOCK = """Object.defineProperty(navigator, 'wakeLock', {value: {request: async type => {
    window.locks = [...(window.locks ?? []), type]
    return {release: async () => { window.locks.push('released') }}
}}})"""


@pytest.fixture
def talk(page: Page, guide: Guide) -> Page:
    """Begin a talk by phone with two questions."""
    page.add_init_script(LOCK)
    put(page, guide, KIT)
    page.goto(guide.at(TALK))
    press(page, "begin")
    return page


def press(page: Page, task: str) -> None:
    page.locator(f"[data-do={task}]:visible").click()


def asked_in(page: Page) -> list[str]:
    """List the questions that have a screen, in their order."""
    ids: list[str] = page.locator(".talk-question").evaluate_all(
        "all => all.map(each => each.dataset.question)"
    )
    return ids


def heading(page: Page) -> str:
    return page.locator(".talk-step[data-on] h2").inner_text()


def test_with_an_empty_kit_it_begins_at_once_with_what_fits(
    page: Page, guide: Guide, library: Library
) -> None:
    page.goto(guide.at(TALK))
    press(page, "begin")
    asked = [question.id for question in Catalog(library.published).usual_questions]
    expect_soon(lambda: asked_in(page), asked)
    assert takes(library, tuple(asked)) <= room(20)
    expect(page.get_by_role("timer")).to_have_text("20:00 left")
    expect(page.locator(".talk-step:visible")).to_have_count(1)
    expect(page.get_by_role("navigation")).to_have_count(0)


def test_each_screen_shows_one_thing_and_the_last_leads_on(talk: Page) -> None:
    said = [heading(talk)]
    while talk.locator("[data-do=next]").is_visible():
        press(talk, "next")
        said.append(heading(talk))

    assert said[1:-1] == ["What smells in the lab?", "Who taught you?"]
    press(talk, "back")
    expect_soon(lambda: heading(talk), "Who taught you?")
    expect(talk.get_by_text("Question 2 of 2")).to_be_visible()
    press(talk, "next")
    expect(talk.locator(".talk-moves")).to_contain_text("Write up my notes")
    talk.get_by_role("link", name="Write up my notes").click()
    talk.wait_for_url("**/worksheets/debrief/")


def test_a_button_says_what_it_leads_to(talk: Page) -> None:
    for words in ("First question", "Next question", "Words to end with"):
        expect(talk.locator("[data-do=next]")).to_have_text(words)
        press(talk, "next")

    expect(talk.locator("[data-do=next]")).to_be_hidden()


def test_nothing_moves_in_a_call_where_the_guide_has_something_to_say(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.goto(guide.at(TALK))
    press(page, "begin")
    press(page, "next")
    field = page.locator("textarea:visible")
    expect(field).to_be_visible()
    before = field.evaluate(TOP)
    field.press_sequentially("By chance")
    expect(page.locator(".kit-state")).to_be_visible()
    expect(page.locator(".kit-choice")).to_be_hidden()

    expect_soon(lambda: field.evaluate(TOP), before)
    while page.locator("[data-do=next]").is_visible():
        press(page, "next")
    expect(page.locator(".kit-choice")).to_be_visible()


CLEAR = """places => places.map(place => {
    const shown = [...document.querySelectorAll('.talk .say, .talk .button')]
    const ends = shown.map(each => each.getBoundingClientRect().bottom)
    const top = place.getBoundingClientRect().top
    return top - Math.max(...ends.filter(end => end <= top))
})"""
"""How far each question stands below what comes before it."""


def test_before_it_begins_each_question_stands_clear_and_no_room_is_empty(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at(TALK))
    places = page.locator(".talk-place")
    expect(places.nth(1)).to_be_visible()

    expect_soon(lambda: min(places.evaluate_all(CLEAR)) >= 24, wanted=True)
    expect(page.locator(".agenda-part")).to_be_hidden()
    press(page, "begin")
    expect(page.locator(".agenda-part")).to_be_visible()


def test_words_fit_the_phone_and_name_the_person(talk: Page) -> None:
    expect(talk.locator(".talk-who")).to_have_text("Marisol Vega")
    for line in talk.locator(".spoken:has([data-way=phone])").all():
        expect(line.locator("[data-way='']")).to_have_attribute("hidden", "")
    expect(talk.locator(".talk-step[data-on] [data-way=phone]:visible").first).to_be_visible()


def test_notes_and_stars_stand_on_the_sheet_for_afterward(talk: Page, guide: Guide) -> None:
    press(talk, "next")
    talk.locator("textarea:visible").fill("Chlorine, mostly")
    press(talk, "star")
    press(talk, "next")
    talk.locator("textarea:visible").fill("An old hand")
    wait_until_kept(talk, guide, "sheet/m1/talk/notes", "An old hand")
    talk.goto(guide.at("/worksheets/debrief/"))

    expect(talk.locator("[data-prefill=talk-notes]")).to_have_value(
        "★ What smells in the lab?\nChlorine, mostly\n\nWho taught you?\nAn old hand"
    )


def test_notes_of_a_talk_without_a_meeting_keep_their_questions(page: Page, guide: Guide) -> None:
    page.goto(guide.at(TALK))
    press(page, "begin")
    press(page, "next")
    first = heading(page)
    page.locator("textarea:visible").fill("By chance")
    wait_until_kept(page, guide, "sheet/none/talk/notes", "By chance")
    page.goto(guide.at("/worksheets/debrief/"))

    expect(page.locator("[data-prefill=talk-notes]")).to_have_value(f"{first}\nBy chance")


def test_a_reload_goes_on_where_it_was_and_leaving_lets_the_screen_sleep(talk: Page) -> None:
    press(talk, "next")
    talk.reload()
    expect_soon(lambda: heading(talk), "What smells in the lab?")
    expect_soon(lambda: talk.evaluate("locks"), ["screen"])
    press(talk, "leave")

    expect(talk.locator(".talk-step:visible")).not_to_have_count(1)
    expect(talk.locator("[data-do=begin]")).to_be_focused()
    expect_soon(lambda: talk.evaluate("locks"), ["screen", "released"])


def test_the_clock_names_the_part_and_ends_nothing(page: Page, guide: Guide) -> None:
    page.clock.install(time="2026-12-01T10:30:00")
    page.goto(guide.at(TALK))
    page.clock.pause_at("2026-12-01T10:31:00")
    press(page, "begin")
    before = page.locator(".agenda-part").inner_text()
    page.clock.run_for(5 * 60_000)
    expect(page.locator(".agenda-part")).not_to_have_text(before)
    expect(page.locator(".plan-bar:visible [data-on]")).to_have_count(1)
    page.clock.run_for(16 * 60_000)

    expect(page.locator(".talk .agenda-left")).to_have_text("1:00 over")
    expect(page.locator(".talk-step:visible")).to_have_count(1)


def test_another_set_is_taken_cut_to_the_time_and_can_be_given_back(
    page: Page, guide: Guide
) -> None:
    put(page, guide, KIT)
    page.goto(guide.at(TALK))
    choice = page.get_by_label("Questions from")
    expect(choice.locator("option:checked")).to_have_attribute("value", "")
    choice.select_option(index=1)
    expect(
        page.locator(".talk-question:is([data-question=own-1], [data-question=own-2])")
    ).to_have_count(0)
    expect(page.locator(".talk-question").first).to_be_attached()
    page.get_by_role("button", name="Undo").click()

    expect(page.locator(".talk-question")).to_have_count(2)


def test_to_practice_a_question_is_read_aloud_and_has_ninety_seconds(
    page: Page, guide: Guide
) -> None:
    page.clock.install(time="2026-12-01T10:30:00")
    page.add_init_script("speechSynthesis.speak = words => { window.said = words.text }")
    put(page, guide, KIT)
    page.goto(guide.at(TALK))
    page.clock.pause_at("2026-12-01T10:31:00")
    press(page, "practice")
    expect(page.locator(".talk-partner li").first).to_be_visible()
    press(page, "next")
    press(page, "next")
    expect(page.locator(".talk-seconds:visible")).to_have_text("1:30")
    press(page, "aloud")
    expect_soon(lambda: page.evaluate("window.said"), "What smells in the lab?")
    page.clock.run_for(91_000)

    expect(page.locator(".talk-seconds:visible")).to_have_text("0:00")
    expect(page.locator("#_spoken")).to_have_text("90 seconds. Finish the thought.")
    expect(page.locator("textarea:visible")).to_have_count(0)


def test_without_javascript_everything_stands_on_the_page(
    open_page: OpenPage, guide: Guide, library: Library
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at(TALK))
    questions = Catalog(library.published).usual_questions

    expect(page.locator(".talk-ask:visible")).to_have_count(len(questions))
    expect(page.locator(".plan-bar:visible")).to_have_count(1)
    expect(page.locator("guided-talk button:visible")).to_have_count(0)


def test_nothing_bars_the_way(page: Page, guide: Guide) -> None:
    put(page, guide, KIT)
    page.goto(guide.at(TALK))
    expect_no_barriers_on_any_screen(page)
    for mode in ("begin", "practice"):
        press(page, mode)
        while page.locator("[data-do=next]").is_visible():
            expect_no_barriers_on_any_screen(page)
            press(page, "next")
        expect_no_barriers_on_any_screen(page)
        press(page, "leave")
