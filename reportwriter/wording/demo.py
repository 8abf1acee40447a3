"""The note that the demonstration leaves in its folder."""

ABOUT_NAME = "About this folder.txt"
ABOUT = """\
Everybody and everything in this folder is invented.

`reportwriter demo` made it: one folder for each person, with their vault, what they received and
what they would send. When the demonstration is played into this folder again, it is emptied first.
"""
