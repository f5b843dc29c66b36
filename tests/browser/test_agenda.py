"""The clock of a meeting plan: it informs gently, and stops, ends or bars nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import SMALL, expect_no_barriers_on_any_screen
from tests.browser.kept import SHEET, expect_soon
from tests.browser.kits import meeting, put
from tests.browser.served import Guide


@pytest.fixture
def plan(page: Page, guide: Guide) -> Page:
    """Open a plan for thirty minutes on a page whose time we hold."""
    page.clock.install(time="2026-12-01T10:30:00")
    page.goto(guide.at(SHEET))
    page.evaluate("import('/ask-well/assets/scripts/clock-face.js')")  # comes at the first press
    page.clock.pause_at("2026-12-01T10:31:00")
    return page


BECOMES = {"Start": "Pause", "Pause": "Go on", "Go on": "Pause"}
"""What a button is called once it was pressed and done: only then the test's own time goes on."""


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    if name in BECOMES:
        expect(page.get_by_role("button", name=BECOMES[name], exact=True)).to_be_visible()


def clock_says(page: Page, words: str) -> None:
    expect(page.get_by_role("timer")).to_have_text(words)


def test_the_clock_waits_to_be_started(plan: Page) -> None:
    plan.clock.run_for(60_000)

    clock_says(plan, "30:00 left")
    # The stage of the guide, and no part of the plan.
    expect(plan.locator("[aria-current=step]")).to_have_count(1)
    expect(plan.locator(".agenda [aria-current]")).to_have_count(0)


def test_a_plan_says_how_it_fits_the_talk_that_is_chosen(page: Page, guide: Guide) -> None:
    minutes = {"Ana": 30, "Ben": 45, "Cleo": 15}
    people = [meeting(at, name, minutes=minutes[name]) for at, name in enumerate(minutes)]
    put(page, guide, {"meetings": people})
    page.goto(guide.at(SHEET))
    fits, whom = page.locator(".agenda-fits"), page.get_by_label("For whom is this?")
    expect(fits).to_have_text(
        "Longer than the 20 minutes you ask for: for when they offer you more."
    )
    whom.select_option("Ana")
    expect(fits).to_have_text("As long as the talk that you chose: 30 minutes.")
    whom.select_option("Ben")
    expect(fits).to_have_text("Shorter than the talk that you chose, which takes 45 minutes.")
    whom.select_option("Cleo")
    expect(fits).to_have_text("Longer than the talk that you chose, which takes 15 minutes.")
    whom.select_option("No one yet")
    expect(fits).to_contain_text("you ask for")


def test_the_clock_counts_down_and_is_silent(plan: Page) -> None:
    press(plan, "Start")
    plan.clock.run_for(61_000)

    clock_says(plan, "28:59 left")
    expect(plan.get_by_role("timer").and_(plan.locator("[aria-live]"))).to_have_count(0)
    expect(plan.locator(".kit-message")).to_have_text("")


def test_the_part_of_the_plan_that_is_on_is_marked_in_words(plan: Page) -> None:
    press(plan, "Start")
    row = plan.locator(".agenda [aria-current=step]")
    expect(row.locator("td").first).to_have_text("Settling in")
    expect(row.get_by_text("Now")).to_be_visible()
    part = plan.locator(".agenda-part")
    expect(part).to_have_text("Now: Settling in. Then: Where you come from.")
    expect(part).to_be_visible()
    plan.clock.run_for(3 * 60_000)

    expect(row).to_have_count(1)
    expect(row.locator("td").first).to_have_text("Where you come from")
    plan.clock.fast_forward(26 * 60_000)
    expect(part).to_have_text("Now: Thanks and goodbye.")


def test_pausing_stands_still_and_going_on_loses_nothing(plan: Page) -> None:
    press(plan, "Start")
    plan.clock.run_for(60_000)
    press(plan, "Pause")
    plan.clock.fast_forward(10 * 60_000)
    clock_says(plan, "29:00 left")
    press(plan, "Go on")
    plan.clock.run_for(60_000)

    clock_says(plan, "28:00 left")


