"""The icon in a browser's tab, and the picture that others show beside a link: name and colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from markupsafe import escape
from PIL import Image, ImageDraw, ImageFont

from askwell.kinds.publisher import Publisher
from askwell.looks.brand import contrast, mark_shades

FONT = Path(__file__).parent.parent / "fonts" / "NotoSerif-Bold.ttf"
"""Latin, Greek and Cyrillic letters. What is written in others stays out of the pictures."""

INK, SOFT, PAPER, SHEET, LINE, RULE = (
    "#2b2620", "#5c5347", "#f6f0e4", "#fffdf8", "#d9cdb8", "#b9cbd8",
)  # fmt: skip
"""Colors of a light page, as in overrides/styles/notebook/colors.css."""

ICONS = {"assets/icon.png": 180, "assets/icon-192.png": 192, "assets/icon-512.png": 512}
"""Pixels of the icons for home screens: what Apple asks for, and what a manifest has to name."""

SOCIAL = (1200, 630)
"""Pixels of the picture beside a link: what all networks show whole."""

SOCIAL_PLACE = "assets/social.png"

KEPT = 64
"""Pictures that a process remembers, of some 50 kB: more than one guide has, fewer than a fleet."""

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect x=".5" y=".5" width="31" height="31" rx="6" fill="{}" stroke="#0004"/>'
    '<text x="16" y="22" text-anchor="middle" font-family="Georgia,serif" font-size="17"'
    ' font-weight="700" fill="{}">{}</text></svg>'
)


def emblem_files(publisher: Publisher) -> dict[str, bytes]:
    """Return the pictures by place on the site. The same publisher gives the same bytes.

    A picture beside links is made for a publisher who has none.
    """
    colour, letters = publisher.colour, initials(publisher.short_name)
    second = publisher.second_colour or colour
    words = (str(publisher.title), str(publisher.tagline), str(publisher.name))
    made = {
        "assets/favicon.svg": ICON.format(colour, ink_on(colour), escape(letters)).encode(),
        **{place: _icon(letters, colour, side) for place, side in ICONS.items()},
    }
    return made if publisher.picture else {**made, SOCIAL_PLACE: _social(words, colour, second)}


def initials(name: str) -> str:
    """Return the first letters of a name's first two words: "RC" for Riverbend Careers."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()


def ink_on(colour: str) -> str:
    """Return what can be read best on a colour: white or ink."""
    return max(("#ffffff", INK), key=lambda ink: contrast(ink, colour))


@lru_cache(KEPT)
def _icon(letters: str, colour: str, side: int) -> bytes:
    """Draw an icon; nothing stands so near its edge that a round one would lose it."""
    image = Image.new("RGB", (side, side), colour)
    pen, ink, scale = ImageDraw.Draw(image), ink_on(colour), side / 180
    if letters and _can_write(letters):
        sizes = (round(size * scale) for size in range(92, 0, -4))
        size = next(size for size in sizes if _font(size).getlength(letters) < 150 * scale)
        pen.text((side / 2, side / 2), letters, ink, _font(size), anchor="mm")
    else:  # a sheet with lines, as the guide is one
        for line in (60, 90, 120):
            ends = (40 * scale, line * scale, 140 * scale, line * scale)
            pen.line(ends, ink, round(10 * scale))
    return _png(image)


@lru_cache(KEPT)
def _social(words: tuple[str, str, str], colour: str, second: str) -> bytes:
    """Draw an index card with the guide's title, what it does, and whose it is."""
    width, height = SOCIAL
    image = Image.new("RGB", SOCIAL, PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((110, 90, width - 50, height - 40), SHEET, LINE, 2)
    pen.rectangle((80, 60, width - 80, height - 70), SHEET, LINE, 2)
    pen.rectangle((80, 60, 104, height - 70), colour, LINE)
    title, tagline, name = (text if _can_write(text) else "" for text in words)
    below = _write(pen, 110, title, INK, (84, 68, 54, 44))
    pen.rectangle((160, below + 20, width - 140, below + 27), mark_shades(second).on_light)
    below = _write(pen, below + 52, tagline, SOFT, (38, 32, 27))
    for line in range(below + 50, height - 190, 56):
        pen.line((160, line, width - 140, line), RULE, 2)
    _write(pen, height - 150, name, INK, (34, 28, 22), lines=1)
    return _png(image)


def _write(
    pen: ImageDraw.ImageDraw, top: int, text: str, ink: str, sizes: tuple[int, ...], lines: int = 2
) -> int:
    """Write a text in the largest size that fits; return where it ends."""
    for size in sizes:
        laid = [*_lines(text, size)]
        if len(laid) <= lines:
            break
    if len(laid) > lines:
        laid = [*laid[: lines - 1], f"{laid[lines - 1].rstrip('.,;:')}…"]
    for number, line in enumerate(laid):
        pen.text((160, top + round(number * size * 1.25)), line, ink, _font(size))
    return top + round(len(laid) * size * 1.25)


def _lines(text: str, size: int) -> Iterator[str]:
    """Break a text into lines as wide as the card."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and _font(size).getlength(longer) > SOCIAL[0] - 300:
            yield line
            longer = word
        line = longer
    yield line


def _can_write(text: str) -> bool:
    font = _font(20)
    nothing = bytes(font.getmask("\uffff"))
    return all(sign.isspace() or bytes(font.getmask(sign)) != nothing for sign in text)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The plain layout is the same everywhere; the other one depends on what is installed.
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _png(image: Image.Image) -> bytes:
    raw = BytesIO()
    image.save(raw, "PNG")
    return raw.getvalue()
