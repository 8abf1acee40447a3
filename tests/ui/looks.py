"""Paint every screen in every theme at every zoom into build/looks, with a sheet of each.

`python -m tests.ui.looks [NAME...]` paints all, or those whose name starts so.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PIL import Image
from PySide6.QtWidgets import QApplication

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.ui.every_screen import ROOMS, SCREENS, give_room, let_go, themes

FOLDER = Path("build/looks")
_CELL = (560, 360)


def main(wanted: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    look = Look(QApplication([]))
    names = [name for name in SCREENS if not wanted or name.startswith(tuple(wanted))]
    for theme_name, theme in themes().items():
        look.set_theme(theme)
        for room_name, room in ROOMS.items():
            look.set_zoom(room.zoom)
            for name in names:
                screen = SCREENS[name](look)
                if not screen.findChildren(FocusRing):
                    FocusRing(screen, look)
                give_room(screen, room.of(name))
                screen.grab().save(str(_path(name, theme_name, room_name)))
                let_go(screen)
    for name in names:
        _sheet(name)


def _path(name: str, theme: str, room: str) -> Path:
    return FOLDER / f"{name}-{theme}-{room}.png"


def _sheet(name: str) -> None:
    """Put the pictures of a screen on one sheet: a line for each theme, a column for each room."""
    sheet = Image.new("RGB", (_CELL[0] * len(ROOMS), _CELL[1] * len(themes())), "grey")
    for row, theme in enumerate(themes()):
        for column, room in enumerate(ROOMS):
            with Image.open(_path(name, theme, room)) as opened:
                small = opened.convert("RGB")
                small.thumbnail((_CELL[0] - 8, _CELL[1] - 8))
                sheet.paste(small, (_CELL[0] * column, _CELL[1] * row))
    sheet.save(FOLDER / f"sheet-{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
