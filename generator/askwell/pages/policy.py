"""What a page may load and ask: the Content-Security-Policy that every page carries."""

from __future__ import annotations

from urllib.parse import urlsplit

from askwell.kinds.publisher import Counter


def policy(counter: Counter | None = None) -> str:
    """Return the policy (CSP level 3): this site alone, and the host of a counter that is named."""
    scripts, asked, pictures = (
        (_sources(counter.script), _sources(counter.script, counter.sends_to), _counted(counter))
        if counter
        else ("", "", "")
    )
    directives = {
        "default-src": "'self'",
        "script-src": scripts and f"'self' {scripts}",
        "connect-src": asked and f"'self' {asked}",
        "img-src": f"'self' data: {pictures}".strip(),
        "base-uri": "'none'",
        "form-action": "'self'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items() if sources)


def _counted(counter: Counter) -> str:
    return _sources(counter.picture, counter.script, counter.sends_to)


def _sources(*addresses: str | None) -> str:
    """Return the origins of addresses, each once."""
    return " ".join(dict.fromkeys(origin(each) for each in addresses if each))


def origin(address: str) -> str:
    """Return the part of a web address that says whom it asks."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
