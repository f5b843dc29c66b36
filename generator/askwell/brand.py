"""The publisher's colour as an accent that can be read, on light and on dark."""

from __future__ import annotations

from dataclasses import dataclass

from coloraide import Color

ENOUGH = 4.5
"""The contrast that text needs against its ground: WCAG 2.2, success criterion 1.4.3."""

LIGHT_GROUND = "#f3ecdf"
"""The darkest ground that light pages put accent text on; overrides/styles/colors.css has the same."""

DARK_GROUND = "#2e2a25"
"""The lightest ground that dark pages put accent text on; overrides/styles/colors.css has the same."""

STEP = 0.01
"""How far lightness moves at a time, of 1."""


@dataclass(frozen=True, slots=True)
class Accent:
    """The colour as given, and the shades of it that carry text. All as #rrggbb."""

    given: str
    on_light: str
    on_dark: str


def accent(colour: str) -> Accent:
    """Derive the accent from a #rrggbb colour, moving its lightness only as far as reading needs."""
    return Accent(
        colour,
        _until_readable(colour, LIGHT_GROUND, -STEP),
        _until_readable(colour, DARK_GROUND, STEP),
    )


def contrast(colour: str, ground: str) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""
    return float(Color(colour).contrast(Color(ground), method="wcag21"))


def _until_readable(colour: str, ground: str, step: float) -> str:
    shade, found = Color(colour).convert("oklch"), colour
    while contrast(found, ground) < ENOUGH:
        shade["lightness"] += step
        found = shade.clone().convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
    return found
