"""Every kind of page on paper: whole sheets with their foot, lines to write on, nothing lost."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import SCHEMES, Scheme
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kinds_of_page import KINDS, SHEETS
from tests.browser.paper import FOOT, SITE, Sheet, addresses_below, miscounted, sheets_of
from tests.browser.served import Guide, copy_project, served

LETTER, A4 = (612, 792), (595, 842)
"""Sizes in points: 8.5 by 11 inches, 210 by 297 mm."""


@dataclass(frozen=True, slots=True)
class Print:
    """A page on paper, and what it says of itself there."""

    sheets: list[Sheet]
    lines: int
    """To write on, and between tips."""
    presses: list[str]
    """The words of what is there to press or to follow."""


Paper = dict[str, list[Sheet]]


@pytest.fixture(scope="module")
def prints(browser: Browser, guide: Guide) -> dict[str, Print]:
    """Print every kind of page."""
    page = browser.new_page(service_workers="block")
    page.emulate_media(media="print")
    found = {address: print_kind(page, guide.at(address)) for address in KINDS}
    page.close()
    return found


def print_kind(page: Page, url: str) -> Print:
    sheets = printed(page, url)
    lines = page.locator(":is(.ruled > span, .tips > li):visible").count()
    presses = page.locator("nav:visible, button:visible").all_inner_texts()
    return Print(sheets, lines, presses)


@pytest.fixture(scope="module")
def paper(prints: dict[str, Print]) -> Paper:
    """Return the sheets of every kind of page."""
    return {address: each.sheets for address, each in prints.items()}


@pytest.fixture(scope="module")
def a4_guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve a guide whose publisher prints on A4."""
    project = copy_project(tmp_path_factory.mktemp("a4"))
    publisher = project / "content" / "publisher.yml"
    publisher.write_text(publisher.read_text("utf-8") + "  paper: a4\n", "utf-8")
    with served(project) as guide:
        yield guide


def test_every_sheet_is_a_letter(paper: Paper) -> None:
    assert {sheet.size for sheets in paper.values() for sheet in sheets} == {LETTER}


def test_every_sheet_is_an_a4_where_the_publisher_says_so(page: Page, a4_guide: Guide) -> None:
    for address in SHEETS:
        sheets = printed(page, a4_guide.at(address))
        assert {sheet.size for sheet in sheets} == {A4}, address
        assert all(sheet.foot.endswith(FOOT) for sheet in sheets), address


def test_every_sheet_has_the_publisher_at_its_foot_and_its_number(paper: Paper) -> None:
    for address, sheets in paper.items():
        for number, sheet in enumerate(sheets, start=1):
            assert sheet.foot == f"{number} / {len(sheets)}{FOOT}", address


def test_no_sheet_is_empty(paper: Paper) -> None:
    empty = [
        f"{address} sheet {number}"
        for address, sheets in paper.items()
        for number, sheet in enumerate(sheets, start=1)
        if not sheet.words
    ]

    assert empty == []


def test_the_first_sheet_says_whose_it_is_where_it_is_and_who_helps(paper: Paper) -> None:
    for address, sheets in paper.items():
        first, *others = (sheet.words for sheet in sheets)
        assert first.startswith("Harborview Career Services"), address
        assert SITE + address[1:] in first, address
        for words in (first, *others):
            assert words.count("Write: ask@harborview.example.org") == (words is first), address


def test_nothing_of_the_navigation_is_printed(paper: Paper) -> None:
    frame = (
        "Skip to the page",
        "Ask Well Harborview Careers",
        "1 Choose an aim 2 Find people",
    )
    found = [
        f"{address}: {part}"
        for address, sheets in paper.items()
        for part in frame
        if part in " ".join(sheet.words for sheet in sheets)
    ]

    assert found == []


def test_nothing_to_press_or_to_follow_is_printed(prints: dict[str, Print]) -> None:
    found = {address: each.presses for address, each in prints.items() if each.presses}

    assert found == {}


def test_a_worksheet_fills_as_many_sheets_as_it_says(page: Page, guide: Guide) -> None:
    assert miscounted(page, guide) == []


@pytest.mark.parametrize("address", SHEETS)
def test_every_line_of_a_worksheet_is_printed_without_backgrounds(
    prints: dict[str, Print], address: str
) -> None:
    sheet = prints[address]

    assert sheet.lines > 1
    assert sum(each.lines for each in sheet.sheets) == sheet.lines


def test_a_question_of_a_set_is_never_parted_from_its_lines(page: Page, guide: Guide) -> None:
    for address in addresses_below(guide, "sets"):
        sheets = printed(page, guide.at(address))
        heads = page.locator(".set h2")
        expect(heads.first).to_be_visible()
        questions = [" ".join(text.split()) for text in heads.all_inner_texts()]
        on_each = [sum(question in sheet.words for question in questions) for sheet in sheets]
        assert sum(on_each) == len(questions), address
        assert [sheet.lines for sheet in sheets] == [4 * count for count in on_each], address


