"""What belongs to a stage of the journey, and what is meant for an audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from askwell.catalog.items import Items
from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Offered
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Rule
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.guide import GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.pictures import Line, Moment
from askwell.kinds.questions import Question
from askwell.kinds.sets import Set

M = TypeVar("M", bound=Identified)


@dataclass(frozen=True)
class Journey(Items):
    """Look-ups of what to offer to whom, and when."""

    def stage_page(self, stage: Stage) -> GuidePage | None:
        """Return the prose that opens a stage's page."""
        return self.library.get(GuidePage, stage.id)

    def stage_after(self, name: str) -> Stage | None:
        """Return the stage that follows the one with this id."""
        names = [stage.id for stage in self.stages]
        after = names.index(name) + 1 if name in names else len(names)
        return self.stages[after] if after < len(names) else None

    def number_of(self, stage: Stage) -> int:
        """Return a stage's place in the journey, counted from 1."""
        return self.stages.index(stage) + 1

    def stage_of(self, item: Identified) -> str:
        """Return the id of the stage that an item's page lies under; empty if none."""
        if isinstance(item, Stage):
            return item.id
        if isinstance(item, GuidePage):
            return item.stage or ""
        return item.stages[0] if isinstance(item, Offered) and item.stages else ""

    def moments(self, line: Line) -> list[Moment]:
        """Return what stands on a line of days, in the order of the days by the chosen rules."""
        return sorted(line.moments, key=self._days)

    def _days(self, moment: Moment) -> int:
        rule = self.library.get(Rule, moment.rule) if moment.rule else None
        counted = rule.position.days if rule else None
        return moment.days if counted is None else counted

    def offered_at(self, found: tuple[M, ...], stage: Stage) -> list[M]:
        """Return those that are offered at a stage."""
        return [
            item
            for item in found
            if stage.id in getattr(item, "stages", ()) or getattr(item, "stage", None) == stage.id
        ]

    def offers(self, stage: Stage) -> list[tuple[str, list[Identified]]]:
        """Return what is offered at a stage, with the words above it, by kind if there is any."""
        return _by_kind(lambda name: self.offered_at(self.items(name), stage))

    def made_for(self, audience: Audience) -> list[tuple[str, list[Identified]]]:
        """Return what an audience's page leads to, by kind: what is for the fewest others first."""
        made = _by_kind(
            lambda name: sorted(self.meant_for(self.items(name), audience), key=_shared)
        )
        return sorted(made, key=lambda kind: _shared(kind[1][0]))

    def about(self, field: FieldOfWork) -> list[tuple[str, list[Identified]]]:
        """Return what a field's page leads to, with the words above it, by kind."""
        return _by_kind(lambda name: [each for each in self.items(name) if _is_about(each, field)])

    def sets_about(self, field: FieldOfWork) -> list[Set]:
        """Return the sets that name a field."""
        return [each for each in self.sets if _is_about(each, field)]

    def sets_for(self, audience: Audience) -> list[Set]:
        """Return an audience's own sets, then those that are meant for others as well."""
        own = [each for each in self.sets if each.audience == audience.id]
        return own + [each for each in self.meant_for(self.sets, audience) if each not in own]

    def questions_for(self, audience: Audience) -> list[Question]:
        """Return the questions that name an audience."""
        return self._questions_for.get(audience.id, [])

    @cached_property
    def _questions_for(self) -> dict[str, list[Question]]:
        """The questions by each audience they name: in a long list few do, and many ask."""
        found: dict[str, list[Question]] = {}
        for question in self.questions:
            for name in dict.fromkeys(question.audiences):
                found.setdefault(name, []).append(question)
        return found

    def meant_for(self, found: tuple[M, ...], audience: Audience) -> list[M]:
        """Return those that name an audience."""
        return [item for item in found if audience.id in getattr(item, "audiences", ())]


def _shared(item: Identified) -> int:
    """Return how many audiences an item names."""
    return len(getattr(item, "audiences", ()))


def _is_about(item: Identified, field: FieldOfWork) -> bool:
    """Tell whether an item names a field, or shows itself by an example of it."""
    shown = item.example.field if isinstance(item, Email) else None
    return field.id in (shown, *getattr(item, "fields", ()))


def _by_kind(find: Callable[[str], list[Identified]]) -> list[tuple[str, list[Identified]]]:
    """Return what is found of each kind by its name, with the words above it, if there is any."""
    kinds = sorted((kind.offer.order, kind.offer.title, kind.name) for kind in KINDS if kind.offer)
    found = [(title, find(name)) for _, title, name in kinds]
    return [(title, items) for title, items in found if items]
