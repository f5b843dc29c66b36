"""Question banks: what to ask, why, and what to listen for."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from askwell.kinds.base import Id, Identified, Model, Offered, Placeholder, Renamed, Searched
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer, Parts
from askwell.kinds.tongues import Tongued
from askwell.kinds.words import LanguageTag, Prose, Text

Phase = Literal["open", "core", "deep", "close", "email"]
AskWhom = Literal[
    "peer", "senior", "hiring-manager", "recruiter", "recent-hire", "owner", "faculty"
]
Aim = Literal["explore", "target", "apply", "start-business", "study"]
MOST_MINUTES = 60

Sensitivity = Literal["none", "pay", "personal", "job-adjacent"]


class Rephrase(Model):
    """The same question for another ear."""

    formal: Text | None = None
    """For somebody one does not know: polite, in whole sentences."""
    casual: Text | None = None
    """For somebody one knows well."""
    simpler: Text | None = None
    """In short words, for somebody new to the language."""


class Question(Identified, Offered, Renamed, Searched):
    """One question to ask in the meeting."""

    kind = "question"
    named_by = "text"

    id: Id
    """Its anchor on the bank's page; stays the same for ever."""
    text: Text
    """The question, addressed to the person you meet, and open: no yes or no answers it."""
    why: Text
    """Why it is worth asking."""
    listen_for: tuple[Text, ...] = ()
    """What in the answer tells you something."""
    follow_ups: tuple[Text, ...] = ()
    """What to ask next."""
    short: Text | None = None
    """A few words, for the printed sheet."""
    rephrase: Rephrase | None = None
    """The same question for another ear."""
    words: dict[LanguageTag, Text] = Field(default_factory=dict)
    """How it is asked in other languages, by their tags."""
    phase: Phase = "core"
    """Where in the talk it belongs."""
    ask_whom: tuple[AskWhom, ...] = ()
    """Who can answer it best; empty means anybody."""
    aims: tuple[Aim, ...] = ()
    """The aims it serves; empty means all."""
    sensitivity: Sensitivity = "none"
    """What makes it delicate."""
    look_up_first: Text | None = None
    """Where to find the plain answer before asking."""
    avoid_if: Text | None = None
    """When not to ask it."""
    minutes: int = Field(default=3, ge=1, le=MOST_MINUTES)
    """How long the answer takes."""

    @model_validator(mode="after")
    def _tell_texts(self) -> Self:
        """Tell its words in other languages which those are."""
        for language, text in self.words.items():
            text.language = language
        return self

    def asked_in(self, language: str | None) -> Text:
        """Return how it is asked in a language; without words in that, as in the guide's."""
        return self.words.get(language or "", self.text)


class Bank(Tongued):
    """A question bank: the questions on one topic."""

    kind = "bank"
    content = ("intro", "questions")

    intro: Prose | None = None
    """A few sentences at the top of the page."""
    topic: Text
    """The topic in one or two words."""
    order: int = 100
    """Lower comes first in lists."""
    placeholders: tuple[Placeholder, ...] = ()
    """Blanks used in these questions alone; the shared ones are under Blanks (placeholders.yml)."""
    questions: tuple[Question, ...]
    """The questions, in order."""


QUESTIONS = Kind(
    "questions/",
    "bank",
    Bank,
    address="/questions/{}/",
    section="questions",
    list_page=ListPage(
        "/questions/", "questions.html", script="questions", front="home.tools.questions"
    ),
    item_page=ItemPage("question-bank.html", "intro", script="questions"),
    parts=Parts("questions", "search.labels.question"),
    offer=Offer("pages.questions.title", 5),
    embeddable=True,
    counted="questions",
)
