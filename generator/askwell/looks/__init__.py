"""How a guide can look: its looks on a screen, and the papers it is printed on."""

from __future__ import annotations

from typing import Literal, get_args

Look = Literal["notebook", "material"]
"""A frame of our own, or the theme's: its head, menu, search, palette and table of contents."""

LOOKS: tuple[Look, ...] = get_args(Look)

Paper = Literal["letter", "a4"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
