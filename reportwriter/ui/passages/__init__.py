"""A passage of a text of the report: where it stands, how it is shown, and the way there."""
