"""Whatever a publisher's colour, what readers read and must tell apart can be read and told apart.

Measured on the values of the style sheets, as a browser would work them out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.catalog import Catalog
from askwell.looks.brand import contrast
from askwell.pages.rendering import renderer
from askwell.pages.styles import brand_sheet

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

STYLES = Path(__file__).parents[2] / "overrides" / "styles"
SHEETS = {
    path.name: path.read_text(encoding="utf-8")
    for path in STYLES.rglob("*.css")
    if path.parent.name not in {"pages", "material"}
}

COLOURS = {
    "lemon": "#fff44f", "yellow": "#ffcc00", "orange": "#ff7a00", "pink": "#ff8fc7",
    "red": "#d0021b", "gray": "#808080", "sky": "#87ceeb", "blue": "#0057b8", "navy": "#0a1f44",
    "purple": "#5b2a86", "green": "#2e8b57", "black": "#000000", "white": "#ffffff",
    "near the ground": "#8b8378",
}  # fmt: skip

GROUNDS = ("paper", "sheet", "tint")
TEXTS = ("ink", "soft", "link", "error")
MARKS = ("accent", "second", "edge")


def values(css: str, scheme: int) -> dict[str, str]:
    """Return the custom properties of a style sheet's first :root, for light (0) or dark (1)."""
    root = re.search(r":root \{(.*?)\n\}", css, re.DOTALL)
    assert root
    found = dict(re.findall(r"--([\w-]+):\s*([^;]+);", root[1]))
    for name, value in found.items():
        if both := re.fullmatch(r"light-dark\((.+), (.+)\)", value):
            found[name] = both[1 + scheme]
    return found


def computed(check_edit: CheckEdit, colour: str, scheme: int) -> dict[str, str]:
    """Return every custom property as a colour, for a guide in this colour and the same second."""
    both = f'"{colour}"\n  second_colour: "{colour}"'
    library, problems = check_edit("publisher.yml", '"#1F5F5B"', both)
    assert not [each for each in problems if each.severity == "error"]
    brand = brand_sheet(renderer(Catalog(library))).decode()
    found = values(brand, scheme) | values(SHEETS["colors.css"], scheme)
    for name, value in found.items():
        if other := re.fullmatch(r"var\(--([\w-]+)\)", value):
            found[name] = found[other[1]]
    return {name: long(value) for name, value in found.items()}


def long(colour: str) -> str:
    """Return a colour of three digits with six."""
    return re.sub(r"^#(\w)(\w)(\w)$", r"#\1\1\2\2\3\3", colour)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS.values(), ids=COLOURS)
def test_text_and_marks_stand_out_in_any_colour(
    check_edit: CheckEdit, colour: str, scheme: int
) -> None:
    shown = computed(check_edit, colour, scheme)
    pairs = [
        (name, ground, least)
        for names, least in ((TEXTS, 4.5), (MARKS, 3))
        for name in names
        for ground in GROUNDS
    ]
    low = {
        (name, ground): contrast(shown[name], shown[ground])
        for name, ground, least in (*pairs, ("on-link", "link", 4.5))
        if contrast(shown[name], shown[ground]) < least
    }
    assert low == {}


def test_the_colour_as_given_only_decorates() -> None:
    used = [name for name, css in SHEETS.items() for _ in re.findall(r"var\(--brand\)", css)]
    assert used == ["page.css"]
    assert re.search(r"body {[^}]*solid var\(--brand\)", SHEETS["page.css"])


def test_what_says_where_the_reader_is_has_a_color_that_stands_out() -> None:
    current = [
        rule
        for css in SHEETS.values()
        for selector, rule in re.findall(r"([^{}]*)\{([^{}]*)\}", css)
        if "aria-current]" in selector and re.search("border-color|box-shadow: (?!none)", rule)
        if ":not([aria-current])" not in selector
    ]
    assert len(current) >= 2
    for rule in current:
        assert re.search(r"var\(--(accent|link)\)|Highlight", rule), rule
