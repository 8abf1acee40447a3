"""The message to the chair: written, sealed, sent and read again by its author."""
