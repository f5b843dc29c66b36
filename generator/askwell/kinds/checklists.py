"""Tip checklists: what to do at one moment, each tip with its reason."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import BasisRef, Governed, Id, Identified, Renamed, Searched
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer, Parts
from askwell.kinds.spoken import Mode
from askwell.kinds.tongues import Tongued
from askwell.kinds.words import Prose, Text


class Tip(Identified, Governed, Renamed, Searched):
    """One thing to do."""

    kind = "tip"
    named_by = "text"
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
    """The points of the sources it rests on, such as "S1-18"."""


ListRole = Literal["before", "meeting", "partner"]


class Checklist(Tongued):
    """Tips for one moment."""

    kind = "checklist"
    content = ("intro", "when", "tips")

    role: ListRole | None = None
    """Its place in the kit: in the meeting pack for the day before or for the meeting itself, or
    in the talk as the card of whoever plays the other person."""

    intro: Prose
    """When to go through it, and what for."""
    when: Text
    """The moment, in words: "The evening before"."""
    days: int | None = None
    """The moment in days from the meeting: -1 is the day before, 0 the day itself."""
    order: int = 100
    """Lower comes first in lists."""
    tips: tuple[Tip, ...]
    """What to do, one step each."""


CHECKLISTS = Kind(
    "checklists/",
    "checklist",
    Checklist,
    address="/checklists/{}/",
    section="sheets",
    list_page=ListPage(
        "/checklists/",
        "checklists.html",
        foot="pages.checklists.title",
        front="home.tools.checklists",
    ),
    item_page=ItemPage("checklist.html", "intro", script="sheet"),
    passages=Parts("tips", "search.labels.tip"),
    offer=Offer("pages.checklists.title", 2),
    embeddable=True,
    counted="checklists",
)
