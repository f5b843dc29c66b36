from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.looks.brand import contrast
from askwell.pages import emblems
from askwell.pages.emblems import emblem_files, initials, ink_on
from askwell.pages.site import Build

COLORS = Path(__file__).parents[2] / "overrides" / "styles" / "notebook" / "colors.css"


def named(publisher: Publisher, **fields: object) -> dict[str, bytes]:
    return emblem_files(publisher.model_copy(update=fields))


def opened(raw: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(raw))
    image.load()
    return image


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Riverbend Careers", "RC"), ("Careers", "C"), ('the "Ask" office', "TO"), ("& Co", "C"),
     ("École d'art", "ÉD"), ("...", "")],
)  # fmt: skip
def test_letters_are_the_first_of_two_words(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.integers(0, 0xFFFFFF))
def test_letters_can_be_read_on_any_colour(number: int) -> None:
    assert contrast(ink_on(f"#{number:06x}"), f"#{number:06x}") >= 3


def test_icon_and_picture_show_the_name_and_the_colours(minimal: Library) -> None:
    made = named(minimal.publisher, second_colour="#d0021b")
    icon, social = opened(made["assets/icon.png"]), opened(made["assets/social.png"])
    assert ">EC</text>" in made["assets/favicon.svg"].decode()
    assert (icon.size, social.size) == ((180, 180), (1200, 630))
    assert icon.getpixel((2, 2)) == (0x1F, 0x5F, 0x5B)
    assert social.getpixel((92, 300)) == (0x1F, 0x5F, 0x5B)
    assert (0xD0, 0x02, 0x1B) in {color for _, color in social.getcolors(1 << 20) or ()}


def test_other_words_and_colours_make_other_pictures(minimal: Library) -> None:
    first = named(minimal.publisher)
    for changed in ({"colour": "#d0021b"}, {"title": "Other"}, {"tagline": "Other"}):
        assert (
            named(minimal.publisher, **changed)["assets/social.png"] != first[emblems.SOCIAL_PLACE]
        )
    assert named(minimal.publisher, short_name="Zed")["assets/icon.png"] != first["assets/icon.png"]


def test_the_same_publisher_gives_the_same_bytes_in_another_process(minimal: Library) -> None:
    look = (
        "import hashlib, sys; from askwell.kinds.publisher import Publisher;"
        "from askwell.pages.emblems import emblem_files;"
        "made = emblem_files(Publisher.model_validate_json(sys.stdin.read()));"
        "print({k: hashlib.sha256(v).hexdigest() for k, v in made.items()})"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", look],
            input=minimal.publisher.model_dump_json(exclude_none=True),
            text=True, capture_output=True, check=True,
        ).stdout
        for _ in range(2)
    }  # fmt: skip
    assert len(told) == 1


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=60))
def test_any_name_makes_pictures_that_are_whole(minimal: Library, title: str, short: str) -> None:
    made = named(minimal.publisher, title=title, short_name=short)
    assert opened(made["assets/social.png"]).size == (1200, 630)
    assert opened(made["assets/icon.png"]).size == (180, 180)
    ET.fromstring(made["assets/favicon.svg"])  # noqa: S314 - it is our own


def test_letters_that_the_font_lacks_are_left_out_and_lines_stand_for_them(
    minimal: Library,
) -> None:
    made = named(minimal.publisher, short_name="日本", title="聞く")
    assert len(opened(made["assets/icon.png"]).getcolors() or ()) == 2
    assert opened(made["assets/social.png"]).size == (1200, 630)


@pytest.mark.parametrize(
    ("name", "box"), [("日本", (40, 56, 141, 126)), ("Riverbend Careers", (29, 59, 150, 127))]
)
def test_icons_of_every_size_show_the_same_and_nothing_near_their_edge(
    minimal: Library, name: str, box: tuple[int, ...]
) -> None:
    made = named(minimal.publisher, short_name=name)
    for place, side in emblems.ICONS.items():
        icon = opened(made[place])
        ground = Image.new("RGB", icon.size, minimal.publisher.colour)
        found = ImageChops.difference(icon, ground).getbbox()
        assert found
        assert [edge * 180 / side for edge in found] == pytest.approx(box, abs=2)


def test_no_picture_is_made_for_a_publisher_who_has_one(minimal: Library) -> None:
    assert emblems.SOCIAL_PLACE not in named(minimal.publisher, picture="brand/share.png")


def test_colors_of_the_picture_are_those_of_light_pages() -> None:
    css = COLORS.read_text(encoding="utf-8")
    for name in ("ink", "soft", "paper", "sheet", "line", "rule"):
        light = re.search(rf"--{name}: light-dark\((#\w+),", css)
        assert light
        assert light[1] == getattr(emblems, name.upper())


def test_pages_name_both_icons(minimal_build: Build) -> None:
    assert {"assets/favicon.svg", "assets/icon.png"} <= minimal_build.files.keys()
