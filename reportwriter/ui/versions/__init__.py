"""Versions of the open report: kept by themselves or when asked, compared, and brought back."""
