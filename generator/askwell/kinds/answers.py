"""Short answers: the glossary's terms and the questions readers ask us."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import Id, Identified, Offered, Renamed, Reviewed, Searched
from askwell.kinds.kind import Kind, ListPage, Offer
from askwell.kinds.words import Prose, Text


class Term(Identified, Reviewed, Renamed, Searched):
    """A word explained."""

    kind = "term"
    named_by = "term"

    id: Id
    term: Text
    """The word, such as "Alumni"."""
    means: Text
    """What it means, in a plain sentence."""


class Answer(Identified, Offered, Renamed, Searched):
    """A question readers ask, or a situation they land in, and what to do."""

    kind = "answer"
    named_by = "question"

    id: Id
    group: Literal["faq", "what-if"]
    """Where it stands: "faq" before one starts, "what-if" for what may happen."""
    question: Text
    """As readers ask it, such as "What if they never answer?"."""
    answer: Prose
    """What to do, in a few short sentences."""


GLOSSARY = Kind(
    "glossary.yml",
    "terms",
    Term,
    many=True,
    address="/glossary/#{}",
    section="about",
    list_page=ListPage("/glossary/", "glossary.html", foot="pages.glossary.title"),
    counted="words explained",
    searched_as="search.labels.term",
)

FAQ = Kind(
    "faq.yml",
    "answers",
    Answer,
    many=True,
    address="/faq/#{}",
    section="help",
    list_page=ListPage("/faq/", "faq.html"),
    offer=Offer("stage.answers", 7),
    counted="answers",
    searched_as="search.labels.answer",
)
