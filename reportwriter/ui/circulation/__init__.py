"""Who of a conference gets which papers, by when, and what went to whom."""
