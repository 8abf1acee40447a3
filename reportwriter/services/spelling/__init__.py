"""Spelling in British English: what is a word, which are wrong, and what might be meant."""
