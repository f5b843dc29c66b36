"""Fields of work: where their people gather, their words, how they hire, and what to ask."""

from __future__ import annotations

from askwell.kinds.base import Item, Model, QuestionRef
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer, Parts
from askwell.kinds.questions import Question
from askwell.kinds.words import Message, Prose, Text


class Gathering(Model):
    """Where people of a field can be met."""

    where: Text
    """The place, the group or the occasion."""
    how: Text
    """How somebody from outside comes in."""


class Word(Model):
    """A word that people of a field use without explaining it."""

    word: Text
    """The word, as people of the field say it."""
    means: Text
    """What they mean by it."""


class Unasked(Model):
    """What to leave alone in a talk with somebody of a field."""

    what: Text
    """What to leave alone, such as "What a patient has"."""
    why: Text
    """Why, in a sentence."""


class Heard(Model):
    """What a fictional person heard in answer to a question."""

    question: QuestionRef
    """The question that they asked, by its id."""
    answer: Text
    """What they heard, in a sentence or two."""


class Tried(Model):
    """A fictional person's way from a request to the next step."""

    who: Text
    """The person in one or two sentences."""
    message: Message
    """The request as they sent it."""
    heard: tuple[Heard, ...] = ()
    """Their notes of the talk."""
    then: Text
    """What they did with it."""


class FieldOfWork(Item):
    """A field of work, for readers who want to know it from the inside."""

    kind = "field"

    intro: Prose
    """A few sentences at the top of the page."""
    order: int = 100
    """Lower comes first in lists."""
    gatherings: tuple[Gathering, ...]
    """Where its people can be met."""
    words: tuple[Word, ...]
    """Its words."""
    hiring: Prose
    """How its hiring runs."""
    not_to_ask: tuple[Unasked, ...]
    """What to leave alone."""
    questions: tuple[Question, ...]
    """Questions that fit this field alone."""
    example: Tried
    """A made-up person's way from a request to the next step."""


FIELDS = Kind(
    "fields/",
    "field",
    FieldOfWork,
    address="/fields/{}/",
    section="questions",
    list_page=ListPage(
        "/fields/", "fields.html", foot="pages.fields.title", front="home.tools.fields"
    ),
    item_page=ItemPage("field.html", "intro", script="questions"),
    parts=Parts("questions", "search.labels.question"),
    offer=Offer("pages.fields.title", 7),
    counted="fields of work",
)
