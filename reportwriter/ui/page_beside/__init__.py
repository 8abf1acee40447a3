"""The page of a signed report beside what is read of it."""
