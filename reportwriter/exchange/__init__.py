"""The files that travel, checked and taken in. Foreign bytes are touched only in quarantine."""
