"""What Word is told of a paragraph that python-docx has no way to say."""

from __future__ import annotations

from functools import cache
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

FINE = "Fine"
"""The name of the style of what is said beside the matter: a style of ours, none of Word's."""


@cache
def ids_of_styles() -> dict[str, str]:
    """Return the ids of the styles that a new file has, by name."""
    own = {style.name: style.style_id for style in docx.Document().styles if style.name}
    return own | {FINE: FINE}


def speak(paragraph: Any, tongue: str) -> None:
    """Say of a paragraph's words which language they are in, if any and nothing says so yet."""
    silent = (run for run in paragraph.runs if run.element.find(f".//{qn('w:lang')}") is None)
    for run in silent if tongue else ():
        told = OxmlElement("w:lang")
        told.set(qn("w:val"), tongue)
        run.element.get_or_add_rPr().append(told)


def unbroken(words: str) -> str:
    """Return words that stay on one line."""
    return words.replace(" ", "\u00a0")


def keep(element: Any) -> None:
    """Keep a paragraph, given as its element, on the page of the one after it."""
    element.get_or_add_pPr().get_or_add_keepNext().val = True
