"""The program's own pages: where each stands, and what it is nothing without."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
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

STANDING = (
    Standing(FRONT),
    Standing("/my-kit/", _TOOLS),
    Standing("/my-kit/questions/", ("questions", "fields")),
    Standing("/my-kit/pack/", _TOOLS, beside="/my-kit/"),
    Standing("/my-kit/compare/", _SIDE_BY_SIDE, beside="/my-kit/"),
    Standing("/search/"),
    Standing("/about/"),
    Standing("/about/sources/", ("rules", "claims", "facts")),
    Standing("/about/references/", ("sources",)),
    Standing("/about/privacy/"),
    Standing("/about/accessibility/"),
    Standing("/about/reuse/"),
    Standing("/embed/", _TOOLS),
)
