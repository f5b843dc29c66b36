from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from askwell.engines.writer import meta
from askwell.kinds.sections import SECTIONS
from askwell.languages import language
from askwell.library import Library
from askwell.library.wording import publisher_word
from askwell.pages import build
from askwell.pages.frame import THERE, StageTab, Way, frame_words, ways
from askwell.pages.navigation import MenuLink
from askwell.pages.site import Build
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_frame_holds_what_is_the_publishers(minimal_build: Build) -> None:
    frame = minimal_build.frame
    assert frame.title == "Ask Well"
    assert frame.publisher == "Example Career Center"
    assert frame.site_url == "https://careers.example.edu/guide/"
    assert frame.logo == "assets/content/brand/logo.svg"
    assert frame.picture == "assets/social.png"
    assert frame.footer == "Part of Example College"


def test_stages_are_numbered_in_their_order(minimal_build: Build) -> None:
    assert minimal_build.frame.stages == (
        StageTab("prepare", 1, "Get ready", "guide/prepare/"),
        StageTab("meet", 2, "Have the talk", "guide/meet/"),
    )


def test_engines_get_plain_values(minimal_build: Build) -> None:
    values = minimal_build.frame.values()
    assert json.loads(json.dumps(values)) == values
    assert values["stages"][0]["address"] == "guide/prepare/"
    assert (values["preview"], values["problems"]) == (False, [])


def test_preview_shows_what_is_wrong_above_the_last_good_pages(minimal_build: Build) -> None:
    problem = Problem("content/faq.yml", 3, 7, "missing-name", '"answer" is missing.', "Add it.")
    values = minimal_build.frame.in_preview([problem]).values()
    assert values["preview"] is True
    assert values["problems"] == [
        {
            "place": "content/faq.yml:3:7",
            "message": '"answer" is missing.',
            "hint": "Add it.",
            "lines": [],
        }
    ]


def test_menu_and_foot_lead_to_pages_that_exist(minimal_build: Build) -> None:
    addresses = {page.address for page in minimal_build.pages}
    frame = minimal_build.frame
    assert {f"/{entry.address}" for entry in (*frame.menu, *frame.foot)} <= addresses


def test_every_section_of_the_menu_has_a_page(minimal_build: Build) -> None:
    sections = {page.section for page in minimal_build.pages}
    assert sections == {*(each.name for each in SECTIONS), "search"}
    assert {entry.section for entry in minimal_build.frame.menu} <= sections


def test_every_way_to_reach_a_person_can_be_pressed_and_read(minimal: Library) -> None:
    site = "careers.example.edu"
    assert ways(minimal.publisher, language("en")) == (
        Way("Book a time", f"https://{site}/book", f"{site}/book"),
        Way("Call", "tel:+15550100199", "+1 555-010-0199"),
        Way("Write", "mailto:careers@example.edu", "careers@example.edu"),
        Way("Chat", f"https://{site}/chat", f"{site}/chat"),
        Way("Come by", "", "1 Main Street"),
        Way("Hours", "", "Monday to Friday, 9 to 5"),
    )


def test_every_number_has_a_way_with_what_it_is_for_in_its_language(check_edit: CheckEdit) -> None:
    library, problems = check_edit(
        "publisher.yml",
        "phone: +1 555-010-0199",
        """phones:
      - label: Front desk
        number: (555) 014-7733 ext. 4
      - label: TTY
        number: "711"
      - label: En español
        number: +1 555 014 7734
        language: es""",
    )
    assert problems == []
    assert ways(library.publisher, language("en"))[1:4] == (
        Way("Front desk", "tel:5550147733;ext=4", "(555) 014-7733 ext. 4"),
        Way("TTY", "tel:711", "711"),
        Way("En español", "tel:+15550147734", "+1 555 014 7734", "es"),
    )
    assert publisher_word(library.publisher, "phone") == "(555) 014-7733 ext. 4"


OWN_MENU = """  menu:
    - page: /emails/
      title: Write to them
    - page: /guide/story/
    - page: /questions/
    - site: https://jobs.example.edu/
      title: Job board
  foot:
    lines: [Paid for by the county., Equal opportunity program.]
    links:
      - page: /guide/story/
        title: How Ana did it
      - site: https://jobs.example.edu/
        title: Job board
"""


