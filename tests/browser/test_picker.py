"""Picking questions: filters to pass on, counts that are told, and a button for every question."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.served import Guide
from tests.browser.test_every_page import AXE, barriers

Facts = dict[str, str]
Fits = Callable[[Facts], bool]

FACTS = """rows => rows.map(row => ({...row.dataset, text: row.querySelector('a').textContent}))"""
SHOWN = """rows => rows.filter(row => row.checkVisibility()).map(row => row.dataset.question)"""

FIRST = "How did you come to do this work?"

MEETINGS = """async url => {
    const {kit} = await import(url)
    const open = {
        role: '', organisation: '', day: '', time: '', zone: '', place: '', next: '', promises: ''
    }
    const meeting = {...open, minutes: 30, how: 'phone', status: 'agreed'}
    kit.saveMeetings([
        {...meeting, id: 'marisol', person: 'Marisol Vega'},
        {...meeting, id: 'theo', person: 'Theo'},
    ])
    kit.currentMeetingId = 'marisol'
}"""


def is_for(name: str, value: str) -> Fits:
    """Nothing named means everybody."""
    return lambda facts: not facts[name] or value in facts[name].split()


CHOICES: dict[str, tuple[str, str, Fits]] = {
    "phase": ("When in the talk", "Going deeper", lambda facts: facts["phase"] == "deep"),
    "topic": ("Topic", "Pay and benefits", lambda facts: facts["topic"] == "pay-benefits"),
    "whom": ("You meet", "A recruiter", is_for("whom", "recruiter")),
    "aim": ("Your aim", "Starting a business", is_for("aims", "start-business")),
    "audience": (
        "Chosen for",
        "Veterans and people leaving the service",
        lambda facts: "veteran" in facts["audiences"].split(),
    ),
    "minutes": ("Minutes at most", "2", lambda facts: int(facts["minutes"]) <= 2),
}


@pytest.fixture
def questions(page: Page, guide: Guide) -> Page:
    """Open the list of all questions."""
    page.goto(guide.at("/questions/"))
    return page


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_leaves_the_questions_that_fit(questions: Page, name: str) -> None:
    label, option, fits = CHOICES[name]
    expected = [facts["question"] for facts in facts_of(questions) if fits(facts)]
    assert 0 < len(expected) < len(everything(questions))
    questions.get_by_label(label).select_option(option)

    assert shown(questions) == expected


def test_choices_work_together(questions: Page) -> None:
    fitting = [CHOICES[name][2] for name in ("phase", "whom", "aim", "minutes")]
    expected = [
        facts["question"] for facts in facts_of(questions) if all(fits(facts) for fits in fitting)
    ]
    assert expected
    for name in ("phase", "whom", "aim", "minutes"):
        questions.get_by_label(CHOICES[name][0]).select_option(CHOICES[name][1])

    assert shown(questions) == expected


def test_words_leave_the_questions_that_have_them_all(questions: Page) -> None:
    field(questions).press_sequentially("LIVING school, think")

    assert shown(questions) == ["first-plan"]


def test_the_topic_counts_as_words_of_its_questions(questions: Page) -> None:
    questions.get_by_label("Topic").select_option("Pay and benefits")
    expected = shown(questions)
    questions.get_by_label("Topic").select_option("Any")
    field(questions).fill("pay and benefits")

    assert set(expected) <= set(shown(questions))


@pytest.mark.parametrize(
    ("filters", "fitting"),
    [
        ({}, ["a", "b", "c"]),
        ({"phase": "", "words": "  "}, ["a", "b", "c"]),
        ({"phase": "open"}, ["a"]),
        ({"whom": "peer"}, ["a", "c"]),
        ({"minutes": "3"}, ["a", "b"]),
        ({"words": "cafe"}, ["a"]),
        ({"words": "Café, dont"}, ["a"]),
        ({"words": "afe"}, []),
        ({"words": "work", "aim": "study"}, ["b"]),
        ({"words": "work", "aim": "explore"}, ["b", "c"]),
        ({"audience": "veteran", "phase": "close"}, ["c"]),
        ({"audience": "returner"}, []),
    ],
)
def test_what_fits_a_filter(
    questions: Page, guide: Guide, filters: dict[str, str], fitting: list[str]
) -> None:
    found = questions.evaluate(
        """async ([url, filters]) => {
            const {questionFilter, searchWords} = await import(url)
            const open = {topic: 'x', whom: [], aims: [], audiences: []}
            const [a, b] = ['don\\u2019t the cafés?', 'How does work start?']
                .map(text => ` ${searchWords(text)}`)
            const rows = {
                a: {...open, phase: 'open', minutes: 1, aims: ['target'], words: a},
                b: {...open, phase: 'core', minutes: 3, whom: ['owner'], words: b},
                c: {...open, phase: 'close', minutes: 4, aims: ['explore'],
                    audiences: ['veteran'], words: ' work'},
            }
            return Object.keys(rows).filter(id => questionFilter(filters)(rows[id]))
        }""",
        [guide.at("/assets/kit/questions.js"), filters],
    )

    assert found == fitting


def test_the_filter_stands_in_the_address(questions: Page, guide: Guide) -> None:
    questions.get_by_label("When in the talk").select_option("The heart of it")
    questions.get_by_label("You meet").select_option("Someone doing the job")
    field(questions).fill("a day & more")

    expect(questions).to_have_url(guide.at("/questions/?words=a+day+%26+more&phase=core&whom=peer"))


def test_an_address_with_a_filter_shows_what_fits(questions: Page, guide: Guide) -> None:
    questions.get_by_label("When in the talk").select_option("Going deeper")
    questions.get_by_label("You meet").select_option("A recruiter")
    field(questions).fill("wh")
    expect(questions).to_have_url(guide.at("/questions/?words=wh&phase=deep&whom=recruiter"))
    url, expected = questions.url, shown(questions)
    assert expected
    questions.goto(guide.at("/"))
    questions.goto(url)

    assert shown(questions) == expected
    expect(questions.get_by_label("You meet")).to_have_value("recruiter")
    expect(field(questions)).to_have_value("wh")


def test_the_filter_is_there_after_following_a_question_and_going_back(questions: Page) -> None:
    questions.get_by_label("Topic").select_option("Pay and benefits")
    expected = shown(questions)
    questions.locator(f"[data-question={expected[0]}] a").click()
    questions.wait_for_url(re.compile("/questions/pay-benefits/#"))
    questions.go_back()

    expect(questions.get_by_label("Topic")).to_have_value("pay-benefits")
    assert shown(questions) == expected


def test_filtering_adds_no_step_to_go_back(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/sets/"))
    page.goto(guide.at("/questions/"))
    page.get_by_label("Topic").select_option("Skills")
    field(page).fill("what")
    page.wait_for_url("**words=what**")
    page.go_back()

    assert page.url == guide.at("/sets/")


def test_unknown_words_in_the_address_change_nothing(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/?phase=nonsense&whom=%3Cscript%3E&x=1"))

    assert shown(page) == everything(page)
    expect(page.get_by_label("When in the talk")).to_have_value("")


def test_the_place_on_a_page_stays_in_the_address(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/career-path/#first-plan"))
    page.get_by_text("Show only some of these").click()
    page.get_by_label("When in the talk").select_option("To begin")

    expect(page).to_have_url(guide.at("/questions/career-path/?phase=open#first-plan"))


def test_the_count_is_shown_at_once_and_told_once_after_a_pause(questions: Page) -> None:
    total = len(everything(questions))
    expect(questions.locator(".filter-count")).to_have_text(f"{total} questions")
    questions.evaluate("""() => {
        window.told = []
        const status = document.querySelector('[role=status]')
        new MutationObserver(() => told.push(status.textContent)).observe(status, {childList: true})
    }""")
    field(questions).press_sequentially("living left school")
    one = f"1 of {total} questions fits"
    expect(questions.locator(".filter-count")).to_have_text(one)
    expect(questions.get_by_role("status")).to_have_text(one)

    assert questions.evaluate("told") == [one]


def test_where_no_question_fits_the_filters_can_be_cleared(questions: Page, guide: Guide) -> None:
    questions.get_by_label("Topic").select_option("Skills")
    field(questions).fill("xylophone")
    expect(questions.locator(".filter-count")).to_have_text("No question fits.")
    expect(questions.get_by_role("status")).to_have_text("No question fits.")
    assert shown(questions) == []
    questions.get_by_role("button", name="Clear the filters").click()

    assert shown(questions) == everything(questions)
    expect(questions).to_have_url(guide.at("/questions/"))
    expect(field(questions)).to_be_focused()
    expect(field(questions)).to_be_empty()
    expect(questions.get_by_role("button", name="Clear the filters")).to_be_hidden()


def test_a_bank_without_a_hit_vanishes_with_its_heading(questions: Page) -> None:
    questions.get_by_label("Topic").select_option("Career path")

    expect(questions.get_by_role("heading", name="How they got here")).to_be_visible()
    assert questions.locator(".bank:visible").count() == 1


def test_on_the_page_of_a_bank_cards_and_contents_are_filtered_alike(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/questions/career-path/"))
    page.get_by_text("Show only some of these").click()
    page.get_by_label("When in the talk").select_option("To begin")
    cards = page.locator("article:visible").evaluate_all(
        "rows => rows.map(row => row.dataset.question)"
    )
    entries = page.locator(".contents li:visible").evaluate_all(
        "rows => rows.map(row => row.dataset.entry)"
    )

    assert 0 < len(cards) < page.locator("article").count()
    assert entries == cards


def test_every_question_has_a_button_that_names_it(questions: Page) -> None:
    names = questions.locator("li[data-question] .pick").evaluate_all(
        "buttons => buttons.map(each => each.textContent)"
    )

    assert names[0] == f"Add to my questionsIn my questions: take out “{FIRST}”"
    assert len(names) == len(everything(questions))
    expect(button(questions, FIRST)).to_have_accessible_name(f"Add to my questions “{FIRST}”")


def test_a_question_is_added_and_taken_out_by_its_button(questions: Page) -> None:
    add = button(questions, FIRST)
    expect(add).to_have_attribute("aria-pressed", "false")
    add.click()
    expect(add).to_have_attribute("aria-pressed", "true")
    expect(add).to_have_accessible_name(f"In my questions: take out “{FIRST}”")
    expect(questions.locator(".mine-total")).to_have_text("1 question, about 4 of 20 minutes.")
    add.click()

    expect(add).to_have_attribute("aria-pressed", "false")
    expect(questions.locator(".mine-total")).to_have_text("None yet. Add the ones you like below.")


def test_what_was_done_is_told(questions: Page) -> None:
    message = questions.locator(".kit-message")
    button(questions, FIRST).click()
    expect(message).to_contain_text("Your answers are kept in this tab.")
    questions.locator(".pick").nth(1).click()
    expect(message).to_have_text("Added. You have 2 questions, about 6 minutes.")
    questions.locator(".pick").nth(1).click()
    expect(message).to_have_text("Taken out. One question is left.")
    button(questions, FIRST).click()
    expect(message).to_have_text("Taken out. No question is left.")


def test_a_question_added_on_one_page_is_added_on_all(questions: Page, guide: Guide) -> None:
    button(questions, FIRST).click()
    questions.goto(guide.at("/questions/career-path/"))

    expect(button(questions, FIRST)).to_have_attribute("aria-pressed", "true")
    expect(questions.locator(".pick[aria-pressed=true]")).to_have_count(1)


def test_what_fits_the_talk_is_taken_alone_in_the_order_of_the_set(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    ids = "rows => rows.map(row => row.dataset.question)"
    marked = page.locator("[data-question][data-first]").evaluate_all(ids)
    assert 3 <= len(marked) < page.locator("[data-question]").count()
    button = page.locator("[data-do=first]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-do=all]")).to_have_attribute("aria-pressed", "false")
    pressed = page.locator("[data-question]:has(.pick[aria-pressed=true])").evaluate_all(ids)
    assert pressed == marked
    assert picked(page, guide) == marked


def test_a_whole_set_is_taken_in_its_order_and_taken_out(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    order = page.locator("[data-question]").evaluate_all(
        "rows => rows.map(row => row.dataset.question)"
    )
    page.locator(".pick").nth(2).click()
    everything = page.locator("[data-do=all]")
    expect(everything).to_have_accessible_name("Take all seven")
    everything.click()
    expect(everything).to_have_accessible_name("All seven are in my questions: take out")
    expect(page.locator(".pick[aria-pressed=true]")).to_have_count(7)
    assert picked(page, guide) == [order[2], *order[:2], *order[3:]]
    everything.click()

    assert picked(page, guide) == []
    expect(everything).to_have_attribute("aria-pressed", "false")


def test_questions_belong_to_the_meeting_that_is_chosen(questions: Page, guide: Guide) -> None:
    questions.evaluate(MEETINGS, guide.at("/assets/scripts/kit.js"))
    button(questions, FIRST).click()
    questions.get_by_label("For whom are they?").select_option("Theo")
    expect(button(questions, FIRST)).to_have_attribute("aria-pressed", "false")
    questions.get_by_label("For whom are they?").select_option("Marisol Vega")

    expect(button(questions, FIRST)).to_have_attribute("aria-pressed", "true")


def test_a_question_added_in_another_tab_is_marked_here(questions: Page, guide: Guide) -> None:
    keep(questions, guide)
    other = questions.context.new_page()
    other.goto(guide.at("/questions/career-path/"))
    button(other, FIRST).click()

    expect(button(questions, FIRST)).to_have_attribute("aria-pressed", "true")
    questions.locator(".pick").nth(1).click()
    assert picked(questions, guide) == ["how-you-came-here", "first-plan"]
    expect(other.locator(".mine-total")).to_have_text("2 questions, about 6 of 20 minutes.")


def test_the_keyboard_alone_filters_and_picks(questions: Page, guide: Guide) -> None:
    field(questions).focus()
    questions.keyboard.type("living left school")
    questions.keyboard.press("Enter")
    expect(questions).to_have_url(guide.at("/questions/?words=living+left+school"))
    until(questions, "Clear the filters")
    until(questions, "What did you think you'd do for a living when you left school?")
    until(questions, "Add to my questions")
    questions.keyboard.press("Space")

    assert picked(questions, guide) == ["first-plan"]
    assert questions.evaluate("document.activeElement.ariaPressed") == "true"


@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_can_be_pressed_is_44_pixels_high(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    for place in (
        "/questions/?topic=skills",
        "/questions/career-path/?phase=open",
        "/sets/first-talk-with-anybody/",
    ):
        page.goto(guide.at(place))
        page.locator(".pick:visible").first.click()
        tools = page.locator("question-picker :is(button, select, input, summary):visible").all()
        assert len(tools) > 5
        heights = {
            each.inner_text(): each.evaluate("each => each.getBoundingClientRect().height")
            for each in tools
        }
        assert {name: height for name, height in heights.items() if height < 44} == {}, place


@pytest.mark.parametrize(
    "place", ["/questions/", "/questions/career-path/", "/sets/first-talk-with-anybody/"]
)
def test_without_javascript_every_question_is_there_and_no_tool(
    open_page: OpenPage, guide: Guide, place: str
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at(place))
    rows = page.locator("[data-question]")

    assert rows.count() == asked(guide, place)
    assert page.locator("[data-question]:visible").count() == rows.count()
    assert page.locator("#_main :is(button, input, select, summary):visible").count() == 0


def test_nothing_to_press_is_printed(questions: Page) -> None:
    button(questions, FIRST).click()
    questions.emulate_media(media="print")

    assert questions.locator("#_main :is(button, input, select):visible").count() == 0
    assert shown(questions) == everything(questions)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_state_of_picking_bars_anybody(browser: Browser, guide: Guide, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(path=AXE)
    page = context.new_page()
    found: list[str] = []

    def look(state: str) -> None:
        page.evaluate(
            "scrollTo(0, document.body.scrollHeight)"
        )  # there the line on saving lies over nothing
        found.extend(f"{state}: {each}" for each in barriers(page))
        wide = page.evaluate(
            "document.scrollingElement.scrollWidth > document.documentElement.clientWidth"
        )
        found.extend([f"{state}: wider than the screen"] * wide)

    page.goto(guide.at("/questions/"))
    look("nothing picked")
    page.locator(".pick").first.click()
    page.locator(".pick").nth(1).click()
    look("picked")
    page.get_by_label("Topic").select_option("Career path")
    look("filtered")
    field(page).fill("xylophone")
    look("no hit")
    page.evaluate(MEETINGS, guide.at("/assets/scripts/kit.js"))
    look("for a meeting")
    page.goto(guide.at("/questions/career-path/?phase=open"))
    page.locator(".pick:visible").first.click()
    look("bank")
    page.goto(guide.at("/sets/first-talk-with-anybody/"))
    page.locator("[data-do=all]").click()
    look("set taken")
    context.close()

    assert not found, "\n".join(found)


def field(page: Page) -> Locator:
    return page.get_by_label("Words to look for")


def button(page: Page, question: str) -> Locator:
    return page.locator("[data-question]").filter(has_text=question).locator(".pick").first


def facts_of(page: Page) -> list[Facts]:
    facts: list[Facts] = page.locator("li[data-question]").evaluate_all(FACTS)
    return facts


def asked(guide: Guide, place: str) -> int:
    """Count the questions of a page: of a set as its text says, of banks as search knows them."""
    if place.startswith("/sets/"):
        return 7
    rows = json.loads((guide.site / "assets" / "search.json").read_text("utf-8"))
    return sum(re.match(rf"{place}.*#", address) is not None for address, *_ in rows)


def everything(page: Page) -> list[str]:
    """List all questions of a page, shown or not."""
    found = [facts["question"] for facts in facts_of(page)]
    assert len(found) > 1
    return found


def shown(page: Page) -> list[str]:
    """List the questions that can be seen."""
    ids: list[str] = page.locator("[data-question]").evaluate_all(SHOWN)
    return ids


def picked(page: Page, guide: Guide) -> list[str]:
    """List the questions kept for the current meeting, in order."""
    ids: list[str] = page.evaluate(
        "async url => (await import(url)).kit.pickedQuestions.map(({id}) => id)",
        guide.at("/assets/scripts/kit.js"),
    )
    return ids


def keep(page: Page, guide: Guide) -> None:
    """Keep everything on this device, so that other tabs see it."""
    page.evaluate(
        "async url => (await import(url)).kit.store.keep('device')",
        guide.at("/assets/scripts/kit.js"),
    )


def until(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus."""
    for _ in range(12):
        page.keyboard.press("Tab")
        focused: Any = page.evaluate("document.activeElement.innerText")
        if name in str(focused):
            return
    raise AssertionError(f"Tab does not reach {name}")
