"""The journey and who makes it: stages and audiences."""

from __future__ import annotations

from pydantic import Field

from askwell.kinds.base import BasisRef, Id, Model, Step, Text


class Worry(Model):
    """A fear people bring, and an honest answer."""

    worry: Text
    """In the reader's own words."""
    answer: Text


class Stage(Model):
    """A step of the journey. The order in the file is the order of the journey."""

    kind = "stage"

    id: Id
    title: Text
    now: Text
    """The reader's place in their own words, for the cards on the front page: "I have someone in mind"."""
    goal: Text
    """What this stage is for."""
    done_when: Text
    """How the reader knows that it is done."""
    minutes: int = Field(ge=1)
    """How long it takes."""
    start: Step | None = None
    """What to do first, for readers who would rather do than read."""
    worries: tuple[Worry, ...] = ()
    basis: tuple[BasisRef, ...] = ()


class Audience(Model):
    """A group of readers with something in common that changes the advice."""

    kind = "audience"

    id: Id
    title: Text
    """What they are called: "Career changers"."""
    you: Text
    """How a reader knows that this is them: "You are moving to another field"."""
    different: tuple[Text, ...]
    """What is different for them."""
    worries: tuple[Worry, ...] = ()
    channels: tuple[Text, ...] = ()
    """Extra ways to find people."""
    basis: tuple[BasisRef, ...] = ()
