"""How the colors of a form can be read. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from askwell.editor.answers import Answer
from askwell.editor.pages import text
from askwell.looks import brand


def readable(answers: Iterable[Answer]) -> Iterator[dict[str, str]]:
    """Yield how each color can be read; of what is none yet, nothing can be said."""
    for at, _, value in answers:
        if at.endswith("colour") and isinstance(value, str):
            yield from _colour(at, value.strip())


def _colour(at: str, colour: str) -> Iterator[dict[str, str]]:
    if len(colour) != len("#rrggbb"):
        return
    try:
        shades = brand.text_shades(colour.lower())
        ratio = brand.contrast(colour, brand.LIGHT_GROUND)
    except ValueError:
        return
    key = "fits" if shades.on_light == shades.given else "darker"
    words = text(f"editor.contrast.{key}", ratio=f"{ratio:.1f}", needed=f"{brand.ENOUGH:.1f}")
    yield {"at": at, "light": shades.on_light, "dark": shades.on_dark, "words": words}
