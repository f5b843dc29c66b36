"""What somebody probably meant by a blank, an example or an address that is none."""
