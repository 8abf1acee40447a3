"""A conference as a deputy sees it before they step in."""
