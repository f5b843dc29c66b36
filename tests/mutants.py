"""Change the core a little, many times, and see whether its tests notice: mutation testing.

Usage: python -m tests.mutants [COUNT [PATH…]], a file or a folder of the package, such as texts/.

A sample of so many changes, the same in every run as long as the code is the same: few enough for
some minutes. What was found out is kept in build/mutants.jsonl, so that a run that was stopped goes
on; a change in a module makes its part anew.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import compileall
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue

from tests.mutating import ROOT, Change, changes_of

PACKAGE = Path("generator/askwell")
KEPT = ROOT / "build" / "mutants.jsonl"
COUNT = 50
SEED = 12
WORKERS = 2
PATIENCE = 90
"""Processor seconds that tests may take, however much else the machine does; longer means that the
change made an endless loop."""

LEFT_OUT = (
    "preview/", "mkdocs_hook.py", "plugin.py", "__main__.py", "engines/", "kinds/", "commands/",
    "editor/", "fleet/", "handouts/", "publishing/", "smoke.py", "starter/", "targets/",
)  # fmt: skip
"""Tested in a browser, with a whole site generator or other processes, or without decisions."""
DECIDING = ("kinds/named.py",)
"""What decides all the same."""
NEEDED = (".github", "content", "generator", "overrides", "tests")
ALWAYS = ("tests/test_pages.py", "tests/test_examples.py", "tests/test_mistakes.py")
"""The tests of everything together; those of each module come first."""
APART = {
    "browser", "content", "engines", "fleet", "guest", "handouts", "preview", "publishing",
    "targets",
}  # fmt: skip
"""Folders of tests that take a browser, other processes, or the shipped guide."""
SLOW = {"test_package", "test_killed_build", "test_mkdocs_hook", "test_setup", "test_standing"}
"""Tests of much more than a module."""


def tests_of(path: str) -> list[str]:
    """Return the tests of a module, those of what uses it, and those of all together.

    Its own mirror it or import it; where none mirrors it, those of its folder and those that import
    what uses it do.
    """
    name = path.removeprefix(f"{PACKAGE}/").removesuffix(".py").removesuffix("/__init__")
    mirroring, importing = tests_naming(name)
    of_users = [*map(tests_naming, users(name))]
    if not mirroring:
        mirroring = tests_naming(name.partition("/")[0])[0]
        importing += [test for _, tests in of_users for test in tests]
    using = [test for tests, _ in of_users for test in tests]
    return list(dict.fromkeys([*mirroring, *importing, *using, *ALWAYS]))


def users(name: str) -> list[str]:
    """Return the modules that import a module of the package."""
    return [
        path.relative_to(ROOT / PACKAGE).with_suffix("").as_posix().removesuffix("/__init__")
        for path in sorted((ROOT / PACKAGE).rglob("*.py"))
        if import_of(name).search(path.read_text("utf-8"))
    ]


@cache
def import_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"from askwell\.{name.replace('/', '.')} import")


def tests_naming(name: str) -> tuple[list[str], list[str]]:
    """Return the tests that mirror a module or a folder of the package, and those naming it."""
    mirrors = (f"tests/{name}/", f"tests/{Path(name).with_name(f'test_{Path(name).name}')}")
    found = {
        file.relative_to(ROOT).as_posix(): file
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        if APART.isdisjoint(file.relative_to(ROOT).parts) and file.stem not in SLOW
    }
    mirroring = [place for place in found if place.startswith(mirrors)]
    return mirroring, [
        place for place in found if import_of(name).search(found[place].read_text("utf-8"))
    ]


def copy(folder: Path) -> Path:
    """Copy what the tests need, so that the checkout stays as it is.

    It is compiled once, known by content: two changes of a second may leave a module's size alike.
    """
    for name in NEEDED:
        ignored = shutil.ignore_patterns("browser", "__pycache__", ".hypothesis")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored, symlinks=True)
    shutil.copytree(ROOT / "tests" / "browser", folder / "tests" / "browser")
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    compileall.compile_dir(
        folder / "generator", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH
    )
    return folder


def survives(change: Change, folder: Path) -> bool:
    """Make a change in a copy, run the tests, and take it back."""
    path = folder / change.path
    source = path.read_bytes()
    path.write_bytes(source[: change.start] + change.new.encode() + source[change.end :])
    try:
        return not failures(folder, tests_of(change.path), PATIENCE)
    finally:
        path.write_bytes(source)


def failures(folder: Path, tests: Sequence[str], patience: int | None = None) -> str:
    """Run tests up to the first that fails, and return what is told of it; empty if none does."""
    options = (
        "-q",
        "-x",
        "--reruns=0",
        "--tb=line",
        "--timeout=0",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder / "generator"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    limit = f'ulimit -t {patience or "unlimited"}; exec "$@"'
    done = subprocess.run(
        ["/bin/sh", "-c", limit, "sh", sys.executable, "-m", "pytest", *options, *tests],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "" if done.returncode == 0 else done.stdout[-2000:] + done.stderr[-2000:] or "killed"


def sample(count: int, of: Sequence[str] = ()) -> list[Change]:
    """Choose changes by chance, but always the same; of the core, or of some of the package."""
    files = sorted((ROOT / PACKAGE).rglob("*.py"))
    core = [file for file in files if is_core(file.relative_to(ROOT / PACKAGE).as_posix(), of)]
    found = [change for file in core for change in changes_of(file)]
    print(f"{len(found)} changes are possible in {len(core)} modules.")
    return random.Random(SEED).sample(found, min(count, len(found)))  # noqa: S311 - no secret


def is_core(name: str, of: Sequence[str]) -> bool:
    if of:
        return name.startswith(tuple(of))
    return name.startswith(DECIDING) or not name.startswith(LEFT_OUT)


def main() -> None:
    """Try the changes that are not known yet, keep what came of them, and report."""
    chosen = sample(int(sys.argv[1]) if sys.argv[1:] else COUNT, sys.argv[2:])
    known = dict(map(json.loads, KEPT.read_text("utf-8").splitlines())) if KEPT.exists() else {}
    for key, survived in tried([change for change in chosen if change.key not in known]):
        known[key] = survived
        with KEPT.open("a", encoding="utf-8") as kept:
            print(json.dumps([key, survived]), file=kept)
        print("S" if survived else ".", end="", flush=True)
    report(chosen, [change for change in chosen if known[change.key]])


def tried(changes: list[Change]) -> Iterator[tuple[str, bool]]:
    """Yield for each change whether it survives, several at once, each in a copy of its own."""
    copies: SimpleQueue[Path] = SimpleQueue()

    def judge(change: Change) -> tuple[str, bool]:
        folder = copies.get()
        try:
            return change.key, survives(change, folder)
        finally:
            copies.put(folder)

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        for number in range(WORKERS):
            copies.put(copy(Path(folder, str(number))))
        needed = sorted({test for change in changes for test in tests_of(change.path)})
        if needed and (told := failures(Path(folder, "0"), needed)):
            sys.exit(f"A test fails without any change:\n{told}")
        yield from pool.map(judge, changes)


def report(chosen: Sequence[Change], survivors: Sequence[Change]) -> None:
    """Show every change that no test noticed, and how many were noticed in each part."""
    print()
    for change in sorted(survivors):
        old = (ROOT / change.path).read_bytes()[change.start : change.end].decode()
        print(f"{change.path}:{change.line}: survives: {old}  ->  {change.new}")
    left, total = Counter(map(part_of, survivors)), Counter(map(part_of, chosen))
    for part, number in sorted(total.items()):
        print(f"{part}: {number - left[part]} of {number}")
    killed = len(chosen) - len(survivors)
    print(f"{killed} of {len(chosen)} changes were noticed ({killed / len(chosen):.0%}).")


def part_of(change: Change) -> str:
    """Return the folder of the package, or the module beside the folders, that is changed."""
    return Path(change.path).relative_to(PACKAGE).parts[0]


if __name__ == "__main__":
    main()
