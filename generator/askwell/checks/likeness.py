"""Questions that ask the same thing in nearly the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from askwell.kinds.questions import Question
from askwell.library import Entry, Library
from askwell.library.wording import spans_of
from askwell.loading.copies import by_age
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc
from askwell.texts.spans import Plain, has_braces

ALIKE = 0.6
"""The share of their telling words that two questions may have in common.

Among the 240 questions of the guide, no two of which ask the same, the highest is 0.5.
"""

FEWEST = 2
"""One telling word in common is no likeness."""

COMMON = 20
"""A word in more questions than this tells nothing of any; without it the time stays linear."""

PLAIN = frozenset((
    "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could",
    "did", "do", "does", "for", "from", "get", "had", "has", "have", "how", "i", "if", "in",
    "into", "is", "it", "its", "me", "most", "much", "my", "of", "on", "or", "people",
    "person", "say", "somebody", "someone", "than", "that", "the", "their", "them", "there",
    "they", "thing", "things", "this", "to", "was", "were", "what", "when", "where",
    "which", "who", "whom", "why", "will", "with", "work", "working", "would", "you",
    "your", "yourself",
))  # fmt: skip
"""English words that say nothing about what is asked."""


_WORD = re.compile(r"[a-z']+")


def check_likeness(library: Library) -> Iterator[Problem]:
    """Warn of each question that is nearly the same as an earlier one, or one that readers have."""
    places = [
        (entry, loc, node)
        for entry in by_age(library)
        for loc, node in entry.nodes
        if isinstance(node, Question) and node.status == "published"
    ]
    words = [telling_words(question.text) for _, _, question in places]
    first: dict[str, int] = {}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        same = first.setdefault(" ".join(places[number][2].text.casefold().split()), number)
        if same != number:
            yield _alike(places[number], places[same])
            continue
        shared: list[int] = []
        for word in own:
            if len(there := holders[word]) <= COMMON:
                shared += there
            there.append(number)
        for other, count in Counter(shared).items() if shared else ():
            if count >= FEWEST and count / len(own | words[other]) >= ALIKE:
                yield _alike(places[number], places[other])


def telling_words(text: str) -> set[str]:
    """Return the words that say what a question is about."""
    plain = text
    if has_braces(text):
        plain = "".join(span.written for span in spans_of(text) if isinstance(span, Plain))
    return set(_WORD.findall(plain.lower())) - PLAIN


def _alike(one: tuple[Entry, Loc, Question], other: tuple[Entry, Loc, Question]) -> Problem:
    entry, loc, _ = one
    there = other[0].source.place((*other[1], "text"))
    message = f'This asks nearly the same as "{shown(other[2].text)}" ({there}).'
    hint = "Keep the better one, or make them differ."
    return entry.source.problem((*loc, "text"), "like-question", message, hint)
