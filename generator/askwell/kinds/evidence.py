"""What the guide rests on: sources and their points, house rules, claims, and outside facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field

from askwell.kinds.base import BasisRef, Id, Identified, PointId, Quotable
from askwell.kinds.forms import Day, WebAddress
from askwell.kinds.kind import Kind
from askwell.kinds.words import LanguageTag, Text


class Point(Identified):
    """A source's piece of advice, in our words. Some item rests on it, or a reason refuses it."""

    kind = "point"
    named_by = "says"

    id: PointId
    """Its number, such as "S1-18"."""
    says: Text
    """What it says, in our own words."""
    refused: Text | None = None
    """Why this guide does not follow it."""

    @property
    def names(self) -> tuple[str, ...]:
        """What a statement that rests on it may name."""
        return (self.id,)


class CitedSource(Identified):
    """A text this guide rests on.

    With author, address, and the day it was read it is a reference, which anybody can look up.
    Without, it is research: points and all, but for editors alone.
    """

    kind = "source"

    id: PointId
    title: Text
    """What it is called."""
    who: Text | None = None
    """What editors know of it; never published."""
    author: Text | None = None
    """The person or office that wrote it."""
    listed: Text | None = None
    """The author as the list of references says it, a person's family name first, and in whose
    order it stands there; None if that is `author` as it is."""
    url: WebAddress | None = None
    """Where it can be read."""
    read_at: WebAddress | None = None
    """The copy that was read, if not the text at `url`: readers are told so."""
    stored: bool = False
    """Whether a copy was read to which no reader should be led: readers are told so."""
    published: Text | None = None
    """When it appeared, as precisely as it says: "2008", "July 2015"; "none" if it does not say."""
    read_on: Day | None = None
    """The day an editor last read it."""
    points: tuple[Point, ...] = ()
    """What it says that the guide rests on, one point each."""
    runs: str | None = Field(default=None, pattern=r"^([0-9a-f]{10}\s*)+$")
    """Digests of its runs of eight words, which no text of the guide may hold."""

    @property
    def names(self) -> tuple[str, ...]:
        """What a statement that rests on it, or on a point of it, may name."""
        return (self.id, *(point.id for point in self.points))

    @property
    def filed(self) -> str:
        """The author as the list of references says it."""
        return str(self.listed or self.author)

    @property
    def dated(self) -> Text | None:
        """When it appeared; None if it does not say, or nobody looked."""
        said = str(self.published).strip(" .\"'").casefold()
        return None if said == UNDATED else self.published

    @property
    def host(self) -> str:
        """The place on the web where it can be read, such as "www.example.org"."""
        return urlsplit(str(self.url)).netloc

    @property
    def lacks(self) -> tuple[str, ...]:
        """The fields that keep it from being a reference."""
        return tuple(name for name in OF_A_REFERENCE if not getattr(self, name))


UNDATED = "none"
"""What stands for the date of a text that carries none, so that somebody has looked."""

OF_A_REFERENCE = ("author", "url", "read_on")
"""The fields of a source that a reader needs to look it up."""


class Position(Identified):
    """One answer to a disputed question."""

    kind = "position"
    named_by = "says"
    local = True

    id: Id
    says: Text
    """What to do, such as "Ask for 20 minutes"."""
    short: Text
    """What {{ rule.<id> }} becomes in a text when this position is chosen."""
    words: dict[LanguageTag, Text] = Field(default_factory=dict)
    """What it becomes in a text of another language, by its tag."""
    who: tuple[BasisRef, ...] = ()
    """The points and sources that hold it."""
    fits: Text
    """When it fits best."""
    against: tuple[Text, ...] = ()
    """Turns of words that no text may hold where this position is chosen."""
    days: int | None = Field(default=None, ge=0)
    """The days to count in a calendar; the chosen position of a rule with a role needs them."""
    minutes: int | None = Field(default=None, ge=5, le=120)
    """The length of talk to count on, of a range the least; needed with the role "length"."""


RuleRole = Literal["thanks", "silence", "length"]


class Rule(Quotable):
    """A house rule: good sources disagree, and the publisher chooses."""

    kind = "rule"
    named_by = "question"

    id: Id
    role: RuleRole | None = None
    """What is counted by it: the days until the thank-you or until writing again, or the minutes
    of the talk that readers ask for."""
    code: PointId | None = None
    """The number of the disagreement in the list of sources."""
    question: Text
    """What good sources disagree about, such as "How much time should you ask for?"."""
    positions: tuple[Position, ...] = Field(min_length=1)
    """What they say: each a way that a guide can go."""
    chosen: str = Field(json_schema_extra={"x-among": ["positions", "says"]})
    """The position that this guide follows."""
    because: Text = Field(json_schema_extra={"x-top": True})
    """Why, in a sentence."""

    @property
    def position(self) -> Position:
        """The chosen position."""
        return next((each for each in self.positions if each.id == self.chosen), self.positions[0])

    @property
    def quoted(self) -> Text:
        return self.position.short

    @property
    def elsewhere(self) -> Mapping[str, Text]:
        return self.position.words


class Claim(Quotable):
    """A number people repeat, and how far it can be trusted."""

    kind = "claim"
    named_by = "statement"

    id: Id
    statement: Text
    """What is claimed."""
    value: Text | None = None
    """The number itself, such as "1 in 12"."""
    source: Text
    """Where it comes from, as far as anybody has found."""
    date: Text | None = None
    """When it was first said, as far as is known."""
    grade: Literal["primary", "secondary", "untraced", "contradicted"]
    """How far it can be trusted: counted here, read elsewhere, never found, or denied."""
    wording: Text
    """How this guide puts it; {{ claim.<id> }} becomes this text."""
    basis: tuple[BasisRef, ...] = ()
    """The sources where it was read."""

    @property
    def quoted(self) -> Text:
        return self.wording


class Fact(Quotable):
    """A limit set by the outside world, such as the length of a note."""

    kind = "fact"
    named_by = "says"

    id: Id
    says: Text
    """The fact as a sentence."""
    value: int
    """The number of the limit."""
    unit: Literal["characters", "messages", "words", "seconds", "minutes", "days"]
    """What `value` counts; "messages" are text messages, as long as their characters allow."""
    short: Text
    """What {{ fact.<id> }} becomes in a text: "200 characters"."""
    source: Text
    """Who sets it, such as "LinkedIn Help"."""
    checked_on: Day
    """The day somebody last looked whether it is still so."""
    basis: tuple[BasisRef, ...] = ()
    """The sources where it was read."""

    @property
    def quoted(self) -> Text:
        return self.short


SOURCES = Kind("sources.yml", "sources", CitedSource, many=True)

RULES = Kind(
    "rules.yml",
    "rules",
    Rule,
    many=True,
    address="/about/sources/#rule.{}",
    section="about",
    counted="house rules",
    roles={
        "thanks": "My kit gives no day for the thank-you.",
        "silence": "My kit gives no day for writing again.",
        "length": "sets and plans count on a talk of 20 minutes.",
    },
)

CLAIMS = Kind(
    "claims.yml",
    "claims",
    Claim,
    many=True,
    address="/about/sources/#claim.{}",
    section="about",
    counted="graded claims",
)

FACTS = Kind(
    "facts.yml",
    "facts",
    Fact,
    many=True,
    address="/about/sources/#fact.{}",
    section="about",
)
