"""The handout of a question set: each question with its reason and room for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Document, Heading, Lines, Paragraph, Part, Run, Together
from askwell.kinds.journey import Audience
from askwell.kinds.questions import Question
from askwell.kinds.sets import Set
from askwell.kinds.words import Text, tongue
from askwell.library.addresses import address

NOTES = 4
"""Lines for notes below a question."""


def question_set(tell: Telling, item: Set) -> Document:
    """Return the questions in their order, those to ask first marked where not all fit."""
    say, catalog = tell.language.text, tell.catalog
    audience = catalog.library.get(Audience, item.audience or "")
    facts = (
        (say("set.for"), tell.words(audience.title) if audience else say("set.everybody")),
        (say("set.aim"), tell.choice("aim", item.aim)),
        (say("set.all-fit"), tell.speech.clock(catalog.needs(item))),
    )
    questions = [found for name in item.questions if (found := catalog.question(name))]
    first = set(catalog.asked_first(item))
    marked = first if len(first) < len(questions) else set()
    parts = tuple(
        Together(tuple(_question(tell, number, question, is_first=question.id in marked)))
        for number, question in enumerate(questions, start=1)
    )
    return Document(tell.words(item.title), tell.words(item.why), address(item), parts, facts)


def _question(tell: Telling, number: int, question: Question, *, is_first: bool) -> Iterator[Part]:
    say = tell.language.text
    asked = f"{number}. {tell.words(question.text)}"
    yield Heading(2, asked, language=tongue(question.text))
    if is_first:
        yield Paragraph((Run(say("set.first")),), "tag")
    yield Paragraph((Run(tell.words(question.why)),), "fine", language=tongue(question.why))
    if question.follow_ups:
        yield from _then(tell, question.follow_ups[0])
    yield Lines(
        f"notes-{question.id}", say("sheet.notes", number=number), lines=NOTES, is_quiet=True
    )


def _then(tell: Telling, follow_up: Text) -> Iterator[Part]:
    """Yield what to ask next behind our words for it: apart, if they are in two languages."""
    then = Run(f"{tell.language.text('set.then-ask')} ", strong=True)
    words, language = Run(tell.words(follow_up)), tongue(follow_up)
    if language:
        yield Paragraph((then,), "fine")
        yield Paragraph((words,), "fine", language=language)
    else:
        yield Paragraph((then, words), "fine")
