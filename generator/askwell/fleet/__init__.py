"""Many guides from one description: read, planned, built by a few workers, told in one report."""
