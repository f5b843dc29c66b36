"""Filters leave the questions that fit, stand in the address, and tell the count."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.picker.questions import Facts, everything, facts_of, field, shown
from tests.browser.quick import type_quickly
from tests.browser.served import Guide, unfold

Fits = Callable[[Facts], bool]


def is_for(name: str, value: str) -> Fits:
    """Nothing named means everybody."""
    return lambda facts: not facts[name] or value in facts[name].split()


CHOICES: dict[str, tuple[str, str, Fits]] = {
    "phase": ("When to ask it", "Going deeper", lambda facts: facts["phase"] == "deep"),
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


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_leaves_the_questions_that_fit(questions: Page, name: str) -> None:
    label, option, fits = CHOICES[name]
    expected = [facts["question"] for facts in facts_of(questions) if fits(facts)]
    assert 0 < len(expected) < len(everything(questions))
    questions.get_by_label(label).select_option(option)

    expect_soon(lambda: shown(questions), expected)


def test_choices_work_together(questions: Page) -> None:
    fitting = [CHOICES[name][2] for name in ("phase", "whom", "aim", "minutes")]
    expected = [
        facts["question"] for facts in facts_of(questions) if all(fits(facts) for fits in fitting)
    ]
    assert expected
    for name in ("phase", "whom", "aim", "minutes"):
        questions.get_by_label(CHOICES[name][0]).select_option(CHOICES[name][1])

    expect_soon(lambda: shown(questions), expected)


def test_words_leave_the_questions_that_have_them_all(questions: Page) -> None:
    field(questions).press_sequentially("LIVING school, think")

    expect_soon(lambda: shown(questions), ["first-plan"])


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
    scripts: Page, guide: Guide, filters: dict[str, str], fitting: list[str]
) -> None:
    found = scripts.evaluate(
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


def test_a_list_that_opens_without_a_filter_works_out_no_words_and_writes_no_time(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page()
    page.add_init_script(
        """for (const [type, name] of [[String, 'normalize'], [Date, 'toLocaleString']]) {
            const before = type.prototype[name]
            type.prototype[name] = function (...given) {
                window.done = {...window.done, [name]: (window.done?.[name] ?? 0) + 1}
                return before.apply(this, given)
            }
        }"""
    )
    page.goto(guide.at("/questions/"))
    expect(page.locator("question-picker:defined .filter-count")).not_to_be_empty()

    done = page.evaluate("window.done ?? {}")
    assert done.get("normalize", 0) <= 1  # of what is looked for, which is nothing
    assert "toLocaleString" not in done


def test_a_count_that_stays_is_not_written_again(questions: Page) -> None:
    field(questions).press_sequentially("zzz")
    written = questions.locator(".filter-count").evaluate_handle(
        """count => {
            const seen = {changes: 0}
            new MutationObserver(() => seen.changes++).observe(count, {childList: true})
            return seen
        }"""
    )
    field(questions).press_sequentially("z")
    expect(questions).to_have_url(re.compile("words=zzzz"))
    expect_soon(lambda: written.evaluate("seen => seen.changes"), 0)

    field(questions).fill("")
    expect_soon(lambda: written.evaluate("seen => seen.changes"), 1)


def test_the_filter_stands_in_the_address(questions: Page, guide: Guide) -> None:
    questions.get_by_label("When to ask it").select_option("The heart of it")
    questions.get_by_label("You meet").select_option("Someone doing the job")
    field(questions).fill("a day & more")

    expect(questions).to_have_url(guide.at("/questions/?phase=core&whom=peer&words=a+day+%26+more"))


def test_an_address_with_a_filter_shows_what_fits(questions: Page, guide: Guide) -> None:
    questions.get_by_label("When to ask it").select_option("Going deeper")
    questions.get_by_label("You meet").select_option("A recruiter")
    field(questions).fill("wh")
    expect(questions).to_have_url(guide.at("/questions/?phase=deep&whom=recruiter&words=wh"))
    url, expected = questions.url, shown(questions)
    assert expected
    questions.goto(guide.at("/"))
    questions.goto(url)

    expect_soon(lambda: shown(questions), expected)
    expect(questions.get_by_label("You meet")).to_have_value("recruiter")
    expect(field(questions)).to_have_value("wh")


def test_the_filter_is_there_after_following_a_question_and_going_back(questions: Page) -> None:
    questions.get_by_label("Topic").select_option("Pay and benefits")
    expected = shown(questions)
    questions.locator(f"[data-question={expected[0]}] a").click()
    questions.wait_for_url(re.compile("/questions/pay-benefits/#"))
    questions.go_back()

    expect(questions.get_by_label("Topic")).to_have_value("pay-benefits")
    expect_soon(lambda: shown(questions), expected)


def test_filtering_adds_no_step_to_go_back(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/sets/"))
    page.goto(guide.at("/questions/"))
    page.get_by_label("Topic").select_option("Skills")
    field(page).fill("what")
    page.wait_for_url("**words=what**")
    page.go_back()

    expect(page).to_have_url(guide.at("/sets/"))


def test_unknown_words_in_the_address_change_nothing(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/?phase=nonsense&whom=%3Cscript%3E&x=1"))
    unfold(page)

    expect_soon(lambda: shown(page), everything(page))
    expect(page.get_by_label("When to ask it")).to_have_value("")


def test_the_place_on_a_page_stays_in_the_address(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/career-path/#first-plan"))
    page.get_by_text("Show only some of these").click()
    page.get_by_label("When to ask it").select_option("To begin")

    expect(page).to_have_url(guide.at("/questions/career-path/?phase=open#first-plan"))


def test_the_count_is_shown_at_once_and_told_once_after_a_pause(questions: Page) -> None:
    total = len(everything(questions))
    expect(questions.locator(".filter-count")).to_have_text(f"{total} questions")
    questions.evaluate("""() => {
        window.told = []
        const status = document.querySelector('[role=status]')
        new MutationObserver(() => told.push(status.textContent)).observe(status, {childList: true})
    }""")
    type_quickly(field(questions), "living left school")
    one = f"1 of {total} questions fits"
    expect(questions.locator(".filter-count")).to_have_text(one)
    expect(questions.get_by_role("status")).to_have_text(one)

    assert questions.evaluate("told") == [one]


def test_where_no_question_fits_the_filters_can_be_cleared(questions: Page, guide: Guide) -> None:
    questions.get_by_label("Topic").select_option("Skills")
    field(questions).fill("xylophone")
    expect(questions.locator(".filter-count")).to_have_text("No question fits.")
    expect(questions.get_by_role("status")).to_have_text("No question fits.")
    expect_soon(lambda: shown(questions), [])
    questions.get_by_role("button", name="Clear the filters").click()

    expect_soon(lambda: shown(questions), everything(questions))
    expect(questions).to_have_url(guide.at("/questions/"))
    expect(field(questions)).to_be_focused()
    expect(field(questions)).to_be_empty()
    expect(questions.get_by_role("button", name="Clear the filters")).to_be_hidden()


def test_where_no_question_has_the_words_the_whole_guide_can_be_searched_for_them(
    questions: Page, guide: Guide
) -> None:
    search = questions.locator(".filter-search")
    expect(search).to_be_hidden()
    field(questions).fill("résumé & more")
    expect(search).to_be_visible()
    field(questions).fill("")
    expect(search).to_be_hidden()
    field(questions).fill("résumé & more")
    search.click()

    expect(questions).to_have_url(re.compile("^" + re.escape(guide.at("/search/?q="))))
    expect(questions.locator("#_search-words")).to_have_value("résumé & more")


def test_a_bank_without_a_hit_vanishes_with_its_heading(questions: Page) -> None:
    questions.get_by_label("Topic").select_option("Career path")

    expect(questions.get_by_role("heading", name="How they got here")).to_be_visible()
    expect(questions.locator(".bank:visible")).to_have_count(1)


def test_on_the_page_of_a_bank_cards_and_contents_are_filtered_alike(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/questions/career-path/"))
    page.get_by_text("Show only some of these").click()
    page.get_by_label("When to ask it").select_option("To begin")
    cards, entries = page.locator("article:visible"), page.locator(".contents li:visible")

    expect(cards).not_to_have_count(page.locator("article").count())
    expect(cards.first).to_be_visible()
    expect_soon(
        lambda: entries.evaluate_all("rows => rows.map(row => row.dataset.entry)"),
        cards.evaluate_all("rows => rows.map(row => row.dataset.question)"),
    )


HEIGHTS = """lists => lists.map(list => ({
    is: list.getBoundingClientRect().height,
    rows: [...list.children].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0),
}))"""


def test_a_topic_of_which_a_filter_leaves_little_takes_no_more_room_than_that(
    questions: Page,
) -> None:
    questions.set_viewport_size({"width": 390, "height": 200})
    questions.get_by_label("Minutes at most").select_option("2")
    lists = questions.locator(".question-list:visible")
    expect(lists).not_to_have_count(0)

    assert [each for each in lists.evaluate_all(HEIGHTS) if each["is"] - each["rows"] > 1] == []
