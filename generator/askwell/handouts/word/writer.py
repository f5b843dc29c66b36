"""The parts of a document, one after the other: those to read, and those to fill in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Lined

from askwell.handouts.columns import MOST_COLUMNS
from askwell.handouts.paper import BESIDE as SHORT
from askwell.handouts.paper import MOST_OPTIONS, TALL, is_brief
from askwell.handouts.parts import (
    Bullets,
    Cells,
    Circles,
    Field,
    Form,
    Heading,
    Letter,
    Line,
    Lines,
    Options,
    Paragraph,
    Part,
    Picture,
    Run,
    Scale,
    Tips,
    Together,
)
from askwell.handouts.word.fields import BOX, RADIO
from askwell.handouts.word.lines import FINE, keep, speak
from askwell.handouts.word.prose import Prose
from askwell.handouts.word.tables import hold

_EDGE = "<w:bottom w:val='single' w:sz='4' w:space='1' w:color='666666'/>"
RULE = f"<w:pBdr {nsdecls('w')}>{_EDGE}</w:pBdr>"
"""A line to write on, below a paragraph."""

ROW = Mm(8)
"""The height of a row to write in, which grows with what is typed."""

BESIDE = Mm(7)
"""Where the words begin that stand beside a box."""


class Writer(Prose):
    """Writes parts one after the other."""

    def parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            _FORMS[type(part)](self, part)

    def _asked(self, part: Field) -> None:
        label = self._words((Run(part.label, strong=True),))
        label.paragraph_format.keep_with_next = True
        label.paragraph_format.space_before, label.paragraph_format.space_after = Pt(4), Pt(2)
        if part.help:
            label.paragraph_format.space_after = Pt(0)
            self._line(part.help, FINE).paragraph_format.keep_with_next = True

    def line(self, part: Line) -> None:
        if part.help or len(part.label) > SHORT:
            self._asked(part)
            line = self._line()
        else:  # it stands before its line, as it does in print
            line = self._words((Run(f"{part.label} ", strong=True),))
            line.paragraph_format.space_before = Pt(6)
        self._rule(line, part.label)

    def _rule(self, line: Any, name: str) -> None:
        line.paragraph_format.space_after = Pt(0)
        line._p.get_or_add_pPr().append(parse_xml(RULE))  # noqa: SLF001 - likewise
        self._fields.typed(line, name)
        self._tables.gap()  # of two rules in a row Word would draw the last one's alone

    def lines(self, part: Lines) -> None:
        if not part.is_quiet:
            self._asked(part)
        if part.lines == 1:
            self._rule(self._line(), part.label)
            return
        table = self._tables.boxed(1, 1)
        table.rows[0].height = Mm(part.lines * TALL["fillable"])
        self._fields.typed(table.cell(0, 0).paragraphs[0], part.label)
        self._tables.gap()

    def options(self, part: Options) -> None:
        self._asked(part)
        sign = BOX if part.many else RADIO
        across = 2 if is_brief(part) else 1
        rows = self._tables.cells(ceil(len(part.options) / across), across)
        lines = [line for row in rows for line in row]
        for line, (_, words) in zip(lines, part.options, strict=False):
            self._box(line, words, sign)
        for line in lines[:-across] if len(part.options) <= MOST_OPTIONS else ():
            keep(line._p)  # noqa: SLF001 - python-docx has no way for it
        self._tables.gap()

    def _box(self, line: Any, words: str, sign: str, tags: str = "") -> None:
        shape = line.paragraph_format
        shape.left_indent, shape.first_line_indent = BESIDE, -BESIDE
        self._fields.ticked(line, words + tags, sign)
        line.add_run(f"\t{words}")
        if tags:
            line.add_run(tags).bold = True

    def scale(self, part: Scale) -> None:
        self._asked(part)
        [[low, *points, high]] = self._tables.cells(1, len(part.points) + 2)
        low.add_run(part.low)
        for line, (_, number) in zip(points, part.points, strict=True):
            self._fields.ticked(line, f"{part.label} {number}", RADIO)
            line.add_run(f" {number}")
        high.add_run(part.high)
        self._tables.gap()

    def form(self, part: Form) -> None:
        self._asked(part)
        if part.across > MOST_COLUMNS:
            self._records(part)
            return
        names = [*([""] if part.named else []), *(column.words for column in part.columns)]
        table = self._tables.grid(names, len(part.rows))
        self._tables.widen(
            table, [*([2] if part.named else []), *(each.weight for each in part.columns)]
        )
        for row, (_, words), called in zip(table.rows[1:], part.rows, part.called, strict=True):
            row.height = ROW
            cells = list(row.cells)
            if part.named:
                cells.pop(0).paragraphs[0].add_run(words).bold = True
            for cell, column in zip(cells, part.columns, strict=True):
                name = f"{column.words}, {called}"
                self._fields.typed(cell.paragraphs[0], name, is_cell=True)
        hold(table)
        self._tables.gap()

    def _records(self, part: Form) -> None:
        """Write each row by itself, one cell below the other."""
        for called in part.called:
            row = self._words((Run(called[:1].upper() + called[1:], strong=True),))
            row.paragraph_format.keep_with_next = True
            for column in part.columns:
                line = self._words((Run(f"{column.words}: "),))
                self._fields.typed(line, f"{column.words}, {called}")

    def tips(self, part: Tips) -> None:
        for (line,), tip in zip(self._tables.cells(len(part.tips)), part.tips, strict=True):
            tags = f" ({', '.join(tip.tags)})" if tip.tags else ""
            self._box(line, tip.words, BOX, tags)
            why = Lined(OxmlElement("w:p"), self._made)
            line._p.addnext(why._p)  # noqa: SLF001 - python-docx has no way for it
            why._p.style = self._styles[FINE]  # noqa: SLF001 - likewise
            why.add_run(tip.why)
            for paragraph in (line, why):
                speak(paragraph, part.language)
            why.paragraph_format.left_indent, why.paragraph_format.space_after = BESIDE, Pt(5)
        self._tables.gap()


_FORMS: dict[type, Callable[[Writer, Any], None]] = {
    Heading: Writer.heading,
    Paragraph: Writer.paragraph,
    Bullets: Writer.bullets,
    Letter: Writer.letter,
    Cells: Writer.cells,
    Picture: Writer.picture,
    Together: Writer.together,
    Line: Writer.line,
    Lines: Writer.lines,
    Options: Writer.options,
    Scale: Writer.scale,
    Form: Writer.form,
    Circles: Writer.form,
    Tips: Writer.tips,
}
