"""Worksheets and checklists: every block is filled in, kept, printed, and saved as text."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.kept import (
    ANSWER,
    MINE,
    NOTES,
    SHEET,
    choose,
    envelope,
    expect_no_barriers,
    keep,
    stored,
)
from tests.browser.kinds_of_page import SHEETS
from tests.browser.kits import wait_until_kept
from tests.browser.served import Guide
from tests.browser.test_every_page import WIDTHS

CHECKLIST = "/checklists/before-you-press-send/"
FIELDS = ".sheet :is(input, textarea)"

MEETING = {
    "id": "dana",
    "person": "Dana Whitfield",
    "role": "Line planner",
    "organisation": "Riverbend Transit",
    "day": "2026-12-01",
    "time": "10:30",
    "zone": "America/Chicago",
    "minutes": 30,
    "how": "phone",
    "place": "",
    "status": "agreed",
    "next": "",
    "promises": "",
}
QUESTIONS = [
    {"id": "first-plan", "words": ["What was your first plan?"], "minutes": 4},
    {"id": "own-1", "words": ["Who decides where a line goes?"], "minutes": 3},
    {"id": "own-2", "words": ["What would you do again?"], "minutes": 3},
]


@pytest.mark.parametrize("address", [*SHEETS, CHECKLIST])
def test_every_field_of_a_sheet_is_kept(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    filled = fill(page)
    assert len(filled) > 5
    choose(page, MINE)
    page.reload()

    assert {name: value for name, value in values(page).items() if value} == filled


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_prints_filled_in_and_blank(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    before = printed(page)
    words = [value for value in fill_at_once(page).values() if value.startswith("w0")]
    filled = printed(page)

    assert [word for word in words if word not in filled] == []
    press_print(page, "Print it blank")
    assert printed(page) == before
    assert printed(page) == filled  # what is printed after that is filled in again


@pytest.mark.parametrize(
    ("address", "label", "entered", "on_paper"),
    [
        (SHEET, "Which day?", "2026-12-01", "December 1, 2026"),
        (SHEET, "What time?", "10:30", "10:30 AM"),
    ],
)
def test_days_and_times_print_as_people_write_them(
    page: Page, guide: Guide, address: str, label: str, entered: str, on_paper: str
) -> None:
    page.goto(guide.at(address))
    empty = printed(page)
    page.get_by_label(label).fill(entered)

    assert on_paper not in empty
    assert "mm/dd" not in empty
    assert on_paper in printed(page)


@pytest.mark.parametrize(
    ("address", "box"),
    [
        (CHECKLIST, ".tips input"),
        ("/worksheets/question-picker/", ".field-ticks input"),
        ("/worksheets/reflection/", ".field-scale input"),
        ("/worksheets/reflection/", ".field-choice input"),
    ],
)
def test_boxes_print_as_ticked_and_blank_as_empty(
    page: Page, guide: Guide, address: str, box: str
) -> None:
    page.goto(guide.at(address))
    first = page.locator(box).first
    first.check()
    press_print(page, "Print it filled in")
    page.emulate_media(media="print")
    ticked = first.screenshot()
    page.emulate_media(media="screen")
    press_print(page, "Print it blank")
    page.emulate_media(media="print")
    blank = first.screenshot()
    first.evaluate("box => { box.checked = false }")

    assert ticked != blank
    assert first.screenshot() == blank
    assert first.evaluate("box => getComputedStyle(box).borderTopWidth") != "0px"


def test_an_answer_of_ten_thousand_characters_prints_whole(page: Page, guide: Guide) -> None:
    words = [f"w{number:05}" for number in range(1429)]
    page.goto(guide.at(SHEET))
    page.get_by_label(NOTES).fill(" ".join(words))
    paper = printed(page)

    assert len(" ".join(words)) > 10_000
    assert [word for word in words if word not in paper] == []


def test_a_sheet_is_saved_as_text_in_the_order_of_the_page(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))
    page.get_by_label("Who are you meeting?").fill("Dana\tWhitfield")
    page.get_by_label("Question 1", exact=True).fill("What was your first plan?")
    page.get_by_label("Notes on question 1", exact=True).fill("A line\nand another")
    page.get_by_label("None asks for a job").check()

    assert (
        saved(page, "question-picker.txt")
        == f"""My questions for this talk
==========================
{guide.at("/worksheets/question-picker/")}

Who are you meeting?
  Dana\tWhitfield

What do you most want to know?
  (no answer yet)

My questions, in order
  Question 1: What was your first plan?
  Notes on question 1:
    A line
    and another

What will you ask if time is left over?
  (no answer yet)

What choice of yours would you like advice on?
  (no answer yet)

