"""The types of text: what an editor's words are decides how they are laid out and checked."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from askwell.texts.prose import ParsedProse
from askwell.texts.spans import Span, has_braces, spans, spoken


class Words(str):
    """Text that an editor writes and a reader sees; its class says how it is laid out.

    The class survives validation, so that checks find every text and pages lay each out in its way.
    `{{ ... }}` in it stands for a blank or for another item's text.
    """

    __slots__ = ("_spans", "language")
    _spans: tuple[Span, ...]
    language: str
    """Its language, if its item says that it is another than the guide's; otherwise not there."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The text as plain stretches, gaps and values; split once, if there is much to split."""
        if not has_braces(self):
            return spans(self)
        try:
            return self._spans
        except AttributeError:
            language = tongue(self)
            self._spans = tuple(spoken(span, language) for span in spans(self))
            return self._spans

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core), "x-text": cls.__name__.lower()}


def tongue(text: Words) -> str:
    """Return the language of a text, empty if that is the guide's."""
    language: str = getattr(text, "language", "")
    return language


class Text(Words):
    """One line of plain text, however it was wrapped in the file."""

    __slots__ = ()


class Message(Words):
    """Plain text whose line breaks count: a message as it will be sent."""

    __slots__ = ()


class Prose(Words):
    """Markdown: paragraphs, lists, emphasis and links; no HTML."""

    __slots__ = ("document",)
    document: ParsedProse
    """What `parsed` (kinds/braces.py) made of it: the register of kinds says what can be embedded,
    and is made of these types."""


class Address(Words):
    """The address of a page of this guide, such as "/my-kit/"."""

    __slots__ = ()


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?", value):
        raise ValueError(f'"{value}" is no language|Write its tag, such as "es" or "zh-Hant".')
    return value


LanguageTag = Annotated[str, AfterValidator(_language)]
