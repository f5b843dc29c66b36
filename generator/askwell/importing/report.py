"""What an import tells: what was taken, guessed, left out and lost, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from askwell.importing.blocks import Note

MOST = 60
"""Lines of one sort that are shown; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file."""

    name: str
    counts: dict[str, int] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    guessed: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()
    """What a colleague's sheet changed."""
    added: tuple[Note, ...] = ()
    """What came with rows that a colleague wrote."""
    left_out: tuple[Note, ...] = ()
    kept: tuple[Note, ...] = ()
    """What the guide has from an earlier state of the list, which lacks it now."""
    lost: tuple[Note, ...] = ()
    before: tuple[str, ...] = ()
    """Files that it was imported into already."""
    is_dry: bool = False


ORDER = (
    "questions",
    "reasons",
    "things to listen for",
    "follow-ups",
    "topics",
    "messages",
    "blanks",
    "tip lists",
    "tips",
    "tables",
    "changes",
    "additions",
    "blanks declared",
)


def as_text(report: Report) -> str:
    """Return a report as lines for a terminal."""
    if report.before:
        lines = [
            f"{report.name}: this list was imported already. Nothing changed.",
            *_indented(report.before),
        ]
        return "\n".join(lines) + "\n"
    taken = [
        f"{report.counts[each]} {_word(each, report.counts[each])}"
        for each in ORDER
        if report.counts.get(each)
    ]
    lines = [f"{report.name}: {', '.join(taken) or 'nothing new'}"]
    if report.written:
        lines += ["  would write" if report.is_dry else "  wrote", *_indented(report.written)]
    lines += _section("letters were lost before; mend them by hand", report.lost)
    lines += _section("guessed", report.guessed)
    lines += _section("changed", report.changed)
    lines += _section("added", report.added)
    lines += _section("left out", report.left_out)
    lines += _section("in the list no more; kept in the guide", report.kept)
    return "\n".join(lines) + "\n"


def _word(plural: str, count: int) -> str:
    if count != 1:
        return plural
    return {"things to listen for": "thing to listen for", "blanks declared": "blank declared"}.get(
        plural, plural.removesuffix("s")
    )


def _section(title: str, notes: Sequence[Note]) -> list[str]:
    if not notes:
        return []
    lines = [f"  {title}:", *(f"    {note.where}: {note.words}" for note in notes[:MOST])]
    return lines + ([f"    and {len(notes) - MOST} more"] if len(notes) > MOST else [])


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"    {line}" for line in lines]
