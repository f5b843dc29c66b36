"""The looks that a guide can have."""

from __future__ import annotations

from typing import Literal, get_args

Look = Literal["notebook", "material"]
"""A frame of our own, or the theme's: its head, menu, search, palette and table of contents."""

LOOKS: tuple[Look, ...] = get_args(Look)
