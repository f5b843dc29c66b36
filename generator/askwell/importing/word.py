"""Word files into blocks: mammoth reads them, insertions kept, deletions and comments told.

What mammoth leaves out without a word, such as pictures, is counted in the file itself and told.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from zipfile import ZipFile

import mammoth  # type: ignore[import-untyped]

from askwell.importing.blocks import Block, Note, Part, Row, Table
from askwell.importing.shaping import shaped, unmarked
from askwell.importing.unpacking import member
from askwell.importing.word_marks import DELETED, TEXT, comments, with_deletions, words
from askwell.problems.names import shown

STYLES = (
    """\
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name^='heading'] => h3:fresh
u => u
comment-reference => sup
"""
    f"highlight[color='{DELETED}'] => del\n"
)

_LEFT_OUT = (
    (
        TEXT,
        rb"<w:vanish\s*/>",
        "hidden stretch, taken as text: look at it",
        "hidden stretches, taken as text: look at them",
    ),
    (TEXT, rb"<(?:w:drawing|v:imagedata)\b", "picture", "pictures"),
)
"""Files of a document, what to count in them, and what it is called."""

MOST_COLUMNS = 50
"""Columns that one cell takes."""

_ASIDE = (
    ("s", re.compile(""), "struck through"),
    ("li", re.compile(r"(?:foot|end)note-\d+"), "a note at the foot"),
    ("a", re.compile(r"(?:(?:foot|end)note|comment)-ref-\d+"), ""),
    ("dl", re.compile(""), ""),
    ("del", re.compile(""), "deleted, with changes tracked"),
)
"""Elements that are no part of the text, by their ids, and what each is called, if it is told."""

_AROUND = (
    (r"word/header\d*\.xml", "what stands above every page"),
    (r"word/footer\d*\.xml", "what stands below every page"),
)


def parts_of(raw: bytes) -> tuple[list[Part], list[Note]]:
    """Return the blocks and tables of a document, and what is left out of it."""
    html = mammoth.convert_to_html(
        io.BytesIO(with_deletions(raw)), style_map=STYLES, convert_image=_no_picture
    ).value
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.parts, [*reader.left_out, *_left_out(raw, reader.commented)]


@mammoth.images.img_element  # type: ignore[untyped-decorator]
def _no_picture(_: object) -> dict[str, str]:
    return {}


def _left_out(raw: bytes, commented: Mapping[str, str]) -> Iterator[Note]:
    with ZipFile(io.BytesIO(raw)) as package:
        for number, remark in comments(package).items():
            yield Note(commented.get(number, "the document"), f'a comment: "{shown(remark)}"')
        for name, pattern, one, many in _LEFT_OUT:
            if count := len(re.findall(pattern, member(package, name))):
                yield Note("the document", f"{count} {one if count == 1 else many}")
        for part, what in _AROUND:
            names = (each for each in package.namelist() if re.fullmatch(part, each))
            said = dict.fromkeys(words(package.read(name)) for name in sorted(names))
            for each in said:
                if any(map(str.isalpha, each)):
                    yield Note("the document", f'{what}: "{shown(each)}"')


@dataclass
class _Paragraph:
    """What is known of a paragraph while it is read."""

    tag: str
    depth: int
    text: list[str] = field(default_factory=list)
    plain_letters: int = 0
    """How many letters of it are not bold."""
    columns: int = 1
    rows: int = 1
    """How far a cell goes that was merged with others."""


@dataclass
class _Aside:
    """What is being read and is no part of the text."""

    tag: str
    what: str
    depth: int = 0
    text: list[str] = field(default_factory=list)


@dataclass
class _Grid:
    """The rows of a table as they look: where a merged cell goes on, an empty one stands."""

    rows: list[Row] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    going_on: dict[int, int] = field(default_factory=dict)
    """By column, for how many more rows the cell above it goes on."""

    def add(self, cell: _Paragraph) -> None:
        self._go_on()
        for column in range(len(self.cells), len(self.cells) + cell.columns):
            self.going_on[column] = cell.rows - 1
        self.cells += ["".join(cell.text).strip(), *[""] * (cell.columns - 1)]

    def end_row(self) -> None:
        self._go_on()
        self.rows.append(Row(tuple(self.cells), f"table row {len(self.rows) + 1}"))
        self.cells = []

    def _go_on(self) -> None:
        while left := self.going_on.get(len(self.cells), 0):
            self.going_on[len(self.cells)] = left - 1
            self.cells.append("")


def _span(cells: str | None) -> int:
    """Return how many columns or rows a cell takes."""
    return max(int(cells), 1) if cells and cells.isdecimal() else 1


class _Reader(HTMLParser):
    """Turns mammoth's HTML into blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self.left_out: list[Note] = []
        self.commented: dict[str, str] = {}
        """Where each comment is made, by its number."""
        self.aside: _Aside | None = None
        self.number = 0
        self.depth = 0
        self.bold = 0
        self.open: list[_Paragraph] = []
        self.grid = _Grid()
        self.in_table = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.aside or self._begins_aside(tag, dict(attrs).get("id") or ""):
            self._go_aside(tag)
        elif tag in ("ul", "ol") and not self.in_table:
            self._end_paragraph(is_last=False)
            self.depth += 1
        elif tag == "table":
            self.in_table += 1
        elif tag in ("td", "th") and self.in_table == 1:
            spans = dict(attrs)
            columns = min(_span(spans.get("colspan")), MOST_COLUMNS)
            rows = _span(spans.get("rowspan"))
            self.open.append(_Paragraph("cell", 0, columns=columns, rows=rows))
        elif tag == "strong":
            self.bold += 1
        elif tag == "br":
            self.handle_data("\n")
        elif not self.in_table and re.fullmatch("p|li|h[1-6]", tag):
            self.open.append(_Paragraph(tag, self.depth))
        elif self.in_table and tag in ("p", "li") and self.open and self.open[-1].text:
            self.open[-1].text.append("\n")

    def _begins_aside(self, tag: str, id_: str) -> bool:
        for name, ids, what in _ASIDE:
            if tag == name and ids.fullmatch(id_):
                self.aside = _Aside(tag, what)
                if id_.startswith("comment"):
                    self.commented[id_.rpartition("-")[2]] = self._here
                return True
        return False

    def _go_aside(self, tag: str) -> None:
        if self.aside and tag == self.aside.tag:
            self.aside.depth += 1

    def _end_aside(self, aside: _Aside, tag: str) -> None:
        aside.depth -= tag == aside.tag
        words = "".join(aside.text).strip("↑ \n")
        if not aside.depth:
            self.aside = None
            if aside.what and words:
                self.left_out.append(Note(self._here, f'{aside.what}: "{shown(words)}"'))

    @property
    def _here(self) -> str:
        """Return the place of what is being read."""
        if self.in_table:
            return f"table row {len(self.grid.rows) + 1}"
        return f"paragraph {self.number + 1}"

    def handle_endtag(self, tag: str) -> None:
        if self.aside:
            self._end_aside(self.aside, tag)
        elif tag in ("ul", "ol") and not self.in_table:
            self.depth -= 1
        elif tag == "strong":
            self.bold -= 1
        elif tag == "table":
            self.in_table -= 1
            if not self.in_table:
                self.parts.append(Table(tuple(self.grid.rows)))
                self.grid = _Grid()
        elif tag == "tr" and self.in_table == 1:
            self.number += 1
            self.grid.end_row()
        elif tag in ("td", "th") and self.in_table == 1:
            self.grid.add(self.open.pop())
        elif not self.in_table and re.fullmatch("p|li|h[1-6]", tag):
            self._end_paragraph(is_last=True)

    def handle_data(self, data: str) -> None:
        if self.aside:
            self.aside.text.append(data)
        elif self.open:
            self.open[-1].text.append(data)
            if not self.bold:
                self.open[-1].plain_letters += sum(sign.isalnum() for sign in data)

    def _end_paragraph(self, *, is_last: bool) -> None:
        if not self.open:
            return
        paragraph = self.open.pop() if is_last else self.open[-1]
        text = "".join(paragraph.text).strip()
        if text:
            self.number += 1
            self.parts.append(self._block(paragraph, text))
        paragraph.text = []

    def _block(self, paragraph: _Paragraph, text: str) -> Block:
        where = f"paragraph {self.number}"
        if paragraph.tag.startswith("h"):
            return Block("heading", unmarked(text).text.rstrip(":"), where, int(paragraph.tag[1]))
        if paragraph.tag == "li":
            return Block("entry", unmarked(text).text, where, max(paragraph.depth - 1, 0))
        is_bold = not paragraph.plain_letters and any(map(str.isalnum, text))
        return shaped(text, where, is_bold=is_bold)
