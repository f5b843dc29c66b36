"""What all kinds of content share: ids, references, and the common fields."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from askwell.kinds.forms import Day
from askwell.kinds.words import Address, LanguageTag, Text

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
POINT_PATTERN = r"^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$"
PLACEHOLDER_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
PointId = Annotated[str, StringConstraints(pattern=POINT_PATTERN, max_length=60)]
PlaceholderId = Annotated[str, StringConstraints(pattern=PLACEHOLDER_PATTERN, max_length=60)]


class Reference(str):
    """The id of an item somewhere else in the content. Subclasses name the kinds it may be."""

    __slots__ = ()
    kinds: ClassVar[tuple[str, ...]]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(min_length=1)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core), "x-reference": list(cls.kinds)}


class StageRef(Reference):
    kinds = ("stage",)


class AudienceRef(Reference):
    kinds = ("audience",)


class QuestionRef(Reference):
    kinds = ("question",)


class EmailRef(Reference):
    kinds = ("email",)


class FieldRef(Reference):
    kinds = ("field",)


class ChecklistRef(Reference):
    kinds = ("checklist",)


class BasisRef(Reference):
    """What a statement rests on: a point of a source, or a source as a whole."""

    kinds = ("point", "source")


class FactRef(Reference):
    kinds = ("fact",)


class RuleRef(Reference):
    kinds = ("rule",)


class PlaceholderRef(Reference):
    kinds = ("placeholder",)


NO_LANGUAGE = (
    "is not known here: this is in the guide's language",
    'Delete it: only banks, guide pages, messages, lists, sheets, phones, blanks say "language".',
)


class Model(BaseModel):
    """A frozen piece of content."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)

    not_here: ClassVar[Mapping[str, tuple[str, str]]] = dict.fromkeys(
        ("lang", "language"), NO_LANGUAGE
    )
    """Names that people try and that are none here: why, and what to do instead."""


class Identified(Model):
    """Content that can be named: its id is unique among its kind.

    `local` ids are unique only within the item that holds them (the tips of one checklist).
    """

    kind: ClassVar[str]
    local: ClassVar[bool] = False
    id_key: ClassVar[str] = "id"
    """How editors write "id"."""
    named_by: ClassVar[str] = "title"
    """The field that names it in lists."""

    id: str
    """What addresses and references call it: lower-case words joined by a dash, "first-plan"."""

    @property
    def name(self) -> Text:
        """What it is called in lists."""
        words: Text = getattr(self, self.named_by)
        return words


class Quotable(Identified, ABC):
    """Content whose words can stand inside a sentence, as {{ kind.id }}."""

    @property
    @abstractmethod
    def quoted(self) -> Text:
        """The words that stand for the braces."""

    @property
    def elsewhere(self) -> Mapping[str, Text]:
        """What stands for them in texts of other languages, by tag."""
        return {}

    def quoted_in(self, language: str) -> Text:
        """Return the words that stand for the braces in a text of a language, if it has any."""
        return self.elsewhere.get(language, self.quoted)


class Step(Model):
    """Something to do next, and where."""

    title: Text
    """What to do: "Write up my notes"."""
    at: Address
    """The page to do it on, such as "/worksheets/debrief/"."""


Fills = Literal[
    "meeting.person", "meeting.first-name", "meeting.role", "meeting.employer",
    "meeting.place", "meeting.day", "meeting.time",
    "reader", "reader.name", "reader.phone",
]  # fmt: skip
"""What a blank asks for, where the kit knows it: of the meeting, or about the reader."""


class Placeholder(Identified):
    """A blank that the reader fills in, written {{ id }} in a text."""

    kind = "placeholder"
    named_by = "label"

    id: PlaceholderId
    """The name in the braces: lower-case words joined by "_"."""
    language: LanguageTag | None = None
    """The language of its label, help and example, such as "es"; left out, it is the guide's."""
    label: Text
    """What belongs in the blank, as the reader sees it: "their first name"."""
    help: Text | None = None
    """A sentence of help beside the field."""
    example: Text
    """What a fictional person would write there."""
    required: bool = True
    """Whether the message makes no sense without it."""
    max: int | None = None
    """The most characters that fit."""
    fills: Fills | None = None
    """What the kit knows that belongs here: what readers write of a meeting or of themselves."""


class Governed(Model):
    """What can depend on a house rule."""

    only_if: dict[Id, tuple[Id, ...]] = Field(
        default_factory=dict, json_schema_extra={"x-names": "rule"}
    )
    """By the id of a house rule, the positions under which it is there; without, it always is."""


class Reviewed(Model):
    """What keeps content fresh; none of it needs to be filled in to start."""

    status: Literal["draft", "review", "published", "retired"] = "published"
    """Only published content reaches the site."""
    owner: str | None = None
    """Who looks after it."""
    reviewed_on: Day | None = None
    """The day somebody last checked it."""
    review_by: Day | None = None
    """The day by which it should be checked again; a date gone by gives a warning."""
    notes: str | None = None
    """For editors; never published."""


class Offered(Reviewed, Governed):
    """What is offered to some readers at some stages, and is traceable."""

    audiences: tuple[AudienceRef, ...] = ()
    """Who it is for; empty means everybody."""
    fields: tuple[FieldRef, ...] = ()
    """The fields of work it is about; their pages lead to it."""
    stages: tuple[StageRef, ...] = ()
    """The stages of the journey on whose pages it is offered."""
    basis: tuple[BasisRef, ...] = ()
    """The points of the sources it rests on, such as "S1-18"."""


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_Old = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

Was = Annotated[tuple[_Old, ...], BeforeValidator(_listed)]
"""What something was called before: one of them can stand alone."""


class Renamed(Model):
    """What readers can have kept, or bookmarked, under another id."""

    was: Was = ()
    """Ids it had before: old addresses lead here, and what readers kept under them stays."""


class Searched(Model):
    """What search finds."""

    also: Was = ()
    """Other words that readers have for it: search finds it by them, and no page shows them."""


class Item(Identified, Offered, Renamed, Searched):
    """Reviewed content with a page or a heading of its own."""

    id: Id
    """Stays the same for ever: it is the address, and readers' saved answers hang on it."""
    title: Text
    """The heading, and the name in lists."""
