"""Jinja set up so that every text arrives as text: what a value is decides how it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context

from askwell.catalog import Catalog
from askwell.catalog.made_handouts import EMPTY, MadeHandouts
from askwell.kinds.base import Identified
from askwell.kinds.forms import FIRST_DAY, LAST_DAY
from askwell.kinds.nodes import nodes
from askwell.kinds.words import tongue
from askwell.languages import LANGUAGE, Language, language
from askwell.library.wording import Wording
from askwell.pages.columns import weigher
from askwell.pages.compiled import Calling, Compiled, Printing
from askwell.pages.narrowing import chosen, facts, narrowing
from askwell.pages.once import Once
from askwell.pages.reuse import Reuse
from askwell.pages.speech import Speech
from askwell.pages.text_layout import TextLayout

DAYS = {"min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()}
"""What a field takes for a day."""

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True)
class Renderer:
    """Turns templates into HTML for the pages of one catalog."""

    catalog: Catalog
    wording: Wording
    language: Language
    environment: Environment
    reuse: Reuse | None = None
    handouts: MadeHandouts = EMPTY
    """The files that pages offer."""

    def render(self, template: str, at: str, **values: Any) -> str:
        """Render a template for the page at an address.

        Headings in prose leave the ids of its items alone. The templates' own ids start with "_",
        which nothing in content can.
        """
        given = {"offers_handouts": bool(self.handouts.by_item), **values}
        return self.kept((template, at), given, partial(self._make, template, at, given))

    def kept(self, key: tuple[str, ...], values: dict[str, Any], make: Callable[[], str]) -> str:
        """Return what `make` makes of these values, as in the build before if nothing changed."""
        return self.reuse.body(key, values, make) if self.reuse else make()

    def _make(self, template: str, at: str, values: dict[str, Any]) -> str:
        # Of pages with headings in prose alone.
        anchors = cache(partial(anchors_of, values.values()))
        return self.environment.get_template(template).render(at=at, anchors=anchors, **values)

    def named(self, name: str) -> tuple[str, str]:
        """Return the title and the description of a page of the program's own, by its name."""
        text = self.language.text
        return text(f"pages.{name}.title"), text(f"pages.{name}.description")


def renderer(catalog: Catalog, reuse: Reuse | None = None, made: MadeHandouts = EMPTY) -> Renderer:
    """Return the renderer of a catalog, its templates compiled once."""
    wording = Wording(catalog.library)
    spoken = language(LANGUAGE)
    seen, said = reuse.start(catalog, wording) if reuse else (catalog, wording)
    layout = TextLayout(seen, said, spoken)
    speech = Speech(spoken, layout.finalize)
    environment = _environment(layout, spoken.say)
    environment.globals |= {"guide": seen, "labels": speech.labels, "possible_days": DAYS}
    environment.globals |= {"link": layout.link, "pieces": layout.pieces, "blanks": layout.blanks}
    environment.globals |= {"former": layout.former, "has": layout.has, "to": layout.to}
    environment.globals |= {"say": speech.say, "forms": speech.forms, "group": speech.group}
    environment.globals |= {"once": Once().made, "language": spoken.name}
    environment.filters |= {"chosen": chosen, "narrowing": narrowing, "weight": weigher(spoken)}
    environment.filters |= {"facts": facts, "spaced": " ".join, "kilobytes": _kilobytes}
    environment.filters |= {"plain": layout.plain, "filled": layout.filled}
    environment.filters |= {"clock": speech.clock, "day": speech.day, "tongue": speech.tongue}
    environment.filters |= {"spoken_in": lambda words: tongue(words) or None}
    return Renderer(catalog, said, spoken, environment, reuse, made)


def _environment(layout: TextLayout, said: Callable[[str], str]) -> _Templates:
    environment = _Templates(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=layout.finalize,
        bytecode_cache=Compiled(TEMPLATES, Printing.FORM),
        auto_reload=False,  # of a template that changes, the next build hears
    )
    # JSON in the order it was given: the first of several is the usual one.
    environment.policies["json.dumps_kwargs"] = {}
    environment.printed, environment.said = layout.printed, said
    return environment


def anchors_of(values: Iterable[object]) -> set[str]:
    """Return the ids of the items among the values of a page."""
    found = (node for value in values for _, node in nodes(value))
    return {node.id for node in found if isinstance(node, Identified)}


def _kilobytes(size: int) -> int:
    """Return a file's size as people say it."""
    return max(round(size / 1000), 1)


class _Templates(Environment):
    """Templates that print by `printed`; by Jinja's own way they would print the same."""

    code_generator_class = Printing
    context_class = Calling
    printed: Callable[[Context, object], str]
    said: Callable[[str], str]
