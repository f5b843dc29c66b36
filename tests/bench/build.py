"""Speed and memory of the build as ratios to plain MkDocs with the same written pages.

Plain is what users have without us: the stock Material theme, no hook, no templates of ours.

Their pages are finished HTML, so plain MkDocs reads no content and checks nothing; it makes no bare
pages, offline worker, manifest, styles or social picture (files we wrote it copies), and its search
is one file. The menu is as short as ours, not MkDocs' own of every page on every page.

Times are processor seconds of programs that keep one processor busy each. While those of the
largest guide run once, those of the others run beside them, over and over, and the least counts: a
ratio compares what had the same company. Growth compares sizes, and leans to the dear side by what
a busy neighbor costs. Search is asked in what was built. Needs Linux or macOS.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from askwell.engines import EngineName
from tests.bench import search

ROOT = Path(__file__).parents[2]
INSIDE = ("-m", "tests.bench.inside")
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody else's Python compiles at every start
SIZES = (240, 1_240, 10_240)
"""In questions. Of a program the least time counts: other work on the machine only ever adds, and a
small difference between two sizes is all that a question costs early.
"""
ENGINES: tuple[EngineName, ...] = ("plain", "mkdocs")
"""The engines whose time is ours; Zensical works in processes of its own, on all processors.

MkDocs comes last: it leaves the written pages that MkDocs alone is measured with."""
SEARCH = {240: "search", 1_240: "/search", 10_240: "/search"}
"""The plugin that plain MkDocs makes its search with: at the real size Material's, which is stock.

Above, it is MkDocs' own: Material's is quadratic on long pages, at 10,240 over 9 minutes.
"""
EDITED = 1_240
"""The size up to which an edit in a preview is measured: a large one takes long to start."""
PLAIN = "stock"
"""The configuration of MkDocs alone, as users have it."""
BANK = 20
"""Questions in a made-up bank."""
BARE_HIDDEN = "schema: 1\nchanges:\n  hide: [/embed/]\n"
"""What leaves out the pages that tools have alone: each is a copy of another without a frame."""
DIGITS = str.maketrans("0123456789", "bcdfghjkmp")
MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""macOS counts in bytes, Linux in kilobytes."""

Figures = dict[str, float]
"""By the name of the row: ratios to plain MkDocs, but for those with a unit."""

TARGETS: tuple[tuple[str, int, float], ...] = (
    ("build, mkdocs", 240, 1.1),
    ("build, mkdocs", 1_240, 1.1),
    ("build, mkdocs", 10_240, 1.1),
    ("build, plain", 240, 0.5),
    ("build, plain", 10_240, 0.4),
    ("nothing changed", 240, 0.15),
    ("one edit in a preview", 240, 0.1),
    ("check", 10_240, 0.2),
    ("memory, mkdocs", 240, 2),
    ("memory, mkdocs", 1_240, 2),
    ("memory, mkdocs", 10_240, 2),
    ("memory, plain", 10_240, 2),
)
"""What to reach: a row, a size, and the highest ratio."""
GROWTH = 1.1
"""How much dearer a further question may be late than early."""


class Run(NamedTuple):
    """One finished program: its time in processor seconds, its peak memory in MB, its output."""

    seconds: float
    megabytes: float
    output: str


class Measured:
    """A guide of some size, the programs that are run on it, and the least that each took."""

    def __init__(self, project: Path, size: int) -> None:
        """Lay it out."""
        lay_out(project, size)
        self.project, self.size, self.least = project, size, dict[str, Run]()
        self.programs: dict[str, Callable[[], Run]] = {
            **{engine: partial(built, project, engine) for engine in ENGINES},
            "unchanged": partial(unchanged, project),
            PLAIN: partial(mkdocs, project),
            "check": partial(run, "-m", "askwell", "check", str(project)),
        }
        if size <= EDITED:
            self.programs["edit"] = partial(edited, project)

    def measure(self, name: str) -> None:
        """Run one of its programs."""
        done = self.programs[name]()
        self.least[name] = min(done, self.least.get(name, done), key=lambda each: each.seconds)

    @property
    def is_measured(self) -> bool:
        """Whether each of its programs was run."""
        return self.least.keys() == self.programs.keys()

    def measure_all(self) -> None:
        """Run each of its programs once, in their order."""
        for name in self.programs:
            self.measure(name)


