"""How a built site gets to its readers: what hosts are told and asked, and other forms of it."""
