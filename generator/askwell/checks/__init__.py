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
from askwell.languages import LANGUAGE
from askwell.layers.layer import Layer
from askwell.library import Library
from askwell.loading import load
from askwell.lost.consequences import one_a_fault
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
    return one_a_fault(library, [*problems, *_across(library, today)])


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
