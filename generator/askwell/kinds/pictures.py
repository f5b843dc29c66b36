"""Pictures drawn from words: a letter with what each sentence does, a line of days."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import Model, RuleRef
from askwell.kinds.words import Address, Text

Drawing = Literal[
    "compass", "people", "letter", "hourglass", "notebook", "talk", "pencil", "calendar", "scales",
]  # fmt: skip
"""The small drawings that `templates/_drawings.html` knows."""


class Sentence(Model):
    """A stretch of a letter."""

    says: Text
    """Its words."""
    does: Text
    """What they are there for; it stands beside them."""


class Letter(Model):
    """A letter, and beside each sentence what it does."""

    title: Text
    """What the letter is, such as "A request, sentence by sentence"."""
    sentences: tuple[Sentence, ...] = Field(min_length=1)
    """Its sentences in order, each with what it does."""


class Moment(Model):
    """Something to do some days later."""

    when: Text
    """How the day is called: "Today", "In a month"."""
    what: Text
    """What to do then."""
    days: int = Field(default=0, ge=0)
    """How many days after it began; moments stand in the order of their days."""
    rule: RuleRef | None = None
    """The house rule whose chosen position counts the days instead."""
    at: Address | None = None
    """The page to do it on."""


class Line(Model):
    """What to do when, on a line of days."""

    title: Text
    """What the days are of, such as "From the request to the thank-you"."""
    moments: tuple[Moment, ...] = Field(min_length=1)
    """What to do on which day."""
