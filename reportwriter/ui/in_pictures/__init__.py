"""A report in pictures, for its author: each with its sentence, and its table one key away."""
