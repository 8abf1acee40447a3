"""Change a conference that was called: what is new goes to all who were asked, signed."""
