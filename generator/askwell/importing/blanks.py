"""Blanks as people write them, into placeholders: the nearest that there is, or a new one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from askwell.blank_names import apart, as_blank, nearest_placeholders
from askwell.importing.blocks import Note
from askwell.kinds.base import PLACEHOLDER_PATTERN, Placeholder
from askwell.names import as_id
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
    | (?P<empty>(?<=,\n)_{3,}[ ]*$|(?<=\n)_{3,}[ ]*\Z|\[[ ]{0,10}\]|\([ ]{3,10}\)
        |_{2,}(?:[ ]_{2,})+|(?<!\.)\.{4}(?!\.)|…{2})
    """,
    re.VERBOSE,
)
_FILLER = re.compile(
    r"^(?:please )?(?:insert|add|fill in|enter|put)\b(?: in)? *(?:the |a |an )?", re.I
)
_NUMBER = re.compile(r"\(_{2,}\)(?:[ .-]*_{2,})*")
_LABEL = re.compile(r"[ ]?\((?P<label>[^()\n]{2,40})\)")

_ASKED = {
    "meeting.first-name": (
        "name, first name, first, firstname, fname, contact, person, contact name, "
        "contact first name, their name, recipient, recipient name, them"
    ),
    "meeting.person": ("full name, their full name, name of person, last name, first last"),
    "meeting.employer": (
        "company, employer, organization, organisation, workplace, firm, company name, "
        "name of company, business, agency, their company"
    ),
    "meeting.role": ("title, position, job title, their title, their role, their job, occupation"),
    "meeting.day": ("date, day, day of week, meeting date, weekday"),
    "meeting.time": ("time, hour, meeting time"),
    "meeting.place": ("place, location, address, where, meeting place"),
    "reader.name": (
        "your name, my name, your full name, signature, your first name, sender, "
        "sender name, student name, client name, your signature, me"
    ),
    "reader.phone": (
        "phone, phone number, your phone, your number, your phone number, cell, tel, "
        "telephone, mobile, my phone"
    ),
    "reader": ("your background, about you, who you are"),
}
"""Words in which people ask for what the kit knows."""

USES = {
    use: frozenset(words.split(", ")) | frozenset(words.replace(" ", "").split(","))
    for use, words in _ASKED.items()
}
"""The same, as words and as one word: YOURNAME asks for what "your name" does."""

_OTHERWISE = {
    "meeting.first-name": "meeting.person",
    "meeting.person": "meeting.first-name",
}
"""What serves where a guide does not ask for the one."""

_AFTER = (
    (re.compile(r"\b(?:dear|hi|hello|hey)[ ,]*$", re.I), "meeting.first-name"),
    (
        re.compile(
            r"\b(?:phone|tel|cell|call me at|reach me at|number is|at this number)[ :]*$", re.I
        ),
        "reader.phone",
    ),
    (
        re.compile(
            r"\b(?:my name is|i am|i'm|this is|regards,|sincerely,|best,|thanks,|thank you,)\s*$",
            re.I,
        ),
        "reader.name",
    ),
    (re.compile(r"[,!] it['’]s[ ]*$", re.I), "reader.name"),
    (re.compile(r"\b(?:on)[ :]*$", re.I), "meeting.day"),
    (re.compile(r"\b(?:on [^\s.,]+|\w+day|tomorrow) at[ :]*$", re.I), "meeting.time"),
    (
        re.compile(
            r"\b(?:work at|work for|working at|job at|position at|company|with|at|from)[ :]*$", re.I
        ),
        "meeting.employer",
    ),
)
"""What stands before a blank that does not say what it asks for, and what it asks for then."""


class _Blank(NamedTuple):
    start: int
    end: int
    words: str
    """What it says that it asks for; empty if nothing."""
    sort: str


@dataclass
class Filled:
    """A text with placeholders, and what was made of its blanks."""

    text: str
    new: dict[str, str] = field(default_factory=dict)
    """The names of placeholders that the guide does not know, and their labels."""
    guessed: list[Note] = field(default_factory=list)
    count: int = 0


def filled(
    text: str, where: str, known: Mapping[str, Placeholder], taken: Container[str] = ()
) -> Filled:
    """Return a text in which every blank is a placeholder; `taken` are names of other items'."""
    found = Filled("")
    labels = {name: str(each.label) for name, each in known.items()}
    end, row = 0, [""]
    for blank in _blanks(text):
        before = text[end : blank.start]
        is_signature = _is_signature(text, blank)
        name, label, is_sure = _name(blank, text[: blank.start], known, is_signature=is_signature)
        if row[0] and not blank.words and _JOINED.fullmatch(before):
            name, label = _another(row, labels)
            row.append(name)
        else:
            row = [name]
        labels[name] = label or labels.get(name, name)
        found.count += 1
        if name not in known:
            name = f"{name}_of_ours" if name in taken else name
            found.new.setdefault(name, label)
        found.text += f"{_without_braces(before)}{{{{ {name} }}}}"
        if not is_sure:
            written = " ".join(text[blank.start : blank.end].split())
            found.guessed.append(Note(where, f'the blank "{written}" is {{{{ {name} }}}}'))
        end = blank.end
    found.text += _without_braces(text[end:])
    return found


def _another(row: Sequence[str], labels: Mapping[str, str]) -> tuple[str, str]:
    """Name the blank after a row of such that ask for the same: one more of the first."""
    label = f"another one: {labels.get(row[0], row[0])}"
    if len(row) == 1:
        return f"other_{row[0]}", label
    return f"other_{row[0]}_{len(row)}", f"{label} ({len(row)})"


def without_blanks(text: str) -> str:
    """Return a text for where nobody can fill in anything: braces are brackets there."""
    return _without_braces(text)


