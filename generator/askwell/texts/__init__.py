"""Texts once they are read: spans, prose, anchors and lengths, the same for checks and for every renderer."""
