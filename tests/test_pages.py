"""The whole guide in memory: its pages as agreed on, its links, and what never reaches it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.loading import load
from askwell.pages import build
from askwell.pages.site import Build
from tests.links import broken_links
from tests.markup import read_page

if TYPE_CHECKING:
    from tests.conftest import CheckWith, Files

GOLDEN = Path(__file__).parent / "golden"
ADDRESSES = (
    "/",
    "/guide/",
    "/guide/prepare/",
    "/guide/meet/",
    "/guide/story/",
    "/for/students/",
    "/questions/",
    "/questions/first-steps/",
    "/sets/first-talk/",
    "/fields/",
    "/fields/baking/",
    "/emails/ask/",
    "/scripts/call/",
    "/checklists/evening-before/",
    "/worksheets/notes/",
    "/my-kit/",
    "/glossary/",
    "/faq/",
    "/about/sources/",
    "/about/references/",
    "/search/",
)
"""One page of every kind."""


BANK, EMAIL, SHEET, PAGE = (
    "questions/first-steps.yml",
    "emails/ask.yml",
    "worksheets/notes.yml",
    "guide/prepare.md",
)

Edits = tuple[tuple[str, str, str], ...]

ODD: dict[str, Edits] = {
    "no follow-ups": ((BANK, "\n        - Where did you learn it?", " []"),),
    "no positions": (
        (
            "rules.yml",
            "rules:",
            "rules:\n  - {id: meeting-length, question: X, positions: [], chosen: y, because: Z}",
        ),
    ),
    "no options": ((SHEET, 'options: ["Yes", "No"]', "options: []"),),
    "draft bank in a set": ((BANK, "order: 1", "status: draft"),),
    "draft bank and set on a page": (
        (BANK, "order: 1", "status: draft"),
        ("sets/first-talk.yml", "set:", "set:\n  status: draft"),
    ),
    "draft email on a page": (
        (EMAIL, "send_when:", "status: draft\n  send_when:"),
        (
            SHEET,
            "type: email, id: letter, label: The letter, email: ask",
            "type: date, id: letter, label: A date",
        ),
    ),
    "embed inside a sentence too": ((PAGE, "## Write to them", "Write {{ email.ask }} to them"),),
    "branch that is not there": (("scripts/call.yml", 'next: ["no"]', "next: [voicemail]"),),
    "blank in the intro of a bank": (
        (BANK, "How people *began*.", "How a {{ their_job }} began."),
    ),
    "braces in the vocabulary": (
        ("publisher.yml", "client: student", 'client: "{{ publisher.name }}"'),
    ),
    "braces in a rule": (("rules.yml", "short: 20 minutes", 'short: "{{ fact.note-length }}"'),),
    "logo that is not there": (("publisher.yml", "brand/logo.svg", "brand/lgo.svg"),),
    "claim named as a section": (
        (
            "claims.yml",
            "claims:",
            "claims:\n  - {id: points, statement: A, source: B, grade: untraced, wording: C}",
        ),
    ),
    "claim named as a rule": (
        (
            "claims.yml",
            "claims:",
            (
                "claims:\n  - {id: meeting-length, statement: A, source: B,"
                " grade: untraced, wording: C}"
            ),
        ),
    ),
    "same heading twice": ((PAGE, "## Write to them", "## Take a list"),),
    "heading named as one of ours": ((PAGE, "## Write to them", "## Toolbox"),),
    "anchor that is not there": ((PAGE, "## Write to them", "[a](#nowhere)"),),
    "link finished by braces": ((PAGE, "## Write to them", "[a](/nowhere/{{ word.client }})"),),
    "block named as the help of another": ((SHEET, "id: learned,", "id: who-help,"),),
    "heading named as a block": ((SHEET, "text: Write *little*.", 'text: "## Start"'),),
    "page that gives itself another id": (
        ("guide/story.md", "title: A story", "title: A story\nid: tale"),
    ),
}
"""Content that is right, or so nearly right that it must be told before a reader meets it."""


def golden(address: str) -> Path:
    return GOLDEN / f"{address.strip('/') or 'index'}.html"


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_is_as_agreed(
    address: str, minimal_build: Build, request: pytest.FixtureRequest
) -> None:
    [page] = [page for page in minimal_build.pages if page.address == address]
    path = golden(address)
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.body, encoding="utf-8")
    assert page.body == path.read_text(encoding="utf-8")


def test_every_golden_page_is_compared() -> None:
    assert set(GOLDEN.rglob("*.html")) == {golden(address) for address in ADDRESSES}


def test_same_content_gives_the_same_build(minimal_content: Path, minimal_build: Build) -> None:
    assert build(load(minimal_content)[0]) == minimal_build


def test_order_in_which_a_disk_lists_files_changes_nothing(
    minimal_content: Path, minimal_build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = sorted(minimal_content.rglob("*"), reverse=True)
    monkeypatch.setattr(Path, "rglob", lambda *_: iter(files))
    assert build(load(minimal_content)[0]) == minimal_build


def test_addresses_are_unique_and_end_with_a_slash(minimal_build: Build, real_build: Build) -> None:
    for guide in (minimal_build, real_build):
        addresses = [page.address for page in guide.pages]
        assert len(set(addresses)) == len(addresses)
        assert all(address.startswith("/") and address.endswith("/") for address in addresses)


def test_nothing_unpublished_reaches_the_site(check_with: CheckWith, minimal_content: Path) -> None:
    drafts = minimal_content.parent / "drafts"
    files = {
        path.relative_to(drafts).as_posix(): path.read_bytes()
        for path in drafts.rglob("*")
        if path.is_file()
    }
    guide = build(check_with({**files})[0])
    whole = " ".join(
        [
            *(str(page) for page in guide.pages),
            *(raw.decode(errors="replace") for raw in guide.files.values()),
        ]
    )
    assert "And then?" in whole
    assert "ecret" not in whole
    assert "in-work" not in whole


def test_every_link_of_the_small_guide_leads_somewhere(minimal_build: Build) -> None:
    assert broken_links(minimal_build) == []


def test_every_link_of_the_whole_guide_leads_somewhere(real_build: Build) -> None:
    assert broken_links(real_build) == []


def test_every_page_has_one_top_heading(minimal_build: Build, real_build: Build) -> None:
    for page in (*minimal_build.pages, *real_build.pages):
        shown = re.sub(r"<template.*?</template>", "", page.body, flags=re.DOTALL)
        assert [tag for tag, _ in read_page(shown).elements].count("h1") == 1, page.address


def test_no_field_is_described_by_words_that_are_hidden(real_build: Build) -> None:
    """What is hidden itself is read with the field that names it: an error that nobody made."""
    hidden = re.compile(r'id="([^"]+)"[^<>]* hidden>[^<]')
    found = [
        (page.address, name)
        for page in real_build.pages
        for name in {*hidden.findall(page.body)}
        & {*" ".join(read_page(page.body).all("aria-describedby")).split()}
    ]

    assert found == []


def test_a_reference_without_a_date_says_so(real_build: Build) -> None:
    [page] = [page for page in real_build.pages if page.address == "/about/references/"]
    [entry] = re.findall(r'<div class="prose" id="_source-sfu">.*?</div>', page.body, re.DOTALL)

    assert "The page carries no date. Read on" in entry
    assert page.body.count("carries no date") == 1


def test_no_braces_reach_a_reader(minimal_build: Build, real_build: Build) -> None:
    for page in (*minimal_build.pages, *real_build.pages):
        assert "{{" not in page.body, page.address


@pytest.mark.parametrize("edits", ODD.values(), ids=ODD)
def test_odd_content_is_told_or_gives_a_whole_guide(
    edits: Edits, project: Path, check_with: CheckWith
) -> None:
    files: Files = {}
    for place, old, new in edits:
        words = (project / "content" / place).read_text(encoding="utf-8")
        assert old in words
        files[place] = words.replace(old, new, 1)
    library, problems = check_with(files)
    if not any(problem.severity == "error" for problem in problems):
        guide = build(library)
        assert broken_links(guide) == []
        assert [page.address for page in guide.pages if "{{" in page.body] == []


def test_changed_word_changes_only_its_pages(
    minimal_build: Build, check_with: CheckWith, project: Path
) -> None:
    words = (project / "content/glossary.yml").read_text(encoding="utf-8")
    guide = build(
        check_with({"glossary.yml": words.replace("The people you know.", "Everybody you know.")})[
            0
        ]
    )
    changed = [
        new.address for old, new in zip(minimal_build.pages, guide.pages, strict=True) if old != new
    ]
    assert changed == ["/glossary/"]
    assert replace(guide, pages=(), files={}) == replace(minimal_build, pages=(), files={})


def test_the_next_step_comes_after_the_last_stage_of_a_page(real_build: Build) -> None:
    [safety] = [
        page for page in real_build.pages if page.address == "/checklists/meeting-strangers-safely/"
    ]
    after = safety.body.partition('aria-label="Next step"')[2]

    assert 'href="../../guide/thank/"' in after
