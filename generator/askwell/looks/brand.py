"""The publisher's colours as shades that can be read and seen, on light and on dark."""

from __future__ import annotations

from dataclasses import dataclass

ENOUGH = 4.5
"""The contrast that text needs against its ground: WCAG 2.2, success criterion 1.4.3."""

SEEN = 3.0
"""The contrast that marks and borders need to be told from it: the same, 1.4.11."""

LIGHT_GROUND = "#f3ecdf"
"""The darkest ground of light pages for accents, as in overrides/styles/notebook/colors.css."""

DARK_GROUND = "#2e2a25"
"""The lightest ground of dark pages for accents, as in overrides/styles/notebook/colors.css."""

DARKEST = 0.04045
"""Up to which a channel of sRGB is linear, of 1 (WCAG 2.2, relative luminance)."""

STEP = 0.01
"""How far lightness moves at a time, of 1."""


@dataclass(frozen=True, slots=True)
class Shades:
    """A colour as given, and what it becomes where it must be told from a ground; as #rrggbb."""

    given: str
    on_light: str
    on_dark: str


def on_light(colour: str, enough: float = ENOUGH) -> str:
    """Return the shade of a #rrggbb colour that has this contrast with light ground."""
    return _until_enough(colour, LIGHT_GROUND, -STEP, enough)


def text_shades(colour: str) -> Shades:
    """Derive what carries text: lightness moves only as far as reading needs."""
    return Shades(colour, on_light(colour), _until_enough(colour, DARK_GROUND, STEP, ENOUGH))


def mark_shades(colour: str) -> Shades:
    """Derive what marks and borders have: lightness moves only as far as seeing needs."""
    dark = _until_enough(colour, DARK_GROUND, STEP, SEEN)
    return Shades(colour, on_light(colour, SEEN), dark)


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


def _until_enough(colour: str, ground: str, step: float, enough: float) -> str:
    if contrast(colour, ground) >= enough:
        return colour
    from coloraide import Color  # noqa: PLC0415 - as slow to load as a small guide is to check

    shade, found = Color(colour).convert("oklch"), colour
    while contrast(found, ground) < enough:
        shade["lightness"] += step
        found = shade.clone().convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
    return found
