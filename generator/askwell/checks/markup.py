"""Signs that readers see as they were typed: entities, Markdown where it means nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from askwell.checks.leftovers import foreign_blanks, suspects
from askwell.kinds.braces import parsed
from askwell.kinds.evidence import CitedSource
from askwell.kinds.forms import file_name
from askwell.kinds.words import Address, Prose, Words
from askwell.library import PICTURES, Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import joined, shown
from askwell.texts.anchors import anchor_of, decoded
from askwell.texts.leftovers import (
    FACE,
    Leftover,
    entities_in,
    markup_in,
    unfinished_in,
)
from askwell.texts.signs import holders
from askwell.texts.slips import BULLET_SIGNS, LIST_SIGNS, has_dash_alone, is_picture, slips, spaced

PLAIN = 'This text is plain: "{}" is shown as it is typed.'

_FACE = re.compile(FACE)

SLIPS = {
    "apart": ("This is no link: a space parts its words from its address.",
              'Take out the space between "]" and "(".'),
    "half": ("This is no link: its words are not closed.", 'Write "]" before "(".'),
    "turned": ("This is no link: its brackets are the wrong way round.",
               "Write [words](address)."),
    "wordless": ("This link has no words: nobody can press it.",
                 'Write them between "[" and "]", or take the link out.'),
    "open": ("This link is never closed.", 'Write ")" at the end of its address.'),
    "cut": ('"[" begins a link here, and the text ends inside of it: it looks cut off.',
            "Put the text back as it was. If it is whole: write the link out, [words](address)."),
    "spaced": ("This is no link: its address has a space in it.", ""),
    "titled": ("This is no link: its title stands in curly quotation marks.",
               'Write straight ones: [words](address "title").'),
    "note": ("Notes at the foot are shown as they are typed.",
             "Put the note into the sentence, in round brackets."),
    "box": ("A box to tick is shown as it is typed.",
            'Take out the square brackets; for boxes, write a checklist and embed it.'),
    "size": ("Braces behind a picture or a link are shown as they are typed.",
             "Delete them; a picture is as wide as there is room."),
    "face": ("The name of a sign is shown as it is typed.",
             "Write the sign itself, or leave it out."),
    "strike": ('"~~" is shown as it is typed.', "Delete what is crossed out, or the signs."),
    "heading": ("This is no heading: a space is missing behind the number signs.",
                'Write "## " and then the heading.'),
    "dash": ("This is no entry of a list: a space is missing behind the dash.",
             'Write "- " and then the words.'),
    "stars": ("A star is shown as it is typed: the pair is not closed, or a space stands inside.",
              "Write **words** with a pair of stars on each side and no space inside."),
    "title": ("The page has its title already; this is a second one.",
              'Write "## " for a part of the text, or delete the line.'),
    "underlined": ("The dashes below make a heading of this.",
                   'For a heading, write "## "; for a line across, leave a line empty above it.'),
    "rank": ("This heading skips a rank: its number signs are two more than those above it.",
             'Write one "#" more than the heading that it belongs under has, such as "###".'),
    "code": ("Four spaces at the start of a line make it program code.",
             "Delete the spaces at the start of the line."),
    "list": ("A bullet of another program makes no list here: its lines run into each other.",
             'Write "- " in its place on each line, and leave the line above the first empty.'),
    "bold": ("Bold words alone are no heading: nobody can jump to them or have them announced.",
             'Write "## " in front, and take out the stars.'),
    "table": ("This is no table: the line of dashes below its head is missing.",
              'Write a line such as "| --- | --- |" below the first one.'),
    "forum": ("The mark of a forum is shown as it is typed.",
              "Delete all such marks; bold is **words**, a link [words](address)."),
    "wiki": ("The mark of a wiki is shown as it is typed.",
             "Write **words** to make them bold, or delete the quotation marks."),
    "wikilink": ("The link of a wiki is shown as it is typed.", "Write [words](address)."),
    "ruled": ("This heading of a wiki is shown as it is typed.",
              'Write "## " in front of it, and delete the equals signs.'),
    "row": ("This row has more or fewer cells than the head of its table.",
            'Write as many, with "|" between each two; an empty one is a space.'),
}  # fmt: skip
"""What a slip of Markdown is, and its remedy, by its sort."""

MEANT = {
    "strong": "Delete the signs.",
    "stress": "Delete the stars.",
    "strike": "Delete what is crossed out, or the signs.",
    "code": "Delete the signs.",
    "link": "Write the words alone; for a message, the address in full behind them.",
    "heading": "Delete the number signs.",
    "box": "Delete the square brackets.",
    "face": "Write the sign itself, or leave it out.",
    "forum": "Delete every such mark, the closing ones, too.",
    "wiki": "Delete the signs.",
    "wikilink": "Write the words alone; for a message, the address in full behind them.",
    "ruled": "Delete the equals signs.",
    "quoted": 'Delete the ">" at the start of its lines.',
}
"""What to do with a sign of Markdown in a plain text, by its sort."""


@by_entry(without=CitedSource)
def check_markup(entry: Entry) -> Iterator[Problem]:
    """Warn of what is shown as it is typed and was meant otherwise; each sort once a text."""
    blanks = [(number, left) for number, left in entry.kept(foreign_blanks)]
    for number in _suspects(entry):
        text = entry.texts[number]
        if isinstance(text, Address):
            continue
        told: set[str] = set()
        for left in _found(text):
            is_stand_in = bool(entry.lacks) and not left.written.strip(".… \n")
            is_blank = any(at == number and _is_around(left, blank) for at, blank in blanks)
            if left.sort not in told and not is_stand_in and not is_blank:
                told.add(left.sort)
                loc, (check, message, hint) = entry.loc_of_text(number), _words(text, left)
                yield entry.source.problem(loc, check, message, hint, offset=left.start)


def _is_around(left: Leftover, blank: Leftover) -> bool:
    """Tell whether signs are no more than a blank's own, or those that make a blank bold."""
    signs = left.written.replace(blank.written, "", 1)
    there = left.start <= blank.start < left.start + len(left.written)
    return left.start == blank.start or (there and not any(map(str.isalnum, signs)))


