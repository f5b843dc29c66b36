"""`python -m generator` is the same as `askwell`."""

from generator.cli import main

main()
