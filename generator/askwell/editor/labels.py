"""What fields are called in a form: a label, or else their name in the file as words. Pure."""

from __future__ import annotations

from askwell.editor.answers import loc_of, pointer_of
from askwell.languages import LANGUAGE, language
from askwell.reading.source import Loc

BETWEEN = "\u203a"
"""What stands between two steps."""


def label_of(name: str, at: str = "") -> str:
    """Return the label of a field, or of an entry with its number: "Listen for 2".

    Some have another where they stand, told by the pointer to them: a blank's example.
    """
    base, _, number = name.rpartition(" ")
    if base and number.isdecimal():
        return f"{label_of(base)} {number}"
    words = name.replace("_", " ").replace("-", " ")
    labels = language(LANGUAGE).group("editor.fields")
    inside = [str(step) for step in loc_of(at)[:-1] if isinstance(step, str)]
    places = language(LANGUAGE).group("editor.fields-inside")
    there = places.get(f"{inside[-1]}-{name}") if inside else None
    return there or labels.get(name) or words[:1].upper() + words[1:]


def way_to(loc: Loc) -> str:
    """Return the way to a field in one, as the pages of the editor write it."""
    return f" {BETWEEN} ".join(way_in_words(pointer_of(loc)))


def way_in_words(pointer: str) -> list[str]:
    """Return the way to a field as forms name each step: "Tips 3", "Why"."""
    words: list[str] = []
    way = loc_of(pointer)
    for depth, step in enumerate(way, 1):
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(label_of(str(step), pointer_of(way[:depth])))
    return words