def named(text: str) -> str:
    """Return a text as the name of something: without its blanks and what joined them."""
    end, kept = 0, ""
    for blank in _blanks(text):
        kept, end = f"{kept}{text[end : blank.start]} ", blank.end
    rest = " ".join(_without_braces(kept + text[end:]).split())
    return re.sub(r"\s+([,.:;!?])", r"\1", rest).strip(" ,.:;-") or _without_braces(text)


def _without_braces(text: str) -> str:
    return text.replace("{", "(").replace("}", ")")


def _blanks(text: str) -> Iterator[_Blank]:
    """Yield the blanks of a text in their order; one inside another is that other."""
    every = [
        _Blank(each.start(), each.end(), _said(each), str(each.lastgroup))
        for each in _MORE.finditer(text)
    ]
    every += [
        _Blank(each.start, each.start + len(each.written), each.words, each.sort)
        for each in blanks_in(text)
    ]
    end = 0
    for blank in sorted(every, key=lambda each: (each.start, -each.end)):
        if blank.start >= end:
            yield (whole := _whole(blank, text))
            end = whole.end


def _whole(blank: _Blank, text: str) -> _Blank:
    """Return a blank with what belongs to it: the label behind a line, the rest of a number."""
    if blank.sort == "phone" and (number := _NUMBER.match(text, blank.start)):
        return _Blank(blank.start, number.end(), "phone", "phone")
    label = _LABEL.match(text, blank.end) if not blank.words else None
    return _Blank(blank.start, label.end(), label["label"], blank.sort) if label else blank


def _said(match: re.Match[str]) -> str:
    return "" if match.lastgroup == "empty" else str(match[str(match.lastgroup)])


def _name(
    blank: _Blank, before: str, known: Mapping[str, Placeholder], *, is_signature: bool
) -> tuple[str, str, bool]:
    """Return a placeholder's name, its label, and whether the blank says as much."""
    words = _plain(blank.words)
    if blank.words in known:
        return blank.words, "", True
    fills: dict[str, str] = {each.fills: name for name, each in known.items() if each.fills}
    use = next((use for use, said in USES.items() if words in said), "") if words else ""
    use = use if use in fills else _OTHERWISE.get(use, "")
    if use in fills:
        is_signed = use in _OTHERWISE and is_signature
        if is_signed and "reader.name" in fills:
            return fills["reader.name"], "", False
        return fills[use], "", True
    return _by_words(words, known) or _by_place(before, fills, is_signature=is_signature)


def _by_words(words: str, known: Mapping[str, Placeholder]) -> tuple[str, str, bool] | None:
    """Return the placeholder that is nearly called so, or one to declare."""
    if words and (near := nearest_placeholders(words, known)) and _is_near(words, known[near[0]]):
        return near[0], "", False
    name = as_blank(words)[:60].strip("_") if words else ""
    return (name, words, False) if re.fullmatch(PLACEHOLDER_PATTERN, name) else None


def _by_place(
    before: str, fills: Mapping[str, str], *, is_signature: bool
) -> tuple[str, str, bool]:
    """Return what the words before a blank ask for: a use, a signature, or something new."""
    use = _use_before(before)
    use = use if use in fills else _OTHERWISE.get(use, "")
    if use in fills:
        return fills[use], "", False
    if is_signature and "reader.name" in fills:
        return fills["reader.name"], "", False
    return _by_context(before)


def _is_near(words: str, placeholder: Placeholder) -> bool:
    """Tell whether a word is shared: letters alone make "email" like "detail"."""
    said = set(
        re.findall("[a-z]{3,}", f"{placeholder.id} {placeholder.label}".lower().replace("_", " "))
    )
    asked = {word for word in words.split() if word not in _COMMON}
    return bool(asked) and asked <= said


_COMMON = frozenset({"the", "a", "an", "your", "their", "my", "of", "name", "to", "what", "type"})


_JOINED = re.compile(r"\s*(?:,|/|,?\s*(?:or|and))\s*")
"""What stands between two blanks that ask for the same."""

_SMALL = re.compile(
    "am|an|and|are|as|at|be|been|but|by|can|could|did|do|for|from|had|has|have|he|her|his|if|in|is|"
    "it|its|me|on|or|our|she|so|that|them|they|this|us|was|we|were|will|with|would|you"
)
"""Words that do not tell what is asked for."""


def _by_context(before: str) -> tuple[str, str, bool]:
    """Return a new name from the telling words before a blank: "My degree is in ____"."""
    said = re.findall(r"[^\W\d_]{2,}", re.split(r"[.!?\n]", before.rstrip(" "))[-1].lower())
    telling = [each for each in said if each not in _COMMON and not _SMALL.fullmatch(each)][-2:]
    if not (name := as_id(" ".join(telling)).replace("-", "_")):
        return "to_fill_in", "what belongs here", False
    label = " ".join([*said[said.index(telling[0]) :], "..."])
    return name, label, False


def _use_before(before: str) -> str:
    return next((use for pattern, use in _AFTER if pattern.search(before)), "")


def _is_signature(text: str, blank: _Blank) -> bool:
    """Tell whether a blank is the name below a message."""
    before = text[: blank.start]
    is_last = before.rstrip(" ").endswith("\n") and not text[blank.end :].strip()
    return is_last or bool(
        re.search(
            r"\b(?:regards|sincerely|best|thanks|thank you|gratefully|yours)\b"
            r"[ ,!.a-z]{0,20}\s*\n\s*$",
            before,
            re.I,
        )
    )


def _plain(words: str) -> str:
    return (
        " ".join(re.findall(r"[^\W_]+(?:'s)?", _FILLER.sub("", apart(words).strip())))
        .lower()
        .removesuffix(" here")
    )
