"""The register of kinds. A new kind is a file here, a row below, a template, an example."""

from __future__ import annotations

from askwell.kinds.answers import FAQ, GLOSSARY
from askwell.kinds.base import Placeholder
from askwell.kinds.changes import CHANGES
from askwell.kinds.channels import CHANNELS
from askwell.kinds.checklists import CHECKLISTS
from askwell.kinds.emails import EMAILS
from askwell.kinds.evidence import CLAIMS, FACTS, RULES, SOURCES
from askwell.kinds.fields import FIELDS
from askwell.kinds.guide import GUIDE
from askwell.kinds.ids import IDS
from askwell.kinds.journey import AUDIENCES, STAGES
from askwell.kinds.kind import Kind
from askwell.kinds.published import PUBLISHED
from askwell.kinds.publisher import PUBLISHER
from askwell.kinds.questions import QUESTIONS
from askwell.kinds.scripts import SCRIPTS
from askwell.kinds.sets import SETS
from askwell.kinds.synonyms import SYNONYMS
from askwell.kinds.worksheets import WORKSHEETS

SCHEMA = 1
"""The version of the content's form; every file names it."""

PLACEHOLDERS = Kind("placeholders.yml", "placeholders", Placeholder, many=True)

KINDS = (
    PUBLISHER,
    CHANGES,
    IDS,
    PUBLISHED,
    STAGES,
    AUDIENCES,
    SOURCES,
    RULES,
    CLAIMS,
    FACTS,
    CHANNELS,
    GLOSSARY,
    FAQ,
    SYNONYMS,
    PLACEHOLDERS,
    QUESTIONS,
    EMAILS,
    SCRIPTS,
    CHECKLISTS,
    WORKSHEETS,
    SETS,
    FIELDS,
    GUIDE,
)
"""Every kind, in the order of the library."""


def kind_at(place: str) -> Kind | None:
    """Return the kind of the file at a place in a content folder."""
    return next((kind for kind in KINDS if kind.holds(place)), None)
