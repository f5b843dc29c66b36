"""What is wrong with data, in words that an editor understands: what was meant, and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from askwell.problems import Problem

ReadAgain: TypeAlias = Callable[[str], list[Problem]]
"""Tells what is wrong with a file of this text."""