Have you checked them?
  [ ] No search would answer them
  [ ] None ends with a yes or a no
  [ ] Each asks for one thing at a time
  [x] None asks for a job
  [ ] I'd be glad to answer them myself

Which question will you close with?
  (no answer yet)
"""
    )


@pytest.mark.parametrize("address", SHEETS)
def test_the_text_of_a_sheet_holds_every_answer(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    words = [value for value in fill_at_once(page).values() if value.startswith("w0")]
    ticked = page.locator(f"{FIELDS}[type=checkbox]:checked").count()
    text = saved(page, address.split("/")[2] + ".txt")

    assert [word for word in words if word not in text] == []
    assert text.count("[x]") == ticked


def test_the_text_of_a_sheet_says_whose_it_is(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("dana")})
    page.reload()

    assert saved(page, "agenda-30.txt").splitlines()[2] == "For: Dana Whitfield, Riverbend Transit"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([], "Title\n=====\n"),
        ([("Q", "", "one\r\ntwo")], "Title\n=====\n\nQ\n  one\n  two\n"),
        ([("Q", "a", ""), ("Q", "b", "x"), ("R", "", "")], "Title\n=====\n\nQ\n  b: x\n\nR\n  -\n"),
    ],
)
def test_text_is_laid_out_block_by_block(
    page: Page, guide: Guide, lines: list[tuple[str, str, str]], text: str
) -> None:
    page.goto(guide.at(SHEET))
    entries = [{"block": block, "label": label, "answer": answer} for block, label, answer in lines]

    assert text == page.evaluate(
        """async lines => {
            const {sheetText} = await import('/ask-well/assets/kit/sheet-text.js')
            return sheetText(['Title'], lines, {empty: '-'})
        }""",
        entries,
    )


def test_a_checklist_counts_what_is_done(page: Page, guide: Guide) -> None:
    page.goto(guide.at(CHECKLIST))
    expect(page.get_by_text("0 of 14 done")).to_be_visible()
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")

    expect(page.get_by_text("1 of 14 done")).to_be_visible()


def test_only_a_list_of_things_to_do_counts_them(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))

    assert page.locator(".field-ticks input").count() == 5
    expect(page.locator(".sheet-progress")).to_be_hidden()


def test_clearing_asks_nothing_and_can_be_undone(page: Page, guide: Guide) -> None:
    page.goto(guide.at(CHECKLIST))
    page.get_by_role("checkbox").first.check()
    choose(page, MINE)
    page.get_by_role("button", name="Clear it").click()

    expect(page.locator(".kit-message")).to_have_text("Cleared. You can undo it.")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(page.get_by_role("checkbox").first).not_to_be_checked()
    assert stored(page, "sheet/none/checklists/before-you-press-send") == {}
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect(page.get_by_role("checkbox").nth(1)).to_be_checked()
    expect(page.get_by_text("2 of 14 done")).to_be_visible()
    expect(page.locator(".kit-message")).to_be_focused()
    expect(page.locator(".kit-message")).to_contain_text("What you cleared is back.")
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_clearing_one_meetings_sheet_is_undone_there_and_nowhere_else(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("dana")})
    page.reload()
    page.get_by_label(ANSWER).fill("Dana")
    page.get_by_role("button", name="Clear it").click()
    page.get_by_label("For whom is this?").select_option("No one yet")
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_label(ANSWER)).to_have_value("")
    page.get_by_label("For whom is this?").select_option("dana")
    expect(page.get_by_label(ANSWER)).to_have_value("Dana")


PREFILLED = {
    "/worksheets/agenda-30/": ["Dana Whitfield", "2026-12-01", "10:30", "555-010-0177"],
    "/worksheets/debrief/": ["Dana Whitfield", "2026-12-01", ""],
    "/worksheets/class-assignment/": [
        "Ana Ruiz",
        "Dana Whitfield, Line planner, Riverbend Transit",
        "2026-12-01",
    ],
    "/worksheets/research/": ["Dana Whitfield, Line planner, Riverbend Transit"],
}


@pytest.mark.parametrize(("address", "expected"), PREFILLED.items(), ids=PREFILLED)
def test_what_was_entered_once_is_not_asked_again(
    page: Page, guide: Guide, address: str, expected: list[str]
) -> None:
    known(page, guide, place="555-010-0177")
    page.goto(guide.at(address))

    assert (
        page.locator(".sheet :is([data-blank], [data-prefill])").evaluate_all(
            "fields => fields.map(field => field.value)"
        )
        == expected
    )
    assert expected[0] in printed(page)
    press_print(page, "Print it blank")
    assert expected[0] not in printed(page)


def test_clearing_a_sheet_leaves_what_messages_say(page: Page, guide: Guide) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/class-assignment/"))
    page.get_by_label("Class and instructor").fill("Careers, Ms. Lee")
    page.get_by_role("button", name="Clear it").click()
    expect(page.get_by_label("Class and instructor")).to_have_value("")
    expect(page.get_by_label("Your name")).to_have_value("Ana Ruiz")
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_label("Class and instructor")).to_have_value("Careers, Ms. Lee")
    assert stored(page, "me") == {"your_name": "Ana Ruiz"}
    assert stored(page, "sheet/dana/worksheets/class-assignment") == {
        "class-name": "Careers, Ms. Lee"
    }


def test_a_correction_on_a_sheet_corrects_the_meeting(page: Page, guide: Guide) -> None:
    known(page, guide, place="Room 4")
    page.goto(guide.at("/worksheets/agenda-30/"))
    page.get_by_label("Where, or on which number or link?").fill("Room\n 5 ")
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator("[data-part=place] dd")).to_have_text("Room 5")


def test_two_tabs_keep_what_each_wrote_into_a_blank(page: Page, guide: Guide) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/debrief/"))
    other = page.context.new_page()
    other.goto(guide.at("/emails/thank-warm-email/"))
    page.get_by_label("Which detail will go into your thank-you?").press_sequentially("your story ")
    expect(other.locator("[name=detail]")).to_have_value("your story")
    other.locator("[name=detail]").fill("your map")
    expect(page.get_by_label("Which detail will go into your thank-you?")).to_have_value("your map")
    page.get_by_label("When did you feel put off?").press_sequentially("Never")
    wait_until_kept(page, guide, "sheet/dana/worksheets/debrief", "Never")

    assert stored(page, "blanks/dana")["detail"] == "your map"


FIXED = (
    "for (const field of document.querySelectorAll('textarea')) field.style.fieldSizing = 'fixed'"
)


def test_a_field_grows_with_its_text_where_css_cannot_do_that(page: Page, guide: Guide) -> None:
    """Run what Safari runs, whose CSS has no field-sizing yet."""
    page.add_init_script("CSS.supports = () => false")
    page.goto(guide.at(SHEET))
    page.evaluate(FIXED)
    field = page.get_by_label(ANSWER)
    field.fill("a line\n" * 20)

    assert field.evaluate("field => field.scrollHeight <= field.offsetHeight")
    page.reload()
    page.evaluate(FIXED)
    field.press("End")
    field.press("x")
    assert field.evaluate("field => field.scrollHeight <= field.offsetHeight")


def test_what_stands_there_already_follows_the_meeting_and_is_no_answer(
    page: Page, guide: Guide
) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/debrief/"))
    page.get_by_label("When did you feel drawn to it?").press_sequentially("At the map")
    page.goto(guide.at("/worksheets/"))
    assert stored(page, "sheet/dana/worksheets/debrief") == {"felt-drawn": "At the map"}
    keep(page, {"meetings": envelope([{**MEETING, "day": "2026-12-08"}], rev=2)})
    page.goto(guide.at("/worksheets/debrief/"))
    expect(page.get_by_label("When did you talk?")).to_have_value("2026-12-08")
    page.get_by_label("When did you talk?").fill("2026-12-09")
    page.reload()

    expect(page.get_by_label("When did you talk?")).to_have_value("2026-12-09")


def test_what_a_sheet_asks_for_first_fills_messages_and_other_sheets(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/worksheets/agenda-15/"))
    page.get_by_label("Who are you meeting?").press_sequentially("Marisol Vega")
    page.get_by_label("Where, or on which number or link?").press_sequentially("Room 4")
    page.keyboard.press("Tab")
    page.goto(guide.at("/worksheets/debrief/"))
    expect(page.get_by_label("Who did you talk with?")).to_have_value("Marisol Vega")
    page.goto(guide.at("/my-kit/"))

    expect(page.get_by_label("Who is it?")).to_have_value("Marisol Vega")


def test_each_meeting_has_a_sheet_of_its_own(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("none")})
    page.reload()
    page.get_by_label(ANSWER).fill("nobody yet")
    page.get_by_label("For whom is this?").select_option("Dana Whitfield, Riverbend Transit")
    expect(page.get_by_label(ANSWER)).to_have_value("")
    page.get_by_label(ANSWER).fill("Dana")
    page.get_by_label("For whom is this?").select_option("No one yet")

    expect(page.get_by_label(ANSWER)).to_have_value("nobody yet")
    assert stored(page, "sheet/dana/worksheets/agenda-30") == {"plan-to-choose": "Dana"}


def test_my_questions_fill_the_empty_lines_and_nothing_else(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    page.get_by_label("Question 1", exact=True).fill("Mine stays")
    page.get_by_label("Notes on question 2", exact=True).fill("A note without a question")
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.locator(".kit-message")).to_have_text("Your questions are filled in: 3.")
    assert [
        page.get_by_label(f"Question {slot}", exact=True).input_value() for slot in range(1, 8)
    ] == [
        "Mine stays",
        "",
        "What was your first plan?",
        "Who decides where a line goes?",
        "What would you do again?",
        "",
        "",
    ]
    expect(page.get_by_label("Notes on question 2", exact=True)).to_have_value(
        "A note without a question"
    )
    page.reload()
    expect(page.get_by_label("Question 3", exact=True)).to_have_value("What was your first plan?")


def test_a_question_that_is_there_already_is_not_filled_in_twice(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    fill_in = page.get_by_role("button", name="Fill in my questions")
    fill_in.press("Enter")
    fill_in.press("Enter")

    assert page.get_by_label("Question 4", exact=True).input_value() == ""
    expect(fill_in).to_be_focused()


def test_questions_without_a_line_are_told(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    for slot in range(1, 7):
        page.get_by_label(f"Question {slot}", exact=True).fill(f"Mine {slot}")
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.locator(".kit-message")).to_have_text(
        "Your questions are filled in: 1. No empty line was left for 2 more."
    )


def test_nothing_is_offered_where_no_question_was_picked(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))

    expect(page.get_by_role("button", name="Fill in my questions")).to_be_hidden()


@pytest.mark.parametrize("address", [*SHEETS, CHECKLIST])
def test_nothing_bars_the_way_on_a_filled_sheet(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    assert fill_at_once(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        expect_no_barriers(page)
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), width


FILL = """fields => fields.forEach((field, number) => {
    if (['checkbox', 'radio'].includes(field.type)) {
        if (number % 2) field.click()
        return
    }
    const word = `w${String(number).padStart(4, '0')}`
    field.value = {date: '2026-12-01', time: '10:30'}[field.type] ?? word
    field.dispatchEvent(new Event('input', {bubbles: true}))
})"""
"""Fills every field at once, where it is not the filling that is tested."""


def fill(page: Page) -> dict[str, str]:
    """Fill in every field and every second box, and return what was entered by name."""
    for number, field in enumerate(page.locator(FIELDS).all()):
        enter(field, number)
        if number == 1:  # the line on saving comes, and moves what stands below it
            expect(page.locator(".kit-state")).not_to_have_text("")
    return {name: value for name, value in values(page).items() if value}


def fill_at_once(page: Page) -> dict[str, str]:
    page.locator(FIELDS).evaluate_all(FILL)
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    return {name: value for name, value in values(page).items() if value}


def enter(field: Locator, number: int) -> None:
    kind = field.get_attribute("type")
    if kind in {"checkbox", "radio"}:
        if number % 2:
            field.check()
        return
    field.fill({"date": "2026-12-01", "time": "10:30"}.get(str(kind), f"w{number:04}"))


def values(page: Page) -> dict[str, str]:
    """Return what stands in every field, and which boxes are ticked."""
    found: list[tuple[str, str]] = page.locator(FIELDS).evaluate_all(
        """fields => fields.map(field => ['checkbox', 'radio'].includes(field.type)
            ? [`${field.name} ${field.value}`, field.checked ? 'ticked' : '']
            : [field.name, field.value])"""
    )
    return dict(found)


def printed(page: Page) -> str:
    """Return the words on paper."""
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return unicodedata.normalize(
        "NFKC", " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    )


def press_print(page: Page, name: str) -> None:
    """Press a button that prints; the window that browsers open then is left out."""
    page.evaluate("() => { window.print = () => undefined }")
    page.get_by_role("button", name=name).click()


def saved(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_text("utf-8")


def known(page: Page, guide: Guide, **meeting: str) -> None:
    """Make the device of a reader who has a meeting and has written a message."""
    page.goto(guide.at("/worksheets/"))
    documents = {
        "meetings": [{**MEETING, **meeting}],
        "current": "dana",
        "me": {"your_name": "Ana Ruiz"},
    }
    keep(page, {name: envelope(data) for name, data in documents.items()})


def open_with_questions(page: Page, guide: Guide) -> Any:
    """Open a sheet for a meeting with three questions."""
    page.goto(guide.at("/worksheets/question-picker/"))
    keep(
        page,
        {
            "meetings": envelope([MEETING]),
            "current": envelope("dana"),
            "questions/dana": envelope(QUESTIONS),
        },
    )
    page.reload()
