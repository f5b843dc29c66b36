"""Content that should have been looked at again by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from askwell.kinds.base import Reviewed
from askwell.library import Library
from askwell.problems import Problem
from askwell.problems.names import shown


def check_reviews(library: Library, today: date) -> Iterator[Problem]:
    """Warn of every review date gone by: an old page is still better than none."""
    for entry in library.entries:
        for loc, node in entry.nodes:
            if not isinstance(node, Reviewed) or not node.review_by:
                continue
            if node.reviewed_on and node.reviewed_on > node.review_by:
                wrong = "review_by" if node.reviewed_on <= today else "reviewed_on"
                message = '"reviewed_on" is later than "review_by".'
                hint = "Look at the years: one of the two dates is wrong."
                yield entry.source.problem((*loc, wrong), "wrong-dates", message, hint)
            elif node.review_by < today:
                # The same words for all that somebody looks after: reports tell them together.
                keeper = f"{shown(node.owner)} looks after it" if node.owner else "it has no owner"
                message = f"This was to be reviewed by now; {keeper}."
                hint = 'Read it again, then set "reviewed_on" and a new "review_by".'
                yield entry.source.problem((*loc, "review_by"), "review-due", message, hint)
