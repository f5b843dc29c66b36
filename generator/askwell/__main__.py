"""`python -m askwell` is the same as `askwell`."""

from askwell.cli import main

main()
