"""One address, or a few, for every kind of page: where each kind is looked at closely."""

from __future__ import annotations

LISTS = (
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
    "/my-kit/pack/",
    "/my-kit/talk/",
    "/my-kit/compare/",
    "/my-kit/questions/",
    "/search/",
    "/embed/",
)
TEXTS = (
    "/guide/prepare/",
    "/guide/story-keisha/",
    "/for/veteran/",
    "/glossary/",
    "/faq/",
    "/about/",
    "/about/sources/",
    "/about/references/",
    "/about/privacy/",
    "/about/accessibility/",
    "/about/reuse/",
)
TOOLS = (
    "/questions/career-path/",
    "/sets/first-talk-with-anybody/",
    "/fields/trades/",
    "/emails/ask-cold/",
    "/scripts/call-a-stranger/",
    "/checklists/before-you-press-send/",
)
SHEETS = (
    "/worksheets/agenda-30/",
    "/worksheets/class-assignment/",
    "/worksheets/notes-one-page/",
    "/worksheets/question-picker/",
    "/worksheets/reflection/",
    "/worksheets/thank-you-draft/",
    "/worksheets/tracker/",
)
"""Worksheets; together they hold every type of block."""

KINDS = (*LISTS, *TEXTS, *TOOLS, *SHEETS)
