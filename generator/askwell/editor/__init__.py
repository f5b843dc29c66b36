"""The editor: a guide's items as forms in the browser, on this computer alone."""
