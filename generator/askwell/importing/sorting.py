"""A document into what it holds: it is parted at its headings, and each part says what it is."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from askwell.importing.before import plain_stem
from askwell.importing.blocks import Block, Manuscript, Note, Part, Table
from askwell.importing.finding import blanks_of
from askwell.importing.items import As, Batch, Known, bare
from askwell.importing.messages import SUBJECT, greets, is_salutation, message, opens
from askwell.importing.questions import bank, is_note_to_self, is_question
from askwell.importing.shaping import leveled
from askwell.importing.tables import add_table
from askwell.importing.tips import checklist
from askwell.importing.titles import titled
from askwell.importing.tongues import other_language, texts_of, told_language
from askwell.problems.names import shown

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
    rank: int = 0
    """That of its heading; 0 if it has none."""

    @property
    def is_message(self) -> bool:
        return self.opens_message or any(
            is_salutation(block.text) or opens(block.text) for block in self.blocks
        )

    @property
    def greets(self) -> bool:
        return any(is_salutation(block.text) for block in self.blocks)

    @property
    def greets_at_once(self) -> bool:
        """Tell whether a text begins with a greeting and goes on, as short messages do."""
        return any(block.shape == "paragraph" and greets(block.text) for block in self.blocks)

    @property
    def has_blank(self) -> bool:
        return any(any(blanks_of(block.text)) for block in self.blocks)

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
    sections = [each for each in found if isinstance(each, _Section)]
    share, ranks = _share(sections), {each.rank for each in sections if each.is_message}
    title, has_text = "", False
    for each in found:
        if isinstance(each, Table):
            if title and has_text and each.rows:
                words = f'a table without a heading of its own: under "{shown(title)}"'
                made.guessed.append(Note(each.rows[0].where, words))
            add_table(made, title, each, name, wanted)
        elif each.blocks:
            each.blocks = list(leveled(each.blocks))
            _add(made, each, name, wanted or _kind(each, share, ranks))
        title = each.title if isinstance(each, _Section) else ""
        has_text = isinstance(each, _Section) and bool(each.blocks)
    made.left_out += document.left_out
    told = [told_language(made.language)] if made.language else []
    made.guessed[:0] = [*told, *document.guessed]
    return made


def _share(sections: Iterable[_Section]) -> float:
    """Return how many of what is no message hold questions, of 1."""
    lists = [each for each in sections if not each.is_message]
    return sum(each.questions > 0 for each in lists) / len(lists) if lists else 0


def _add(made: Batch, section: _Section, name: str, kind: As) -> None:
    if kind != "messages":
        section.blocks = [each for each in section.blocks if each.text.strip("_")]
    if kind == "messages":
        message(made, section.title, section.blocks, name)
    elif kind == "questions":
        bank(made, section.title, section.blocks, name)
    elif kind == "tips":
        checklist(made, section.title, section.blocks, name)
    else:
        made.left_out += _left_out(section.blocks)


def _left_out(blocks: Sequence[Block]) -> Iterator[Note]:
    """Yield what is no list; below the last of it stands how it comes in all the same."""
    for block in blocks:
        what = "a note to yourself" if is_note_to_self(block.text) else "a text that is no list"
        way = ". If it is a message: alone in a file, --as messages takes it"
        told = way if block is blocks[-1] and what != "a note to yourself" else ""
        yield Note(block.where, f'{what}: "{shown(block.text)}"{told}')


def _kind(section: _Section, share: float, ranks: Container[int]) -> As:
    """Guess what a section is; `ranks` are those of the headings that have messages below them."""
    is_beside = section.rank > 0 and section.rank in ranks
    if section.is_message or (is_beside and section.greets_at_once):
        return "messages"
    if section.questions >= MAJORITY or (section.questions and share >= MAJORITY):
        return "questions"
    if sum(block.shape == "entry" for block in section.blocks) > 1:
        return "tips"
    if section.questions:
        return "questions"
    return "messages" if is_beside and section.has_blank else ""


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
            current = _Section(part.text, opens_message=part.opens_message, rank=part.level)
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
        not any(greets(part.text) or opens(part.text) for part in ahead)
        and (heading.typed.endswith(":") or len(heading.typed.split()) <= FEW)
        and not (ahead and is_question(ahead[0].text))
    )


def _is_under(part: Part) -> bool:
    """Tell whether a part is no heading for sure."""
    return isinstance(part, Table) or part.shape != "heading" or part.is_guess
