"""The titles of the menus. Known before the first paint, which nothing that they hold is."""

from enum import StrEnum


class Menu(StrEnum):
    """The menus in their order, with the letter that opens each."""

    FILE = "&File"
    EDIT = "&Edit"
    STATEMENT = "&Statement"
    REPORT = "&Report"
    ACTIONS = "&Actions"
    VIEW = "&View"
    HELP = "&Help"


OF_SOME_SCREENS = (Menu.STATEMENT, Menu.REPORT)
"""The others hold something on every screen."""
