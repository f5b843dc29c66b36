"""Lists that people have, in the formats in which they have them, into content.

Bytes -> blocks (`word`, `lines`, `sheets`) -> items (`sorting`, `questions`, `messages`, `tips`,
`tables`) -> files of content (`writing`). Each block knows where it stood, so that whatever is
taken, guessed or left out is told with its place.
"""
