"""Problems as people read them: those with one cause as one, and in each form."""

FORMS = ("text", "github", "json")
"""The names of the forms; here they are light, as the command line asks for them."""
