"""Events: where readers meet people who do the work."""

from __future__ import annotations

from askwell.kinds.base import Item
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer
from askwell.kinds.words import Prose, Text


class Event(Item):
    """A day on which readers meet people."""

    kind = "event"

    where: Text
    """The place."""
    about: Prose
    """What happens there."""


EVENTS = Kind(
    "events/",
    "event",
    Event,
    address="/events/{}/",
    section="guide",
    list_page=ListPage("/events/", "events.html", foot="pages.events.title"),
    item_page=ItemPage("event.html", "where"),
    offer=Offer("pages.events.title", 8),
    embeddable=True,
    counted="events",
)
