"""The command as a program of its own: `askwell`, and `python -m askwell`."""

from __future__ import annotations

import gc

# A command makes much, drops little, and ends: looking for what was dropped costs a fifth.
gc.disable()

from askwell.cli import main  # noqa: E402 - loading is the first that makes much


def run() -> None:
    """Run the command line."""
    try:
        main()
    finally:
        gc.freeze()  # the end of a process gives everything back without looking through it


if __name__ == "__main__":
    run()