def test_own_menu_and_foot_have_the_names_and_order_of_the_publisher(
    check_edit: CheckEdit,
) -> None:
    library, problems = check_edit("publisher.yml", "  vocabulary:", f"{OWN_MENU}  vocabulary:")
    assert problems == []
    frame = build(library).frame
    jobs = MenuLink("Job board", "https://jobs.example.edu/", away=True)
    assert frame.menu == (
        MenuLink("Write to them", "emails/", "emails"),
        MenuLink("A story", "guide/story/"),
        MenuLink("Questions", "questions/", "questions"),
        jobs,
    )
    assert frame.foot[-2:] == (MenuLink("How Ana did it", "guide/story/"), jobs)
    assert frame.lines == ("Paid for by the county.", "Equal opportunity program.")


def test_what_is_hidden_is_in_no_menu_of_the_publishers_own(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "  vocabulary:", f"{OWN_MENU}  vocabulary:")
    hidden = {"menu.emails": "", "/guide/story/": ""}
    frame = build(replace(library, hidden=hidden)).frame
    assert [each.address for each in frame.menu] == ["questions/", "https://jobs.example.edu/"]
    assert "guide/story/" not in [each.address for each in frame.foot]


def test_a_kit_that_is_in_no_menu_is_not_at_the_foot_of_a_narrow_screen(
    minimal: Library,
) -> None:
    places = [each.address for each in build(minimal).frame.bar]
    without = [each.address for each in build(replace(minimal, hidden={"menu.kit": ""})).frame.bar]
    assert "my-kit/" in places
    assert without == [".", "guide/"]


def test_page_says_the_country_of_its_language(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", '"#1F5F5B"', '"#1F5F5B"\n  locale: en-GB')
    assert build(library).frame.language == "en-GB"


def test_values_in_the_publishers_words_are_put_in(check_edit: CheckEdit) -> None:
    check_edit("publisher.yml", "address: 1 Main Street", "address: The {{ word.client }} center")
    library, problems = check_edit(
        "publisher.yml",
        "footer: Part of Example College",
        """footer: Call {{ publisher.phone }}
  foot:
    lines: ["Every {{ word.client }}"]
    links:
      - page: /about/
        title: About {{ publisher.name }}""",
    )
    assert problems == []
    frame = build(library).frame
    assert (frame.footer, frame.lines) == ("Call +1 555-010-0199", ("Every student",))
    assert frame.foot[-1].title == "About Example Career Center"
    assert "The student center" in [way.text for way in frame.help.ways]


def test_words_of_the_frame_leave_links_to_the_engine(minimal_build: Build) -> None:
    words = frame_words(language("en"))
    assert words["menu"] == "Menu"
    assert re.findall(r'href="([^"]*)"', " ".join(words.values())) == []
    lost = minimal_build.frame.lost
    assert [entry.address for entry in lost] == [".", "search/", "questions/", "emails/"]
    assert {re.findall(r'href="([^"]*)"', entry.title)[0] for entry in lost} == {THERE}


def test_page_loads_a_style_sheet_that_is_there_for_its_tools(real_build: Build) -> None:
    styles = {page.address: meta(page)["style"] for page in real_build.pages}
    assert styles["/my-kit/pack/"] == "pack"
    assert styles["/questions/"] == "questions"
    assert styles["/search/"] == "search"
    assert styles["/"] == "home"
    assert styles["/emails/"] == styles["/about/"] == ""
    made = {f"assets/styles/{style}.css" for style in styles.values() if style}
    assert made <= real_build.files.keys()


def test_as_a_part_of_another_site_links_keep_their_places(minimal_build: Build) -> None:
    links = (MenuLink("One", "faq/#first"), MenuLink("Two", "https://a.example/#b", away=True))
    frame = replace(minimal_build.frame, menu=links).below("at/", "https://b.example/at/", "i.html")
    assert [each.address for each in frame.menu] == ["at/faq/i.html#first", "https://a.example/#b"]
    assert frame.stages[0].address == "at/guide/prepare/i.html"