def _suspects(entry: Entry) -> list[int]:
    """Return the numbers of the texts to look at; in prose, bars and indentation may slip, too."""
    joined, found = entry.joined, set(entry.kept(suspects))
    found |= {number for number in holders(":", joined) if _FACE.search(entry.texts[number])}
    found |= {each for each in holders(LIST_SIGNS, joined) if has_dash_alone(entry.texts[each])}
    slipping = holders(("    ", "|", "\n--", *BULLET_SIGNS), joined)
    found |= {number for number in slipping if type(entry.texts[number]) is Prose}
    return sorted(found)


def _found(text: Words) -> Iterator[Leftover]:
    if isinstance(text, Prose):
        for start, words in parsed(text).stretches:
            yield from (replace(left, start=start + left.start) for left in unfinished_in(words))
        # The check of pictures tells theirs.
        yield from (left for left in slips(parsed(text)) if not is_picture(text, left))
        return
    yield from unfinished_in(text)
    yield from entities_in(text)
    yield from markup_in(text)


def _words(text: Words, left: Leftover) -> tuple[str, str, str]:
    if left.sort == "unfinished":
        hint = 'Write what belongs there, or make it a draft: "status: draft".'
        return "unfinished-text", f'"{left.written}" still stands in this text.', hint
    if left.sort == "entity":
        return "pasted-html", *_of_entities(text)
    if isinstance(text, Prose):
        message, hint = SLIPS[left.sort]
        if left.sort == "spaced":
            hint = _instead_of_space(next(spaced(left.written)))
        return "broken-markup", message, hint
    return "plain-markup", PLAIN.format(shown(left.written)), MEANT[left.sort]


def _instead_of_space(address: str) -> str:
    """Return the remedy for an address with a space: a file's other name, a page's, or a code."""
    if address.startswith("#"):
        return f'Write "#{anchor_of(decoded(address))}".'
    if ":" in address:
        return f'Write "{address.replace(" ", "%20")}".'
    if address.lower().endswith(PICTURES):
        return f'Call the file "{file_name(address.lstrip("/"))}", and write "/" and that here.'
    return f'Write "{re.sub(" +", "-", address)}".'


def _of_entities(text: Words) -> tuple[str, str]:
    """Return what is told of the entities of a text, each of them once, and the remedy."""
    first, *others = dict.fromkeys(each.written for each in entities_in(text))
    if not others:
        return PLAIN.format(shown(first)), f"Write {_meant_by(first)}."
    every = {each: f'"{each}"' for each in (first, *others)}
    message = f"This text is plain: {joined(every.values())} are shown as they are typed."
    remedies = joined(f"{_meant_by(each)} for {named}" for each, named in every.items())
    return message, f"Write {remedies}."


def _meant_by(entity: str) -> str:
    sign = unescape(entity)
    return f'"{sign}" itself' if sign.isprintable() and sign.strip() else "a space"
