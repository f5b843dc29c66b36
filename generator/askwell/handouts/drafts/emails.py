"""The handout of a message."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Document, Heading, Letter, Paragraph, Part, Run, Together
from askwell.kinds.channels import Channel
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Fact
from askwell.kinds.words import Text
from askwell.library.addresses import address


def email(tell: Telling, item: Email) -> Document:
    """Return a message in its lengths, with what to mind and an example."""
    say = tell.language.text
    known = ", ".join(tell.choice("relation", each) for each in item.relation)
    facts = (
        (say("email.situation"), tell.choice("situation", item.situation)),
        (say("email.channel"), tell.choice("channel", item.channel)),
        *(((say("email.to"), known),) if known else ()),
        *(() if item.language else ((say("email.when"), tell.words(item.send_when)),)),
    )
    return Document(tell.words(item.title), "", address(item), tuple(_parts(tell, item)), facts)


def _parts(tell: Telling, item: Email) -> Iterator[Part]:
    own = tell.speaking(item.language or "")
    subjects = tuple(map(tell.words, item.subjects))
    yield own.heading("email.words")
    yield Paragraph((Run(own.language.text("email.brackets")),), "fine", own.own_tag)
    yield Letter(tell.lines(item.body), subjects, item.language or "")
    for form in item.shorter:
        limit = tell.catalog.library.get(Fact, form.limit)
        short = tell.words(limit.short) if limit else ""
        letter = Letter(tell.lines(form.body), language=item.language or "")
        heading = Heading(2, tell.language.text("email.shorter", limit=short))
        yield Together((heading, letter))
    if item.language:
        yield Together((own.heading("email.when"), tell.paragraph(item.send_when)))
    for key, texts in (("email.do", item.do), ("email.avoid", item.avoid)):
        if texts:
            yield Together((own.heading(key), tell.listed(texts)))
    attach = own.choice("attach", item.attach)
    yield Together((own.heading("email.why"), *_followed(own, item, item.why_it_works, attach)))
    yield from _reach(tell, item)
    yield from _example(own, item)


def _followed(tell: Telling, item: Email, text: Text, words: str) -> tuple[Paragraph, ...]:
    """Return a text of the message and ours behind it: apart, if they are in two languages."""
    if item.language:
        return tell.paragraph(text), Paragraph((Run(words),), language=tell.own_tag)
    return (Paragraph((Run(f"{tell.words(text)} {words}"),)),)


def _reach(tell: Telling, item: Email) -> Iterator[Part]:
    channel = tell.catalog.library.get(Channel, item.channel)
    if channel is None:
        return
    say = tell.language.text
    known = " ".join(map(tell.words, (channel.says, channel.costs, channel.limits)))
    otherwise = f"{say('email.otherwise')} {tell.words(channel.otherwise)}"
    texts = (Paragraph((Run(known),)), Paragraph((Run(otherwise),)))
    yield Together((Heading(2, say("email.reach")), *texts))


def _example(tell: Telling, item: Email) -> Iterator[Part]:
    say, values = tell.language.text, item.example.values
    filled = [" ".join(tell.filled(each, values)) for each in item.subjects[:1]]
    yield Together(
        (
            tell.heading("email.example.heading"),
            *_followed(tell, item, item.example.who, say("email.example.made-up")),
            Letter(tell.filled(item.body, values), tuple(filled), item.language or ""),
        )
    )
