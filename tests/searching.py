"""The index of search, read back and asked as a page asks it, without a browser."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

KIT = Path(__file__).parents[1] / "overrides" / "scripts" / "kit"
ASK = """
const [kit, asked] = [process.argv[1], JSON.parse(process.argv[2])]
const {Lookup} = await import(`${kit}/lookup.js`)
const {search} = await import(`${kit}/search.js`)
let input = ''
for await (const part of process.stdin) input += part
const files = JSON.parse(input)
const load = async name => JSON.parse(files[`assets/search/${name}.json`])
const index = new Lookup(JSON.parse(files['assets/search.json']), load)
const found = []
for (const each of asked) {
  const {rows, terms} = await search(index, each)
  found.push([(await index.rows(rows)).map(([address]) => address), [...terms]])
}
console.log(JSON.stringify(found))
"""

Files: TypeAlias = Mapping[str, bytes]


def rows(files: Files) -> list[list[str]]:
    """Return all rows of an index, in their order: address, title, label, words."""
    every = [each for uri in _rows(files) for each in json.loads(files[uri])]
    return [[str(value) for value in row] for row in every]


def find(files: Files, *asked: str) -> list[list[str]]:
    """Return the addresses that each of the words find, the best first."""
    return [addresses for addresses, _ in _ask(files, *asked)]


def marked(files: Files, *asked: str) -> list[list[str]]:
    """Return what is marked in what each of the words find."""
    return [terms for _, terms in _ask(files, *asked)]


def _ask(files: Files, *asked: str) -> list[tuple[list[str], list[str]]]:
    held = {uri: raw.decode() for uri, raw in files.items() if uri.startswith("assets/search")}
    command = ["node", "--input-type=module", "-e", ASK, KIT.as_uri(), json.dumps(asked)]
    done = subprocess.run(
        command, input=json.dumps(held), capture_output=True, text=True, check=True
    )
    found: list[tuple[list[str], list[str]]] = json.loads(done.stdout)
    return found


def files_of(site: Path) -> dict[str, bytes]:
    """Return the files of the index of a built site."""
    found = [site / "assets" / "search.json", *(site / "assets" / "search").iterdir()]
    return {str(path.relative_to(site)): path.read_bytes() for path in found}


def _rows(files: Files) -> Sequence[str]:
    found = [re.fullmatch(r"assets/search/rows-(\d+)\.json", uri) for uri in files]
    return [each[0] for each in sorted(filter(None, found), key=lambda each: int(each[1]))]
