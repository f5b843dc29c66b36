"""The publisher's colour as an accent that can be read, on light and on dark."""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 4.5
"""The contrast that text needs against its ground: WCAG 2.2, success criterion 1.4.3."""

LIGHT_GROUND = "#f3ecdf"
"""The darkest ground of light pages for accent text; overrides/styles/colors.css has the same."""

DARK_GROUND = "#2e2a25"
"""The lightest ground of dark pages for accent text; overrides/styles/colors.css has the same."""

DARKEST = 0.04045
"""Up to which a channel of sRGB is linear, of 1 (WCAG 2.2, relative luminance)."""

STEP = 0.01
"""How far lightness moves at a time, of 1."""


@dataclass(frozen=True, slots=True)
class Accent:
    """The colour as given, and the shades of it that carry text. All as #rrggbb."""

    given: str
    on_light: str
    on_dark: str


def on_light(colour: str) -> str:
    """Return the shade of a #rrggbb colour that carries text on light ground."""
    return _until_readable(colour, LIGHT_GROUND, -STEP)


def accent(colour: str) -> Accent:
    """Derive the accent from a #rrggbb colour: its lightness moves only as far as reading needs."""
    return Accent(
        colour,
        on_light(colour),
        _until_readable(colour, DARK_GROUND, STEP),
    )


def contrast(colour: str, ground: str) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((_luminance(colour), _luminance(ground)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a #rrggbb colour, from 0 to 1 (WCAG 2.2, its definition)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= DARKEST else float(((channel + 0.055) / 1.055) ** 2.4)


def _until_readable(colour: str, ground: str, step: float) -> str:
    if contrast(colour, ground) >= ENOUGH:
        return colour
    from coloraide import Color  # noqa: PLC0415 - as slow to load as a small guide is to check

    shade, found = Color(colour).convert("oklch"), colour
    while contrast(found, ground) < ENOUGH:
        shade["lightness"] += step
        found = shade.clone().convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
    return found
