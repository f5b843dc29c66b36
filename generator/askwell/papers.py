"""The papers that a guide is printed on."""

from __future__ import annotations

from typing import Literal, get_args

Paper = Literal["letter", "a4"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
