"""What other programs leave in a text: their blanks, their tags and entities, signs of Markdown.

All of it reaches readers as it was typed. Places are offsets, as everywhere in texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html.entities import html5

from askwell.languages import LANGUAGE
from askwell.texts.forum_marks import SIGNS as FORUM_SIGNS
from askwell.texts.forum_marks import forum_marks
from askwell.texts.tags import is_tag

WORDS = r"[^\W\d_][^\[\]<>{}«»\n]{0,58}"
"""What a blank asks for."""

_LINKS = r"[(\[]|:[ \t]*(?:[/\#<.]|[a-z]+:)|[ \t]+\((?:[/\#]|https?:)"
"""What makes words in brackets those of a link, or of one that a space broke."""


@dataclass(frozen=True, slots=True)
class BlankWords:
    """How a language words blanks and remarks, as patterns; what it does not say, none matches."""

    name: str = "(?!)"
    """What a blank asks for nearly always."""
    greeting: str = "(?!)"
    """Behind what a name is left open."""
    remark: str = "(?!)"
    """Before a colleague's remark that was copied along with a text: "Commented [AB1]: ..."."""
    asking: str = "(?!)"
    """What tells to write something there."""
    loud: str = "(?!)"
    """What a blank in capitals begins with."""
    initials: str = ""
    """The first letters of the blanks that are plain words: no other is looked at closely."""


_WORKS = "company|employer|organi[sz]ation|business|agency|firm|workplace"
"""What people call the place where somebody works."""

BLANK_WORDS = {
    "en": BlankWords(
        name=r"(?:(?i:your|their|my|first|last|full|contact|recipient|" + _WORKS + r")[ ]){0,2}"
        r"(?i:name)(?:[ ](?i:of)(?:[ ](?i:the|your|their))?[ ](?i:" + _WORKS + r"))?"
        r"|(?i:company|employer)",
        greeting=r"(?:(?<=Dear\ )|(?<=Hello\ )|(?<=Hi\ ))",
        remark=r"(?i:comment(?:ed)?\b)",
        asking=r"(?i:insert|enter|fill[ ]in)",
        loud=r"YOUR|THEIR|FIRST|LAST|COMPANY|CONTACT",
        initials="YTFLCN",
    )
}
"""By a language's tag; a guide in another one does without."""

_BLANKS = r"""
    (?=[\[<«*%$(_.…Xx{initials}])(?:                   # what any begins with: one look a sign
      \[(?P<remark>{remark})\]?                         # [Commented [AB1]: shorter?]
    | \[{{1,2}}(?P<square>{words})\]{{1,2}}(?!{links})   # [Name], no link
    | \[(?P<half>[A-Z][a-z]*(?:[ ][A-Za-z]+){{0,2}})(?=[,.!?]?$)(?![^\[\]]*\])  # [Name
    | <{{1,2}}(?P<pointed>{words})>{{1,2}}             # <company>, <<First Name>>
    | «(?P<merged>{words})»                            # «Name», as mail merges write it
    | \*\|(?P<list>[A-Z_]{{2,30}})\|\*                 # *|FNAME|*, as mailing lists do
    | %(?P<percent>[A-Z][A-Za-z_]{{1,30}})%            # %NAME%
    | (?<!\w)\$\{{?(?P<dollar>                         # $NAME, as scripts write it; $USD is money
        (?<=\{{)[A-Z][A-Z_]{{2,30}}(?=\}}) | [A-Z]{{0,20}}NAME | (?:{loud}) | [A-Z]+(?:_[A-Z]+)+
      )\b[\}}$]?
    | (?P<phone>\(_{{2,}}\)[ _.-]*)                    # (___) ___-____
    | (?P<line>_{{3,}})                                # ____
    | (?P<dots>\.{{5,}}|…{{3,}}|{greeting}(?:…|\.{{3,}})(?=,))
    | \b(?P<crosses>X{{4,}}|{greeting}(?i:x{{3,}}))\b
    | \((?P<round>{name}|{asking}[ ][^()\n]{{2,40}})\)  # (name)
    | (?<![\w*])\*{{1,2}}(?P<starred>{name})\*{{1,2}}(?![\w*])               # *Name*
    | \b(?P<loud>(?:{loud})(?:[ ][A-Z]{{4,}}){{1,3}})\b
    | {greeting}(?P<greeted>(?:(?:First|Last|Full|Contact)[ ])?(?:Name|NAME))\b
    )"""


def blank_pattern(words: BlankWords) -> re.Pattern[str]:
    """Return the pattern of the blanks that a guide may hold whose language words them so."""
    remark = (
        rf"(?:{words.remark}|[^\W\d_][\w ]{{2,20}}(?=\[[A-Z]{{1,4}}[0-9]))"
        r"[ ]?(?:\[[A-Z]{1,4}[0-9]{1,3}(?:R[0-9]{1,3})?\])?[^\[\]\n]{0,200}"
    )
    parts = {**asdict(words), "remark": remark, "words": WORDS, "links": _LINKS}
    return re.compile(_BLANKS.format_map(parts), re.VERBOSE | re.MULTILINE)


_BLANK = blank_pattern(BLANK_WORDS.get(LANGUAGE, BlankWords()))

TYPED = ("round", "starred", "loud", "greeted")
"""Sorts of blanks that are words in plain letters: only a message has no other use for them."""

_UNFINISHED = re.compile(
    r"\b(?:TBD|TBA|TODO|FIXME|(?i:lorem ipsum))\b|#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NUM!|NULL!)"
    r"|\A\s*(?:\.{2,}|…)\s*\Z"
)
"""What writers put where they still have to write, and spreadsheets where they cannot reckon."""

