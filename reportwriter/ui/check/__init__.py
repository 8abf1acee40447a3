"""Check your report: what is to be put right, what is worth a look, and what is fine."""
