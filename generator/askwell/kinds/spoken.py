"""Words to say aloud, which may hang on the way of meeting."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import Model, QuestionRef
from askwell.kinds.worded import Worded
from askwell.kinds.words import Text

Mode = Literal["in-person", "phone", "video", "workplace"]
"""A way of meeting."""


class Spoken(Worded):
    """A line to say: its words, or its words with what they hang on."""

    ways: dict[Mode, Text] = Field(default_factory=dict)
    """What is said instead, by the way of meeting."""
    asks: tuple[QuestionRef, ...] = ()
    """The questions it asks: who has picked one of them reads it there, and not here again."""


class Segment(Model):
    """A stretch of the meeting."""

    minutes: int = Field(ge=1, le=120, description="How long it takes.")
    label: Text
    """What happens in it, such as "Your questions"."""
    say: Spoken | None = None
    """Words that open the stretch."""
