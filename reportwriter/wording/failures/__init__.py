"""The words of each failure, one module for each family of errors."""
