"""Asks for what a new guide needs, where somebody is there to answer."""

from __future__ import annotations

from collections.abc import Callable

from askwell.publishing.names import BUILDERS
from askwell.starter import Answers, audiences, refuse_wrong

QUESTIONS = {
    "name": "Your office's full name",
    "title": "What the guide is called",
    "site_url": "The web address of the guide",
    "colour": "Your color",
    "paper": "Paper, letter or a4",
    "place": "Where people find you",
    "email": "The address that readers write to",
    "phone": "The phone number that readers call",
}
"""What is asked, by the answer's name, in order."""

ALL = "all"
"""Says that the guide is for every group of readers."""

Stands = Callable[[str], None]
"""Raises UsageError for an answer that cannot stand."""

Ask = Callable[[str, str, Stands], str]
"""Asks a question and offers an answer, again until one stands."""


def asked(
    given: dict[str, str], chosen: tuple[str, ...], ask: Ask | None, host: str = BUILDERS[0]
) -> Answers:
    """Return the answers: those that are given, those of whoever is asked, and the example's.

    Raises UsageError for a given one that cannot stand, before anything is asked.
    """
    said = {name: given[name] for name in QUESTIONS if given.get(name)}
    groups = _some(" ".join(chosen))
    refuse_wrong(Answers(**said, audiences=groups))
    if ask:
        for name, question in QUESTIONS.items():
            said[name] = said.get(name) or ask(question, getattr(Answers(), name), _field(name))
        groups = groups if chosen else _some(ask(_groups(), ALL, _chosen))
    return Answers(**said, audiences=groups, host=host)


def _field(name: str) -> Stands:
    return lambda answer: refuse_wrong(Answers(**{name: answer}, audiences=()))


def _chosen(answer: str) -> None:
    refuse_wrong(Answers(audiences=_some(answer)))


def _groups() -> str:
    return f"Groups of readers, with commas between them ({', '.join(audiences())})"


def _some(answer: str) -> tuple[str, ...]:
    names = answer.replace(",", " ").split()
    return () if names == [ALL] else tuple(names)
