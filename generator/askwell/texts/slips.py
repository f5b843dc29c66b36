"""Slips in Markdown: what was meant as markup, and what it is not, so that its signs are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.texts.leftovers import FACE, Leftover, without_code
from askwell.texts.prose import ParsedProse

_LEADS = r"(?=[/#]|https?:|mailto:|tel:|www\.)"
"""How what stands in the round brackets of a link begins."""

_SLIP = re.compile(
    rf"""
    (?=[\]\[(*{{:~\#]|^[ 0-9+-])(?:                          # what any begins with
      (?P<apart>\][ \t]+\({_LEADS}[^()\n]*\))             # [this] (/faq/)
    | (?P<half>\[[^\[\]()\n]+\({_LEADS}[^()\s]*\)(?!\]))  # [this(/faq/)
    | (?P<turned>\([^()\n]+\)\[{_LEADS}[^\[\]\s]+\])        # (this)[/faq/]
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
_TABLE = re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE)

_BAR = re.compile(r"(?<!\\)\|")


def slips(document: ParsedProse) -> Iterator[Leftover]:
    """Yield every slip in a prose text; of footnotes the first, as each is written twice."""
    text = without_code(document.text)
    noted = False
    for match in _SLIP.finditer(text):
        sort, written = str(match.lastgroup), match.group().lstrip()
        if sort != "note" or not noted:
            yield Leftover(sort, written, match.end() - len(written))
        noted = noted or sort == "note"
    yield from _not_closed(document, text)
    for start, words in document.stretches:
        if "**" in words:
            yield Leftover("stars", "**", start + words.index("**"))
    yield from _blocks(document, text)
    yield from _rows(document, text)


_TITLED = re.compile(r"\[[^\]]*\]\([^\s()]+\s+[\u201c\u201d\u2018\u2019\u201e][^)]*\)")
"""A link whose title stands in quotation marks that are none to Markdown."""


def _not_closed(document: ParsedProse, text: str) -> Iterator[Leftover]:
    """Yield links that nothing closes: what begins as one, and is none to the parser."""
    known = [each.start for each in document.destinations]
    for match in _OPENS.finditer(text):
        end = match.end()
        if not any(end <= start <= end + 2 for start in known):
            start = max(text.rfind("[", 0, match.start()), 0)
            line = text[start:].partition("\n")[0]
            yield Leftover("titled" if _TITLED.match(line) else "open", line, start)


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
