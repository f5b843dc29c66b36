"""The reader's own list of questions: order, minutes, their own in it, and the list on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.served import Guide
from tests.browser.test_every_page import AXE, barriers
from tests.browser.test_paper import sheets_of

A, B, C = (
    "How did you come to do this work?",
    "What surprised you?",
    "What should I have asked you?",
)
PICKED = [
    {"id": "how-you-came-here", "words": [A], "minutes": 4},
    {"id": "first-year-surprise-of-nobody", "words": [B], "minutes": 3},
    {"id": "own-0123456789abcdef", "words": [C], "minutes": 1},
]

WORKPLACE = {"gap": "contact_employer", "label": "their workplace"}
A_FIELD = {"gap": "field", "label": "a"}
B_ROLE = {"gap": "role", "label": "b"}
WITH_BLANK = {
    "id": "employer-why-this-one",
    "words": ["What drew you to ", WORKPLACE, "?"],
    "minutes": 3,
}

MARISOL = {
    **dict.fromkeys(("role", "day", "time", "zone", "place", "next", "promises"), ""),
    "id": "marisol",
    "person": "Marisol Vega",
    "organisation": "the county water lab",
    "minutes": 7,
    "how": "phone",
    "status": "agreed",
}

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</li></ol><script>alert(1)</script>",
    "{{ field }} {{ publisher.name }} {minutes} $& $1",
    "&lt;b&gt; &amp; \u202e \U0001f600 'quoted' \"twice\"",
    "javascript:alert(1)",
    "x" * 300,
]


@pytest.fixture
def mine(page: Page, guide: Guide) -> Page:
    """Open the list with three questions in it."""
    return opened(page, guide)


def test_questions_stand_in_the_order_in_which_they_were_picked(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/career-path/"))
    for place in (3, 0, 1):
        page.locator(".pick").nth(place).click()
    asked = [page.locator("article h2").nth(place).inner_text() for place in (3, 0, 1)]
    page.get_by_role("link", name="See and order my questions").click()

    expect(texts(page)).to_have_text(asked)


def test_an_empty_list_says_where_questions_are(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/questions/"))

    expect(page.get_by_text("Nothing picked yet.")).to_be_visible()
    expect(page.get_by_role("link", name="Pick from all the questions")).to_be_visible()
    expect(page.get_by_role("button", name="Print with room for notes")).to_be_hidden()


def test_moving_keeps_the_focus_and_tells_the_new_place(mine: Page) -> None:
    press(mine, "Move down", A).focus()
    mine.keyboard.press("Enter")
    expect(texts(mine)).to_have_text([B, A, C])
    expect(press(mine, "Move down", A)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text("Moved to place 2 of 3.")
    mine.keyboard.press("Enter")
    expect(texts(mine)).to_have_text([B, C, A])
    expect(press(mine, "Move down", A)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text("Moved to place 3 of 3.")
    press(mine, "Move up", C).press("Space")

    expect(texts(mine)).to_have_text([C, B, A])
    expect(press(mine, "Move up", C)).to_be_focused()


def test_the_new_order_is_there_after_a_reload(mine: Page) -> None:
    press(mine, "Move up", C).click()
    mine.reload()

    expect(texts(mine)).to_have_text([A, C, B])


def test_the_first_cannot_move_up_nor_the_last_down(mine: Page) -> None:
    for name, question in (("Move up", A), ("Move down", C)):
        expect(press(mine, name, question)).to_have_attribute("aria-disabled", "true")
        press(mine, name, question).press("Enter")
    expect(press(mine, "Move up", B)).to_have_attribute("aria-disabled", "false")

    expect(texts(mine)).to_have_text([A, B, C])
    expect(mine.locator(".kit-message")).to_be_empty()


def test_taking_out_passes_the_focus_on_and_is_told(mine: Page) -> None:
    message = mine.locator(".kit-message")
    press(mine, "Take out", B).press("Enter")
    expect(texts(mine)).to_have_text([A, C])
    expect(press(mine, "Take out", C)).to_be_focused()
    expect(message).to_have_text("Taken out. You have 2 questions, about 5 minutes.")
    mine.keyboard.press("Enter")
    expect(press(mine, "Take out", A)).to_be_focused()
    expect(message).to_have_text("Taken out. One question is left.")
    mine.keyboard.press("Enter")

    expect(mine.locator(".mine-none")).to_be_focused()
    expect(message).to_have_text("Taken out. No question is left.")


def test_an_own_question_is_added_at_the_end(mine: Page, guide: Guide) -> None:
    own(mine).fill("  What does your desk look like?  ")
    own(mine).press("Enter")

    expect(texts(mine)).to_have_text([A, B, C, "What does your desk look like?"])
    expect(own(mine)).to_be_empty()
    expect(own(mine)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text(
        "Added. You have 4 questions, about 11 minutes."
    )
    kept = stored(mine, guide)[-1]
    assert re.fullmatch("own-[0-9a-f]{16}", kept.pop("id"))
    assert kept == {"words": ["What does your desk look like?"], "minutes": 3}


def test_spaces_alone_are_no_question(mine: Page) -> None:
    own(mine).fill("   ")
    own(mine).press("Enter")

    expect(texts(mine)).to_have_text([A, B, C])


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_an_own_question_arrives_as_text_whatever_it_holds(
    page: Page, guide: Guide, text: str
) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"A script ran: {dialog.message}"))
    page.goto(guide.at("/my-kit/questions/"))
    own(page).evaluate("(input, text) => { input.value = text }", text)
    page.get_by_role("button", name="Add it").click()
    page.reload()

    expect(texts(page)).to_have_count(1)
    assert texts(page).first.text_content() == text
    assert page.locator(".mine-list :is(img, script, b)").count() == 0


def test_the_same_words_may_come_from_an_older_or_meddled_kit(page: Page, guide: Guide) -> None:
    odd = [{"id": "gone-since", "words": ["<b>Odd</b>"], "minutes": 2}]
    opened(page, guide, odd)

    assert texts(page).first.text_content() == "<b>Odd</b>"


def test_minutes_are_counted_against_twenty_without_a_meeting(mine: Page) -> None:
    expect(mine.locator(".mine-total")).to_have_text("3 questions, about 8 of 20 minutes.")
    expect(mine.locator(".mine-clock")).to_have_text(
        ["about 4 minutes", "about 3 minutes", "about 1 minute"]
    )


def test_minutes_are_counted_against_the_meeting(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)

    expect(page.locator(".mine-total")).to_have_text(
        "3 questions, about 8 of 7 minutes. That is 1 more than the talk has:"
        " put what matters most first."
    )
    press(page, "Take out", C).click()
    expect(page.locator(".mine-total")).to_have_text("2 questions, about 7 of 7 minutes.")


def test_each_meeting_has_its_own_list(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)
    page.get_by_label("For whom are they?").select_option("No one yet")
    expect(texts(page)).to_have_count(0)
    own(page).fill("What is new?")
    own(page).press("Enter")
    page.get_by_label("For whom are they?").select_option("Marisol Vega, the county water lab")

    expect(texts(page)).to_have_text([A, B, C])


def test_follow_ups_open_on_demand_and_stay_open_when_moved(mine: Page) -> None:
    follow_up = mine.get_by_text("What were you doing just before this?")
    expect(follow_up).to_be_hidden()
    card(mine, A).locator("summary").press("Enter")
    expect(follow_up).to_be_visible()
    press(mine, "Move down", A).click()

    expect(follow_up).to_be_visible()
    expect(mine.locator(".mine-list summary")).to_have_count(1)


def test_blanks_are_filled_with_what_was_entered_elsewhere(page: Page, guide: Guide) -> None:
    opened(page, guide, [WITH_BLANK])
    expect(texts(page)).to_have_text(["What drew you to [their workplace]?"])
    save_blank(page, guide, "<i>Mill & Co</i>")
    expect(texts(page)).to_have_text(["What drew you to <i>Mill & Co</i>?"])
    save_blank(page, guide, "")

    expect(texts(page)).to_have_text(["What drew you to [their workplace]?"])


def test_a_blank_is_filled_in_once_beside_the_questions(page: Page, guide: Guide) -> None:
    opened(
        page,
        guide,
        [WITH_BLANK, {**WITH_BLANK, "id": "own-2", "words": ["Who leaves ", WORKPLACE, "?"]}],
    )
    field = page.get_by_label("Their workplace")
    expect(field).to_have_count(1)
    field.press_sequentially("Mill & Co")
    expect(texts(page)).to_have_text(["What drew you to Mill & Co?", "Who leaves Mill & Co?"])
    page.goto(guide.at("/emails/thank-warm-email/"))
    page.go_back()

    expect(field).to_have_value("Mill & Co")
    press(page, "Take out", "What drew you to Mill & Co?").click()
    press(page, "Take out", "Who leaves Mill & Co?").click()
    expect(field).to_be_hidden()


def test_two_blanks_filled_in_quickly_are_both_kept(page: Page, guide: Guide) -> None:
    two = {**WITH_BLANK, "id": "gone-since", "words": [A_FIELD, " and ", B_ROLE, "?"]}
    opened(page, guide, [two])
    page.evaluate("""() => {
        for (const field of document.querySelectorAll('.gap-fields input')) {
            field.value = `my ${field.name}`
            field.dispatchEvent(new Event('input', {bubbles: true}))
        }
    }""")

    expect(texts(page)).to_have_text(["my field and my role?"])
    page.reload()
    expect(page.get_by_label("B", exact=True)).to_have_value("my role")


def test_a_question_picked_with_a_blank_is_asked_in_the_readers_words_everywhere(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/questions/employer/"))
    page.get_by_role(
        "button", name="Add to my questions “What drew you to [their workplace]?”"
    ).click()
    save_blank(page, guide, "Mill & Co")
    page.reload()
    expect(page.get_by_role("heading", name="What drew you to Mill & Co?")).to_be_visible()
    page.goto(guide.at("/my-kit/questions/"))
    expect(texts(page)).to_have_text(["What drew you to Mill & Co?"])
    page.goto(guide.at("/worksheets/agenda-30/"))
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.get_by_label("Question 1", exact=True)).to_have_value("What drew you to Mill & Co?")


def test_a_question_of_ones_own_is_there_half_typed_after_leaving_the_page(
    page: Page, guide: Guide
) -> None:
    opened(page, guide, [])
    own(page).press_sequentially("Who decides")
    page.goto(guide.at("/about/"))
    page.go_back()
    expect(own(page)).to_have_value("Who decides")
    own(page).press("Enter")
    expect(texts(page)).to_have_text(["Who decides"])
    page.reload()

    expect(own(page)).to_have_value("")


def test_the_list_is_saved_as_text(page: Page, guide: Guide) -> None:
    opened(page, guide, [WITH_BLANK, {"id": "own-1", "words": ["Who else?"], "minutes": 3}])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()

    assert download.value.suggested_filename == "my-questions.txt"
    words = Path(download.value.path()).read_text("utf-8")
    assert words == "My questions\n\n1. What drew you to [their workplace]?\n\n2. Who else?\n"


def test_two_tabs_show_the_same_list_and_lose_nothing(mine: Page, guide: Guide) -> None:
    mine.evaluate("async url => (await import(url)).kit.store.keep('device')", kit(guide))
    other = mine.context.new_page()
    other.goto(guide.at("/my-kit/questions/"))
    own(other).fill("Who else?")
    own(other).press("Enter")
    expect(texts(mine)).to_have_text([A, B, C, "Who else?"])
    press(mine, "Move down", A).click()
    expect(texts(other)).to_have_text([B, A, C, "Who else?"])
    press(other, "Take out", C).click()

    expect(texts(mine)).to_have_text([B, A, "Who else?"])


def test_what_is_being_typed_stays_when_another_tab_changes_the_list(
    mine: Page, guide: Guide
) -> None:
    mine.evaluate("async url => (await import(url)).kit.store.keep('device')", kit(guide))
    own(mine).fill("half a que")
    other = mine.context.new_page()
    other.goto(guide.at("/my-kit/questions/"))
    press(other, "Take out", A).click()
    expect(texts(mine)).to_have_text([B, C])

    expect(own(mine)).to_have_value("half a que")
    expect(own(mine)).to_be_focused()


def test_erasing_empties_the_list(mine: Page, guide: Guide) -> None:
    mine.evaluate("async url => (await import(url)).kit.store.erase()", kit(guide))

    expect(texts(mine)).to_have_count(0)
    expect(mine.locator(".mine-none")).to_be_visible()


def test_where_nothing_can_be_kept_the_list_works_for_this_page(page: Page, guide: Guide) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) delete window[name]"
    )
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name,"
        " {get() { throw new DOMException('', 'SecurityError') }})"
    )
    page.goto(guide.at("/my-kit/questions/"))
    own(page).fill("What is new?")
    own(page).press("Enter")

    expect(texts(page)).to_have_text(["What is new?"])
    expect(page.locator(".kit-state")).to_contain_text("Not saved: it is on this page only")


@pytest.mark.parametrize(
    "place", ["/questions/", "/questions/skills/", "/sets/first-talk-with-anybody/"]
)
def test_where_questions_are_picked_a_line_says_how_many(
    mine: Page, guide: Guide, place: str
) -> None:
    mine.goto(guide.at(place))
    line = mine.get_by_role("region", name="My questions")

    expect(line).to_contain_text("3 questions, about 8 of 20 minutes.")
    line.get_by_role("link", name="See and order my questions").click()
    expect(texts(mine)).to_have_text([A, B, C])


def test_every_question_is_printed_with_its_lines_and_never_parted_from_them(
    page: Page, guide: Guide
) -> None:
    many = [
        {"id": f"own-{number}", "words": [f"Question {number:02}, the one?"], "minutes": 2}
        for number in range(17)
    ]
    opened(page, guide, many)
    sheets = sheets_of(page)
    on_each = [len(re.findall(r"Question \d\d, the one\?", sheet.words)) for sheet in sheets]

    assert sum(on_each) == 17
    assert [sheet.lines for sheet in sheets] == [4 * count for count in on_each]


def test_paper_has_the_person_and_what_was_opened_and_no_tools(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)
    words = " ".join(sheet.words for sheet in sheets_of(page))
    assert "For Marisol Vega" in words
    assert "What were you doing just before this?" not in words
    for tool in ("Move up", "Take out", "Then ask", "Add it", "On paper", "No one yet"):
        assert tool not in words
    card(page, A).locator("summary").click()

    assert "What were you doing just before this?" in " ".join(
        sheet.words for sheet in sheets_of(page)
    )


def test_the_button_prints(mine: Page) -> None:
    mine.evaluate("window.print = () => { window.printed = true }")
    mine.get_by_role("button", name="Print with room for notes").click()

    assert mine.evaluate("window.printed") is True


def test_without_javascript_the_page_says_how_to_do_it_on_paper(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/questions/"))
    paper = page.get_by_role("region", name="On paper")

    expect(paper).to_be_visible()
    for name, place in (
        ("all the questions", "/questions/"),
        ("set", "/sets/"),
        ("My questions for this talk", "/worksheets/question-picker/"),
    ):
        assert paper.get_by_role("link", name=name, exact=True).evaluate(
            "link => link.href"
        ) == guide.at(place)
    assert page.locator("#_main :is(button, input, select, summary):visible").count() == 0
    assert "Choose about seven" in " ".join(sheet.words for sheet in sheets_of(page))


def test_the_keyboard_alone_adds_orders_and_takes_out(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/questions/"))
    for text in ("One?", "Two?"):
        own(page).focus()
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    press(page, "Move up", "One?").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(texts(page)).to_have_text(["Two?", "One?"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(texts(page)).to_have_text(["Two?"])


@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_can_be_pressed_is_44_pixels_high(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = opened(open_page(width=width), guide, meeting=True)
    tools = page.locator("my-questions :is(button, select, input, summary):visible").all()

    assert len(tools) == 1 + 3 * 3 + 1 + 4
    assert [
        tool.inner_text()
        for tool in tools
        if tool.evaluate("each => each.getBoundingClientRect().height") < 44
    ] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_state_of_the_list_bars_anybody(browser: Browser, guide: Guide, width: int) -> None:
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

    page.goto(guide.at("/my-kit/questions/"))
    look("empty")
    opened(page, guide, [*PICKED, {"id": "own-1", "words": ["x" * 300], "minutes": 3}])
    look("filled")
    card(page, A).locator("summary").click()
    press(page, "Move down", A).click()
    look("open and moved")
    opened(page, guide, meeting=True)
    look("over time, for a meeting")
    page.evaluate("async url => (await import(url)).kit.store.erase()", kit(guide))
    look("erased")
    context.close()

    assert not found, "\n".join(found)


def opened(
    page: Page, guide: Guide, picked: list[dict[str, Any]] = PICKED, *, meeting: bool = False
) -> Page:
    """Open the list with these questions in it, kept in this tab, for a meeting if asked."""
    page.goto(guide.at("/my-kit/questions/"))
    page.evaluate(
        """async ([url, picked, meetings]) => {
            const {kit} = await import(url)
            if (kit.store.keeping === 'undecided') kit.store.keep('tab')
            if (meetings.length) kit.saveMeetings(meetings)
            if (meetings.length) kit.currentMeetingId = meetings[0].id
            kit.pickedQuestions
            kit.savePickedQuestions(picked)
        }""",
        [kit(guide), picked, [MARISOL] if meeting else []],
    )
    page.reload()
    expect(texts(page)).to_have_count(len(picked))
    return page


def kit(guide: Guide) -> str:
    return guide.at("/assets/scripts/kit.js")


def stored(page: Page, guide: Guide) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "async url => (await import(url)).kit.pickedQuestions", kit(guide)
    )
    return found


def save_blank(page: Page, guide: Guide, value: str) -> None:
    page.evaluate(
        "async ([url, value]) => (await import(url)).kit.saveBlank('contact_employer', value)",
        [kit(guide), value],
    )


def own(page: Page) -> Locator:
    return page.get_by_label("A question of your own")


def texts(page: Page) -> Locator:
    return page.locator(".mine-list .mine-text")


def card(page: Page, question: str) -> Locator:
    return page.locator(".mine-list > li").filter(
        has=page.get_by_role("heading", name=question, exact=True)
    )


def press(page: Page, name: str, question: str) -> Locator:
    """Return a button of a question's card."""
    return page.get_by_role("button", name=f"{name} “{question}”", exact=True)
