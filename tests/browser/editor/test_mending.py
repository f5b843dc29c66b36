"""What is to mend: its place in a long text is selected, and the next is a press away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.editor.editing import PATIENCE, Editor, added, opened

PARAGRAPH = "Nobody knows what to say at first, and that is fine.\n\n"

SCROLLED = "e => [e.scrollTop, e.getBoundingClientRect().top]"

STRAY = "{{ nobody }}"


@pytest.fixture
def pages(editor: Editor) -> Iterator[list[Path]]:
    """Yield two long pages, each with something to mend near its end."""
    paths = sorted((editor.content / "guide").glob("*.md"))[:2]
    before = {path: path.read_text() for path in paths}
    for path, words in before.items():
        path.write_text(
            f"{words}\n{PARAGRAPH * 60}Ask \U0001f600 {STRAY} twice.\n\n{PARAGRAPH * 9}"
        )
    yield paths
    for path, words in before.items():
        path.write_text(words)


def selected(field: Locator) -> str:
    return str(field.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)"))


def expect_in_view(page: Page) -> None:
    """Expect the selected words in the window, by what the browser itself scrolls to."""
    field = page.locator('[id="f/body"]')
    expect(field).to_be_focused()
    assert selected(field) == STRAY
    before = field.evaluate(SCROLLED)
    page.keyboard.press("Shift+ArrowRight")  # a browser shows what somebody selects
    assert field.evaluate(SCROLLED) == before


@pytest.mark.parametrize("width", [390, 1280])
def test_a_place_in_a_long_text_is_selected_and_the_next_is_a_press_away(
    page: Page, editor: Editor, pages: list[Path], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(editor.at("/mend"))
    sentence = page.locator(".sentence", has=page.locator("mark", has_text=STRAY))
    expect(sentence).to_have_count(2)
    expect(sentence.first).to_have_text(f"Ask \U0001f600 {STRAY} twice.")
    expect_no_barriers(page)
    for at in range(2):
        if at:
            page.get_by_role("link", name="Next to mend").click()
        else:
            page.locator("li", has=sentence).locator("a").first.click()
        page.wait_for_url(f"**/item/guide.{pages[at].stem}#f/body@*")
        expect_in_view(page)


def test_a_link_in_a_form_selects_its_place_each_time(
    page: Page, editor: Editor, pages: list[Path]
) -> None:
    page.goto(editor.at(f"/item/guide.{pages[0].stem}"))
    link = page.locator('[data-told] a[href^="#f/body@"]')
    expect(link).to_be_visible(timeout=PATIENCE * 1000)
    for _ in range(2):
        link.press("Enter")
        expect_in_view(page)
        page.keyboard.press("Control+Home")


@pytest.fixture
def warned(editor: Editor) -> Iterator[None]:
    """Let something be told of that somebody may keep."""
    path = min((editor.content / "guide").glob("*.md"))
    before = path.read_text()
    path.write_text(f"{before}\nCall it [[a day]] here.\n")
    yield
    path.write_text(before)
    (editor.content / "changes.yml").unlink(missing_ok=True)


@pytest.mark.usefixtures("warned")
def test_a_warning_is_kept_by_keyboard_and_told_again(page: Page, editor: Editor) -> None:
    page.goto(editor.at("/mend"))
    offered = page.get_by_role("button", name="keep it so")
    expect(offered).to_have_count(1)
    offered.press("Enter")
    page.wait_for_url("**/mend?done=saved", timeout=PATIENCE * 1000)
    expect(offered).to_have_count(0)
    expect_no_barriers(page)
    page.get_by_role("button", name="tell it again").press("Enter")
    expect(offered).to_have_count(1, timeout=PATIENCE * 1000)


@pytest.mark.usefixtures("warned")
def test_what_is_typed_and_not_saved_cannot_be_kept(page: Page, editor: Editor) -> None:
    page.goto(editor.at("/mend"))
    page.locator("ul.mend a").first.click()
    keep = page.get_by_role("button", name="keep it so")
    expect(keep).to_have_count(1, timeout=PATIENCE * 1000)
    field = page.locator("textarea[data-at]").first
    field.press("End")
    field.press("x")
    assert keep.count() == 0
    field.press("Backspace")
    expect(keep).to_have_count(1, timeout=PATIENCE * 1000)


def test_a_link_to_a_group_of_choices_leads_to_the_first(page: Page, editor: Editor) -> None:
    path = min((editor.content / "emails").glob("*.yml"))
    page.goto(editor.at(f"/item/email.{path.stem}#f/relation"))
    expect(page.locator('[id="f/relation"] input').first).to_be_focused()


def test_a_tip_that_is_added_needs_no_id(page: Page, editor: Editor) -> None:
    path = min((editor.content / "checklists").glob("*.yml"))
    before = path.read_text()
    opened(page, editor, f"/item/checklist.{path.stem}")
    number = page.locator('[data-do="remove"][data-on^="/tips/"]').count()
    added(page, "/tips")
    page.locator(f'[id="f/tips/{number}/text"]').fill("Bring the good shoes along.")
    page.locator(f'[id="f/tips/{number}/why"]').fill("You walk a lot.")
    page.locator("button[type=submit].main").click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**done=saved*", timeout=PATIENCE * 1000)
    expect(page.locator(f'[id="f/tips/{number}/id"]')).to_have_value("bring-the-good")
    path.write_text(before)


def test_an_option_in_other_words_keeps_its_answers_by_a_press(page: Page, editor: Editor) -> None:
    path = editor.content / "worksheets" / "notes.yml"
    before = path.read_text()
    opened(page, editor, "/item/worksheet.notes")
    option = page.get_by_role("textbox").and_(page.locator('input[value="Pay"]'))
    at = str(option.get_attribute("id"))
    option.fill("Salary")
    press = page.locator('[data-told] [data-do="same"]')
    press.click()
    expect(page.locator(f'[id="{at}/text"]')).to_have_value("Salary")
    expect(page.locator(f'[id="{at}/text"]')).to_be_focused()
    page.locator("button[type=submit]").click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    assert "[{text: Salary, was: [pay]}, Hours]" in path.read_text()
    expect(page.locator("[data-told]")).not_to_be_empty()
    expect(press).to_have_count(0)
    path.write_text(before)
