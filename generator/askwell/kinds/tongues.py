"""Items whose own words may be in another language than the guide's."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator

from askwell.kinds.base import Item
from askwell.kinds.nodes import nodes
from askwell.kinds.words import LanguageTag, Words, tongue


class Tongued(Item):
    """An item whose content, though not its title, can be in a language of its own."""

    content: ClassVar[tuple[str, ...]]
    """The fields that are in it."""

    language: LanguageTag | None = None
    """The language of its content, such as "es"; left out, it is the guide's."""

    @model_validator(mode="after")
    def _tell_texts(self) -> Self:
        """Tell texts their language, but those with one: others' words stand in them in that."""
        for field in self.content if self.language else ():
            for _, text in nodes(getattr(self, field)):
                if isinstance(text, Words) and not tongue(text):
                    text.language = str(self.language)
        return self
