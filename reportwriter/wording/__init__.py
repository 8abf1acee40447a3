"""Sentences for people that more than one of window, command line and PDF says; keyed by fact."""
