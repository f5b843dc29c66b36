"""The whole file: its properties, its paper, and what stands on it."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from askwell.handouts.columns import MOST_COLUMNS
from askwell.handouts.word import WordSource, once
from askwell.handouts.word.lines import FINE, speak
from askwell.handouts.word.tables import STYLE
from askwell.handouts.word.writer import Writer
from askwell.processes.collection import uncollected
from askwell.targets.archive import archive

once.use()

DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the format knows no zones
"""When every file says that it was made: the same content gives the same bytes."""

BLACK = RGBColor(0, 0, 0)

PROPERTY = 255
"""Characters that a property of a file holds; more of a title stand on the page alone."""

ROOM = Pt(3)
"""Between the words of a cell and the lines above and below it."""

_EDGE = "<w:left w:val='single' w:sz='12' w:space='8' w:color='000000'/>"
BAR = f"<w:pBdr {nsdecls('w')}>{_EDGE}</w:pBdr>"
"""A bar at the left of a paragraph."""

SIZES = {"letter": (Mm(215.9), Mm(279.4)), "a4": (Mm(210), Mm(297))}


def word(page: WordSource) -> bytes:
    """Return a document as a Word file; the same one gives the same bytes."""
    with uncollected():
        made = docx.Document(BytesIO(_empty()))
        _set_up(made, page)
        writer = Writer(made, dict(page.pictures))
        writer.opening(page)
        opening = len(_lines(made))
        writer.whole(page.document.parts)
        for line in _lines(made)[opening:] if page.document.language else ():
            speak(Paragraph(line, made), page.document.language)
        return _packed(made)


def _lines(made: Any) -> list[Any]:
    """Return all paragraphs so far, those in tables as well."""
    return list(made.element.body.iter(qn("w:p")))


def _packed(made: Any) -> bytes:
    """Return the file, with one date for all that is in it: python-docx would pack it first."""
    package, parts, writer = made.part.package, _Parts(), _WRITER
    for part in package.parts:
        part.before_marshal()
    writer._write_content_types_stream(parts, package.parts)  # noqa: SLF001 - no public way
    writer._write_pkg_rels(parts, package.rels)  # noqa: SLF001 - likewise
    writer._write_parts(parts, package.parts)  # noqa: SLF001 - likewise
    return archive(parts)


_WRITER: Any = PackageWriter


class _Parts(list[tuple[str, bytes]]):
    """What a file consists of, by name."""

    def write(self, place: Any, raw: bytes) -> None:
        """Take a part, as python-docx gives it away."""
        self.append((place.membername, raw))


@cache
def _empty() -> bytes:
    """Return a file with nothing in it but its styles: every other is a changed copy.

    What no file of ours needs is left out: nearly all of it are tables in many colors.
    """
    raw, made = BytesIO(), docx.Document()
    for style in list(made.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", STYLE):
            style.delete()
    for name, kept in list(made.part.rels.items()):
        if kept.reltype.endswith("/stylesWithEffects"):  # the same for Word of 2010
            made.part.drop_rel(name)
    _set_letters(made)
    made.save(raw)
    return raw.getvalue()


def _set_letters(made: Any) -> None:
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(4), 1
    title = made.styles["Title"]
    title.font.size, title.paragraph_format.space_after = Pt(20), Pt(5)
    for name in ("Title", "Subtitle", *(f"Heading {level}" for level in (1, 2, 3))):
        made.styles[name].font.color.rgb = BLACK  # a printer would make their blue a pale gray
    for level, before in ((1, 10), (2, 7), (3, 6)):
        shape = made.styles[f"Heading {level}"].paragraph_format
        shape.space_before, shape.space_after = Pt(before), Pt(2)
    lead = made.styles["Subtitle"]
    lead.font.italic = False
    lead.element.rPr.remove(lead.element.rPr.find(qn("w:spacing")))  # letters far apart
    fine = made.styles.add_style(FINE, WD_STYLE_TYPE.PARAGRAPH)
    fine.base_style, fine.font.size = normal, Pt(10)
    fine.paragraph_format.space_after = Pt(3)
    _set_sayings(made.styles["Quote"])
    for side in ("top", "bottom"):
        made.styles[STYLE].element.find(f".//{qn('w:tblCellMar')}/{qn(f'w:{side}')}").set(
            qn("w:w"), str(ROOM.twips)
        )


def _set_sayings(style: Any) -> None:
    """Let what is to be said, or was, stand upright beside a bar, as it does in print."""
    style.font.italic = False
    style.font.color.rgb = BLACK
    style.element.get_or_add_pPr().append(parse_xml(BAR))  # first: what follows has to be below it
    shape = style.paragraph_format
    shape.left_indent, shape.space_after = Mm(5), Pt(3)


def _set_up(made: Any, page: WordSource) -> None:
    """Set what holds for one file: properties, language and paper."""
    told, head = made.core_properties, page.head
    told.title, told.author = page.document.title[:PROPERTY], head.name[:PROPERTY]
    told.language = head.language
    told.created = told.modified = DAY
    told.comments = ""
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), head.language)
    edge = made.styles["Title"].element.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}")
    edge.attrib.pop(qn("w:themeColor"), None)
    edge.set(qn("w:color"), head.colour.removeprefix("#"))
    [section] = made.sections
    width, height = SIZES[page.paper]
    if page.document.is_wide(MOST_COLUMNS):
        section.orientation, width, height = WD_ORIENT.LANDSCAPE, height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin, section.bottom_margin = Mm(12), Mm(15)
    section.header_distance = section.footer_distance = Mm(6.5)  # clear of what ends at the foot
