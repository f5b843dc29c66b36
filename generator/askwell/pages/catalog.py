"""The published library as pages ask for it: what belongs to a stage, to an audience, to a point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from askwell.kinds.answers import Answer, Term
from askwell.kinds.base import BasisRef, Item, Model
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Fact, Rule, Source
from askwell.kinds.guide import GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Bank, Question
from askwell.kinds.scripts import Script
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Agenda, Worksheet
from askwell.library import Library

I = TypeVar("I", bound=Item)  # noqa: E741 - an item of any kind


@dataclass(frozen=True)
class Catalog:
    """Look-ups over a library of published content."""

    library: Library

    @cached_property
    def publisher(self) -> Publisher:
        return self.library.publisher

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return self.library.all(Stage)

    @cached_property
    def audiences(self) -> tuple[Audience, ...]:
        return self.library.all(Audience)

    @cached_property
    def banks(self) -> tuple[Bank, ...]:
        return self.library.all(Bank)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for bank in self.banks for question in bank.questions)

    @cached_property
    def bank_of(self) -> dict[str, Bank]:
        """The bank of each question, by the question's id."""
        return {question.id: bank for bank in self.banks for question in bank.questions}

    @cached_property
    def emails(self) -> tuple[Email, ...]:
        return self.library.all(Email)

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        return self.library.all(Script)

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        return self.library.all(Checklist)

    @cached_property
    def worksheets(self) -> tuple[Worksheet, ...]:
        return self.library.all(Worksheet)

    @cached_property
    def agendas(self) -> tuple[Agenda, ...]:
        """The plans for meetings, the shortest first, one of each length."""
        found = {
            each.minutes: each
            for sheet in self.worksheets
            for each in sheet.blocks
            if isinstance(each, Agenda)
        }
        return tuple(found[minutes] for minutes in sorted(found))

    @cached_property
    def sets(self) -> tuple[Set, ...]:
        return self.library.all(Set)

    @cached_property
    def guide_pages(self) -> tuple[GuidePage, ...]:
        """Guide pages with an address of their own; those named as a stage open that stage's page."""
        stages = {stage.id for stage in self.stages}
        return tuple(page for page in self.library.all(GuidePage) if page.id not in stages)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        return self.library.all(Source)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return self.library.all(Rule)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return self.library.all(Claim)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return self.library.all(Fact)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return tuple(sorted(self.library.all(Term), key=lambda term: term.term.casefold()))

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        return self.library.all(Answer)

    def stage_page(self, stage: Stage) -> GuidePage | None:
        """Return the prose that opens a stage's page."""
        return self.library.get(GuidePage, stage.id)

    def stage_after(self, name: str) -> Stage | None:
        """Return the stage that follows the one with this id."""
        names = [stage.id for stage in self.stages]
        after = names.index(name) + 1 if name in names else len(names)
        return self.stages[after] if after < len(names) else None

    def at(self, found: tuple[I, ...], stage: Stage) -> list[I]:
        """Return those that are offered at a stage."""
        return [
            item
            for item in found
            if stage.id in item.stages or getattr(item, "stage", None) == stage.id
        ]

    def answers_at(self, stage: Stage) -> list[Answer]:
        """Return the answers to what readers ask at a stage."""
        return [answer for answer in self.answers if stage.id in answer.stages]

    def sets_for(self, audience: Audience) -> list[Set]:
        return [each for each in self.sets if each.audience == audience.id]

    def meant_for(self, found: tuple[I, ...], audience: Audience) -> list[I]:
        """Return those made for an audience alone."""
        return [item for item in found if audience.id in item.audiences]

    @cached_property
    def used_by(self) -> dict[str, list[Model]]:
        """The items with a page or place of their own that rest on each point or source, by its id."""
        users: dict[str, list[Model]] = {}
        for entry in self.library.entries:
            holder: Model = entry.model
            for _, node in entry.nodes:
                if isinstance(node, Question):
                    holder = node
                elif isinstance(node, BasisRef):
                    found = users.setdefault(node, [])
                    if not found or found[-1] is not holder:
                        found.append(holder)
        return users
