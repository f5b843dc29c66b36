"""Document -> Word file that a coach can change. The one module that knows python-docx."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from askwell.handouts.letterhead import Letterhead, qr_dots
from askwell.handouts.parts import (
    Bullets,
    Cells,
    Document,
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
from askwell.kinds.publisher import Paper
from askwell.publishing.archive import archive

DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no zones
"""When every file says that it was made: the same content gives the same bytes."""

SIZES = {"letter": (Mm(215.9), Mm(279.4)), "a4": (Mm(210), Mm(297))}
BOX, RADIO = "\u2610", "\u25cb"
"""What a box to tick and a button look like on paper."""

TALL = Mm(14)
"""The height of a row to write in."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a Word file is made from."""

    document: Document
    head: Letterhead
    paper: Paper
    pictures: tuple[tuple[str, str], ...] = ()
    """Those that the document names, each as an address that holds it whole."""


def word(page: Page) -> bytes:
    """Return a document as a Word file; the same one gives the same bytes."""
    made = docx.Document()
    _set_up(made, page)
    writer = _Writer(made, dict(page.pictures))
    writer.opening(page)
    writer.parts(page.document.parts)
    raw = BytesIO()
    made.save(raw)
    return _dated(raw)


def _dated(raw: BytesIO) -> bytes:
    """Return the same file with one date for all that is in it."""
    with ZipFile(raw) as found:
        return archive((name, found.read(name)) for name in found.namelist())


def _set_up(made: Any, page: Page) -> None:
    """Set what holds for the whole file: properties, language, letters and paper."""
    told, head = made.core_properties, page.head
    told.title, told.author, told.language = page.document.title, head.name, head.language
    told.created = told.modified = DAY
    told.comments = ""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), head.language)
    [section] = made.sections
    width, height = SIZES[page.paper]
    if page.document.is_wide:
        section.orientation, width, height = WD_ORIENT.LANDSCAPE, height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)


