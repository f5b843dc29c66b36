"""Worksheets: a sheet to fill in on the screen or on paper, built from blocks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from askwell.kinds.base import (
    ChecklistRef,
    EmailRef,
    Id,
    Identified,
    PlaceholderRef,
    QuestionRef,
    Renamed,
    Step,
)
from askwell.kinds.kind import ItemPage, Kind, ListPage, Offer
from askwell.kinds.named import Named, Names, by_id, identified
from askwell.kinds.questions import Aim
from askwell.kinds.spoken import Mode, Segment
from askwell.kinds.tongues import Tongued
from askwell.kinds.words import Prose, Text


class Block(Identified, Renamed):
    """A part of a sheet. Answers are kept under its id."""

    kind = "block"
    named_by = "label"
    local = True

    id: Id
    label: Text
    """The question or heading."""
    help: Text | None = None
    """A sentence of help."""

    @property
    def is_known(self) -> bool:
        """Whether the reader may have entered it elsewhere."""
        return bool(getattr(self, "blank", None) or getattr(self, "prefill", None))


class Told(Block):
    """Something to answer after a talk, which several talks are compared by."""

    whose: Literal["theirs", "mine"] = "theirs"
    """Whether they said it, or the reader felt it: only what they said can tell about the work."""


class Heading(Block):
    type: Literal["heading"]
    own_page: bool = False
    """Whether it begins a page on paper, as a key does that is folded away."""


class Note(Block):
    """Text to read; its label is not shown."""

    type: Literal["text"]
    text: Prose
    """What stands there to read."""


class Short(Told):
    """One line to write on."""

    type: Literal["short"]
    blank: PlaceholderRef | None = None
    """The blank of messages that asks for the same: what is entered in one stands in the other."""
    prefill: Literal["person-and-job", "work"] | None = None
    """What stands there already if the reader entered it elsewhere."""


class Long(Told):
    """Several ruled lines."""

    type: Literal["long"]
    lines: int = Field(default=4, ge=2, le=40, description="How many lines there are.")
    blank: PlaceholderRef | None = None
    """The blank of messages that asks for the same: what is entered in one stands in the other."""
    prefill: Literal["talk-notes"] | None = None
    """What stands there already if the reader entered it elsewhere: the notes of the talk."""


class Option(Named):
    """What can be chosen."""

    mode: Mode | None = None
    """The way of meeting that it says: with `prefill: meeting-mode` it stands chosen for one."""
    aim: Aim | None = None
    """What its readers are after: if the sheet is about them, talks come with a set for that."""


class Choice(Told):
    """One of several."""

    type: Literal["choice"]
    options: Annotated[tuple[Option, ...], AfterValidator(identified)]
    """What can be chosen."""
    prefill: Literal["meeting-mode"] | None = None
    """What stands there already if the reader entered it elsewhere."""


class Ticks(Told):
    """Any of several."""

    type: Literal["ticks"]
    options: Names
    """What can be ticked."""


class Scale(Told):
    """A number between two named ends."""

    type: Literal["scale"]
    low: Text
    """What stands at the low end, such as "not at all"."""
    high: Text
    """What stands at the high end, such as "very much"."""
    steps: int = Field(default=5, ge=3, le=10, description="How many numbers there are.")

    @property
    def points(self) -> dict[str, str]:
        """Its points by id: "3-of-5" is another answer than "3-of-7"."""
        return {f"{number}-of-{self.steps}": str(number) for number in range(1, self.steps + 1)}


class Date(Told):
    """A day."""

    type: Literal["date"]
    prefill: Literal["meeting-day"] | None = None
    """What stands there already if the reader entered it elsewhere."""


class Time(Told):
    """A time of day."""

    type: Literal["time"]
    prefill: Literal["meeting-time"] | None = None
    """What stands there already if the reader entered it elsewhere."""


MeetingField = Literal[
    "person", "role", "employer", "asked", "day", "mode", "status", "thanked", "next", "promises",
]  # fmt: skip
"""What a reader writes of a meeting in My kit."""


class Column(Named):
    """A heading, and what stands below it."""

    meeting: MeetingField | None = None
    """What of each meeting in My kit stands here: the table begins with a row for each."""

    @property
    def field(self) -> str:
        """The field of My kit's form; empty if nothing of a meeting stands here."""
        return {"employer": "organisation", "mode": "how"}.get(
            self.meeting or "", self.meeting or ""
        )


