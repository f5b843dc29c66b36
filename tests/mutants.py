"""Change the core a little, many times, and see whether its tests notice: mutation testing.

Usage: mutants.py [COUNT [PATH…]], each a file or a folder of the package, such as texts/.

A sample of so many changes, the same in every run as long as the code is the same: few enough for
some minutes. What was found out is kept in build/mutants.jsonl, so that a run that was stopped goes
on; a change in a module makes its part anew.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import ast
import compileall
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
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
ALWAYS = ("tests/test_pages.py", "tests/test_examples.py")
"""The tests of everything together; those of each module come first."""
APART = {"browser", "content", "engines", "fleet", "guest", "handouts", "preview", "targets"}
"""Folders of tests that take a browser, other processes, or the shipped guide."""
SLOW = {"test_package", "test_killed_build", "test_mkdocs_hook", "test_setup", "test_standing"}
"""Tests of much more than a module."""

COMPARED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
ENDS = {"0": "-1", "-1": "0"}
REACHED = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "/"}


class Change(NamedTuple):
    """One change of a module: the bytes from `start` to `end` become `new`."""

    path: str
    start: int
    end: int
    new: str
    line: int
    module: str
    """A digest of the module as it was."""

    @property
    def key(self) -> str:
        return f"{self.path}:{self.start}:{self.end}:{self.new}:{self.module}"


Edit = tuple[ast.AST, str]
"""What to replace, and by what."""


def edits(node: ast.AST, text: Callable[[ast.AST], str]) -> Iterator[Edit]:
    """Yield the small changes of one expression or statement."""
    yield from edited_statements(node, text)
    match node:
        case ast.Compare(left, [operator], [right]):
            yield node, f"{text(left)} {COMPARED[type(operator)]} {text(right)}"
        case ast.BoolOp(operator, parts):
            yield (
                node,
                (" or " if isinstance(operator, ast.And) else " and ").join(map(text, parts)),
            )
        case ast.UnaryOp(ast.Not(), operand):
            yield node, f"({text(operand)})"
        case ast.BinOp(left, operator, right) if type(operator) in REACHED:
            yield node, f"{text(left)} {REACHED[type(operator)]} {text(right)}"
        case ast.Subscript(value, place) if ast.unparse(place) in ENDS:
            yield node, f"{text(value)}[{ENDS[ast.unparse(place)]}]"
        case ast.Constant(int(value) | float(value)):
            yield node, str(not value) if isinstance(value, bool) else repr(value + 1)


def edited_statements(node: ast.AST, text: Callable[[ast.AST], str]) -> Iterator[Edit]:
    """Yield what can be done to a branch, a call, a result and a loop."""
    match node:
        case ast.If(test) | ast.IfExp(test) if isinstance(
            test, ast.Call | ast.Name | ast.Attribute
        ):
            yield test, f"not {text(test)}"
        case ast.Expr(ast.Call()):
            yield node, "pass"
        case ast.Return(ast.expr() as value) if not isinstance(value, ast.Constant):
            yield value, "None"
        case ast.Continue():
            yield node, "break"


def changes_of(path: Path) -> Iterator[Change]:
    """Yield every change of a module; annotations and code for type checkers stay as they are."""
    source = path.read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: Any) -> tuple[int, int]:
        end = starts[node.end_lineno - 1] + node.end_col_offset
        return starts[node.lineno - 1] + node.col_offset, end

    def text(node: ast.AST) -> str:
        start, end = span(node)
        return (
            f"({source[start:end].decode()})"
            if isinstance(node, ast.BoolOp)
            else source[start:end].decode()
        )

    digest = hashlib.sha256(source).hexdigest()[:12]
    for node in deciding(ast.parse(source)):
        for what, new in edits(node, text):
            start, end = span(what)
            name = path.relative_to(ROOT).as_posix()
            yield Change(name, start, end, new, what.lineno, digest)  # type: ignore[attr-defined]


def deciding(node: ast.AST) -> Iterator[ast.AST]:
    """Walk over what decides something when the program runs."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not for_types_only(child):
                yield child
                yield from deciding(child)


def for_types_only(node: ast.AST) -> bool:
    return (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)) or isinstance(
        node, ast.JoinedStr
    )


def tests_of(path: str) -> list[str]:
    """Return the tests that mirror a module, those that import it, and those of all together.

    Where there are none of the first two, its folder stands for the module.
    """
    name = path.removeprefix(f"{PACKAGE}/").removesuffix(".py").removesuffix("/__init__")
    found = tests_naming(name) or tests_naming(name.partition("/")[0])
    return list(dict.fromkeys([*found, *ALWAYS]))


def tests_naming(name: str) -> list[str]:
    """Return the tests of a module or a folder of the package, those that mirror it first."""
    imported = re.compile(rf"askwell\.{name.replace('/', '.')}\b")
    mirrors = (f"tests/{name}/", f"tests/{Path(name).with_name(f'test_{Path(name).name}')}")
    found = {
        file.relative_to(ROOT).as_posix(): file
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        if APART.isdisjoint(file.relative_to(ROOT).parts) and file.stem not in SLOW
    }
    mirroring = [place for place in found if place.startswith(mirrors)]
    importing = [place for place in found if imported.search(found[place].read_text("utf-8"))]
    return list(dict.fromkeys([*mirroring, *importing]))


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
    options = ("-q", "-x", "--tb=line", "--timeout=0", "-p", "no:cacheprovider", "-p", "no:xdist")
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
    report([change for change in chosen if known[change.key]], len(chosen))


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


def report(survivors: list[Change], total: int) -> None:
    """Show every change that no test noticed, and the figure."""
    print()
    for change in sorted(survivors):
        old = (ROOT / change.path).read_bytes()[change.start : change.end].decode()
        print(f"{change.path}:{change.line}: survives: {old}  ->  {change.new}")
    killed = total - len(survivors)
    print(f"{killed} of {total} changes were noticed ({killed / total:.0%}).")


if __name__ == "__main__":
    main()
