"""A copy for one member of the family: what is in it, what is left out, and for whom it is."""
