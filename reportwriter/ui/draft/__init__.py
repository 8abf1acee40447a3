"""A draft that a colleague sent: opened, read statement by statement, and answered."""
