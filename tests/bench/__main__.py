"""All that is measured, part after part, with the seconds that each takes.

Usage: python -m tests.bench. Five minutes on two idle processors.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import subprocess
import sys
import time

PARTS = ("build", "tools", "fleet", "handouts")


def main() -> None:
    """Run every part: one that misses a target keeps none of the others from being measured."""
    start = time.monotonic()
    missed = [part for part in PARTS if not is_reached(part)]
    print(f"All was measured in {time.monotonic() - start:.0f} s.")
    sys.exit(f"A target was missed, or a program failed, in {', '.join(missed)}." if missed else 0)


def is_reached(part: str) -> bool:
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-m", f"tests.bench.{part}"], check=False)
    print(f"\n{part} took {time.monotonic() - start:.0f} s.\n", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    main()
