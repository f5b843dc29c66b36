"""Asks for what a new guide needs, where somebody is there to answer."""

from __future__ import annotations

from collections.abc import Callable

from askwell.publishing.names import BUILDERS
from askwell.starter import Answers, audiences

QUESTIONS = {
    "name": "Your office's full name",
    "site_url": "The web address of the guide",
    "colour": "Your color",
    "paper": "Paper, letter or a4",
    "place": "Where people find you",
    "email": "The address that readers write to",
}
"""What is asked, by the answer's name, in order."""

Ask = Callable[[str, str], str]
"""Asks a question and offers an answer."""


def asked(
    given: dict[str, str], chosen: tuple[str, ...], ask: Ask | None, host: str = BUILDERS[0]
) -> Answers:
    """Return the answers: those that are given, those of whoever is asked, and the example's."""
    example = Answers()
    said = {
        name: given.get(name)
        or (ask(question, getattr(example, name)) if ask else getattr(example, name))
        for name, question in QUESTIONS.items()
    }
    if ask and not chosen:
        chosen = _some(ask(f"Groups of readers ({', '.join(audiences())})", "all"))
    return Answers(**said, audiences=chosen, host=host)


def _some(answer: str) -> tuple[str, ...]:
    names = answer.replace(",", " ").split()
    return () if names == ["all"] else tuple(names)
