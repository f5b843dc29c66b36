"""What fits the talk that readers ask for: its length, its plan and its questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from askwell.catalog.items import Items
from askwell.kinds.questions import Question
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Agenda
from askwell.library import fitting


@dataclass(frozen=True)
class Talk(Items):
    """Look-ups about the talk."""

    @cached_property
    def talk(self) -> int:
        """The minutes of the talk that readers ask for."""
        return fitting.talk(self.library)

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
