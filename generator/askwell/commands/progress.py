"""How far a long step is: a bar with the time left, in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


def progress(label: str) -> Callable[[int, int], None]:
    """Return what hears how many of how many are done, and shows it."""
    bars: list[ProgressBar[int]] = []

    def tell(done: int, of: int) -> None:
        if not bars:
            bars.append(click.progressbar(length=of, label=label, file=sys.stderr))
        bars[0].update(1)
        if done == of:
            bars[0].render_finish()

    return tell
