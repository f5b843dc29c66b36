"""The handout of a script: what to say, and what to say next."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Document, Heading, Paragraph, Part, Run, Together
from askwell.kinds.scripts import Branch, Script
from askwell.library.addresses import address


def script(tell: Telling, item: Script) -> Document:
    """Return the opening, each answer one may get with the reply, and the last words."""
    say = tell.language.text
    facts = (
        (say("script.opening-takes"), say("time.seconds", count=item.seconds)),
        (say("script.practice"), tell.words(item.practice_tip)),
    )
    return Document(tell.words(item.title), "", address(item), tuple(_parts(tell, item)), facts)


def _parts(tell: Telling, item: Script) -> Iterator[Part]:
    say = tell.language.text
    yield from tell.prose(item.intro)
    yield Together((Heading(2, say("script.you-begin")), *tell.to_say(item.opening)))
    for branch in item.branches:
        yield Together(tuple(_branch(tell, branch)))
    if item.closing:
        yield Together((Heading(2, say("script.last-words")), *tell.to_say(item.closing)))


def _branch(tell: Telling, branch: Branch) -> Iterator[Part]:
    yield Heading(2, tell.choice("branch", branch.id))
    heard = tell.language.text("quoted", words=tell.words(branch.they_say))
    yield Paragraph((Run(heard, soft=True),))
    yield from (Paragraph((Run(tell.words(line)),), "say") for line in branch.say)
    yield tell.paragraph(branch.then)
    if branch.next:
        names = "; ".join(tell.choice("branch", name) for name in branch.next)
        yield Paragraph((Run(f"{tell.language.text('script.from-here')}: {names}"),), "fine")