def test_starting_again_gives_the_whole_time(plan: Page) -> None:
    press(plan, "Start")
    press(plan, "+5 minutes")
    plan.clock.fast_forward(8 * 60_000)
    press(plan, "Start again")

    clock_says(plan, "30:00 left")
    plan.clock.run_for(60_000)
    clock_says(plan, "29:00 left")


def test_five_more_minutes_belong_to_the_last_part(plan: Page) -> None:
    press(plan, "Start")
    press(plan, "+5 minutes")
    clock_says(plan, "35:00 left")
    plan.clock.fast_forward(31 * 60_000)

    clock_says(plan, "4:00 left")
    expect(plan.locator(".agenda [aria-current=step] td").first).to_have_text("Thanks and goodbye")


def listen_to(page: Page) -> None:
    page.evaluate(
        """() => {
            const message = document.querySelector('.kit-message')
            window.spoken = []
            new MutationObserver(() => window.spoken.push(message.textContent))
                .observe(message, {childList: true})
        }"""
    )


MARKS = [
    "5 minutes are left.",
    "1 minute is left.",
    "The planned time is over. Say your thanks when it suits you both.",
]


def test_each_part_and_the_last_minutes_are_announced_once(plan: Page) -> None:
    cells = plan.locator(".agenda tbody tr td:nth-child(2)")
    expect(cells.first).to_be_visible()
    parts = cells.all_text_contents()
    listen_to(plan)
    press(plan, "Start")
    plan.clock.run_for(33 * 60_000)  # dear: elsewhere time jumps, and the page looks once

    expect_soon(lambda: [each for each in plan.evaluate("spoken") if each in MARKS], MARKS)
    spoken = plan.evaluate("spoken")
    told = [each.removeprefix("Now: ").removesuffix(".") for each in spoken if each not in MARKS]
    assert told == [part for part in parts[1:] if part in told]
    assert len(told) >= len(parts) - 2  # two things at one moment: the time goes first


def test_who_wants_quiet_hears_of_the_last_minutes_alone(plan: Page) -> None:
    press(plan, "Tell me when a part begins")
    listen_to(plan)
    press(plan, "Start")
    plan.clock.run_for(33 * 60_000)

    expect_soon(lambda: plan.evaluate("spoken"), MARKS)


def test_more_minutes_answer_and_starting_again_can_be_undone(plan: Page) -> None:
    message = plan.locator(".kit-message")
    press(plan, "Start")
    plan.clock.fast_forward(10 * 60_000)
    press(plan, "+5 minutes")
    expect(message).to_have_text("5 minutes more: 25:00 left.")
    press(plan, "Start again")
    clock_says(plan, "30:00 left")
    press(plan, "Undo")

    clock_says(plan, "25:00 left")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_under_the_finger_that_starts_the_clock(plan: Page, width: int) -> None:
    plan.set_viewport_size({"width": width, "height": 900})
    places = "all => all.map(one => one.localName == 'th' ? one.offsetWidth : one.offsetTop)"
    kept = plan.locator("[data-do=more], .agenda th[scope=row]")
    expect(kept.last).to_be_visible()
    before = kept.evaluate_all(places)
    press(plan, "Start")
    expect(plan.locator(".agenda [aria-current=step]")).to_have_count(1)

    assert kept.evaluate_all(places) == before


@pytest.mark.parametrize("how", ["phone", "in-person", ""])
def test_words_fit_the_way_of_meeting(page: Page, guide: Guide, how: str) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega", how=how)], "current": "m1"})
    page.goto(guide.at("/worksheets/agenda-20/"))
    lines = page.locator(".agenda .spoken")

    for line in lines.all():
        ways = line.locator("[data-way]")
        own = line.locator(f"[data-way='{how}']")
        shown = own if own.count() else ways.first
        expect(line.locator("[data-way]:visible")).to_have_count(1)
        expect(shown).to_be_visible()


