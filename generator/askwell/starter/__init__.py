"""A new guide: the few files that make a folder one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from askwell import __version__
from askwell.checks.examples import NAME, PLACE
from askwell.explaining.validation import Validated, validate
from askwell.kinds.journey import AUDIENCES, Audience
from askwell.kinds.publisher import PUBLISHER
from askwell.problems import UsageError
from askwell.problems.names import shown, suggest
from askwell.publishing.hosts import recipe
from askwell.publishing.names import BUILDERS, HOSTS
from askwell.reading.lost_guide import GUIDE
from askwell.reading.reader import read
from askwell.schema import write_settings
from askwell.schema.remarks import BESIDE
from askwell.shipped import CONTENT

FILES = Path(__file__).parent / "files"

PLACES = {
    GUIDE: "guide.yml",
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    ".gitignore": "ignore",
    "build/docs/.gitignore": "ignore-all",
    "content/publisher.yml": "publisher.yml",
}
"""What a new guide's folder holds, and the pattern of each."""

CHANGES = "content/changes.yml"

PHONE = "555-010-0142"
"""A made-up number: the check tells it until the publisher's own stands there."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What is asked of whoever makes a guide; each has an example to start with."""

    name: str = NAME
    title: str = "Ask Well"
    """What the guide is called."""
    site_url: str = "https://careers.example.org/ask-well/"
    colour: str = "#1f5f5b"
    paper: str = "letter"
    place: str = PLACE
    email: str = "hello@careers.example.org"
    phone: str = PHONE
    audiences: tuple[str, ...] = ()
    """The ids of the groups of readers it is for; empty means all."""
    host: str = BUILDERS[0]
    """Who builds and publishes it, one of `publishing.names.BUILDERS`."""


def start(folder: Path, answers: Answers) -> tuple[Path, ...]:
    """Write a new guide into a folder and return its files.

    Raises UsageError if the folder holds something, or if an answer cannot stand.
    """
    refuse_taken(folder)
    refuse_wrong(answers)
    words = _words(answers)
    texts = {place: _filled(name, words) for place, name in PLACES.items()}
    texts[HOSTS[answers.host]] = recipe(answers.host)
    if left_out := _left_out(answers.audiences):
        words["hidden"] = "\n".join(f"    - audience.{name}" for name in left_out)
        texts[CHANGES] = _filled("changes.yml", words)
    for place, text in texts.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return (*(folder / place for place in texts), *write_settings(folder))


def refuse_taken(folder: Path) -> None:
    """Raise UsageError if a folder holds something."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} holds something already. Choose an empty folder, or a new name."
        )


def refuse_wrong(answers: Answers) -> None:
    """Raise UsageError if an answer cannot stand."""
    source, problems = read(PUBLISHER.path, _filled("publisher.yml", _words(answers)).encode())
    found: list[Validated] = []
    if not problems:
        found, problems = validate(PUBLISHER, source)
    if problems or not found:
        raise UsageError(f"{problems[0].message} {problems[0].hint}".strip())
    _left_out(answers.audiences)


def audiences() -> dict[str, str]:
    """Return the groups of readers that the shipped guide knows: their titles by id."""
    path = CONTENT / AUDIENCES.path
    source, _ = read(path.name, path.read_bytes())
    found = [each.model for each in validate(AUDIENCES, source)[0]]
    return {each.id: str(each.title) for each in found if isinstance(each, Audience)}


def _words(answers: Answers) -> dict[str, str]:
    """Return what stands for each mark of the patterns; answers as YAML, whatever they hold."""
    said = {
        "name": answers.name,
        "title": answers.title,
        "short_name": answers.name,
        "site_url": answers.site_url,
        "colour": answers.colour,
        "paper": answers.paper,
        "place": answers.place,
        "email": answers.email,
        "phone": answers.phone,
    }
    quoted = {name: json.dumps(value.strip(), ensure_ascii=False) for name, value in said.items()}
    return {
        **quoted,
        "heading": shown(answers.name),
        "version": __version__,
        "schemas": f"../{BESIDE}",
    }


def _filled(name: str, words: Mapping[str, str]) -> str:
    text = (FILES / name).read_text(encoding="utf-8")
    return re.sub(r"@(\w+)@", lambda mark: words[mark[1]], text)


def _left_out(chosen: Sequence[str]) -> list[str]:
    """Return the groups of readers that nobody chose. Raises UsageError for an unknown one."""
    known = audiences() if chosen else {}
    for name in chosen:
        if name not in known:
            message = f'There is no audience "{shown(name)}".'
            names = f"Choose of {', '.join(known)}; without any, it is for all."
            raise UsageError(" ".join(filter(None, (message, suggest(name, known), names))))
    return [name for name in known if name not in chosen]
