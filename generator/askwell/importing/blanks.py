"""Blanks as people write them, into placeholders: the nearest that there is, or a new one."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from askwell.importing.asked import CONTEXT, asked, says
from askwell.importing.blocks import Note, Places, place_of
from askwell.importing.finding import DRAWN, Blank, blanks_of
from askwell.kinds.base import Placeholder


@dataclass
class Filled:
    """A text with placeholders, and what was made of its blanks."""

    text: str
    new: dict[str, str] = field(default_factory=dict)
    """The names of placeholders that the guide does not know, and their labels."""
    guessed: list[Note] = field(default_factory=list)
    taken: dict[str, list[str]] = field(default_factory=dict)
    """By what they ask for, the blanks that do so in other words; to be told once."""
    count: int = 0
    made: list[tuple[str, str, str]] = field(default_factory=list)
    """The placeholder that each blank became, with its words, and as it was typed."""

    has: set[str] = field(default_factory=set)
    """The placeholders that blanks ask for in words, or became."""

    def take(self, name: str, label: str, known: Container[str], taken: Container[str] = ()) -> str:
        """Count a blank; declare its name, or another that is free, if the guide has none such."""
        self.count += 1
        if name not in known:
            name = f"{name}_of_ours" if name in taken else name
            self.new.setdefault(name, label)
        self.has.add(name)
        return name


def _guess(typed: str, name: str, where: str | Places, blank: Blank) -> Note:
    """Note what a blank was taken for."""
    return Note(place_of(where, blank.start), f'the blank "{typed}" is {{{{ {name} }}}}')


def filled(
    text: str,
    where: str | Places,
    known: Mapping[str, Placeholder],
    taken: Container[str] = (),
    kept: Container[str] = (),
    own_labels: Mapping[str, str] = MappingProxyType({}),
) -> Filled:
    """Return a text with placeholders for blanks; `taken` are others' names, `kept` ones stay."""
    found, end, row = Filled("", has=_told(text, known, kept)), 0, list[str]()
    labels = {name: str(each.label) for name, each in known.items()}
    for blank in blanks_of(text, kept):
        before = text[end : blank.start]
        name, label, is_sure = _asked(blank, text, known, found.has)
        if blank.words or not _JOINED.fullmatch(before):
            row.clear()
        name, label = _in_row(row, labels, *_same(name, label, own_labels))
        typed = " ".join(text[blank.start : blank.end].split())
        found.made.append((name := found.take(name, label, known, taken), blank.words, typed))
        found.text += f"{_without_braces(before, kept)}{{{{ {name} }}}}"
        _note(found, _guess(typed, name, where, blank), blank, known.get(name), is_sure=is_sure)
        end = blank.end
    found.text += _without_braces(text[end:], kept)
    found.guessed += _as_one(found.made, known, place_of(where))
    return found


def _told(text: str, known: Mapping[str, Placeholder], kept: Container[str]) -> set[str]:
    """Return the placeholders that the blanks of a text ask for in words."""
    return {_asked(each, text, known)[0] for each in blanks_of(text, kept) if each.words}


NAMES = ("reader.name", "meeting.person", "meeting.first-name")
"""What placeholders fill that stand for somebody: a first name and a name are one person's."""


def _as_one(
    made: Sequence[tuple[str, str, str]], known: Mapping[str, Placeholder], where: str
) -> Iterator[Note]:
    """Note blanks that one text keeps apart by their words, and that became one placeholder."""
    apart: dict[str, dict[str, str]] = {}
    for name, words, typed in made:
        if name in known and known[name].fills in NAMES:
            continue
        if said := " ".join(_LETTERS.findall(words)).casefold():  # a line to write on says nothing
            apart.setdefault(name, {}).setdefault(said, typed)
    for name, each in apart.items():
        if len(each) > 1:
            both = " and ".join(f'"{typed}"' for typed in each.values())
            one = f"the blanks {both} became one, {{{{ {name} }}}}"
            yield Note(where, f"{one}: if they ask for two things, give one another name")


_LETTERS = re.compile(r"[^\W\d_]+")


def _note(
    found: Filled, guess: Note, blank: Blank, known: Placeholder | None, *, is_sure: bool
) -> None:
    """Note what was guessed, or that the words of a blank were other than those it has here."""
    is_said = known is not None and says(blank.words, known)
    if blank.sort in DRAWN or not (is_sure or is_said):
        found.guessed.append(guess)
    elif known and not is_said:
        found.taken.setdefault(known.id, []).append(found.made[-1][2])


def _asked(
    blank: Blank, text: str, known: Mapping[str, Placeholder], has: Collection[str] = ()
) -> tuple[str, str, bool]:
    """Return what a blank asks for; `has` are the placeholders that others of the text became."""
    is_last = _is_signature(text, blank)
    return asked(blank.words, text[: blank.start], known, has, is_signature=is_last)


def _in_row(row: list[str], labels: dict[str, str], name: str, label: str) -> tuple[str, str]:
    """Put a blank behind a row of such that ask for the same, under a name of its own."""
    name, label = _another(row, labels) if row else (name, label)
    row.append(name)
    labels[name] = label or labels.get(name, name)
    return name, label


def _same(name: str, label: str, own: Mapping[str, str]) -> tuple[str, str]:
    """Return the blank that stands behind the same words in another text of the item, if one does.

    "My note of ____" and "Perhaps my note of ____" are one.
    """
    if not label.endswith(CONTEXT):
        return name, label
    return next(
        (
            (there, said)
            for there, said in own.items()
            if f" {said}".endswith(f" {label}") or f" {label}".endswith(f" {said}")
        ),
        (name, label),
    )


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
    for blank in blanks_of(text):
        is_joined = not text[blank.end :].lstrip()[:1].isalnum()
        before = text[end : blank.start]
        before = _LEADING.sub("", before) if is_joined else before
        kept, end = f"{kept}{before} ", blank.end
    rest = " ".join(_without_braces(kept + text[end:]).split())
    return re.sub(r"\s+([,.:;!?])", r"\1", rest).strip(" ,.:;-") or _without_braces(text)


_LEADING = re.compile(
    r"(?:(?:^|\s+)(?:about|at|by|for|from|in|near|of|on|to|with|and|the|a|an))*\s*[,:–—-]?\s*$",
    re.IGNORECASE,
)
"""What leads up to a blank, and means nothing without it."""


_BRACES = re.compile(r"\{\{ *(?P<words>[^{}\n]*?) *\}\}|[{}]")


def _without_braces(text: str, kept: Container[str] = ()) -> str:
    """Return a text with brackets for braces, but for those around what is kept."""
    if kept:
        return _BRACES.sub(lambda each: each[0] if each["words"] in kept else _round(each[0]), text)
    return _round(text)


def _round(text: str) -> str:
    return text.replace("{", "(").replace("}", ")")


_JOINED = re.compile(r"\s*(?:,|/|,?\s*(?:or|and))\s*")
"""What stands between two blanks that ask for the same."""


def _is_signature(text: str, blank: Blank) -> bool:
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
