"""Places to type in and boxes to tick, as Word calls them: controls, each with a name."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

BOX, RADIO = "\u2610", "\u25cb"
"""What a box to tick and a button look like on paper."""

_BOXES = "http://schemas.microsoft.com/office/word/2010/wordml"
"""The namespace of boxes to tick; python-docx knows the others."""


class Fields:
    """Adds fields to one file, and numbers them."""

    def __init__(self) -> None:
        self._count = 0

    def typed(self, line: Any, name: str, *, is_cell: bool = False) -> None:
        """Add a place to type in, named for those who listen; in a cell, no wider than a date."""
        self._control(line, name, "<w:text w:multiLine='1'/>", "\u2003" * (3 if is_cell else 12))

    def ticked(self, line: Any, name: str, sign: str) -> None:
        """Add a box or a button to tick."""
        on = "2612" if sign == BOX else "25CF"
        kind = (
            f'<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="{on}"/>'
            f'<w14:uncheckedState w14:val="{ord(sign):X}"/></w14:checkbox>'
        )
        self._control(line, name, kind, sign)

    def _control(self, line: Any, name: str, kind: str, shown: str) -> None:
        self._count += 1
        control = parse_xml(
            f"<w:sdt {nsdecls('w')} xmlns:w14='{_BOXES}'>"
            f"<w:sdtPr><w:alias/><w:tag w:val='field-{self._count}'/>"
            f"<w:id w:val='{self._count}'/>{kind}</w:sdtPr>"
            f"<w:sdtContent><w:r><w:t xml:space='preserve'>{shown}</w:t></w:r></w:sdtContent>"
            "</w:sdt>"
        )
        control.find(f".//{qn('w:alias')}").set(qn("w:val"), name[:64])
        line._p.append(control)  # noqa: SLF001 - python-docx has no way for it
