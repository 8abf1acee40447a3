"""Dates as people type them: read day first, never made more exact than they were said.

`read_date` gives the date as EDTF with the doubts that are worth a word, or raises
`UnclearDateError`, which says why it cannot be read. What could mean two things is not guessed.
"""
