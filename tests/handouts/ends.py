"""How the pages of a PDF end: on a heading that has nothing below it, or nearly empty."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import Element, fromstring

from PIL import Image

THIN = 0.25
"""What of a last page has to be filled for it to be worth a sheet."""

INK = 200
"""What is darker is ink; white is 255."""


@dataclass(frozen=True)
class Ends:
    """How the pages of a PDF end."""

    pages: int
    headings: int
    """Pages whose last words are a heading."""
    filled: float
    """How much of the last page is filled, from 0 to 1."""

    @property
    def is_thin(self) -> bool:
        """Whether the last of several pages is nearly empty."""
        return self.pages > 1 and self.filled < THIN


def ends(raw: bytes) -> Ends:
    """Look at each page, and at the last one as a picture."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.pdf").write_bytes(raw)
        told = _told(["pdftohtml", "-xml", "-i", "-stdout", "a.pdf"], folder)
        pages = fromstring(re.sub(rb"</?(?:a|b|i)\b[^>]*>", b"", told)).findall("page")  # noqa: S314
        last = ["-f", str(len(pages)), "-l", str(len(pages))]
        picture = _told(["pdftoppm", "-r", "20", "-gray", *last, "a.pdf"], folder)
    serif = {
        each.get("id")
        for page in pages
        for each in page.findall("fontspec")
        if "Serif" in each.get("family", "")
    }
    lowest = [max(_body(page), key=_bottom, default=None) for page in pages]
    headings = sum(each is not None and each.get("font") in serif for each in lowest)
    return Ends(len(pages), headings, _filled(picture, _foot(pages[-1])))


def _told(command: list[str], folder: str) -> bytes:
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout


def _foot(page: Element) -> float:
    """Return where the foot of a page begins, from 0 at the top to 1: where its number stands."""
    tops = [
        int(text.get("top", 0))
        for text in page.findall("text")
        if re.fullmatch(r"\d+ / \d+", (text.text or "").strip())
    ]
    return (max(tops) - 3) / int(page.get("height", 1))


def _body(page: Element) -> list[Element]:
    foot = _foot(page) * int(page.get("height", 1))
    texts = [text for text in page.findall("text") if (text.text or "").strip()]
    return [text for text in texts if int(text.get("top", 0)) < foot]


def _bottom(text: Element) -> int:
    return int(text.get("top", 0)) + int(text.get("height", 0))


def _filled(picture: bytes, foot: float) -> float:
    with Image.open(BytesIO(picture)) as page:
        above = page.crop((0, 0, page.width, int(page.height * foot)))
        ink = above.point(lambda gray: 255 * (gray < INK)).getbbox()
        return ink[3] / page.height if ink else 0
