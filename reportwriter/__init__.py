"""Report Writer: reports for a child protection conference, from the first word to the chair."""

__version__ = "0.1.0"
