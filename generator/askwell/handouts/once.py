"""What WeasyPrint reckons anew for every line, try and paper, reckoned once.

It has no setting for any of this. What is put in place of its own here gives the same bytes, which
`tests/handouts/test_once.py` proves of the one release that `pyproject.toml` allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Any

import weasyprint
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.formatting_structure.boxes import Box, ParentBox
from weasyprint.layout import inline, preferred
from weasyprint.pdf import fonts
from weasyprint.text import line_break
from weasyprint.text.fonts import FontConfiguration

from askwell.handouts import glyphs, packing, spacing

LETTERS = (
    *("direction", "lang", "white_space", "tab_size", "letter_spacing", "word_spacing"),
    *("hyphens", "hyphenate_limit_chars", "hyphenate_limit_zone", "hyphenate_character"),
    *("overflow_wrap", "word_break", "font_family", "font_style", "font_stretch", "font_weight"),
    *("font_size", "font_kerning", "font_variant_ligatures", "font_variant_position"),
    *("font_variant_caps", "font_variant_numeric", "font_variant_alternates"),
    *("font_variant_east_asian", "font_feature_settings", "font_variation_settings"),
    *("font_language_override", "line_height", "text_decoration_line"),
)
"""What is asked of a style to break a line or to tell its height."""

MOST_LINES = 2**14
"""Lines that are kept, before others are."""


_PLAIN = frozenset(
    name
    for name in INITIAL_VALUES.keys() - INITIAL_NOT_COMPUTED
    if name not in ("display", "float", "page", "position")
    and not name.startswith("text_decoration_")
)
"""What is inherited, or is as at first, where no rule speaks of it.

