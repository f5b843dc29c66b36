"""What pydantic finds wrong, and where in a file that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from askwell.explaining.described import described_at, fields_at
from askwell.kinds.base import Model
from askwell.kinds.page_titles import page_titled
from askwell.library.drafts import DRAFT
from askwell.problems.names import shown
from askwell.reading.source import Loc, Source


@dataclass(frozen=True, slots=True)
class Finding:
    """What pydantic found, where it stands in the file, and what the place is called."""

    model: type[Model]
    source: Source
    loc: Loc
    details: ErrorDetails

    @property
    def label(self) -> str:
        name = self.loc[-1] if self.loc else ""
        if isinstance(name, int) and not (written := self.name_elsewhere):
            return f"Entry {name + 1}"
        return f'"{shown(name if isinstance(name, str) else written)}"'

    @property
    def name_elsewhere(self) -> str:
        """The name of this in the other file that it came from, where nobody counts the entries."""
        extent = self.source.values.get(self.loc)
        there = extent.file.values if extent and extent.file else {}
        named = (loc[-1] for loc, each in there.items() if extent and each.start == extent.start)
        return next((str(each) for each in named if isinstance(each, str)), "")

    @property
    def context(self) -> dict[str, Any]:
        """What pydantic tells besides, such as {"pattern": ...} or {"min_length": 1}."""
        return self.details.get("ctx", {})

    @property
    def fields(self) -> list[str]:
        """The names that are known beside this one."""
        return fields_at(self.model, self.details["loc"])

    @property
    def needed(self) -> list[str]:
        """Those of them that cannot be left out."""
        return list(described_at(self.model, self.details["loc"]).get("required", ()))

    @property
    def texts(self) -> list[str]:
        """The names beside this one of texts, those first that cannot be left out."""
        known = described_at(self.model, self.details["loc"]).get("properties", {})
        names = dict.fromkeys((*self.needed, *known))
        return [each for each in names if "x-text" in _one(known.get(each, {}))]

    @property
    def least(self) -> int:
        """How many entries a list here has to have."""
        known = described_at(self.model, self.details["loc"]).get("properties", {})
        return int(_one(known.get(self.details["loc"][-1], {})).get("minItems", 0))

    @property
    def fields_below(self) -> list[str]:
        """The names that are known in it, those first that cannot be left out."""
        here, needed = described_at(self.model, (*self.details["loc"], "")), self.needed_below
        return [*needed, *(each for each in here.get("properties", ()) if each not in needed)]

    @property
    def needed_below(self) -> list[str]:
        """Those of the names in it that cannot be left out."""
        return list(described_at(self.model, (*self.details["loc"], "")).get("required", ()))

    @property
    def names_an_item(self) -> bool:
        """Whether the id of something else belongs here."""
        return "x-reference" in described_at(self.model, (*self.details["loc"], ""))

    @property
    def counted(self) -> str:
        """What a number here counts: the unit beside it, or what it is called by."""
        unit = (*self.loc[:-1], "unit")
        return str(self.source.value(unit) if self.source.has(unit) else self.loc[-1])

    def takes(self, number: int) -> bool:
        """Tell whether a number is within the bounds of this place."""
        fields = described_at(self.model, self.details["loc"]).get("properties", {})
        here = _one(fields.get(self.details["loc"][-1], {}))
        return bool(here.get("minimum", number) <= number <= here.get("maximum", number))

    @property
    def several(self) -> str:
        """The name beside this one of a list of such; empty if there is none."""
        name = f"{self.loc[-1]}s"
        return name if name in self.fields else ""

    @property
    def words_below(self) -> str:
        """The first name in it of words that cannot be left out; empty if there is none."""
        here = described_at(self.model, (*self.details["loc"], ""))
        fields = here.get("properties", {})
        return next((each for each in here.get("required", ()) if "x-text" in fields[each]), "")

    @property
    def takers_below(self) -> list[str]:
        """The name in it that takes the address, or title, in its place; empty if none does.

        With it comes the name of its words, if it leads to another site.
        """
        written = str(self.details["input"])
        is_site = "://" in written
        forms = {"format": "uri"} if is_site else {"x-text": "address"}
        fields = described_at(self.model, (*self.details["loc"], "")).get("properties", {})
        takes = [name for name, each in fields.items() if forms.items() <= _one(each).items()]
        words = [name for name, each in fields.items() if _one(each).get("x-text") == "text"]
        if is_site:
            return [*takes[:1], *words[:1]] if takes else []
        return takes[:1] if written.startswith("/") or page_titled(written) else []

    @property
    def picture_below(self) -> str:
        """The name in it that takes the place of a picture; empty if none does."""
        fields = described_at(self.model, (*self.details["loc"], "")).get("properties", {})
        return next((name for name, each in fields.items() if each.get("x-text") == "picture"), "")

    @property
    def is_in_draft(self) -> bool:
        """Whether it stands in something that is a draft."""
        above = (self.source.value(self.loc[:end]) for end in range(len(self.loc)))
        return any(isinstance(each, dict) and each.get("status") == DRAFT for each in above)

    @property
    def entries(self) -> dict[str, Any]:
        """What the JSON Schema says of each entry, where this should be a list."""
        return described_at(self.model, (*self.details["loc"], 0, ""))


def _one(described: dict[str, Any]) -> dict[str, Any]:
    """Return what the JSON Schema says of a value, where it may be left out."""
    return next((each for each in described.get("anyOf", ()) if "type" in each), described)
