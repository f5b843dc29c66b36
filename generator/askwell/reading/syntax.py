"""What a fault in YAML's syntax means to the person who wrote it, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable

from askwell.reading import (
    brackets,
    dashes,
    deleted_dash,
    file_key,
    indentation,
    quotes,
    strayed,
    texts_below,
)
from askwell.reading.stop import QUOTE, Stop, Told

RULES: tuple[Callable[[Stop], Told | None], ...] = (
    quotes.run_on, quotes.unclosed, deleted_dash.deleted_dash, dashes.moved_dash,
    dashes.schema_without_colon, indentation.tab,
    indentation.text_at_margin, strayed.left_of_its_name, indentation.uneven_text,
    dashes.other_dash, dashes.no_dash, file_key.without_its_name, indentation.said_empty,
    indentation.without_its_group, indentation.pulled_left,
    quotes.words_after, texts_below.colon_last,
    dashes.colon, dashes.no_colon, dashes.list_beside_its_name,
    brackets.box, brackets.odd, quotes.sign_with_a_meaning,
    quotes.sign_before_words, quotes.first_sign, quotes.backslash, quotes.half_a_sign,
    brackets.colon, brackets.unclosed,
    quotes.leading_braces,
    brackets.words_after, dashes.no_first_dash,
    indentation.first_too_far, indentation.uneven,
)  # fmt: skip
"""The first that recognizes the fault explains it."""


def explain(stop: Stop) -> Told:
    """Turn the parser's words into ours."""
    told = next((told for rule in RULES if (told := rule(stop))), None)
    problem = f"This is not valid YAML: {stop.problem or stop.context}."
    return told or (stop.at, problem, QUOTE)
