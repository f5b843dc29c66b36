"""Checks across files: one check a file, listed here. Each takes what it needs and yields problems."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from askwell.checks.blanks import check_blanks
from askwell.checks.colour import check_colour
from askwell.checks.ids import check_ids
from askwell.checks.likeness import check_likeness
from askwell.checks.limits import check_limits
from askwell.checks.links import check_links
from askwell.checks.minutes import check_minutes
from askwell.checks.openness import check_openness
from askwell.checks.phrases import check_phrases
from askwell.checks.pictures import check_pictures
from askwell.checks.points import check_points
from askwell.checks.reading import check_reading
from askwell.checks.references import check_references
from askwell.checks.reviews import check_reviews
from askwell.checks.roles import check_roles
from askwell.library import Library, load
from askwell.problems import Problem


def check(content: Path, *, today: date) -> tuple[Library, list[Problem]]:
    """Load the content folder and run every check. Problems come in the order of the files, each once."""
    library, problems = load(content)
    problems += _across(library, today)
    return library, sorted(set(problems))


def _across(library: Library, today: date) -> Iterator[Problem]:
    yield from check_ids(library)
    yield from check_references(library)
    yield from check_blanks(library)
    yield from check_links(library)
    yield from check_limits(library)
    yield from check_pictures(library)
    yield from check_points(library)
    yield from check_colour(library)
    yield from check_openness(library)
    yield from check_likeness(library)
    yield from check_minutes(library)
    yield from check_phrases(library)
    yield from check_reading(library)
    yield from check_reviews(library, today)
    yield from check_roles(library)
