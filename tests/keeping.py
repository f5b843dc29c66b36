"""A small bank that is warned about, and a changes.yml that keeps warnings from being told."""

from __future__ import annotations

TEXT = "Who taught you, and what did you learn?"

TALK = f"""\
schema: 1
bank:
  id: talk
  title: Talk
  topic: Talk
  questions:
    - {{id: first, text: "{TEXT}", why: It is short., listen_for: [a], follow_ups: ["**Who** is?"]}}
    - {{id: second, text: "{TEXT[:-1]} then?", why: So., listen_for: [a], follow_ups: [How?]}}
"""
"""Two questions that are double, the first with signs that a plain text only shows."""


def keeping(*notes: str) -> str:
    """Return a changes.yml with such notes: "item: question.first, field: text, check: phrase"."""
    accepted = "".join(f"    - {{{each}}}\n" for each in notes)
    return f"schema: 1\nchanges:\n  accepted:\n{accepted}"