OVER = """field =>
    [field.scrollWidth - field.clientWidth, field.scrollHeight - field.clientHeight]"""


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(
    ("address", "field", "length"),
    [
        ("/worksheets/notes-one-page/", ".field-long textarea", 3_000),
        ("/worksheets/notes-one-page/", ".field-long textarea", 10_000),
        ("/worksheets/notes-one-page/", ".field-short :is(input, textarea)", 300),
        ("/worksheets/tracker/", ".field-table textarea", 600),
    ],
)
def test_nothing_that_was_typed_is_lost_on_paper(
    open_page: OpenPage, guide: Guide, address: str, field: str, length: int, *, javascript: bool
) -> None:
    page = open_page(javascript=javascript)
    page.goto(guide.at(address))
    typed = [f"w{number:04}" for number in range(length // 6)]
    first = page.locator(field).first
    first.fill(" ".join(typed))
    found = re.findall(r"w\d{4}", " ".join(sheet.words for sheet in sheets_of(page)))

    assert [word for word in typed if word not in found] == []
    page.emulate_media(media="print")
    # Or words run out of their field and lie on top of others.
    expect_soon(lambda: max(first.evaluate(OVER)) <= 1, wanted=True)


def test_a_long_answer_is_printed_in_order_with_no_line_cut_in_two(
    page: Page, guide: Guide
) -> None:
    typed = [f"w{number:04}" for number in range(1_500)]
    page.goto(guide.at("/worksheets/notes-one-page/"))
    page.locator(".field-long textarea").first.fill(" ".join(typed))

    assert re.findall(r"w\d{4}", " ".join(sheet.words for sheet in sheets_of(page))) == typed


def test_the_field_that_was_written_in_last_is_printed_like_the_others(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/worksheets/notes-one-page/"))
    page.emulate_media(media="print")
    before = page.screenshot(animations="disabled")
    page.locator(".field-long textarea").first.focus()

    assert page.screenshot(animations="disabled") == before


def test_ticks_are_printed_without_backgrounds(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/checklists/before-you-press-send/"))
    page.emulate_media(media="print")
    blank = page.screenshot()
    page.emulate_media(media="screen")
    page.get_by_role("checkbox").first.check()
    page.emulate_media(media="print")

    assert page.screenshot() != blank
    # The browser prints its own boxes whatever the settings.
    expect(page.get_by_role("checkbox").first).to_have_css("appearance", "auto")


@pytest.mark.parametrize(
    "address", ["/", "/questions/career-path/", "/emails/ask-cold/", "/worksheets/reflection/"]
)
def test_a_dark_page_prints_as_light_as_a_light_one(
    page: Page, open_page: OpenPage, guide: Guide, address: str
) -> None:
    page.goto(guide.at(address))
    shots = [shot(page, scheme) for scheme in SCHEMES]
    page.emulate_media(media="screen", color_scheme="light")
    page.get_by_role("button", name="Dark").press("Enter")
    shots.append(shot(page, "light"))

    blank = open_page()
    for each in shots:
        white, different = compared(blank, each, shots[0])
        assert white > 0.9
        assert (
            different < 0.0001
        )  # a browser may draw some pixels at an edge otherwise from one time to the next


def shot(page: Page, scheme: Scheme) -> bytes:
    """Take a picture of the page on paper, on a device of this scheme."""
    page.emulate_media(media="print", color_scheme=scheme)
    return page.screenshot(full_page=True, animations="disabled")


def printed(page: Page, url: str) -> list[Sheet]:
    """Print the page at an address."""
    page.goto(url)
    return sheets_of(page)


def compared(page: Page, shot: bytes, other: bytes) -> tuple[float, float]:
    """Return the share of a picture's pixels that are white, and that differ from another's."""
    white, different = page.evaluate(
        """async urls => {
            const [one, other] = await Promise.all(urls.map(async url => {
                const picture = await createImageBitmap(await (await fetch(url)).blob())
                const brush = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
                brush.drawImage(picture, 0, 0)
                return brush.getImageData(0, 0, picture.width, picture.height).data
            }))
            if (one.length !== other.length) return [0, 1]
            let white = 0, different = 0
            for (let at = 0; at < one.length; at += 4) {
                const pixel = [0, 1, 2].map(offset => one[at + offset])
                if (pixel.every(value => value === 255)) white += 1
                const changed = (value, offset) => Math.abs(value - other[at + offset]) > 32
                if (pixel.some(changed)) different += 1
            }
            return [4 * white / one.length, 4 * different / one.length]
        }""",
        [f"data:image/png;base64,{base64.b64encode(each).decode()}" for each in (shot, other)],
    )
    return white, different


def test_what_an_answer_rests_on_is_small_on_paper_and_its_addresses_stand_at_the_end(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/faq/"))
    addresses = page.get_by_text(f"{SITE}about/references/", exact=False).last
    expect(addresses).to_be_hidden()
    page.emulate_media(media="print")
    expect(addresses).to_be_visible()
    size = "all => all.map(each => parseFloat(getComputedStyle(each).fontSize))"
    answer = page.locator("details:has(.fine) .prose").first
    small = answer.locator(".fine")
    expect(small.first).to_be_attached()
    [body] = answer.locator("p:not(.fine)").first.evaluate_all(size)
    assert max(small.evaluate_all(size)) < body