def test_after_the_end_it_only_says_so(plan: Page) -> None:
    press(plan, "Start")
    plan.clock.fast_forward(32 * 60_000)

    clock_says(plan, "2:00 over")
    expect(plan.get_by_text("Past the plan. Nothing stops by itself.")).to_be_visible()
    plan.get_by_label("Who are you meeting?").fill("Still writing")
    press(plan, "+5 minutes")
    clock_says(plan, "3:00 left")


def test_a_reload_goes_on_without_saying_anything_twice(plan: Page, guide: Guide) -> None:
    press(plan, "Start")
    plan.clock.fast_forward(26 * 60_000)
    expect(plan.locator(".kit-message")).to_have_text("5 minutes are left.")
    plan.goto(guide.at("/worksheets/"))
    plan.clock.run_for(60_000)
    plan.goto(guide.at(SHEET))

    clock_says(plan, "3:00 left")
    expect(plan.locator(".kit-message")).to_have_text("")
    expect(plan.get_by_role("button", name="Pause")).to_be_visible()


def test_a_page_that_slept_is_right_at_once(plan: Page) -> None:
    press(plan, "Start")
    plan.clock.fast_forward(26 * 60_000)

    clock_says(plan, "4:00 left")
    expect(plan.locator(".kit-message")).to_have_text("5 minutes are left.")


def test_the_clock_of_one_plan_is_not_that_of_another(plan: Page, guide: Guide) -> None:
    press(plan, "Start")
    plan.goto(guide.at("/worksheets/agenda-15/"))

    clock_says(plan, "15:00 left")
    expect(plan.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_the_keyboard_starts_and_pauses_in_one_place(plan: Page) -> None:
    plan.get_by_role("button", name="Start", exact=True).focus()
    plan.keyboard.press("Enter")
    expect(plan.get_by_role("button", name="Pause")).to_be_focused()
    plan.keyboard.press("Space")

    expect(plan.get_by_role("button", name="Start", exact=True)).to_be_focused()


def test_the_clock_is_no_answer_that_is_kept_or_copied(plan: Page) -> None:
    press(plan, "Start")
    names = plan.evaluate(
        "async () => (await import('/ask-well/assets/scripts/kit.js')).kit.store.names()"
    )

    assert names == []


def test_the_clock_is_not_printed(plan: Page) -> None:
    press(plan, "Start")
    plan.emulate_media(media="print")

    expect(plan.locator(".agenda-clock")).to_be_hidden()
    expect(plan.locator(".agenda .tag:visible")).to_have_count(0)


def test_nothing_bars_the_way_before_during_and_after(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    expect_no_barriers_on_any_screen(page)
    press(page, "Start")
    expect_no_barriers_on_any_screen(page)
    page.evaluate("document.querySelector('meeting-agenda').setAttribute('minutes', '0')")
    expect(page.get_by_text("Past the plan.")).to_be_visible()
    expect_no_barriers_on_any_screen(page)
    buttons = page.locator(".agenda-clock button:visible")
    expect(buttons.first).to_be_visible()
    assert buttons.evaluate_all(SMALL) == []


@pytest.mark.parametrize("kept", ['{"since": "x", "spent": {}, "extra": null}', "7", "[1]", "{"])
def test_what_no_clock_wrote_into_its_note_is_no_time(plan: Page, kept: str) -> None:
    press(plan, "Start")
    names = plan.evaluate(
        """kept => Object.keys(sessionStorage).filter(name => name.includes('timer/'))
            .map(name => { sessionStorage.setItem(name, kept); return name })""",
        kept,
    )
    assert len(names) == 1
    plan.reload()
    plan.evaluate("import('/ask-well/assets/scripts/clock-face.js')")

    clock_says(plan, "30:00 left")
    press(plan, "Start")
    plan.clock.run_for(60_000)
    clock_says(plan, "29:00 left")
