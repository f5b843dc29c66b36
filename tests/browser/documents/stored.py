"""Documents as storage holds them."""

from __future__ import annotations

SCRIPTS = "/ask-well/assets/kit/"
SHEET = "sheet/none/worksheets/aim"
