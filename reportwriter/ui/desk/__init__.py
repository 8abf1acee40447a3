"""The desk of a chair: what each agency says under one heading, side by side."""
