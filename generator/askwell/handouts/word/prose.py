"""What is read, in Word's own styles, lists and tables: words, messages, pictures."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from askwell.handouts.columns import ACROSS, plain, shares
from askwell.handouts.drawings import words_in
from askwell.handouts.parts import (
    Bullets,
    Cells,
    Heading,
    Letter,
    Paragraph,
    Part,
    Picture,
    Run,
    Runs,
    Together,
)
from askwell.handouts.word import WordSource, lists
from askwell.handouts.word.fields import Fields
from askwell.handouts.word.lines import FINE, ids_of_styles, keep, speak
from askwell.handouts.word.opening import letterhead, show
from askwell.handouts.word.pictures import dots
from askwell.handouts.word.tables import STYLE, Tables, hold
from askwell.languages import spoken

SHOWN = Mm(120), Mm(110)
"""The room for a picture."""

APART = "\u2003 "
"""Between two facts, where a line may end."""

LAST = 7
"""Blocks at the end that go on on the next page together."""

STYLES = {"quote": "Quote", "say": "Quote", "lead": "Subtitle", "fine": FINE, "tag": FINE}
"""What a paragraph's style is called, by its role; the others have that of all words."""


class Prose(ABC):
    """Writes what is read, one part after the other."""

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
        facts = [(Run(f"{name}:\u00a0", strong=True), Run(value)) for name, value in document.facts]
        if facts:
            self._words(tuple(run for fact in facts for run in (*fact, Run(APART)))[:-1])

    def whole(self, parts: Sequence[Part]) -> None:
        """Write all parts; the last stay together, and no gap needs a page of its own."""
        self.parts(parts)
        if self._blocks()[-2:-1] and self._blocks()[-2].tag == qn("w:tbl"):
            self._made.paragraphs[-1].paragraph_format.line_spacing = Pt(1)
        for block in self._blocks()[-LAST:-1]:
            if block.tag == qn("w:p"):
                keep(block)

    @abstractmethod
    def parts(self, parts: Sequence[Part]) -> None:
        """Write parts of any kind."""

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
        line = self._words(part.runs, style or STYLES.get(part.role, ""))
        speak(line, part.language or language)
        for run in line.runs if part.role == "tag" else ():
            run.bold = True
        if part.opens or part.role in ("label", "tag"):
            keep(line._p)  # noqa: SLF001 - likewise
        if part.role == "label":
            line.paragraph_format.space_after = Pt(1)
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
        before = spoken(part.language).text("email.subject")
        lines = [*part.subjects, *([""] if part.subjects else []), *part.lines]
        for number, line in enumerate(lines):
            written = cell.add_paragraph() if number else cell.paragraphs[0]
            if number < len(part.subjects):
                written.add_run(before).bold = True
                written.add_run(" ")
            written.add_run(line)
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
            for run in row.cells[0].paragraphs[0].runs if part.named else ():
                run.bold = True
        hold(table)
        self._tables.widen(table, shares(part, ACROSS))
        self._tables.gap()

    def picture(self, part: Picture) -> None:
        held = self._pictures.get(part.place, "")
        if raw := held and dots(held):
            line = self._line()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            show(line.add_run(), raw, part.words, SHOWN)
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
