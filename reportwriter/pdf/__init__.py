"""Editions as tagged PDF: a small layout of our own, ReportLab for pages, pikepdf for the rest.

Nothing here reads a PDF that came from outside.
"""
