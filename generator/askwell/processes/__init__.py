"""Processes of a machine: who does the work, when memory is searched, and a good end."""
