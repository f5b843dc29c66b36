"""Guides that lack much work in a browser: no script looks for what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import GUIDE, Guide, served
from tests.browser.shapes import one_of_each, scripted, shapes

TRIMMED = {
    "questions-alone": (
        "stages, audiences, sources, claims, glossary, faq,"
        " emails, scripts, checklists, worksheets, guide"
    ),
    "without-messages": "emails, scripts",
    "without-sheets": "worksheets, checklists, sets",
    "without-the-kit": "/my-kit/, /my-kit/questions/, /search/",
}


@pytest.fixture(params=TRIMMED)
def trimmed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Guide]:
    """Serve a guide on the whole one, without much of it."""
    (tmp_path / "content").mkdir()
    stands = f"schema: 1\nguide:\n  extends: [{GUIDE.parent}]\n"
    changes = f"schema: 1\nchanges:\n  hide: [{TRIMMED[request.param]}]\n"
    (tmp_path / "guide.yml").write_text(stands, encoding="utf-8")
    (tmp_path / "content" / "changes.yml").write_text(changes, encoding="utf-8")
    with served(tmp_path) as guide:
        yield guide


def test_every_sort_of_page_opens_without_an_error_and_its_tools_work(
    page: Page, trimmed: Guide
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    for address in one_of_each({at: scripted(each) for at, each in shapes(trimmed).items()}):
        page.goto(trimmed.at(address))
    assert errors == []
    if "/my-kit/" not in trimmed.addresses:
        return
    page.goto(trimmed.at("/my-kit/"))
    page.locator("#_person").fill("Ada Example")
    page.locator("meeting-form button[type=submit]").click()
    expect(page.locator(".meeting-person")).to_have_text("Ada Example")
    page.goto(trimmed.at("/my-kit/pack/"))
    expect(page.locator(".pack-person")).to_have_text("Ada Example")
    assert errors == []
