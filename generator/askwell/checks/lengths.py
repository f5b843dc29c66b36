"""Titles, texts and tables that are far longer than anybody reads where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from askwell.handouts.columns import MOST_COLUMNS
from askwell.kinds.base import Model
from askwell.kinds.evidence import CitedSource
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Question
from askwell.kinds.words import Message, Prose, Text, Words
from askwell.kinds.worksheets import Table, Worksheet
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc

TITLE = 120
"""Characters of a name in lists; the longest of the guide has 78."""

ON_A_LINE = {
    "topic": "it stands within a sentence",
    "short": "it names this in every list",
    "subjects": "mail programs show about half as much of it",
}
"""What else stands on one line, and where, by its field."""

HEADING = re.compile(rf"^#{{2,6}} +(.{{{TITLE + 1},}})$", re.MULTILINE)
"""A heading of prose that is longer than a name."""

NAMES = ("title", "term", "label", "question")
"""The fields that hold such a name."""

LONGEST = {Text: 700, Message: 3_000, Prose: 20_000}
"""Characters of a text, by its type; the longest of the guide have 380, 710 and 5,013."""

PARAGRAPH = 1_500
"""Characters of a paragraph of prose; the longest of the guide has 883."""

_PARTED = re.compile(r"\n(?:[ \t]*\n|(?=[ ]*(?:[-*+>|#]|\d+[.)])))\s*")
"""What stands between two paragraphs, entries or rows of prose."""

OWN_NAME = 80
"""Characters of a publisher's or a guide's name."""

QUESTION = 300
"""Characters of a question, which somebody says aloud."""


@by_entry()
def check_lengths(entry: Entry) -> Iterator[Problem]:
    """Warn of names and texts that are too long, and of tables with too many columns."""
    for number, text in enumerate(entry.texts):
        if is_too_long(text):
            loc = entry.loc_of_text(number)
            message = f"This text has {len(text):,} characters: nobody reads so much here."
            hint = f"Keep it below {LONGEST[type(text)]:,}, or make several of it."
            yield entry.source.problem(loc, "long-text", message, hint)
        elif isinstance(text, Prose) and len(text) > TITLE:
            yield from _paragraphs(entry, entry.loc_of_text(number), text)
            yield from _headings(entry, entry.loc_of_text(number), text)
    if not isinstance(entry.model, CitedSource):  # titles that others gave
        yield from _names(entry)
        yield from _on_a_line(entry)
    if isinstance(entry.model, Worksheet):
        yield from _tables(entry, entry.model)
    if isinstance(entry.model, Publisher):
        yield from _own_names(entry, entry.model)


def _paragraphs(entry: Entry, loc: Loc, text: Prose) -> Iterator[Problem]:
    ends = [*_PARTED.finditer(text)]
    starts = (0, *(each.end() for each in ends))
    for start, end in zip(starts, (*(each.start() for each in ends), len(text)), strict=True):
        if (length := end - start) > PARAGRAPH:
            message = f"This paragraph has {length:,} characters: nobody reads so much at once."
            hint = (
                f"Keep it below {PARAGRAPH:,}, or make several of it, with an empty line between."
            )
            yield entry.source.problem(loc, "long-text", message, hint, offset=start)


def _headings(entry: Entry, loc: Loc, text: Prose) -> Iterator[Problem]:
    for found in HEADING.finditer(text):
        message = f"This heading has {len(found[1])} characters: it names a part of the text."
        hint = f"Keep it below {TITLE}, and say the rest below it."
        yield entry.source.problem(loc, "long-title", message, hint, offset=found.start())


def _own_names(entry: Entry, publisher: Publisher) -> Iterator[Problem]:
    for field in ("name", "short_name", "title"):
        if (length := len(getattr(publisher, field) or "")) > OWN_NAME:
            message = f'"{field}" has {length} characters: it stands at the top of every page.'
            hint = f"Keep it below {OWN_NAME}."
            yield entry.source.problem((*entry.loc, field), "long-title", message, hint)


def _tables(entry: Entry, sheet: Worksheet) -> Iterator[Problem]:
    for number, block in enumerate(sheet.blocks):
        if isinstance(block, Table) and (count := _across(block)) > MOST_COLUMNS:
            names = ", with that of the rows' names" if block.row_labels else ""
            message = (
                f"This table has {count} columns{names}: "
                "on paper it is none, each row becomes a form of its own."
            )
            hint = f"Keep it to {MOST_COLUMNS}, or make two tables of it."
            loc = (*entry.loc, "blocks", number, "columns")
            yield entry.source.problem(loc, "many-columns", message, hint)


def _across(table: Table) -> int:
    return len(table.columns) + bool(table.row_labels)


def is_too_long(text: Words) -> bool:
    """Tell whether nobody reads all of a text of its type."""
    return len(text) > LONGEST.get(type(text), len(text))


def _on_a_line(entry: Entry) -> Iterator[Problem]:
    groups = ((loc, node) for loc, node in entry.nodes if isinstance(node, Model))
    for loc, group in groups:
        for field in _fields_on_a_line(type(group)):
            value = getattr(group, field)
            texts = enumerate(value) if isinstance(value, tuple) else [(None, value)]
            for number, text in texts:
                if isinstance(text, Text) and TITLE < len(text) <= LONGEST[Text]:
                    message = f'"{field}" has {len(text)} characters: {ON_A_LINE[field]}.'
                    at = (*loc, field) if number is None else (*loc, field, number)
                    hint = f"Keep it below {TITLE}."
                    yield entry.source.problem(at, "long-title", message, hint)


@cache
def _fields_on_a_line(model: type[Model]) -> tuple[str, ...]:
    """Return those that a model has; to ask an item for a field that it lacks takes long."""
    return tuple(field for field in ON_A_LINE if field in model.model_fields)


def _names(entry: Entry) -> Iterator[Problem]:
    for loc, node in entry.identified:
        name = getattr(node, node.named_by, None)
        most = QUESTION if isinstance(node, Question) else TITLE
        is_name = node.named_by in NAMES or isinstance(node, Question)
        if isinstance(name, Text) and is_name and most < len(name) <= LONGEST[Text]:
            message = f'"{shown(name)}" has {len(name)} characters: it names this in every list.'
            hint = f"Keep it below {most}, and say the rest elsewhere."
            yield entry.source.problem((*loc, node.named_by), "long-title", message, hint)
