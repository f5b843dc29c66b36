"""One meeting goes to another device as a code of squares, and by no server."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.barriers import on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put
from tests.browser.served import ROOT, Guide

MEETING = meeting(1, "Marisol Vega", day="2027-03-04", time="10:30", how="phone")
KIT: dict[str, Any] = {
    "meetings": [MEETING, meeting(2, "Theo Brandt")],
    "current": "m1",
    "me": {"your_name": "Dana"},
    "blanks/m1": {"topic": "pay"},
    "questions/m1": [{"id": "own-1", "words": ["Why nights?"], "minutes": 3}],
    "questions/m2": [{"id": "own-2", "words": ["Why days?"], "minutes": 3}],
    "sheet/m1/talk/notes": {"note.own-1": "Quiet"},
}
ADDRESS = """async page => {
    const {kit} = await import('/ask-well/assets/scripts/kit.js')
    const {handedOver} = await import('/ask-well/assets/kit/hand-over.js')
    return (await handedOver(kit, page)).address
}"""


READ = """
const {readFileSync} = await import('node:fs')
const {default: {default: jsQR}} = await import('jsqr')
const [code, scale] = [JSON.parse(readFileSync(0, 'utf-8')), 4]
const size = (code.length + 8) * scale
const pixels = Uint8ClampedArray.from({length: size * size * 4}, (_, at) => {
    const [x, y] = [(at >> 2) % size, Math.floor((at >> 2) / size)]
        .map(each => Math.floor(each / scale) - 4)
    return at % 4 < 3 && code[y]?.[x] ? 0 : 255
})
process.stdout.write(jsQR(pixels, size, size).data)
"""


RING = "code => parseFloat(getComputedStyle(code).outlineOffset)"
"""How far the ring of the code stands from its words."""


def shown(page: Page, guide: Guide, documents: dict[str, Any]) -> str:
    """Show the code of the current meeting, and return the address that it should hold."""
    page.clock.set_fixed_time("2027-03-01")
    put(page, guide, documents)
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_role("button", name="To my other device").press("Enter")
    expect(page.locator(".pack-code")).to_be_focused()
    address: str = page.evaluate(ADDRESS, guide.at("/my-kit/"))
    return address


def squares(page: Page) -> list[list[int]]:
    picture = page.locator(".pack-code svg")
    size = int(str(picture.get_attribute("viewBox")).split()[-1]) - 8
    found = re.findall(r"M(\d+) (\d+)", str(picture.locator("path").get_attribute("d")))
    dark = {(int(x), int(y)) for x, y in found}
    return [[int((x, y) in dark) for x in range(size)] for y in range(size)]


def read(code: list[list[int]]) -> str:
    """Read a code as a camera would, by a reader that is not ours."""
    command = ["node", "--input-type=module", "-e", READ]
    done = subprocess.run(
        command, input=json.dumps(code), capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    return done.stdout


def test_the_code_holds_an_address_that_brings_the_meeting_after_asking(
    open_page: OpenPage, guide: Guide
) -> None:
    page, elsewhere = open_page(), open_page(width=390)
    address = shown(page, guide, KIT)
    assert read(squares(page)) == address
    expect_soon(lambda: page.locator(".pack-code").evaluate(RING) > 5, wanted=True)
    assert on_screens(page) == []
    elsewhere.goto(address)
    found = elsewhere.locator(".kit-file-found")
    expect(found).to_be_focused()
    expect(found).to_contain_text("Meetings in this copy: 1. Sheets: 1.")
    expect(found.get_by_role("button", name="Replace what is here")).to_be_hidden()
    assert "#" not in elsewhere.url
    expect_soon(lambda: kept(elsewhere, guide), {})
    found.get_by_role("button", name="Add to what is here").click()
    expect(elsewhere.locator("li.meeting")).to_have_count(1)

    of_it = ("current", "blanks/m1", "questions/m1", "sheet/m1/talk/notes")
    brought = {"meetings": [MEETING], **{name: KIT[name] for name in of_it}}
    expect_soon(lambda: kept(elsewhere, guide), brought)


def test_what_is_too_much_for_a_code_is_said_and_the_copy_offered(page: Page, guide: Guide) -> None:
    noise = " ".join(str(number * number) for number in range(1000, 1500))
    shown(page, guide, KIT | {"sheet/m1/worksheets/aim": {"what": noise}})
    expect(page.get_by_text("The sheets of this meeting are too long")).to_be_visible()
    assert len(squares(page)) > 17
    page.evaluate("document.activeElement.blur()")
    put(page, guide, KIT | {"blanks/m1": {"topic": noise}})
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_role("button", name="To my other device").click()
    expect(page.get_by_text("or it holds too much for one.")).to_be_visible()
    expect(page.locator(".pack-code svg")).to_be_hidden()
    page.locator(".pack-code").get_by_role("link").click()
    expect(page.get_by_role("button", name="Save a copy of everything")).to_be_visible()


def test_an_address_that_is_not_whole_changes_nothing(page: Page, guide: Guide) -> None:
    for fragment in ("", "no.base64", "x" * 1400, "bm90IGRlZmxhdGVk", "y" * 100_000):
        page.goto(guide.at("/about/"))
        page.goto(guide.at("/my-kit/") + f"#_take={fragment}")
        expect(page.locator(".field-error").filter(has_text="is not whole")).to_be_visible()
        expect(page.locator(".kit-file-found")).to_be_hidden()
        expect_soon(lambda: kept(page, guide), {})
