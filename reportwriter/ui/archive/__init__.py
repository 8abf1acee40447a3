"""The archive of a conference: written for keeping elsewhere, and its records kept or destroyed."""
