"""Question sets fit into the talk that readers ask for, and agendas add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askwell.kinds.journey import Audience
from askwell.kinds.questions import Question
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Agenda
from askwell.library import Entry, Library
from askwell.library.fitting import asked_first, room, takes, talk
from askwell.problems import Problem
from askwell.problems.names import shown, suggest


def check_minutes(library: Library) -> Iterator[Problem]:
    """Warn of sets that do not fit the talk, and of agendas that do not add up."""
    for entry in library.entries:
        yield from _sums(entry)
    for each in library.of(Set):
        yield from _set(library, each)
    for audience in library.of(Audience):
        yield from _audience(library, audience)


def _set(library: Library, entry: Entry[Set]) -> Iterator[Problem]:
    each = entry.model
    repeated = _repeated(each)
    if each.minutes is not None:
        message = 'Nothing reads "minutes" here: what fits follows from the questions and the rule.'
        hint = 'Delete the line; "core" names what to ask first when time is short.'
        yield entry.source.problem((*entry.loc, "minutes"), "unread-minutes", message, hint)
    if all(library.get(Question, name) for name in each.questions):  # or else that is the fault
        yield from _core(library, entry, repeated)
    if not repeated.is_end and not asked_first(library, each):
        minutes, length = takes(library, each.questions), talk(library)
        message = (
            f"The questions take {minutes} minutes; "
            f"a talk of {length} leaves {room(length)} for them."
        )
        hint = 'Name under "core" what to ask then, the most important first, or take one out.'
        loc = (*entry.loc, "core" if each.core else "questions")
        yield entry.source.problem(loc, "too-many-questions", message, hint)


class _Repeated(NamedTuple):
    """The places of questions that stand in a set a second time."""

    places: tuple[int, ...]
    is_end: bool
    """Whether they are its last ones, as if the name of their own list were gone."""


def _repeated(each: Set) -> _Repeated:
    names = each.questions
    places = tuple(at for at, name in enumerate(names) if name in names[:at])
    return _Repeated(places, len(places) > 1 and places == (*range(places[0], len(names)),))


def _core(library: Library, entry: Entry[Set], repeated: _Repeated) -> Iterator[Problem]:
    """Tell what "core" names and the set does not ask: another stands there twice in its place."""
    each = entry.model
    places = [*repeated.places]
    for number, name in enumerate(each.core):
        if name in each.questions or not library.get(Question, name):  # or else that is told
            continue
        if places:
            at = places.pop(0)
            message = f'"{each.questions[at]}" stands here a second time.'
            hint = f'Write "{shown(name)}", which "core" names, or take it out there, too.'
            loc = (*entry.loc, "questions", at)
        else:
            message = f'"{shown(name)}" is not one of the questions of this set.'
            hint = suggest(name, each.questions)
            loc = (*entry.loc, "core", number)
        yield entry.source.problem(loc, "unknown-reference", message, hint)
    if places:
        yield from _twice(entry, places, is_end=repeated.is_end)


def _twice(entry: Entry[Set], places: Sequence[int], *, is_end: bool) -> Iterator[Problem]:
    """Tell what stands at these places a second time; a whole run at the end is told once."""
    if is_end:
        message = "From here on, all questions of this set stand a second time."
        hint = 'Take them out; if they were those to ask first, write "core:" above this line.'
        loc = (*entry.loc, "questions", places[0])
        yield entry.source.problem(loc, "like-question", message, hint)
        return
    for at in places:
        message = f'"{entry.model.questions[at]}" stands here a second time.'
        loc = (*entry.loc, "questions", at)
        yield entry.source.problem(loc, "like-question", message, "Take one of them out.")


def _audience(library: Library, entry: Entry[Audience]) -> Iterator[Problem]:
    """Tell readers for whom there are sets, none of which fits their talk."""
    sets = [each for each in library.published.all(Set) if each.audience == entry.model.id]
    if any(_repeated(each).is_end for each in sets):
        return
    if sets and not any(asked_first(library, each) for each in sets):
        message = f"No set for these readers fits a talk of {talk(library)} minutes."
        hint = 'Give one of them a "core" that does.'
        yield entry.source.problem((*entry.loc, "id"), "no-set-fits", message, hint)


def _sums(entry: Entry) -> Iterator[Problem]:
    for loc, node in entry.nodes:
        if (
            isinstance(node, Agenda)
            and (total := sum(segment.minutes for segment in node.segments)) != node.minutes
        ):
            message = f"The parts take {total} minutes, the agenda {node.minutes}."
            yield entry.source.problem(
                (*loc, "minutes"), "wrong-sum", message, "Change one of them."
            )
