"""Texts once they are read: spans, prose, anchors and lengths, for checks and every renderer."""
