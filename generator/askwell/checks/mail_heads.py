"""Lines of a mail program's head and foot that were pasted into a message."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.emails import Email
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.texts.leftovers import head_of, tail_of


def check_mail_heads(library: Library) -> Iterator[Problem]:
    """Warn of "Subject:" and the like in subject lines and at the top of messages."""
    for entry in library.of(Email):
        yield from _check(entry)


def _check(entry: Entry[Email]) -> Iterator[Problem]:
    email = entry.model
    for number, line in enumerate(email.subjects):
        if head := head_of(line):
            message = f'"{head}" would stand in the subject line itself.'
            loc = (*entry.loc, "subjects", number)
            yield entry.source.problem(loc, "pasted-head", message, f'Take out "{head}" here.')
    forms = ((), *(("shorter", number) for number in range(len(email.shorter))))
    for form, body in zip(forms, (email.body, *(each.body for each in email.shorter)), strict=True):
        if head := head_of(body):
            message = f'"{head}" would be sent as part of the message.'
            hint = 'Take the line out; subject lines stand under "subjects".'
            yield entry.source.problem(
                (*entry.loc, *form, "body"), "pasted-head", message, hint, offset=0
            )
        start, tail = tail_of(body)
        if tail:
            message = f'"{shown(tail)}" would be sent as part of the message.'
            loc = (*entry.loc, *form, "body")
            yield entry.source.problem(
                loc, "pasted-head", message, "Take the line out.", offset=start
            )
