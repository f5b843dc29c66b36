"""The verbs of the command line, a file each: parse, call, print, exit. No logic.

Each imports what it does when it runs: none waits for what another one needs.
"""
