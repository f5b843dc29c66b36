"""The publisher's colour can be read where it carries text."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.looks.brand import LIGHT_GROUND, contrast, on_light
from askwell.problems import Problem


def check_colour(library: Library) -> Iterator[Problem]:
    """Warn of a colour that is adjusted for text, and say to which."""
    for entry in library.of(Publisher):
        given = entry.model.colour
        if (shade := on_light(given)) != given:
            ratio = contrast(given, LIGHT_GROUND)
            message = f"The color {given} is too light for text (contrast {ratio:.1f}, needed 4.5)."
            hint = f"Text uses {shade} instead; choose a darker color to have it exactly."
            yield entry.source.problem((*entry.loc, "colour"), "light-color", message, hint)
