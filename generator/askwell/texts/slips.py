"""Slips in Markdown: what was meant as markup, and what it is not, so that its signs are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from askwell.texts.leftovers import FACE, Leftover, forum_marks_in, without_code
from askwell.texts.pasted import BULLETS
from askwell.texts.prose import ParsedProse

_LEADS = r"(?=[/#]|https?:|mailto:|tel:|www\.)"
"""How what stands in the round brackets of a link begins."""

_SLIP = re.compile(
    rf"""
    (?=[\]\[(*{{:~\#]|^[ 0-9+-])(?:                          # what any begins with
      (?P<apart>\][ \t]+\({_LEADS}[^()\n]*\))             # [this] (/faq/)
    | (?P<half>\[[^\[\]()\n]+\({_LEADS}[^()\s]*\)(?!\]))  # [this(/faq/)
    | (?P<turned>\([^()\n]+\)\[{_LEADS}[^\[\]\s]+\])        # (this)[/faq/]
    | (?P<wordless>(?<![!\\])\[[ \t]*\]\((?=[^()\n]))        # [](/faq/)
    | (?P<note>\[\^[^\]\s]+\])                            # [^1]
    | (?P<box>^[ ]*(?:[-*+]|[0-9]+[.)])[ ]\[[ xX]\])      # - [ ]
    | (?P<stars>(?<![\w*])\*\*(?=[^\s*])[^*\n]+(?<=\S)\*(?!\*)      # **words*
        |(?<![\w*])\*(?=[^\s*])[^*\n]+(?<=\S)\*\*(?!\*))           # *words**
    | (?P<size>(?<=\))\{{[^{{}}\n]{{1,60}}\}})              # ![words](place){{width=50%}}
    | (?P<face>{FACE})                                      # :smile:
    | (?P<strike>~~(?=\S)[^~\n]+~~)
    | (?P<heading>^\#{{2,6}}(?=\w)|^\#(?=[^\W\d]))        # ##Words
    )""",
    re.VERBOSE | re.MULTILINE,
)
_OPENS = re.compile(r"\]\(")
_CUT = re.compile(r"(?<![\w\\])\[(?=[^\W\d])(?:[^\[\]\n]*|[^\[\]\n]*\]\([^\s()]*(?<![.\s]))$")
"""What begins as a link in the last line of a text that ends inside of it."""

_TABLE = re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE)

_BAR = re.compile(r"(?<!\\)\|")


def is_picture(text: str, left: Leftover) -> bool:
    """Tell whether a space that ends an address is in that of a picture."""
    return left.sort == "spaced" and text[left.start - 1 : left.start] == "!"


def slips(document: ParsedProse) -> Iterator[Leftover]:
    """Yield every slip in a prose text; of footnotes the first, as each is written twice."""
    text = without_code(document.text)
    noted = False
    for match in _SLIP.finditer(text):
        sort, written = str(match.lastgroup), match.group().lstrip()
        if sort != "note" or not noted:
            yield Leftover(sort, written, match.end() - len(written))
        noted = noted or sort == "note"
    yield from forum_marks_in(text)
    yield from _not_closed(document, text)
    for start, words in document.stretches:
        if "**" in words:
            yield Leftover("stars", "**", start + words.index("**"))
    yield from _blocks(document, text)
    yield from _rows(document, text)
    yield from _dashes(text)
    if any(sign in text for sign in BULLET_SIGNS):
        yield from _lists(document)
    if _BOLD.search(text):
        yield from _headings(document)


_TITLED = re.compile(r"\[[^\]]*\]\([^\s()]+\s+[\u201c\u201d\u2018\u2019\u201e][^)]*\)")
"""A link whose title stands in quotation marks that are none to Markdown."""


_SPACED = re.compile(r"\[[^\]\n]*\]\((?P<place>/?[^\s()<>]+(?: +[^\s()<>\"'\u201c]+)+)\)")
"""A link or a picture whose address has a space in it: none to Markdown."""


def spaced(text: str) -> Iterator[str]:
    """Yield the addresses that make no link of one, as a space stands in them."""
    return (match["place"] for match in _SPACED.finditer(text))


def _not_closed(document: ParsedProse, text: str) -> Iterator[Leftover]:
    """Yield links that nothing closes: what begins as one, and is none to the parser."""
    known = [each.start for each in document.destinations]
    text = text.rstrip()
    cut = _CUT.search(text)
    if cut:
        yield Leftover("cut", cut.group(), cut.start())
    for match in _OPENS.finditer(text[: cut.start()] if cut else text):
        end = match.end()
        if not any(end <= start <= end + 2 for start in known):
            start = max(text.rfind("[", 0, match.start()), 0)
            line = text[start:].partition("\n")[0]
            yield Leftover(_sort(line), line, start)


def _sort(line: str) -> str:
    """Return what is wrong with a link that is none."""
    if _TITLED.match(line):
        return "titled"
    return "spaced" if _SPACED.match(line) else "open"


def _blocks(document: ParsedProse, text: str) -> Iterator[Leftover]:
    """Yield headings of no fit rank, words that became code, and tables without a rule."""
    rank = 2
    for token in document.tokens:
        if not token.map:
            continue
        start = document.start_of_line(token.map[0])
        line = text[start:].partition("\n")[0].strip()
        if token.type == "heading_open" and token.tag == "h1":
            yield Leftover("title", line, start)
        elif token.type == "heading_open" and token.markup == "-":
            yield Leftover("underlined", line, start)
        elif token.type == "heading_open":
            if int(token.tag[1]) > rank + 1:
                yield Leftover("rank", line, start)
            rank = int(token.tag[1])
        elif token.type == "code_block":
            yield Leftover("code", document.text[start:].partition("\n")[0].strip(), start)
        elif token.type == "paragraph_open" and line.count("|") > 1 and _TABLE.match(line):
            yield Leftover("table", line, start)


def _rows(document: ParsedProse, text: str) -> Iterator[Leftover]:
    """Yield rows that have not as many cells as the head of their table."""
    cells = 0
    for token in document.tokens:
        if token.type == "table_open":
            cells = 0
        if token.type != "tr_open" or not token.map:
            continue
        start = document.start_of_line(token.map[0])
        line = text[start:].partition("\n")[0].strip()
        count = len(_BAR.findall(line.removeprefix("|").removesuffix("|"))) + 1
        if cells and count != cells:
            yield Leftover("row", line, start)
        cells = cells or count


LIST_SIGNS = ("\n-", "\n  -")
"""What is found fast, and of which one stands wherever a list has a second line."""

_DASH = re.compile(r"^ *-(?=[^\W\d_])")
_ENTRY = re.compile(r"^ *- ")


def has_dash_alone(text: str) -> bool:
    """Tell whether a line of a list lacks the space behind its dash."""
    return any(_dashes(text))


def _dashes(text: str) -> Iterator[Leftover]:
    """Yield the dashes of lines that lack the space behind it, beside others of a list."""
    start, above, lines = 0, False, text.split("\n")
    for line, below in pairwise([*lines, ""]):
        found = _DASH.match(line)
        if found and (above or _DASH.match(below) or _ENTRY.match(below)):
            yield Leftover("dash", line.strip(), start + found.end() - 1)
        above = bool(found or _ENTRY.match(line))
        start += len(line) + 1


_BULLET = re.compile(rf"^[ ]*([{BULLETS}])(?:[ \t\u00a0]+|(?=\w))", re.MULTILINE)
_WEAK = re.compile(r"^[ ]*([·\u2013—o])[ \t\u00a0]+\S", re.MULTILINE)
"""A line that begins with what may be a bullet, and may be a sign between words."""

BULLET_SIGNS = (*BULLETS, "\n· ", "\n\u2013 ", "\n— ", "\no ", "\no\t")
"""What is found fast, and of which one stands wherever a list has bullets that are none here."""

_BOLD = re.compile(r"^(?:\*\*|__)[^*_\n]+(?:\*\*|__)[ ]*$", re.MULTILINE)
"""A line of bold words alone."""


def _lists(document: ParsedProse) -> Iterator[Leftover]:
    """Yield the first line of a paragraph that begins with a bullet which is none to Markdown."""
    for _, start, words in _paragraphs(document):
        if found := _BULLET.search(words) or _several(words):
            yield Leftover("list", found[1], start + found.start(1))


def _several(words: str) -> re.Match[str] | None:
    """Return the first of several lines that all begin with one sign."""
    lines = list(_WEAK.finditer(words))
    return lines[0] if len(lines) > 1 and len({each[1] for each in lines}) == 1 else None


_LABEL = re.compile(r"\d|[.!:]\**$")
"""What bold words hold that are a date, a label or a sentence, and no heading."""

LONGEST = 60
"""Characters of a line that may be a heading."""


def _headings(document: ParsedProse) -> Iterator[Leftover]:
    """Yield paragraphs that are bold words alone, as a heading would stand above the next block."""
    for number, start, words in _paragraphs(document):
        inline = document.tokens[number + 1].children or []
        sorts = [each.type for each in inline if each.type != "text" or each.content]
        below = document.tokens[number + 3 : number + 4]
        is_bold = sorts == ["strong_open", "text", "strong_close"] and len(words) < LONGEST
        if is_bold and below and document.tokens[number].level == 0:
            line = words.strip()
            if not _LABEL.search(line):
                yield Leftover("bold", line, start)


def _paragraphs(document: ParsedProse) -> Iterator[tuple[int, int, str]]:
    """Yield each paragraph: the number of its token, where it begins, and its lines as typed."""
    for number, token in enumerate(document.tokens):
        if token.type == "paragraph_open" and token.map:
            first, end = (document.start_of_line(each) for each in token.map)
            is_last = token.map[1] > document.text.count("\n")
            yield number, first, document.text[first : None if is_last else end]
