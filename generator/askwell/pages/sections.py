"""The parts of the menu: every page belongs to one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the guide; search calls it by its words in `sections` of the store."""

    name: str
    address: str = ""
    """The page that the menu leads to; empty to leave it out there."""
    title: str = ""
    """The words of its link in the menu."""


SECTIONS = (
    Section("home"),
    Section("guide", "/guide/", "pages.guide.title"),
    Section("questions", "/questions/", "pages.questions.title"),
    Section("emails", "/emails/", "pages.emails.title"),
    Section("sheets", "/worksheets/", "sections.sheets"),
    Section("kit", "/my-kit/", "pages.my-kit.title"),
    Section("about"),
)
"""In the order of the menu, and of the list of everything."""
