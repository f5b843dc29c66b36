"""Handouts: what a guide holds as files for paper, for Word and for whatever reads text.

kinds -> Document (drafts/), one for each item: what it says and where one writes, in parts
Document -> print.html, word.py, text.py: the same parts in three forms
plan.py lists the files, making.py makes those that are not kept yet, and pages link to them
"""
