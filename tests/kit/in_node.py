"""Scripts that are pure, called as a page would call them, without a browser."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

KIT = Path(__file__).parents[2] / "overrides" / "scripts" / "kit"
_RUN = """
const {createInterface} = await import('node:readline')
for await (const line of createInterface({input: process.stdin})) {
  const [address, calls] = JSON.parse(line)
  try {
    const module = await import(address)
    const given = calls.map(([name, ...given]) => module[name](...given) ?? null)
    console.log(JSON.stringify({given}))
  } catch (error) {
    console.log(JSON.stringify({thrown: error.stack}))
  }
}
"""


def call(script: str, *calls: tuple[Any, ...]) -> list[Any]:
    """Return what functions of a script give, each called as (name, argument, ...)."""
    node = _node(os.environ.get("TZ"))
    assert node.stdin
    assert node.stdout
    node.stdin.write(json.dumps([(KIT / f"{script}.js").as_uri(), calls]) + "\n")
    node.stdin.flush()
    answer = json.loads(node.stdout.readline())
    assert "given" in answer, answer["thrown"]
    found: list[Any] = answer["given"]
    return found


@cache
def _node(_zone: str | None) -> subprocess.Popen[str]:
    """Start Node.js in a time zone, once for all tests: it takes longer than what they ask."""
    command = ["node", "--input-type=module", "-e", _RUN]
    pipe = subprocess.PIPE
    node = subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8")
    atexit.register(node.communicate)
    return node
