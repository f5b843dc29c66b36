"""The register of kinds: which files hold what. A new kind of content is one file here and one line below."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.kinds.answers import Answer, Term
from askwell.kinds.base import Model, Placeholder
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Fact, Rule, Source
from askwell.kinds.guide import GuidePage
from askwell.kinds.journey import Audience, Stage
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Bank
from askwell.kinds.scripts import Script
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Worksheet

SCHEMA = 1
"""The version of the content's form; every file names it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content file: `place` is a folder of such files ("emails/") or the one file ("facts.yml").

    The file's one top-level key is `key`; it holds one `model`, or a list of them where `many`.
    """

    place: str
    key: str
    model: type[Model]
    many: bool = False

    @property
    def name(self) -> str:
        """The one word for it, as in `askwell schema NAME`."""
        return self.place.removesuffix("/").removesuffix(".yml")


KINDS = (
    Kind("publisher.yml", "publisher", Publisher),
    Kind("stages.yml", "stages", Stage, many=True),
    Kind("audiences.yml", "audiences", Audience, many=True),
    Kind("sources.yml", "sources", Source, many=True),
    Kind("rules.yml", "rules", Rule, many=True),
    Kind("claims.yml", "claims", Claim, many=True),
    Kind("facts.yml", "facts", Fact, many=True),
    Kind("glossary.yml", "terms", Term, many=True),
    Kind("faq.yml", "answers", Answer, many=True),
    Kind("placeholders.yml", "placeholders", Placeholder, many=True),
    Kind("questions/", "bank", Bank),
    Kind("emails/", "email", Email),
    Kind("scripts/", "script", Script),
    Kind("checklists/", "checklist", Checklist),
    Kind("worksheets/", "worksheet", Worksheet),
    Kind("sets/", "set", Set),
    Kind("guide/", "page", GuidePage),
)
