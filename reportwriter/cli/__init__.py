"""The command line: the same services as the window, worded for a terminal or for a program."""
