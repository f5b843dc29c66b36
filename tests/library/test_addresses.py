from __future__ import annotations

import pytest

from askwell.kinds.base import Placeholder
from askwell.kinds.emails import Email
from askwell.library import Library
from askwell.library.addresses import FIXED, address, addresses

PROMISED = {
    "stage.prepare": "/guide/prepare/",
    "stage.meet": "/guide/meet/",
    "guide.prepare": "/guide/prepare/",
    "guide.story": "/guide/story/",
    "audience.students": "/for/students/",
    "bank.first-steps": "/questions/first-steps/",
    "question.first-year-surprise": "/questions/first-steps/#first-year-surprise",
    "question.learn-first": "/questions/first-steps/#learn-first",
    "set.first-talk": "/sets/first-talk/",
    "field.baking": "/fields/baking/",
    "question.first-oven": "/fields/baking/#first-oven",
    "question.which-dough": "/fields/baking/#which-dough",
    "email.ask": "/emails/ask/",
    "script.call": "/scripts/call/",
    "checklist.evening-before": "/checklists/evening-before/",
    "worksheet.notes": "/worksheets/notes/",
    "term.network": "/glossary/#network",
    "term.alumni": "/glossary/#alumni",
    "answer.how-long": "/faq/#how-long",
    "answer.no-answer": "/faq/#no-answer",
    "rule.meeting-length": "/about/sources/#rule.meeting-length",
    "rule.say-thanks": "/about/sources/#rule.say-thanks",
    "rule.hear-nothing": "/about/sources/#rule.hear-nothing",
    "claim.one-in-twelve": "/about/sources/#claim.one-in-twelve",
    "fact.note-length": "/about/sources/#fact.note-length",
    "fact.text-length": "/about/sources/#fact.text-length",
    "fact.call-length": "/about/sources/#fact.call-length",
}
"""The addresses of the small guide's items."""

PROMISED_PAGES = {
    "/",
    "/guide/",
    "/for/",
    "/questions/",
    "/sets/",
    "/fields/",
    "/emails/",
    "/scripts/",
    "/checklists/",
    "/worksheets/",
    "/my-kit/",
    "/my-kit/questions/",
    "/my-kit/talk/",
    "/my-kit/pack/",
    "/my-kit/compare/",
    "/glossary/",
    "/faq/",
    "/search/",
    "/about/",
    "/about/sources/",
    "/about/references/",
    "/about/privacy/",
    "/about/accessibility/",
    "/about/reuse/",
    "/embed/",
}


def test_addresses_are_those_promised_to_readers(minimal: Library) -> None:
    assert addresses(minimal) == PROMISED


def test_fixed_pages_are_those_promised_to_readers() -> None:
    assert set(FIXED) == PROMISED_PAGES


def test_item_knows_its_address(minimal: Library) -> None:
    assert address(minimal.all(Email)[0]) == "/emails/ask/"


def test_item_without_a_place_has_no_address(minimal: Library) -> None:
    with pytest.raises(KeyError):
        address(minimal.all(Placeholder)[0])
