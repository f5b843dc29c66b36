"""The journey and who makes it: stages and audiences."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from askwell.kinds.base import BasisRef, Id, Identified, Model, Renamed, Reviewed, Searched, Step
from askwell.kinds.kind import ItemPage, Kind, ListPage
from askwell.kinds.pictures import Drawing, Letter, Line
from askwell.kinds.words import Text


class Worry(Model):
    """A fear people bring, and an honest answer."""

    worry: Text
    """In the reader's own words."""
    answer: Text
    """An honest answer in a sentence or two."""


StageRole = Literal[
    "finding", "asking", "waiting", "preparing", "meeting", "thanking", "keeping", "comparing"
]


class Stage(Identified, Reviewed, Renamed, Searched):
    """A step of the journey. The order in the file is the order of the journey."""

    kind = "stage"

    id: Id
    role: StageRole | None = None
    """Where readers stand who are at this stage: what is due in their kit says so."""
    common: bool = False
    """Whether many begin here: the front page shows such stages first."""
    title: Text
    """What readers do in it, such as "Get ready"."""
    now: Text
    """The reader's place in their own words, for the front page: "I have someone in mind"."""
    goal: Text
    """What this stage is for."""
    done_when: Text
    """How the reader knows that it is done."""
    minutes: int = Field(ge=1)
    """How long it takes."""
    start: Step | None = None
    """What to do first, for readers who would rather do than read."""
    drawing: Drawing | None = None
    """A small drawing beside its name; it says nothing that the name does not."""
    letter: Letter | None = None
    """A picture at the head of its page: a letter, and what each sentence does."""
    line: Line | None = None
    """A picture at the head of its page: what to do when, on a line of days."""
    worries: tuple[Worry, ...] = ()
    """Fears that people bring to it, each with an honest answer."""
    basis: tuple[BasisRef, ...] = ()
    """The points of the sources it rests on, such as "S1-18"."""


class Audience(Identified, Reviewed, Renamed, Searched):
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
    """Fears that people of this group bring, each with an honest answer."""
    channels: tuple[Text, ...] = ()
    """Extra ways to find people."""
    basis: tuple[BasisRef, ...] = ()
    """The points of the sources it rests on, such as "S1-18"."""


STAGES = Kind(
    "stages.yml",
    "stages",
    Stage,
    many=True,
    address="/guide/{}/",
    section="guide",
    list_page=ListPage("/guide/", "guide.html", foot="pages.guide.all", also=("guide",)),
    item_page=ItemPage("stage.html", "goal"),
    counted="stages",
)

AUDIENCES = Kind(
    "audiences.yml",
    "audiences",
    Audience,
    many=True,
    address="/for/{}/",
    section="guide",
    list_page=ListPage("/for/", "audiences.html"),
    item_page=ItemPage("audience.html", "you"),
    counted="audiences",
)
