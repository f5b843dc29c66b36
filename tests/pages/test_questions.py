"""A question that says why, and nothing of what to listen for or to ask next."""

from __future__ import annotations

import json

from askwell.catalog import Catalog
from askwell.handouts.drafts.sets import question_set
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.text import TextSource, text
from askwell.kinds.sets import Set
from askwell.languages import language
from askwell.library.wording import Wording
from askwell.pages import build
from tests.conftest import CheckWith
from tests.handouts.everything import HEAD

BARE = """\
schema: 1
bank:
  id: talk
  title: Talk
  topic: Talk
  intro: About talking.
  questions:
    - id: best-day
      text: What is a good day like?
      why: It is honest.
"""
BOTH = BARE + "      listen_for: [a sigh]\n      follow_ups: [How often?]\n"
CHOSEN = """\
schema: 1
set:
  id: short-talk
  title: A short talk
  why: For ten minutes.
  aim: explore
  questions: [best-day]
"""


def made(check_with: CheckWith, bank: str) -> tuple[list[str], list[str]]:
    """Return the bank's page, the set's and the set's handout; and which have something to ask."""
    library, problems = check_with({"questions/talk.yml": bank, "sets/short-talk.yml": CHOSEN})
    assert [str(each) for each in problems if "talk" in each.path] == []
    site = build(library)
    pages = {page.address: page.body for page in site.pages}
    [item] = [each for each in library.all(Set) if each.id == "short-talk"]
    tell = Telling(Catalog(library.published), Wording(library), language("en"))
    handout = text(TextSource(question_set(tell, item), HEAD)).decode()
    then = json.loads(site.files["assets/follow-ups.json"])
    return [pages["/questions/talk/"], pages["/sets/short-talk/"], handout], [*then]


def test_question_with_a_reason_alone_is_whole_and_has_no_empty_headings(
    check_with: CheckWith,
) -> None:
    pages, then = made(check_with, BARE)
    for page in pages:
        assert "What is a good day like?" in page
        assert "Then ask" not in page
        assert "Listen for" not in page
    assert 'class="fold more"' not in pages[0]
    assert "best-day" not in then


def test_question_with_both_shows_them(check_with: CheckWith) -> None:
    pages, then = made(check_with, BOTH)
    assert "Listen for" in pages[0]
    assert all("How often?" in page for page in pages)
    assert "best-day" in then


def test_bank_without_an_introduction_begins_with_what_it_asks(check_with: CheckWith) -> None:
    pages, _ = made(check_with, BARE.replace("  intro: About talking.\n", ""))
    assert "What is a good day like?" in pages[0]
    assert 'class="lead"' not in pages[0]
    pages, _ = made(check_with, BARE)
    assert 'class="lead"' in pages[0]
