"""What is kept up beside the texts: ids, records, decisions, and what needs no asking."""
