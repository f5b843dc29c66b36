"""The tools work in the oldest browsers that the README names: without what came after those."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.barriers import listen
from tests.browser.kept import DOCUMENT, MINE, SHEET, choose, expect_soon, stored
from tests.browser.kinds_of_page import KINDS
from tests.browser.saving.sheet import answer, state
from tests.browser.served import Guide

LATER = """(() => {
    const later = [
        [Object, 'groupBy'], [Map, 'groupBy'], [Promise, 'withResolvers', 'try'],
        [Array, 'fromAsync'], [URL, 'canParse', 'parse'], [AbortSignal, 'any'],
        [RegExp, 'escape'], [globalThis, 'CompressionStream', 'DecompressionStream', 'scheduler'],
        [globalThis, 'navigation', 'documentPictureInPicture', 'requestIdleCallback'],
        [IDBFactory.prototype, 'databases'], [Document.prototype, 'startViewTransition'],
        [Navigator.prototype, 'wakeLock', 'share', 'canShare', 'userAgentData'],
        [HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover'],
        [Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore'],
        [Uint8Array.prototype, 'toBase64', 'toHex'],
        [Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isDisjointFrom'],
        [globalThis.Iterator?.prototype ?? {}, 'map', 'filter', 'take', 'toArray', 'some', 'find'],
    ]
    for (const [owner, ...names] of later) for (const name of names) delete owner[name]
    const supports = CSS.supports.bind(CSS)
    CSS.supports = (...given) => given[0] !== 'field-sizing' && supports(...given)
})()"""


def test_every_kind_of_page_loads_in_silence_and_a_sheet_is_kept(
    browser: Browser, guide: Guide
) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(LATER)
    page = context.new_page()
    noise = listen(page, guide)
    for address in KINDS:
        page.goto(guide.at(address))
    page.goto(guide.at(SHEET))
    assert page.evaluate("[Object.groupBy, Promise.withResolvers]") == [None, None]
    answer(page).fill("Dana")
    choose(page, MINE)
    expect(state(page)).to_contain_text("Saved on this device")
    expect_soon(lambda: stored(page, DOCUMENT), {"plan-to-choose": "Dana"})
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_role("button", name="To my other device").click()
    expect(page.get_by_text("This browser cannot make a code of this meeting")).to_be_visible()
    assert noise == []
    context.close()
