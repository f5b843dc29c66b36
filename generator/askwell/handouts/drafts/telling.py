"""What drafts ask of a guide: its texts as plain words and as parts, and what stands elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from markdown_it.token import Token

from askwell.catalog import Catalog
from askwell.handouts.parts import Bullets, Heading, Letter, Paragraph, Part, Run, Runs, Together
from askwell.handouts.prose import Reader
from askwell.kinds.base import Identified
from askwell.kinds.braces import parsed
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank
from askwell.kinds.scripts import Script
from askwell.kinds.sets import Set
from askwell.kinds.spoken import Spoken
from askwell.kinds.words import Message, Prose, Words, tongue
from askwell.languages import LANGUAGE, Language, spoken
from askwell.library.wording import Wording
from askwell.pages.prose import HEADING, lonely
from askwell.pages.speech import Speech
from askwell.pages.text_layout import embeds_hidden
from askwell.texts.spans import Value


@dataclass(frozen=True)
class Telling:
    """Tells the texts of one guide."""

    catalog: Catalog
    wording: Wording
    language: Language

    @property
    def tag(self) -> str:
        """The language of the guide, with its country if the publisher names one (BCP 47)."""
        return self.catalog.publisher.locale or LANGUAGE

    @property
    def own_tag(self) -> str:
        """The language of our words, if it is another than the guide's."""
        return "" if self.language.name == LANGUAGE else self.language.name

    def heading(self, key: str) -> Heading:
        """Return words of ours as a heading."""
        return Heading(2, self.language.text(key), language=self.own_tag)

    def speaking(self, tag: str) -> Telling:
        """Return one that says our words in a language (BCP 47), as far as there are any."""
        return replace(self, language=spoken(tag))

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.language, lambda _, value: value)

    def words(self, text: Words | None) -> str:
        """Return a text on one line, its blanks in square brackets."""
        return " ".join(self.wording.plain(text).split()) if text else ""

    def spoken(self, line: Spoken, told: Callable[[str], str] = str) -> tuple[Runs, ...]:
        """Return what is said, as `told`; then, a line each, what by a certain way of meeting."""
        ways = (
            (self._by(way), Run(f" {told(self.words(said))}")) for way, said in line.ways.items()
        )
        return (Run(told(self.words(line.text))),), *ways

    def _by(self, way: str) -> Run:
        return Run(self.language.text("spoken", way=self.choice("mode", way)), strong=True)

    def to_say(self, lines: Sequence[Spoken]) -> Iterator[Part]:
        """Yield lines to say, each with what is said instead below it."""
        for line in lines:
            yield from (Paragraph(runs, "say") for runs in self.spoken(line))

    def lines(self, message: Words) -> tuple[str, ...]:
        """Return the lines of a message."""
        return tuple(self.wording.plain(message).rstrip().split("\n"))

    def filled(self, message: Words, values: Mapping[str, str]) -> tuple[str, ...]:
        """Return the lines of a message with its blanks filled."""
        return self.lines(Message(self.wording.filled(message, values)))

    def paragraph(self, text: Words) -> Paragraph:
        return Paragraph((Run(self.words(text)),), language=tongue(text))

    def prose(self, text: Prose) -> tuple[Part, ...]:
        """Return the parts of a text of several paragraphs."""
        return self._reader.parts(list(self._shown(parsed(text).tokens)))

    def listed(self, texts: Sequence[Words]) -> Bullets:
        entries = tuple((Paragraph((Run(self.words(text)),)),) for text in texts)
        return Bullets(entries, language=tongue(texts[0]) if texts else "")

    def choice(self, field: str, value: str) -> str:
        """Return what a choice in a content file is called."""
        return self.language.text(f"labels.{field}.{value}")

    @cached_property
    def _reader(self) -> Reader:
        site = self.catalog.publisher.site_url.rstrip("/")
        return Reader(self.wording.say, site, self.catalog.has, self._embedded)

    def _shown(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens of a text but what the guide does without, and its headings."""
        is_hidden = partial(embeds_hidden, self.catalog.library.hidden)
        gone = lonely(tokens, is_hidden)
        for number, token in enumerate(tokens):
            if not is_hidden(token) and not any(head <= number < head + HEADING for head in gone):
                yield token

    def _embedded(self, token: Token) -> Sequence[Part]:
        span: Value | None = token.meta["span"] if token.type == "embed" else None
        item = self.catalog.get(span.kind, span.name) if span else None
        if item is None:
            return ()
        heading = Heading(3, self.words(item.name))
        return (Together((heading, *self._gist(item)), boxed=True),)

    def _gist(self, item: Identified) -> Iterator[Part]:
        """Yield what a text shows of another item."""
        if isinstance(item, Email):
            yield Letter(self.lines(item.body), language=item.language or "")
        elif isinstance(item, Script):
            yield from self.to_say(item.opening)
        elif isinstance(item, Checklist):
            yield self.listed([tip.text for tip in item.tips])
        elif isinstance(item, Bank):
            yield self.listed([question.text for question in item.questions])
        else:
            yield self.paragraph(item.why if isinstance(item, Set) else vars(item)["purpose"])
