"""Keeps Qt for Python from reading the source text of whatever is imported after it.

For a feature that a module may switch on (`from __feature__ import …`), and that nothing here uses,
PySide6 looks into the source of each imported module for its own name, and Python keeps the text of
all of them: 20 MB, and the time to read them. In a frozen program, which has no sources, it finds
none and goes on the same.
"""

from importlib import import_module
from types import ModuleType


def leave_sources_unread() -> None:
    """Call it once, before the modules that need not be read are imported."""
    import_module("PySide6.QtCore")
    feature = import_module("shibokensupport.feature")
    # There is no switch for it. That this still has its effect is held by a test.
    vars(feature)["_mod_uses_pyside"] = _uses_no_feature


def _uses_no_feature(_module: ModuleType) -> bool:
    return False
