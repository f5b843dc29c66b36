"""Bytes of a file into data that knows its lines, and what keeps a file from being read."""
