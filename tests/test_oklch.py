from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.oklch import channels, lab_of, shown


@given(st.integers(0, 0xFFFFFF))
def test_colour_comes_back_as_it_was(number: int) -> None:
    colour = f"#{number:06x}"
    assert shown(lab_of(channels(colour))) == colour


def test_lab_is_that_of_css_color_4() -> None:
    assert lab_of((1, 1, 1)) == pytest.approx((1, 0, 0), abs=1e-6)
    assert lab_of((1, 0, 0)) == pytest.approx((0.62796, 0.22486, 0.12585), abs=1e-5)
    assert lab_of((0, 0, 1)) == pytest.approx((0.45201, -0.03246, -0.31153), abs=1e-5)


@pytest.mark.parametrize(("light", "colour"), [(1.2, "#ffffff"), (1, "#ffffff"), (-0.1, "#000000")])
def test_what_is_lighter_than_white_is_white(light: float, colour: str) -> None:
    assert shown((light, 0.1, 0.1)) == colour


@pytest.mark.parametrize(
    ("lab", "colour"),
    [
        ((0.8, 0.3, 0.1), "#ff979b"),
        ((0.3, -0.2, 0.2), "#0e3900"),
        ((0.5, 0.05, -0.35), "#5300ff"),
        ((0.95, 0.1, 0.1), "#ffe5d3"),
        ((0.6, -0.3, -0.05), "#009790"),
    ],
)
def test_colour_that_no_screen_has_keeps_lightness_and_hue(
    lab: tuple[float, float, float], colour: str
) -> None:
    """Colors as ColorAide 8.13 fits them."""
    assert shown(lab) == colour
