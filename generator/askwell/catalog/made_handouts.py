"""What handouts there are, as pages ask for them: by item, with form, paper, address and size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from askwell.problems import Problem

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many of how many files are made."""

ALL = "handouts/all.zip"
"""Where the archive of all files lies on the site."""


def is_handout(uri: str) -> bool:
    """Tell whether a file of a site is one to print or to change, not a page or the archive."""
    return uri.startswith("handouts/") and not uri.endswith((".html", ".zip"))


@dataclass(frozen=True, slots=True)
class Handout:
    """A file of an item."""

    form: str
    """What it is: print, fillable, large, word or text."""
    paper: str
    """The size of paper that it is for; empty where that does not matter."""
    place: str
    """Where it lies on the site."""
    size: int
    """Its bytes."""


@dataclass(frozen=True)
class MadeHandouts:
    """The handouts of a guide."""

    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    """By place on the site."""
    by_item: dict[str, tuple[Handout, ...]] = field(default_factory=dict)
    """By kind and id, such as "worksheet.aim"."""
    problems: tuple[Problem, ...] = ()
    """What in the content no PDF can show."""
    missing: str = ""
    """What PDFs lack on this machine, and how to install it."""

    def of(self, name: str) -> tuple[Handout, ...]:
        """Return the files of an item, by kind and id."""
        return self.by_item.get(name, ())


EMPTY = MadeHandouts()
