"""Curated question sets: questions for one reader and one aim, ordered so that talk flows."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError

from askwell.kinds.base import AudienceRef, Item, QuestionRef
from askwell.kinds.kind import ItemPage, Kind, ListPage
from askwell.kinds.questions import Aim
from askwell.kinds.words import Text

SetRole = Literal["usual"]


class Set(Item):
    kind = "set"

    role: SetRole | None = None
    """What the kit uses it for: the questions that a pack and a talk come with."""
    audience: AudienceRef | None = None
    """Who it is for; left out means everybody."""
    aim: Aim
    """What readers are after, such as "explore"."""
    minutes: int | None = Field(default=None, ge=1)
    """Nothing any more: what fits follows from the questions and the rule for the length."""
    questions: tuple[QuestionRef, ...] = Field(json_schema_extra={"minItems": 1})
    """Question ids, in order."""
    core: tuple[QuestionRef, ...] = ()
    """Those to ask when time is short, the most important first."""
    why: Text
    """Why this order."""

    @field_validator("questions")
    @classmethod
    def _some(
        cls, questions: tuple[QuestionRef, ...], info: ValidationInfo
    ) -> tuple[QuestionRef, ...]:
        """Refuse a set without questions, but for a draft."""
        if not questions and info.data.get("status") != "draft":
            least = {"field_type": "Tuple", "min_length": 1, "actual_length": 0}
            raise PydanticKnownError("too_short", least)
        return questions


SETS = Kind(
    "sets/",
    "set",
    Set,
    address="/sets/{}/",
    section="questions",
    list_page=ListPage("/sets/", "sets.html", foot="pages.sets.title", front="home.tools.sets"),
    item_page=ItemPage("set.html", "why", script="set"),
    embeddable=True,
    counted="question sets",
)