class Table(Block):
    """Columns with headings, and rows to fill; rows may have names of their own."""

    type: Literal["table"]
    columns: Annotated[tuple[Column, ...], AfterValidator(identified)]
    """The headings."""
    rows: int = Field(default=4, ge=1, le=40, description="How many rows there are to fill.")
    row_labels: Names = ()
    """Names for the first rows; they stand in an extra first column."""

    @property
    def shows_meetings(self) -> bool:
        """Whether it begins with the meetings of My kit, one a row."""
        return any(column.meeting for column in self.columns)

    @property
    def lines(self) -> dict[str, Text | None]:
        """The words of each row by its id; one without a name goes by its number among those."""
        free = range(1, max(self.rows - len(self.row_labels), 0) + 1)
        return {**by_id(self.row_labels), **{str(number): None for number in free}}


class Circles(Table):
    """A table drawn as circles, the first column the nearest: people by how near they are."""

    type: Literal["circles"]  # type: ignore[assignment]
    columns: Annotated[tuple[Column, ...], AfterValidator(identified), Field(max_length=4)]
    """The circles, the nearest first."""


class Questions(Block):
    """Room for the reader's own questions, each with note lines."""

    type: Literal["questions"]
    slots: int = Field(default=7, ge=1, le=20, description="How many questions fit.")
    lines: int = Field(default=3, ge=1, le=20, description="How many lines each has for notes.")


class Asked(Block):
    """Questions of the banks with note lines; on a sheet in another language, in both."""

    type: Literal["asked"]
    questions: tuple[QuestionRef, ...] = Field(min_length=1)
    """Which ones, by their ids, in order."""
    lines: int = Field(default=2, ge=1, le=20, description="How many lines each has for notes.")


class ChecklistBlock(Block):
    """A checklist, embedded."""

    type: Literal["checklist"]
    checklist: ChecklistRef
    """Which one, by its id."""


class EmailBlock(Block):
    """An email template, embedded."""

    type: Literal["email"]
    email: EmailRef
    """Which one, by its id."""


class Agenda(Block):
    """The meeting, minute by minute."""

    type: Literal["agenda"]
    minutes: int = Field(ge=5, le=120, description="How long the meeting takes.")
    segments: tuple[Segment, ...]
    """Its stretches, in order."""


class Signature(Block):
    """A line for a name and a date."""

    type: Literal["signature"]


AnyBlock = Annotated[
    Heading | Note | Short | Long | Choice | Ticks | Scale | Date | Time | Table
    | Circles | Questions | Asked | ChecklistBlock | EmailBlock | Agenda | Signature,
    Field(discriminator="type"),
]  # fmt: skip


SheetRole = Literal["research", "notes", "debrief", "reflection", "comparison", "questions"]


class Worksheet(Tongued):
    """A sheet with a purpose."""

    kind = "worksheet"
    content = ("purpose", "blocks")

    scope: Literal["mine", "meeting"] = "meeting"
    """Whether it is about the reader, and one for all meetings, or one for each meeting."""
    role: SheetRole | None = None
    """What the kit uses it for; one worksheet for each."""
    purpose: Text
    """What the reader has in hand when it is filled in."""
    minutes: int = Field(ge=1)
    """How long it takes to fill in."""
    pages: int = Field(default=1, ge=1)
    """Sheets of paper."""
    order: int = 100
    """Lower comes first in lists."""
    pack: bool = False
    """Whether it belongs in the pack for one meeting."""
    then: Step | None = None
    """What comes after it, if that is not the next stage."""
    blocks: tuple[AnyBlock, ...]
    """What the sheet is made of, from the top."""


WORKSHEETS = Kind(
    "worksheets/",
    "worksheet",
    Worksheet,
    address="/worksheets/{}/",
    section="sheets",
    list_page=ListPage("/worksheets/", "worksheets.html", front="home.tools.worksheets"),
    item_page=ItemPage("worksheet.html", "purpose", script="sheet"),
    offer=Offer("pages.worksheets.title", 1),
    embeddable=True,
    counted="worksheets",
    roles={
        "research": "A meeting in My kit leads to no sheet to prepare on.",
        "notes": "A meeting in My kit leads to no sheet for notes.",
        "debrief": "A meeting in My kit leads to no sheet to write up the talk on.",
        "reflection": "My kit cannot compare talks.",
        "comparison": "My kit names no sheet to compare talks on paper.",
        "questions": "My questions names no sheet to write them on.",
    },
)
