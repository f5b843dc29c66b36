from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.looks.brand import DARK_GROUND, LIGHT_GROUND, contrast, mark_shades, text_shades

STYLES = Path(__file__).parents[2] / "overrides" / "styles"


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#fff000", "#fff000", 1)],
)
def test_contrast_is_that_of_wcag(colour: str, ground: str, ratio: float) -> None:
    assert contrast(colour, ground) == pytest.approx(ratio, abs=0.001)


def test_colour_that_can_be_read_stays_as_given() -> None:
    assert text_shades("#1f5f5b").on_light == "#1f5f5b"
    assert text_shades("#ffffff").on_dark == "#ffffff"


@given(st.integers(0, 0xFFFFFF))
def test_text_in_any_colour_can_be_read_on_both_grounds(number: int) -> None:
    shades = text_shades(f"#{number:06x}")
    assert contrast(shades.on_light, LIGHT_GROUND) >= 4.5
    assert contrast(shades.on_dark, DARK_GROUND) >= 4.5


@given(st.integers(0, 0xFFFFFF))
def test_marks_in_any_colour_can_be_seen_on_both_grounds(number: int) -> None:
    shades = mark_shades(f"#{number:06x}")
    assert contrast(shades.on_light, LIGHT_GROUND) >= 3
    assert contrast(shades.on_dark, DARK_GROUND) >= 3


def test_grounds_are_those_of_the_styles() -> None:
    styles = (STYLES / "notebook" / "colors.css").read_text(encoding="utf-8")
    grounds = [
        re.search(rf"--{name}: light-dark\((#\w+), (#\w+)\);", styles)
        for name in ("paper", "sheet", "tint")
    ]
    light, dark = zip(*(ground.groups() for ground in grounds if ground), strict=True)
    assert len(light) == 3
    assert min(light, key=lambda ground: contrast(ground, "#000000")) == LIGHT_GROUND
    assert min(dark, key=lambda ground: contrast(ground, "#ffffff")) == DARK_GROUND
