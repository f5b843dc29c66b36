"""A guide in somebody's loudest colours, with all that a publisher can add to every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.barriers import AXE, barriers
from tests.browser.conftest import OpenPage
from tests.browser.kits import meeting, put
from tests.browser.served import Guide, copy_project, served
from tests.browser.test_every_page import MOST_REQUESTS

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 40">'
    '<rect width="100%" height="40" fill="#d0021b"/></svg>'
)
STYLES = ".page h1 { font-size: 17px }\n.tools { border-block-start: 7px solid #010203 }\n"

BRAND = """  colour: "#fff44f"
  second_colour: "#ff00aa"
  locale: en-GB
  styles: brand/loud.css
  logo:
    file: brand/wide.svg
    alt: Northern County
  foot:
    lines: [Equal opportunity program.]
    links:
      - site: https://www.lakeside.edu/
        title: Jobs at Lakeside
  menu:
    - page: /questions/
      title: Ask these
    - page: /my-kit/
    - page: /about/
      title: Who we are
    - site: https://www.lakeside.edu/jobs
      title: Job board
"""
PHONES = """phones:
      - label: Front desk
        number: (555) 010-0142 ext. 4
      - label: TTY
        number: "711"
      - label: En español
        number: 555-010-0143
        language: es"""


@pytest.fixture(scope="module")
def loud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve the whole guide of the tests under another brand."""
    project = copy_project(tmp_path_factory.mktemp("loud"))
    brand(project / "content")
    with served(project) as guide:
        yield guide


def brand(content: Path) -> None:
    (content / "brand").mkdir(exist_ok=True)
    (content / "brand" / "wide.svg").write_text(LOGO.format(400), encoding="utf-8")
    (content / "brand" / "loud.css").write_text(STYLES, encoding="utf-8")
    path = content / "publisher.yml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"  colour: .*\n", BRAND, text)
    path.write_text(re.sub(r"(?<=    )phone: .*", PHONES, text), encoding="utf-8")


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_nobody_is_barred_by_a_loud_brand(
    open_page: OpenPage, loud: Guide, scheme: str, width: int
) -> None:
    page = open_page(scheme=scheme, width=width)
    for address in ("/", "/questions/", "/my-kit/", "/about/privacy/"):
        page.goto(loud.at(address))
        page.evaluate(AXE.read_text("utf-8"))
        assert barriers(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_own_styles_win_over_the_guides_whatever_their_selectors(page: Page, loud: Guide) -> None:
    page.goto(loud.at("/"))
    expect(page.locator("h1")).to_have_css("font-size", "17px")
    expect(page.locator(".tools")).to_have_css("border-block-start-width", "7px")


@pytest.mark.parametrize("address", ["/my-kit/questions/", "/my-kit/", "/questions/"])
def test_a_page_with_a_logo_and_own_styles_stays_light(
    page: Page, loud: Guide, address: str
) -> None:
    answers: list[str] = []
    page.on("response", lambda answer: answers.append(answer.url))
    page.goto(loud.at(address))
    page.wait_for_load_state("networkidle")
    assert any(url.endswith("wide.svg") for url in answers)
    assert len(answers) + 1 <= MOST_REQUESTS, answers  # and the icon


def test_menu_marks_the_page_that_the_reader_is_on(page: Page, loud: Guide) -> None:
    page.goto(loud.at("/about/"))
    menu = page.get_by_role("navigation", name="Main")
    expect(menu.get_by_role("link")).to_have_text(
        ["Ask these", "My kit", "Who we are", "Job board"]
    )
    expect(menu.locator("[aria-current=page]")).to_have_text("Who we are")
    expect(menu.locator("[aria-current]")).to_have_count(1)


def test_days_and_times_are_those_of_the_country(page: Page, loud: Guide) -> None:
    put(page, loud, {"meetings": [meeting(1, "Rosa", day="2026-12-01", time="14:30")]})
    page.goto(loud.at("/my-kit/"))
    said = page.locator(".meetings [data-part=when] dd").first
    expect(said).to_contain_text(re.compile("Tuesday,? 1 December 2026"))
    expect(said).to_contain_text("14:30")
    expect(page.locator(".kit-state")).to_contain_text("20/11/2026")


COUNTER = """
    counter:
      script: https://cdn.lakeside.edu/count.js
      sends_to: https://count.lakeside.edu/
      data:
        site: harborview
      for: how often each page is read
"""
PROGRAM = """
const told = document.currentScript.dataset.site
for (const host of ['count.lakeside.edu', 'elsewhere.lakeside.edu'])
  fetch(`https://${host}/?${told}`).catch(() => {})
new Image().src = 'https://pictures.lakeside.edu/a.png'
"""


def test_a_counter_that_is_named_runs_and_reaches_no_other_host(page: Page, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "counted")
    path = project / "content" / "publisher.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?<=  privacy:\n)", COUNTER.lstrip("\n"), text), encoding="utf-8")
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/javascript", body=PROGRAM)

    page.route(re.compile("^https:"), answer)
    with served(project) as counted:
        page.goto(counted.at("/about/"), wait_until="networkidle")
    assert asked == [
        "https://cdn.lakeside.edu/count.js",
        "https://count.lakeside.edu/?harborview",
    ]


def test_only_the_page_that_the_reader_is_on_is_underlined_in_forced_colors(
    page: Page, loud: Guide
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(loud.at("/about/"))
    links = page.locator(".menu li a")
    expect(links).to_have_count(4)
    lines = links.evaluate_all(
        "links => links.map(link => getComputedStyle(link).borderBlockEndColor)"
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert [line != ground for line in lines] == [False, False, True, False]
