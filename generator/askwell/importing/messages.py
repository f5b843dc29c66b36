"""Messages as they stand in people's files into email templates: subject, body, blanks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from askwell.importing.asked import CONTEXT
from askwell.importing.blanks import named
from askwell.importing.blocks import Block, Note
from askwell.importing.items import Batch
from askwell.importing.questions import is_note_to_self
from askwell.kinds.channels import ChannelId
from askwell.meant.blanks import MADE_UP
from askwell.problems.names import shown

_HELLO = r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|to whom)\b"
SALUTATION = re.compile(_HELLO + r".{0,60}$", re.IGNORECASE)
_GREETS = re.compile(_HELLO + r"[^.?\n]{0,40}[,!:–—]", re.IGNORECASE)
SUBJECT = re.compile(r"(?:subject|subject line|betreff|asunto)\s*:\s*(?P<said>.+)$", re.IGNORECASE)
CHANNEL = re.compile(
    r"(?:channel|sent (?:as|by|via)|kanal|canal)\s*:\s*(?P<said>.+)$", re.IGNORECASE
)
_ANSWERS = re.compile(r"(?:re|aw|fwd?)\s*:\s*\S.*$", re.IGNORECASE)
"""A subject line that nobody called one."""

_FIELDS = (
    ("send_when", re.compile(r"(?:when to send|send(?: it)? when|send|when)\s*:\s*", re.I)),
    ("why_it_works", re.compile(r"(?:why it works|why)\s*:\s*", re.I)),
)
_TITLE = re.compile(
    r"(?:(?:e-?mail|message|template|letter|note)\s*#?\s*[0-9]+\s*[:.–—-]\s*)", re.I
)

_NUDGES = (
    r"follow(?:ing)?[- ]?up|nudge|checking in|second (?:try|request)|again|i wrote to you"
    r"|\bno (?:answer|reply|response) (?:yet|so far)\b|\b(?:not|n['’]t) heard (?:back|from)\b"
    r"|\A(?:still )?no (?:answer|reply|response)\Z|\A[\w ]{0,30}\bsilen(?:t|ce)[\w ]{0,20}\Z"
    r"|\bgot lost\b"
)
"""What is said of, or in, a message to somebody who did not answer the first."""

_AGREED = (
    r"\b(?:have|got|set|fixed) a (?:date|day|time)\b|\bdate is (?:set|fixed)\b"
    r"|\bthank[^.!?]{0,30}\b(?:agree|say(?:ing)? yes|making (?:the )?time"
    r"|your (?:\w+ )?(?:answer|reply|yes)\b).*"
    r"\b(?:see you|look(?:ing)? forward to (?:our|meet|see|talk)|I will be there)"
)
"""What is said of, or in, a message that fixes a meeting: it may thank for the yes first."""

_LATER = (
    r"\b(?:half an?|an?|one|two|three|four|six|nine|some|a few|[0-9]+)"
    r" (?:months?|years?) (?:later|on|after)\b"
)
"""What is said of a message long after the talk."""

_SITUATIONS = (
    ("referral-thanks", r"thank.*(?:referr|introduc)|(?:referr|introduc).*thank"),
    ("decline", r"\bsay(?:ing)? no\b|\bno,? thank|turn(?:ing)? (?:it|them)? ?down"),
    ("confirm", _AGREED),
    ("thank", r"thank"),
    ("reschedule", r"reschedul|another (?:day|time)|move our|new time|cannot come|can't come"),
    ("confirm", r"confirm|reminder|see you|looking? forward to (?:our|meeting)"),
    ("decline", r"declin|no longer|cannot make|can't make"),
    ("nudge", _NUDGES),
    ("referral-ask", r"referr|introduc(?:e me|tion)|who else|someone you know"),
    ("reconnect", r"reconnect|it has been|long time|keep in touch|stay in touch"),
    ("update", rf"{_LATER}|update|\bnews\b|got the job|wanted to let you know"),
    ("repair", r"sorry|apolog|missed our"),
)
"""Words of a message's title or text, and the situation that they speak of."""

