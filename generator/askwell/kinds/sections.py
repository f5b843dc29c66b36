"""The parts of the menu: every page belongs to one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the guide; search calls it by its words in `sections` of the store."""

    name: str
    address: str = ""
    """The page that the menu leads to; empty to leave it out there. In a guide without that page
    it leads to a list of a kind of this part."""
    title: str = ""
    """The words of its link in the menu."""
    style: str = ""
    """The style sheet of all its pages, one of overrides/styles/pages/."""


SECTIONS = (
    Section("home"),
    Section("guide", "/guide/", "pages.guide.title"),
    Section("questions", "/questions/", "pages.questions.title", "questions"),
    Section("emails", "/emails/", "pages.emails.title", "composer"),
    Section("sheets", "/worksheets/", "sections.sheets"),
    Section("kit", "/my-kit/", "pages.my-kit.title", "my-kit"),
    Section("about"),
)
"""In the order of the menu, and of the list of everything."""

TOOLS = "kit"
"""The style sheet of a page with tools whose section has none of its own."""

_STYLES = {section.name: section.style for section in SECTIONS}


def style_of(section: str, script: str) -> str:
    """Return the style sheet that a page loads besides what every page loads; empty for none."""
    return _STYLES.get(section) or (TOOLS if script else "")
