"""What a guide does to the content it stands on, without a copy of it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from askwell.kinds.base import Model
from askwell.kinds.kind import Kind
from askwell.kinds.sections import SECTIONS

Said = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
"""A checksum of an original when it was decided about; `askwell status --freeze` writes it."""


MENU = tuple(section.name for section in SECTIONS if section.address)
"""The parts of the menu."""


def _alone(value: object) -> object:
    return {"item": value} if isinstance(value, str) else value


class Changed(Model):
    """A field of an item that says something else here."""

    item: Said
    """Its kind and id, such as "question.how-you-came-here"."""
    field: Said
    """The field's name; inside a list or a group the way to it, such as "rephrase.casual"."""
    now: Any
    """What it says in this guide; left empty, the field is taken out."""
    why: Said | None = None
    """The reason, for whoever looks after the guide next; never published."""
    of: Digest | None = None
    """The digest of the original; a command writes it."""


class Added(Model):
    """One more entry of a list, after those that are there."""

    to: Said
    """The item and its list, such as "bank.skills.questions"."""
    entry: Any
    """What comes in, written as it would stand there."""
    why: Said | None = None
    """The reason, for whoever looks after the guide next; never published."""


class Chosen(Model):
    """A position of a house rule that this guide follows."""

    rule: Said
    """The rule's id."""
    chosen: Said
    """The id of the position."""
    because: Said
    """Why, in a sentence that readers see."""
    of: Digest | None = None
    """The digest of the original; a command writes it."""


class Hidden(Model):
    """Something that this guide does without."""

    item: Said
    """An item ("audience.veteran"), a kind ("scripts"), a page's address, or "menu.emails"."""
    why: Said | None = None
    """The reason; never published."""


class Gone(Model):
    """Something that readers had, and that this guide has no more."""

    item: Said
    """Its kind and id, such as "email.thank-card": its address leads nowhere from now on."""
    why: Said | None = None
    """The reason; never published."""


class Accepted(Model):
    """A warning about a text that somebody looked at and keeps as it is."""

    item: Said
    """The item that holds it, such as "answer.vacancy-later"."""
    field: Said
    """The field that it is told of; inside a list or a group the way there, as in `fields`."""
    check: Said
    """What is told: the name of a check, such as "hidden-link"."""
    why: Said | None = None
    """The reason; never published."""
    of: Digest | None = None
    """The digest of the text that somebody looked at; it is told again if that changes."""


class Replaced(Model):
    """An original in whose place an own item stands. A command writes this."""

    item: Said
    of: Digest


class Changes(Model):
    """Everything that is different from what the guide stands on, but for the guide's own items."""

    fields: tuple[Changed, ...] = ()
    """Single fields that say something else."""
    add: tuple[Added, ...] = ()
    """Entries that come into lists, such as a question into a bank."""
    rules: tuple[Chosen, ...] = ()
    """House rules that are decided otherwise."""
    hide: tuple[Annotated[Hidden, BeforeValidator(_alone)], ...] = ()
    """What the guide does without."""
    gone: tuple[Annotated[Gone, BeforeValidator(_alone)], ...] = ()
    """What was deleted for good, though readers had it."""
    accepted: tuple[Accepted, ...] = ()
    """Warnings that somebody looked at, and that are not told any more."""
    order: dict[str, tuple[Said, ...]] = Field(
        default_factory=dict, json_schema_extra={"x-groups": {"menu": [*MENU]}}
    )
    """What comes first: ids, by kind ("stages") or an item's list ("bank.skills.questions")."""
    replaces: tuple[Replaced, ...] = ()
    """Originals in whose place own items stand, with their digests; a command writes this."""
    recorded: bool = False
    """Whether published.yml says what readers have; a command writes this."""


CHANGES = Kind("changes.yml", "changes", Changes)
