"""How WeasyPrint measures boxes, with what is the same for many of them reckoned once.

As in `once`, what is put in place of its own gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import Any

from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import absolute, background, block, column, grid, inline, page, percent
from weasyprint.layout import float as floating
from weasyprint.layout import table as tables

SIDES = ("top", "right", "bottom", "left")
EDGES = tuple(f"border_{side}_width" for side in SIDES)
MEASURES = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in SIDES),
    *(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height")),
    *EDGES,
)
"""What a box is told by its style and by the room that it stands in."""

CORNERS = [f"border_{side}_radius" for side in ("top_left", "top_right", "bottom_right")]
CORNERS += ["border_bottom_left_radius"]
BARE = {**dict.fromkeys(CORNERS, (0, 0)), "background": None}
"""What is told a box that nothing is painted behind."""

MOST_MEASURES = 2**14
"""Measures that are kept, before others are."""

_edges = attrgetter(*EDGES)
_form = itemgetter(*MEASURES, "box_sizing", "border_collapse")
_forms: dict[Any, int] = {}
_measures: dict[Any, dict[str, Any]] = {}
_own_measure, _own_paint = percent.resolve_percentages, background.layout_box_backgrounds
_own_room, _own_margin = floating.avoid_collisions, block.collapse_margin


def measure(box: Any, containing_block: Any) -> None:
    """Tell a box its measures, which are those of all boxes of its form in such a room."""
    within, style = containing_block, box.style  # named as WeasyPrint calls them
    room = (within.width, within.height) if isinstance(within, Box) else within
    if "own_form" not in vars(style):
        style.own_form = _forms.setdefault(_form(style), len(_forms))
    # Edges that a table's cells share were reckoned before: they stay.
    is_shared = style["border_collapse"] == "collapse" and hasattr(box, EDGES[0])
    asked = (style.own_form, room, _edges(box) if is_shared else None)
    found = _measures.get(asked)
    if found is not None:
        vars(box).update(found)
        return
    _own_measure(box, within)
    if len(_measures) >= MOST_MEASURES:
        _measures.clear()
    _measures[asked] = {name: getattr(box, name) for name in MEASURES}


def room_beside(context: Any, box: Any, within: Any, outer: bool = True) -> Any:  # noqa: FBT001, FBT002 - as WeasyPrint calls it
    """Return where a box can stand, and how wide: nearly always nothing floats beside it."""
    is_plain = box.style["float"] == "none" and within.style["direction"] == "ltr"
    if context.excluded_shapes or not is_plain:
        return _own_room(context, box, within, outer)
    left = within.content_box_x()
    right = left + within.width
    if outer:
        return left, box.position_y, right - left
    left += box.margin_left
    return (
        left - box.margin_left,
        box.border_box_y() - box.margin_top,
        right - box.margin_right - left,
    )


def margin(adjoining: Sequence[Any]) -> Any:
    """Return how far apart margins keep what they meet between."""
    every = [0, *adjoining]
    return max(every) + min(every)


def paint(page: Any, box: Any, image: Any, layout_children: bool = True, style: Any = None) -> None:  # noqa: FBT001, FBT002 - likewise
    """Tell boxes what is painted behind them: of most of them nothing is."""
    if layout_children:
        for child in box.all_children():
            paint(page, child, image)
    if style is None and isinstance(box, Box) and box is not page and _is_bare(box.style):
        vars(box).update(BARE)
    else:
        _own_paint(page, box, image, layout_children=False, style=style)


def _is_bare(style: Any) -> bool:
    if "own_bare" not in vars(style):
        color = style["background_color"]
        color = style["color"] if color == "currentcolor" else color
        style.own_bare = (
            all((0, "px") in style[corner] for corner in CORNERS)
            and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and style["visibility"] != "hidden"
            and all(kind != "url" and not value for kind, value in style["background_image"])
            and color.alpha == 0
            and not style["box_shadow"]
        )
    return style.own_bare  # type: ignore[no-any-return]


_PLACES = (absolute, block, column, floating, grid, inline, page, percent, tables)
OURS = {
    "resolve_percentages": (measure, *_PLACES),
    "avoid_collisions": (room_beside, block, floating, inline),
    "collapse_margin": (margin, block),
    "layout_box_backgrounds": (paint, background),
}
"""What stands for WeasyPrint's own, by its name there, and the places where it does."""
