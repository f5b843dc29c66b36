"""What waits for somebody: reviews that are due, drafts, and what changed, to be approved."""
