"""What is wrong with a published guide: where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFault:
    """One fault; `place` is an address, or a file of the folder that was looked at."""

    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy}".rstrip()
