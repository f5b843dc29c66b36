"""The editor's handbook that comes with the program, whole or a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt

from askwell.problems import UsageError
from askwell.problems.names import shown, suggest
from askwell.shipped import CONTENT

NAME = "README.md"
"""The handbook's, in the content folder."""


def handbook(part: str | None = None) -> str:
    """Return the handbook, or the part below one of its headings, such as "changes".

    The folder or file of what a part describes finds it, too, such as "emails" or "faq.yml"; so do
    words of its heading, such as "logo".

    Raises UsageError for a heading that it has not, and for words that several have.
    """
    words = (CONTENT / NAME).read_text(encoding="utf-8")
    if part is None:
        return words
    lines, headings = words.splitlines(keepends=True), _headings(words)
    line = next((each for each, text in enumerate(lines) if _is_about(text, part)), -1)
    starts = [place for place, (name, _, _) in enumerate(headings) if name == _named(part)]
    starts += [place for place, (_, _, first) in enumerate(headings) if first < line][-1:]
    names = [name for name, _, _ in headings]
    starts = starts or [names.index(name) for name in _one_with_words(part, names)]
    if not starts:
        hint = suggest(_named(part), names)
        raise UsageError(f'The handbook has no part "{shown(part)}". {hint}'.strip())
    _, level, first = headings[starts[0]]
    after = (line for _, other, line in headings[starts[0] + 1 :] if other <= level)
    return "".join(lines[first : next(after, len(lines))])


def _one_with_words(part: str, names: Sequence[str]) -> list[str]:
    """Return the heading that holds every word of a part, if any. Raises UsageError for several."""
    meant = _with_words(part, names)
    if len(meant) > 1:
        listed = "\n".join(f"  askwell handbook {name}" for name in meant)
        raise UsageError(f'Several parts of the handbook are about "{shown(part)}":\n{listed}')
    return meant


def _with_words(part: str, names: Iterable[str]) -> list[str]:
    """Return the headings that hold every word of a part, of one or of many."""
    asked = set(map(_singular, _named(part).split("-")))
    return [name for name in names if asked <= set(map(_singular, name.split("-")))]


def _singular(word: str) -> str:
    return word if word.endswith("ss") else word.removesuffix("s")


def _is_about(line: str, part: str) -> bool:
    """Tell whether a line says that its part is about this folder or file of the content."""
    place = re.escape(part.casefold().strip("/").removesuffix(".yml"))
    return re.match(rf"File: `content/{place}(/|\.yml`)", line) is not None


def _headings(words: str) -> list[tuple[str, int, int]]:
    """List every heading: its name in links, its level, and its line from 0."""
    tokens = MarkdownIt().parse(words)
    return [
        (_named(inside.content), int(opening.tag[1:]), opening.map[0])
        for opening, inside in pairwise(tokens)
        if opening.type == "heading_open" and opening.map
    ]


def _named(heading: str) -> str:
    """Return a heading as links name it."""
    return re.sub(r"[^\w-]", "", heading.casefold().replace(" ", "-"))
