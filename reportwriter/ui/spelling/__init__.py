"""Spelling: misspelt words under a wavy line, what might be meant, and the walk through all."""
