"""Drafts in the editor: their words are saved at once, and readers see them at a press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.editor.editing import PATIENCE, Editor, opened, question


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


BANK = """\
schema: 1
bank:
  id: talk
  status: draft
  title: Talk
  topic: Talk
  intro: About talking.
  placeholders:
    - {id: out_cv, label: out cv, example: a job}
  questions:
    - id: bare   # Zoe asks
      text: What would you leave out of a CV for {{ out_cv }}?
    - id: last
      text: What else?
"""


@pytest.fixture
def bank(editor: Editor) -> Iterator[Path]:
    path = editor.content / "questions/talk.yml"
    path.write_text(BANK)
    yield path
    path.unlink()


def test_what_the_questions_of_a_bank_lack_is_typed_one_below_the_other_and_saved_at_once(
    page: Page, editor: Editor, bank: Path
) -> None:
    opened(page, editor, "/item/bank.talk")
    first = page.get_by_role("group", name="What would you leave out").get_by_label("Why")
    first.fill("It is new.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("group", name="What else?").get_by_label("Why")).to_be_focused()
    page.keyboard.type("About {{ nobody }}.")
    expect(page.locator(':focus[aria-invalid="true"]')).to_have_count(1)
    expect(page.locator('[data-told] a[href^="#f/questions/1/why@"]').first).to_be_visible()
    expect_no_barriers(page)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("It is open.")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**?done=saved*", timeout=PATIENCE * 1000)
    after = BANK.replace("{{ out_cv }}?\n", "{{ out_cv }}?\n      why: It is new.\n")
    assert bank.read_text() == after.replace("else?\n", "else?\n      why: It is open.\n")
    expect(page.get_by_role("heading", name="What its drafts still lack")).to_have_count(0)
    page.locator("[data-undo]").click()
    page.wait_for_url("**?done=undone*")
    assert bank.read_text() == BANK


def test_a_swap_in_a_bank_reaches_its_questions_and_is_taken_back_in_them(
    page: Page, editor: Editor, bank: Path
) -> None:
    opened(page, editor, "/item/bank.talk")
    text = page.locator('[id="f/questions/0/text"]')
    page.locator('[id="f/questions/0/why"]').fill("It is new.")
    for is_last in (False, True):
        expect(text).to_have_count(0)
        page.locator('[id="f/placeholders/0-swap"]').select_option("your_name")
        page.locator('[data-do="swap"][data-on="/placeholders/0"]').click()
        expect(text).to_have_value("What would you leave out of a CV for {{ your_name }}?")
        if not is_last:
            page.locator("[data-back]").click()
    expect(page.locator('[id="f/questions/0/why"]')).to_have_value("It is new.")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**?done=saved*", timeout=PATIENCE * 1000)
    assert "out_cv" not in bank.read_text()
    assert "for {{ your_name }}?\n      why: It is new.\n" in bank.read_text()


LETTER = """\
schema: 1
email:
  id: letter
  status: draft
  title: Letter
  channel: email
  body: |-
    Hello, how are you?
"""


@pytest.fixture
def letter(editor: Editor) -> Iterator[None]:
    path = editor.content / "emails/letter.yml"
    path.write_text(LETTER)
    yield
    path.unlink()


@pytest.mark.usefixtures("bank", "letter")
def test_the_next_draft_opens_at_the_first_field_that_it_lacks(page: Page, editor: Editor) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    opened(page, editor, "/item/bank.talk")
    page.get_by_role("link", name="Next draft").click()
    page.wait_for_url("**/item/email.letter#f/*")
    at = page.url.partition("#")[2]
    field = page.locator(f'[id="{at}"]')
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()
    expect(field).to_have_value("")
    page.get_by_role("link", name="Next draft").click()
    page.wait_for_url("**/item/bank.talk#f/questions/0/why")
    expect(page.locator('[id="f/questions/0/why"]')).to_be_focused()
    expect(page.get_by_role("heading", name="What its drafts still lack")).to_be_in_viewport()
