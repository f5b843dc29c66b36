"""Python's search for what is in use no more, put off while much is made and little dropped."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let no memory be looked through meanwhile; afterwards it is as it was.

    It saves a sixth of the time of a build at 10,000 questions, and of a PDF's.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def set_aside() -> Iterator[None]:
    """Let no search meanwhile look through what is there by now, unless something is set aside.

    A guide's content is most of what is in use, and a search goes through all of that.
    """
    if gc.get_freeze_count():
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
