"""How much of everything a library holds and publishes."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.answers import Answer, Term
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Rule
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.scripts import Script
from askwell.kinds.worksheets import Agenda, Worksheet
from askwell.library import Library
from askwell.pages.catalog import Catalog


def inventory(library: Library) -> str:
    """Return a line for each kind: how many, and of how many sorts."""
    return "\n".join(f"{number:>5}  {name}" for number, name in _counts(Catalog(library.published)))


def _counts(catalog: Catalog) -> Iterator[tuple[int, str]]:
    found = catalog.library.all
    points = [point for source in catalog.sources for point in source.points]
    yield (
        len(catalog.questions),
        f"questions in {len({bank.topic for bank in catalog.banks})} topics",
    )
    yield len(catalog.sets), "question sets"
    yield (
        len(found(Email)),
        f"messages over {len({email.channel for email in found(Email)})} channels",
    )
    yield len(found(Script)), f"scripts, with up to {_most_branches(catalog)} branches"
    yield len(found(Checklist)), "checklists"
    yield sum(len(each.tips) for each in found(Checklist)), "tips"
    yield len(found(Worksheet)), "worksheets"
    yield (
        len(
            {
                block.minutes
                for sheet in found(Worksheet)
                for block in sheet.blocks
                if isinstance(block, Agenda)
            }
        ),
        ("lengths of agenda"),
    )
    yield len(found(Stage)), "stages"
    yield len(found(Audience)), "audiences"
    yield len(catalog.guide_pages), "guide pages besides the stages"
    yield len(found(Rule)), "house rules"
    yield len(found(Claim)), "graded claims"
    yield len(found(Term)), "words explained"
    yield sum(answer.group == "faq" for answer in found(Answer)), "questions about asking"
    yield sum(answer.group == "what-if" for answer in found(Answer)), "what-if situations"
    yield len(points), "points of the sources"
    yield sum(point.id in catalog.used_by for point in points), "of them used"
    yield sum(bool(point.refused) for point in points), "of them refused with a reason"


def _most_branches(catalog: Catalog) -> int:
    return max((len(script.branches) for script in catalog.scripts), default=0)
