"""What many pages say alike: made of the same values once."""

from __future__ import annotations

from collections.abc import Hashable

from jinja2 import pass_context
from jinja2.runtime import Context, Macro


class Once:
    """Calls macros that hang on nothing but their values, each once with the same ones.

    What a template says so of a question took a third of the question's time.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, ...], str] = {}

    @pass_context
    def made(self, context: Context, macro: Macro, *values: Hashable) -> str:
        """Return what a macro of the template that asks makes of values, on whatever page."""
        key = (context.name, macro.name, *values)
        if key not in self._made:
            self._made[key] = macro(*values)
        return self._made[key]
