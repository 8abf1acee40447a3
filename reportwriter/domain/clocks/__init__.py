"""Counting of deadlines: what each kind of clock says, and how that was worked out."""
