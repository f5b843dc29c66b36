"""What a line is by its looks: a heading, an entry with a number or a dash, or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from askwell.importing.blocks import Block, Shape

LONGEST_HEADING = 70
"""Characters; what is longer is said, not named."""

LOUD = 4
"""Letters that must be capitals to make a heading: fewer may be a name."""

_ARROW = r"[-–—=]{1,2}>|[→⇒➔➜➝⟶⇨]"
BULLET = re.compile(
    rf"(?:{_ARROW})[ \t]*(?=\S)"
    r"|(?:[-*+•◦▪▫‣⁃·●○■□o–—✓✔☐☑\uf0b7\uf0a7➢➤►❖]|\[[ xX]?\])[ \t]+(?=\S)"
)
NUMBER = re.compile(
    r"(?:\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|Q\s?[0-9]{1,3}[.:)]?|#[0-9]{1,3}[.:]?"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?|[0-9]{1,3}\s*[-–:])[ \t]+(?=\S)"
)
BEFORE_BLANKS = "%{<«@$"
"""Signs at the start of a line that is a blank to fill in, not a heading."""

_BOX = re.compile(r"\[[ xX]?\][ \t]+(?=\S)")
_RULE = re.compile(r"(?:[-–—*=~][ \t]*){3,}$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])(.+?)(?<=\S)\1[ \t]*:?$")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_(?!_))(?=[^\s*_|])(.+?)(?<=[^\s*_])\1(?!\w)")

_LINK = re.compile(r"<(?:mailto:)?((?:https?://|www\.)[^<>\s]+|[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>")
"""An address in the brackets that make a link of it in Markdown."""


class Marked(NamedTuple):
    """A line without its number or dash, and of which sort that was; empty if there was none."""

    text: str
    marker: str


def unmarked(line: str) -> Marked:
    """Take the number or the dash off a line."""
    if found := BULLET.match(line):
        rest = line[found.end() :]
        inner = _BOX.match(rest) or NUMBER.match(rest)
        sign = "→" if re.match(_ARROW, line) else found.group()[0]
        return Marked(rest[inner.end() :] if inner else rest, "-" if sign in "*+" else sign)
    if found := NUMBER.match(line):
        return Marked(line[found.end() :], "1" if re.search("[0-9]", found.group()) else "a")
    return Marked(line, "")


def leveled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, those with another sort of number or sign than the one above further in.

    Where a list of the document's own has entries as well, signs were typed as they came to mind.
    """
    markers: list[str] = []
    every = list(blocks)
    is_mixed = any(each.shape == "entry" and not each.marker for each in every)
    for number, block in enumerate(every):
        if block.shape == "heading":
            markers = []
        if not block.marker or block.level or is_mixed:
            yield block
            continue
        if block.marker in markers:
            del markers[markers.index(block.marker) + 1 :]
        elif len(markers) == 1 and _ends(markers[0], every[:number], every[number:]):
            markers = [block.marker]
        else:
            markers.append(block.marker)
        yield replace(block, level=len(markers) - 1, is_guess=len(markers) > 1)


def _ends(marker: str, above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Tell whether a list of several is over: what follows is beside it, not below its last."""
    several = sum(each.marker == marker for each in above) > 1
    return several and all(each.marker != marker for each in below)


def shaped(text: str, where: str, *, level: int = 0, is_bold: bool = False) -> Block:
    """Return the block that a line of text is by its looks."""
    text = text.strip()
    if found := _HEADING.match(text):
        return Block("heading", plain(found[2]).rstrip(":"), where, len(found[1]))
    bold = _BOLD.match(text)
    if bold or is_bold:
        said = plain(bold[2] if bold else text)
        if may_name(said) and any(map(str.isalnum, said)):
            return Block("heading", _named(said), where, 3, is_guess=True, typed=said)
    if _names(text):
        return Block("heading", _named(plain(text)), where, 4, is_guess=True, typed=plain(text))
    if _RULE.match(text):
        return Block("rule", text, where)
    rest, marker = unmarked(text)
    shape: Shape = "entry" if marker else "paragraph"
    return Block(shape, plain(rest), where, level, typed=plain(text), marker=marker)


def _stressed(match: re.Match[str]) -> str:
    """Return emphasized words alone; what holds none, such as __/__/____, is no emphasis."""
    return match[2] if any(map(str.isalnum, match[2])) else match[0]


def plain(text: str) -> str:
    """Return a text without Markdown's emphasis and escapes."""
    text = _EMPHASIS.sub(_stressed, _LINK.sub(r"\1", text))
    return re.sub(r"\\([\\`*_{}\[\]()#+.!<>-])", r"\1", text).strip()


def _names(text: str) -> bool:
    """Tell whether a line is a heading by its capitals or by its last colon."""
    letters = [sign for sign in text if sign.isalpha()]
    is_loud = len(letters) >= LOUD and text.upper() == text and text.lower() != text
    ends = text.endswith(":") and not BULLET.match(text)
    is_blank = text[:1] in BEFORE_BLANKS or "_" in text or "[" in text
    return may_name(text) and (is_loud or ends) and not is_blank


def may_name(text: str) -> bool:
    """Tell whether a line is short and begins and ends as names of what follows do."""
    is_short = len(text) <= LONGEST_HEADING and "\n" not in text
    return is_short and text[-1:] not in "?.!,;" and not _OPENING.match(text)


_OPENING = re.compile(
    r"(dear|hi|hello|subject|good (morning|afternoon)|why|reason|because|listen for|then ask"
    r"|ask next|re|note|to|from|best|thanks|regards|sincerely)\b|follow[- ]?ups?[ ]*([:.–—-]|$)",
    re.IGNORECASE,
)
"""Words with which lines start that name nothing that follows."""


def _named(text: str) -> str:
    said = unmarked(text.rstrip(":").strip()).text
    return said.capitalize() if said.upper() == said and len(said) >= LOUD else said
