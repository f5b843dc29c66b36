"""The hosts that have a recipe; light, as the command line asks for the names."""

from __future__ import annotations

from typing import Literal, get_args

HOSTS = {
    "github": ".github/workflows/publish.yml",
    "gitlab": ".gitlab-ci.yml",
    "nginx": "/etc/nginx/conf.d/guide.conf",
    "apache": "site/.htaccess",
    "s3": "publish.sh",
}
"""Where each host's recipe belongs, by the host's name, which is that of the recipe's pattern."""

Builder = Literal["github", "gitlab"]
BUILDERS: tuple[Builder, ...] = get_args(Builder)
"""Hosts that build the guide themselves, from the folder it is written in."""
