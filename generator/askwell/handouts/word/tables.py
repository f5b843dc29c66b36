"""Tables of a Word file: with lines to read or to fill in, and without, for boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from askwell.handouts.paper import MOST_ROWS
from askwell.handouts.word.lines import keep

STYLE = "Table Grid"
"""The name of the style of tables with lines."""

INSET = f"<w:tblInd {nsdecls('w')} w:w='108' w:type='dxa'/>"
"""How far its left line stands in, so that it is below the words above it: as far as its own."""

HEAD = Pt(9)
"""Letters above a column: narrow ones are for dates, and their words stay whole."""


def hold(table: Any) -> None:
    """Keep a short table on one page; of a long one no row stands alone."""
    rows = table._tbl.tr_lst  # noqa: SLF001 - python-docx has no way for it
    is_short = len(rows) <= MOST_ROWS + 1  # with that of the heads
    for row in rows[:-1] if is_short else (*rows[:2], rows[-2]):
        for line in row.iter(qn("w:p")):
            keep(line)


def _uncut(table: Any) -> None:
    for row in table.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


class Tables:
    """Adds tables to one file; each is followed by a gap, or two in a row would be one."""

    def __init__(self, made: Any, style: str) -> None:
        self._made = made
        self._style = style

    def boxed(self, rows: int, columns: int) -> Any:
        """Add a table with lines, none of whose rows is cut at the foot of a page."""
        table = self._made.add_table(rows, columns)
        table._tbl.tblStyle_val = self._style  # noqa: SLF001 - python-docx has no way for it
        table._tbl.tblPr.find(qn("w:tblW")).addnext(parse_xml(INSET))  # noqa: SLF001 - likewise
        _uncut(table._tbl)  # noqa: SLF001 - likewise
        return table

    def widen(self, table: Any, weights: Sequence[float]) -> None:
        """Share the width of a table out among its columns."""
        table.autofit, grid = False, table._tbl.tblGrid.gridCol_lst  # noqa: SLF001 - likewise
        whole = sum(column.w for column in grid)
        widths = [int(whole * weight / sum(weights)) for weight in weights]
        for column, width in zip(grid, widths, strict=True):
            column.w = width
        for row in table._tbl.tr_lst:  # noqa: SLF001
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = width

    def grid(self, names: Sequence[str], rows: int) -> Any:
        """Add a table whose first row stands again on every page."""
        table = self.boxed(rows + 1, len(names))
        head = table.rows[0]
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
        for cell, name in zip(head.cells, names, strict=True):
            run = cell.paragraphs[0].add_run(name)
            run.bold, run.font.size = True, HEAD
        for line in table._tbl.iter(qn("w:p")):  # noqa: SLF001 - likewise
            line.get_or_add_pPr().get_or_add_spacing().after = 0
        return table

    def cells(self, rows: int, columns: int = 1) -> list[list[Any]]:
        """Add cells without lines, one for each box: LibreOffice would lose the names of others."""
        table = self._made.add_table(rows, columns)._tbl  # noqa: SLF001 - likewise
        made = [
            [Paragraph(cell.p_lst[0], self._made) for cell in row.tc_lst] for row in table.tr_lst
        ]
        _uncut(table)
        for line in (line for row in made for line in row):
            line.paragraph_format.space_after = Pt(1)
        return made

    def gap(self) -> None:
        """Part a table, or a line to write on, from what follows: two in a row would be one."""
        shape = self._made.add_paragraph().paragraph_format
        shape.space_after, shape.line_spacing = Pt(0), Pt(4)
