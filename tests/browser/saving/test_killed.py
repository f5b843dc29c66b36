"""A browser that is killed loses nothing of what the guide said is saved."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import BrowserType, Page, expect

from tests.browser.kept import DOCUMENT, MINE, SHEET, expect_soon
from tests.browser.program import FLAGS, program
from tests.browser.saving.sheet import answer, state
from tests.browser.saving.test_journal import lines
from tests.browser.served import Guide


@contextmanager
def killed(chromium: BrowserType, profile: Path) -> Iterator[Page]:
    """Open a page in a browser of its own, which nobody lets come to an end."""
    command = [program(), *FLAGS, "--headless", "--remote-debugging-port=0"]
    process = subprocess.Popen(
        [*command, f"--user-data-dir={profile}"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stderr
    try:
        told = next(found for line in process.stderr if (found := re.search("ws://.+", line)))
        yield chromium.connect_over_cdp(told[0]).contexts[0].new_page()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stderr.close()


def holds(page: Page, words: str) -> bool:
    """Tell whether the journal has an answer of these words."""
    return f'"{words}"' in str(lines(page)[DOCUMENT])


def test_what_is_saved_is_there_after_the_browser_is_killed(
    chromium: BrowserType, guide: Guide, tmp_path: Path
) -> None:
    with killed(chromium, tmp_path) as page:
        page.goto(guide.at(SHEET))
        answer(page).fill("Dana")
        page.get_by_role("button", name=MINE).click()
        expect(state(page)).to_contain_text("Saved on this device")
        expect_soon(lambda: [*lines(page)], [DOCUMENT])
        for words in ("Dana W", "Dana Whitfield"):
            answer(page).fill(words)
            expect_soon(partial(holds, page, words), wanted=True)

    # With the browser goes what it had not written down of the pages' storage: all, at the worst.
    shutil.rmtree(next(tmp_path.rglob("Local Storage")))
    with killed(chromium, tmp_path) as page:
        page.goto(guide.at(SHEET))
        expect(answer(page)).to_have_value("Dana Whitfield")
