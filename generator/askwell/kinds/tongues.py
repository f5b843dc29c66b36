"""Items whose own words may be in another language than the guide's."""

from __future__ import annotations

from askwell.kinds.base import Item
from askwell.kinds.forms import LanguageTag


class Tongued(Item):
    """An item whose content, though not its title, can be in a language of its own."""

    language: LanguageTag | None = None
    """The language of its content, such as "es"; left out, it is the guide's."""
