"""The published library as everything asks for it: by kind, by role, by stage, by audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from askwell import fitting
from askwell.addresses import PATTERNS, address, addresses, fixed, former_ids
from askwell.drafts import Draft
from askwell.kinds import KINDS
from askwell.kinds.answers import Answer, Term
from askwell.kinds.base import BasisRef, Identified, Model, Placeholder, Reviewed
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import CitedSource, Claim, Fact, Point, Rule
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.guide import GUIDE, GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Bank, Question
from askwell.kinds.scripts import Script
from askwell.kinds.sections import SECTIONS
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Agenda, Worksheet
from askwell.library import Library

M = TypeVar("M", bound=Identified)


@dataclass(frozen=True)
class Catalog:
    """Look-ups over a library of published content."""

    library: Library
    drafts: tuple[Draft, ...] = ()
    """What is not published yet, where a preview shows it."""
    _of: dict[str, tuple[Identified, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def publisher(self) -> Publisher:
        return self.library.publisher

    def of(self, kind: Kind) -> tuple[Identified, ...]:
        """Return every item of a kind that has its place to itself.

        Where two kinds share an address, the later opens the page of the earlier.
        """
        if kind.name not in self._of:
            self._of[kind.name] = self._having_a_place(kind)
        return self._of[kind.name]

    def _having_a_place(self, kind: Kind) -> tuple[Identified, ...]:
        items = (item for item in self.library.all(kind.model) if isinstance(item, Identified))
        return tuple(item for item in items if not kind.address or self._has_its_place(item))

    def _has_its_place(self, item: Identified) -> bool:
        return self.has_address(item) and self._first_at[address(item)] is item

    @cached_property
    def _first_at(self) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for entry in self.library.entries:
            if isinstance(entry.model, Identified) and entry.model.kind in PATTERNS:
                found.setdefault(address(entry.model), entry.model)
        return found

    def items(self, name: str) -> tuple[Identified, ...]:
        """Return every item of the kind with this name, such as "emails"."""
        return self.of(next(kind for kind in KINDS if kind.name == name))

    def get(self, kind: str, name: str | None) -> Identified | None:
        """Return the item of this kind with this id, such as "fact" and "note-length"."""
        return self.library.index.get(kind, {}).get(name or "")

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The address of everything that has one, by `kind.id`."""
        return addresses(self.library)

    def address(self, item: Identified) -> str:
        """Return where an item or a part of one stands. Raises KeyError if it has no place."""
        return self.addresses[f"{item.kind}.{item.id}"]

    def former_ids(self, item: Identified) -> tuple[str, ...]:
        """Return the ids that an item had before, without those that another has today."""
        return former_ids(self.library, item)

    def has_address(self, item: Identified) -> bool:
        return f"{item.kind}.{item.id}" in self.addresses

    @cached_property
    def _places(self) -> frozenset[str]:
        return fixed(self.library).union(self.addresses.values()) - self.library.hidden.keys()

    def has(self, place: str) -> bool:
        """Tell whether an address is a page of this guide, or a place on one."""
        return place in self._places

    def lists(self, section: str = "") -> tuple[Kind, ...]:
        """Return the kinds whose list has a page here: those of a part of the menu, or all."""
        return tuple(
            kind
            for each in SECTIONS
            for kind in KINDS
            if kind.section == each.name and section in ("", each.name)
            if kind.list_page and self.has(kind.list_page.address)
        )

    @cached_property
    def _lacking(self) -> dict[str, tuple[str, ...]]:
        return {f"{each.item.kind}.{each.item.id}": each.lacks for each in self.drafts}

    def lacks(self, item: Identified) -> tuple[str, ...] | None:
        """Return what a draft needs before it can be published; None for what is published."""
        return self._lacking.get(f"{item.kind}.{item.id}")

    def count(self, kind: Kind) -> int:
        """Return how many items of a kind readers find: of a bank, its questions."""
        field = kind.parts.field if kind.parts else ""
        return sum(len(getattr(item, field)) if field else 1 for item in self.of(kind))

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
    def plan(self) -> Agenda | None:
        """The plan nearest to the talk in length; of two the shorter: it keeps the promise."""
        return min(self.agendas, key=lambda each: abs(each.minutes - self.talk), default=None)

    @cached_property
    def sets(self) -> tuple[Set, ...]:
        return self.library.all(Set)

    @cached_property
    def guide_pages(self) -> tuple[GuidePage, ...]:
        """Guide pages with an address of their own; one named as a stage opens that stage's."""
        return tuple(page for page in self.of(GUIDE) if isinstance(page, GuidePage))

    @cached_property
    def sources(self) -> tuple[CitedSource, ...]:
        return self.library.all(CitedSource)

    @cached_property
    def references(self) -> tuple[CitedSource, ...]:
        """The sources that can be looked up and that something on the site rests on, by author."""
        found = (each for each in self.sources if not each.lacks and self.users_of(each))
        return tuple(sorted(found, key=lambda each: str(each.author).casefold()))

    @cached_property
    def research(self) -> tuple[CitedSource, ...]:
        """The other sources: they stay in the file."""
        listed = {each.id for each in self.references}
        return tuple(each for each in self.sources if each.id not in listed)

    def cited(self, basis: tuple[BasisRef, ...]) -> list[CitedSource]:
        """List the references among what a statement rests on, each once."""
        return [each for each in self.references if not {*each.names}.isdisjoint(basis)]

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

    def number_of(self, stage: Stage) -> int:
        """Return a stage's place in the journey, counted from 1."""
        return self.stages.index(stage) + 1

    def stage_of(self, item: Identified) -> str:
        """Return the id of the stage that an item's page lies under; empty if none."""
        if isinstance(item, Stage):
            return item.id
        if isinstance(item, GuidePage):
            return item.stage or ""
        return item.stages[0] if isinstance(item, Reviewed) and item.stages else ""

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
        """Return what an audience's page leads to, with the words above it, by kind."""
        return _by_kind(lambda name: self.meant_for(self.items(name), audience))

    @cached_property
    def talk(self) -> int:
        """The minutes of the talk that readers ask for."""
        return fitting.talk(self.library)

    @cached_property
    def usual_set(self) -> Set | None:
        """The set that a pack and a talk come with; where none has the role, one for everybody."""
        for_all = next((each for each in self.sets if each.audience is None), None)
        return self.by_role(Set, "usual") or for_all

    @cached_property
    def usual_questions(self) -> tuple[Question, ...]:
        """The questions of a talk for which none was picked: as many as fit."""
        names = self.asked_first(self.usual_set) if self.usual_set else ()
        names = names or fitting.first(self.library, tuple(each.id for each in self.pickable))
        return tuple(found for name in names if (found := self.question(name)))

    def asked_first(self, each: Set) -> tuple[str, ...]:
        """Return the questions of a set that fit the talk; none, if it needs a longer one."""
        return fitting.asked_first(self.library, each)

    def needs(self, each: Set) -> int:
        """Return the minutes of a talk that a whole set fits."""
        return fitting.needs(self.library, each)

    def sets_for(self, audience: Audience) -> list[Set]:
        """Return an audience's own sets, then those that are meant for others as well."""
        own = [each for each in self.sets if each.audience == audience.id]
        return own + [each for each in self.meant_for(self.sets, audience) if each not in own]

    def meant_for(self, found: tuple[M, ...], audience: Audience) -> list[M]:
        """Return those that name an audience."""
        return [item for item in found if audience.id in getattr(item, "audiences", ())]

    @cached_property
    def used_by(self) -> dict[str, list[Identified]]:
        """The items, and parts of them, that rest on each point or source, by its id."""
        users: dict[str, list[Identified]] = {}
        parts = {id(part) for _, part in self.library.parts}
        for entry in self.library.entries:
            holder: Model = entry.model
            # Nodes come in the order of the fields, an item's own basis before its parts: whichever
            # was passed last holds the basis. Two parts can be equal, so they are told by identity.
            for _, node in entry.nodes:
                if isinstance(node, Model) and id(node) in parts:
                    holder = node
                elif isinstance(node, BasisRef) and isinstance(holder, Identified):
                    found = users.setdefault(node, [])
                    if not found or found[-1] is not holder:
                        found.append(holder)
        return users

    def users_of(self, basis: Point | CitedSource) -> list[Identified]:
        """List the items with an address that rest on a point, or on anything in a source."""
        users = (item for name in basis.names for item in self.used_by.get(name, ()))
        return list({id(item): item for item in users if self.has_address(item)}.values())


def _by_kind(find: Callable[[str], list[Identified]]) -> list[tuple[str, list[Identified]]]:
    """Return what is found of each kind by its name, with the words above it, if there is any."""
    kinds = sorted((kind.offer.order, kind.offer.title, kind.name) for kind in KINDS if kind.offer)
    found = [(title, find(name)) for _, title, name in kinds]
    return [(title, items) for title, items in found if items]
