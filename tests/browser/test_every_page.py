"""Every page loads in silence; on every screen, in light and dark, no element bars anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import SCHEMES, WIDTHS, Scheme, listen, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kinds_of_page import KINDS
from tests.browser.served import ROOT, Guide
from tests.browser.settled import Asked
from tests.browser.shapes import one_of_each, shape, shapes
from tests.weight import first_view, too_heavy

MOST_REQUESTS = 12
"""Of a first view: the page itself, style sheets, scripts, data, pictures and the icon."""

PARTS = 4
"""The pages are looked at in so many parts, which workers share."""

POLICY = (
    "default-src 'self'; img-src 'self' data:; base-uri 'none';"
    " form-action 'self'; object-src 'none'"
)


@pytest.fixture(scope="module")
def closely(guide: Guide) -> list[str]:
    """Return pages that hold between them one of each element."""
    return one_of_each(shapes(guide))


def test_a_page_of_every_folder_is_looked_at_closely(guide: Guide) -> None:
    folders = {address.split("/")[1] for address in guide.addresses}

    assert {address.split("/")[1] for address in KINDS} == folders - {"404.html"}
    assert set(KINDS) <= set(guide.addresses)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_that_is_not_looked_at_closely_loads_in_silence(
    browser: Browser, guide: Guide, closely: list[str], part: int
) -> None:
    rest = [at for at in guide.addresses if at not in closely]
    assert look(browser, guide, rest[part::PARTS], widths=()) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_with_one_of_each_element_bar_nobody_on_any_screen(
    browser: Browser, guide: Guide, closely: list[str], part: int
) -> None:
    assert look(browser, guide, closely[part::PARTS]) == []


def test_a_page_that_adds_an_element_or_a_place_for_it_is_looked_at_closely() -> None:
    known = shape("<main><p class='a b'>x</p><ul><li>y</li></ul></main>")

    assert shape("<main><p class='b a'>other words</p></main>") < known
    for new in (
        "<main><li>y</li></main>",
        "<p class='a b'>x</p>",
        "<main><p class='a'>x</p></main>",
        "<main><p class='a b' lang='es'>x</p></main>",
    ):
        assert not shape(new) <= known, new
    assert shape("<p lang='es'>x</p>") < shape("<p>x</p><ul lang='es'></ul>")
    assert not shape("<h1>a</h1><h3>b</h3>") <= shape("<h1>a</h1><h2>b</h2><h3>c</h3>")


def test_the_narrowest_screen_has_the_styles_of_a_phone() -> None:
    """What else could differ, axe-core would have to look at on both."""
    sheets = [path.read_text("utf-8") for path in (ROOT / "overrides/styles").rglob("*.css")]
    asked = [width for css in sheets for width in re.findall(r"width: ?([\d.]+)rem\)", css)]

    assert len(asked) > 10
    assert [rem for rem in asked if min(WIDTHS) <= float(rem) * 16 <= 390] == []
    assert not any(re.search(r"width: ?[\d.]+px\)", css) for css in sheets)


def look(
    browser: Browser,
    guide: Guide,
    addresses: Iterable[str],
    widths: Sequence[int] = WIDTHS,
    schemes: Sequence[Scheme] = SCHEMES,
) -> list[str]:
    """Open pages and list what goes wrong, and what axe-core finds on screens of these widths."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    noise = listen(page, guide)
    found: list[str] = []
    for address in addresses:
        page.goto(guide.at(address))
        found += [f"{address} {each}" for each in on_screens(page, widths, schemes)]
        found += [f"{address} {each}" for each in noise]
        noise.clear()
    context.close()
    return found


def test_every_page_has_one_place_that_is_read_aloud(guide: Guide) -> None:
    wrong = {
        file.relative_to(guide.site): count
        for file in guide.site.rglob("*.html")
        if (
            count := len(
                re.findall('role="(?:status|alert)"|aria-live', file.read_text(encoding="utf-8"))
            )
        )
        != 1
    }

    assert wrong == {}


def test_a_table_that_becomes_cards_says_outright_what_each_part_of_it_is(guide: Guide) -> None:
    """Some browsers take a table that is laid out as none for none."""
    tables = [
        table
        for file in guide.site.rglob("*.html")
        for table in re.findall(r"<table\b.*?</table>", file.read_text("utf-8"), re.DOTALL)
        if "stacked" in table.partition(">")[0]
    ]

    assert len(tables) > 1
    assert {
        part
        for table in tables
        for part in re.findall(r"<(?:table|thead|tbody|tr|th|td)\b(?![^>]*\srole=)[^>]*>", table)
    } == set()


def test_the_first_view_of_a_page_is_light(guide: Guide) -> None:
    assert too_heavy(guide.site, guide.addresses) == {}


def test_every_kind_of_page_is_light(open_page: OpenPage, guide: Guide) -> None:
    """Count what a page loads before anything is pressed, as hosts send it: gzip, usual level."""
    page = open_page()
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    answers: list[str] = []
    page.on("response", lambda answer: answers.append(answer.url.removeprefix(guide.url)))
    asked = Asked(page)
    heavy = {}
    for address in KINDS:
        answers.clear()
        page.goto(guide.at(address))
        asked.settle()
        known = first_view(guide.site, address)
        scripts = [size for file, size in known.items() if file.endswith(".js")]
        assert {*answers} == {file.removesuffix("index.html") for file in known}
        assert len(scripts) >= 2, address
        most = 25_000 if address.startswith("/my-kit/") else 15_000
        if sum(scripts) > most or len(answers) + 1 > MOST_REQUESTS:  # and the icon
            heavy[address] = (sum(scripts), answers)

    assert heavy == {}


def test_every_page_forbids_what_is_not_the_guides_own(guide: Guide) -> None:
    written = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    files = list(guide.site.rglob("*.html"))

    assert len(files) >= len(guide.addresses)
    assert [file for file in files if written not in file.read_text(encoding="utf-8")] == []


def test_a_wrong_address_leads_on_from_any_depth(page: Page, guide: Guide) -> None:
    answer = page.goto(guide.at("/questions/no-such-bank/at-all/"))

    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    page.get_by_role("link", name="Go to the questions").click()
    expect(page).to_have_url(guide.at("/questions/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Questions")
