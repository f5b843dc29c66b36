"""Lists of questions into question banks: each topic a bank, reasons and follow-ups with each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from askwell.importing.blanks import named
from askwell.importing.blocks import Block, Note, Row
from askwell.importing.columns import NOTES, Columns
from askwell.importing.items import Batch
from askwell.importing.minutes import minutes_in
from askwell.problems.names import shown

WHY = re.compile(
    r"(?:why(?: ask| it (?:matters|works|helps))?|reason|rationale|because|purpose)"
    r"\s*(?:[:–—]|-\s)\s*",
    re.I,
)
LISTEN = re.compile(
    r"(?:listen(?:ing)? (?:for|to)|look for|good signs?|signs?)\s*(?:[:–—]|-\s)\s*", re.I
)
FOLLOW = re.compile(
    r"(?:follow[- ]?ups?|then ask|ask next|next|probe|and then|also ask)\s*(?:[:–—]|-\s)\s*", re.I
)
_FIELDS = (("why", WHY), ("listen_for", LISTEN), ("follow_ups", FOLLOW))

_INSIDE = re.compile(
    r"[ ]*[(\[](?P<inner>(?:why|reason|because|listen for|follow[- ]?ups?)\b[^()\[\]]*)[)\]]"
    r"[ ]*\.?$"
    r"|(?:(?<=[?.!])\s+(?:[–—-][ ]+)?|\s+[–—-]+[ ]+)"
    r"(?P<after>(?:why|reason|listen for|follow[- ]?ups?)\s*:.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TO_SELF = re.compile(
    r"[\[(*!]*\s*(?i:todo|to-do|note to self|nts|fixme|tbd|xxx|do not (?:use|print))\b.*"
    r"|[\[(*!]*\s*(?:TO DO|DELETE|INTERNAL|DRAFT|OLD|CHECK)\b.*"
    r"|[Aa]sk [A-ZÀ-Ž]\w+(?: (?:about|if|whether|for|to|before|first|again)\b.*|: .*\?{2,})"
    r"|\?{2,}.*|[\[(].*\b(?i:todo|check|delete|internal|ask)\b.*[\])]",
    re.DOTALL,
)


_BROKEN = re.compile(r"(?<=[^\s.?!:;])[ ]*\n[ ]*(?=[a-zß-ÿ])")
"""A soft break inside of a sentence."""

_ASKS = re.compile(r"(?:please )?(?:tell|walk|talk|show) me\b", re.I)
"""How lines begin that ask, whatever they end with."""

FEWEST = 5
"""Words of a sentence that opens a topic."""

FEWEST_OF_TOPIC = 4
"""Questions of a topic in a table that is a list of its own, with a page."""

LEAST = 3
"""Words of what asks something without a question mark."""


@dataclass
class Asked:
    """A question as it stands in a list, with what stands below it."""

    block: Block
    why: list[str] = field(default_factory=list)
    listen_for: list[str] = field(default_factory=list)
    follow_ups: list[str] = field(default_factory=list)
    minutes: str = ""
    """How long it takes, as its list says it."""
    topic: str = ""
    """What it is about, if its list is about more."""
    notes: str = ""
    """What stands beside it in columns that no field is for."""


def is_note_to_self(text: str) -> bool:
    """Tell a line that its author wrote for nobody else."""
    return bool(_TO_SELF.fullmatch(text))


def _to_self(where: str, text: str) -> Note:
    return Note(where, f'a note to yourself: "{shown(text)}"')


def is_question(text: str) -> bool:
    """Tell whether a line asks something, whatever stands after its question mark."""
    first = _INSIDE.sub("", _BROKEN.sub(" ", text).partition("\n")[0])
    if _ASKS.match(first):
        return True
    return bool(re.search(r"[?？؟;]['\"”’)]*\s*(?:\{.*\})?$", first)) and not first.endswith(";")


def bank(made: Batch, topic: str, blocks: Sequence[Block], name: str) -> None:
    """Add the bank of a topic; its text before the first question opens it."""
    if is_note_to_self(topic):
        topic = ""
        notes = [
            each for each in blocks if each.shape == "paragraph" and not is_question(each.text)
        ]
        made.left_out += [_to_self(each.where, each.text) for each in notes]
        blocks = [each for each in blocks if each not in notes]
    asked, intro = _asked(made, blocks)
    _add(made, topic, name, asked, intro)


def bank_of_rows(made: Batch, topic: str, rows: Sequence[Row], columns: Columns, name: str) -> None:
    """Add banks of the rows of a table: a column of topics parts them."""
    topics: dict[str, list[Asked]] = {}
    last, whole = "", topic or name
    for row in rows:
        cells = columns.of(row)
        last = cells.get("topic") or last
        if not cells.get("text"):
            if any(row.cells):
                made.left_out.append(
                    Note(row.where, f'a row without a question: "{shown(" ".join(row.cells))}"')
                )
            continue
        if is_note_to_self(cells["text"]):
            made.left_out.append(_to_self(row.where, cells["text"]))
            continue
        topics.setdefault(last or whole, []).append(_of_row(cells, row.where))
    few = [each for each in topics if each != whole and len(topics[each]) < FEWEST_OF_TOPIC]
    if len(few) > 1:
        _tell_joined(made, few, whole, topics[few[0]][0].block.where)
        topics = _joined(topics, few, whole)
    for each, asked in topics.items():
        _add(made, each, name, asked, [])


def _joined(
    topics: Mapping[str, list[Asked]], few: Sequence[str], whole: str
) -> dict[str, list[Asked]]:
    """Return questions by topic, those of topics with few as one under the name of the whole."""
    found: dict[str, list[Asked]] = {}
    for topic, asked in topics.items():
        for one in asked if topic in few else ():
            one.topic = topic
        found.setdefault(whole if topic in few else topic, []).extend(asked)
    return found


def _tell_joined(made: Batch, few: Sequence[str], whole: str, where: str) -> None:
    listed = ", ".join(f'"{shown(each)}"' for each in few)
    words = f'one list, "{shown(whole)}", of topics with few questions each, as its notes say'
    made.guessed.append(Note(where, f"{words}: {listed}"))


def question_of(made: Batch, cells: Mapping[str, str], where: str) -> dict[str, Any] | None:
    """Return the question of a row, its cells by field; None if it is known already."""
    one = _of_row(cells, where)
    return _question(made, one) if made.is_new(one.block, "a question") else None


def _of_row(cells: Mapping[str, str], where: str) -> Asked:
    one = Asked(Block("entry", cells["text"], where), notes=cells.get(NOTES, ""))
    inside(one)
    one.minutes = cells.get("minutes", "").strip()
    one.why += [cells["why"]] if cells.get("why") else []
    one.listen_for += _split(cells.get("listen_for", ""))
    one.follow_ups += _split(cells.get("follow_ups", ""))
    return one


def _split(cell: str) -> list[str]:
    """Return the entries of a cell: by line, or by semicolon, or by question."""
    parts = re.split(r"\n|;|(?<=\?)\s+(?=[A-ZÀ-Ž¿])", cell)
    return [re.sub(r"^[-*•·–]\s*", "", part).strip() for part in parts if part.strip(" -*•·–")]


def _asked(made: Batch, blocks: Sequence[Block]) -> tuple[list[Asked], list[str]]:
    asked: list[Asked] = []
    intro: list[str] = []
    for block in _split_lines(blocks):
        if is_note_to_self(block.text):
            made.left_out.append(_to_self(block.where, block.text))
        elif asked and (field := said(block.text)):
            put(asked[-1], *field)
        elif asked and block.level > asked[-1].block.level:
            made.guessed += _below(asked[-1], block)
        elif is_question(block.text) or (block.shape == "entry" and _may_ask(block.text)):
            if not is_question(block.text):
                made.guessed.append(
                    Note(block.where, f'a question without a question mark: "{shown(block.text)}"')
                )
            asked.append(Asked(block))
            inside(asked[-1])
        elif not asked and block.shape == "paragraph" and len(block.text.split()) >= FEWEST:
            intro.append(block.text)
            made.guessed.append(Note(block.where, f'an introduction: "{shown(block.text)}"'))
        else:
            made.left_out.append(Note(block.where, f'no question: "{shown(block.text)}"'))
    return asked, intro


def _below(one: Asked, block: Block) -> list[Note]:
    """Add what stands below a question, and return what was guessed of it."""
    text = shown(block.text)
    if not is_question(block.text):
        put(one, "listen_for", block.text)
        return [Note(block.where, f'what to listen for: "{text}"')]
    put(one, "follow_ups", block.text)
    if not block.is_guess:
        return []
    return [Note(block.where, f'a follow-up, as another sign stands before it: "{text}"')]


def _may_ask(text: str) -> bool:
    return len(text.split()) >= LEAST


def _split_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks of one line each: what follows a soft break stands below its question."""
    for block in blocks:
        text = _BROKEN.sub(" ", block.text)
        first, *rest = [line.strip() for line in text.split("\n") if line.strip()] or [""]
        if not first:
            continue
        yield replace(block, text=first)
        is_entry = block.shape == "entry"
        for line in rest:
            yield replace(block, text=line, level=block.level + (is_entry or not is_question(line)))


