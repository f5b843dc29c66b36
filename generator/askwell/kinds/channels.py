"""Channels: whom a message can reach by each, what that costs, and what to do when it cannot."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import BasisRef, Identified
from askwell.kinds.forms import Day
from askwell.kinds.kind import Kind
from askwell.kinds.words import Text

ChannelId = Literal[
    "email", "linkedin-note", "linkedin-message", "platform", "letter", "card", "text"
]
Relation = Literal[
    "known", "connected", "referred", "alumni", "shared-group", "cold", "previous"
]  # fmt: skip


class Channel(Identified):
    """A way for a message to travel. It reaches some people and not others."""

    kind = "channel"
    named_by = "says"

    id: ChannelId
    """Which way it is."""
    says: Text
    """Whom it reaches, as a sentence."""
    reaches: tuple[Relation, ...] = Field(min_length=1)
    """The relations that a message may have which goes this way."""
    costs: Text
    """What it costs the reader, such as "Nothing"."""
    limits: Text
    """How long a message may be, and how many."""
    otherwise: Text
    """What to do when it does not reach them, or no more this month."""
    checked_on: Day
    """The day somebody last looked whether it is still so."""
    basis: tuple[BasisRef, ...] = ()
    """The sources where it was read."""


CHANNELS = Kind("channels.yml", "channels", Channel, many=True)
