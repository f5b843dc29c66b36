"""The good end of what runs until somebody ends it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import click


def ending() -> list[int]:
    """Return Ctrl+C, whoever started the program, and a closed terminal: Windows knows none."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


@contextmanager
def ended_by_signals(farewell: str) -> Iterator[None]:
    """End in good order and say so, by whichever signal or without."""
    before = [(number, signal.signal(number, _interrupt)) for number in ending()]
    try:
        with suppress(KeyboardInterrupt):
            yield
        click.echo(farewell)
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
