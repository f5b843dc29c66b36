"""What became of a fleet, as a person reads it in a terminal or a browser, or a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from askwell.fleet.task import Outcome
from askwell.languages import LANGUAGE, language
from askwell.reporting.report import as_rows, as_text

PAGE = Path(__file__).parent / "report.html"


def line(outcome: Outcome) -> str:
    """Return one line on a guide, and below it what is wrong with it."""
    figures = f"{outcome.pages} pages, {outcome.size / 1e6:.1f} MB, {outcome.seconds:.1f} s"
    if outcome.handouts:
        figures += f", {outcome.handouts} handouts ({outcome.handouts_size / 1e6:.1f} MB of these)"
    built = "" if outcome.state == "failed" else f": {figures}"
    errors = [each for each in outcome.problems if each.severity == "error"]
    rest = len(outcome.problems) - len(errors)
    warned = f", {rest} warnings" if rest else ""
    lines = [f"{outcome.id} {outcome.state}{built}{warned}"]
    if outcome.failure:
        lines.append(f"    {outcome.failure}")
    if errors:
        copied = {each for problem in errors for each in problem.lines}  # as they are, flush left
        told = as_text(errors).splitlines()
        lines += [each if each in copied else f"    {each}" for each in told]
    return "\n".join(lines)


def summary(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Return the last line: how many of each, and how long it took."""
    numbers = _numbers(outcomes)
    parts = ", ".join(f"{number} {state}" for state, number in numbers.items() if number)
    missing = dict.fromkeys(each.missing for each in outcomes if each.missing)
    return " ".join([f"{parts or 'No guides'} in {seconds:.1f} s.", *missing])


def as_json(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Return {seconds, built, kept, failed, guides: [{id, state, seconds, pages, size, ...}]}."""
    guides = [asdict(each) | {"problems": as_rows(each.problems)} for each in outcomes]
    told = {"seconds": round(seconds, 3), **_numbers(outcomes), "guides": guides}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def as_html(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Return a page that needs nothing beside it."""
    from jinja2 import Environment  # noqa: PLC0415 - a fleet in a terminal needs no page

    spoken = language(LANGUAGE)
    page = Environment(autoescape=True).from_string(PAGE.read_text(encoding="utf-8"))
    told = {"outcomes": outcomes, "summary": summary(outcomes, seconds)}
    return page.render(told, say=spoken.say, tongue=spoken.name)


def _numbers(outcomes: Sequence[Outcome]) -> dict[str, int]:
    states = [each.state for each in outcomes]
    return {state: states.count(state) for state in ("built", "kept", "failed")}
