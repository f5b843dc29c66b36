"""How much of everything a library holds and publishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from askwell.catalog import Catalog
from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.library import Library
from askwell.texts.rhythm import sentences

Line = tuple[int, str]


def inventory(library: Library) -> str:
    """Return a line for each kind: how many, and of how many sorts; then how its texts run."""
    catalog = Catalog(library.published)
    counted = [line for kind in KINDS for line in _lines(catalog, kind)]
    return "\n".join(f"{number:>5}  {name}" for number, name in (*counted, *_rhythm(catalog)))


def _rhythm(catalog: Catalog) -> Iterator[Line]:
    """Tell how many texts of a sort have two sentences: where nearly all do, one hears it."""
    asked = catalog.pickable
    sorts = {
        "reasons to ask": [question.why for question in asked],
        "warnings": [
            *(text for email in catalog.emails for text in email.avoid),
            *(question.avoid_if for question in asked if question.avoid_if),
            *(unasked.why for field in catalog.fields for unasked in field.not_to_ask),
        ],
        "answers heard": [
            heard.answer for field in catalog.fields for heard in field.example.heard
        ],
    }
    for name, texts in sorts.items():
        lengths = [sentences(text) for text in texts]
        one, two = lengths.count(1), lengths.count(2)
        yield two, f"{name} in two sentences ({one} in one, {len(texts) - one - two} in more)"


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
    about = Counter(each.example.field for each in catalog.emails if each.example.field)
    most = max(about.values(), default=0)
    yield about.total(), f"examples about {len(about)} fields of work, {most} about one at most"


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
