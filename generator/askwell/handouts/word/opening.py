"""What stands above and below a Word file: whose it is, who helps, where its page is."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, Twips

from askwell.handouts.letterhead import Letterhead, qr_dots, typed
from askwell.handouts.word import WordSource
from askwell.handouts.word.lines import unbroken
from askwell.handouts.word.pictures import dots, fit
from askwell.languages import LANGUAGE, language

CODE = Mm(17)
"""The width of the code that leads to the page."""

LOGO = Mm(45), Mm(14)
"""The room for the logo: it stands beside the words, as in print, and takes none of the sheet's."""

APART = Mm(4)
"""Between the columns of the head."""

BEYOND = Twips(216)
"""How far they reach beyond the margins, left and right: what is in them stands at the margins."""

NAME, SMALL = Pt(12.5), Pt(8.5)

WHOLE = 50
"""Characters of a way to reach people that stay on one line."""


def show(run: Any, raw: bytes, words: str, room: tuple[int, int]) -> Any:
    """Add a picture with the words for those who do not see it, and return it."""
    shape = run.add_picture(BytesIO(raw))
    fit(shape, *room)
    shape._inline.docPr.set("descr", words)  # noqa: SLF001 - python-docx has no way for it
    for side in "TBLR":
        shape._inline.set(f"dist{side}", "0")  # noqa: SLF001 - unsaid, LibreOffice leaves 3 mm
    return shape


def letterhead(section: Any, page: WordSource) -> None:
    """Write the head of the first page, and the foot of each with its number."""
    section.different_first_page_header_footer = True
    across = section.page_width - section.left_margin - section.right_margin
    _head(section.first_page_header, page, across)
    for footer in (section.footer, section.first_page_footer):
        _foot(footer.paragraphs[0], page, across)


def _head(header: Any, page: WordSource, across: int) -> None:
    live = page.head.site + page.document.address
    shown = [(qr_dots(live), live, (CODE, CODE))]
    if logo := page.head.logo and dots(page.head.logo):
        shown.insert(0, (logo, page.head.logo_words, LOGO))
    table = header.add_table(1, 1 + len(shown), across)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    words, *cells = table.rows[0].cells
    for cell, picture in zip(cells, shown, strict=True):
        [line] = cell.paragraphs
        cell.width = APART + show(line.add_run(), *picture).width
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    words.width = across + BEYOND - sum(cell.width for cell in cells)
    columns = table._tbl.tblGrid.gridCol_lst  # noqa: SLF001 - no public way to its grid
    for column, cell in zip(columns, table.rows[0].cells, strict=True):
        column.w = cell.width
    _say(words, page.head, live)
    _close(words.paragraphs)
    below = header.paragraphs[0]
    table._tbl.addnext(below._p)  # noqa: SLF001 - python-docx adds a table at the end alone
    _close([below])
    below.paragraph_format.line_spacing = Pt(3)


def _say(words: Any, head: Letterhead, live: str) -> None:
    """Write whose it is, who helps and where its page is."""
    name = words.paragraphs[0].add_run(head.name)
    name.bold, name.font.size = True, NAME
    ways = "\u2003 ".join(_whole(f"{way}: {said}") for way, said in head.ways)
    helping = words.add_paragraph()
    _small(helping, f"{head.help_title}.").bold = True
    _small(helping, f" {ways}")
    _small(words.add_paragraph(), f"{language(LANGUAGE).text('handouts.live')} {typed(live)}")


def _small(line: Any, words: str) -> Any:
    run = line.add_run(words)
    run.font.size = SMALL
    return run


def _whole(way: str) -> str:
    """Return a way to reach people so that it stands on one line, if it fits on one."""
    return unbroken(way) if len(way) <= WHOLE else way


def _close(lines: list[Any]) -> None:
    for line in lines:
        line.paragraph_format.space_after = Pt(0)


def _foot(line: Any, page: WordSource, across: int) -> None:
    line.style = "Normal"  # a foot's own has stops in the middle
    line.paragraph_format.tab_stops.add_tab_stop(across, WD_TAB_ALIGNMENT.RIGHT)
    words = f"{page.head.short_name} · {page.document.title}\t"
    line.add_run(words).font.size = SMALL
    for name, after in (("PAGE", " / "), ("NUMPAGES", "")):
        field = parse_xml(f"<w:fldSimple {nsdecls('w')} w:instr='{name}'/>")
        number = line.add_run("1")
        number.font.size = SMALL
        field.append(number._r)  # noqa: SLF001 - python-docx knows no fields
        line._p.append(field)  # noqa: SLF001
        line.add_run(after).font.size = SMALL
