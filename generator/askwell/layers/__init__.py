"""A guide in layers: content that others keep, and on top of it what is the guide's own."""
