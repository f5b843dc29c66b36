"""What goes into a PDF besides its words, packed once for several: fonts, pictures, numbers.

As in `once`, what is put in place of the libraries' own gives the same bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from functools import lru_cache
from io import BytesIO
from typing import Any

import pydyf  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont
from PIL import Image
from weasyprint.images import RasterImage
from weasyprint.pdf import fonts

LARGE = 10_000
"""Bytes of what is worth to be kept: a font."""

CHANGED = frozenset(("fvar", "CBDT", "CBLC", "COLR", "SVG ", "sbix"))
"""Tables of fonts that WeasyPrint changes, each time anew."""

_own_cut, _own_dots, _own_bytes = (
    fonts.Font._harfbuzz_subset,  # noqa: SLF001 - WeasyPrint has no other way to it
    RasterImage._get_png_data,  # noqa: SLF001 - likewise
    pydyf._to_bytes,  # noqa: SLF001 - likewise
)
_cut: dict[Any, bytes] = {}
MOST_CUT = 32
"""Fonts that are kept as they were cut down, before others are: those of a sheet's forms."""


def cut(font: Any, signs: Collection[int], hinting: Any) -> None:
    """Cut a font down to some of its letters."""
    asked = (font.hash, len(font.file_content), frozenset(signs), hinting, bool(font.missing))
    if asked not in _cut:
        _own_cut(font, signs, hinting)
        if len(_cut) >= MOST_CUT:
            _cut.clear()
        _cut[asked] = font.file_content
    font.file_content = _cut[asked]


def letters(file: BytesIO, fontNumber: int = -1) -> Any:  # noqa: N803 - as WeasyPrint calls it
    """Return a whole font, as forms hold it."""
    font, glyphs = _letters(file.getvalue(), fontNumber)
    if CHANGED & {*font.keys()}:
        return TTFont(file, fontNumber=fontNumber)
    font.getGlyphSet = lambda: glyphs
    return font


@lru_cache(4)
def _letters(raw: bytes, number: int) -> tuple[Any, dict[str, Any]]:
    font = TTFont(BytesIO(raw), fontNumber=number)
    return font, dict(font.getGlyphSet().items())


class _Packing:
    """Python's own way to pack, by which what is large is packed once."""

    def __getattr__(self, name: str) -> Any:
        return getattr(zlib, name)

    def compressobj(self, level: int) -> _Packer:
        return _Packer(level)


class _Packer:
    def __init__(self, level: int) -> None:
        self._level = level

    def compress(self, raw: bytes) -> bytes:
        return (_packed if len(raw) >= LARGE else zlib.compress)(raw, self._level)

    def flush(self) -> bytes:
        return b""


@lru_cache(32)
def _packed(raw: bytes, level: int) -> bytes:
    return zlib.compress(raw, level)


def dots(image: Any) -> bytes:
    """Return a picture's dots, packed."""
    if image.mode in ("L", "RGB"):
        return _dots(image.mode, image.size, image.tobytes())
    return _own_dots(image)  # type: ignore[no-any-return]


@lru_cache(8)
def _dots(mode: str, size: tuple[int, int], raw: bytes) -> bytes:
    return _own_dots(Image.frombytes(mode, size, raw))  # type: ignore[no-any-return]


def written(item: Any) -> bytes:
    """Return words or a number as a PDF has them; most are of few kinds."""
    kind = type(item)
    if kind is bytes:
        return item  # type: ignore[no-any-return]
    if kind is str or kind is int:
        return str(item).encode("ascii")
    return _own_bytes(item)  # type: ignore[no-any-return]


OURS = {
    "_harfbuzz_subset": (cut, fonts.Font),
    "TTFont": (letters, fonts),
    "zlib": (_Packing(), pydyf),
    "_get_png_data": (staticmethod(dots), RasterImage),
    "_to_bytes": (written, pydyf),
}
"""What stands for the libraries' own, by its name there, and the places where it does."""
