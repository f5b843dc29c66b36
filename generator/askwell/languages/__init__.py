"""The words that the interface says: one file a language, and nothing of them anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

from askwell.reading.reader import read
from askwell.reading.source import Data

FOLDER = Path(__file__).parent

LANGUAGE = "en"
"""The language of every guide so far."""

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""The categories of number that languages tell apart (Unicode CLDR); every language has "other"."""

_PARTS = frozenset({*PLURALS, "text", "note"})

_PLACE = re.compile(r"\[(?P<words>[^\]]+)\]\(\{(?P<target>\w+)\}\)|\{(?P<name>\w+)\}")


@dataclass(frozen=True, slots=True)
class WordForms:
    """Words to say, by category of number; words without a number have "other" alone."""

    forms: Mapping[str, str]
    note: str = ""
    """What a translator needs to know."""


@dataclass(frozen=True)
class Language:
    """The words of one language, by dotted key such as "stage.tools".

    `{name}` in them is a place for a value, and `{count}` chooses the form. `[words]({name})` is a
    link to the value, or what the value makes of the words if it can be called (a macro of a
    template). A place for which no value is given stays as it is: scripts fill it in.
    """

    name: str
    """Its tag, such as "en" (BCP 47)."""
    entries: Mapping[str, WordForms]

    def say(self, key: str, /, **values: object) -> Markup:
        """Return words as HTML, their values escaped. Raises KeyError for an unknown key."""
        if not values:
            return _said(self.entries[key].forms["other"])
        return _laid(_escaped(self._form(key, values)), values)

    def text(self, key: str, /, **values: object) -> str:
        """Return words as plain text. Raises KeyError for an unknown key."""
        return _plain(self._form(key, values), values)

    def forms(self, key: str, /) -> Mapping[str, str]:
        """Return the forms that scripts choose from, by category of number."""
        return self.entries[key].forms

    def group(self, name: str) -> dict[str, str]:
        """Return the words whose keys start with a name and a dot, by the rest of the key."""
        start = f"{name}."
        found = (key for key in self.entries if key.startswith(start))
        return {key.removeprefix(start): self.text(key) for key in found}

    def _form(self, key: str, values: Mapping[str, object]) -> str:
        forms = self.entries[key].forms
        count = values.get("count")
        return forms.get(plural(self.name, count) if isinstance(count, int) else "", forms["other"])


@cache
def plural(language: str, count: int) -> str:
    """Return the category of a number: "one" or "other" in English (Unicode CLDR, plural rules)."""
    # Loaded late: it takes a quarter of the start, and many commands say nothing in numbers.
    from babel import Locale  # noqa: PLC0415

    return str(Locale.parse(language, sep="-").plural_form(count))


@cache
def language(name: str) -> Language:
    """Return a language by its tag. Raises FileNotFoundError for one that is not spoken."""
    path = FOLDER / f"{name}.yml"
    source, problems = read(path.name, path.read_bytes())
    assert not problems, problems  # noqa: S101 - the file is ours
    return Language(name, dict(entries("", source.data)))


@cache
def spoken(tag: str) -> Language:
    """Return the words for what is in a language (BCP 47); what that lacks is said in the guide's.

    Of a language without a store, and of none, they are the guide's.
    """
    name, guide = tag.partition("-")[0], language(LANGUAGE)
    if name == LANGUAGE or not (name and (FOLDER / f"{name}.yml").exists()):
        return guide
    return Language(name, {**guide.entries, **language(name).entries})


def entries(key: str, data: Data) -> Iterator[tuple[str, WordForms]]:
    """Flatten a group of words; a group of nothing but an entry's parts is one entry.

    Raises TypeError for what is neither words nor a group of them.
    """
    if isinstance(data, str):
        yield key, WordForms({"other": data})
    elif isinstance(data, dict) and data.keys() <= _PARTS:
        forms = {name: str(data[name]) for name in PLURALS if name in data}
        yield key, WordForms(forms or {"other": str(data["text"])}, str(data.get("note", "")))
    elif isinstance(data, dict):
        for name, child in data.items():
            yield from entries(f"{key}.{name}" if key else name, child)
    else:
        raise TypeError(f"{key} holds no words; a text with a comma between braces needs quotes.")


@cache
def _said(words: str) -> Markup:
    """Lay out words that take no values, once: pages say them again and again."""
    return _laid(_escaped(words), {})


@cache
def _escaped(words: str) -> str:
    """Escape words of ours; apostrophes may stay, they never stand between single quotes."""
    return str(escape(words)).replace("&#39;", "'")


def _laid(words: str, values: Mapping[str, object]) -> Markup:
    """Put values into words that are HTML already."""

    def lay(place: re.Match[str]) -> str:
        if place["words"]:
            return _marked(_laid(place["words"], values), values[place["target"]])
        name = place["name"]
        return str(escape(values[name])) if name in values else place[0]

    return Markup(_PLACE.sub(lay, words))  # noqa: S704 - ours, and the values are escaped


def _plain(words: str, values: Mapping[str, object]) -> str:
    """Put values into words that stay text; of a link the words remain."""

    def fill(place: re.Match[str]) -> str:
        if place["words"]:
            return _plain(place["words"], values)
        return str(values.get(place["name"], place[0]))

    return _PLACE.sub(fill, words)


def _marked(words: Markup, value: object) -> str:
    return str(
        value(words) if callable(value) else Markup('<a href="{}">{}</a>').format(value, words)
    )
