"""The parts of the menu: every page belongs to one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the guide."""

    name: str
    label: str
    """What search results and the list of everything call it."""
    title: str = ""
    """What the menu calls it; empty to leave it out there."""
    address: str = ""
    """The page that the menu leads to."""


SECTIONS = (
    Section("home", "Guide"),
    Section("guide", "Guide", "The guide", "/guide/"),
    Section("questions", "Questions", "Questions", "/questions/"),
    Section("emails", "Messages", "Messages", "/emails/"),
    Section("sheets", "Sheets", "Sheets", "/worksheets/"),
    Section("kit", "My kit", "My kit", "/my-kit/"),
    Section("about", "About"),
)
"""In the order of the menu, and of the list of everything."""

LABELS = {section.name: section.label for section in SECTIONS}
"""What each section is called, by its name."""
