"""How WeasyPrint writes lines of text: their letters are taken where a line is broken.

By itself it lets Pango forget a line that is broken, and set it anew for each PDF. As in `once`,
what is put in place of its own gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct
from typing import Any

from weasyprint.draw import text
from weasyprint.pdf import stream as streams
from weasyprint.text import fonts, line_break
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

_LETTER = Struct(f"=Iiii{ffi.sizeof('PangoGlyphInfo') - 16}x")
"""A letter's number, how wide it is, and how far it stands off to the right and down."""

SIZES_TOLD = 14802
"""The first version of Pango (1.48.2) that tells of letters how large they are."""

_own_deactivate, _own_reactivate = line_break.Layout.deactivate, line_break.Layout.reactivate
_own_draw, _own_key = text.draw_first_line, fonts.get_pango_font_key
_keys: dict[Any, tuple[Any, Any]] = {}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of one font that stand side by side."""

    font: Any
    letters: bytes
    starts: tuple[int, ...]
    """Where the words of each letter begin."""
    end: int
    is_reversed: bool

    def words(self, place: int, raw: bytes) -> str:
        """Return what a letter stands for."""
        after = place - 1 if self.is_reversed else place + 1
        end = self.starts[after] if 0 <= after < len(self.starts) else self.end
        return raw[self.starts[place] : end].decode()


def deactivate(line: Any) -> None:
    """Take a line's letters before Pango forgets it."""
    if "layout" in vars(line):
        if "stretches" not in vars(line):
            line.stretches = _stretches(line)
        _own_deactivate(line)


def reactivate(line: Any, style: Any) -> None:
    """Let Pango set a line anew, unless its letters were taken."""
    if getattr(line, "stretches", None) is None:
        _own_reactivate(line, style)


def _stretches(line: Any) -> tuple[Stretch, ...] | None:
    """Return a line's letters; None if they are not all that there will be."""
    first, rest = line.get_first_line()
    if (
        first.runs == ffi.NULL
        or rest is not None
        or line.justification_spacing
        or pango.pango_version() < SIZES_TOLD
    ):
        return None
    found, run = [], first.runs[0]
    while run != ffi.NULL:
        held, run = run.data, run.next
        item, count = held.item, held.glyphs.num_glyphs
        letters = ffi.buffer(held.glyphs.glyphs, count * _LETTER.size)[:]
        starts = tuple(item.offset + each for each in ffi.unpack(held.glyphs.log_clusters, count))
        font, end = item.analysis.font, item.offset + item.length
        if font not in _keys:  # while its line is kept no other takes its place
            _keys[font] = line.layout, _own_key(font)
        found.append(Stretch(font, letters, starts, end, bool(item.analysis.level % 2)))
    return tuple(found)


def key(font: Any) -> Any:
    """Return how a PDF calls a font."""
    return _keys[font][1] if font in _keys else _own_key(font)


def draw(stream: Any, box: Any, overflow: str, ellipsis: Any, matrix: Any) -> Any:
    """Write a line, and return the pictures that are among its letters."""
    line = box.pango_layout
    stretches = getattr(line, "stretches", None)
    if stretches is None or not box.text.strip():
        return _own_draw(stream, box, overflow, ellipsis, matrix)
    used = [(each, *stream.add_font(each.font)) for each in stretches]
    raw = line.text.encode()
    written = [_written(each, font, size, stream, raw) for each, font, size in used]
    if overflow == "ellipsis" or ellipsis != "none" or None in written:
        _own_reactivate(line, box.style)
        return _own_draw(stream, box, overflow, ellipsis, matrix)
    stream.set_text_matrix(*matrix.values)
    before, words = None, ""
    for (each, font, size), more in zip(used, written, strict=True):
        if each.font != before:
            before = each.font
            if words:
                stream.show_text(words)
            words = ""
            stream.set_font_size(font.hash, size)
        words += more or ""
    stream.show_text(words)
    return []


def _has_pictures(font: Any) -> bool:
    return bool(font.bitmap or font.png or font.svg or font.colr)


def _written(stretch: Stretch, font: Any, size: float, stream: Any, raw: bytes) -> str | None:
    """Return letters as a PDF has them, with how far each stands from where it would by itself.

    None if one is a picture, is none of its font, or stands off the line.
    """
    if _has_pictures(font):
        return None
    known = vars(font).setdefault("own_letters", {}).setdefault(size, {})
    letters = [*_LETTER.iter_unpack(stretch.letters)]
    for place, letter in enumerate(letters):
        if letter not in known:
            number, _, _, down = letter
            if number >= pango.PANGO_GLYPH_EMPTY or down:
                return None
            if number not in font.to_unicode:
                font.to_unicode[number] = stretch.words(place, raw)
            if number not in font.widths:
                font.widths[number] = _width(stretch.font, number, size, stream)
            known[letter] = _letter(letter, font.widths[number], size)
    words = "".join(["<", *map(known.__getitem__, letters)])
    return words[:-1] if words.endswith("<") else f"{words}>"


def _letter(letter: tuple[int, int, int, int], own: float, size: float) -> str:
    number, wide, right, _ = letter
    shift = right / size
    apart = own + shift - wide * 1000 * FROM_UNITS / size
    before, after = f">{-shift}<" if shift else "", f">{int(apart)}<" if apart else ""
    return f"{before}{number:04x}{after}"


def _width(font: Any, number: int, size: float, stream: Any) -> Any:
    pango.pango_font_get_glyph_extents(font, number, stream.ink_rect, stream.logical_rect)
    return round(stream.logical_rect.width * 1000 * FROM_UNITS / size)


OURS = {
    "deactivate": (deactivate, line_break.Layout),
    "reactivate": (reactivate, line_break.Layout),
    "draw_first_line": (draw, text),
    "get_pango_font_key": (key, streams),
}
"""What stands for WeasyPrint's own, by its name there, and the places where it does."""
