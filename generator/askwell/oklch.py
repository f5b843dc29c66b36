"""A colour in the terms of how people see it (Oklab), and back into what screens can show.

Figures and ways are those of CSS Color 4: the matrices, and how chroma goes where a screen has not
so much (its section 13.2). A library for all spaces takes longer to load than a small guide takes
to be checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cbrt, dist, floor, hypot
from typing import TypeAlias

Three: TypeAlias = tuple[float, float, float]
"""Red, green and blue from 0 to 1; or lightness from 0 to 1, and two axes of colour."""

Matrix: TypeAlias = tuple[Three, Three, Three]

LIGHT_TO_CONES: Matrix = (
    (0.4122214694707629, 0.5363325372617349, 0.0514459932675022),
    (0.2119034958178251, 0.6806995506452345, 0.1073969535369405),
    (0.0883024591900564, 0.2817188391361215, 0.6299787016738223),
)
CONES_TO_LIGHT: Matrix = (
    (4.07674163607596, -3.307711539258064, 0.2309699031821045),
    (-1.268437973285031, 2.609757349287688, -0.3413193760026571),
    (-0.0041960761386755, -0.7034186179359362, 1.7076146940746115),
)
CONES_TO_LAB: Matrix = (
    (0.2104542683093140, 0.7936177747023053, -0.0040720430116193),
    (1.9779985324311686, -2.4285922420485800, 0.4505937096174110),
    (0.0259040424655478, 0.7827717124575297, -0.8086757549230774),
)
LAB_TO_CONES: Matrix = (
    (1.0, 0.3963377773761749, 0.2158037573099137),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)

UNSEEN = 0.02
"""A difference in Oklab that nobody sees."""

NEAR = 0.0001
"""How near a search comes."""

DARKEST = 0.04045
"""Up to which a channel of sRGB is linear, of 1 (WCAG 2.2, relative luminance)."""


def channels(colour: str) -> Three:
    """Return the channels of a #rrggbb colour."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def linear(channel: float) -> float:
    """Return how much light a channel of sRGB stands for."""
    return channel / 12.92 if channel <= DARKEST else float(((channel + 0.055) / 1.055) ** 2.4)


def lab_of(rgb: Three) -> Three:
    """Return what people see of a colour that screens show."""
    return _times(CONES_TO_LAB, map(cbrt, _times(LIGHT_TO_CONES, map(linear, rgb))))


def shown(lab: Three) -> str:
    """Return a colour as #rrggbb; what no screen shows loses chroma, not lightness or hue."""
    if lab[0] > 1 - NEAR / 100:
        return "#ffffff"
    if lab[0] <= 0:
        return "#000000"
    rgb = _rgb(lab)
    fitted = rgb if rgb == _clipped(rgb) else _fitted(lab)
    return "#" + "".join(f"{floor(255 * channel + 0.5):02x}" for channel in fitted)


def _fitted(lab: Three) -> Three:
    """Return the nearest colour with as much chroma as looks the same once it is clipped."""
    clipped = _clipped(_rgb(lab))
    low, high = 0.0, 1.0 if dist(lab, lab_of(clipped)) > UNSEEN else 0.0
    is_inside = True
    while (high - low) * hypot(*lab[1:]) > NEAR:
        share = (low + high) / 2
        less = (lab[0], lab[1] * share, lab[2] * share)
        rgb = _rgb(less)
        if is_inside and rgb == _clipped(rgb):
            low = share
            continue
        clipped = _clipped(rgb)
        rest = UNSEEN - dist(less, lab_of(clipped))
        if 0 < rest < NEAR:
            break
        is_inside = is_inside and rest <= 0
        low, high = (share, high) if rest > 0 else (low, share)
    return clipped


def _rgb(lab: Three) -> Three:
    """Return a colour's channels, some of them below 0 or above 1 if no screen shows it."""
    light = _times(CONES_TO_LIGHT, (cone**3 for cone in _times(LAB_TO_CONES, lab)))
    red, green, blue = map(_channel, light)
    return red, green, blue


def _channel(light: float) -> float:
    if light <= DARKEST / 12.92:
        return light * 12.92
    return float(1.055 * light ** (1 / 2.4) - 0.055)


def _clipped(rgb: Three) -> Three:
    red, green, blue = (min(max(channel, 0.0), 1.0) for channel in rgb)
    return red, green, blue


def _times(matrix: Matrix, values: Iterable[float]) -> Three:
    one, two, three = values
    first, second, third = (row[0] * one + row[1] * two + row[2] * three for row in matrix)
    return first, second, third
