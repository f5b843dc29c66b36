"""Where blanks stand in a text as people write it, and what each says that it asks for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from askwell.importing.asked import is_first_name, is_last_name
from askwell.texts.leftovers import blanks_in

_MORE = re.compile(
    r"""
      \{\{[ ]*(?P<double>[^{}\n]{1,60}?)[ ]*\}\}          # {{name}}
    | \$?\{[ ]*(?P<brace>[^{}\n]{1,60}?)[ ]*\}            # {name}, ${name}
    | %%(?P<percents>[A-Za-z][\w ]{0,40})%%               # %%NAME%%
    | %(?P<percent>[A-Za-z][A-Za-z_]{1,30})%              # %name%
    | \#\#?(?P<hash>[A-Z][A-Z_]{1,30})\#\#?               # #NAME#
    | (?<!\w)@@?(?P<at>[A-Za-z][\w ]{0,40})@@?(?!\w)      # @@name@@, @name@
    | \$(?P<dollar>[A-Z][A-Z_]{2,30})\$?                  # $NAME
    | \|(?P<pipe>[A-Z][A-Z_ ]{1,30})\|                    # |NAME|
    | ‹(?P<single>[^‹›\n]{1,60})›
    | \((?P<round>(?:insert|add|fill\ in|enter|your|their|name\ of|the\ name\ of|company
        |employer|date|day|time|place|job)\b[^()\n]{0,50})\)       # (insert company)
    | \b(?P<loud>INSERT\ [A-Z][A-Z ]{1,40}?)(?:\ HERE)?\b(?![a-z])
    | \[[ ]+(?P<spaced>[^\W\d_][^\[\]\n]{0,58}?)[ ]*\]             # [ Name ]
    | \b(?P<here>(?:Your|Their|YOUR|THEIR)\ (?:[A-Z]\w+\ ){1,3}(?:Here|HERE))\b
    | (?<!\w)(?<!_[.-])(?P<phone>_{3}(?P<dash>[.-])_{3}(?P=dash)_{4})(?!\w|[.-]_)  # ___-___-____
    | (?P<number>\([0-9]{3}\)[ .-]{0,3}(?:_{3,}(?:[ .-]{1,3}(?:_{3,}|[0-9]{4}))?|[0-9]{3}[ .-]_{3,})
        |(?<![\w.-])[0-9]{3}(?P<sign>[.-])(?:_{3}|[0-9]{3})(?P=sign)_{4}(?!\w|[.-]_))  # 555-...
    | (?P<date>(?<![\w/])(?<!_[ ]/[ ])_{2,}[ ]?/[ ]?_{2,}[ ]?/[ ]?_{2,}(?!\w|[ ]?/[ ]?_)  # __/__/__
        |(?<!\w)(?<!_\.)_{2,}\._{2,}\._{2,}(?!\w|\._)
        |(?<!\w)(?<!_-)(?:__-__-__(?:__)?|____-__-__)(?!\w|-_)          # more may be names
        |(?<!\w)(?<!_[ ]-[ ])__[ ]-[ ]__[ ]-[ ]__(?:__)?(?!\w|[ ]-[ ]_))
    | (?P<time>(?<!\w)_{2,}(?P<gap>[ ]?):(?P=gap)_{2,}(?!\w))            # __:__
    | (?P<empty>(?<=,\n)_{3,}[ ]*$|(?<=\n)_{3,}[ ]*\Z|\[[ ]{0,10}\]|\([ ]{3,10}\)
        |_{2,}(?:[ ]_{2,})+|(?<!\w)__(?:[ ]?[/.-][ ]?__)+(?!\w)|(?<!\.)\.{4}(?!\.)|…{2})
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"\(_{2,}\)(?:[ .-]*_{2,})*")
_LABEL = re.compile(r"[ ]?\((?P<label>[^()\n]{2,40})\)")


class Blank(NamedTuple):
    start: int
    end: int
    words: str
    """What it says that it asks for; empty if nothing."""
    sort: str


def blanks_of(text: str, kept: Container[str] = ()) -> Iterator[Blank]:
    """Yield the blanks of a text in their order; one inside another is that other."""
    every = [
        Blank(each.start(), each.end(), _said(each), str(each.lastgroup))
        for each in _MORE.finditer(text)
    ]
    every += [
        Blank(each.start, each.start + len(each.written), each.words, each.sort)
        for each in blanks_in(text)
    ]
    end, found = 0, list[Blank]()
    for blank in sorted(every, key=lambda each: (each.start, -each.end)):
        if blank.start >= end:
            found.append(_whole(blank, text))
            end = found[-1].end
    new = [each for each in found if each.sort != "double" or each.words not in kept]
    return _names_joined(new, text)


def _names_joined(blanks: Sequence[Blank], text: str) -> Iterator[Blank]:
    """Yield blanks, that for a first name and that for the last one beside it as one."""
    is_taken = False
    for blank, following in zip_longest(blanks, blanks[1:]):
        is_name = following is not None and _is_name(blank, following, text)
        if is_name:
            yield Blank(blank.start, following.end, "full name", "names")
        elif not is_taken:
            yield blank
        is_taken = is_name


def _is_name(first: Blank, last: Blank, text: str) -> bool:
    """Tell whether two blanks beside each other ask for the two names of one person."""
    is_beside = not text[first.end : last.start].strip(" ")
    return is_beside and is_first_name(first.words) and is_last_name(last.words)


def _whole(blank: Blank, text: str) -> Blank:
    """Return a blank with what belongs to it: the label behind a line, the rest of a number."""
    if blank.sort == "phone" and (number := _NUMBER.match(text, blank.start)):
        return Blank(blank.start, number.end(), "phone", "phone")
    label = _LABEL.match(text, blank.end) if not blank.words else None
    return Blank(blank.start, label.end(), label["label"], blank.sort) if label else blank


DRAWN = {"date": "date", "time": "time", "phone": "phone", "number": "phone"}
"""Sorts of blanks whose lines and signs show what they ask for, and that."""


def _said(match: re.Match[str]) -> str:
    """Return what a blank says that it asks for, or shows by its lines and signs."""
    if match.lastgroup in DRAWN:
        return DRAWN[match.lastgroup]
    return "" if match.lastgroup == "empty" else str(match[str(match.lastgroup)])
