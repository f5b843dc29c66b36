"""The command as a program of its own: `askwell`, and `python -m askwell`."""

from __future__ import annotations

import gc
import os

# A command makes much, drops little, and ends: looking for what was dropped costs a fifth.
gc.disable()

# What validates looks for plugins in all that is installed; that costs a small guide a fiftieth.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from askwell.cli import main  # noqa: E402 - loading is the first that makes much


def run() -> None:
    """Run the command line."""
    try:
        main()
    finally:
        gc.freeze()  # the end of a process gives everything back without looking through it


if __name__ == "__main__":
    run()
