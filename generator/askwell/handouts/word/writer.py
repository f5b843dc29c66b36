"""The parts of a document, one after the other, in Word's own styles, lists and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Lined

from askwell.handouts.columns import ACROSS, MOST_COLUMNS, plain, shares
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
    Runs,
    Scale,
    Tips,
    Together,
)
from askwell.handouts.word import WordSource, lists
from askwell.handouts.word.fields import BOX, RADIO, Fields
from askwell.handouts.word.lines import ids_of_styles, keep, speak
from askwell.handouts.word.opening import letterhead, show
from askwell.handouts.word.pictures import dots, words_in
from askwell.handouts.word.tables import STYLE, Tables
from askwell.languages import LANGUAGE, language

_EDGE = "<w:bottom w:val='single' w:sz='4' w:space='1' w:color='666666'/>"
RULE = f"<w:pBdr {nsdecls('w')}>{_EDGE}</w:pBdr>"
"""A line to write on, below a paragraph."""

TALL = Mm(14)
"""The height of a row to write in."""

BESIDE = Mm(7)
"""Where the words begin that stand beside a box."""

SHOWN = Mm(120), Mm(110)
"""The room for a picture."""

LAST = 7
"""Blocks at the end that go on on the next page together."""


class Writer:
    """Writes parts one after the other."""

    def __init__(self, made: Any, pictures: dict[str, str]) -> None:
        self._made = made
        self._styles = ids_of_styles()
        self._pictures = pictures
        self._fields = Fields()
        self._tables = Tables(made, self._styles[STYLE])

    def opening(self, page: WordSource) -> None:
        """Write the letterhead and the title."""
        document = page.document
        letterhead(self._made.sections[0], page)
        self._line(document.title, "Title")
        if document.lead:
            self._line(document.lead, "Subtitle")
        for name, value in document.facts:
            self._words((Run(f"{name}: ", strong=True), Run(value)))

    def whole(self, parts: Sequence[Part]) -> None:
        """Write all parts; the last stay together, and no gap needs a page of its own."""
        self.parts(parts)
        if self._blocks()[-2:-1] and self._blocks()[-2].tag == qn("w:tbl"):
            self._made.paragraphs[-1].paragraph_format.line_spacing = Pt(1)
        for block in self._blocks()[-LAST:-1]:
            if block.tag == qn("w:p"):
                keep(block)

    def parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            _FORMS[type(part)](self, part)

    def _blocks(self) -> list[Any]:
        """Return what the file consists of so far, but for its last element, which is the paper."""
        return list(self._made.element.body)[:-1]

    def _line(self, words: str = "", style: str = "") -> Any:
        """Add a paragraph; python-docx would look its style up in the whole file each time."""
        line = self._made.add_paragraph(words)
        if style:
            line._p.style = self._styles[style]  # noqa: SLF001 - python-docx has no way for it
        return line

    def _words(self, runs: Runs, style: str = "") -> Any:
        line = self._line(style=style)
        for run in runs:
            self._run(line, run)
        return line

    def _run(self, line: Any, run: Run) -> None:
        made = line.add_run(run.text)
        if run.strong:
            made.bold = True
        if run.soft:
            made.italic = True
        if run.link:
            link = OxmlElement("w:hyperlink")
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            link.set(qn("r:id"), self._made.part.relate_to(run.link, kind, is_external=True))
            made.underline = True
            link.append(made._r)  # noqa: SLF001 - likewise
            line._p.append(link)  # noqa: SLF001

    def heading(self, part: Heading) -> None:
        line = self._line(part.words, f"Heading {part.level - 1}")
        if part.own_page:
            line.paragraph_format.page_break_before = True
        speak(line, part.language)

    def paragraph(self, part: Paragraph, style: str = "", language: str = "") -> Any:
        own = {"quote": "Quote", "say": "Quote", "lead": "Subtitle"}.get(part.role, "")
        line = self._words(part.runs, style or own)
        speak(line, part.language or language)
        if part.opens:
            keep(line._p)  # noqa: SLF001 - likewise
        return line

    def bullets(self, part: Bullets, depth: int = 1) -> None:
        style = lists.style("List Number" if part.numbered else "List Bullet", depth)
        counting = lists.counting(self._made, style, part.start) if part.numbered else 0
        for entry in part.entries:
            first = entry[0] if entry and isinstance(entry[0], Paragraph) else None
            line = self.paragraph(first or Paragraph((Run(""),)), style, part.language)
            if counting:
                lists.count(line, counting)
            for inner in entry[1:] if first else entry:
                self._within(inner, depth, part.language)

    def _within(self, inner: Part, depth: int, language: str) -> None:
        """Write what stands in an entry below its first line: it is no entry of its own."""
        if isinstance(inner, Bullets):
            self.bullets(inner, depth + 1)
        elif isinstance(inner, Paragraph):
            self.paragraph(inner, lists.style("List Continue", depth), language)
        else:
            self.parts((inner,))

    def letter(self, part: Letter) -> None:
        table = self._tables.boxed(1, 1)
        cell = table.cell(0, 0)
        before = language(LANGUAGE).say("email.subject")
        subjects = [f"{before} {subject}" for subject in part.subjects]
        lines = [*subjects, *([""] if subjects else []), *part.lines]
        cell.paragraphs[0].text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)
        for line in cell.paragraphs:
            line.paragraph_format.space_after = Pt(0)
        for paragraph in cell.paragraphs[-len(part.lines) :]:
            speak(paragraph, part.language)
        self._tables.gap()

    def cells(self, part: Cells) -> None:
        table = self._tables.grid([plain(cell) for cell in part.head], len(part.rows))
        for row, cells in zip(table.rows[1:], part.rows, strict=True):
            for cell, runs in zip(row.cells, cells, strict=False):
                for run in runs:
                    self._run(cell.paragraphs[0], run)
        self._tables.widen(table, shares(part, ACROSS))
        self._tables.gap()

    def picture(self, part: Picture) -> None:
        held = self._pictures.get(part.place, "")
        if raw := held and dots(held):
            show(self._line().add_run(), raw, part.words, SHOWN)
            return
        self._line(f"[{part.words}]")
        for words in words_in(held):
            self._line(words, "List Bullet")

    def together(self, part: Together) -> None:
        before = len(self._blocks())
        self.parts(part.parts)
        for block in self._blocks()[before:-1]:
            if block.tag == qn("w:p"):
                keep(block)

    def _asked(self, part: Field) -> None:
        label = self._words((Run(part.label, strong=True),))
        label.paragraph_format.keep_with_next = True
        label.paragraph_format.space_before = Pt(6)
        if part.help:
            self._line(part.help).paragraph_format.keep_with_next = True

    def line(self, part: Line) -> None:
        self._asked(part)
        line = self._line()
        line._p.get_or_add_pPr().append(parse_xml(RULE))  # noqa: SLF001 - likewise
        self._fields.typed(line, part.label)

    def lines(self, part: Lines) -> None:
        if not part.is_quiet:
            self._asked(part)
        table = self._tables.boxed(1, 1)
        table.rows[0].height = part.lines * Mm(8)
        self._fields.typed(table.cell(0, 0).paragraphs[0], part.label)
        self._tables.gap()

    def options(self, part: Options) -> None:
        self._asked(part)
        mark = BOX if part.many else RADIO
        for (line,), (_, words) in zip(
            self._tables.cells(len(part.options)), part.options, strict=True
        ):
            self._box(line, words, mark)
        self._tables.gap()

    def _box(self, line: Any, words: str, mark: str) -> None:
        shape = line.paragraph_format
        shape.left_indent, shape.first_line_indent = BESIDE, -BESIDE
        self._fields.ticked(line, words, mark)
        line.add_run(f"\t{words}")

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
            row.height = TALL
            cells = list(row.cells)
            if part.named:
                cells.pop(0).paragraphs[0].add_run(words).bold = True
            for cell, column in zip(cells, part.columns, strict=True):
                self._fields.typed(cell.paragraphs[0], f"{column.words}, {called}")
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
            self._box(line, tip.words + tags, BOX)
            why = Lined(OxmlElement("w:p"), self._made)
            line._p.addnext(why._p)  # noqa: SLF001 - python-docx has no way for it
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
