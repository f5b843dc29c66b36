"""A fleet against as many separate builds, two workers against one, and nothing changed.

Usage: python -m tests.bench.fleet [GUIDES]. With a hundred it prints the rows of README.md.

Wall time, since that is what a fleet is for: two processors have to be idle. Nothing is deleted
meanwhile: where many files just were, ext4 takes long to make others (`recently_deleted`).
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

FEW = 12
"""Guides of a fleet, if no number is told: with fewer, it would be measured how workers start."""
ROUNDS = 2
"""How often separate builds are measured, which are short."""
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}

TARGETS = (
    ("a fleet against separate builds", 0.5, "at most"),
    ("two workers against one", 1.7, "at least"),
    ("nothing changed, seconds", 3.0, "at most"),
)


def main() -> None:
    """Measure, print the figures, and what they come to for larger fleets."""
    guides = int(sys.argv[1]) if len(sys.argv) > 1 else FEW
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lay_out(home)
        askwell("build", str(home / "base"), "--engine", "plain")  # whatever is only done once
        alone = built_at_once(home, 1)
        machine = 2 * alone / built_at_once(home, 2)
        one = made(fleet_in(home / "one", guides), 1)
        two = made(fleet := fleet_in(home / "two", guides), 2)
        kept = made(fleet, 2)
        size = sum(path.stat().st_size for path in home.glob("two/sites/**/*") if path.is_file())
    alone *= guides
    figures = (two / alone, one / two, kept)
    print(f"{guides} guides: separately {alone:.0f} s, reckoned from {ROUNDS};", end=" ")
    print(f"as a fleet by two workers {two:.0f} s,", end=" ")
    print(f"{kept:.1f} s when nothing changed; {size / 1e6:.0f} MB.\n")
    reached = tell(figures, machine)
    tell_larger(guides, two, kept, size)
    sys.exit(not reached)


def tell(figures: Sequence[float], machine: float) -> bool:
    """Print what two workers could do at most on this machine; return whether all was reached."""
    missed = False
    for (name, goal, way), figure in zip(TARGETS, figures, strict=True):
        reached = figure <= goal if way == "at most" else figure >= goal
        missed = missed or not reached
        print(f"{name:36} {figure:5.2f}, {way} {goal}: {'reached' if reached else 'NOT reached'}")
    print(
        f"\nTwo builds at once, which share nothing, do {machine:.2f} times as much as one alone:"
    )
    print("more than that no two workers can do on this machine, as busy as it is.")
    return not missed


def tell_larger(measured: int, two: float, kept: float, size: float) -> None:
    """Print the rows of README's table: seconds by two workers, when nothing changed, and bytes."""
    print("\nFor README.md:\n")
    for guides in (100, 1_000, 10_000):
        share = guides / measured
        print(
            f"| {guides:,} | {spoken(two * share)} | {spoken(kept * share)} "
            f"| {rounded(size * share / 1e9)} GB |"
        )


def spoken(seconds: float) -> str:
    """Return a time in the unit that a person would name it in."""
    units = ((1.5 * 3600, 3600, "h"), (90, 60, "min"), (0, 1, "s"))
    number, unit = next((seconds / one, unit) for least, one, unit in units if seconds >= least)
    return f"{rounded(number)} {unit}"


def rounded(number: float) -> str:
    """Return a number as it is told: with a decimal if it is a small one."""
    return f"{number:.{int(number < 10)}f}"


def lay_out(home: Path) -> None:
    """Make the guide from which those of a fleet differ in name, color and address."""
    askwell("new", str(home / "base"), "--name", "Board", "--site-url", "https://board.example/")


def fleet_in(folder: Path, guides: int) -> Path:
    """Describe a fleet of its guides in a folder beside the guide."""
    rows = "".join(
        f"    - id: center-{number}\n      folder: ../base\n      publisher:\n"
        f"        name: Center {number}\n        colour: '#{number * 9973 % 8_000_000:06x}'\n"
        f"        site_url: https://center-{number}.example/\n"
        for number in range(guides)
    )
    folder.mkdir()
    fleet = folder / "fleet.yml"
    fleet.write_text(f"schema: 1\nfleet:\n  guides:\n{rows}", encoding="utf-8")
    return fleet


def built_alone(home: Path, name: object) -> float:
    """Build the guide by itself, into a site of this name."""
    site = str(home / f"alone-{name}")
    return askwell("build", str(home / "base"), "--engine", "plain", "--site-dir", site)


def built_at_once(home: Path, number: int) -> float:
    """Build the guide so many times at once, a few times over; return the seconds of one time."""
    names = [f"{number}-{turn}" for turn in range(number * ROUNDS)]
    start = time.perf_counter()
    with ThreadPoolExecutor(number) as waiting:
        list(waiting.map(partial(built_alone, home), names))
    return (time.perf_counter() - start) / ROUNDS


def made(fleet: Path, jobs: int) -> float:
    """Build a fleet by so many workers."""
    return askwell("fleet", str(fleet), "--jobs", str(jobs))


def askwell(*arguments: str) -> float:
    """Run the command and return its seconds. A failure ends everything."""
    command = [sys.executable, "-m", "askwell", *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}This failed: {' '.join(command)}")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
