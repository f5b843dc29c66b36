"""How quick search answers in the largest guide of the bench, and what its first use transfers.

Asked in Node.js, as a page asks: median of seven answers.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.searching import KIT

MOST_MS, MOST_BYTES = 50, 60_000
"""An answer, and a first use: the directory, terms and rows of one question."""

ASKED = ("salary", "how did you get this job", "what surprised you", "intervieww", "dress code")
ASK = """
const {readFileSync} = await import('node:fs')
const {gzipSync} = await import('node:zlib')
const [kit, assets, ...asked] = process.argv.slice(1)
const {Lookup} = await import(`${kit}/lookup.js`)
const {search} = await import(`${kit}/search.js`)
const found = []
for (const words of asked) {
  let bytes = 0
  const load = async name => {
    const file = readFileSync(`${assets}/${name}.json`)
    bytes += gzipSync(file, {level: 6}).length
    return JSON.parse(file)
  }
  const index = new Lookup(await load('search'), name => load(`search/${name}`))
  const answer = async () => {
    const start = performance.now()
    const {rows} = await search(index, words)
    await index.rows(rows.slice(0, 10))
    return performance.now() - start
  }
  await answer()
  const times = []
  for (let at = 0; at < 7; at += 1) times.push(await answer())
  found.push([words, times.sort((one, other) => one - other)[3], bytes])
}
console.log(JSON.stringify(found))
"""


def report(assets: Path) -> bool:
    """Ask what lies in a folder, print what came of it, and tell whether all was as it should."""
    asked = ["node", "--input-type=module", "-e", ASK, str(KIT), str(assets), *ASKED]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    reached = [is_reached(*each) for each in json.loads(told)]
    return all(reached)


def is_reached(words: str, ms: float, size: int) -> bool:
    print(f"{words:30}{ms:6.1f} ms of {MOST_MS}{size / 1000:8.1f} kB of {MOST_BYTES / 1000:.0f}")
    return ms <= MOST_MS and size <= MOST_BYTES
