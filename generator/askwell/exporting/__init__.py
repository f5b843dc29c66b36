"""Questions, tips and messages as sheets for colleagues, and what they changed back into the files.

`columns` says what a sheet holds, `sheets` writes it, `taking_back` reads an edited one. Each row
keeps digests of its cells as they were: what differs from its digest was changed by a colleague,
and what differs in the guide was changed there meanwhile.
"""