_POLITE = re.compile(
    r"(?:many )?thanks?(?: you)?(?: so much| very much| again| in advance)?(?:[,.!]|[ ]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands at the end of messages of every sort."""

_CHANNELS = (
    ("linkedin-note", r"linkedin.*(?:note|invit|connect)"),
    ("linkedin-message", r"linked-?in"),
    ("text", r"\b(?:text message|sms|text|whatsapp)\b"),
    ("card", r"\bcard\b"),
    ("letter", r"\bletter\b"),
)
"""Words of a message's title, and how it is sent."""

_NAMED_CHANNELS = (
    *_CHANNELS,
    ("email", r"\be-?mails?\b"),
    ("platform", r"\b(?:platform|facebook|forum|group|handshake|xing)\b"),
)
"""What people call a channel where they say nothing else."""


@dataclass
class Letter:
    """A message in its parts."""

    where: str
    subjects: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    """What is said about it."""
    body: str = ""
    origin: list[tuple[int, str]] = field(default_factory=list)
    """Where its text stands, from which sign on."""
    places: dict[str, str] = field(default_factory=dict)
    """Where each of its other texts stands."""

    def head(self, subject: str, block: Block) -> None:
        """Add a subject."""
        self.subjects.append(subject)
        self.places[subject] = block.where

    def go_on(self, text: str, block: Block) -> None:
        """Add a piece of the text."""
        if self.body:
            self.body += "\n" if block.is_tight else "\n\n"
        self.origin.append((len(self.body), block.where))
        self.body += text


def is_salutation(text: str) -> bool:
    """Tell whether a line greets somebody: it starts a message."""
    first = text.partition("\n")[0].strip()
    return bool(SALUTATION.match(first)) and not first.endswith(("?", "."))


def opens(text: str) -> bool:
    """Tell whether a line stands above a message's text: it says its subject, or how it is sent."""
    return bool(SUBJECT.match(text) or CHANNEL.match(text))


def greets(text: str) -> bool:
    """Tell whether a text begins with a greeting, whatever else stands on its line."""
    return is_salutation(text) or bool(_GREETS.match(text))


def message(made: Batch, title: str, blocks: Sequence[Block], name: str, notes: str = "") -> None:
    """Add the message that stands under a title."""
    first = blocks[0]
    letter = _parted(made, blocks)
    called = _TITLE.sub("", title) or (letter.subjects or [name])[0]
    if not letter.body:
        made.left_out.append(Note(first.where, f'a message without a text: "{shown(title)}"'))
    elif made.is_new(first, "a message", letter.body, named(called)):
        email(made, called, letter)
        if notes:
            made.note_last(notes)


def _parted(made: Batch, blocks: Sequence[Block]) -> Letter:
    letter = Letter(blocks[0].where)
    for block in blocks:
        text = _without_heads(made, block, letter)
        if said := None if letter.body else _field(text):
            letter.fields[said[0]] = said[1]
            letter.places[said[1]] = block.where
            continue
        if is_note_to_self(text):
            made.left_out.append(Note(block.where, f'a note to yourself: "{shown(text)}"'))
            continue
        if text.strip():
            letter.go_on(text.strip(), block)
    return letter


def _without_heads(made: Batch, block: Block, letter: Letter) -> str:
    """Return a text without the lines that say its subject and its channel; remember these."""
    text = block.typed or block.text
    while True:
        first, _, rest = text.partition("\n")
        if found := SUBJECT.match(first):
            letter.head(found["said"], block)
        elif not (letter.body or letter.subjects) and (found := _ANSWERS.match(first)):
            letter.head(found[0], block)
        elif not letter.body and (found := CHANNEL.match(first)):
            if channel := _guess(_NAMED_CHANNELS, found["said"]):
                letter.fields["channel"] = channel
            else:
                words = f'the channel "{shown(found["said"])}" is none of {", ".join(CHANNEL_IDS)}'
                made.guessed.append(Note(block.where, f"{words}: choose one"))
        else:
            return text
        text = rest


CHANNEL_IDS: tuple[str, ...] = get_args(ChannelId)


def _field(text: str) -> tuple[str, str] | None:
    for name, pattern in _FIELDS:
        if (found := pattern.match(text)) and text[found.end() :].strip():
            return name, text[found.end() :].strip()
    return None


def email(made: Batch, title: str, letter: Letter) -> None:
    """Add a message; what its words do not tell is guessed."""
    where = letter.where
    situation = situation_of(title, letter.subjects, letter.body)
    channel = letter.fields.get("channel") or _guess(_CHANNELS, title) or "email"
    data: dict[str, Any] = {
        "id": made.id_for("email", named(title)),
        "status": "draft",
        "title": named(title),
        "situation": situation,
        "channel": channel,
    }
    data |= _texts(made, letter, data)
    made.guessed += _perhaps_one(made, "".join(data.get("subjects", ())), data["body"], where)
    made.guessed.append(
        Note(where, f'"{shown(title)}" is for the situation "{situation}", sent as "{channel}"')
    )
    made.files.append(("emails/", {"email": data}))
    made.count("messages")


def _texts(made: Batch, letter: Letter, others: Container[str]) -> Iterator[tuple[str, Any]]:
    """Yield the texts of a message by field, but for the `others`, which are words as they are."""

    def blanks(words: str) -> str:
        return made.blanks(words, letter.places.get(words, letter.where), is_of_one=True)

    if letter.subjects:
        yield "subjects", [blanks(each) for each in letter.subjects]
    origin = tuple(letter.origin) or letter.where
    yield "body", made.blanks(letter.body, origin, is_of_one=True) + "\n"
    yield from ((key, blanks(said)) for key, said in letter.fields.items() if key not in others)


def _perhaps_one(made: Batch, subject: str, body: str, where: str) -> Iterator[Note]:
    """Note the one blank of a subject and the one of the text that say nothing of themselves."""
    said = [
        [each for each in dict.fromkeys(_NAME.findall(text)) if _is_of_place(made, each)]
        for text in (subject, body)
    ]
    if all(len(names) == 1 for names in said) and said[0] != said[1]:
        [[one], [other]] = said
        words = f"the blank of the subject is {{{{ {one} }}}}, that of the text {{{{ {other} }}}}"
        yield Note(where, f"{words}: if they ask for one thing, give them one name")


def _is_of_place(made: Batch, name: str) -> bool:
    """Tell whether a blank is new, and was named by what stands before it."""
    label = made.new_blanks.get(name, "")
    return label == MADE_UP or label.endswith(CONTEXT)


_NAME = re.compile(r"\{\{ (\w+) \}\}")


def situation_of(title: str, subjects: Sequence[str], body: str) -> str:
    """Guess what a message is for: by its title, or its subjects, or its text."""
    said = (title, " ".join(subjects), _POLITE.sub("", _without_thanks_ahead(body)))
    return next(filter(None, (_guess(_SITUATIONS, each) for each in said)), "ask")


_REQUEST = re.compile(
    r"\b(?:could|would|may|can|might) (?:I|you|we)\b"
    r"(?! (?:first |just |please )?(?:add|begin|say|share|start|tell you|thank)\b)[^.!?]*\?"
    r"|\bwould you (?:be|have)\b",
    re.I,
)
"""What asks for something; "could I say one thing first?" does not."""

_THANKS_BEHIND = re.compile(
    r"\bthank(?:(?!\badvance\b|\bconsider)[^.!?])*\b(?:yesterday|today|this (?:morning|afternoon)"
    r"|(?:last|on) (?:night|week|month|\w+day)|our (?:chat|conversation|meeting|talk)"
    r"|(?:chatting|meeting|seeing|sitting down|speaking|talking)(?: to| with)? me"
    r"|you(?: have|['’]ve)? (?:explained|gave|given|said|shared|showed|shown|taught|told))\b",
    re.I,
)
"""Thanks for something that somebody did, not for what is asked."""


def _without_thanks_ahead(body: str) -> str:
    """Return a message up to the last thing it asks for, if the thanks below are for an answer."""
    end = max((found.end() for found in _REQUEST.finditer(body)), default=len(body))
    return body if _THANKS_BEHIND.search(body, end) else body[:end]


def _guess(known: Sequence[tuple[str, str]], text: str) -> str:
    return next((name for name, pattern in known if re.search(pattern, text, re.I | re.S)), "")