def main() -> None:
    """Measure every size and say what became of the targets."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = [Measured(Path(folder, str(size)), size) for size in SIZES]
        measure(sizes)
        built = report({each.size: figures(each.least, each.size) for each in sizes})
        print()
        searched = search.report(sizes[-1].project / "site" / "assets")
        sys.exit(not (built and searched))


def measure(sizes: Sequence[Measured]) -> None:
    """Run everything at the largest size, and beside it all at the others while that takes."""
    *others, largest = sizes
    turns = cycle([(each, name) for each in others for name in each.programs])
    with ThreadPoolExecutor(1) as beside:
        longest = beside.submit(largest.measure_all)
        while not longest.done() or not all(each.is_measured for each in others):
            each, name = next(turns)
            each.measure(name)
        longest.result()


def figures(least: dict[str, Run], size: int) -> Figures:
    """Return what programs took of what MkDocs alone takes."""
    seconds = {
        **{f"build, {engine}": least[engine].seconds for engine in ENGINES},
        "nothing changed": least["unchanged"].seconds,
        "check": least["check"].seconds,
    }
    if "edit" in least:
        seconds["one edit in a preview"] = least["edit"].seconds
    plain = least[PLAIN]
    return {
        "plain MkDocs: s": plain.seconds,
        **{name: each / plain.seconds for name, each in seconds.items()},
        "plain MkDocs: MB": plain.megabytes,
        **{f"memory, {name}": least[name].megabytes / plain.megabytes for name in ENGINES},
        "build, a question: ms": 1000 * least["mkdocs"].seconds / size,
    }


def built(project: Path, engine: str) -> Run:
    """Build a project from nothing."""
    for made in ("build", "site"):
        shutil.rmtree(project / made, ignore_errors=True)
    return run("-m", "askwell", "build", str(project), "--engine", engine)


def unchanged(project: Path) -> Run:
    """Build again what was just built."""
    done = run("-m", "askwell", "build", str(project), "--engine", ENGINES[-1])
    if "Nothing changed" not in done.output:
        sys.exit("A build with nothing changed did something.")
    return done


def mkdocs(project: Path) -> Run:
    """Build the written pages with MkDocs alone."""
    shutil.rmtree(project / PLAIN, ignore_errors=True)
    return run("-m", "mkdocs", "build", "--quiet", "--config-file", str(project / f"{PLAIN}.yml"))


def edited(project: Path) -> Run:
    """Change one question while a preview runs; the time is that of the edit alone."""
    done = run(*INSIDE, "edit", str(project))
    return done._replace(seconds=float(done.output.splitlines()[-1]))


def run(*arguments: str) -> Run:
    """Run Python with these arguments and wait for it; a failure ends everything.

    This process has to stay small: on Linux a new one's peak memory is never below its parent's.
    """
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{output}This failed: {' '.join(command)}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE, output)


def lay_out(project: Path, size: int) -> None:
    """Make a project of the shipped content and made-up questions: real ones in other words."""
    shutil.copytree(ROOT / "content", project / "content")
    # A theme knows no bare pages: both sides make the same ones, and none is another's near copy.
    (project / "content/changes.yml").write_text(BARE_HIDDEN, encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name in ("overrides", "generator"):
        (project / name).symlink_to(ROOT / name)
    run(*INSIDE, "settings", str(project), SEARCH[size])  # a menu has no entry for a made-up bank
    real = questions_of(project)
    plain = [question for question in real if "{{" not in question]
    made = list(map(renamed, cycle(plain), range(size - len(real))))
    for start in range(0, len(made), BANK):
        name = f"made-{start // BANK}"
        head = f"schema: 1\nbank:\n  id: {name}\n  title: Bank {name}\n  topic: more\n"
        head += "  intro: More.\n  questions:\n"
        text = head + "\n".join(made[start : start + BANK])
        (project / f"content/questions/{name}.yml").write_text(text, encoding="utf-8")


def questions_of(project: Path) -> list[str]:
    """Return the YAML of every question of a project."""
    banks = [
        path.read_text(encoding="utf-8")
        for path in sorted((project / "content/questions").glob("*.yml"))
    ]
    lists = (bank.partition("\n  questions:")[2] for bank in banks)
    # What stands below its questions is the bank's own.
    own = (re.split(r"(?m)^ {0,3}\w", questions)[0] for questions in lists)
    return [question for each in own for question in re.split(r"(?m)^(?=    - id: )", each)[1:]]


def renamed(question: str, number: int) -> str:
    """Give a question another id, and words of its own so that it is like no other."""
    own = " ".join(vowel + str(number).translate(DIGITS) for vowel in "aeiou")
    return re.sub(r"- id: .*", f"- id: made-{number}", question, count=1).replace(
        "?", f" with {own}?", 1
    )


def report(sizes: dict[int, Figures]) -> bool:
    """Print a row for every figure, a column for every size; return whether all was reached."""
    print(f"{'questions':32}", *(f"{size:>10,}" for size in sizes))
    for name in sizes[240]:
        row = (figures.get(name) for figures in sizes.values())
        print(f"{name:32}", *(f"{'' if each is None else f'{each:.2f}':>10}" for each in row))
    print()
    found = list(results(sizes))
    for name, ratio, highest in found:
        outcome = "reached" if ratio <= highest else "NOT reached"
        print(f"{name:44} {ratio:5.2f}, to reach {highest:4.2f}: {outcome}")
    return all(ratio <= highest for _, ratio, highest in found)


def results(sizes: dict[int, Figures]) -> Iterator[tuple[str, float, float]]:
    """Yield every target with its figure; those of an engine that there is not are left out."""
    for name, size, highest in TARGETS:
        if name in sizes[size]:
            yield f"{name}, {size:,} questions", sizes[size][name], highest
    cost = {size: each["build, a question: ms"] * size for size, each in sizes.items()}
    small, middle, large = cost
    early = (cost[middle] - cost[small]) / (middle - small)
    late = (cost[large] - cost[middle]) / (large - middle)
    yield "a further question, late against early", late / early, GROWTH


if __name__ == "__main__":
    main()
