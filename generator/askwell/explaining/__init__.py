"""What is wrong with data, in words that an editor understands: what was meant, and the remedy."""
