"""What an import makes of a document: the data of each file of content, and what is to be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from askwell.importing.asked import CONTEXT
from askwell.importing.before import Before
from askwell.importing.blanks import Filled, filled
from askwell.importing.blocks import Block, Note, Places
from askwell.kinds.base import Placeholder
from askwell.kinds.named import free_id, lasting_id
from askwell.library import Entry
from askwell.problems.names import plain_letters, shown
from askwell.reading.source import Data

As = str
"""What a list is taken for: questions, messages, tips or table."""


PARTS = {"bank": "questions", "checklist": "tips"}
"""What the entries of a list are called, by its kind."""


@dataclass
class Known:
    """What the guide holds already."""

    placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
    ids: Mapping[str, set[str]] = field(default_factory=dict)
    """The ids of each kind that are taken."""
    said: Mapping[str, str] = field(default_factory=dict)
    """The words of each item without spaces and signs, and where they stand."""
    before: Before = field(default_factory=Before)
    """What an earlier state of the list was made into."""


@dataclass
class Batch:
    """What was made, step by step."""

    known: Known
    name: str = ""
    """The list's file, as one types it."""
    files: list[tuple[str, dict[str, Data]]] = field(default_factory=list)
    """The folder of each file and its data: one item under the name of its kind."""
    counts: dict[str, int] = field(default_factory=dict)
    guessed: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)
    new_blanks: dict[str, str] = field(default_factory=dict)
    used_by: dict[str, set[int]] = field(default_factory=dict)
    """The files, by number, that use each new placeholder."""
    language: str = ""
    """The language of what is made, if that is another than the guide's."""
    said: frozenset[str] = frozenset()
    """The words of each line and cell of the list, without spaces and signs."""
    joining: dict[int, Entry] = field(default_factory=dict)
    """What is in the guide already, by the number of the file with what is added to it."""
    into: int | None = None
    """The number of the file that is added to, if it is none of its own."""
    holder: Entry | None = None
    """What holds the item of the row at hand, or is it, in a sheet that comes back."""
    _seen: dict[str, str] = field(default_factory=dict)
    _ids: dict[str, set[str]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    """The words of all that was found in the list."""
    plain: dict[str, dict[str, None]] = field(default_factory=dict)
    """By what they ask for, the blanks that plainly do so in words of their own."""

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number

    def is_new(self, block: Block, what: str, text: str = "", title: str = "") -> bool:
        """Tell whether nothing says the same yet, in the guide or above in the list; tell if so.

        `title` is what its id comes from, if not from its text.
        """
        words = bare(text or block.text)
        self.met.add(words)
        if place := self.known.said.get(words):
            self.left_out.append(
                Note(block.where, f'{what} that is in {place}: "{shown(block.text)}"')
            )
            return False
        if words in self._seen:
            place = self._seen[words]
            self.left_out.append(
                Note(block.where, f'{what} that is at {place}: "{shown(block.text)}"')
            )
            return False
        self._seen[words] = block.where
        return not self._is_reworded(block, what, words, title or text or block.text)

    def _is_reworded(self, block: Block, what: str, said: str, text: str) -> bool:
        """Tell whether the guide has in other words what came from these; tell if so."""
        others = self.said | self.met
        found = self.known.before.reworded(self.words_id(text), said, others)
        if found:
            self.met.add(found.bare)
            words = f'{what} that {found.place} has in other words: "{shown(block.text)}"'
            if found.is_as_made:
                anew = " ".join(block.text.split())
                words = f'{what} that the list has in new words: "{anew}"; '
                words += f'{found.place} keeps "{found.text}"'
            self.left_out.append(Note(block.where, words))
        return bool(found)

    @property
    def told(self) -> list[Note]:
        """What was guessed; what blanks plainly ask for is one line."""
        known = (f"{', '.join(typed)} as {{{{ {name} }}}}" for name, typed in self.plain.items())
        plain = [Note("blanks", "; ".join(known))] if self.plain else []
        return [*plain, *dict.fromkeys(self.guessed)]

    @property
    def gone(self) -> list[Note]:
        """What came from the list, and is in it no more; nothing if all is, or if none is."""
        items = self.known.before.items
        gone = [each for each in items if each.bare not in self.met]
        if len(gone) == len(items):
            return []
        return [Note(each.place, f'"{shown(each.text)}"') for each in gone]

    def id_for(self, kind: str, words: str) -> str:
        """Return an id from words that nothing of the kind has."""
        taken = self._ids.setdefault(kind, set(self.known.ids.get(kind, ())))
        found = free_id(self.words_id(words), taken)
        taken.add(found)
        return found

    @staticmethod
    def words_id(words: str) -> str:
        """Return an id that comes from words; Word's dashes, quotes and accents change nothing."""
        plain = plain_letters(words).replace("\u2019", "'")
        is_latin = all(sign.isascii() or not sign.isalnum() for sign in plain)
        return lasting_id(_first_words(plain) if is_latin else plain)

    def blanks(
        self, text: str, where: str | Places, kept: Iterable[str] = (), *, is_of_one: bool = False
    ) -> str:
        """Return a text with placeholders; remember those that are new.

        It `is_of_one` item with the other texts of its file: what each is about is the same.
        """
        number = len(self.files) if self.into is None else self.into
        taken = self.known.ids.get("placeholder", ())
        own = {n: label for n, label in self.new_blanks.items() if number in self.used_by[n]}
        if is_of_one:
            own = {n: _UP_TO_ABOUT.sub("", label) for n, label in own.items()}
        declared = declared_in(self.holder or self.joining.get(number))
        known = {**self.known.placeholders, **declared}
        found: Filled = filled(text, where, known, taken, {*kept, *declared}, own)
        self.count("blanks", found.count)
        self.guessed += found.guessed
        for name, typed in found.taken.items():
            self.plain.setdefault(name, {}).update(dict.fromkeys(typed))
        for name, label in found.new.items():
            self.new_blanks.setdefault(name, label)
            self.used_by.setdefault(name, set()).add(number)
        return found.text

    def note_last(self, notes: str) -> None:
        """Add words for editors to what was made last."""
        [item] = self.files[-1][1].values()
        assert isinstance(item, dict)  # noqa: S101 - for the type alone
        item["notes"] = notes

    def called(self, kind: str, title: str) -> dict[str, Any] | None:
        """Return what was made of a kind under a title, to add to it; remember that it is added to.

        A list and a table under one heading are one.
        """
        self.into = next(
            (n for n, (_, data) in enumerate(self.files) if _title(data, kind) == title), None
        )
        if self.into is None and (entry := self._made_before(kind, title)):
            self.into = len(self.files)
            self.joining[self.into] = entry
            self.files.append(("", {kind: {"title": title, PARTS[kind]: []}}))
            words = f'"{shown(title)}" goes into {entry.source.path}, which came from this list'
            self.guessed.append(Note("the file", words))
        return None if self.into is None else cast("dict[str, Any]", self.files[self.into][1][kind])

    def _made_before(self, kind: str, title: str) -> Entry | None:
        return self.known.before.lists.get((kind, self.words_id(title)))

    def add(self, there: dict[str, Any], name: str, entries: Sequence[Data], intro: str) -> None:
        """Add entries to a list of what was made, and the words above them to its own."""
        every = [*there.pop(name), *entries]
        if opening := "\n\n".join(filter(None, (there.get("intro"), intro))):
            there["intro"] = opening
        there[name] = every
        self.into = None


_UP_TO_ABOUT = re.compile(rf"^.* (?=(?:about|concerning|regarding) {re.escape(CONTEXT)}$)")
"""What stands in a label before what it is about: "I wrote to you about ..."."""


def declared_in(entry: Entry | None) -> dict[str, Placeholder]:
    """Return the blanks of its own that a file's content has."""
    blanks = getattr(entry.model, "placeholders", ()) if entry else ()
    return {each.id: each for each in blanks}


def _title(data: Mapping[str, Data], kind: str) -> Data:
    item = data.get(kind)
    return item.get("title") if isinstance(item, dict) else None


def _first_words(text: str) -> str:
    """Return the words of a text that tell it from others, as many as an id has room for."""
    words = re.findall(r"[A-Za-z0-9']+", re.sub(r"\{\{.*?\}\}", " ", text))
    telling = [word for word in words if word.lower() not in _COMMON] or words
    return " ".join(telling[:6]) or text


_COMMON = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "you",
        "your",
        "i",
        "my",
        "me",
        "it",
        "this",
        "that",
        "what",
        "how",
        "with",
        "be",
        "would",
        "could",
        "can",
    ]
)


def bare(text: str) -> str:
    """Return the letters and digits of a text: two texts with the same say the same."""
    return "".join(
        re.findall(r"[^\W_]", re.sub(r"\{\{.*?\}\}|[\[<«{(%_].*?[\]>»})%_]", "", text).casefold())
    )
