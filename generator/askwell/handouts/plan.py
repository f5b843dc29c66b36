"""Library -> what is to be made: for each item its files, each with all that it is made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias

from askwell.catalog import Catalog
from askwell.handouts.card import halves
from askwell.handouts.drafts import DRAFTS, Draft
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.letterhead import Letterhead, letterhead, pictures
from askwell.handouts.paper import Bundle, Sheet
from askwell.handouts.paper import Form as PrintForm
from askwell.handouts.parts import Document, Picture, walk
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from askwell.kinds.base import Identified
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Bundle as Chosen
from askwell.kinds.sets import SETS
from askwell.kinds.worksheets import WORKSHEETS
from askwell.languages import LANGUAGE, language
from askwell.library import Library
from askwell.library.wording import Wording
from askwell.looks import PAPERS, Paper
from askwell.problems import UsageError
from askwell.problems.names import renamed, shown, suggest

FOLDER = "handouts/"
"""Where the files lie on the site."""

Form: TypeAlias = PrintForm | Literal["word", "text"]
Source: TypeAlias = Sheet | Bundle | WordSource | TextSource
"""What a file is made from."""


ENDINGS: dict[PrintForm, str] = {
    "print": "",
    "fillable": "-fillable",
    "large": "-large-print",
    "card": "-pocket-card",
}
"""What the name of a PDF of each form ends in."""


def _forms(kind: Kind, document: Document) -> tuple[PrintForm, ...]:
    if kind is WORKSHEETS:
        return "print", "fillable", "large"
    return ("print", "card") if kind is SETS and halves(document) else ("print",)


@dataclass(frozen=True, slots=True)
class Job:
    """A file to make."""

    item: str
    """What it is of, such as "worksheet.aim"."""
    form: Form
    place: str
    """Where it lies on the site."""
    source: Source
    key: str
    """What stands for the source: another one if anything about it differs."""
    paper: Paper | None = None
    """The size that a PDF is for."""


def jobs(library: Library) -> Iterator[Job]:
    """Yield the files of a guide: of each item all forms, the publisher's paper first."""
    plan = _Plan(Catalog(library.published))
    for name, (kind, _, item) in plan.items.items():
        yield from plan.of(kind, item, plan.document(name))
    for chosen in plan.catalog.publisher.bundles:
        yield from plan.bound(chosen)


def bundle(
    library: Library, names: Sequence[str], title: str = "", paper: Paper | None = None
) -> Bundle:
    """Return what one PDF of chosen items is made from, such as "worksheet.aim", in their order.

    Raises UsageError for a name that no item with a handout has.
    """
    plan = _Plan(Catalog(library.published))
    for name in names:
        if name not in plan.items:
            now = library.former.get(name, "")
            hint = renamed(name.partition(".")[2], now) if now else suggest(name, plan.items)
            raise UsageError(f'There is no handout of "{shown(name)}". {hint}'.strip())
    title = title or plan.tell.language.text("handouts.bundle")
    return plan.bundle(title, names, paper or plan.papers[0])


@dataclass(frozen=True)
class _Plan:
    catalog: Catalog

    @cached_property
    def tell(self) -> Telling:
        return Telling(self.catalog, Wording(self.catalog.library), language(LANGUAGE))

    @cached_property
    def head(self) -> Letterhead:
        return letterhead(self.catalog, self.tell.language)

    @cached_property
    def pictures(self) -> dict[str, str]:
        return pictures(self.catalog)

    @cached_property
    def papers(self) -> list[Paper]:
        own = self.catalog.publisher.prints_on
        return sorted(PAPERS, key=lambda paper: paper != own)

    @cached_property
    def items(self) -> dict[str, tuple[Kind, Draft, Identified]]:
        """What has handouts, by kind and id."""
        return {
            f"{item.kind}.{item.id}": (kind, draft, item)
            for kind, draft in DRAFTS
            for item in self.catalog.of(kind)
        }

    def document(self, name: str) -> Document:
        _, draft, item = self.items[name]
        return draft(self.tell, item).levelled()

    def bundle(self, title: str, names: Sequence[str], paper: Paper) -> Bundle:
        documents = tuple(map(self.document, names))
        held = self._pictures(documents)
        return Bundle(title, documents, self.head, paper, held)

    def bound(self, chosen: Chosen) -> Iterator[Job]:
        """Yield the files of one of the publisher's bundles."""
        title = self.tell.words(chosen.title)
        for paper in self.papers:
            source = self.bundle(title, chosen.sheets, paper)
            place = f"{FOLDER}bundles/{chosen.id}-{paper}.pdf"
            yield Job(f"bundle.{chosen.id}", "print", place, source, _key(source), paper)

    def of(self, kind: Kind, item: Identified, document: Document) -> Iterator[Job]:
        """Yield the files of an item: PDFs by form and paper, one for Word, one of text."""
        name, place = f"{item.kind}.{item.id}", f"{FOLDER}{kind.name}/{item.id}"
        held = self._pictures((document,))
        key = _key((document, self.head, held))
        for form in _forms(kind, document):
            for paper in self.papers:
                promised = replace(document, pages=0) if form == "large" else document
                sheet = Sheet(promised, self.head, paper, form, held)
                of = f"{place}{ENDINGS[form]}-{paper}.pdf"
                yield Job(name, form, of, sheet, f"{key}-{form}-{paper}", paper)
        page = WordSource(document, self.head, self.papers[0], held)
        yield Job(name, "word", f"{place}.docx", page, f"{key}-word-{page.paper}")
        yield Job(name, "text", f"{place}.txt", TextSource(document, self.head), f"{key}-text")

    def _pictures(self, documents: tuple[Document, ...]) -> tuple[tuple[str, str], ...]:
        named = {part.place for part in walk(documents) if isinstance(part, Picture)}
        return tuple((place, raw) for place, raw in self.pictures.items() if place in named)


def _key(source: object) -> str:
    return hashlib.blake2b(repr(source).encode(), digest_size=20).hexdigest()
