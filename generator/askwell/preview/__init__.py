"""The preview: a site that is made anew after every edit, and pages that follow."""
