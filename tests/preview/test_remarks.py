"""Warnings stand on the page that shows what they are about, with the way to its place."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.pages import build
from askwell.pipeline import check
from askwell.preview.pages import followed
from askwell.preview.remarks import at_items, remarks
from askwell.preview.session import Session
from askwell.problems import Problem
from askwell.project import Project
from tests.mistaken import sound

if TYPE_CHECKING:
    from tests.conftest import CheckWith


def late(project: Path, place: str, name: str) -> None:
    """Let the review of an item be due."""
    path = project / "content" / place
    words = re.sub(
        rf"(?m)^( *)(- )?id: {name}$",
        lambda found: f"{found[0]}\n{found[1]}{'  ' if found[2] else ''}review_by: 2020-01-01",
        path.read_text(encoding="utf-8"),
    )
    path.write_text(words, encoding="utf-8")


def test_a_warning_stands_on_the_page_and_at_the_item_it_is_about(project: Path) -> None:
    late(project, "questions/first-steps.yml", "learn-first")
    late(project, "emails/ask.yml", "ask")
    checked = check(Project.at(project))
    found = remarks(checked.library, checked.problems)
    due = {
        page: [at for at, problem in each if problem.check == "review-due"]
        for page, each in found.items()
    }
    assert due["/questions/first-steps/"] == ["/questions/first-steps/#learn-first"]
    assert due["/emails/ask/"] == ["/emails/ask/"]


def test_what_no_page_shows_stands_on_the_front_page(project: Path) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>A dot</title></svg>'
    (project / "content" / "brand" / "unused.svg").write_text(picture, encoding="utf-8")
    checked = check(Project.at(project))
    found = remarks(checked.library, checked.problems)
    assert [problem.check for _, problem in found["/"]] == ["unused-picture"]


def test_the_preview_shows_it_there_and_counts_it_in_the_terminal(
    project: Path, tmp_path: Path
) -> None:
    late(project, "emails/ask.yml", "ask")
    session = Session(Project.at(project), None, tmp_path)
    assert re.search(r", \d+ warnings?$", session.rebuild())
    shown = session.shown()
    assert shown.site
    page = followed(shown.site["emails/ask/index.html"], shown, session.project, "/emails/ask/")
    other = followed(shown.site["faq/index.html"], shown, session.project, "/faq/")
    assert b"content/emails/ask.yml:" in page
    assert b'<a href="./">' in page
    assert b"content/emails/ask.yml:" not in other


PAGE = """\
---
title: A page
stage: prepare
description: It holds others.
---
{{ bank.first-steps }}

{{ checklist.evening-before }}

{{ email.ask }}
"""

TIP = ("checklists/evening-before.yml", "text: Look up the way")
QUESTION = ("questions/first-steps.yml", "text: What should I learn")
BANK = ("questions/first-steps.yml", "intro: ")
BRANCH = ("scripts/call.yml", "they_say: Go ahead.")
LETTER = ("emails/ask.yml", "why_it_works: ")
OPTIONS = ("worksheets/notes.yml", "id: again, label: Again?, options: ")

AT = {
    "a question": (
        QUESTION,
        "/questions/first-steps/",
        ('"asked" id="learn-first"', "</article>"),
    ),
    "a question of a set": (QUESTION, "/sets/first-talk/", ("What should I learn", "</li>")),
    "a bank": (BANK, "/questions/first-steps/", ("", "<header")),
    "an answer": (("faq.yml", "answer: Write"), "/faq/", ('id="no-answer"', "</details>")),
    "a term": (("glossary.yml", "means: People who left"), "/glossary/", ('id="alumni"', "</dd>")),
    "a tip": (TIP, "/checklists/evening-before/", ('id="route"', "</li>")),
    "a tip on a sheet": (TIP, "/worksheets/notes/", ('name="tips.route"', "</li>")),
    "an option": (OPTIONS, "/worksheets/notes/", ('name="learned"', "<legend>Again?")),
    "a message": (LETTER, "/emails/ask/", ("", "<header")),
    "a message on a page": (LETTER, "/guide/others/", ("/ask/", "</aside>")),
    "a tip on a page": (TIP, "/guide/others/", ("/evening-before/", "</aside>")),
    "a question on a page": (QUESTION, "/guide/others/", ("/first-steps/", "</aside>")),
    "a branch": (BRANCH, "/scripts/call/", ('id="yes-now"', "</section>")),
    "a rule": (
        ("rules.yml", "says: Ask for an hour"),
        "/about/sources/",
        ('id="rule.meeting-length"', "</div>"),
    ),
    "a claim": (
        ("claims.yml", "statement: One talk"),
        "/about/sources/",
        ('id="claim.one-in-twelve"', "</div>"),
    ),
    "a fact": (
        ("facts.yml", "says: A note holds"),
        "/about/sources/",
        ('id="fact.note-length"', "</li>"),
    ),
    "a source": (
        ("sources.yml", "title: A made-up survey"),
        "/about/references/",
        ('id="_source-survey"', "</details>"),
    ),
    "a bank on a page": (BANK, "/guide/others/", ("/first-steps/", "</aside>")),
}
"""Where something is remarked, the page, and between which words it stands there."""


@pytest.mark.parametrize("case", AT)
def test_a_warning_stands_at_the_item_wherever_that_is_shown(
    case: str, check_with: CheckWith
) -> None:
    (place, words), address, (start, end) = AT[case]
    library, _ = check_with({"guide/others.md": PAGE})
    [line] = [n for n, each in enumerate(sound()[place].decode().split("\n"), 1) if words in each]
    told = Problem(f"content/{place}", line, 1, "phrase", "Read <this> again.", "Mend it.")
    marked = replace(library.with_drafts, remarked=at_items(library, [told]))
    [body] = [page.body for page in build(marked).pages if page.address == address]
    here = body[body.index(start) :]
    here = here[: here.index(end)]
    said = f"<code>{told.place}</code> Read &lt;this&gt; again. <em>Mend it.</em>"
    assert (here.count(said), body.count(said)) == (1, 1)
    assert build(library).pages == build(replace(library, remarked=None)).pages
    assert not any(told.place in page.body for page in build(library).pages)


def test_a_draft_is_marked_on_the_page_that_holds_it(check_with: CheckWith) -> None:
    letter = sound()["emails/ask.yml"].decode().replace("  id: ask", "  id: later\n  status: draft")
    page = PAGE.replace("description:", "status: draft\ndescription:").replace("l.ask", "l.later")
    library, _ = check_with({"emails/later.yml": letter, "guide/others.md": page})
    [body] = [
        each.body for each in build(library.with_drafts).pages if each.address == "/guide/others/"
    ]
    [embedded] = re.findall("<aside.*?</aside>", body[body.rindex("<aside") :], re.DOTALL)
    assert "content/emails/later.yml:3" in embedded
