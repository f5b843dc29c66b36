"""A message goes by a channel that reaches the people it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from askwell.kinds.channels import Channel, Relation
from askwell.kinds.emails import Email
from askwell.library import Entry, Library
from askwell.problems import Problem


def check_reach(library: Library) -> Iterator[Problem]:
    """Tell every message that its channel cannot deliver to somebody it is for."""
    everybody = {name for each in library.all(Channel) for name in each.reaches}
    for entry in library.of(Email):
        yield from _check(library, entry, everybody)


def _check(library: Library, entry: Entry[Email], everybody: set[Relation]) -> Iterator[Problem]:
    email = entry.model
    channel = library.get(Channel, email.channel)
    if channel is None:
        return
    missed = sorted({*email.relation} - {*channel.reaches})
    fits = ", ".join(each.id for each in library.all(Channel) if {*missed} <= {*each.reaches})
    if missed:
        message = f'"{channel.id}" does not reach this relation: {", ".join(missed)}.'
        hint = f"Choose another channel ({fits})." if fits else "Take it out of the relation."
        yield entry.source.problem((*entry.loc, "relation"), "unreachable", message, hint)
    elif not email.relation and everybody - {*channel.reaches}:
        message = f'"{channel.id}" does not reach everybody, and this names nobody.'
        hint = f"Say who it is for: relation: [{', '.join(channel.reaches)}]."
        told = entry.source.problem((*entry.loc, "channel"), "unreachable", message, hint)
        yield replace(told, name=(*entry.loc, "relation"), proposed=channel.reaches)
