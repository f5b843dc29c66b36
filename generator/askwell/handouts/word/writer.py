"""The parts of a document, one after the other, in Word's own styles, lists and tables."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from askwell.handouts.columns import ACROSS, shares
from askwell.handouts.letterhead import qr_dots
from askwell.handouts.parts import (
    Bullets,
    Cells,
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
from askwell.handouts.word import Page
from askwell.handouts.word.fields import BOX, RADIO, Fields
from askwell.languages import LANGUAGE, language

_EDGE = "<w:bottom w:val='single' w:sz='4' w:space='1' w:color='666666'/>"
RULE = f"<w:pBdr {nsdecls('w')}>{_EDGE}</w:pBdr>"
"""A line to write on, below a paragraph."""

HEAD = Pt(9)
"""Letters above a column: narrow ones are for dates, and their words stay whole."""

TALL = Mm(14)
"""The height of a row to write in."""


class Writer:
    """Writes parts one after the other."""

    def __init__(self, made: Any, pictures: dict[str, str]) -> None:
        self._made = made
        self._styles = _ids_of_styles()
        self._pictures = pictures
        self._fields = Fields()

    def opening(self, page: Page) -> None:
        """Write the letterhead and the title."""
        document = page.document
        self._letterhead(page)
        self._line(document.title, "Title")
        if document.lead:
            self._line(document.lead, "Subtitle")
        for name, value in document.facts:
            self._words((Run(f"{name}: ", strong=True), Run(value)))

    def _letterhead(self, page: Page) -> None:
        head, live = page.head, page.head.site + page.document.address
        top = self._made.sections[0].header
        line = top.paragraphs[0]
        line.add_run(head.name).bold = True
        ways = " · ".join(f"{way}: {said}" for way, said in head.ways)
        top.add_paragraph(f"{head.help_title}. {ways}")
        address = top.add_paragraph(live)
        self._shown(address.add_run(), qr_dots(live), Mm(14), live)

    def _shown(self, run: Any, raw: bytes, width: Any, words: str) -> None:
        shape = run.add_picture(BytesIO(raw), width=width)
        shape._inline.docPr.set("descr", words)  # noqa: SLF001 - python-docx has no way for it

    def parts(self, parts: Sequence[Part]) -> None:
        for part in parts:
            _FORMS[type(part)](self, part)

    def _line(self, words: str = "", style: str = "") -> Any:
        """Add a paragraph; python-docx would look its style up in the whole file each time."""
        line = self._made.add_paragraph(words)
        if style:
            line._p.style = self._styles[style]  # noqa: SLF001 - python-docx has no way for it
        return line

    def _table(self, rows: int, columns: int) -> Any:
        table = self._made.add_table(rows, columns)
        table._tbl.tblStyle_val = self._styles["Table Grid"]  # noqa: SLF001 - likewise
        return table

    def _widen(self, table: Any, weights: Sequence[float]) -> None:
        """Share the width of a table out among its columns."""
        table.autofit, grid = False, table._tbl.tblGrid.gridCol_lst  # noqa: SLF001 - likewise
        whole = sum(column.w for column in grid)
        widths = [int(whole * weight / sum(weights)) for weight in weights]
        for column, width in zip(grid, widths, strict=True):
            column.w = width
        for row in table._tbl.tr_lst:  # noqa: SLF001
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = width

    def _words(self, runs: Runs, style: str = "") -> Any:
        line = self._line(style=style)
        for run in runs:
            self._run(line, run)
        return line

    def _run(self, line: Any, run: Run) -> None:
        made = line.add_run(run.text)
        made.bold, made.italic = run.strong or None, run.soft or None
        if run.link:
            link = OxmlElement("w:hyperlink")
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            link.set(qn("r:id"), self._made.part.relate_to(run.link, kind, is_external=True))
            made.underline = True
            link.append(made._r)  # noqa: SLF001 - likewise
            line._p.append(link)  # noqa: SLF001

    def heading(self, part: Heading) -> None:
        self._line(part.words, f"Heading {part.level - 1}")

    def paragraph(self, part: Paragraph) -> None:
        style = {"quote": "Quote", "say": "Quote", "lead": "Subtitle"}.get(part.role, "")
        self._words(part.runs, style)

    def bullets(self, part: Bullets) -> None:
        style = "List Number" if part.numbered else "List Bullet"
        count = self._count() if part.numbered else 0
        for inner in (inner for entry in part.entries for inner in entry):
            if not isinstance(inner, Paragraph):
                self.parts((inner,))
                continue
            line = self._words(inner.runs, style)
            if count:
                numbering = line._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
                numbering.get_or_add_numId().val = count

    def _count(self) -> int:
        """Begin a numbered list at 1: without, it would go on from the one before."""
        own = self._made.styles["List Number"].element.pPr.numPr.numId.val
        numbering = self._made.part.numbering_part.element
        [kind] = [each.abstractNumId.val for each in numbering.num_lst if each.numId == own]
        begun = numbering.add_num(kind)
        begun.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(begun.numId)

    def letter(self, part: Letter) -> None:
        table = self._table(1, 1)
        cell = table.cell(0, 0)
        before = language(LANGUAGE).say("email.subject")
        subjects = [f"{before} {subject}" for subject in part.subjects]
        lines = [*subjects, *([""] if subjects else []), *part.lines]
        cell.paragraphs[0].text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)
        if part.language:
            for paragraph in cell.paragraphs[-len(part.lines) :]:
                _speak(paragraph, part.language)
        self._line()

    def cells(self, part: Cells) -> None:
        table = self._grid([_plain(cell) for cell in part.head], len(part.rows))
        for row, cells in zip(table.rows[1:], part.rows, strict=True):
            for cell, runs in zip(row.cells, cells, strict=False):
                for run in runs:
                    self._run(cell.paragraphs[0], run)
        self._widen(table, shares(part, ACROSS))
        self._line()

    def picture(self, part: Picture) -> None:
        held = self._pictures.get(part.place, "")
        if held and not held.startswith("data:image/svg"):
            raw = base64.b64decode(held.partition(",")[2])
            self._shown(self._line().add_run(), raw, Mm(120), part.words)
        else:  # Word takes no drawing of this kind as it is
            self._line(f"[{part.words}]")

    def together(self, part: Together) -> None:
        self.parts(part.parts)

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
        table = self._table(1, 1)
        table.rows[0].height = part.lines * Mm(8)
        self._fields.typed(table.cell(0, 0).paragraphs[0], part.label)
        self._line()

    def options(self, part: Options) -> None:
        self._asked(part)
        for _, words in part.options:
            self._box(words, BOX if part.many else RADIO)

    def _box(self, words: str, mark: str) -> None:
        line = self._line()
        line.paragraph_format.space_after = Pt(2)
        self._fields.ticked(line, words, mark)
        line.add_run(f" {words}")

    def scale(self, part: Scale) -> None:
        self._asked(part)
        line = self._line(f"{part.low}  ")
        for _, number in part.points:
            self._fields.ticked(line, f"{part.label} {number}", RADIO)
            line.add_run(f" {number}   ")
        line.add_run(part.high)

    def form(self, part: Form) -> None:
        self._asked(part)
        names = [*([""] if part.named else []), *(column.words for column in part.columns)]
        table = self._grid(names, len(part.rows))
        self._widen(table, [*([2] if part.named else []), *(each.weight for each in part.columns)])
        for row, (_, words), called in zip(table.rows[1:], part.rows, part.called, strict=True):
            row.height = TALL
            cells = list(row.cells)
            if part.named:
                cells.pop(0).paragraphs[0].add_run(words).bold = True
            for cell, column in zip(cells, part.columns, strict=True):
                self._fields.typed(cell.paragraphs[0], f"{column.words}, {called}")
        self._line()

    def _grid(self, names: Sequence[str], rows: int) -> Any:
        """Add a table whose first row stands again on every page, and whose rows are whole."""
        table = self._table(rows + 1, len(names))
        for row in table._tbl.tr_lst:  # noqa: SLF001 - likewise
            row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        head = table.rows[0]
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
        for cell, name in zip(head.cells, names, strict=True):
            run = cell.paragraphs[0].add_run(name)
            run.bold, run.font.size = True, HEAD
        return table

    def tips(self, part: Tips) -> None:
        for tip in part.tips:
            tags = f" ({', '.join(tip.tags)})" if tip.tags else ""
            self._box(tip.words + tags, BOX)
            self._line(tip.why).paragraph_format.left_indent = Mm(8)


@cache
def _ids_of_styles() -> dict[str, str]:
    """Return the ids of the styles that a new file has, by name."""
    return {style.name: style.style_id for style in docx.Document().styles if style.name}


def _speak(paragraph: Any, tongue: str) -> None:
    """Say of a paragraph's words which language they are in."""
    for run in paragraph.runs:
        told = OxmlElement("w:lang")
        told.set(qn("w:val"), tongue)
        run.element.get_or_add_rPr().append(told)


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


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
    Tips: Writer.tips,
}
