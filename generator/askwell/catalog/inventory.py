"""How much of everything a library holds and publishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from askwell.catalog import Catalog
from askwell.kinds import KINDS
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher, Targets
from askwell.library import Library
from askwell.texts.rhythm import sentences

Line = tuple[int, str]


def inventory(library: Library) -> str:
    """Return a line for each kind; then the least there is, and how texts run."""
    catalog = Catalog(library.published)
    counted = [line for kind in KINDS for line in _lines(catalog, kind)]
    told = (*counted, *_least(catalog), *_rhythm(catalog))
    return "\n".join(f"{number:>5}  {name}" for number, name in told)


def _least(catalog: Catalog) -> Iterator[Line]:
    """Tell what the audience with the fewest has, and how many the guide set itself."""
    targets = _targets(catalog)
    asked = [len(catalog.questions_for(each)) for each in catalog.audiences]
    written = [len(catalog.meant_for(catalog.emails, each)) for each in catalog.audiences]
    yield _aimed(
        min(asked, default=0), "questions of an audience at least", targets.questions_of_an_audience
    )
    yield _aimed(
        min(written, default=0), "messages of an audience at least", targets.messages_of_an_audience
    )


def _targets(catalog: Catalog) -> Targets:
    """Return what the guide set itself; a guide that cannot be read whole may say nothing of it."""
    found = catalog.library.all(Publisher)
    return found[0].targets if found else Targets()


def _aimed(number: int, name: str, target: int | None) -> Line:
    if target is None:
        return number, name
    return number, f"{name} (target {target}: {'met' if number >= target else 'not met'})"


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


def _fields(catalog: Catalog) -> Iterator[Line]:
    targets, asked = _targets(catalog), [len(each.questions) for each in catalog.fields]
    yield _aimed(len(asked), "fields of work", targets.fields)
    yield sum(asked), "questions of their own"
    yield _aimed(
        min(asked, default=0), "questions of a field at least", targets.questions_of_a_field
    )


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
    "fields": _fields,
}
"""Kinds of which more is told than how many there are, by their name."""
