"""What was typed or pasted with a text and is no part of it: numbers, bullets, tabs, capitals."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.answers import Term
from askwell.kinds.evidence import CitedSource
from askwell.kinds.fields import Word
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Question
from askwell.kinds.words import Address, Prose, Text, Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc
from askwell.texts.leftovers import Leftover
from askwell.texts.pasted import (
    FIRST,
    NOTES,
    behind_question,
    loud_in,
    notes_in,
    row_in,
    tabs_in,
    typed_before,
)

NUMBERED = ("text", "question")
"""Fields of an item of a list that the pages number; a label may have a number of its own."""

NAMING = (Word, Term, Publisher)
"""What has words or names of its own that may stand in capitals."""

TELLS = {
    "bullet": ("typed-mark", 'The "{}" would stand in front of the bullet or number of the page.',
               "Delete it here: the pages draw their own."),
    "number": ("typed-mark", 'The "{}" would stand in front of the bullet or number of the page.',
               "Delete it here: the pages count by themselves."),
    "tab": ("pasted-table", "A tab stands between these words: columns run into one line here.",
            "Write a sentence for each row."),
    "table": ("pasted-table", "This is no table: tabs stand between its columns.",
              'Write "|" between each two, and below its head a line such as "|---|---|".'),
    "capitals": ("capitals", '"{}" stands in capitals, which are hard to read and seem loud.',
                 "Write it as in a sentence; for weight, choose stronger words."),
    "note": ("note-mark", 'The "{}" points to a note, and there is none.',
             "Delete it, or put the note into the sentence, in round brackets."),
    "row": ("pasted-table", "This looks like a row of a table: its commas have no spaces.",
            "Write each cell into a field of its own; in a sentence, put a space behind each."),
    "answer": ("behind-question", '"{}" stands behind the question.',
               "Delete it if it is an answer; else write it in front, and end with the question."),
}  # fmt: skip
"""The check, the message and the remedy, by what was found."""


@by_entry(without=CitedSource)
def check_pasted(entry: Entry) -> Iterator[Problem]:
    """Warn of what stands in a text as its author's own program wrote it; each sort once a text."""
    for number, text in enumerate(entry.texts):
        if text[:1] in FIRST and type(text) is Text and (left := typed_before(text)):
            loc = entry.loc_of_text(number)
            is_counted = isinstance(loc[-1], int) and not left.written.startswith("Q")  # a quarter
            if left.sort == "bullet" or is_counted or loc[-1] in NUMBERED:
                yield _told(entry, loc, left)
        if "\t" in text:
            yield from (_told(entry, entry.loc_of_text(number), each) for each in _tabs(text))
        yield from _brought_along(entry, number, text)
        if text.isupper() or "\n" in text:
            yield from _loud(entry, number, text)


def _brought_along(entry: Entry, number: int, text: Words) -> Iterator[Problem]:
    """Tell what came with a text from a page or a sheet: notes, cells beside it, an answer."""
    found = list(notes_in(text)) if not (text.isascii() or NOTES.isdisjoint(text)) else []
    if type(text) is Text and ("," in text or ";" in text) and (row := row_in(text)):
        found.append(row)
    if type(text) is Text and "?" in text and (answer := behind_question(text)):
        found += [answer] if _is_asked(entry, text) else []
    yield from (_told(entry, entry.loc_of_text(number), each) for each in found)


def _is_asked(entry: Entry, text: Words) -> bool:
    """Tell whether readers ask this aloud: a question, or one that follows it."""
    questions = (node for _, node in entry.nodes if isinstance(node, Question))
    return any(text is each for item in questions for each in (item.text, *item.follow_ups))


def _tabs(text: Words) -> Iterator[Leftover]:
    sort = "table" if isinstance(text, Prose) else "tab"
    yield from (Leftover(sort, each.written, each.start) for each in tabs_in(text))


def _loud(entry: Entry, number: int, text: Words) -> Iterator[Problem]:
    for left in loud_in(text) if not isinstance(text, Address) else ():
        loc = entry.loc_of_text(number)
        if not _is_word(entry, loc):
            yield _told(entry, loc, left)


def _is_word(entry: Entry, loc: Loc) -> bool:
    """Tell whether this is a word that is explained, or a name: both may stand in capitals."""
    return any(at == loc[:-1] and isinstance(node, NAMING) for at, node in entry.nodes)


def _told(entry: Entry, loc: Loc, left: Leftover) -> Problem:
    check, message, hint = TELLS[left.sort]
    return entry.source.problem(
        loc, check, message.format(shown(left.written)), hint, offset=left.start
    )
