"""What has stood out well from its ground is not looked at again; what has not, is found anew."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser import barriers
from tests.browser.barriers import OF_COLOR

DARK, PALE = "#222", "#ccc"


@pytest.fixture(autouse=True)
def _nothing_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(barriers, "PASSED", set())


def pale(page: Page, color: str, ground: str = "white", around: str = "main") -> int:
    """Count what axe-core finds too pale of two words, of which one differs by its place alone."""
    page.set_content(
        f"<{around} style='background: {ground}'><p style='color: {color}'>One</p></{around}>"
        f"<section><p>Two</p></section>"
    )
    return len(barriers.barriers(page, ("light",), OF_COLOR))


def test_what_passed_is_not_looked_at_again_wherever_it_looks_the_same(page: Page) -> None:
    assert pale(page, DARK) == 0
    once = set(barriers.PASSED)
    assert len(once) == 2
    assert pale(page, DARK) == 0
    assert once == barriers.PASSED


def test_other_letters_grounds_places_and_screens_are_looked_at(page: Page) -> None:
    assert pale(page, DARK) == 0
    assert pale(page, PALE) == 1
    assert pale(page, PALE) == 1
    assert pale(page, DARK, ground="#333") == 1
    assert pale(page, DARK, around="article") == 0
    page.set_viewport_size({"width": 400, "height": 900})
    assert pale(page, DARK) == 0

    assert len(barriers.PASSED) == 2 + 1 + 2


@pytest.mark.parametrize(
    ("style", "found"),
    [
        ("text-decoration: none", ["link-in-text-block"]),
        ("text-decoration: underline", []),
        ("text-decoration: none; border-bottom: 1px solid", []),
        ("text-decoration: none; color: #8cf", []),
    ],
)
def test_a_link_is_told_from_the_words_around_it(page: Page, style: str, found: list[str]) -> None:
    page.set_content(
        f"<style>body {{ color: {DARK} }} a {{ color: #345; {style} }}</style>"
        "<main><p>Some words around <a href='/'>a link</a> and behind it.</p></main>"
    )
    told = barriers.barriers(page, ("light",), OF_COLOR)
    assert [each.split()[1].rstrip(":") for each in told if "link" in each.split()[1]] == found


def test_words_are_looked_at_where_a_single_sign_of_the_same_look_was_not_judged(
    page: Page,
) -> None:
    for words, found in (("1", 0), ("1", 0), ("Words", 1), ("1", 0)):
        page.set_content(f"<main><p style='color: {PALE}'>{words}</p></main>")
        assert len(barriers.barriers(page, ("light",), OF_COLOR)) == found
