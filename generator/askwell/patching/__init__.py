"""Changes a file of content by position: what was not asked for stays as it is, byte for byte.

Every change is tried in the form that its author used, then in others. Each try is read back, and
only one that holds exactly what was asked is taken; if none does, the change is refused.
"""

from __future__ import annotations

from askwell.patching.comparing import between
from askwell.patching.edits import Arrange, Bare, Edit, Insert, Put, Remove, Value
from askwell.patching.files import BODY, data_of, patched, rewritten, written
from askwell.patching.refusal import PatchError

__all__ = [
    "BODY",
    "Arrange",
    "Bare",
    "Edit",
    "Insert",
    "PatchError",
    "Put",
    "Remove",
    "Value",
    "between",
    "data_of",
    "patched",
    "rewritten",
    "written",
]
