"""The editor as an adviser uses it: type, look, save, take back."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from askwell.languages import LANGUAGE, language
from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import OpenPage

ROOT = Path(__file__).parents[2]

SIGN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


PATIENCE = 120
"""Seconds to wait at most for what the editor makes, on a machine that others use, too."""


@dataclass(frozen=True)
class Editor:
    """A running editor."""

    content: Path
    entrance: str

    def at(self, path: str) -> str:
        return self.entrance.partition("/?")[0] + path


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory, minimal_content: Path) -> Iterator[Editor]:
    content = tmp_path_factory.mktemp("edited") / "content"
    shutil.copytree(minimal_content, content)
    command = [sys.executable, "-u", "-m", "askwell", "edit", str(content.parent)]
    environment = {"PYTHONPATH": str(ROOT / "generator")}
    with subprocess.Popen(
        [*command, "--no-browser", "--port", "0"], stdout=subprocess.PIPE, text=True,
        env=environment,
    ) as running:  # fmt: skip
        assert running.stdout
        entrance = re.search(r"http\S+", running.stdout.readline())
        assert entrance
        yield Editor(content, entrance.group())
        running.terminate()


@pytest.fixture
def page(editor: Editor, open_page: OpenPage) -> Page:
    page = open_page()
    page.goto(editor.entrance)
    return page


def opened(page: Page, editor: Editor, path: str) -> None:
    page.goto(editor.at(path))
    # The first look at it all is a check and a build of another program.
    expect(page.locator("iframe")).to_be_visible(timeout=PATIENCE * 1000)


def dropped(page: Page, name: str, raw: bytes, at: str = "/logo/file") -> None:
    """Let a file fall on a field, as a browser does when somebody drags it there."""
    carried = page.evaluate_handle(
        """([name, bytes]) => {
          const carried = new DataTransfer()
          carried.items.add(new File([new Uint8Array(bytes)], name))
          return carried
        }""",
        [name, list(raw)],
    )
    for event in ("dragover", "drop"):
        page.locator(f'[data-drop="{at}"]').dispatch_event(event, {"dataTransfer": carried})


def question(editor: Editor) -> tuple[str, Path]:
    path = next(iter(sorted((editor.content / "questions").iterdir())))
    name = re.search(r"questions:\n\s+- id: (\S+)", path.read_text())
    assert name
    return f"/item/question.{name[1]}", path


def test_a_question_is_changed_seen_saved_and_taken_back(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_text()
    opened(page, editor, address)
    page.get_by_label("Text", exact=False).first.fill(
        "What did nobody tell you as a {{ their_job }}?"
    )
    shown = page.frame_locator("iframe")
    expect(shown.get_by_text("What did nobody tell you").first).to_be_visible()
    page.locator("button[type=submit]").click()
    expect(page.get_by_role("dialog").locator("ins")).to_have_count(1)
    assert path.read_text() == before
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    expect(page.locator("#_status")).not_to_be_empty()
    assert "What did nobody tell you as a {{ their_job }}?" in path.read_text()
    page.goto(editor.at("/"))
    page.locator("[data-undo]").click()
    page.wait_for_url("**/?done=undone")
    assert path.read_text() == before


def test_what_cannot_be_written_stays_in_the_form_until_it_can(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_bytes()
    (beside := path.with_name(f".{path.name}.new")).mkdir()  # where it is written to first
    opened(page, editor, address)
    field = page.get_by_label("Text", exact=False).first
    field.fill("What would nobody guess?")
    page.locator("button[type=submit]").click()
    page.get_by_role("dialog").locator("button.main").click()
    expect(page.locator("#_status")).to_contain_text("Move it away.")
    expect(field).to_have_value("What would nobody guess?")
    assert path.read_bytes() == before
    beside.rmdir()
    page.locator("button[type=submit]").click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    assert b"What would nobody guess?" in path.read_bytes()
    path.write_bytes(before)


def test_a_mistake_is_told_at_its_field_and_gone_with_it(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field = page.locator('[id="f/text"]')
    good = field.input_value()
    field.fill("What is {{ no-such-thing.x }} like?")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator('[id="f/text-told"]')).to_be_visible()
    field.fill(good)
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_entries_are_added_and_moved_by_keyboard_and_taken_back(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    entries = page.locator('[id="f/follow_ups"] > .entry')
    count = entries.count()
    page.locator('[data-do="add"][data-on="/follow_ups"]').focus()
    page.keyboard.press("Enter")
    expect(entries).to_have_count(count + 1)
    new = page.locator(f'[id="f/follow_ups/{count}"]')
    expect(new).to_be_focused()
    page.keyboard.type("Why so?")
    page.locator(f'[data-do="up"][data-on="/follow_ups/{count}"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="f/follow_ups/{count - 1}"]')).to_have_value("Why so?")
    page.locator("[data-back]").click()
    expect(page.locator(f'[id="f/follow_ups/{count}"]')).to_have_value("Why so?")


def test_a_picture_falls_into_a_page_and_asks_for_its_words(page: Page, editor: Editor) -> None:
    opened(page, editor, "/item/guide.story")
    body = page.locator('[id="f/body"]')
    body.fill("Ana asked.\n\n")
    dropped(page, "A desk.SVG", SIGN, "/body")
    expect(body).to_have_value("Ana asked.\n\n![](/brand/a-desk.svg)")
    expect(page.locator('[id="f/body-told"]')).to_contain_text("no words for those who")


def test_a_stage_moves_in_the_list_of_everything(page: Page, editor: Editor) -> None:
    path = editor.content / "stages.yml"
    before = re.findall("^  - id: (.*)$", path.read_text(), re.MULTILINE)
    page.goto(editor.at("/"))
    stages = page.locator("details", has=page.locator('a[href="/item/stage.' + before[0] + '"]'))
    stages.locator("summary").click()
    stages.locator("li").first.locator("button").nth(1).click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**done=saved*")
    after = re.findall("^  - id: (.*)$", path.read_text(), re.MULTILINE)
    assert after == [before[1], before[0], *before[2:]]


def test_colors_show_their_contrast_and_pictures_can_be_dropped(page: Page, editor: Editor) -> None:
    opened(page, editor, "/item/publisher")
    page.locator('[id="f/colour"]').fill("#ffcc00")
    told = page.locator('[data-contrast="/colour"]')
    expect(told).to_contain_text("4.5")
    expect(told.locator(".light")).to_be_visible()
    palette = page.locator('[id="f/colour-pick"]')
    expect(palette).to_have_value("#ffcc00")
    page.locator('[id="f/colour"]').fill("dark plum")
    expect(told).to_be_hidden()
    palette.fill("#7a1f4d")
    expect(page.locator('[id="f/colour"]')).to_have_value("#7a1f4d")
    expect(told).to_be_visible()
    logo = page.locator('[id="f/logo/file"]')
    dropped(page, "Our sign.SVG", SIGN)
    expect(logo).to_have_value("brand/our-sign.svg")
    assert not (editor.content / "brand/our-sign.svg").exists()  # nothing is saved yet
    dropped(page, "essay.png", b"no picture")
    expect(page.locator("#_status")).to_have_text(language(LANGUAGE).text("editor.refused.picture"))
    expect(logo).to_have_value("brand/our-sign.svg")


def held_back(page: Page, path: str) -> list[Route]:
    """Let the server's answers to a path wait; return the list of those that wait."""
    routes: list[Route] = []

    def wait(route: Route) -> None:
        routes.append(route)

    page.route(f"**{path}", wait)
    return routes


