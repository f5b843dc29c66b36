"""Lists in another language than the guide's: by the small words that no sentence goes without."""

from __future__ import annotations

import re
from collections import Counter

from askwell.importing.blocks import Block, Manuscript, Note
from askwell.languages import LANGUAGE

_SMALL = {
    "en": "the and is are of to you your what how in do for with that it who would",
    "de": "der die das und ist nicht ein eine sie wie was zu mit für von den dem auf wer es ihnen",
    "es": "el los las de que y es una por qué cómo para con su en lo usted se del",
    "fr": "le les des est et une vous que pour dans avec votre ce qui quel du comment il",
    "it": "il gli di che è una per come con della sono non lei cosa nel si del questo",
    "pt": "os as de que uma para com você não do da em no na como seu é se",
}
_NAMES = {
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pt": "Portuguese",
}
_OF = {tag: frozenset(words.split()) for tag, words in _SMALL.items()}

FEWEST = 8
"""Small words that tell a language."""

TIMES = 3
"""How many times those of the guide's own they must be."""


def other_language(document: Manuscript) -> str:
    """Return the language of a document, if that is another than the guide's."""
    counts: Counter[str] = Counter()
    for word in re.findall(r"[^\W\d_]+", " ".join(texts_of(document)).casefold()):
        counts.update(tag for tag, small in _OF.items() if word in small)
    [(tag, number)] = counts.most_common(1) or [("", 0)]
    if LANGUAGE in _OF and number >= max(FEWEST, TIMES * counts[LANGUAGE]):
        return tag
    return ""


def told_language(tag: str) -> Note:
    """Tell that what was made says so."""
    words = f"written in {_NAMES[tag]}, it seems, and the guide is in {_NAMES[LANGUAGE]}"
    return Note("the file", f'{words}: what it made says "language: {tag}"')


def texts_of(document: Manuscript) -> list[str]:
    """Return every line and cell of a document."""
    blocks = [part.text for part in document.parts if isinstance(part, Block)]
    tables = [part for part in document.parts if not isinstance(part, Block)]
    return [*blocks, *(cell for table in tables for row in table.rows for cell in row.cells)]
