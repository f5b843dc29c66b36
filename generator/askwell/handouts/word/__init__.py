"""Document -> Word file that a coach can change. The modules here alone know python-docx."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.handouts.letterhead import Letterhead
from askwell.handouts.parts import Document
from askwell.looks import Paper


@dataclass(frozen=True, slots=True)
class WordSource:
    """What a Word file is made from."""

    document: Document
    head: Letterhead
    paper: Paper
    pictures: tuple[tuple[str, str], ...] = ()
    """Those that the document names, each as an address that holds it whole."""
