"""Problems as people read them: those with one cause as one, and in each form."""
