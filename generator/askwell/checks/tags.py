"""Tags of HTML, which readers see as they were typed: those of one remedy are told together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.checks.leftovers import suspects
from askwell.kinds.evidence import CitedSource
from askwell.kinds.forms import file_name
from askwell.kinds.words import Message, Prose, Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import SHOWN, shown
from askwell.texts.leftovers import without_code
from askwell.texts.tags import COMMENT, Tag, tags_in

PLAINLY = "Delete the tags: paste as plain text (Ctrl+Shift+V)."
BOLD = "Write **words** for bold, *words* for italics."
LIST = 'Write each entry on a line of its own with "- " in front, in place of the tags.'
TABLE = 'Write "|" between the cells of a row in place of the tags, and "|---|---|" below the head.'
HEADING = 'Write "## " in front of its words in place of the tags; "### " for a part of a part.'
FORM = "Delete it: a page has no form. Link to yours: [words](https://...)."
RUNS = "Delete it, up to its end: no page runs or loads what is not the guide's."
NOTE = 'Delete it; a note for colleagues stands behind a "#", above a line such as "title: ...".'
CROSSED = "Delete what is crossed out, or the tags."
QUOTED = 'Write "> " in front of the words in place of the tags.'

IN_PROSE = {
    **dict.fromkeys(("b", "strong", "i", "em"), BOLD),
    **dict.fromkeys(("ul", "ol", "li", "dl", "dt", "dd"), LIST),
    **dict.fromkeys(("table", "thead", "tbody", "tfoot", "tr", "th", "td"), TABLE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HEADING),
    **dict.fromkeys(("del", "s", "strike"), CROSSED),
    **dict.fromkeys(("form", "input", "button", "select", "option", "textarea", "label"), FORM),
    "hr": 'Write "---" in its place, with an empty line above and below.',
    "blockquote": QUOTED,
}
"""Remedies where Markdown has something for it."""

ANYWHERE = {
    **dict.fromkeys(("script", "noscript", "style", "link", "meta"), RUNS),
    "br": "Delete it; where a new line is needed, begin one.",
    COMMENT: NOTE,
}

FRAMES = ("iframe", "embed", "object", "video", "audio", "frame")
"""What shows something of another site within a page."""

SHOWING = ("a", "img", "svg", *FRAMES)
"""What holds more than words, wherever it was pasted from."""

_OF_WORD = re.compile(r"\bMso[A-Z]|\bmso\b|<o:p>")
"""What a paste from Word has in its tags: pasted as plain text, none of them is there."""

MOST = 4
"""Elements that are named in one message."""


@by_entry(without=CitedSource)
def check_tags(entry: Entry) -> Iterator[Problem]:
    """Warn of tags and comments of HTML; those of one remedy once a text."""
    for number in entry.kept(suspects):
        for hint, tags in _by_remedy(entry.texts[number]).items():
            loc = entry.loc_of_text(number)
            message = f"HTML is shown as it is typed: {_all(tags)}."
            yield entry.source.problem(loc, "pasted-html", message, hint, offset=tags[0].start)


def _by_remedy(text: Words) -> dict[str, list[Tag]]:
    told: dict[str, list[Tag]] = {}
    opened: set[str] = set()
    tags = [*tags_in(without_code(text) if isinstance(text, Prose) else text)]
    is_pasted = any(_OF_WORD.search(each.written) for each in tags)
    for tag in tags:
        if not tag.closes or tag.name not in opened:
            way_out = _way_out(text, tag)
            way_out = PLAINLY if is_pasted and tag.name not in SHOWING else way_out
            told.setdefault(way_out, []).append(tag)
            opened.add(tag.name)
    return told


def _all(tags: list[Tag]) -> str:
    others = {f'"{shown(each.written)}"': None for each in tags[1:] if each.name != tags[0].name}
    names = [f'"{shown(tags[0].written)}"', *others]
    return ", ".join(names[:MOST]) + (" and more" if len(names) > MOST else "")


def _way_out(text: Words, tag: Tag) -> str:
    if isinstance(text, Prose):
        return _in_prose(tag)
    if tag.name == "a" and isinstance(text, Message) and (to := _address(tag, "href")):
        return f"Write its words alone, and behind them the address: {to}."
    if tag.name in (*FRAMES, "img", "svg"):
        return "Delete it: this text is plain, and has words alone."
    return ANYWHERE.get(tag.name, PLAINLY)


def _in_prose(tag: Tag) -> str:
    if tag.name == "a" and (to := _written(tag, "href")):
        return f"Write [words]({shown(to)}) with the words that stand between the tags."
    if tag.name in FRAMES:
        to = _address(tag, "src") or "https://..."
        what = "its page" if "/embed" not in tag.value("src") else "the page of its map or film"
        return f"Delete it, and link to {what}: [words]({to})."
    if tag.name == "svg":
        return "Delete it, up to its end; a picture is a file: ![what it shows](/brand/name.svg)."
    if tag.name == "img":
        return _picture(tag)
    return IN_PROSE.get(tag.name) or ANYWHERE.get(tag.name, PLAINLY)


def _picture(tag: Tag) -> str:
    place, words = tag.value("src"), shown(tag.value("alt")) or "what it shows"
    if ":" in place or place.startswith("//") or not place:
        return f"Put the picture into content/brand/, and write ![{words}](/brand/name.jpg)."
    return f"Write ![{words}](/{shown(file_name(place.removeprefix('/')))})."


def _written(tag: Tag, name: str) -> str:
    """Return an address that a tag names as a link takes it: a space would end it there."""
    return "%20".join(tag.value(name).split())


def _address(tag: Tag, name: str) -> str:
    """Return the address of a page that a tag names, if it can be repeated."""
    to = _written(tag, name)
    is_short = len(to) <= SHOWN and "/embed" not in to
    return to if to.startswith(("https://", "mailto:", "tel:")) and is_short else ""
