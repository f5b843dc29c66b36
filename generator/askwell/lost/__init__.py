"""What readers had and is not there, and what is told only because something else is wrong."""
