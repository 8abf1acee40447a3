"""Paint every screen without a display into build/look, to be looked at.

`python -m tests.ui.look [NAME...]` paints all, or those whose name starts so.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.theme import DARK, LIGHT
from tests.ui import samples_of_screens, samples_of_widgets
from tests.ui.access.sample import access
from tests.ui.administer import sample as administer
from tests.ui.attached.sample import attached_screen
from tests.ui.begin import sample as begin
from tests.ui.bring_in.sample import bring_in_empty, bring_in_screen
from tests.ui.chronology.sample import chronology_empty, chronology_facts, chronology_screen
from tests.ui.deputy import sample as deputy
from tests.ui.family.sample import family, family_empty
from tests.ui.home.sample import no_longer_asked, page_for, stepped_in
from tests.ui.in_pictures.sample import pictures_screen
from tests.ui.jump.sample import jump_narrowed, jump_nearly, jump_nothing, jump_open
from tests.ui.preferences.sample import settings_dialog
from tests.ui.versions.sample import versions_screen
from tests.ui.write import samples as samples_of_copies
from tests.ui.write.suggest import sample as suggestions

FOLDER = Path("build/look")
Maker = Callable[[Look], QWidget]
SCREENS: dict[str, tuple[Maker, tuple[int, int]]] = {
    "components": (samples_of_widgets.components, (1440, 1000)),
    "start": (samples_of_screens.start, (1440, 840)),
    "unlock": (samples_of_screens.unlock, (1440, 840)),
    "passphrase": (samples_of_screens.new_passphrase, (1440, 840)),
    "begin": (samples_of_screens.begin, (1440, 840)),
    "begin-stepped-in": (begin.stepped_in, (1440, 840)),
    "begin-to-a-deputy": (begin.to_a_deputy, (1440, 840)),
    "begin-not-the-chair": (begin.not_the_chair, (1440, 840)),
    "home": (samples_of_screens.home, (1440, 840)),
    "home-page-for": (page_for, (1440, 840)),
    "home-no-longer-asked": (no_longer_asked, (1440, 840)),
    "home-stepped-in": (stepped_in, (1440, 840)),
    "home-deputised": (deputy.today, (1440, 840)),
    "home-destroyed": (samples_of_screens.home_after, (1440, 1040)),
    "home-administered": (administer.today, (1440, 840)),
    "home-empty": (samples_of_screens.home_empty, (1440, 840)),
    "chronology": (chronology_screen, (1176, 840)),
    "chronology-whole": (chronology_screen, (1176, 1500)),
    "chronology-facts": (chronology_facts, (1176, 840)),
    "chronology-narrow": (chronology_screen, (760, 1100)),
    "chronology-empty": (chronology_empty, (1176, 840)),
    "family": (family, (1176, 840)),
    "family-whole": (family, (1176, 1900)),
    "family-narrow": (family, (700, 900)),
    "family-small": (family, (560, 700)),
    "family-empty": (family_empty, (1176, 840)),
    "protected": (samples_of_screens.protected, (1176, 840)),
    "in-pictures": (pictures_screen, (1176, 1640)),
    "jump": (jump_open, (680, 600)),
    "jump-narrowed": (jump_narrowed, (680, 600)),
    "jump-nearly": (jump_nearly, (680, 600)),
    "jump-nothing": (jump_nothing, (680, 600)),
    "settings": (settings_dialog, (560, 860)),
    "settings-small": (settings_dialog, (480, 400)),
    "details": (samples_of_screens.details, (1176, 840)),
    "dates": (samples_of_screens.dates, (1176, 840)),
    "dates-narrow": (samples_of_screens.dates, (760, 700)),
    "sharing-signed": (samples_of_screens.sharing_signed, (1176, 1000)),
    "sharing": (samples_of_screens.sharing, (1176, 840)),
    "access": (access, (1176, 1400)),
    "attached": (attached_screen, (1176, 1300)),
    "attached-narrow": (attached_screen, (760, 900)),
    "bring-in": (bring_in_screen, (1176, 1100)),
    "bring-in-empty": (bring_in_empty, (1176, 840)),
    "bring-in-narrow": (bring_in_screen, (760, 900)),
    "versions": (versions_screen, (1176, 900)),
    "versions-narrow": (versions_screen, (760, 700)),
    "copy": (samples_of_screens.copy_for_family, (1176, 840)),
    "copy-whole": (samples_of_screens.copy_for_family, (1176, 1560)),
    "copies-made": (samples_of_screens.copies_made, (1176, 640)),
    "copy-agency": (samples_of_screens.copy_for_agency, (1176, 1200)),
    "stopped": (samples_of_screens.stopped, (1176, 840)),
    "stopped-for-good": (samples_of_screens.stopped_for_good, (1176, 840)),
    "write": (samples_of_screens.write, (1440, 840)),
    "write-help": (samples_of_screens.write_help, (1440, 840)),
    "write-suggestion": (suggestions.of_kind, (1440, 840)),
    "write-suggestion-words": (suggestions.of_words, (1440, 840)),
    "write-suggestion-narrow": (suggestions.of_words, (1000, 840)),
    "write-suggestion-small": (suggestions.of_words, (720, 560)),
    "write-copied": (samples_of_copies.write_copied, (1440, 840)),
    "write-earlier": (samples_of_copies.write_earlier, (1440, 840)),
    "write-brought": (samples_of_copies.write_brought, (1440, 840)),
    "write-brought-small": (samples_of_copies.write_brought, (720, 560)),
    "write-earlier-asked": (samples_of_copies.earlier_dialog, (600, 300)),
    "write-slot": (samples_of_screens.write_slot, (1440, 840)),
    "write-table": (samples_of_screens.write_table, (1440, 840)),
    "write-view": (samples_of_screens.write_view, (1440, 840)),
    "write-narrow": (samples_of_screens.write, (1000, 840)),
    "write-small": (samples_of_screens.write, (720, 560)),
}


def paint(look: Look, name: str) -> None:
    make, size = SCREENS[name]
    for theme, zoom, label in ((LIGHT, 1.0, "light"), (DARK, 1.0, "dark"), (LIGHT, 2.0, "200")):
        look.set_theme(theme)
        look.set_zoom(zoom)
        screen = make(look)
        screen.resize(*size)
        screen.show()
        for _ in range(5):
            QApplication.processEvents()
        screen.grab().save(str(FOLDER / f"{name}-{label}.png"))
        screen.close()
        screen.deleteLater()
        # At once: each that stays makes the next change of theme and zoom slower.
        QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)


def main(wanted: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    look = Look(QApplication([]))
    for name in SCREENS:
        if not wanted or any(name.startswith(start) for start in wanted):
            paint(look, name)


if __name__ == "__main__":
    main(sys.argv[1:])
