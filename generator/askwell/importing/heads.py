"""What the columns of tables are called, and cells that may be such heads."""

from __future__ import annotations

import re

from askwell.importing.items import bare

_HEADS = {
    "text": (
        "question, questions, whattoask, ask, questiontext, pregunta, preguntas, frage, fragen"
    ),
    "why": (
        "why, reason, reasons, rationale, purpose, whyask, whyweask, whyaskit, whyaskthis,"
        " reasontoask, whyitmatters, whatitisgoodfor, whatitsgoodfor, whatisitgoodfor,"
        " whatthisisgoodfor, whatfor, whatitisfor, whatitsfor,"
        " porqué, paraqué, razón, motivo, warum, wozu,"
        " wofür, weshalb, wieso, grund, gründe, zweck, begründung, pourquoi, raison, motif, perché,"
        " porquê"
    ),
    "listen_for": ("listenfor, lookfor, whattolistenfor, goodanswer, goodsigns"),
    "follow_ups": ("followup, followups, followupquestions, thenask, next, probe, probes"),
    "topic": ("topic, topics, category, section, theme, group, subjectarea, list, tema, thema"),
    "minutes": ("minute, min, howlong, howmanyminutes, minuto, minuten"),
    "tip": (
        "tip, tips, todo, action, step, whattodo, advice, consejo, tipp, hinweis, hinweise, rat,"
        " conseil, consiglio, consigli, dica"
    ),
    "subject": ("subject, subjectline, asunto, betreff"),
    "body": ("message, body, email, template, emailtext, messagetext, mensaje"),
    "title": ("title, name, situation, occasion, when, use"),
}
"""What the columns of a table are called, without spaces and signs."""

HEADS = {field: frozenset(words.split(", ")) for field, words in _HEADS.items()}

BEGINS = {"why": "why", "follow_ups": "followup", "listen_for": "listen"}
"""How heads begin that say more, such as "Why we ask it"."""

_WORDS = frozenset(
    word.removesuffix("s")
    for word in (
        *frozenset().union(*HEADS.values()),
        *("what", "how", "dothis", "note", "because", "comment", "details", "explanation"),
        *("number", "nr", "text"),
    )
)
"""What columns are called, whatever they hold; plural or not."""

ABOVE = re.compile(
    r"(?:(?:our|my|your|the|more) )?(?:advice|tips|questions|hints)"
    r"(?: (?:we|to|for|from|of|about|that)\b[^.?!]*)?$",
    re.IGNORECASE,
)
"""What stands above a column that is a list, such as "Advice we give"."""

_WHOLE = re.compile(r"[.?!…。？！؟]['\"”’»)\]]*$")
"""How sentences end: heads do not."""


def field_of(said: str) -> str:
    """Return what a column holds that is called so, or nothing."""
    words = {said, said if said in HEADS["why"] else said.removesuffix("s")}
    named = (each for each, known in HEADS.items() if words & known)
    begun = (each for each, begin in BEGINS.items() if said.startswith(begin))
    return next(named, "") or next(begun, "")


def is_whole(cell: str) -> bool:
    """Tell whether a cell ends as sentences do."""
    return bool(_WHOLE.search(cell.strip()))


def is_word(cell: str) -> bool:
    """Tell whether a cell is a word that heads are, and nothing else."""
    return bare(cell).removesuffix("s") in _WORDS


def may_be_head(cell: str) -> bool:
    """Tell whether a cell may be a head: such a word, or "Why" and more that is no sentence."""
    return is_word(cell) or (not is_whole(cell) and bool(field_of(bare(cell))))
