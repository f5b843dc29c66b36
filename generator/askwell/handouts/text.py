"""Document -> plain text, for anything that reads text: lines of up to 78 characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import fill
from typing import Any

from askwell.handouts.letterhead import Letterhead
from askwell.handouts.parts import (
    Bullets,
    Cells,
    Circles,
    Document,
    Field,
    Form,
    Heading,
    Letter,
    Line,
    Lines,
    Options,
    Paragraph,
    Part,
    Picture,
    Runs,
    Scale,
    Tips,
    Together,
)
from askwell.languages import spoken

WIDTH = 78
BOX, RADIO, RULE = "[ ]", "( )", "_" * 60


@dataclass(frozen=True, slots=True)
class TextSource:
    """What a text is made from."""

    document: Document
    head: Letterhead


def text(source: TextSource) -> bytes:
    """Return a document as text (UTF-8)."""
    document, head = source.document, source.head
    facts = [f"{name}: {value}" for name, value in document.facts]
    ways = [f"{way}: {said}" for way, said in head.ways]
    foot = [f"{head.name}. {head.help_title}.", *ways, head.site + document.address]
    blocks = [
        "\n".join(map(_wrapped, [document.title, "=" * min(len(document.title), WIDTH)])),
        _wrapped(document.lead),
        "\n".join(map(_wrapped, facts)),
        *_parts(document.parts),
        "-" * WIDTH,
        "\n".join(map(_wrapped, foot)),
    ]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def _parts(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        yield from (block for block in _FORMS[type(part)](part) if block)


def _wrapped(words: str, start: str = "", indent: str = "") -> str:
    return fill(
        words,
        WIDTH,
        initial_indent=start,
        subsequent_indent=indent or " " * len(start),
        break_on_hyphens=False,
        break_long_words=False,
    )


def plain(runs: Runs) -> str:
    """Return words without their looks; a link's address follows it."""
    return "".join(
        f"{run.text} ({run.link})" if run.link and run.link not in run.text else run.text
        for run in runs
    )


def _heading(part: Heading) -> Iterator[str]:
    sign = "-" if part.level <= 2 else ""  # noqa: PLR2004
    under = f"\n{sign * min(len(part.words), WIDTH)}" if sign else ""
    yield _wrapped(part.words) + under


def _paragraph(part: Paragraph) -> Iterator[str]:
    start = {"quote": "> ", "say": "  "}.get(part.role, "")
    yield _wrapped(plain(part.runs), start, start)


def _bullets(part: Bullets) -> Iterator[str]:
    entries = []
    for number, entry in enumerate(part.entries, start=part.start):
        start = f"{number}. " if part.numbered else "- "
        block = "\n".join(_parts(entry))
        indent = "\n" + " " * len(start)
        entries.append(start + block.replace("\n", indent))
    yield "\n".join(entries)


def _letter(part: Letter) -> Iterator[str]:
    before = spoken(part.language).text("email.subject")
    yield "\n".join(f"    {before} {subject}" for subject in part.subjects)
    yield "\n".join(_wrapped(line, "    ") if line else "" for line in part.lines)


def _cells(part: Cells) -> Iterator[str]:
    names = [plain(cell) for cell in part.head]
    for row in part.rows:
        cells = zip(names, map(plain, row), strict=False)
        yield "\n".join(
            _wrapped(line, "" if number == 0 else "  ", "  ")
            for name, cell in cells
            for number, line in enumerate((f"{name}: {cell}" if name else cell).split("\n"))
        )


def _picture(part: Picture) -> Iterator[str]:
    yield f"[{part.words}]"


def _together(part: Together) -> Iterator[str]:
    yield from _parts(part.parts)


def _asked(part: Field, *lines: str) -> str:
    """Return a label and its help, with what stands below them."""
    told = [_wrapped(part.label), *([_wrapped(part.help)] if part.help else [])]
    return "\n".join([*told, *lines])


def _line(part: Line) -> Iterator[str]:
    yield _asked(part, RULE[: 30 if part.short else 60])


def _lines(part: Lines) -> Iterator[str]:
    rules = [RULE] * part.lines
    yield "\n".join(rules) if part.is_quiet else _asked(part, *rules)


def _options(part: Options) -> Iterator[str]:
    box = BOX if part.many else RADIO
    yield _asked(part, *(_wrapped(words, f"{box} ") for _, words in part.options))


def _scale(part: Scale) -> Iterator[str]:
    points = "  ".join(f"{RADIO} {number}" for _, number in part.points)
    yield _asked(part, f"{part.low}  {points}  {part.high}")


def _form(part: Form) -> Iterator[str]:
    yield _asked(part)
    for called in part.called:
        cells = [f"  {column.words}: {RULE[:40]}" for column in part.columns]
        yield "\n".join([called[:1].upper() + called[1:], *cells])


def _tips(part: Tips) -> Iterator[str]:
    for tip in part.tips:
        tags = f" ({', '.join(tip.tags)})" if tip.tags else ""
        yield "\n".join([_wrapped(tip.words + tags, f"{BOX} "), _wrapped(tip.why, "    ")])


_FORMS: dict[type, Callable[[Any], Iterator[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Letter: _letter,
    Cells: _cells,
    Picture: _picture,
    Together: _together,
    Line: _line,
    Lines: _lines,
    Options: _options,
    Scale: _scale,
    Form: _form,
    Circles: _form,
    Tips: _tips,
}
