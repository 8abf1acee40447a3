"""Who comes to a conference, and whether it will have its quorum."""
