"""The words that the interface says: one file a language, and nothing of them anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

from askwell.reader import read
from askwell.source import Data

FOLDER = Path(__file__).parent

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""The categories of number that languages tell apart (Unicode CLDR); every language has "other"."""

_LINK = re.compile(r"\[([^\]]+)\]\(\{(\w+)\}\)")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """Words to say, by category of number; words without a number have "other" alone."""

    forms: Mapping[str, str]
    note: str = ""
    """What a translator needs to know."""


@dataclass(frozen=True)
class Language:
    """The words of one language, by dotted key such as "stage.tools".

    `{name}` in them is a place for a value; `[words]({name})` a link to the value; `{count}` chooses the form.
    A place for which no value is given stays as it is: scripts fill it in.
    """

    name: str
    """Its tag, such as "en" (BCP 47)."""
    entries: Mapping[str, Entry]

    def say(self, key: str, /, **values: object) -> Markup:
        """Return words as HTML, their values escaped. Raises KeyError for an unknown key."""
        html = _LINK.sub(r'<a href="{\2}">\1</a>', _escaped(self._form(key, values)))
        return Markup(_SLOT.sub(lambda slot: _filled(slot, values), html))  # noqa: S704 - just escaped

    def text(self, key: str, /, **values: object) -> str:
        """Return words as plain text. Raises KeyError for an unknown key."""
        form = self._form(key, values)
        return _SLOT.sub(lambda slot: str(values.get(slot[1], slot[0])), form)

    def forms(self, key: str, /) -> Mapping[str, str]:
        """Return the forms that scripts choose from, by category of number."""
        return self.entries[key].forms

    def group(self, name: str) -> dict[str, str]:
        """Return the words whose keys start with a name and a dot, by the rest of the key, in order."""
        start = f"{name}."
        found = (key for key in self.entries if key.startswith(start))
        return {key.removeprefix(start): self.text(key) for key in found}

    def _form(self, key: str, values: Mapping[str, object]) -> str:
        forms = self.entries[key].forms
        count = values.get("count")
        return forms.get(plural(self.name, count) if isinstance(count, int) else "", forms["other"])


def plural(language: str, count: int) -> str:
    """Return the category of a number: "one" or "other" in English (Unicode CLDR, plural rules)."""
    from babel import Locale  # noqa: PLC0415 - a quarter of the start of a command that says nothing

    return str(Locale.parse(language, sep="-").plural_form(count))


@cache
def language(name: str) -> Language:
    """Return a language by its tag. Raises FileNotFoundError for one that the program does not speak."""
    path = FOLDER / f"{name}.yml"
    source, problems = read(path.name, path.read_bytes())
    assert not problems, problems  # noqa: S101 - the file is ours
    return Language(name, dict(_entries("", source.data)))


def _entries(key: str, data: Data) -> Iterator[tuple[str, Entry]]:
    """Flatten a group of words; a group with "text" or "other" in it is one entry."""
    if isinstance(data, str):
        yield key, Entry({"other": data})
    elif isinstance(data, dict) and ("text" in data or "other" in data):
        forms = {name: str(data[name]) for name in PLURALS if name in data}
        yield key, Entry(forms or {"other": str(data["text"])}, str(data.get("note", "")))
    elif isinstance(data, dict):
        for name, child in data.items():
            yield from _entries(f"{key}.{name}" if key else name, child)


def _escaped(words: str) -> str:
    """Escape words of ours: an apostrophe may stay, they never stand between single quotes."""
    return str(escape(words)).replace("&#39;", "'")


def _filled(slot: re.Match[str], values: Mapping[str, object]) -> str:
    return str(escape(values[slot[1]])) if slot[1] in values else slot[0]
