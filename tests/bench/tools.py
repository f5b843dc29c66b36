"""How quick the reader's tools are on a slow phone, with all that twenty meetings can hold.

Usage: python -m tests.bench.tools. One run; the processor is slowed down four times.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.apart import SHIPPED
from tests.browser.kits import every_sheet_filled, meeting, put
from tests.browser.program import FLAGS, program
from tests.browser.served import Guide, copy_project, served

SLOWER = 4
FRAME = 1000 / 60
"""Milliseconds: what a screen that shows 60 pictures a second has time for."""
MEETINGS = 20
WORDS = "the quiet of the lab and the people who "
ANSWER = "A sentence of an answer."

WATCH = """(() => {
    window.spent = {keys: [], saves: []}
    const laid = () => document.body?.offsetHeight
    let start = 0
    addEventListener('input', () => { start = performance.now() }, {capture: true})
    addEventListener('input', () => { laid(); spent.keys.push(performance.now() - start) })
    const timeout = window.setTimeout
    window.setTimeout = (call, ...rest) => timeout(() => {
        const start = performance.now()
        call()
        laid()
        spent.saves.push(performance.now() - start)
    }, ...rest)
})()"""
"""Takes the time of every keystroke, until the layout is finished, and of every delayed save."""

OPEN = """() => {
    const book = document.querySelector('meeting-book')
    const times = Array.from({length: 5}, () => {
        const start = performance.now()
        book.after(book)
        document.body.offsetHeight
        return performance.now() - start
    })
    return times.sort((one, other) => one - other)[2]
}"""
"""Connects the list of meetings anew, and takes the median time until it is laid out."""

FIELDS = (
    ("a bare field, for comparison", "/about/", "", "input[type=search]"),
    ("a worksheet", "/worksheets/agenda-30/", "", "textarea[name=plan-notes]"),
    ("the longest worksheet", "/worksheets/tracker/", "", "textarea"),
    ("the composer", "/emails/ask-cold/", "[data-walk=list]", "message-composer input[type=text]"),
    ("the form of a meeting", "/my-kit/", "[data-do=add]", "input[name=person]"),
    ("the words of the question filter", "/questions/", "", "input[name=words]"),
)
"""A name, an address, what is pressed there before there is a field, and the field."""


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        served(copy_project(Path(folder) / "project", SHIPPED)) as guide,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        page = filled(browser, guide)
        reached = [report_storage(page, guide), *report_typing(page.context, guide)]
        browser.close()
    sys.exit(not all(reached))


def report_storage(page: Page, guide: Guide) -> bool:
    """Measure what twenty meetings with every sheet filled in take: room, and time to list them."""
    size = page.evaluate("Object.entries(localStorage).join('').length")
    page.goto(guide.at("/my-kit/"))
    milliseconds = page.evaluate(OPEN)
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    page.close()
    reached = size < 1_000_000 and milliseconds < 100
    print(f"{MEETINGS} meetings, all sheets filled: {size:,} characters (target: under 1,000,000)")
    print(
        f"{MEETINGS} meetings listed in {milliseconds:.1f} ms (target: under 100);"
        f" whole page in {loaded:.0f} ms"
    )
    return told(reached)


def report_typing(context: BrowserContext, guide: Guide) -> list[bool]:
    """Measure keystrokes of the same reader on a processor that is four times slower."""
    heads = f"{'mean':>8}{'95 %':>8}{'worst':>8}{'save, worst':>13}{'/ bare':>8}"
    print(f"\n{f'ms at {SLOWER}x slower':40}{heads}")
    bare = 0.0
    reached = []
    for name, address, pressed, selector in FIELDS:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(guide.at(address))
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        if pressed:
            page.locator(pressed).locator("visible=true").first.click()
        spent = typed(page, selector)
        page.close()
        keys, saves = sorted(spent["keys"]), spent["saves"] or [0.0]
        mean, late = statistics.fmean(keys), keys[int(len(keys) * 0.95)]
        bare = bare or mean
        print(f"{name:40}{mean:8.2f}{late:8.2f}{keys[-1]:8.2f}{max(saves):13.2f}{mean / bare:8.1f}")
        reached.append(told(late <= FRAME))
    return reached


def typed(page: Page, selector: str) -> dict[str, list[float]]:
    field = page.locator(selector).locator("visible=true").first
    field.focus()
    for _ in range(3):
        page.keyboard.type(WORDS, delay=20)
    page.wait_for_timeout(1500)
    spent: dict[str, list[float]] = page.evaluate("spent")
    return spent


def filled(browser: Browser, guide: Guide) -> Page:
    """Return a page of a reader who has filled in everything there is, for every meeting."""
    questions = [
        {"id": f"own-{number}", "words": ["What surprised you?"], "minutes": 3}
        for number in range(10)
    ]
    # Of a talk, notes on what was asked: nobody asks every question that there is.
    asked = [each["id"] for each in questions]
    notes = {
        **{f"note.{name}": ANSWER for name in asked},
        **{f"star.{name}": True for name in asked},
        "end": ANSWER,
    }
    meetings = [meeting(number, f"Person {number}", day="2027-03-04") for number in range(MEETINGS)]
    ids = [each["id"] for each in meetings]
    documents: dict[str, Any] = {"meetings": meetings, "current": ids[0]}
    documents |= every_sheet_filled(guide, ids, ANSWER)
    documents |= {f"sheet/{each}/talk/notes": notes for each in ids}
    documents |= {f"questions/{each}": questions for each in ids}
    page = browser.new_context().new_page()
    put(page, guide, documents)
    return page


def told(reached: bool) -> bool:  # noqa: FBT001 - it only says so
    if not reached:
        print("    NOT REACHED")
    return reached


if __name__ == "__main__":
    main()
