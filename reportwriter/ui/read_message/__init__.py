"""A message to the chair, read by the chair."""
