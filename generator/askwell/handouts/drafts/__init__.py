"""Items -> Documents: what stands on the handout of each kind of item."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from askwell.handouts.drafts.checklists import checklist
from askwell.handouts.drafts.emails import email
from askwell.handouts.drafts.guide import guide_page
from askwell.handouts.drafts.scripts import script
from askwell.handouts.drafts.sets import question_set
from askwell.handouts.drafts.telling import Telling
from askwell.handouts.drafts.worksheets import worksheet
from askwell.handouts.parts import Document
from askwell.kinds.checklists import CHECKLISTS
from askwell.kinds.emails import EMAILS
from askwell.kinds.guide import GUIDE
from askwell.kinds.kind import Kind
from askwell.kinds.scripts import SCRIPTS
from askwell.kinds.sets import SETS
from askwell.kinds.worksheets import WORKSHEETS

Draft: TypeAlias = Callable[[Telling, Any], Document]

DRAFTS: tuple[tuple[Kind, Draft], ...] = (
    (WORKSHEETS, worksheet),
    (CHECKLISTS, checklist),
    (SETS, question_set),
    (SCRIPTS, script),
    (EMAILS, email),
    (GUIDE, guide_page),
)
"""The kinds that have handouts, in the order in which they are listed."""
