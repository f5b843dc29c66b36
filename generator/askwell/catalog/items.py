"""The items of a guide by the names that pages have for them, and by their roles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from askwell.catalog.places import Places
from askwell.kinds.answers import Answer, Term
from askwell.kinds.base import Identified, Placeholder
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Fact, Rule
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.guide import GUIDE, GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.questions import Bank, Question
from askwell.kinds.scripts import Script
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Worksheet

M = TypeVar("M", bound=Identified)


@dataclass(frozen=True)
class Items(Places):
    """Look-ups by kind, by id and by role."""

    @cached_property
    def _by_role(self) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for items in self.library.index.values():
            for item in items.values():
                if role := vars(item).get("role"):
                    found.setdefault(f"{item.kind}.{role}", item)
        return found

    def by_role(self, model: type[M], role: str) -> M | None:
        """Return the item of this type that has this role."""
        found = self._by_role.get(f"{model.kind}.{role}")
        return found if isinstance(found, model) else None

    def stage_for(self, role: str) -> Stage | None:
        return self.by_role(Stage, role)

    def worksheet_for(self, role: str) -> Worksheet | None:
        return self.by_role(Worksheet, role)

    @cached_property
    def nudge_days(self) -> int | None:
        """The days of silence after which readers write again; None if no rule counts them."""
        rule = self.by_role(Rule, "silence")
        return rule.position.days if rule else None

    @cached_property
    def fills(self) -> dict[str, str]:
        """What each blank is that the kit knows, by the id of its placeholder."""
        found = self.library.index.get("placeholder", {}).values()
        return {
            each.id: each.fills for each in found if isinstance(each, Placeholder) and each.fills
        }

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
    def fields(self) -> tuple[FieldOfWork, ...]:
        return self.library.all(FieldOfWork)

    @cached_property
    def pickable(self) -> tuple[Question, ...]:
        """Every question, whether a bank or a field of work holds it."""
        return tuple(part for _, part in self.library.parts if isinstance(part, Question))

    def question(self, name: str) -> Question | None:
        return self.library.get(Question, name)

    @cached_property
    def emails(self) -> tuple[Email, ...]:
        return self.library.all(Email)

    def asking(self, relation: str) -> list[Email]:
        """Return the requests that fit how the reader knows somebody; some fit everybody."""
        asks = (each for each in self.emails if each.situation == "ask")
        return [each for each in asks if not each.relation or relation in each.relation]

    def plain_request(self, relation: str) -> Email | None:
        """Return the request that fits whoever asks somebody they know so; none if it depends."""
        made = [each for each in self.asking(relation) if relation in each.relation]
        for_all = [each for each in made if not each.audiences]
        return for_all[0] if for_all else made[0] if len(made) == 1 else None

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
    def sets(self) -> tuple[Set, ...]:
        return self.library.all(Set)

    @cached_property
    def guide_pages(self) -> tuple[GuidePage, ...]:
        """Guide pages with an address of their own; one named as a stage opens that stage's."""
        return tuple(page for page in self.of(GUIDE) if isinstance(page, GuidePage))

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