A rule for `margin-inline-start` would speak of `margin-left`, too: the sheets here have none such.
"""
_AT_FIRST = {name: INITIAL_VALUES[name] for name in sorted(_PLAIN - INHERITED)}
_HANDED_DOWN = tuple(sorted(_PLAIN & INHERITED))
_handed_down = itemgetter(*_HANDED_DOWN)


class Style(weasyprint.css.ComputedStyle):  # type: ignore[misc]
    """What rules make of an element, with all that none of them speaks of taken as it is.

    WeasyPrint looks for each such value whether it has to be reckoned.
    """

    def __init__(self, parent_style: Any, cascaded: Any, pseudo_type: Any, *more: Any) -> None:
        super().__init__(parent_style, cascaded, pseudo_type, *more)
        is_margin = (pseudo_type or "").startswith("@")  # of sixteen few are more than looked at
        if parent_style is not None and not is_margin:
            _take_after(self, parent_style)
            for name in cascaded:
                self.pop(name, None)


class NamelessStyle(weasyprint.css.AnonymousStyle):  # type: ignore[misc]
    """The same for boxes that no element makes."""

    def __init__(self, parent_style: Any) -> None:
        _take_after(self, parent_style)
        super().__init__(parent_style)


def _take_after(style: Any, parent: Any) -> None:
    style.update(_AT_FIRST)
    style.update(zip(_HANDED_DOWN, _handed_down(parent), strict=True))


_own_first_line, _own_height = line_break.split_first_line, line_break.strut
_own_letters, _own_is_in_flow = line_break.get_font_description, Box.is_in_normal_flow
_own_sheets = weasyprint.css.find_stylesheets
_own_pages, _own_is_context = ParentBox.page_values, Box.establishes_formatting_context
_looks: dict[object, int] = {}
_lines: dict[object, Any] = {}
_letters: dict[int, Any] = {}


def first_line(
    words: str, style: Any, context: Any, width: float | None, gaps: float, **more: Any
) -> Any:
    """Return the first line of words, as it was broken before: for another try, form or paper.

    What fits into one line is the same on any paper where it does.
    """
    alone = (words, _look(style), gaps)
    found = _lines.get(alone)
    if found is not None and (width is None or found[3] <= width):
        return found
    key = (alone, width, *more.items())
    found = _lines.get(key)
    if found is None:
        if len(_lines) >= MOST_LINES:
            _lines.clear()
        found = _own_first_line(words, style, context, width, gaps, **more)
        _lines[alone if _is_whole(found, words, width) else key] = found
    return found


def _is_whole(found: Any, words: str, width: float | None) -> bool:
    """Tell whether a line holds all words, without a break that only its width asks for."""
    made, size, rest, across, *_ = found
    is_all = rest is None and made.text == words and size == len(words.encode())
    return is_all and (width is None or across <= width)


def height(style: Any) -> Any:
    """Return how high a line of a style is, and where its letters stand."""
    if "own_height" not in vars(style):
        style.own_height = _own_height(style)
    return style.own_height


def letters(style: Any) -> Any:
    """Return how Pango calls the letters of a style."""
    look = _look(style)
    if look not in _letters:
        _letters[look] = _own_letters(style)
    return _letters[look]


def _look(style: Any) -> int:
    """Return a number that all styles have whose lines break alike."""
    if "own_look" not in vars(style):
        asked = (*(str(style[name]) for name in LETTERS), id(style.font_config))
        style.own_look = _looks.setdefault(asked, len(_looks))
    return style.own_look  # type: ignore[no-any-return]


def is_in_flow(box: Any) -> bool:
    """Tell whether a box lies in normal flow, of which nearly all do: five questions in one."""
    style = box.style
    if style["float"] == "none" and style["position"] in ("static", "relative"):
        return True
    return _own_is_in_flow(box)  # type: ignore[no-any-return]


def page_values(box: Any) -> tuple[str, str]:
    """Return the pages that a box begins and ends on: nearly always all in it is on one kind."""
    if _is_on_one_kind(box):
        return box.style["page"], box.style["page"]
    return _own_pages(box)  # type: ignore[no-any-return]


def _is_on_one_kind(box: Any) -> bool:
    """Tell it of a box: what is a part of it later is so, too."""
    if not hasattr(box, "own_kind"):
        name = box.style["page"]
        box.own_kind = all(
            each.style["page"] == name and _is_on_one_kind(each) for each in box.children
        )
    return box.own_kind  # type: ignore[no-any-return]


def is_context(box: Any) -> bool:
    """Tell whether a box keeps what floats in it: of one style and kind all boxes do, or none."""
    if box.is_column:
        return True
    known = vars(box.style).setdefault("own_contexts", {})
    kind = type(box)
    if kind not in known:
        known[kind] = _own_is_context(box)
    return known[kind]  # type: ignore[no-any-return]


class Fonts(FontConfiguration):  # type: ignore[misc]
    """The fonts of our own sheets: by them they are told from those of whoever calls us."""


def sheets(html: Any, *known: Any) -> Iterator[weasyprint.CSS]:
    """Yield the style sheets that stand in a sheet of ours: its other tries have the same."""
    letters = known[3]
    if not isinstance(letters, Fonts):
        yield from _own_sheets(html, *known)
        return
    for style in html.etree_element.iter("style"):
        yield _sheet(style.text, letters)


@lru_cache(64)
def _sheet(words: str, letters: Any) -> weasyprint.CSS:
    return weasyprint.CSS(string=words, media_type="print", font_config=letters)


class _Foreign:
    """The library's bridge to C, by which a list of numbers is of one type, however long it is.

    A type for each length is parsed anew: of a PDF's time a fiftieth.
    """

    def __getattr__(self, name: str) -> Any:
        return getattr(line_break.ffi, name)

    def new(self, kind: str, *values: Any) -> Any:
        is_list = kind.startswith("hb_codepoint_t[")
        return line_break.ffi.new("hb_codepoint_t[]" if is_list else kind, *values)


OURS = {
    "ComputedStyle": (Style, weasyprint.css),
    "find_stylesheets": (sheets, weasyprint.css),
    "AnonymousStyle": (NamelessStyle, weasyprint.css),
    "split_first_line": (first_line, inline, preferred),
    "strut": (height, inline),
    "get_font_description": (letters, line_break),
    "ffi": (_Foreign(), fonts),
    "is_in_normal_flow": (is_in_flow, Box),
    "page_values": (page_values, ParentBox),
    "establishes_formatting_context": (is_context, Box),
    **spacing.OURS,
    **glyphs.OURS,
    **packing.OURS,
}
"""What stands for WeasyPrint's own, by its name there, and the places where it does."""


OWN = {name: vars(places[0])[name] for name, (_, *places) in OURS.items()}
"""WeasyPrint's own, by its name there."""


def use() -> None:
    """Let WeasyPrint reckon these once."""
    for name, (ours, *places) in OURS.items():
        for place in places:
            setattr(place, name, ours)
