"""Words that the interface says outside the store, by reading its templates, pages and scripts.

`python -m tests.languages.outside` prints them and how many there are.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

PROJECT = Path(__file__).parents[2]
PACKAGE = PROJECT / "generator" / "askwell"
OVERRIDES = PROJECT / "overrides"

READ_ALOUD = frozenset({"alt", "aria-description", "aria-label", "label", "placeholder", "title"})
"""Attributes that people read or hear, whatever is in them."""

_CODE = re.compile(
    r"[\W\d]*|\{\w+\}|[.-]?[a-z0-9]+(?:[._-][a-z0-9]+)*[.]?"
    r"| (?:checked|hidden|required|data-[a-z]+)"
)
"""What is no word to a reader: signs, figures, names such as "thank-you", valueless attributes."""

_ADDRESS = re.compile(
    r"/\S*|\S+/|[A-Z]\w+/\w+|https?://\S+|\S*\.(?:html|js|css|svg|png|ttf|json|yml)|#\S*"
)
_SENTENCE = re.compile(r"[A-Z][a-z]|[a-z,]+ [a-z]")

_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
_QUOTED = re.compile(r"'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`")
_SAID = re.compile(r"[A-Z][a-z]+(?: [a-z]+|[:.!?](?:\s|$))")
_TAG = re.compile(r"<[^>]*>")

_FORMATS = frozenset({"mail-file.js"})
"""Scripts whose strings a machine reads: header fields of RFC 5322."""

_SELECTOR = re.compile(r"[.#\[>]")


@dataclass(frozen=True, order=True)
class Word:
    """A word or a sentence, and where it stands."""

    path: str
    line: int
    text: str


def outside() -> list[Word]:
    """Find every word of the interface that does not come from the store."""
    editor = PACKAGE / "editor"
    templates = [
        *(PACKAGE / "templates").rglob("*.html"),
        *(OVERRIDES / "frame").rglob("*.html"),
        *editor.rglob("*.html"),
        *(PACKAGE / "fleet").rglob("*.html"),
    ]
    pages = [*sorted((PACKAGE / "pages").rglob("*.py")), editor / "pages.py", editor / "views.py"]
    scripts = sorted(
        path
        for path in (*(OVERRIDES / "scripts").rglob("*.js"), *editor.glob("*.js"))
        if path.name not in _FORMATS
    )
    found = [
        *_each(sorted(templates), in_template),
        *_each(pages, in_python),
        *_each(scripts, in_script),
    ]
    return sorted(found)


def in_template(source: str) -> Iterator[tuple[int, str]]:
    """Find words in the HTML that a template prints, and in the strings of its expressions."""
    tree = Environment(autoescape=True).parse(source)
    page = _Page()
    for line, html in _printed(tree):
        page.above = line - page.getpos()[0]
        page.feed(html)
    page.close()
    yield from page.found
    for const in tree.find_all(nodes.Const):
        if isinstance(const.value, str) and not _is_code(const.value):
            yield const.lineno, const.value


def in_python(source: str) -> Iterator[tuple[int, str]]:
    """Find words in the strings of a module; docstrings are for those who read code."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for string in strings:
        text = string.value if isinstance(string.value, str) and id(string) not in docs else ""
        text = _TAG.sub("", text)
        if _SENTENCE.search(text) and not _ADDRESS.fullmatch(text):
            yield string.lineno, text


def in_script(source: str) -> Iterator[tuple[int, str]]:
    """Find words in the strings of a script, those of errors for programmers apart."""
    code = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)
    for quoted in _QUOTED.finditer(code):
        text = re.sub(r"\$\{[^}]*\}", "", quoted[1] or quoted[2] or "")
        error = re.search(r"Error\(\s*$", code[: quoted.start()])
        if _SAID.search(text) and not _SELECTOR.match(text) and not error:
            yield code.count("\n", 0, quoted.start()) + 1, text


def _each(
    paths: Iterable[Path], find: Callable[[str], Iterator[tuple[int, str]]]
) -> Iterator[Word]:
    for path in paths:
        for line, text in find(path.read_text("utf-8")):
            yield Word(path.relative_to(PROJECT).as_posix(), line, " ".join(text.split()))


def _printed(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Say what a template prints of itself, every branch of it."""
    for data in tree.find_all(nodes.TemplateData):
        yield data.lineno, data.data


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text) or _ADDRESS.fullmatch(text))


@dataclass
class _Page(HTMLParser):
    """Collects what a page says to people."""

    above: int = 0
    """Lines of the template before what was fed last, less those fed before."""
    found: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            words = value or ""
            button = tag == "button" and name == "value"
            read = name in READ_ALOUD or button
            if (read and re.search(r"[^\W\d]", words)) or (
                name.startswith("data-") and not _is_code(words)
            ):
                self._find(words)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem != "style" and re.search(r"[^\W\d]", data):
            self._find(data)

    def _find(self, words: str) -> None:
        self.found.append((self.above + self.getpos()[0], words))


if __name__ == "__main__":
    words = outside()
    for word in words:
        print(f"{word.path}:{word.line}: {word.text}")  # noqa: T201 - a measure for people
    print(f"Words of the interface outside the store: {len(words)}")  # noqa: T201 - the same
