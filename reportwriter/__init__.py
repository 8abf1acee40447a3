"""Report Writer: reports for a child protection conference, written, signed, sealed, checked and read offline."""

__version__ = "0.1.0"
