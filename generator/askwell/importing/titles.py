"""Plain lines that are titles: what stands below them is a message of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from askwell.importing.blocks import Block, Note, Part
from askwell.importing.messages import is_salutation, opens
from askwell.importing.questions import is_question
from askwell.importing.shaping import LONGEST_HEADING, may_name
from askwell.problems.names import shown

_BLANK = re.compile(r"[\[<{%«_@$#]")
"""What a blank begins with: a signature may hold one, a title does not."""

_SIGN_OFF = re.compile(
    r"(?:(?:best|kind|kindest|warm|warmest|many|with|all|talk|see|thanks?|thank you|sincerely|yours"
    r"|regards|cheers|respectfully|gratefully)\b[^.?\d]{0,25}[,!]"
    r"|(?:with )?(?:kind|kindest|best|warm|warmest|many) (?:regards|wishes|thanks)"
    r"|regards|sincerely|cheers|thanks|thank you|all the best|yours)$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\w[\w ]{0,20}:")
_TITLE = re.compile(r"[^\W\d_](?:(?!\d{3}|https?:|www\.).)*[^:]$", re.DOTALL)
_POSTSCRIPT = re.compile(
    r"(?:(?:P\.? ?)+[SD]\.?(?::| ?[–—-] |[ ]*$)|(?:(?:P\.? ?)+S|PD)\.(?!\w))", re.MULTILINE
)
"""PS: and P. P. S., and PD: as those who write Spanish say; P. D. alone begins a name as well."""

MOST = 6
"""Words of a line that names the questions below it."""

FEW = 8
"""Words that make a sentence of a line without a full stop."""


@dataclass
class _Above:
    """The message above, as far as it was read."""

    is_one: bool = False
    greets: bool = False
    lines: int = 0
    is_signed: bool = False
    """Whether it took leave, and somebody signed below that."""
    takes_leave: bool = False
    """Whether its last line does: what is below is the name of who wrote it."""

    @property
    def is_over(self) -> bool:
        return self.is_signed or self.takes_leave

    def take(self, block: Block) -> None:
        """Go on with a line of it, or begin with a title or a greeting."""
        if block.shape == "heading":
            self.is_one, self.greets, self.lines = block.opens_message, False, 0
            self.is_signed = self.takes_leave = False
            return
        if is_salutation(block.text):
            self.is_one = self.greets = True
            self.is_signed = self.takes_leave = False
        self.lines += 1
        self.is_signed = self.is_signed or self.takes_leave or _is_signature(block)
        *above, last = block.text.strip().split("\n")
        self.is_signed |= any(takes_leave(line) for line in above)
        self.takes_leave = takes_leave(last)


def takes_leave(line: str) -> bool:
    """Tell whether a line ends a message: who wrote it signs below."""
    return bool(_SIGN_OFF.match(line.strip()))


def _is_signature(block: Block) -> bool:
    """Tell whether a line is a blank for a name, and nothing else."""
    words = block.text.strip()
    return bool(_BLANK.match(words)) and not _is_sentence(block) and words[-1:] not in ".,:"


def titled(parts: Sequence[Part], guessed: list[Note]) -> Iterator[Part]:
    """Yield all parts, titles as headings; `guessed` gets what is not certain."""
    above = _Above()
    parts = list(_without_rules(parts))
    for part, below, next_below in zip_longest(parts, parts[1:], parts[2:]):
        if not isinstance(part, Block):
            above = _Above()
            yield part
            continue
        names = isinstance(below, Block) and _names(above, part, below, guessed)
        is_apart = part.after_rule and above.is_over and not _is_postscript(part)
        above = _Above() if is_apart else above
        block = replace(part, after_rule=is_apart)
        block = replace(block, shape="heading", opens_message=True) if names else block
        if not above.is_one and _names_list(part, below, next_below):
            block = replace(part, shape="heading", is_guess=True)
        above.take(block)
        yield block


def _without_rules(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts but rules; what stands below one says so."""
    is_below = False
    for part in parts:
        if isinstance(part, Block) and part.shape == "rule":
            is_below = True
            continue
        yield replace(part, after_rule=True) if is_below and isinstance(part, Block) else part
        is_below = False


def _names(above: _Above, block: Block, below: Block, guessed: list[Note]) -> bool:
    """Tell whether a line is the title of the message below it."""
    has_subject = opens(below.text)
    begins = below.is_tight or block.after_rule or above.is_signed
    if block.shape != "heading" and has_subject and begins and not block.is_tight:
        return _is_title(block)  # "Thank you" as well, which elsewhere takes leave
    if block.shape == "heading" or not _entitles(block):
        return False
    if below.is_tight and has_subject:
        return True
    signs = above.greets and above.takes_leave
    if block.is_tight or signs or not _TITLE.match(block.text):
        return False
    if is_salutation(below.text):
        return True
    if not above.is_one or not above.lines or not _is_sentence(below):
        return False
    if above.is_signed or not above.greets:
        words = f'"{shown(block.text)}" is the title of a message of its own'
        guessed.append(Note(block.where, words))
        return True
    words = f'"{shown(block.text)}" stands in the message above; it may be one of its own'
    guessed.append(Note(block.where, words))
    return False


def _names_list(block: Block, *below: Part | None) -> bool:
    """Tell whether a line stands above a list: of questions, or of entries that ask nothing."""
    if block.shape != "paragraph" or block.is_tight or is_question(block.text):
        return False
    listed = [each for each in below if isinstance(each, Block) and each.shape != "heading"]
    asking = sum(is_question(each.text) for each in listed)
    is_list = not asking and all(each.shape == "entry" for each in listed)
    is_short = len(block.text.split()) <= MOST
    names = is_list or (asking == len(below) and is_short)
    return len(listed) == len(below) and names and _entitles(block) and may_name(block.text)


def _entitles(block: Block) -> bool:
    """Tell whether a line is short, whole, and neither a label nor something that is filled in."""
    return _is_title(block) and not _SIGN_OFF.match(block.text)


def _is_title(block: Block) -> bool:
    """Tell the same, whatever else its words may mean in another place."""
    text = block.text
    is_short = len(text) <= LONGEST_HEADING and "\n" not in text
    others = (_LABEL.match(text), _BLANK.search(text), is_salutation(text))
    return is_short and text[-1:] not in "?.!,;" and not any(others)


def _is_postscript(block: Block) -> bool:
    return bool(_POSTSCRIPT.match(block.typed or block.text))  # "P." is a number elsewhere


def _is_sentence(block: Block) -> bool:
    text = block.text.strip()
    is_long = len(text.split()) >= FEW
    return (
        block.shape == "paragraph"
        and not _is_postscript(block)
        and (is_long or text.endswith((".", "!", "?")))
    )
