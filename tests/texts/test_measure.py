"""Python and JavaScript measure every text alike: both are asked for the same lengths."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from askwell.texts.measure import MEASURES

HERE = Path(__file__).parent
SCRIPT = HERE.parent.parent / "overrides" / "scripts" / "kit" / "measure.js"
RUN = """
const {measure} = await import(process.argv[1])
let input = ''
for await (const part of process.stdin) input += part
console.log(JSON.stringify(JSON.parse(input).map(([text, unit]) => measure(text, unit))))
"""


def written_out(text: str) -> str:
    """Return a text with `{160}` as that many plain letters."""
    return re.sub(r"\{(\d+)\}", lambda match: "x" * int(match.group(1)), text)


LENGTHS = [
    (written_out(text), unit, length)
    for text, unit, length in json.loads((HERE / "lengths.json").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("text", "unit", "length"), LENGTHS)
def test_length_is_what_the_channel_counts(text: str, unit: str, length: int) -> None:
    assert MEASURES[unit](text) == length


def test_page_counts_the_same() -> None:
    asked = json.dumps([[text, unit] for text, unit, _ in LENGTHS])
    command = ["node", "--input-type=module", "-e", RUN, SCRIPT.as_uri()]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [length for _, _, length in LENGTHS]


def test_every_unit_has_a_length_of_its_own() -> None:
    assert {unit for _, unit, _ in LENGTHS} == set(MEASURES)
