"""The command `askwell fleet`: from a description to sites and a report."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from os.path import relpath
from pathlib import Path

from askwell.fleet.description import Description
from askwell.fleet.matrix import matrix
from askwell.fleet.plan import WORKSHOP, part, plan
from askwell.fleet.report import as_html, as_json, line, summary
from askwell.fleet.run import run
from askwell.fleet.task import Outcome
from askwell.problems import UsageError
from askwell.processes.workers import Workers
from askwell.publishing.names import Builder


def workflow(path: Path, host: Builder) -> str:
    """Return the workflow of a code host for a fleet, its paths seen from the working folder.

    Raises UsageError for a mistake in the description.
    """
    description = Description(path)
    here = Path(relpath(path))
    into = Path(relpath(here.parent / description.fleet.into))
    return matrix(host, here.as_posix(), into.as_posix(), len(plan(description)))


def build(
    path: Path, workers: Workers, which: str, report: Path | None, tell: Callable[[str], None]
) -> bool:
    """Build a fleet or a part of it such as "2/5", tell each outcome, and write the reports.

    Returns whether all went well. Raises UsageError for a mistake in the description.
    """
    start = time.perf_counter()
    description = Description(path)
    for warned in description.warnings:
        tell(f"{warned.place}: warning: {warned.message} {warned.hint}")
    tasks = part(plan(description), *_numbers(which))
    told: dict[str, Outcome] = {}
    for outcome in run(tasks, workers):
        told[outcome.id] = outcome
        tell(line(outcome))
    outcomes = [told[task.id] for task in tasks]
    seconds = time.perf_counter() - start
    tell(summary(outcomes, seconds))
    folder = report or description.home / WORKSHOP
    _write(folder, outcomes, seconds)
    tell(f"Reports: {folder / 'report.html'}, {folder / 'report.json'}")
    return all(outcome.state != "failed" for outcome in outcomes)


def _write(folder: Path, outcomes: Sequence[Outcome], seconds: float) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_text(as_json(outcomes, seconds), encoding="utf-8")
    (folder / "report.html").write_text(as_html(outcomes, seconds), encoding="utf-8")


def _numbers(which: str) -> tuple[int, int]:
    number, slash, of = which.partition("/")
    if slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of):
        return int(number), int(of)
    raise UsageError(f'"{which}" is no part of a fleet. Write such as "2/5": the second of five.')
