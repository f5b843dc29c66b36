"""Pages used again: a preview renders only those anew that would see something else than before.

While a page is rendered, everything it asks about the rest of the guide is noted with the answer.
For the next build the same is asked again; a page whose every answer is the same stays as it is
("verifying traces": Mokhov, Mitchell and Peyton Jones, Build Systems à la Carte, 2018).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from askwell.catalog import Catalog
from askwell.kinds.base import Placeholder
from askwell.library.wording import Wording
from askwell.texts.spans import Value

Key: TypeAlias = tuple[object, ...]
"""Whom a question is for, what is asked, and about what."""

CATALOG, LIBRARY, WORDING = "catalog", "library", "wording"


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What a page asked, and what it was told.

    It keeps what was asked about alive: keys name it by identity.
    """

    whom: str
    name: str
    about: tuple[object, ...] | None
    """None for what is no method."""
    answer: object


@dataclass(frozen=True, slots=True)
class Body:
    """What a template made of these values and of the answers to what it asked."""

    values: dict[str, Any]
    html: str
    asked: frozenset[Key]


class Reuse:
    """What one preview remembers from build to build. Builds come one after the other."""

    def __init__(self) -> None:
        self._asked: dict[Key, Inquiry] = {}
        self._changed: frozenset[Key] = frozenset()
        self._before: dict[Key, Body] = {}
        self._now: dict[Key, Body] = {}
        self._noted: set[Key] = set()
        self._whom: dict[str, object] = {}

    def start(self, catalog: Catalog, wording: Wording) -> tuple[Catalog, Wording]:
        """Begin a build; return its catalog and wording as pages see them."""
        self._before, self._now = self._now, {}
        used = frozenset[Key]().union(*(body.asked for body in self._before.values()))
        self._whom = {CATALOG: catalog, LIBRARY: catalog.library, WORDING: wording}
        self._asked = {key: self._asked[key] for key in used}
        self._changed = frozenset(key for key, each in self._asked.items() if self._differs(each))
        seen: Any = _Watched(self, CATALOG)
        return seen, _WatchedWording(catalog.library, self)

    def body(self, key: Key, values: dict[str, Any], make: Callable[[], str]) -> str:
        """Return what a template makes of values: as before if nothing it depends on changed."""
        body = self._before.get(key)
        if body is None or body.values != values or not self._changed.isdisjoint(body.asked):
            self._noted = set()
            body = Body(values, make(), frozenset(self._noted))
        self._now[key] = body
        return body.html

    def ask(self, whom: str, name: str, *about: object) -> Any:
        """Call a method of whom is asked, and note it."""
        key = (whom, name, *(each if isinstance(each, str | Value) else id(each) for each in about))
        return self._told(key, whom, name, about)

    def look_up(self, whom: str, name: str) -> Any:
        """Return what whom is asked has under a name, and note it; of a method, one that notes."""
        if callable(getattr(type(self._whom[whom]), name, None)):
            return partial(self.ask, whom, name)
        return self._told((whom, name), whom, name, None)

    def _told(self, key: Key, whom: str, name: str, about: tuple[object, ...] | None) -> object:
        """Return an answer, and note it; what was answered before and is the same, at once."""
        self._noted.add(key)
        question = self._asked.get(key)
        if question is None or key in self._changed:
            answer = self._answer(whom, name, about)
            question = self._asked[key] = Inquiry(whom, name, about, answer)
        return question.answer

    def _answer(self, whom: str, name: str, about: tuple[object, ...] | None) -> object:
        found = getattr(self._whom[whom], name)
        return found if about is None else found(*about)

    def _differs(self, question: Inquiry) -> bool:
        try:
            answer = self._answer(question.whom, question.name, question.about)
        except (LookupError, ValueError):  # what was asked about is no more
            return True
        return answer is not question.answer and answer != question.answer


class _Watched:
    """A catalog or a library that notes what it is asked."""

    def __init__(self, reuse: Reuse, whom: str) -> None:
        self._reuse = reuse
        self._whom = whom

    def __getattr__(self, name: str) -> Any:
        if name == LIBRARY:
            return _Watched(self._reuse, LIBRARY)
        return self._reuse.look_up(self._whom, name)


@dataclass(frozen=True)
class _WatchedWording(Wording):
    """A wording that notes each value it gives, and that it was asked for blanks."""

    reuse: Reuse

    @property
    def placeholders(self) -> dict[str, Placeholder]:
        found: dict[str, Placeholder] = self.reuse.look_up(WORDING, "placeholders")
        return found

    @property
    def _labels(self) -> dict[str, str]:
        found: dict[str, str] = self.reuse.look_up(WORDING, "_labels")
        return found

    def value(self, part: Value) -> str:
        return str(self.reuse.ask(WORDING, "value", part))
