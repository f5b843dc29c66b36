"""Drafts in the editor: their words are saved at once, and readers see them at a press."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor.editing import PATIENCE, Editor, question


class Draft(NamedTuple):
    """A question that readers do not see yet."""

    address: str
    words: str
    """What its file holds."""


@pytest.fixture
def draft(editor: Editor) -> Iterator[Draft]:
    address, path = question(editor)
    before = path.read_text()
    there = before.index("- id:", before.index("questions:"))
    line = before.index("\n", there)
    margin = " " * (there + 2 - before.rindex("\n", 0, there) - 1)
    words = f"{before[:line]}\n{margin}status: draft{before[line:]}"
    path.write_text(words)
    yield Draft(address, words)
    path.write_text(before)


def test_words_of_a_draft_are_saved_at_one_press_and_taken_back(
    page: Page, editor: Editor, draft: Draft
) -> None:
    path = question(editor)[1]
    page.goto(editor.at(draft.address))
    page.locator('[id="f/why"]').fill("It is new.")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**?done=saved*", timeout=PATIENCE * 1000)
    assert "why: It is new." in path.read_text()
    page.locator("[data-undo]").click()
    page.wait_for_url("**?done=undone*")
    assert draft.address in page.url
    assert path.read_text() == draft.words


def test_a_draft_that_lacks_nothing_is_published_in_its_form(
    page: Page, editor: Editor, draft: Draft
) -> None:
    page.goto(editor.at(draft.address))  # a set holds it, so that there is no page by now
    publish = page.locator("[data-publish]")
    expect(publish).to_be_visible(timeout=PATIENCE * 1000)
    why = page.locator('[id="f/why"]')
    good = why.input_value()
    why.fill("")
    expect(publish).to_be_hidden()
    why.fill(good)
    publish.click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    shown = draft.words.replace("status: draft", "status: published")
    assert question(editor)[1].read_text() == shown
    expect(publish).to_be_hidden()
