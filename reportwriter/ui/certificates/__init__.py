"""My certificates: a file for a chair who is to name this person as a deputy."""