class _Writer:
    """Writes parts one after the other."""

    def __init__(self, made: Any, pictures: dict[str, str]) -> None:
        self._made = made
        self._pictures = pictures
        self._fields = 0

    def opening(self, page: Page) -> None:
        """Write the letterhead and the title."""
        head, document = page.head, page.document
        self._letterhead(page)
        self._made.add_paragraph(document.title, "Title")
        if document.lead:
            self._made.add_paragraph(document.lead, "Subtitle")
        for name, value in document.facts:
            self._words((Run(f"{name}: ", strong=True), Run(value)))
        del head

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

    def _words(self, runs: Runs, style: str | None = None) -> Any:
        line = self._made.add_paragraph(style=style)
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
        self._made.add_heading(part.words, part.level - 1)

    def paragraph(self, part: Paragraph) -> None:
        style = {"quote": "Quote", "say": "Quote", "lead": "Subtitle"}.get(part.role)
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
                line._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = count  # noqa: SLF001

    def _count(self) -> int:
        """Begin a numbered list at 1: without, it would go on from the one before."""
        own = self._made.styles["List Number"].element.pPr.numPr.numId.val
        numbering = self._made.part.numbering_part.element
        [kind] = [each.abstractNumId.val for each in numbering.num_lst if each.numId == own]
        begun = numbering.add_num(kind)
        begun.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(begun.numId)

    def letter(self, part: Letter) -> None:
        table = self._made.add_table(1, 1, "Table Grid")
        cell = table.cell(0, 0)
        lines = [*part.subjects, *([""] if part.subjects else []), *part.lines]
        cell.paragraphs[0].text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)
        self._made.add_paragraph()

    def cells(self, part: Cells) -> None:
        table = self._grid([_plain(cell) for cell in part.head], len(part.rows))
        for row, cells in zip(table.rows[1:], part.rows, strict=True):
            for cell, runs in zip(row.cells, cells, strict=False):
                for run in runs:
                    self._run(cell.paragraphs[0], run)
        self._made.add_paragraph()

    def picture(self, part: Picture) -> None:
        held = self._pictures.get(part.place, "")
        if held and not held.startswith("data:image/svg"):
            raw = base64.b64decode(held.partition(",")[2])
            self._shown(self._made.add_paragraph().add_run(), raw, Mm(120), part.words)
        else:  # Word takes no drawing of this kind as it is
            self._made.add_paragraph(f"[{part.words}]")

    def together(self, part: Together) -> None:
        self.parts(part.parts)

    def _asked(self, part: Field) -> None:
        label = self._words((Run(part.label, strong=True),))
        label.paragraph_format.keep_with_next = True
        if part.help:
            self._made.add_paragraph(part.help).paragraph_format.keep_with_next = True

    def line(self, part: Line) -> None:
        self._asked(part)
        self._field(self._made.add_paragraph(), part.label)

    def lines(self, part: Lines) -> None:
        self._asked(part)
        table = self._made.add_table(1, 1, "Table Grid")
        table.rows[0].height = part.lines * Mm(8)
        self._field(table.cell(0, 0).paragraphs[0], part.label)
        self._made.add_paragraph()

    def options(self, part: Options) -> None:
        self._asked(part)
        for _, words in part.options:
            self._box(words, BOX if part.many else RADIO)

    def _box(self, words: str, mark: str) -> None:
        line = self._made.add_paragraph()
        self._tick(line, words, mark)
        line.add_run(f" {words}")

    def scale(self, part: Scale) -> None:
        self._asked(part)
        line = self._made.add_paragraph(f"{part.low}  ")
        for _, number in part.points:
            self._tick(line, f"{part.label} {number}", RADIO)
            line.add_run(f" {number}   ")
        line.add_run(part.high)

    def form(self, part: Form) -> None:
        self._asked(part)
        names = [*([""] if part.named else []), *(column.words for column in part.columns)]
        table = self._grid(names, len(part.rows))
        for row, (_, words), called in zip(table.rows[1:], part.rows, part.called, strict=True):
            row.height = TALL
            cells = list(row.cells)
            if part.named:
                cells.pop(0).paragraphs[0].add_run(words).bold = True
            for cell, column in zip(cells, part.columns, strict=True):
                self._field(cell.paragraphs[0], f"{column.words}, {called}")
        self._made.add_paragraph()

    def _grid(self, names: Sequence[str], rows: int) -> Any:
        """Add a table whose first row stands again on every page."""
        table = self._made.add_table(rows + 1, len(names), "Table Grid")
        head = table.rows[0]
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
        for cell, name in zip(head.cells, names, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        return table

    def tips(self, part: Tips) -> None:
        for tip in part.tips:
            tags = f" ({', '.join(tip.tags)})" if tip.tags else ""
            self._box(tip.words + tags, BOX)
            self._made.add_paragraph(tip.why).paragraph_format.left_indent = Mm(8)

    def _field(self, line: Any, name: str) -> None:
        """Add a place to type in, named for those who listen."""
        self._control(line, name, "<w:text w:multiLine='1'/>", "\u2003" * 12)

    def _tick(self, line: Any, name: str, mark: str) -> None:
        on = "2612" if mark == BOX else "25CF"
        kind = (
            f'<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="{on}"/>'
            f'<w14:uncheckedState w14:val="{ord(mark):X}"/></w14:checkbox>'
        )
        self._control(line, name, kind, mark)

    def _control(self, line: Any, name: str, kind: str, shown: str) -> None:
        self._fields += 1
        control = parse_xml(
            f"<w:sdt {nsdecls('w')} xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'>"
            f"<w:sdtPr><w:alias/><w:tag w:val='field-{self._fields}'/>"
            f"<w:id w:val='{self._fields}'/>{kind}</w:sdtPr>"
            f"<w:sdtContent><w:r><w:t xml:space='preserve'>{shown}</w:t></w:r></w:sdtContent>"
            "</w:sdt>"
        )
        control.find(f".//{qn('w:alias')}").set(qn("w:val"), name[:64])
        line._p.append(control)  # noqa: SLF001


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


_FORMS: dict[type, Callable[[_Writer, Any], None]] = {
    Heading: _Writer.heading,
    Paragraph: _Writer.paragraph,
    Bullets: _Writer.bullets,
    Letter: _Writer.letter,
    Cells: _Writer.cells,
    Picture: _Writer.picture,
    Together: _Writer.together,
    Line: _Writer.line,
    Lines: _Writer.lines,
    Options: _Writer.options,
    Scale: _Writer.scale,
    Form: _Writer.form,
    Tips: _Writer.tips,
}
