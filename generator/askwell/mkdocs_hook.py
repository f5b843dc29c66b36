"""The plugin as a file that `hooks:` can name: for a checkout, in which nothing is installed."""

from __future__ import annotations

from askwell.plugin import AskwellPlugin

_plugin = AskwellPlugin()

on_startup = _plugin.on_startup
on_config = _plugin.on_config
on_serve = _plugin.on_serve
on_post_build = _plugin.on_post_build
on_build_error = _plugin.on_build_error
