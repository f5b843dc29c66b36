"""A blank is swapped for one that is known, and nothing typed meanwhile is lost by it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.editor.editing import Editor, added, held_back, let_go, opened, question

KNOWN = "your_name"


def add_blanks(page: Page, rows: Locator, *names: str) -> None:
    """Add blanks below those that there are."""
    for number, name in enumerate(names, start=rows.count()):
        added(page, "/placeholders")
        expect(rows).to_have_count(number + 1)
        page.locator(f'[id="f/placeholders/{number}/id"]').fill(name)


def test_a_blank_is_swapped_once_however_often_it_is_pressed(page: Page, editor: Editor) -> None:
    opened(page, editor, f"/item/bank.{question(editor)[1].stem}")
    rows = page.locator('[id="f/placeholders"] > .entry')
    many = rows.count()
    add_blanks(page, rows, "ours", "next", "last")
    routes = held_back(page, "/form")
    choices = [page.locator(f'[id="f/placeholders/{many + n}-swap"]') for n in range(2)]
    for each in choices:
        each.select_option(index=1)
    page.locator(f'[data-do="swap"][data-on="/placeholders/{many}"]').dblclick()
    page.locator(f'[id="f/placeholders/{many + 2}/label"]').fill("typed meanwhile")
    let_go(page, routes)
    expect(rows).to_have_count(many + 2)
    expect(page.locator(f'[id="f/placeholders/{many + 1}/label"]')).to_have_value("typed meanwhile")
    expect(page.locator(f'[id="f/placeholders/{many + 1}/label"]')).to_be_focused()
    page.locator(f'[data-do="swap"][data-on="/placeholders/{many}"]').wait_for()
    page.wait_for_timeout(200)  # a second press would be on its way by now
    assert not routes
    expect(page.locator(f'[id="f/placeholders/{many}/id"]')).to_have_value("next")
    page.locator(f'[id="f/placeholders/{many}-swap"]').select_option(index=1)
    page.locator(f'[data-do="swap"][data-on="/placeholders/{many}"]').click()
    let_go(page, routes)
    expect(rows).to_have_count(many + 1)
    expect(page.locator('[id="f/placeholders"]')).to_be_focused()


def add_trade(page: Page, editor: Editor) -> tuple[int, str]:
    """Open a message and give it a blank; return the blank's number, and how the text was."""
    opened(page, editor, "/item/email.ask")
    rows = page.locator('[id="f/placeholders"] > .entry')
    number = rows.count()
    add_blanks(page, rows, "trade")
    page.locator(f'[id="f/placeholders/{number}/example"]').fill("land surveying")
    body = page.locator('[id="f/body"]')
    said = body.input_value()
    body.fill(f"About {{{{ trade }}}}.\n{said}")
    body.blur()
    return number, body.input_value()


def taken_back(page: Page) -> None:
    page.locator("[data-back]").click()
    expect(page.locator(".fields")).not_to_have_attribute("inert", "")


def swap(page: Page, number: int) -> None:
    page.locator(f'[id="f/placeholders/{number}-swap"]').select_option(KNOWN)
    page.locator(f'[data-do="swap"][data-on="/placeholders/{number}"]').click()


def test_words_typed_while_a_blank_is_swapped_name_it_as_it_is_then(
    page: Page, editor: Editor
) -> None:
    number, said = add_trade(page, editor)
    body = page.locator('[id="f/body"]')
    routes = held_back(page, "/form")
    swap(page, number)
    body.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Thanks!")
    let_go(page, routes)
    after = f"{said} Thanks!"
    expect(body).to_have_value(after.replace("trade", KNOWN))
    expect(page.locator(f'[id="f/placeholders/{number}"]')).to_have_count(0)
    expect(page.locator(f'[id="f/example/values/{KNOWN}"]')).to_have_value("land surveying")
    expect(body).to_be_focused()
    page.keyboard.type(" Bye.")
    expect(body).to_have_value(f"{after} Bye.".replace("trade", KNOWN))


def test_a_swap_is_taken_back_whole_and_steps_back_come_to_an_end(
    page: Page, editor: Editor
) -> None:
    number, said = add_trade(page, editor)
    body, back = page.locator('[id="f/body"]'), page.locator("[data-back]")
    routes = held_back(page, "/form")
    swap(page, number)
    body.press_sequentially(" Hm.")  # a step of its own
    let_go(page, routes)
    expect(page.locator(f'[id="f/placeholders/{number}"]')).to_have_count(0)
    page.unroute("**/form")
    taken_back(page)
    expect(page.locator(f'[id="f/placeholders/{number}/id"]')).to_have_value("trade")
    expect(page.locator(f'[id="f/placeholders/{number}/example"]')).to_have_value("land surveying")
    expect(body).to_have_value(f"{said} Hm.")
    taken_back(page)
    expect(body).to_have_value(said)
    for _ in range(12):
        if back.is_enabled():
            taken_back(page)
    expect(back).to_be_disabled()
    expect(page.locator(f'[id="f/placeholders/{number}"]')).to_have_count(0)


def test_an_example_goes_over_to_the_blank_that_takes_its_place(page: Page, editor: Editor) -> None:
    number, _ = add_trade(page, editor)
    value = page.locator(f'[id="f/example/values/{KNOWN}"]')
    routes = held_back(page, "/form")
    swap(page, number)
    let_go(page, routes)
    expect(value).to_have_value("land surveying")
    expect(value).to_be_focused()
    page.locator("[data-back]").click()
    let_go(page, routes)
    swap(page, number)
    page.locator(f'[id="f/placeholders/{number}/example"]').fill("map making")
    let_go(page, routes)
    expect(value).to_have_value("map making")
    expect(value).to_be_focused()
