"""Library -> what is to be made: for each item its files, each with all that it is made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias, get_args

from askwell.catalog import Catalog
from askwell.handouts.drafts import DRAFTS
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.letterhead import Letterhead, letterhead, pictures
from askwell.handouts.paper import Bundle, Sheet
from askwell.handouts.paper import Form as PrintForm
from askwell.handouts.parts import Document, Picture, walk
from askwell.handouts.text import Plain
from askwell.handouts.word import Page
from askwell.kinds.base import Identified
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Paper
from askwell.kinds.worksheets import WORKSHEETS
from askwell.languages import LANGUAGE, language
from askwell.library import Library
from askwell.names import shown, suggest
from askwell.problems import UsageError
from askwell.wording import Wording

FOLDER = "handouts/"
"""Where the files lie on the site."""

Form: TypeAlias = PrintForm | Literal["word", "text"]
Source: TypeAlias = Sheet | Page | Plain
"""What a file is made from."""

PAPERS: tuple[Paper, ...] = get_args(Paper)

MARKS: dict[PrintForm, str] = {"print": "", "fillable": "-fillable", "large": "-large-print"}


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
    for kind, draft in DRAFTS:
        for item in plan.catalog.of(kind):
            yield from plan.of(kind, item, draft(plan.tell, item).levelled())


def bundle(library: Library, names: Sequence[str], title: str = "") -> Bundle:
    """Return what one PDF of chosen items is made from, such as "worksheet.aim", in their order.

    Raises UsageError for a name that no item with a handout has.
    """
    plan = _Plan(Catalog(library.published))
    drafts = {
        f"{item.kind}.{item.id}": (draft, item)
        for kind, draft in DRAFTS
        for item in plan.catalog.of(kind)
    }
    for name in names:
        if name not in drafts:
            hint = suggest(name, drafts)
            raise UsageError(f'There is no handout of "{shown(name)}". {hint}'.strip())
    chosen = [drafts[name] for name in names]
    documents = tuple(draft(plan.tell, item).levelled() for draft, item in chosen)
    title = title or plan.tell.language.text("handouts.bundle")
    held = tuple(plan.pictures.items())
    return Bundle(title, documents, plan.head, plan.papers[0], held)


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

    def of(self, kind: Kind, item: Identified, document: Document) -> Iterator[Job]:
        name, place = f"{item.kind}.{item.id}", f"{FOLDER}{kind.name}/{item.id}"
        held = self._pictures(document)
        key = hashlib.blake2b(
            repr((document, self.head, held)).encode(), digest_size=20
        ).hexdigest()
        forms: tuple[PrintForm, ...] = tuple(MARKS) if kind is WORKSHEETS else ("print",)
        for form in forms:
            for paper in self.papers:
                sheet = Sheet(document, self.head, paper, form, held)
                of = f"{place}{MARKS[form]}-{paper}.pdf"
                yield Job(name, form, of, sheet, f"{key}-{form}-{paper}", paper)
        page = Page(document, self.head, self.papers[0], held)
        yield Job(name, "word", f"{place}.docx", page, f"{key}-word-{page.paper}")
        yield Job(name, "text", f"{place}.txt", Plain(document, self.head), f"{key}-text")

    def _pictures(self, document: Document) -> tuple[tuple[str, str], ...]:
        named = {part.place for part in walk(document.parts) if isinstance(part, Picture)}
        return tuple((place, raw) for place, raw in self.pictures.items() if place in named)
