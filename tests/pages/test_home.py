from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.pages import build

if TYPE_CHECKING:
    from askwell.library import Library
    from tests.conftest import CheckEdit

HOME = """  home:
    - title: Come & see
      text: Every *Tuesday* at noon. [Who we are](/about/)
    - part: audiences
      title: Your situation
    - part: stages
  site_url:"""


def headings(body: str) -> list[str]:
    return re.findall(r"<h2 [^>]*>(.+?)</h2>", body)


def front(library: Library) -> str:
    return next(page.body for page in build(library).pages if page.address == "/")


def test_front_page_has_the_parts_of_the_guide(minimal: Library) -> None:
    assert headings(front(minimal)) == [
        "Where are you now?",
        "Straight to the tools",
        "Who are you?",
    ]


def test_front_page_has_the_publishers_own_parts_in_order(check_edit: CheckEdit) -> None:
    library, problems = check_edit("publisher.yml", "  site_url:", HOME)
    assert problems == []
    made = front(library)
    assert headings(made) == ["Come &amp; see", "Your situation", "Where are you now?"]
    assert '<p>Every <em>Tuesday</em> at noon. <a href="about/">Who we are</a></p>' in made


def test_own_parts_are_found_by_search(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "  site_url:", HOME)
    [home] = [page for page in build(library).pages if page.address == "/"]
    assert "Come & see Every Tuesday at noon." in home.words


def test_a_welcome_in_another_language_says_which_and_is_found_by_search(
    check_edit: CheckEdit,
) -> None:
    line = "  welcomes: {es: '¿Prefiere *español*? [Empiece aquí](/guide/)'}\n  site_url:"
    library, problems = check_edit("publisher.yml", "  site_url:", line)
    assert problems == []
    made = '<div class="lead" lang="es"><p>¿Prefiere <em>español</em>? <a href="guide/">'
    assert made in front(library)
    [home] = [page for page in build(library).pages if page.address == "/"]
    assert "¿Prefiere español? Empiece aquí" in home.words


def test_a_language_of_a_welcome_is_told_by_its_tag(check_edit: CheckEdit) -> None:
    line = "  welcomes: {Spanish: Hola.}\n  site_url:"
    _, [problem] = check_edit("publisher.yml", "  site_url:", line)
    assert '"Spanish" is no language' in problem.message


def test_text_in_an_own_part_is_checked_as_any_other(check_edit: CheckEdit) -> None:
    wrong = HOME.replace("/about/", "/abut/")
    _, problems = check_edit("publisher.yml", "  site_url:", wrong)
    assert [(each.check, each.line) for each in problems] == [("dead-link", 10)]
