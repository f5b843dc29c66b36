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
    """The style sheet of its pages without a tool, one of overrides/styles/pages/."""


SECTIONS = (
    Section("home", style="home"),
    Section("guide", "/guide/", "pages.guide.title", "pictures"),
    Section("questions", "/questions/", "pages.questions.title"),
    Section("emails", "/emails/", "pages.emails.title"),
    Section("sheets", "/worksheets/", "sections.sheets"),
    Section("kit", "/my-kit/", "pages.my-kit.title"),
    Section("help", "/faq/", "pages.faq.title"),
    Section("about"),
)
"""In the order of the menu, and of the list of everything."""

_STYLES = {section.name: section.style for section in SECTIONS}
_OF_SCRIPTS = {"today": "home", "embed": ""}


def style_of(section: str, script: str) -> str:
    """Return the style sheet that a page loads besides what every page loads; empty for none.

    A tool's has the name of its script, unless it shares one or needs none.
    """
    return _OF_SCRIPTS.get(script, script) if script else _STYLES.get(section, "")
