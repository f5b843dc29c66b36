"""Short answers: the glossary's terms and the questions readers ask us."""

from __future__ import annotations

from typing import Literal

from askwell.kinds.base import BasisRef, Id, Model, Prose, StageRef, Text


class Term(Model):
    """A word explained."""

    kind = "term"

    id: Id
    term: Text
    means: Text


class Answer(Model):
    """A question readers ask, or a situation they land in, and what to do."""

    kind = "answer"

    id: Id
    group: Literal["faq", "what-if"]
    question: Text
    answer: Prose
    stages: tuple[StageRef, ...] = ()
    basis: tuple[BasisRef, ...] = ()
