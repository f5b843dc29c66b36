"""Speed and memory of the build against plain MkDocs, from one run, as ratios. Needs Linux or macOS.

Times are processor seconds: each program here keeps one processor busy, and other work hardly moves them.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
RUNS = {0: 3, 1_000: 3, 10_000: 1}
"""The sizes in made-up questions, and how often each is measured; the run with the median time counts."""
DIGITS = str.maketrans("0123456789", "bcdfghjkmp")
BANK = 20  # questions in a made-up bank
MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts in bytes, Linux in kilobytes
STEPS = {
    "load+check": ("askwell.cli", "check_content"),
    "pages": ("askwell.cli", "build_pages"),
    "write": ("askwell.cli", "write"),
    "engine": ("askwell.engines.mkdocs", "run"),
    "finish": ("askwell.engines", "finish"),
    "swap": ("askwell.engines", "swap"),
}
"""The functions that `askwell build` calls one after the other."""
BEFORE_ENGINE = ("load+check", "pages", "write")
Figures = dict[str, float]  # by the name of the row


class Run(NamedTuple):
    """One finished program: its time, its peak memory, and what it told in JSON."""

    seconds: float
    megabytes: float
    told: dict[str, Any]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report([measure(Path(folder, str(count)), count, runs) for count, runs in RUNS.items()])


def measure(project: Path, count: int, runs: int) -> Figures:
    """Run everything at one size."""
    lay_out(project, count)
    columns = zip(*(once(project) for _ in range(runs)), strict=True)
    build, plain, stock, check = (
        sorted(column, key=lambda run: run.seconds)[runs // 2] for column in columns
    )
    edit = run(
        __file__, "--inside", str(project), str(min((project / "content/questions").glob("*.yml")))
    )
    questions, steps = len(questions_of(project)), build.told["seconds"]
    before = sum(steps[step] for step in BEFORE_ENGINE)
    edited = {step: edit.told["seconds"][step] for step in (*BEFORE_ENGINE, "engine")}
    return {
        "questions": questions,
        "build, Askwell: s": build.seconds,
        "build, plain MkDocs with our overrides: s": plain.seconds,
        "build, stock Material: s": stock.seconds,
        "build, Askwell / plain": build.seconds / plain.seconds,
        "build, Askwell / stock": build.seconds / stock.seconds,
        "memory, Askwell: MB": build.megabytes,
        "memory, Askwell / plain": build.megabytes / plain.megabytes,
        "memory, Askwell / stock": build.megabytes / stock.megabytes,
        "step, start, imports, exit: s": build.seconds - sum(steps.values()),
        **{f"step, {step}: s": seconds for step, seconds in steps.items()},
        "before the engine: s": before,
        "before the engine / whole build": before / build.seconds,
        "before the engine, a question: ms": 1000 * before / questions,
        "whole build, a question: ms": 1000 * build.seconds / questions,
        **{f"one edit, {step}: s": spent for step, spent in edited.items()},
        "one edit, all of these: s": sum(edited.values()),
        "one edit, files written": len(edit.told["written"]),
        "check, the whole command: s": check.seconds,
    }


def once(project: Path) -> tuple[Run, Run, Run, Run]:
    """Build as Askwell does, then the same pages as plain and as stock MkDocs do, always from nothing; then check."""
    print(f"Measuring with {project.name} made-up questions ...", file=sys.stderr)
    for made in ("build/docs", "site", "plain", "stock"):
        shutil.rmtree(project / made, ignore_errors=True)
    build = run(__file__, "--inside", str(project))
    plain = mkdocs(project, "plain", {"extra": {"guide": build.told["site"]}})
    stock = mkdocs(project, "stock", {"theme": {"custom_dir": "empty"}})
    return build, plain, stock, run("-m", "askwell", "check", str(project), "--format", "json")


def mkdocs(project: Path, name: str, values: dict[str, Any]) -> Run:
    """Build the written pages with MkDocs alone: the project's configuration without our hook. JSON is YAML."""
    values |= {
        "INHERIT": "mkdocs.yml",
        "hooks": [],
        "site_dir": name,
        "site_url": "https://example.org/",
    }
    (project / f"{name}.yml").write_text(json.dumps(values), encoding="utf-8")
    return run("-m", "mkdocs", "build", "--quiet", "--config-file", str(project / f"{name}.yml"))


