"""The program's own pages: where each stands, and what it is nothing without."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FixedPage:
    """A page that lists no kind. A guide that lacks what it needs does without it."""

    address: str
    needs: tuple[str, ...] = ()
    """Kinds ("questions") and roles ("worksheet.reflection"): one of them is enough."""
    beside: str = ""
    """The page that it makes no sense without."""


FRONT = "/"
"""The page that every guide has: everything starts there."""

_TOOLS = ("questions", "fields", "emails", "scripts", "checklists", "worksheets")
_SIDE_BY_SIDE = ("worksheet.reflection", "worksheet.comparison")

FIXED_PAGES = (
    FixedPage(FRONT),
    FixedPage("/my-kit/", _TOOLS),
    FixedPage("/my-kit/questions/", ("questions", "fields")),
    FixedPage("/my-kit/pack/", _TOOLS, beside="/my-kit/"),
    FixedPage("/my-kit/talk/", ("questions", "fields")),
    FixedPage("/my-kit/compare/", _SIDE_BY_SIDE, beside="/my-kit/"),
    FixedPage("/search/"),
    FixedPage("/about/"),
    FixedPage("/about/sources/", ("rules", "claims", "facts")),
    FixedPage("/about/references/", ("sources",)),
    FixedPage("/about/privacy/"),
    FixedPage("/about/accessibility/"),
    FixedPage("/about/reuse/"),
    FixedPage("/embed/", _TOOLS),
)
