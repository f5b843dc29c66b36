"""A bank and a guide page in another language: their words say so, what is around them does not."""

from __future__ import annotations

import json

from askwell.catalog import Catalog
from askwell.checks.tongues import check_tongues
from askwell.handouts.drafts.guide import guide_page
from askwell.handouts.drafts.sets import question_set
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Heading, Paragraph, Together
from askwell.kinds.guide import GuidePage
from askwell.kinds.sets import Set
from askwell.languages import language
from askwell.library.wording import Wording
from askwell.pages import build
from tests.conftest import CheckEdit, CheckWith

BANK = """\
schema: 1
bank:
  id: erste-woche
  language: de
  title: The first week, in German
  topic: German
  intro: Wie es anfängt.
  questions:
    - id: wie-gross
      text: Wie groß ist Ihr Team?
      why: Das zeigt, wer hilft.
      listen_for: [Namen]
      follow_ups: [Und vorher?]
      avoid_if: Es ist laut.
      rephrase: {casual: Wie viele seid ihr?}
      words: {es: ¿Cuántos son?}
"""
PAGE = """\
---
language: de
title: A talk, in German
description: One page for those who speak German.
---
## Vorher

Schreiben Sie drei Fragen auf.
"""
CHOSEN = """\
schema: 1
set:
  id: kurz
  title: A short talk
  why: For ten minutes.
  aim: explore
  questions: [wie-gross]
"""


def test_words_of_a_bank_and_of_a_page_have_their_language(check_with: CheckWith) -> None:
    library, problems = check_with(
        {"questions/erste-woche.yml": BANK, "guide/german.md": PAGE, "sets/kurz.yml": CHOSEN}
    )
    assert [str(each) for each in problems if each.severity == "error"] == []
    pages = {page.address: page.body for page in build(library).pages}
    bank = pages["/questions/erste-woche/"]
    assert '<div class="lead" lang="de">' in bank
    assert '<h2 class="asked" id="wie-gross" lang="de">Wie groß ist Ihr Team?</h2>' in bank
    assert '<p class="why" lang="de">' in bank
    for words in ("Namen", "Und vorher?"):
        assert f'<li lang="de">{words}</li>' in bank
    for words in ("Es ist laut.", "Wie viele seid ihr?"):
        assert f'<span lang="de">{words}</span>' in bank
    assert '<span lang="es">¿Cuántos son?</span>' in bank
    assert "<h1>The first week, in German</h1>" in bank
    assert '<div class="prose" lang="de">' in pages["/guide/german/"]
    told = json.loads(build(library).files["assets/questions.json"])["questions"]
    assert {name: each.get("language") for name, each in told.items() if "language" in each} == {
        "wie-gross": "de"
    }
    assert '<h2 lang="de">' in pages["/sets/kurz/"]


def test_words_of_a_bank_and_of_a_page_have_their_language_on_paper(check_with: CheckWith) -> None:
    library, _ = check_with(
        {"questions/erste-woche.yml": BANK, "guide/german.md": PAGE, "sets/kurz.yml": CHOSEN}
    )
    [item] = [each for each in library.all(Set) if each.id == "kurz"]
    tell = Telling(Catalog(library.published), Wording(library), language("en"))
    [together] = [part for part in question_set(tell, item).parts if isinstance(part, Together)]
    spoken = [part for part in together.parts if isinstance(part, Heading | Paragraph)]
    assert [(_words_of(part), part.language) for part in spoken] == [
        ("1. Wie groß ist Ihr Team?", "de"),
        ("Das zeigt, wer hilft.", "de"),
        ("Then ask: ", ""),
        ("Und vorher?", "de"),
    ]
    [page] = [each for each in library.all(GuidePage) if each.id == "german"]
    assert guide_page(tell, page).language == "de"


def _words_of(part: Heading | Paragraph) -> str:
    return part.words if isinstance(part, Heading) else "".join(run.text for run in part.runs)


def test_page_in_the_language_of_the_guide_names_none(check_with: CheckWith) -> None:
    library, _ = check_with({"questions/erste-woche.yml": BANK.replace("  language: de\n", "")})
    pages = {page.address: page.body for page in build(library).pages}
    assert 'lang="de"' not in pages["/questions/erste-woche/"]


def test_sheet_in_the_language_of_a_bank_asks_its_questions_as_they_are(
    check_with: CheckWith, check_edit: CheckEdit
) -> None:
    check_with({"questions/erste-woche.yml": BANK})
    check_edit("worksheets/notes.yml", "questions: [learn-first]", "questions: [wie-gross]")
    library, _ = check_edit("worksheets/notes.yml", "  purpose:", "  language: de\n  purpose:")
    assert list(check_tongues(library)) == []
