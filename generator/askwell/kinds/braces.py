"""What can stand in braces, by the register of kinds; their grammar is in texts/spans.py."""

from __future__ import annotations

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Quotable

VALUES = (
    *(kind.model.kind for kind in KINDS if issubclass(kind.model, Quotable)),
    "word",
    "publisher",
)
"""What can stand before the dot inside a sentence."""

EMBEDS = tuple(
    kind.model.kind for kind in KINDS if kind.embeddable and issubclass(kind.model, Identified)
)
"""What can stand before the dot on a line of its own in a guide page."""
