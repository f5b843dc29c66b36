"""What many pages say alike: made of the same values once."""

from __future__ import annotations

from collections.abc import Hashable

from jinja2.runtime import Macro


class Once:
    """Calls macros that hang on nothing but their values, each once with the same ones.

    What a template says so of a question took a third of the question's time.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, ...], str] = {}

    def __call__(self, macro: Macro, *values: Hashable) -> str:
        """Return what the macro makes; its name tells it from others on any page."""
        key = (macro.name, *values)
        if key not in self._made:
            self._made[key] = macro(*values)
        return self._made[key]
