"""The handout of a worksheet: its blocks, each as words and places to write in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from askwell.handouts.drafts.checklists import tips
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import (
    BREAK,
    Cells,
    Circles,
    Column,
    Document,
    Form,
    Heading,
    Letter,
    Line,
    Lines,
    Options,
    Paragraph,
    Part,
    Run,
    Scale,
    Together,
)
from askwell.kinds import worksheets as blocks
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.questions import Question
from askwell.kinds.words import tongue
from askwell.kinds.worksheets import Block, Worksheet
from askwell.library.addresses import address
from askwell.pages.columns import weigher


def worksheet(tell: Telling, item: Worksheet) -> Document:
    """Return a sheet to fill in, our words on it in its language."""
    tell = tell.speaking(item.language or "")
    takes = tell.language.text("takes"), tell.speech.clock(item.minutes)
    parts = tuple(part for block in item.blocks for part in _DRAFTS[block.type](tell, block))
    title, lead = tell.words(item.title), tell.words(item.purpose)
    if not item.language:
        return Document(title, lead, address(item), parts, (takes,), pages=item.pages)
    name, value = takes
    fact = Paragraph((Run(f"{name}: ", strong=True), Run(value)), "facts")
    parts = (Paragraph((Run(lead),), "lead"), fact, *parts)
    return Document(title, "", address(item), parts, (), item.language, item.pages)


def _told(tell: Telling, block: Block) -> tuple[str, str, str]:
    """Return what every field has: name, label and help."""
    return block.id, tell.words(block.label), tell.words(block.help)


def _headed(tell: Telling, block: Block) -> tuple[Part, ...]:
    """Return a block's label as a heading, with its help."""
    fine = (Paragraph((Run(tell.words(block.help)),), "fine"),) if block.help else ()
    return (Heading(3, tell.words(block.label)), *fine)


def _heading(tell: Telling, block: blocks.Heading) -> Iterator[Part]:
    fine = (Paragraph((Run(tell.words(block.help)),), "fine"),) if block.help else ()
    yield from (Heading(2, tell.words(block.label), block.own_page), *fine)


def _note(tell: Telling, block: blocks.Note) -> Iterator[Part]:
    yield from tell.prose(block.text)


def _short(tell: Telling, block: blocks.Short) -> Iterator[Part]:
    yield Line(*_told(tell, block))


def _long(tell: Telling, block: blocks.Long) -> Iterator[Part]:
    yield Lines(*_told(tell, block), lines=block.lines)


def _options(tell: Telling, block: blocks.Choice | blocks.Ticks) -> Iterator[Part]:
    options = tuple((option.id, tell.words(option.text)) for option in block.options)
    yield Options(*_told(tell, block), options, many=isinstance(block, blocks.Ticks))


def _scale(tell: Telling, block: blocks.Scale) -> Iterator[Part]:
    low, high = tell.words(block.low), tell.words(block.high)
    yield Scale(*_told(tell, block), low, high, tuple(block.points.items()))


def _moment(tell: Telling, block: blocks.Date | blocks.Time) -> Iterator[Part]:
    yield Line(*_told(tell, block), short=True)


def _circles(tell: Telling, block: blocks.Circles) -> Iterator[Part]:
    for table in _table(tell, block):
        yield Circles(**{each.name: getattr(table, each.name) for each in fields(table)})


def _table(tell: Telling, block: blocks.Table) -> Iterator[Form]:
    say = tell.language.text
    weigh = weigher(tell.language)
    columns = tuple(
        Column(column.id, words := tell.words(column.text), weigh(words))
        for column in block.columns
    )
    rows = tuple((name, tell.words(words)) for name, words in block.lines.items())
    called = tuple(
        words or say("sheet.row", number=number) for number, (_, words) in enumerate(rows, start=1)
    )
    yield Form(*_told(tell, block), columns, rows, called)


def _questions(tell: Telling, block: blocks.Questions) -> Iterator[Part]:
    say = tell.language.text
    slots = [
        Together(
            (
                Line(f"{block.id}.q{number}", say("sheet.question", number=number)),
                Lines(
                    f"{block.id}.a{number}",
                    say("sheet.notes", number=number),
                    lines=block.lines,
                    is_quiet=True,
                ),
            )
        )
        for number in range(1, block.slots + 1)
    ]
    yield Together((*_headed(tell, block), slots[0]))
    yield from slots[1:]


def _asked(tell: Telling, block: blocks.Asked) -> Iterator[Part]:
    language, every = tongue(block.label), map(tell.catalog.question, block.questions)
    asked = [_to_ask(tell, block, each, language) for each in every if each]
    yield Together((*_headed(tell, block), *asked[:1]))
    yield from asked[1:]


def _to_ask(tell: Telling, block: blocks.Asked, question: Question, language: str) -> Together:
    """Return a question with room for notes, in another language with the guide's words below."""
    asked = question.asked_in(language)
    words = tell.words(asked)
    own = Paragraph((Run(tell.words(question.text)),), "fine", tell.tag)
    notes = Lines(f"{block.id}.{question.id}", words, lines=block.lines, is_quiet=True)
    below = () if asked == question.text else (own,)
    return Together((Paragraph((Run(words, strong=True),), "label"), *below, notes))


def _checklist(tell: Telling, block: blocks.ChecklistBlock) -> Iterator[Part]:
    yield from _headed(tell, block)
    if held := tell.catalog.library.get(Checklist, block.checklist):
        yield tips(tell, held, f"{block.id}.")


def _email(tell: Telling, block: blocks.EmailBlock) -> Iterator[Part]:
    held = tell.catalog.library.get(Email, block.email)
    letter = (Letter(tell.lines(held.body), language=held.language or ""),) if held else ()
    yield Together((*_headed(tell, block), *letter))


def _agenda(tell: Telling, block: blocks.Agenda) -> Iterator[Part]:
    say, rows, at = tell.language.text, [], 0

    def quoted(words: str) -> str:
        return say("quoted", words=words)

    for segment in block.segments:
        lines = tell.spoken(segment.say, quoted) if segment.say else ()
        minutes = Run(f"{at}–{at + segment.minutes}")  # noqa: RUF001
        words = tuple(run for line in lines for run in (*line, BREAK))[:-1]
        rows.append(((minutes,), (Run(tell.words(segment.label)),), words))
        at += segment.minutes
    head = tuple((Run(say(f"agenda.{name}")),) for name in ("minute", "what", "say"))
    yield Together((*_headed(tell, block), Cells(head, tuple(rows), named=True)))


def _signature(tell: Telling, block: blocks.Signature) -> Iterator[Part]:
    yield Line(*_told(tell, block), short=True)
    yield Line(f"{block.id}.date", tell.language.text("sheet.date"), short=True)


_DRAFTS: dict[str, Callable[[Telling, Any], Iterator[Part]]] = {
    "heading": _heading,
    "text": _note,
    "short": _short,
    "long": _long,
    "choice": _options,
    "ticks": _options,
    "scale": _scale,
    "date": _moment,
    "time": _moment,
    "table": _table,
    "circles": _circles,
    "questions": _questions,
    "asked": _asked,
    "checklist": _checklist,
    "email": _email,
    "agenda": _agenda,
    "signature": _signature,
}
"""What becomes of each type of block."""
