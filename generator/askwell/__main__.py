"""The command as a program of its own: `askwell`, and `python -m askwell`."""

from __future__ import annotations

import gc
import io
import os
import sys

# A command makes much, drops little, and ends: looking for what was dropped costs a fifth.
gc.disable()

# What validates looks for plugins in all that is installed; that costs a small guide a fiftieth.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from askwell.cli import main  # noqa: E402 - loading is the first that makes much


def run() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        _write_anything(stream)
    try:
        main()
    finally:
        gc.freeze()  # the end of a process gives everything back without looking through it


def _write_anything(stream: object) -> None:
    """Let a stream take every letter: messages quote what people write, in all alphabets.

    Into a file or another program everything goes as UTF-8, unless somebody chose otherwise.
    """
    if isinstance(stream, io.TextIOWrapper):
        is_ours = not (stream.isatty() or os.environ.get("PYTHONIOENCODING"))
        stream.reconfigure(encoding="utf-8" if is_ours else None, errors="backslashreplace")


if __name__ == "__main__":
    run()
