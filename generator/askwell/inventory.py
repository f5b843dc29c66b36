"""How much of everything a library holds and publishes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from askwell.catalog import Catalog
from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.library import Library

Line = tuple[int, str]


def inventory(library: Library) -> str:
    """Return a line for each kind: how many, and of how many sorts."""
    catalog = Catalog(library.published)
    return "\n".join(
        f"{number:>5}  {name}" for kind in KINDS for number, name in _lines(catalog, kind)
    )


def _lines(catalog: Catalog, kind: Kind) -> Iterator[Line]:
    if kind.name in CLOSER:
        yield from CLOSER[kind.name](catalog)
    elif kind.counted:
        yield len(catalog.of(kind)), kind.counted


def _questions(catalog: Catalog) -> Iterator[Line]:
    topics = {bank.topic for bank in catalog.banks}
    yield len(catalog.questions), f"questions in {len(topics)} topics"


def _emails(catalog: Catalog) -> Iterator[Line]:
    channels = {email.channel for email in catalog.emails}
    yield len(catalog.emails), f"messages over {len(channels)} channels"


def _scripts(catalog: Catalog) -> Iterator[Line]:
    most = max((len(script.branches) for script in catalog.scripts), default=0)
    yield len(catalog.scripts), f"scripts, with up to {most} branches"


def _checklists(catalog: Catalog) -> Iterator[Line]:
    yield len(catalog.checklists), "checklists"
    yield sum(len(each.tips) for each in catalog.checklists), "tips"


def _worksheets(catalog: Catalog) -> Iterator[Line]:
    yield len(catalog.worksheets), "worksheets"
    yield len(catalog.agendas), "lengths of agenda"


def _answers(catalog: Catalog) -> Iterator[Line]:
    groups = [answer.group for answer in catalog.answers]
    yield groups.count("faq"), "questions about asking"
    yield groups.count("what-if"), "what-if situations"


def _sources(catalog: Catalog) -> Iterator[Line]:
    yield len(catalog.references), "references that readers can look up"
    yield len(catalog.research), "other sources, kept as research"
    points = [point for source in catalog.sources for point in source.points]
    yield len(points), "points of the sources"
    yield sum(point.id in catalog.used_by for point in points), "of them used"
    yield sum(bool(point.refused) for point in points), "of them refused with a reason"


CLOSER: Mapping[str, Callable[[Catalog], Iterator[Line]]] = {
    "sources": _sources,
    "faq": _answers,
    "questions": _questions,
    "emails": _emails,
    "scripts": _scripts,
    "checklists": _checklists,
    "worksheets": _worksheets,
}
"""Kinds of which more is told than how many there are, by their name."""
