"""What is said of a change that cannot be made."""

from __future__ import annotations

from askwell.problems import AskwellError


class PatchError(AskwellError):
    """A file that cannot be changed as asked; the message says why."""
