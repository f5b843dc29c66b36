"""Document -> HTML for paper, and all that a PDF of it needs to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from askwell.handouts.card import halves
from askwell.handouts.letterhead import Letterhead, qr
from askwell.handouts.parts import (
    Cells,
    Document,
    Lines,
    Options,
    Runs,
    Scale,
    Together,
    breadth,
    walk,
)
from askwell.kinds.publisher import Paper
from askwell.languages import LANGUAGE, language
from askwell.pages.rendering import TEMPLATES

FOLDER = TEMPLATES / "handouts"

MOST_COLUMNS = 9
"""Columns of a table to fill in; one with more becomes a form for each row."""

MOST_LARGE = 3
"""The same in large print."""

BRIEF = 42
"""Characters of the longest option that stands in one of two columns."""

MANY = 4
"""Options from which on short ones stand in two columns."""

BESIDE = 46
"""Characters of the longest label that stands before its line, not above it."""

BESIDE_LARGE = 18
"""The same in large print."""

WHOLE = 6
"""Lines to write on that stay on one page; more may go on on the next."""

LONGEST_CELL = 60
"""Characters of a cell that count for the width of its column."""


Form = Literal["print", "fillable", "large", "card"]
"""To write on, to type in, in letters of 18 points, or to fold and take along."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a PDF is made from."""

    document: Document
    head: Letterhead
    paper: Paper
    form: Form = "print"
    pictures: tuple[tuple[str, str], ...] = ()
    """Those that the document names, each as an address that holds it whole."""

    @property
    def is_fillable(self) -> bool:
        return self.form == "fillable"

    @property
    def has_lines(self) -> bool:
        """Whether there are lines to write on, of which there could be more or fewer."""
        has_some = any(isinstance(part, Lines) for part in walk(self.document.parts))
        return has_some and self.form != "card"

    @property
    def legends(self) -> dict[str, str]:
        """The spoken name of each group of buttons, by the name of the field."""
        groups = (part for part in walk(self.document.parts) if isinstance(part, Options | Scale))
        return {each.name: each.label for each in groups if not _is_many(each)}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Several sheets that become one PDF with a cover, to write on."""

    title: str
    documents: tuple[Document, ...]
    head: Letterhead
    paper: Paper
    pictures: tuple[tuple[str, str], ...] = ()
    form: Form = "print"
    is_fillable: bool = False
    has_lines: bool = False
    """Each sheet begins a page, so that the last page tells nothing of the others."""

    @property
    def legends(self) -> dict[str, str]:
        """No field can be typed in."""
        return {}


def html(source: Sheet | Bundle, share: float = 1) -> str:
    """Return sheets as HTML for paper, with a share of the lines to write on: half, or twice."""
    is_large = source.form == "large"
    template, own = _sheet(source) if isinstance(source, Sheet) else _bundle(source)
    return _templates().get_template(template).render(
        **own,
        head=source.head,
        paper=source.paper,
        is_fillable=source.is_fillable,
        is_large=is_large,
        whole=WHOLE,
        share=share,
        beside=BESIDE_LARGE if is_large else BESIDE,
        most=MOST_LARGE if is_large else MOST_COLUMNS,
        pictures=dict(source.pictures),
    )  # fmt: skip


def _sheet(source: Sheet) -> tuple[str, dict[str, Any]]:
    """Return the template of one sheet, and what it alone is told."""
    document = source.document
    live = source.head.site + document.address
    is_turned = document.is_wide and source.form != "large"
    own = {"document": document, "live": live, "foot": _address(live), "is_turned": is_turned}
    if source.form == "card":
        return "card.html", {**own, "halves": halves(document)}
    return "print.html", own


def _bundle(source: Bundle) -> tuple[str, dict[str, Any]]:
    site = source.head.site
    each = [(document, site + document.address) for document in source.documents]
    own = {"documents": each, "title": source.title, "foot": _address(site), "is_turned": False}
    return "bundle.html", own


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["say"] = language(LANGUAGE).say
    templates.filters |= {"called": _called, "breadth": breadth, "shares": _shares, "qr": qr}
    templates.filters |= {"is_brief": _is_brief, "is_long": _is_long, "first_large": _first_large}
    templates.filters |= {"address": _address, "quoted": _quoted}
    return templates


def _is_many(group: Options | Scale) -> bool:
    return isinstance(group, Options) and group.many


def _called(part: object) -> str:
    return type(part).__name__.lower()


def _is_long(group: Together) -> bool:
    """Tell whether a group holds more lines to write on than have to stay on one page."""
    return any(isinstance(part, Lines) and part.lines > WHOLE for part in group.parts)


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _is_brief(options: Options) -> bool:
    return len(options.options) >= MANY and all(len(text) <= BRIEF for _, text in options.options)


def _shares(table: Cells) -> list[float]:
    """Return the width of each column of a table to read, in percent: by its words."""
    columns = zip_longest(*(map(_plain, row) for row in (table.head, *table.rows)), fillvalue="")
    room = [_room(column) for column in columns]
    return [round(100 * each / sum(room), 2) for each in room]


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _room(cells: Sequence[str]) -> float:
    longest = max((len(word) for cell in cells for word in cell.split()), default=1)
    typical = sum(map(len, cells)) / len(cells)
    return max(min(longest, 20) + 4, min(typical, LONGEST_CELL))


def _address(url: str) -> str:
    """Return a web address as people say and type it."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def _quoted(words: str) -> str:
    """Return words for a string of a style sheet that stands in HTML."""
    odd = {sign: f"\\{ord(sign):x} " for sign in "\\\"'<>&\n\r"}
    return "".join(odd.get(sign, sign) for sign in words)
