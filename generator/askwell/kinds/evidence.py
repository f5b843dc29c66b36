"""What the guide rests on: sources and their points, house rules, claims, and facts of the outside world."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from askwell.kinds.base import BasisRef, Id, Model, PointId, Text


class Point(Model):
    """One piece of advice in a source, in our words. Some item rests on it, or it is refused with a reason."""

    kind = "point"

    id: PointId
    says: Text
    refused: Text | None = None
    """Why this guide does not follow it."""


class Source(Model):
    """A text this guide rests on."""

    kind = "source"

    id: PointId
    title: Text
    who: Text
    """Who wrote it, and where it can be found."""
    points: tuple[Point, ...] = ()


class Position(Model):
    """One answer to a disputed question."""

    kind = "position"
    local = True

    id: Id
    says: Text
    short: Text
    """What {{ rule.<id> }} becomes in a text when this position is chosen."""
    who: tuple[BasisRef, ...] = ()
    """The points and sources that hold it."""
    fits: Text
    """When it fits best."""


class Rule(Model):
    """A house rule: good sources disagree, and the publisher chooses."""

    kind = "rule"

    id: Id
    code: PointId | None = None
    """The number of the disagreement in the list of sources."""
    question: Text
    positions: tuple[Position, ...] = Field(min_length=1)
    chosen: str
    """The id of the position that this guide follows."""
    because: Text
    """Why, in a sentence."""

    @property
    def position(self) -> Position:
        """The chosen position."""
        return next((each for each in self.positions if each.id == self.chosen), self.positions[0])


class Claim(Model):
    """A number people repeat, and how far it can be trusted."""

    kind = "claim"

    id: Id
    statement: Text
    """What is claimed."""
    value: Text | None = None
    source: Text
    """Where it comes from, as far as anybody has found."""
    date: Text | None = None
    grade: Literal["primary", "secondary", "untraced", "contradicted"]
    wording: Text
    """How this guide puts it; {{ claim.<id> }} becomes this text."""


class Fact(Model):
    """A limit set by the outside world, such as the length of a note."""

    kind = "fact"

    id: Id
    says: Text
    """The fact as a sentence."""
    value: int
    unit: Literal["characters", "words", "seconds", "minutes", "days"]
    short: Text
    """What {{ fact.<id> }} becomes in a text: "200 characters"."""
    source: Text
    checked_on: date