def arrived(page: Page, routes: list[Route]) -> None:
    while not routes:
        page.wait_for_timeout(10)  # a browser's requests come only while it is listened to


def let_go(page: Page, routes: list[Route]) -> None:
    """Let the next answer come, once it is asked for."""
    arrived(page, routes)
    routes.pop(0).continue_()


def added(page: Page, at: str) -> None:
    page.locator(f'[data-do="add"][data-on="{at}"]').click()


def test_what_is_typed_while_entries_are_added_stays(page: Page, editor: Editor) -> None:
    address, _ = question(editor)
    opened(page, editor, address)
    lists = {at: page.locator(f'[id="f{at}"] > .entry') for at in ("/listen_for", "/follow_ups")}
    many = {at: rows.count() for at, rows in lists.items()}
    page.locator("[data-rest=shared] > summary").click()
    routes = held_back(page, "/form")
    added(page, "/listen_for")
    page.locator('[id="f/why"]').fill("Nobody is alone.")
    page.locator('[id="f/status"]').select_option("draft")
    expect(page.locator("form[data-key]")).to_have_attribute("aria-busy", "true")
    expect(page.locator("#_status")).to_have_text(language(LANGUAGE).text("editor.waiting"))
    added(page, "/follow_ups")
    let_go(page, routes)
    expect(lists["/listen_for"]).to_have_count(many["/listen_for"] + 1)
    page.locator('[id="f/text"]').fill("Who is there?")
    let_go(page, routes)
    expect(lists["/follow_ups"]).to_have_count(many["/follow_ups"] + 1)
    expect(lists["/listen_for"]).to_have_count(many["/listen_for"] + 1)
    for at, typed in (("why", "Nobody is alone."), ("status", "draft"), ("text", "Who is there?")):
        expect(page.locator(f'[id="f/{at}"]')).to_have_value(typed)
    expect(page.locator('[id="f/text"]')).to_be_focused()
    expect(page.locator("form[data-key]")).not_to_have_attribute("aria-busy", "true")


