"""Checks across files: one check a file, listed here.

Each takes what it needs and yields problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from askwell.checks.accepting import check_accepting
from askwell.checks.addresses import check_addresses
from askwell.checks.blanks import check_blanks
from askwell.checks.bundles import check_bundles
from askwell.checks.cautions import check_cautions
from askwell.checks.choices import check_choices
from askwell.checks.colour import check_colour
from askwell.checks.commas import check_commas
from askwell.checks.copied_words import check_copied_words
from askwell.checks.ends import check_ends
from askwell.checks.examples import check_examples
from askwell.checks.folding import check_folding
from askwell.checks.grades import check_grades
from askwell.checks.ids import check_ids
from askwell.checks.labels import check_labels
from askwell.checks.lasting import check_lasting
from askwell.checks.leftovers import check_leftovers
from askwell.checks.lengths import check_lengths
from askwell.checks.likeness import check_likeness
from askwell.checks.limits import check_limits
from askwell.checks.links import check_links
from askwell.checks.lone_quotes import check_lone_quotes
from askwell.checks.mail_heads import check_mail_heads
from askwell.checks.markup import check_markup
from askwell.checks.minutes import check_minutes
from askwell.checks.openness import check_openness
from askwell.checks.pasted import check_pasted
from askwell.checks.people import check_people
from askwell.checks.phrases import check_phrases
from askwell.checks.pictures import check_pictures
from askwell.checks.promises import check_promises
from askwell.checks.reach import check_reach
from askwell.checks.references import check_references
from askwell.checks.repeats import check_repeats
from askwell.checks.reviews import check_reviews
from askwell.checks.roles import check_roles
from askwell.checks.rules import check_rules
from askwell.checks.scope import check_scope
from askwell.checks.search_words import check_search_words
from askwell.checks.sources import check_sources
from askwell.checks.styles import check_styles
from askwell.checks.swallowed import check_swallowed
from askwell.checks.synonyms import check_synonyms
from askwell.checks.tags import check_tags
from askwell.checks.titles import check_titles
from askwell.checks.tongues import check_tongues
from askwell.checks.variety import check_variety
from askwell.checks.waiting import check_waiting
from askwell.half_saved import told_where_cut
from askwell.languages import LANGUAGE
from askwell.layers.accepting import without_accepted
from askwell.layers.deleted import told_as_deleted
from askwell.layers.layer import Layer
from askwell.layers.renamed import told_as_renamed
from askwell.layers.standing_in import told_where_taken
from askwell.library import Library
from askwell.loading import load
from askwell.problems import Problem


def check(
    content: Path, *, today: date, below: Sequence[Layer] = ()
) -> tuple[Library, list[Problem]]:
    """Load the content folder, on top of the layers below it, and run every check.

    Problems come in the order of the files, each once; of lower layers, only what stops a build.
    """
    library, problems = load(content, below)
    return library, all_problems(library, problems, today=today)


def all_problems(library: Library, problems: Iterable[Problem], *, today: date) -> list[Problem]:
    """Return the problems met in loading and those that every check finds, sorted, each once."""
    found = {*problems, *_each_file_once(_across(library, today))}
    found = {*told_as_renamed(library, told_where_taken(library, found))}
    found = {*told_where_cut({*told_as_deleted(library, found)})}
    if any(each.severity == "error" and _is_missing(each) for each in found):
        found = {each for each in found if each.check not in OF_WHAT_IS_MISSING}
    found -= set(_following(found))
    if library.layered:
        broken = tuple(_ends_of_broken(library, found))
        found = {each for each in found if _concerns(library, each, broken)}
    return sorted(without_accepted(library, found))


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


def _following(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is told of a place only because of something else that is told."""
    lines = {(each.check, each.path, each.line) for each in found}
    wrong = {each.path for each in found if each.severity == "error"}
    taken = {each.path for each in found if each.check == "taken-id"}
    refused = {each.value.lstrip("/") for each in found}
    unmeant = {each.missing.name for each in found if each.missing and each.check == UNMEANT}
    for each in found:
        is_unused = each.check == "unused-placeholder" and each.path in wrong
        is_copied = each.check in ("like-question", "renamed-list") and each.path in taken
        is_twice = (OF_ITS_LINE.get(each.check), each.path, each.line) in lines
        is_named = each.check == "stray-file" and each.path.partition("/")[2] in refused
        name = each.missing.name if each.missing and each.check == "untold-words" else ""
        is_undecided = (
            each.check == UNMEANT and f"{each.path.partition('/')[0]}/changes.yml" in wrong
        )
        if is_unused or is_copied or is_twice or is_named or is_undecided or name in unmeant:
            yield each


OF_WHAT_IS_MISSING = (
    "unused-source", "unused-point", "unused-placeholder", "unused-picture", "unused-styles",
    "missing-role", "unreachable", "too-many-questions", "no-set-fits",
)  # fmt: skip
"""What may hold only because something is missing that is told."""


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


def _is_missing(problem: Problem) -> bool:
    return bool(problem.missing or problem.lost) or problem.check in MISSING


FOLLOWING = ("hidden-link", "hidden-words", "against-rule", "untold-words")
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
    if problem.check in FOLLOWING:
        return not problem.path.endswith(broken)
    return problem.severity == "error" and not problem.check.startswith("unused-")


ACROSS = (
    check_ids, check_references, check_blanks, check_links, check_limits, check_pictures,
    check_styles, check_sources, check_colour, check_minutes, check_roles, check_examples,
    check_lasting, check_rules, check_leftovers, check_markup, check_tags, check_lengths,
    check_folding, check_addresses, check_scope, check_reach, check_synonyms, check_copied_words,
    check_variety, check_swallowed, check_titles,
    check_bundles, check_search_words, check_lone_quotes, check_repeats, check_pasted,
    check_tongues, check_waiting, check_labels, check_accepting, check_ends,
)  # fmt: skip
"""The checks of every guide, in any language."""

OF_LANGUAGE = {
    "en": (
        check_openness,
        check_mail_heads,
        check_likeness,
        check_phrases,
        check_promises,
        check_grades,
        check_cautions,
        check_commas,
        check_people,
        check_choices,
    ),
}
"""The checks that know a language, by its tag (BCP 47); a guide in another one does without."""


def _across(library: Library, today: date) -> Iterator[Problem]:
    for check in (*ACROSS, *OF_LANGUAGE.get(LANGUAGE, ())):
        yield from check(library)
    yield from check_reviews(library, today)
