"""Short answers: the glossary's terms and the questions readers ask us."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import BasisRef, Id, Identified, Prose, StageRef, Text
from askwell.kinds.kind import Kind, ListPage, Offer


class Term(Identified):
    """A word explained."""

    kind = "term"
    named_by = "term"

    id: Id
    term: Text
    means: Text


class Answer(Identified):
    """A question readers ask, or a situation they land in, and what to do."""

    kind = "answer"
    named_by = "question"

    id: Id
    group: Literal["faq", "what-if"]
    question: Text
    answer: Prose
    stages: tuple[StageRef, ...] = ()
    basis: tuple[BasisRef, ...] = ()


GLOSSARY = Kind(
    "glossary.yml",
    "terms",
    Term,
    many=True,
    address="/glossary/#{}",
    section="about",
    list_page=ListPage(
        "/glossary/",
        "Words explained",
        "The words people use around jobs and meetings, in plain language.",
        "glossary.html",
        foot="Words explained",
    ),
    counted="words explained",
    searched_as="Word explained",
)

FAQ = Kind(
    "faq.yml",
    "answers",
    Answer,
    many=True,
    address="/faq/#{}",
    section="about",
    list_page=ListPage(
        "/faq/",
        "Questions about asking",
        "Short answers, and what to do when things go another way.",
        "faq.html",
        foot="Questions about asking",
    ),
    offer=Offer("Answers", 7),
    counted="answers",
    searched_as="Answer",
)
