"""Identities, signatures on our PDFs, and checking a signature on given bytes."""
