"""The processes that touch foreign files, and how the program talks to them (design.md 9).

The program starts one parent per batch. The parent loads the libraries, reads no file itself, and
gives each task to a fresh child that is confined before it sees a byte. A child reports facts; it
judges nothing, and whatever it says is checked again by the program on the bytes it holds.
"""
