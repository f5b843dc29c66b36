"""Problems with one cause told as one: what is missing, and what is said of many places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from askwell.lasting.half_saved import CUT
from askwell.library.holding import can_go
from askwell.problems import Problem
from askwell.problems.names import GONE, IF_NOT, MEANT

FEW = 3
"""Places of a message that are told one by one; of more, the first, and these as examples."""

EACH = ("wrong-syntax",)
"""Checks of which every place is told: each is to be mended in its own way."""

AS_ONE = ("hidden-link", "unknown-reference", "unknown-value")
"""Checks that tell one decision at all its places: one problem, however few of them are known."""

SAME = {"unused-source": "unused", "unused-point": "unused", "unused-placeholder": "blank"}
"""Checks that say the same of each name in a file, though their messages name it."""

PUT_BACK = "Put back {}, or take them out where they are named."

GIVEN_UP = "It is gone for good, as changes.yml says"
"""How the remedy begins for what somebody gave up, and something names."""

WITHOUT = "They are gone for good, as changes.yml says: take them out where they are named."


ALONG = 'If it is to go: put it back, then "askwell remove {}" takes all of these along.'
"""What takes out something with all that names it, which it has to know for that."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """A problem, and the others that say the same of other places."""

    problem: Problem
    others: tuple[Problem, ...] = ()

    @property
    def is_spread(self) -> bool:
        """Whether it has more places than a message can name."""
        return len(self.others) > FEW

    @property
    def words_above(self) -> str:
        """The message, with a word on the places that are listed below it."""
        if not self.is_spread:
            return self.words
        if also := self._also_missing:
            named = [f'"{name}"' for name in also]
            return f"{self.problem.message} (Nor {_some(named)}.)"
        return f"{self.problem.message} (And at {len(self.others)} more.)"

    def rows(self, most: int) -> list[str]:
        """Return a line for each file with the other places in it, as many as are asked for."""
        also, by_file = self._also_missing, dict[str, list[str]]()
        for each in self.others if self.is_spread else ():
            name = f'"{each.missing.name}" at ' if each.missing and also else ""
            by_file.setdefault(f"{name}{each.path}", []).append(f"{each.line}:{each.column}")
        rows = [f"{path}:{', '.join(places)}" for path, places in by_file.items()]
        rest = sum(len(places) for places in list(by_file.values())[most:])
        return [*rows[:most], *([f"and {rest} more"] if rest else [])]

    @property
    def words(self) -> str:
        """The message, and where else it holds."""
        if not self.others:
            return self.problem.message
        if also := self._also_missing:
            named = [f'"{name}" at {each.place}' for name, each in also.items()]
            return f"{self.problem.message} (Nor {_some(named)}.)"
        return f"{self.problem.message} (And at {_some([each.place for each in self.others])}.)"

    @property
    def hint(self) -> str:
        """The remedy; of several that are missing together, one for all."""
        hint, gone = self.problem.hint, self.problem.missing
        if self._also_missing:
            every = (self.problem, *self.others)
            if any(each.hint.startswith(GIVEN_UP) for each in every):
                return WITHOUT
            files = {each.missing.file for each in every if each.missing and each.missing.file}
            named = f'"{files.pop()}"' if len(files) == 1 else "the file that held them"
            if CUT in hint:
                return f"{named} {CUT}, or take them out where they are named."
            return PUT_BACK.format(named)
        is_gone = gone and (gone.file or hint.endswith((GONE, IF_NOT)))
        if gone and is_gone and self.is_spread and can_go(gone.kind):
            return f"{hint} {ALONG.format(f'{gone.kind} {gone.name}')}"
        return hint

    @property
    def remedy(self) -> str:
        """The hint, and below it the lines that it has somebody write."""
        return replace(self.problem, hint=self.hint).remedy

    @property
    def _also_missing(self) -> dict[str, Problem]:
        """What else is missing, by its id, where it is named first."""
        also: dict[str, Problem] = {}
        for each in self.others:
            if each.missing and each.missing != self.problem.missing:
                also.setdefault(each.missing.name, each)
        return also


def together(problems: Sequence[Problem]) -> list[Grouped]:
    """Put problems together that have one cause, each at its first place."""
    alike = _grouped((_cause(number, each), [each]) for number, each in enumerate(problems))
    missing = [same[0].missing for _, same in alike if not is_typo(same[0])]
    gone = Counter(each.among for each in missing if each)
    groups = _grouped((_holder(same[0], gone) or cause, same) for cause, same in alike)
    return sorted(_told(groups), key=lambda each: each.problem)


def _grouped(
    pairs: Iterable[tuple[Hashable, list[Problem]]],
) -> list[tuple[Hashable, list[Problem]]]:
    groups: dict[Hashable, list[Problem]] = {}
    for key, some in pairs:
        groups.setdefault(key, []).extend(some)
    return list(groups.items())


def _cause(number: int, problem: Problem) -> Hashable:
    """Return what problems with one cause share: that one thing is missing, or all they say."""
    if problem.check in SAME:
        return problem.path, SAME[problem.check]
    own = number if problem.check in EACH else -1
    return problem.missing or (problem.check, problem.message, problem.hint, own)


def is_typo(problem: Problem) -> bool:
    """Tell whether something is not missing but called otherwise: a name is near."""
    return problem.hint.startswith(MEANT) and not problem.hint.endswith(IF_NOT)


def _holder(problem: Problem, gone: Mapping[str, int]) -> str:
    """Return the files of which one held what is missing, if that is why."""
    if not problem.missing:
        return ""
    among = problem.missing.among
    return among if not is_typo(problem) or gone[among] > 1 else ""


def _told(groups: Iterable[tuple[Hashable, list[Problem]]]) -> Iterator[Grouped]:
    for _, same in groups:
        if len(same) > FEW or same[0].missing or same[0].check in AS_ONE:
            # An error speaks for all: a warning in front of it would hide that nothing is built.
            first = min(same, key=lambda each: (each.severity != "error", each))
            yield Grouped(first, tuple(sorted(each for each in same if each is not first)))
        else:
            yield from map(Grouped, same)


def _some(places: Sequence[str]) -> str:
    more = len(places) - FEW
    return ", ".join(places[:FEW]) + (f" and {more} more" if more > 0 else "")
