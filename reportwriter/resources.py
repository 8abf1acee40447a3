"""Where shipped files lie: the folder `resources/` beside the package or in a frozen program."""

import sys
from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of a shipped file, as `fonts/Inter.ttf`."""
    return _root() / "resources" / name


def _root() -> Path:
    # PyInstaller unpacks data files below this folder and sets it at start.
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).parent.parent
