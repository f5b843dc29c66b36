"""What IBM's Equal Access engine says of every kind of page on a phone, but for what stays.

Usage: python -m tests.browser.equal_access ACE, the engine's ace.js; `make access` brings it. It
fails where a page breaks a rule that is not in `STAYS`.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.apart import SHIPPED
from tests.browser.kinds_of_page import KINDS
from tests.browser.program import FLAGS, program
from tests.browser.served import copy_project, served
from tests.browser.settled import stand_still

STAYS = {
    "table_headers_exists": "heads of tables laid out as cards are clipped, and told by each cell",
}
"""Rules that a page breaks for a reason."""

UNFOLD = "all => all.forEach(each => { each.open = true })"
"""In a closed fold it takes every label for none."""

LOOK = """async () => (await new ace.Checker().check(document, ['WCAG_2_2'])).results
    .filter(({value}) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .map(({ruleId, message, path}) => `${ruleId}: ${message} ${path.dom}`)"""
"""Lists what breaks a rule of WCAG 2.2 for certain."""


def broken(page: Page, engine: str) -> Iterator[str]:
    """Yield what an opened page breaks of the rules, each with its rule first."""
    page.evaluate(f"() => {{ {engine}\nwindow.ace = ace }}")
    yield from page.evaluate(LOOK)


def main(engine: str) -> bool:
    """Look at each kind of page, and tell whether nothing is broken but what stays."""
    faults = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        served(copy_project(Path(folder) / "project", SHIPPED)) as guide,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program(), args=[*FLAGS])
        page = browser.new_page(
            bypass_csp=True, viewport={"width": 390, "height": 844}, service_workers="block"
        )
        for address in KINDS:
            page.goto(guide.at(address))
            page.locator("details").evaluate_all(UNFOLD)
            stand_still(page)
            for fault in broken(page, engine):
                stays = STAYS.get(fault.partition(":")[0])
                faults += not stays
                print(f"{address} {fault}" + (f" (stays: {stays})" if stays else ""))
        browser.close()
    print(f"{len(KINDS)} kinds of page, {faults} faults that do not stay")
    return not faults


if __name__ == "__main__":
    sys.exit(not main(Path(sys.argv[1]).read_text("utf-8")))
