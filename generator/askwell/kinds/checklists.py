"""Tip checklists: what to do at one moment, each tip with its reason."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import BasisRef, Id, Item, Model, Prose, Text

Mode = Literal["in-person", "phone", "video", "workplace"]


class Tip(Model):
    """One thing to do."""

    kind = "tip"
    local = True

    id: Id
    text: Text
    """What to do, starting with the verb."""
    why: Text
    """The reason, in one sentence or two."""
    required: bool = False
    """Whether the meeting suffers without it."""
    modes: tuple[Mode, ...] = ()
    """The ways of meeting it applies to; empty means all."""
    basis: tuple[BasisRef, ...] = ()


class Checklist(Item):
    """Tips for one moment."""

    kind = "checklist"

    intro: Prose
    when: Text
    """The moment, in words: "The evening before"."""
    days: int | None = None
    """The moment in days from the meeting: -1 is the day before, 0 the day itself."""
    order: int = 100
    """Lower comes first in lists."""
    tips: tuple[Tip, ...]