def run(*arguments: str) -> Run:
    """Run Python with these arguments and wait for it; a failure ends everything."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    ) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{output}This failed: {' '.join(command)}")
    told = json.loads(output.splitlines()[-1]) if "--inside" in command else {}
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE, told)


def inside(project: str, edited: str = "") -> None:
    """Build in this process with a watch on every step; given a file to edit, change it and build once more."""
    watches = {step: Watch(import_module(module), name) for step, (module, name) in STEPS.items()}
    build = import_module("askwell.cli").main
    build(["build", project], standalone_mode=False)
    if edited:
        text = Path(edited).read_text(encoding="utf-8")
        Path(edited).write_text(text.replace("?", ", would you say?", 1), encoding="utf-8")
        build(["build", project], standalone_mode=False)
    seconds = {step: watch.seconds for step, watch in watches.items()}
    pages, write = watches["pages"].result, watches["write"].result
    print(json.dumps({"seconds": seconds, "site": pages.frame.values(), "written": write.changed}))


class Watch:
    """Takes the place of a function and keeps its latest time and result."""

    def __init__(self, module: Any, name: str) -> None:
        self.function = getattr(module, name)
        setattr(module, name, self)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        self.result = self.function(*args, **kwargs)
        self.seconds = time.process_time() - start
        return self.result


def lay_out(project: Path, count: int) -> None:
    """Make a project of the real content and `count` made-up questions: real ones under other ids, in other words."""
    shutil.copytree(ROOT / "content", project / "content")
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name in ("overrides", "generator"):
        (project / name).symlink_to(ROOT / name)
    (project / "empty").mkdir()
    real = [question for question in questions_of(ROOT) if "{{" not in question]
    made = list(map(renamed, cycle(real), range(count)))
    for start in range(0, count, BANK):
        name = f"made-{start // BANK}"
        head = f"schema: 1\nbank:\n  id: {name}\n  title: Bank {name}\n  topic: more\n  intro: More.\n  questions:\n"
        text = head + "\n".join(made[start : start + BANK])
        (project / f"content/questions/{name}.yml").write_text(text, encoding="utf-8")


def questions_of(project: Path) -> list[str]:
    """Return the YAML of every question of a project."""
    banks = [
        path.read_text(encoding="utf-8")
        for path in sorted((project / "content/questions").glob("*.yml"))
    ]
    lists = (bank.partition("\n  questions:")[2] for bank in banks)
    return [question for bank in lists for question in re.split(r"(?m)^(?=    - id: )", bank)[1:]]


def renamed(question: str, number: int) -> str:
    """Give a question another id, and words of its own so that it is like no other."""
    own = " ".join(vowel + str(number).translate(DIGITS) for vowel in "aeiou")
    return re.sub(r"- id: .*", f"- id: made-{number}", question, count=1).replace(
        "?", f" with {own}?", 1
    )


def report(sizes: Sequence[Figures]) -> None:
    """Print a row for every figure, a column for every size, then what became of the targets."""
    print(f"{'Made-up questions':48}", *(f"{count:>10,}" for count in RUNS))
    for name in sizes[0]:
        print(f"{name:48}", *(f"{size[name]:10,.2f}" for size in sizes))
    for target, reached in targets(sizes):
        print(f"target: {target:68}", "reached" if reached else "NOT REACHED")


def targets(sizes: Sequence[Figures]) -> Iterator[tuple[str, bool]]:
    """Judge the figures. Growth is linear if a further question costs no more late than early, a quarter allowed."""
    for count, size in zip(RUNS, sizes, strict=True):
        share, ratio = size["before the engine / whole build"], size["build, Askwell / plain"]
        yield f"{count:,}: before the engine <= 10 % of the whole ({share:.0%})", share <= 0.1
        yield f"{count:,}: whole build <= 1.1 x plain MkDocs ({ratio:.2f})", ratio <= 1.1
    costs = [(size["before the engine: s"], size["questions"]) for size in sizes]
    early, late = (
        (large[0] - small[0]) / (large[1] - small[1]) for small, large in pairwise(costs)
    )
    yield (
        f"linear: a further question <= 1.25 x as dear late as early ({late / early:.2f})",
        late <= 1.25 * early,
    )
    yield "check of 10,000 questions <= 5 s", sizes[-1]["check, the whole command: s"] <= 5


if __name__ == "__main__":
    inside(*sys.argv[2:]) if sys.argv[1:] else main()
