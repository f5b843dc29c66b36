"""Scripts that are pure, called as a page would call them, without a browser."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

KIT = Path(__file__).parents[2] / "overrides" / "scripts" / "kit"
_RUN = """
const {readFileSync} = await import('node:fs')
const [address, calls] = [process.argv[1], JSON.parse(readFileSync(0, 'utf-8'))]
const module = await import(address)
console.log(JSON.stringify(calls.map(([name, ...given]) => module[name](...given) ?? null)))
"""


def call(script: str, *calls: tuple[Any, ...]) -> list[Any]:
    """Return what functions of a script give, each called as (name, argument, ...)."""
    address = (KIT / f"{script}.js").as_uri()
    command = ["node", "--input-type=module", "-e", _RUN, address]
    done = subprocess.run(
        command, input=json.dumps(calls), capture_output=True, encoding="utf-8", check=True
    )
    found: list[Any] = json.loads(done.stdout)
    return found
