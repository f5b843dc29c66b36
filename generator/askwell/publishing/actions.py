"""What the workflows that we write use of GitHub, each by its commit: a tag can be moved."""

from __future__ import annotations

_PINS = {
    "checkout": ("11d5960a326750d5838078e36cf38b85af677262", "v4.4.0"),
    "deploy-pages": ("d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e", "v4.0.5"),
    "setup-node": ("49933ea5288caeca8642d1e84afbd3f7d6820020", "v4.4.0"),
    "setup-python": ("a26af69be951a213d495a4c3e4e4022e16d87065", "v5.6.0"),
    "upload-artifact": ("ea165f8d65b6e75b540449e92b4886f43607fa02", "v4.6.2"),
    "upload-pages-artifact": ("56afc609e74202658d3ffba0e8f6dda462b719fa", "v3.0.1"),
}
"""The commit, and the version that it is."""

ACTIONS = {
    name: f"actions/{name}@{commit} # {version}" for name, (commit, version) in _PINS.items()
}
"""What stands behind "uses:", by the name of the action."""
