"""The meeting pack: one print with everything for one meeting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from askwell.catalog import Catalog
from askwell.library import Library
from tests.browser.barriers import listen, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import meeting, put, wait_until_kept
from tests.browser.paper import pages_of, sheets_of
from tests.browser.served import Guide

QUESTIONS = [
    "How did you come to this work, and what did you do before?",
    "Could you take me through a day last week, a plain one?",
    "What do people who start here find hardest in their first months?",
    "What would somebody from outside never guess about the work?",
    (
        "I have to choose between the night course and an apprenticeship that pays less."
        " Which would you take first?"
    ),
    "Which tools or machines do you use every day?",
    "What changed most since you began?",
]
PACK: dict[str, Any] = {
    "meetings": [
        meeting(1, "Marisol Vega", role="water quality analyst", organisation="County Water Lab",
                day="2027-03-04", time="10:30", how="video",
                place="https://meet.example.org/vega", next="Test the link",
                promises="She sends the list of schools"),
        meeting(2, "Theo Brandt", day="2026-01-02", minutes=45, how="phone"),
    ],
    "current": "m1",
    "blanks/m1": {"topic": "how people get their first lab job"},
    "questions/m1": [
        {"id": f"own-{n}", "words": [text], "minutes": 3} for n, text in enumerate(QUESTIONS)
    ],
}  # fmt: skip


def test_everything_is_on_paper(page: Page, guide: Guide) -> None:
    words = printed(page, guide, PACK)

    for expected in (
        "Marisol Vega",
        "water quality analyst, County Water Lab",
        "Thursday, March 4, 2027, 10:30 AM CT",
        "20 minutes, as you asked for",
        "On video",
        "https://meet.example.org/vega",
        "Test the link",
        "She sends the list of schools",
        "Advice for you",
        "Hello and purpose",
        *QUESTIONS,
        "The evening before",
        "Test the link, the camera and the sound",
        "Who else would you talk to about how people get their first lab job, if you were me?",
        "Thank you, Marisol.",
        "Names, words and promises to remember",
        "Write: ask@harborview.example.org",
    ):
        assert expected in words, expected


def test_what_is_known_stands_in_the_questions(page: Page, guide: Guide) -> None:
    question = {
        "id": "a",
        "words": ["What is hard in ", {"gap": "field", "label": "the field"}, "?"],
        "minutes": 3,
    }
    words = printed(
        page, guide, {**PACK, "blanks/m1": {"field": "water testing"}, "questions/m1": [question]}
    )

    assert "What is hard in water testing?" in words


def test_the_pack_is_saved_as_text_for_phones_that_cannot_print(page: Page, guide: Guide) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    words = Path(download.value.path()).read_text("utf-8")

    assert download.value.suggested_filename == "marisol-vega.txt"
    assert words.startswith(
        "Marisol Vega\n------------\nwater quality analyst, County Water Lab\n"
        "When: Thursday, March 4, 2027, "
    )
    for number, question in enumerate(QUESTIONS, start=1):
        assert f"\n{number}. {question}\n" in words
    for expected in (
        "\nThe plan\n--------\n0",
        "2  Hello and purpose  “",
        "\n[ ] Pack a notebook",
        "Thank you, Marisol.",
    ):
        assert expected in words, expected
    assert words.count("Hello and purpose") == 1
    assert "Tick it off on screen" not in words


def test_what_is_for_other_ways_of_meeting_stays_away(page: Page, guide: Guide) -> None:
    words = printed(page, guide, PACK)

    assert "Look up the route" not in words
    assert "In the meeting" not in words
    assert "Which meeting?" not in words
    assert "Print the pack" not in words


def test_no_sheet_is_empty_and_no_question_is_parted_from_its_lines(
    page: Page, guide: Guide
) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    sheets = sheets_of(page)
    on_each = [sum(question in sheet.words for question in QUESTIONS) for sheet in sheets]
    tips = [sheet.words.count("your phone") for sheet in sheets]

    assert len(sheets) == 3
    assert all(sheet.words for sheet in sheets)
    assert sum(on_each) == len(QUESTIONS)
    assert [sheet.lines for sheet in sheets[:2]] == [3 * count for count in on_each[:2]]
    assert sum(tips) > 0


def test_a_pocket_card_is_one_side_with_the_person_and_every_question(
    page: Page, guide: Guide
) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print a pocket card").click()
    expect(page.locator("meeting-pack[data-card='0']")).to_be_attached()
    [side] = pages_of(page)
    said = " ".join(side.extract_text().split())

    for words in ("Marisol Vega", "On video", "Names, words and promises to remember", *QUESTIONS):
        assert words in said
    assert "The evening before" not in said
    expect(page.locator("meeting-pack[data-card]")).to_have_count(0)  # it is printed


@pytest.mark.parametrize(
    ("questions", "size"), [([], 0), (["a" * 60] * 10, 0), (["a" * 90] * 9, 1), (["a"] * 99, -1)]
)
def test_a_card_has_the_largest_letters_in_which_nothing_is_cut(
    scripts: Page, guide: Guide, questions: list[str], size: int
) -> None:
    ask = "([url, asked]) => import(url).then(card => card.cardSize(['Ana'], asked))"
    url = guide.at("/assets/scripts/pack-card.js")

    assert scripts.evaluate(ask, [url, questions]) == size


@pytest.mark.parametrize(
    ("minutes", "shown"), [(5, 15), (15, 15), (20, 20), (25, 20), (30, 30), (38, 45), (90, 45)]
)
def test_the_plan_comes_nearest_to_the_minutes(
    page: Page, guide: Guide, minutes: int, shown: int
) -> None:
    put(page, guide, {**PACK, "meetings": [meeting(1, "Marisol Vega", minutes=minutes)]})
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator("[data-minutes]:visible")).to_have_count(1)
    expect(page.locator("[data-minutes]:visible")).to_have_attribute("data-minutes", str(shown))


@pytest.mark.parametrize(
    ("ahead", "title"),
    [(10, "The evening before"), (1, "The evening before"), (0, "In the meeting")],
)
def test_the_list_fits_the_day(page: Page, guide: Guide, ahead: int, title: str) -> None:
    day = datetime.now(UTC).date() + timedelta(days=ahead)
    page.clock.set_fixed_time(datetime.now(UTC).replace(hour=12))
    put(page, guide, {**PACK, "meetings": [meeting(1, "Marisol Vega", day=day.isoformat())]})
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator(".pack-checklist:visible h3")).to_have_text(title)
    expect(page.get_by_label("Which checklist?").locator("option:checked")).to_have_text(title)


def test_another_list_can_be_chosen(page: Page, guide: Guide) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_label("Which checklist?").select_option("In the meeting")

    page.locator(".pack textarea").first.fill("By chance")
    wait_until_kept(page, guide, "sheet/m1/talk/notes", "By chance")
    expect(page.locator(".pack-checklist:visible h3")).to_have_text("In the meeting")


def test_another_meeting_has_another_pack(page: Page, guide: Guide) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_label("Which meeting?").select_option("Theo Brandt")

    expect(page.locator(".pack-person")).to_have_text("Theo Brandt")
    expect(page.locator("[data-minutes]:visible")).to_have_attribute("data-minutes", "45")
    expect(page.locator(".pack-questions li").first).to_be_attached()
    expect(page.locator(".pack-words")).to_contain_text("[")


def test_an_empty_kit_has_a_pack_that_fits_the_talk(
    page: Page, guide: Guide, library: Library
) -> None:
    page.goto(guide.at("/my-kit/pack/"))
    usual = [question.id for question in Catalog(library.published).usual_questions]
    rows = page.locator(".pack-questions li")

    expect_soon(lambda: rows.evaluate_all("all => all.map(e => e.dataset.question)"), usual)
    expect(page.locator(".pack-person")).to_have_text("My next talk")
    expect(page.get_by_role("link", name="Write the meeting down")).to_be_visible()


def test_no_question_stands_in_the_pack_twice(page: Page, guide: Guide, library: Library) -> None:
    page.goto(guide.at("/my-kit/pack/"))
    asked = {question.id for question in Catalog(library.published).usual_questions}
    lines = page.locator(".pack [data-asks]:visible")
    ids = "all => all.flatMap(e => e.dataset.asks.split(' '))"

    expect(page.locator(".pack [data-asks]").first).to_be_attached()
    expect_soon(lambda: asked.isdisjoint(lines.evaluate_all(ids)), wanted=True)


def test_notes_are_typed_into_the_pack_and_printed(page: Page, guide: Guide) -> None:
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    page.locator(".pack-questions textarea").first.fill("From the navy, by chance")
    wait_until_kept(page, guide, "sheet/m1/talk/notes", "by chance")
    page.reload()

    expect(page.locator(".pack-questions textarea").first).to_have_value("From the navy, by chance")
    assert "From the navy, by chance" in " ".join(sheet.words for sheet in sheets_of(page))


def test_without_javascript_the_page_lists_the_sheets_of_a_pack(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator("#_main button:visible, #_main select:visible")).to_have_count(0)
    expect(page.locator(".pack-none li:visible").nth(6)).to_be_visible()


def test_on_a_phone_two_buttons_share_a_line(page: Page, guide: Guide) -> None:
    put(page, guide, PACK)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(guide.at("/my-kit/pack/"))
    quiet = page.locator(".pack-tools .tool-row .quiet:visible")
    expect(quiet.first).to_be_visible()
    lines = "all => new Set(all.map(each => each.offsetTop)).size"

    expect_soon(lambda: quiet.evaluate_all(lines), -(-quiet.count() // 2))


def test_hostile_words_stay_words(page: Page, guide: Guide) -> None:
    words = "<script>alert(1)</script> {{ your_name }}"
    put(page, guide, {
        "meetings": [meeting(1, words, place=words)],
        "current": "m1",
        "blanks/m1": {"topic": words},
        "questions/m1": [{"id": "own-1", "words": [words], "minutes": 3}],
    })  # fmt: skip
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator(".pack-ask")).to_have_text(words)
    expect(page.locator("meeting-pack script")).to_have_count(0)


def test_the_pack_bars_nobody(page: Page, guide: Guide) -> None:
    noise = listen(page, guide)
    page.goto(guide.at("/my-kit/pack/"))
    found = [f"empty {each}" for each in on_screens(page)]
    put(page, guide, PACK)
    page.goto(guide.at("/my-kit/pack/"))
    found += [f"filled {each}" for each in on_screens(page)]

    assert found + noise == []


def printed(page: Page, guide: Guide, documents: dict[str, Any]) -> str:
    put(page, guide, documents)
    page.goto(guide.at("/my-kit/pack/"))
    return " ".join(sheet.words for sheet in sheets_of(page))
