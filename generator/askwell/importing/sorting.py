"""A document into what it holds: it is parted at its headings, and each part says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from askwell.importing.before import plain_stem
from askwell.importing.blocks import Block, Manuscript, Note, Part, Table
from askwell.importing.items import As, Batch, Known, bare, short
from askwell.importing.messages import SUBJECT, is_salutation, message
from askwell.importing.questions import bank, is_note_to_self, is_question
from askwell.importing.shaping import leveled
from askwell.importing.tables import add_table
from askwell.importing.tips import checklist
from askwell.importing.titles import titled
from askwell.importing.tongues import other_language, texts_of, told_language

MAJORITY = 0.5

FEW = 3
"""Words of a line that may be a heading inside a message."""

AHEAD = 3
"""Blocks after a heading in which a message must greet somebody to be under it."""


@dataclass
class _Section:
    """What stands under a heading."""

    title: str
    blocks: list[Block] = field(default_factory=list)
    opens_message: bool = False

    @property
    def is_message(self) -> bool:
        return self.opens_message or any(
            is_salutation(block.text) or SUBJECT.match(block.text) for block in self.blocks
        )

    @property
    def greets(self) -> bool:
        return any(is_salutation(block.text) for block in self.blocks)

    @property
    def questions(self) -> float:
        """How many of what stands furthest out are questions, of 1."""
        outer = [block for block in self.blocks if block.level == 0 and not _is_aside(block)]
        return sum(is_question(block.text) for block in outer) / len(outer) if outer else 0


def sorted_items(document: Manuscript, known: Known, wanted: As | None = None) -> Batch:
    """Return what a document holds, as data of content; `wanted` says what, if not guessed."""
    said = frozenset(map(bare, texts_of(document)))
    made = Batch(known, document.name, language=other_language(document), said=said)
    stem = re.sub("[_-]+", " ", plain_stem(document.name)).strip() or "list"
    name = stem[:1].upper() + stem[1:]
    found = list(_sections(list(titled(document.parts, made.guessed))))
    lists = [each for each in found if isinstance(each, _Section) and not each.is_message]
    share = sum(each.questions > 0 for each in lists) / len(lists) if lists else 0
    title, has_text = "", False
    for each in found:
        if isinstance(each, Table):
            if title and has_text and each.rows:
                words = f'a table without a heading of its own: under "{short(title)}"'
                made.guessed.append(Note(each.rows[0].where, words))
            add_table(made, title, each, name, wanted)
        elif each.blocks:
            each.blocks = list(leveled(each.blocks))
            _add(made, each, name, wanted, share)
        title = each.title if isinstance(each, _Section) else ""
        has_text = isinstance(each, _Section) and bool(each.blocks)
    made.left_out += document.left_out
    told = [told_language(made.language)] if made.language else []
    made.guessed[:0] = [*told, *document.guessed]
    return made


def _add(made: Batch, section: _Section, name: str, wanted: As | None, share: float) -> None:
    kind = wanted or _kind(section, share)
    if kind != "messages":
        section.blocks = [each for each in section.blocks if each.text.strip("_")]
    if kind == "messages":
        message(made, section.title, section.blocks, name)
    elif kind == "questions":
        bank(made, section.title, section.blocks, name)
    elif kind == "tips":
        checklist(made, section.title, section.blocks, name)
    else:
        for block in section.blocks:
            what = "a note to yourself" if is_note_to_self(block.text) else "a text that is no list"
            made.left_out.append(Note(block.where, f'{what}: "{short(block.text)}"'))


def _kind(section: _Section, share: float) -> As:
    if section.is_message:
        return "messages"
    if section.questions >= MAJORITY or (section.questions and share >= MAJORITY):
        return "questions"
    if sum(block.shape == "entry" for block in section.blocks) > 1:
        return "tips"
    return "questions" if section.questions else ""


def _is_aside(block: Block) -> bool:
    is_said = block.shape == "paragraph" and not is_question(block.text)
    return is_said or is_note_to_self(block.text)


def _sections(parts: Sequence[Part]) -> Iterator[_Section | Table]:
    """Yield what stands under each heading, and tables; a message goes on until the next begins."""
    current = _Section("")
    for number, part in enumerate(parts):
        if isinstance(part, Table):
            yield current
            yield part
            current = _Section(current.title)
        elif part.shape == "heading" and not (
            current.greets and _belongs(part, parts[number + 1 :])
        ):
            yield current
            current = _Section(part.text, opens_message=part.opens_message)
        elif current.greets and (
            part.after_rule or is_salutation(part.text) or SUBJECT.match(part.text)
        ):
            yield current
            current = _Section("", [part])
        else:
            current.blocks.append(
                replace(part, shape="paragraph") if part.shape == "heading" else part
            )
    yield current


def _belongs(heading: Block, following: Sequence[Part]) -> bool:
    """Tell whether what looks like a heading is a line of the message above it."""
    if not heading.is_guess:
        return False
    ahead = [part for part in takewhile(_is_under, following[:AHEAD]) if isinstance(part, Block)]
    return (
        not any(is_salutation(part.text) or SUBJECT.match(part.text) for part in ahead)
        and (heading.typed.endswith(":") or len(heading.typed.split()) <= FEW)
        and not (ahead and is_question(ahead[0].text))
    )


def _is_under(part: Part) -> bool:
    """Tell whether a part is no heading for sure."""
    return isinstance(part, Table) or part.shape != "heading" or part.is_guess
