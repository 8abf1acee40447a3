"""The program on a vault of its own, as the tests of the window have it."""

from tests.ui.test_desktop import access, desktop

__all__ = ["access", "desktop"]
