"""Settings: each choice applies at once and is kept; to choose again takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import ZOOMS
from reportwriter.ui.settings import FACES, GROUNDS, LETTERS, SPACING, THEMES
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.widgets.frames import Page, within_window
from reportwriter.ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reportwriter.ui.appearance import Appearance

TITLE = "Settings"
AT_ONCE = "Each choice applies at once and is kept on this computer. Choose again to take it back."
SIZES = {zoom: f"{zoom:.0%}".replace("%", " %") for zoom in ZOOMS}
LINES = {False: "Usual", True: "Roomy"}
RULER = {False: "None", True: "A line under what I read"}
_WIDTH, _HEIGHT = 560, 860
Value = TypeVar("Value")


class SettingsDialog(Dialog):
    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance.look, parent)
        look, now = appearance.look, appearance.settings
        self.setWindowTitle(TITLE)
        self.setProperty("surface", "page")
        page = Page("page", padding=24, spacing=12)
        self._rows = page.rows
        page.rows.addWidget(label(look, TITLE, Type.HEADING))
        page.rows.addWidget(label(look, AT_ONCE, Type.BODY, tone="second"))
        self.theme = self._ask("Colours", THEMES, now.theme, appearance.set_theme)
        self.ground = self._ask(
            "Background",
            GROUNDS,
            now.ground,
            appearance.set_ground,
            hint="The second of each with the dark colours. High contrast keeps the system's own.",
        )
        self.zoom = self._ask("Size of everything", SIZES, look.zoom, appearance.set_zoom)
        self._ask_reading(appearance)
        page.rows.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.addStretch(1)
        foot.addWidget(button(look, "Close", self.accept, role="main"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addLayout(foot)
        look.changed.connect(self._fit)
        self._fit()
        self.theme.setFocus()

    def _ask_reading(self, appearance: Appearance) -> None:
        now = appearance.settings
        self.face = self._ask(
            "Typeface", FACES, now.face, appearance.set_face, hint="Of all words on the screen."
        )
        self.spacing = self._ask(
            "Space between letters",
            SPACING,
            now.spacing,
            appearance.set_spacing,
            hint="Of all words on the screen. Nothing is printed differently.",
        )
        self.lines = self._ask(
            "Space between lines",
            LINES,
            now.roomy,
            appearance.set_roomy,
            hint="In what the report says, on the screen alone.",
        )
        self.letters = self._ask(
            "How long a line is",
            LETTERS,
            now.letters,
            appearance.set_letters,
            hint="In statements and wherever sentences are read. Short lines are easier to follow.",
        )
        self.ruler = self._ask(
            "Reading ruler",
            RULER,
            now.ruler,
            appearance.set_ruler,
            hint="It follows the pointer, and in lists and texts the keyboard too.",
        )

    def _ask(
        self,
        name: str,
        values: Mapping[Value, str],
        now: Value,
        choose: Callable[[Value], None],
        hint: str = "",
    ) -> Choice:
        asked, every = Choice(self._look), tuple(values)
        asked.addItems(list(values.values()))
        asked.setCurrentIndex(every.index(now) if now in every else -1)
        asked.activated.connect(lambda index: choose(every[index]))
        self._rows.addWidget(Field(self._look, name, asked, hint=hint))
        return asked

    def _fit(self) -> None:
        """Follow the size that is chosen, as far as the window has room."""
        wanted = QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))
        self.resize(within_window(wanted, self.parentWidget()))
