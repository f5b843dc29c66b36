"""The address of everything on the site: promised to readers who bookmark, so they never change."""

from __future__ import annotations

from askwell.kinds.base import Model
from askwell.kinds.questions import Bank
from askwell.library import Library

PLACES = {
    "stage": "/guide/{}/",
    "guide": "/guide/{}/",
    "audience": "/for/{}/",
    "bank": "/questions/{}/",
    "set": "/sets/{}/",
    "email": "/emails/{}/",
    "script": "/scripts/{}/",
    "checklist": "/checklists/{}/",
    "worksheet": "/worksheets/{}/",
    "term": "/glossary/#{}",
    "answer": "/faq/#{}",
    "rule": "/about/sources/#rule.{}",
    "claim": "/about/sources/#claim.{}",
}
"""The address of each kind with a place of its own; a question's place is its bank's."""

FIXED = (
    "/", "/guide/", "/for/", "/questions/", "/sets/", "/emails/", "/scripts/", "/checklists/", "/worksheets/",
    "/my-kit/", "/my-kit/questions/", "/my-kit/pack/", "/my-kit/compare/", "/glossary/", "/faq/", "/search/",
    "/about/", "/about/sources/", "/about/privacy/", "/about/accessibility/", "/about/reuse/",
)  # fmt: skip
"""Pages that every guide has, whatever its content."""


def address(item: Model) -> str:
    """Return where an item stands on the site. Raises KeyError for a kind without a place."""
    return PLACES[item.kind].format(getattr(item, "id"))  # noqa: B009 - every kind has an id


def addresses(library: Library) -> dict[str, str]:
    """Return the address of every item that has one, by `kind.id`."""
    found = {
        f"{kind}.{name}": PLACES[kind].format(name)
        for kind, items in library.index.items()
        if kind in PLACES
        for name in items
    }
    for bank in library.all(Bank):
        for question in bank.questions:
            found[f"question.{question.id}"] = f"{address(bank)}#{question.id}"
    return found
