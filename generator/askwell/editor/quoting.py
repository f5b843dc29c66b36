"""Names of fields that messages quote, as a form calls them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from askwell.editor.answers import loc_of
from askwell.editor.fields import Field, every
from askwell.editor.labels import label_of
from askwell.problems import Problem

QUOTED = re.compile(r'"([a-z][a-z0-9_]*)"')


def quotes_a_name(problem: Problem) -> bool:
    """Tell whether a problem quotes what can be the name of a field."""
    return bool(QUOTED.search(f"{problem.message} {problem.hint}"))


def with_labels(problem: Problem, fields: Sequence[Field], at: str) -> Problem:
    """Return a problem that calls the fields around it, and those beside it, as a form does."""
    labels = dict(_near(fields, at))

    def named(words: str) -> str:
        return QUOTED.sub(lambda found: f'"{labels.get(found[1], found[1])}"', words)

    return replace(problem, message=named(problem.message), hint=named(problem.hint))


def _near(fields: Sequence[Field], at: str) -> Iterator[tuple[str, str]]:
    """Yield the names of fields on the way to one, beside it and in these, with their labels."""
    group = at.rpartition("/")[0]
    for each in every(fields):
        beside = each.at.rpartition("/")[0]
        is_near = group in (beside, beside.rpartition("/")[0]) or at.startswith(f"{each.at}/")
        name = loc_of(each.at)[-1]
        if is_near and isinstance(name, str):
            yield name, label_of(name, each.at)
