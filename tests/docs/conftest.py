"""The documents are the product's; the README is its publisher's, too, and may be another one."""

from __future__ import annotations

from tests.apart import SHIPPED, is_as_shipped

collect_ignore = [] if is_as_shipped(SHIPPED) else ["test_readme.py"]
