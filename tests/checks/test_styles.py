from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from askwell.library import Library
from askwell.pages import build
from askwell.pages.styles import GUIDE
from askwell.problems import Problem
from tests.conftest import CheckEdit, CheckWith

Told: TypeAlias = Callable[[str | bytes], tuple[Library, list[Problem]]]

NAMED = ('"#1F5F5B"', '"#1F5F5B"\n  styles: brand/extra.css')


@pytest.fixture
def told(check_with: CheckWith, check_edit: CheckEdit) -> Told:
    """Return what a publisher's own sheet makes the check say, and the library with it."""

    def tell(css: str | bytes) -> tuple[Library, list[Problem]]:
        check_with({"brand/extra.css": css})
        return check_edit("publisher.yml", *NAMED)

    return tell


def test_of_a_publisher_that_cannot_be_read_nobody_knows_what_it_names(
    check_with: CheckWith, check_edit: CheckEdit
) -> None:
    check_with({"brand/extra.css": "a {}", "brand/logo.png": b""})
    _, problems = check_edit("publisher.yml", NAMED[0], "teal")
    assert [problem.check for problem in problems if problem.check.startswith("unused-")] == []
    assert len(problems) == 1


SAFE = """/* Ours. */
:root { --accent: #7a1f5c; }
@media print { .page { border: 1pt solid #000; &:hover { color: red } } }
.top { background: url(data:image/svg+xml;base64,PHN2Zy8+) }
.top::after { content: "see https://careers.example.edu" }
"""


def test_own_sheet_comes_last_and_over_a_layer_of_ours(told: Told) -> None:
    library, problems = told(SAFE)
    assert problems == []
    files = build(library).files
    guide = files[GUIDE].decode()
    assert guide.endswith("}" + SAFE)
    assert "@layer guide{" in guide
    assert ".page" in guide.partition("@layer guide{")[2]
    others = [css for place, css in files.items() if place.endswith(".css") and place != GUIDE]
    assert others
    assert all(css.startswith(b"@layer guide{") and css.endswith(b"}") for css in others)


@pytest.mark.parametrize(
    ("css", "line", "column"),
    [
        ('@import "https://other.example/a.css";', 1, 1),
        ("\n.a { background: url(https://other.example/a.png) }", 2, 18),
        (".a { background: url('//other.example/a.png') }", 1, 18),
        (".a { background: \\75 rl(https://other.example/a.png) }", 1, 18),
        ('.a { background: image-set("a.png" 1x) }', 1, 18),
        ("@font-face { src: url(a.woff2) }", 1, 19),
        ("@media print { .a { b: url(a) } }", 1, 24),
        (".a { &:hover { b: calc(1px + url(a)) } }", 1, 30),
        ("@supports (background: url(a)) { .a { color: red } }", 1, 24),
        (":root { --x: { y: url(a) } }", 1, 19),
    ],
)
def test_what_loads_from_elsewhere_is_refused(told: Told, css: str, line: int, column: int) -> None:
    _, problems = told(css)
    [(check, path, place)] = {
        (each.check, each.path, (each.line, each.column)) for each in problems
    }
    assert (check, path) == ("unsafe-styles", "content/brand/extra.css")
    assert place == (line, column)


@pytest.mark.parametrize("css", ["hello", ".a { color }", ".a { b: url(x y) }", '.a { b: "x\n" }'])
def test_what_is_no_css_is_told(told: Told, css: str) -> None:
    problems = told(css)[1]
    assert {each.check for each in problems} == {"wrong-styles"}
    assert all("brace" in each.hint for each in problems)


def test_sheet_in_another_encoding_is_told(told: Told) -> None:
    assert [each.check for each in told("/* é */".encode("latin-1"))[1]] == ["wrong-encoding"]


def test_sheet_that_is_not_there_is_told_with_the_nearest(
    check_with: CheckWith, check_edit: CheckEdit
) -> None:
    check_with({"brand/extras.css": ".a {}"})
    _, problems = check_edit("publisher.yml", *NAMED)
    assert [(each.check, each.hint) for each in problems] == [
        ("unused-styles", 'Name it in publisher.yml, in a line "styles: ...", or delete it.'),
        ("missing-styles", 'Did you mean "brand/extras.css"?'),
    ]


def test_guide_without_an_own_sheet_has_no_layer(minimal: Library) -> None:
    files = build(minimal).files
    assert not [
        place for place, css in files.items() if place.endswith(".css") and b"@layer" in css
    ]


FONTS = "https://fonts.googleapis.com/css2?family=Lora"


@pytest.mark.parametrize(
    "css",
    [
        f"@import url('{FONTS}');",
        f'@import "{FONTS}";',
        f"@import url({FONTS}) screen;",
    ],
)
def test_font_that_is_imported_is_told_once_in_plain_words(told: Told, css: str) -> None:
    [problem] = told(css)[1]
    assert "load something from fonts.googleapis.com" in problem.message
    assert problem.hint.startswith("Delete this line")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("url(//fonts.gstatic.com/a.woff2), url(//fonts.gstatic.com/a.woff)", "fonts.gstatic.com"),
        ("url(fonts/a.woff2) format('woff2'), url(fonts/a.woff)", "cannot be loaded"),
        ("url(data:font/woff2;base64,AAAA)", "cannot be loaded"),
    ],
)
def test_font_of_one_s_own_is_told_once(told: Told, source: str, said: str) -> None:
    [problem] = told(f"@font-face {{ font-family: Lora; src: {source} }}")[1]
    assert said in problem.message
    assert "Delete this @font-face" in problem.hint


def test_font_that_computers_have_is_fine(told: Told) -> None:
    assert told("@font-face { font-family: Ours; src: local(Georgia) }")[1] == []


@pytest.mark.parametrize("css", ['@import "more.css";', '@charset "utf-8";'])
def test_other_rules_of_the_head_of_a_sheet_are_told_once(told: Told, css: str) -> None:
    [problem] = told(css)[1]
    assert "cannot stand in a style sheet of your own" in problem.message
