"""A page has the words of what its scripts announce, and no others."""

from __future__ import annotations

import re

import pytest

from askwell.languages import language
from askwell.pages.site import Build, Page
from askwell.shipped import scripts_for_files

NAMES = {key.rpartition(".")[2] for key in language("en").group("status.notices")}
SCRIPTS = {
    place.rpartition("/")[2].removesuffix(".js"): raw.decode()
    for place, raw in scripts_for_files().items()
}
"""Each whole, with what comes on a press."""


def announces(script: str, notice: str) -> bool:
    """Tell whether a script holds the name of a notice, or makes it of a name and what follows."""
    head, _, end = notice.rpartition("-")
    names = (rf'"{notice}"', rf"`{head}-\$\{{" if head else "$^")
    return any(re.search(name, script) for name in names) or (
        end in ("one", "last") and f'"{head}"' in script
    )


@pytest.mark.parametrize(
    "script",
    [
        "my-kit",
        "pack",
        "talk",
        "compare",
        "my-questions",
        "message",
        "sheet",
        "script",
        "questions",
    ],
)
def test_a_page_can_say_what_its_scripts_announce(real_build: Build, script: str) -> None:
    wanted = {notice for notice in NAMES if announces(SCRIPTS[script], notice)}

    assert len(wanted) > 10
    for page in real_build.pages:
        if page.script == script:
            said = set(re.findall('data-notice="([^"]+)"', page.body))
            assert wanted - said <= silent(page), page.address


def silent(page: Page) -> set[str]:
    """Return what no script says on this page: only one with an agenda has its clock."""
    return set() if "<meeting-agenda" in page.body else {each for each in NAMES if "time-" in each}


def test_a_page_has_no_words_that_only_others_need(real_build: Build) -> None:
    [talk] = [page for page in real_build.pages if page.script == "talk"]

    assert 'data-notice="time-5"' in talk.body
    assert 'data-notice="copied"' not in talk.body
