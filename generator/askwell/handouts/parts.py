"""What a handout consists of, whatever the form it takes: words, and places to write in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words that look alike."""

    text: str
    """In a cell of a table, a line break begins a new line."""
    strong: bool = False
    soft: bool = False
    link: str = ""
    """The whole address that it leads to."""


BREAK = Run("\n")
Runs: TypeAlias = tuple[Run, ...]
Role = Literal["plain", "lead", "fine", "label", "facts", "say", "quote", "tag"]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    words: str
    own_page: bool = False
    """Whether it begins a page."""
    language: str = ""
    """Its language, if it is another than that of what stands around it (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    role: Role = "plain"
    language: str = ""
    """Its language, if it is another than that of what stands around it (BCP 47)."""

    @property
    def opens(self) -> bool:
        """Whether it leads to what follows."""
        return self.runs[-1].text.rstrip().endswith(":")


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each entry holds parts of its own."""

    entries: tuple[tuple[Part, ...], ...]
    numbered: bool = False
    language: str = ""
    """The language of all entries, if it is another than that of what stands around them."""
    start: int = 1
    """The number of the first entry: a list may go on after what stands between."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it will be sent: its lines count."""

    lines: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    language: str = ""
    """The language of the message, if it is another than the guide's (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A table to read."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    named: bool = False
    """Whether the first cell of a row is its name."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the content folder, by its place there."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Together:
    """Parts that stay on one page where they fit on one."""

    parts: tuple[Part, ...]
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write in."""

    name: str
    """What it is called in a form; no other on the handout is."""
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Line(Field):
    """One line."""

    short: bool = False
    """Whether half a line is enough for it: for a date, a time, a name."""


@dataclass(frozen=True, slots=True)
class Lines(Field):
    """Several lines."""

    lines: int = 4
    is_quiet: bool = False
    """Whether what stands above says what it is for, so that its label is only spoken."""

    def lines_at(self, share: float) -> int:
        """Return a share of the lines, but two at least, where there are two."""
        return max(int(self.lines * share), min(self.lines, 2))


@dataclass(frozen=True, slots=True)
class Options(Field):
    """Boxes: any of several, or one."""

    options: tuple[tuple[str, str], ...] = ()
    """Id and words of each."""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Scale(Field):
    """A number between two named ends."""

    low: str = ""
    high: str = ""
    points: tuple[tuple[str, str], ...] = ()
    """Id and number of each."""


@dataclass(frozen=True, slots=True)
class Column:
    id: str
    words: str
    weight: int = 2
    """How wide its answers are: a date 1, a name 2, a reason 3."""


@dataclass(frozen=True, slots=True)
class Form(Field):
    """A table to fill in."""

    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    """Id and words of each; a row without a name has none."""
    called: tuple[str, ...] = ()
    """What each row is called where its cells are told apart."""

    @property
    def named(self) -> bool:
        """Whether rows have names."""
        return any(words for _, words in self.rows)

    @property
    def across(self) -> int:
        """How many columns it has, with that of the names."""
        return len(self.columns) + self.named


@dataclass(frozen=True, slots=True)
class Circles(Form):
    """A table whose columns are circles on paper, the first the nearest; in Word it is a table."""


@dataclass(frozen=True, slots=True)
class Tip:
    """A thing to do, with a box to tick."""

    name: str
    words: str
    tags: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Tips:
    tips: tuple[Tip, ...]
    language: str = ""
    """The language of the tips, if it is another than the guide's (BCP 47)."""


Part: TypeAlias = (
    Heading | Paragraph | Bullets | Letter | Cells | Picture | Together
    | Line | Lines | Options | Scale | Form | Circles | Tips
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One handout, before it has a form."""

    title: str
    lead: str
    """What it is for, in a sentence or two."""
    address: str
    """The page that it comes from, such as "/worksheets/aim/"."""
    parts: tuple[Part, ...]
    facts: tuple[tuple[str, str], ...] = ()
    """What to know before: name and value."""
    language: str = ""
    """The language of its parts, if it is another than the guide's (BCP 47)."""
    pages: int = 0
    """How many pages its page promises, if it does."""

    def levelled(self) -> Document:
        """Return it with headings that skip no level below the title, which is its only one."""
        above: list[int] = []  # the ranks of the headings that the next one can stand below

        def level(part: Part) -> Part:
            if not isinstance(part, Heading):
                return part
            rank = max(part.level, 2)
            above[:] = [*(each for each in above if each < rank), rank]
            return replace(part, level=1 + len(above))

        return replace(self, parts=_changed(self.parts, level))

    def with_lines(self, share: float) -> Document:
        """Return it with a share of each field's lines to write on, as that field gives it."""

        def spread(part: Part) -> Part:
            return replace(part, lines=part.lines_at(share)) if isinstance(part, Lines) else part

        return replace(self, parts=_changed(self.parts, spread))

    def lines_at(self, share: float) -> int:
        """Return how many lines to write on there are with a share of each field's."""
        fields = (part for part in walk(self.parts) if isinstance(part, Lines))
        return sum(part.lines_at(share) for part in fields)

    @property
    def short_lines(self) -> int:
        """How many lines of letters are one line on any sheet."""
        letters = (part for part in walk(self.parts) if isinstance(part, Letter))
        return sum(len(line) <= SHORT for letter in letters for line in letter.lines)

    def is_wide(self, most: int) -> bool:
        """Tell whether a table needs the sheet turned: no form of more columns, which is none."""
        every = (part for part in walk(self.parts) if not isinstance(part, Circles))
        tables = [part for part in every if isinstance(part, Form | Cells)]
        return any(
            breadth(table) > WIDE and (isinstance(table, Cells) or table.across <= most)
            for table in tables
        )


SHORT = 60
"""Characters of a line that is surely one on paper."""

WIDE = 12
"""The breadth that fits on an upright sheet, in weights of columns."""


def breadth(table: Form | Cells) -> int:
    """Return how much room a table's columns take, in weights."""
    if isinstance(table, Cells):
        return 2 * len(table.head)
    return sum(column.weight for column in table.columns) + 2 * table.named


def _changed(value: Any, change: Callable[[Part], Part]) -> Any:
    """Return parts with each of them changed, in their order, and those within others."""
    if isinstance(value, tuple):
        return tuple(_changed(each, change) for each in value)
    if held := _HOLDS.get(type(value)):
        return replace(value, **{held: _changed(getattr(value, held), change)})
    return change(value)


def walk(value: object) -> Iterator[object]:
    """Yield every part below a value, outer before inner."""
    if isinstance(value, tuple):
        for each in value:
            yield from walk(each)
    else:
        yield value
        if held := _HOLDS.get(type(value)):
            yield from walk(getattr(value, held))


_HOLDS: dict[type, str] = {Document: "parts", Together: "parts", Bullets: "entries"}
"""Where others are in a part that holds some."""
