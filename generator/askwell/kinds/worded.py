"""A text that may have more to it: written as words alone, or as words with fields beside them."""

from __future__ import annotations

from typing import Any

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from askwell.kinds.base import Model
from askwell.kinds.words import Text


class Worded(Model):
    """Words; what else they are is in the fields of a subclass."""

    text: Text
    """What the reader sees."""

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, data: Any) -> Any:
        return {"text": data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        whole = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [{"type": "string", "minLength": 1}, whole]}