def test_what_is_typed_into_an_entry_goes_where_the_entry_goes(page: Page, editor: Editor) -> None:
    address, _ = question(editor)
    opened(page, editor, address)
    rows = page.locator('[id="f/listen_for"] > .entry')
    for _ in range(3):
        many = rows.count()
        added(page, "/listen_for")
        expect(rows).to_have_count(many + 1)
    many = rows.count()
    last = page.locator(f'[id="f/listen_for/{many - 1}"]')
    routes = held_back(page, "/form")
    for _ in range(2):  # a second press is about the same entry, which is gone by then
        page.locator('[data-do="remove"][data-on="/listen_for/0"]').click()
    last.fill("a smile")
    let_go(page, routes)
    expect(rows).to_have_count(many - 1)
    expect(page.locator(f'[id="f/listen_for/{many - 2}"]')).to_have_value("a smile")
    expect(page.locator(f'[id="f/listen_for/{many - 2}"]')).to_be_focused()
    page.locator(f'[data-do="up"][data-on="/listen_for/{many - 2}"]').click()
    let_go(page, routes)
    expect(page.locator(f'[id="f/listen_for/{many - 3}"]')).to_have_value("a smile")
    expect(rows).to_have_count(many - 1)


def test_what_is_typed_while_a_change_is_looked_up_is_saved(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_bytes()
    opened(page, editor, address)
    routes = held_back(page, "/diff")
    page.locator('[id="f/text"]').fill("Who is new?")
    page.locator("button[type=submit]").click()
    arrived(page, routes)
    page.locator('[id="f/text"]').fill("Who is never new?")
    let_go(page, routes)
    let_go(page, routes)
    expect(page.get_by_role("dialog").locator("ins")).to_contain_text("Who is never new?")
    saving = held_back(page, "/save")
    page.get_by_role("dialog").locator("button.main").click()
    expect(page.get_by_role("dialog")).to_have_attribute("aria-busy", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_visible()
    let_go(page, saving)
    page.wait_for_url("**?done=saved*")
    assert b"Who is never new?" in path.read_bytes()
    path.write_bytes(before)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_can_be_used_by_everybody(
    open_page: OpenPage, editor: Editor, width: int
) -> None:
    page = open_page(width=width)
    page.goto(editor.entrance)
    for path in ("/", "/item/publisher", question(editor)[0], "/file/faq.yml", "/new/emails"):
        page.goto(editor.at(path))
        expect_no_barriers(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width > PHONE:
            assert unreached(page) == []


PHONE = 390

CONTROLS = """() => [
  ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
].filter((each) => each.checkVisibility() && !each.disabled)"""

WATCH = f"""() => {{
  document.querySelectorAll('iframe').forEach((each) => (each.inert = true))  // a page of the guide
  document.body.addEventListener('focusin', ({{target}}) => {{
    const {{outlineStyle, boxShadow}} = getComputedStyle(target)
    target.dataset.reached = outlineStyle !== 'none' || boxShadow !== 'none' ? 'seen' : 'unseen'
  }})
  return ({CONTROLS})().length
}}"""

UNREACHED = f"""() => ({CONTROLS})()
  .filter((each) => each.dataset.reached !== 'seen').map((each) => each.outerHTML.slice(0, 120))"""


def unreached(page: Page) -> list[str]:
    """Return the controls that the tabulator key does not lead to, or not visibly."""
    for _ in range(page.evaluate(WATCH) + 1):
        page.keyboard.press("Tab")
    found: list[str] = page.evaluate(UNREACHED)
    return found