_NO_BLANK = re.compile(r"sic|x|if [!(]*[gl]te? mso.*|if !\w+|endif", re.IGNORECASE)
"""What brackets hold in good English, in a box that is ticked, and in comments of Word's.

None of it stands in a greeting.
"""

_GREETING = re.compile(BLANK_WORDS.get(LANGUAGE, BlankWords()).greeting, re.VERBOSE)

_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")

FACE = r":(?<![\w:/]:)[a-z][a-z_]{2,30}:(?![\w:/])"
"""A sign as chats write it: ":smile:"."""

_MARKUP = re.compile(
    rf"""
    (?=[*_!\[\#~`:>+-]|^[ ])(?:
      (?P<strong>\*\*(?=\S)[^*\n]+\*\*|(?<!\w)__(?=\S)[^_\n]+__(?!\w))
    | (?P<link>!?\[[^\[\]\n]+\]\([^()\s]+\))
    | (?P<heading>^\#{{1,6}}[ ]+(?=\S))
    | (?P<box>^[ ]*[-*+][ ]\[[ xX]\])
    | (?P<strike>~~(?=\S)[^~\n]+~~)
    | (?P<code>`[^`\n]+`)
    | (?P<face>{FACE})
    | (?P<quoted>^>(?=[ \n]|$))
    | (?P<stress>(?<![\w*])\*(?=[^\W\d])[^*\n]*\w[.!?]?\*(?![\w*]))
    )""",
    re.VERBOSE | re.MULTILINE,
)

_HEAD = re.compile(r"(?:subject(?: line)?|from|to|cc|bcc|date|sent)[ ]?:", re.IGNORECASE)

_CODE = re.compile(
    r"(`+)(?!`).*?(?<!`)\1(?!`)|^(?:```|~~~).*?^(?:```|~~~)", re.DOTALL | re.MULTILINE
)

SIGNS = (
    *"[<>«*%&~_#…`$", *FORUM_SIGNS,
    "XXXX", " XXX", " xxx", "..", "TBD", "TBA", "TODO", "FIXME",
    "orem ipsum", "orem Ipsum", "OREM IPSUM",
    "ame)", "NAME", " Name", "YOUR", "THEIR", "FIRST", "LAST", "COMPANY", "CONTACT",
    *(f"({written}" for word in ("insert", "enter", "fill", "company", "employer", "name")
      for written in (word, word.title(), word.upper())),
)  # fmt: skip
"""What is found fast, and of which one stands wherever something was left; most texts hold none."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something left in a text: of which sort, as it is written, and the words inside, if any."""

    sort: str
    written: str
    start: int
    words: str = ""


def blanks_in(text: str) -> Iterator[Leftover]:
    """Yield the blanks of other programs in a plain text."""
    marks = {each.start for each in forum_marks(text)}
    for match in _BLANK.finditer(text):
        sort = str(match.lastgroup)
        inner = match[sort]
        is_bracketed = sort != "pointed" and _NO_BLANK.fullmatch(inner)
        is_plain = is_bracketed and not _GREETING.match(text, match.start())
        if is_tag(match.group(), text) or is_plain or match.start() in marks:
            continue
        if sort == "line" and _is_alone(text, match):
            continue
        words = "" if sort in ("line", "dots", "crosses") else inner
        yield Leftover(sort, match.group().rstrip(" "), match.start(), words)


def unfinished_in(text: str) -> Iterator[Leftover]:
    """Yield what writers put where they still have to write."""
    for match in _UNFINISHED.finditer(text):
        yield Leftover("unfinished", match.group(), match.start())


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is a whole line: a line drawn across, which parts what is above and below."""
    before, after = text[: match.start()], text[match.end() :]
    return before.rpartition("\n")[2].strip() == "" and after.partition("\n")[0].strip() == ""


def entities_in(text: str) -> Iterator[Leftover]:
    """Yield what stands for a sign in HTML, such as "&amp;"."""
    for match in _ENTITY.finditer(text):
        if match.group().startswith("&#") or match.group()[1:] in html5:
            yield Leftover("entity", match.group(), match.start())


def markup_in(text: str) -> Iterator[Leftover]:
    """Yield signs of Markdown in a plain text."""
    for match in _MARKUP.finditer(text):
        written = match.group().lstrip()
        yield Leftover(str(match.lastgroup), written, match.end() - len(written))
    yield from forum_marks_in(text)


def forum_marks_in(text: str) -> Iterator[Leftover]:
    """Yield marks of forums and wikis, which mean nothing in any text."""
    yield from (Leftover(each.sort, each.written, each.start) for each in forum_marks(text))


_LINE_BEHIND = re.compile(r"\s*:?\s*(?:_{3,}|\.{5,}|…{3,})\s*$")


def lineless(text: str) -> str:
    """Return the words before a line to write on that ends a text; empty if none ends it."""
    found = _LINE_BEHIND.search(text)
    return text[: found.start()] if found else ""


def head_of(text: str) -> str:
    """Return what a message begins with that belongs to a mail program's head: "Subject:"."""
    found = _HEAD.match(text)
    return found.group() if found else ""


_TAIL = re.compile(
    r"^(?:Sent from my [A-Z]?\w+.*|Get Outlook for .*|Sent from (?:Yahoo|Outlook|Mail)\b.*)$",
    re.MULTILINE,
)


def tail_of(text: str) -> tuple[int, str]:
    """Return where a line stands that a mail program adds below a message, and the line."""
    found = _TAIL.search(text)
    return (found.start(), found.group()) if found else (0, "")


def without_code(text: str) -> str:
    """Return prose with its code blanked out, of the same length."""
    return (
        _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text) if "`" in text else text
    )
