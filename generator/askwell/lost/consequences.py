"""One fault, one message: what is told only because something else is wrong is not told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from askwell.lasting.half_saved import told_where_cut
from askwell.layers.accepting import without_accepted
from askwell.layers.standing_in import told_where_taken
from askwell.library import Library
from askwell.lost.deleted import told_as_deleted
from askwell.lost.renamed import told_as_renamed
from askwell.problems import Problem


def one_a_fault(library: Library, problems: Iterable[Problem]) -> list[Problem]:
    """Return problems, sorted, each once: first causes are told as such, then what follows goes.

    Of lower layers stays only what stops a build, and what the guide's own keeper decided there.
    """
    found = {*_each_file_once(problems)}
    found = {*told_as_renamed(library, told_where_taken(library, found))}
    found = {*told_where_cut({*told_as_deleted(library, found)})}
    if any(each.severity == "error" and _is_missing(each) for each in found):
        found = {each for each in found if each.check not in OF_WHAT_IS_MISSING}
    found = {*_without_what_follows(found)}
    if library.layered:
        broken = tuple(_ends_of_broken(library, found))
        found = {each for each in found if _concerns(library, each, broken)}
    return sorted(without_accepted(library, found))


def _each_file_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, of every missing file only one, which says where it is named."""
    missing: dict[str, Problem] = {}
    for each in problems:
        if each.check == "missing-file":
            missing[each.path] = min(each, missing.get(each.path, each))
        else:
            yield each
    yield from missing.values()


MISSING = ("missing-file", "foreign-blank", "stray-braces", "dropped-address", "dropped-original")
"""Checks that tell of something that is not there, or not as its name."""

OF_WHAT_IS_MISSING = (
    "unused-source", "unused-point", "unused-placeholder", "unused-picture", "unused-styles",
    "missing-role", "unreachable", "too-many-questions", "no-set-fits",
)  # fmt: skip
"""What may hold only because something is missing that is told."""


def _is_missing(problem: Problem) -> bool:
    return bool(problem.missing or problem.loss.words) or problem.check in MISSING


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a guide, by what other problems hang on."""

    lines: frozenset[tuple[str, str, int]]
    """Each check with the path and the line of which it tells something."""
    wrong: frozenset[str]
    """The paths of files with errors."""
    copied: frozenset[str]
    """The paths of files whose ids are taken."""
    refused: frozenset[str]
    """What is refused, as it is written."""
    gone: frozenset[str]
    """The names of what readers had and have no more."""
    unmeant: frozenset[str]
    """The names of own items that seem to stand for other ones by accident."""

    @classmethod
    def by(cls, found: Iterable[Problem]) -> _Told:
        """Return what these problems tell."""
        found = tuple(found)
        return cls(
            frozenset((each.check, each.path, each.line) for each in found),
            frozenset(each.path for each in found if each.severity == "error"),
            frozenset(each.path for each in found if each.check == "taken-id"),
            frozenset(each.refused.lstrip("/") for each in found),
            frozenset(name for each in found for name in each.loss.names),
            frozenset(e.missing.name for e in found if e.missing and e.check == UNMEANT),
        )


def _without_what_follows(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is not told of its place only because of something else that is told."""
    told = _Told.by(found)
    for each in found:
        if not any(follows(each, told) for follows in REASONS):
            yield each


OF_ITS_LINE = {
    "long-text": "too-long",
    "unfinished-text": "wrong-syntax",
    "phrase": "broken-markup",
    "lone-quote": "pasted-html",
    "example-name": "foreign-blank",
    "swallowed-line": "missing-name",
    "like-an-original": "lost-parts",
    "lost-lines": "cut-off",
    "broken-markup": "lost-lines",
}
"""Checks that tell nothing new on a line of which another one tells something, and that one."""

UNMEANT = "like-an-original"
"""The check that tells an own item which seems to stand for another one by accident."""


def _says_nothing_new(each: Problem, told: _Told) -> bool:
    return (OF_ITS_LINE.get(each.check), each.path, each.line) in told.lines


def _may_be_used_by_what_is_wrong(each: Problem, told: _Told) -> bool:
    return each.check == "unused-placeholder" and each.path in told.wrong


def _comes_with_an_id_that_is_taken(each: Problem, told: _Told) -> bool:
    """Tell what else is told of a copy, and of the id that another one's took the place of."""
    return each.check in ("like-question", "renamed-list", "cut-off") and each.path in told.copied


def _is_named_by_what_is_refused(each: Problem, told: _Told) -> bool:
    return each.check == "stray-file" and each.path.partition("/")[2] in told.refused


def _names_what_readers_lost(each: Problem, told: _Told) -> bool:
    return each.check == "unpublished-reference" and each.refused in told.gone


def _is_undecided(each: Problem, told: _Told) -> bool:
    """Tell whether a broken changes.yml may say that an own item stands for another one."""
    return each.check == UNMEANT and f"{each.path.partition('/')[0]}/changes.yml" in told.wrong


def _speaks_of_what_was_not_meant(each: Problem, told: _Told) -> bool:
    name = each.missing.name if each.missing else ""
    return each.check == "untold-words" and name in told.unmeant


REASONS: tuple[Callable[[Problem, _Told], bool], ...] = (
    _says_nothing_new,
    _may_be_used_by_what_is_wrong,
    _comes_with_an_id_that_is_taken,
    _is_named_by_what_is_refused,
    _names_what_readers_lost,
    _is_undecided,
    _speaks_of_what_was_not_meant,
)
"""When a problem is told only because of another one."""


DECIDED_ABOVE = ("hidden-link", "hidden-words", "against-rule", "untold-words")
"""What follows in a layer below from what the guide decides: nobody but its keeper can see it."""


def _ends_of_broken(library: Library, found: Iterable[Problem]) -> Iterator[str]:
    """Yield how the paths end of what lies below the guide's own files with errors."""
    for path in {each.path for each in found if each.severity == "error"}:
        if library.is_own(path):
            place = path.removeprefix(library.path(""))
            yield from (f"/{place}", f":{place}")


def _concerns(library: Library, problem: Problem, broken: tuple[str, ...]) -> bool:
    """Tell whether the guide's keeper can do something: a layer's own keeper sees to the rest.

    Of what a broken file of the guide stands for, nothing is known until it is mended.
    """
    if library.is_own(problem.path):
        return True
    if problem.check in DECIDED_ABOVE:
        return not problem.path.endswith(broken)
    return problem.severity == "error" and not problem.check.startswith("unused-")
