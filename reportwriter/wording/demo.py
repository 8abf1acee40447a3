"""The note that the demonstration leaves in its folder."""

ABOUT_NAME = "About this folder.txt"
ABOUT = """\
Everybody and everything in this folder is invented.

`reportwriter demo` made it: one folder for each professional, with their vault, what they received
and what they would send; one for each member of the family, with the copies made for them. When
the demonstration is played into this folder again, it is emptied first.
"""
