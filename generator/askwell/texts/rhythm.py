"""How a text runs: in how many sentences."""

from __future__ import annotations

import re

_END = re.compile(r"""[.!?\u2026]["'\u201d\u2019)]*(?=\s|$)""")


def sentences(text: str) -> int:
    """Count the sentences of a text; one without an end is one."""
    return len(_END.findall(text)) or 1
