"""A page that is lent again holds nothing of whoever had it before."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage

from tests.browser.reuse import Desk
from tests.browser.served import Guide


def test_listeners_and_scripts_are_taken_back(desk: Desk, guide: Guide) -> None:
    heard: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        heard.append(message.text)

    with desk.page() as first:
        for noted in (first, first.context):
            noted.on("console", hear)
            noted.add_init_script("console.info('here'); window.left = true")
        first.goto(guide.at("/about/"))
        assert heard.count("here") == 4
        assert first.evaluate("'left' in window")
    heard.clear()
    with desk.page() as second:
        assert second is first
        second.goto(guide.at("/about/"))
        assert not second.evaluate("'left' in window")
    assert heard == []


def test_a_page_that_was_given_a_clock_is_lent_to_nobody_else(desk: Desk) -> None:
    with desk.page() as first:
        first.clock.install()
    with desk.page() as second:
        assert second is not first
