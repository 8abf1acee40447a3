"""With whom the report was shared before the conference, or why it was not."""