def said(text: str) -> tuple[str, str] | None:
    """Return the field that a line names at its start, and the rest of it."""
    inner = text.removeprefix("(").removesuffix(")") if text.startswith("(") else text
    for name, pattern in _FIELDS:
        if found := pattern.match(inner):
            return name, inner[found.end() :].strip()
    return None


def put(one: Asked, name: str, text: str) -> None:
    if name == "why":
        one.why.append(text)
    elif text:
        getattr(one, name).extend(_split(text))


def inside(one: Asked) -> None:
    """Take reasons and the like out of the question itself."""
    while found := _INSIDE.search(one.block.text):
        inner = found["inner"] or found["after"]
        name, text = said(inner) or (
            "why",
            re.sub(r"^(?:why|reason)\b[\s:,–—-]*", "", inner, flags=re.I),
        )
        put(one, name, text)
        one.block = replace(one.block, text=one.block.text[: found.start()].strip())


def _add(made: Batch, topic: str, name: str, asked: Sequence[Asked], intro: Sequence[str]) -> None:
    new = [one for one in asked if made.is_new(one.block, "a question")]
    if not new:
        return
    title = named(topic or name)
    there = made.called("bank", title)
    questions = [_question(made, one) for one in new]
    opening = made.blanks("\n\n".join(intro), new[0].block.where)
    if there:
        made.add(there, "questions", questions, opening)
        return
    bank = {
        "id": made.id_for("bank", title),
        "status": "draft",
        "title": title,
        "topic": title,
        **({"intro": opening} if opening else {}),
    }
    made.files.append(("questions/", {"bank": {**bank, "questions": [*questions]}}))
    made.count("topics")


def _question(made: Batch, one: Asked) -> dict[str, Any]:
    where = one.block.where
    data: dict[str, Any] = {"id": made.id_for("question", one.block.text)}
    rest: dict[str, Any] = {"text": made.blanks(_line(one.block.text), where)}
    made.count("questions")
    if one.why:
        text = made.blanks(_line(" ".join(one.why)), where)
        rest["why"] = text[:1].upper() + text[1:]
        made.count("reasons")
    for key, words in (("listen_for", "things to listen for"), ("follow_ups", "follow-ups")):
        if found := [made.blanks(_line(each), where) for each in getattr(one, key)]:
            rest[key] = found
            made.count(words, len(found))
    if minutes := minutes_in(made, one.minutes, where):
        rest["minutes"] = minutes
    unread = f"Minutes: {one.minutes}" if one.minutes and not minutes else ""
    if notes := [*filter(None, [f"Topic: {one.topic}" * bool(one.topic), unread, one.notes])]:
        rest[NOTES] = "\n".join(notes)
    return data | ({} if "why" in rest else {"status": "draft"}) | rest


def _line(text: str) -> str:
    return " ".join(text.split())
