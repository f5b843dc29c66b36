"""Document -> HTML for paper, and all that a PDF of it needs to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from askwell.handouts.card import halves
from askwell.handouts.columns import ACROSS, ACROSS_LARGE, MOST_COLUMNS, MOST_LARGE, shares
from askwell.handouts.drawings import words_in
from askwell.handouts.filling import Fit
from askwell.handouts.letterhead import Letterhead, qr, typed
from askwell.handouts.parts import (
    Cells,
    Document,
    Lines,
    Options,
    Scale,
    Together,
    breadth,
    walk,
)
from askwell.languages import LANGUAGE, language, spoken
from askwell.looks import Paper
from askwell.pages.rendering import TEMPLATES

FOLDER = TEMPLATES / "handouts"

BRIEF = 42
"""Characters of the longest option that stands in one of two columns."""

MANY = 4
"""Options from which on short ones stand in two columns."""

MOST_OPTIONS, MOST_OPTIONS_LARGE = 16, 6
"""Options that stay on one page with what they answer, and in large print; more may go on."""

MOST_ROWS = 8
"""Rows to read that stay on one page with the heads above them."""

BESIDE = 46
"""Characters of the longest label that stands before its line, not above it."""

BESIDE_LARGE = 22
"""The same in large print."""

HALF, HALF_LARGE = 23, 15
"""Characters of the longest label before a line of half the width, and in large print."""

FOOT_LARGE = 48
"""Characters of a line at the foot in large print."""

WHOLE = 6
"""Lines to write on that stay on one page; more may go on on the next."""

Form = Literal["print", "fillable", "large", "card"]
"""To write on, to type in, in letters of 18 points, or to fold and take along."""


TALL: dict[Form, int] = {"print": 8, "fillable": 7, "large": 12, "card": 8}
"""Millimeters of a line to write on."""

HIGHER: dict[Form, int] = {"print": 3, "fillable": 3, "large": 0, "card": 0}
"""Millimeters that a row to fill in gets where there is room for more lines."""


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
    def documents(self) -> tuple[Document, ...]:
        return (self.document,)

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

    @property
    def legends(self) -> dict[str, str]:
        """No field can be typed in."""
        return {}


def html(source: Sheet | Bundle, fits: Sequence[Fit] = ()) -> str:
    """Return sheets as HTML for paper, each so that it fills its pages as its fit says."""
    is_large = source.form == "large"
    template, own = _sheet(source) if isinstance(source, Sheet) else _bundle(source)
    sheets = [
        (document.with_lines(fit.share), fit, source.head.site + document.address)
        for document, fit in zip(source.documents, fits or repeat(Fit()), strict=False)
    ]
    return _templates().get_template(template).render(
        **own,
        sheets=sheets,
        head=source.head,
        paper=source.paper,
        is_fillable=source.is_fillable,
        is_large=is_large,
        whole=WHOLE,
        rows=MOST_ROWS,
        across=ACROSS_LARGE if is_large else ACROSS,
        tall=TALL[source.form],
        beside=BESIDE_LARGE if is_large else BESIDE,
        half=HALF_LARGE if is_large else HALF,
        foot_large=FOOT_LARGE,
        most=MOST_LARGE if is_large else MOST_COLUMNS,
        pictures=dict(source.pictures),
    )  # fmt: skip


def _sheet(source: Sheet) -> tuple[str, dict[str, Any]]:
    """Return the template of one sheet, and what it alone is told."""
    document = source.document
    own = {"title": document.title, "foot": typed(source.head.site + document.address)}
    if source.form == "card":
        return "card.html", {**own, "halves": halves(document)}
    return "print.html", own


def _bundle(source: Bundle) -> tuple[str, dict[str, Any]]:
    return "bundle.html", {"title": source.title, "foot": typed(source.head.site)}


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
    templates.filters["words_of"] = spoken
    templates.filters |= {"called": _called, "breadth": breadth, "shares": shares, "qr": qr}
    templates.filters |= {"is_brief": is_brief, "is_long": _is_long, "first_large": _first_large}
    templates.filters |= {"is_endless": _is_endless, "address": typed, "quoted": _quoted}
    templates.filters["words_in"] = words_in
    return templates


def _is_many(group: Options | Scale) -> bool:
    return isinstance(group, Options) and group.many


def _called(part: object) -> str:
    return type(part).__name__.lower()


def _is_long(group: Together, *, is_large: bool) -> bool:
    """Tell whether a group holds more than has to stay on one page: lines, or a large table."""
    return any(
        (isinstance(part, Lines) and part.lines > WHOLE) or (isinstance(part, Cells) and is_large)
        for part in group.parts
    )


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def is_brief(options: Options) -> bool:
    """Tell whether options are so many and so short that they stand in two columns."""
    return len(options.options) >= MANY and all(len(text) <= BRIEF for _, text in options.options)


def _is_endless(options: Options, *, is_large: bool) -> bool:
    return len(options.options) > (MOST_OPTIONS_LARGE if is_large else MOST_OPTIONS)


def _quoted(words: str) -> str:
    """Return words for a string of a style sheet that stands in HTML."""
    odd = {sign: f"\\{ord(sign):x} " for sign in "\\\"'<>&\n\r"}
    return "".join(odd.get(sign, sign) for sign in words)
