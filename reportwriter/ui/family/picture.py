"""The picture of the family, and since when its household is as it shows it."""

from PySide6.QtCore import Qt, Signal

from reportwriter.pictures.genogram.facts import Family
from reportwriter.ui.family.genogram_pane import GenogramPane
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.write.answers import LineAnswer

SINCE = "Since when the household is as it is now"


class FamilyPicture(Page):
    """`left`: back to the list, where only one of both fits."""

    left = Signal()
    household_given = Signal(object)
    """A date as it is typed."""

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=16, spacing=16)
        self._back = button(
            look, "Back to the list", self.left.emit, role="quiet", icon="arrow-left"
        )
        self.pane = GenogramPane(look)
        self._household = LineAnswer(look, SINCE)
        self._household.given.connect(self.household_given)
        self.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self.pane)
        self.rows.addWidget(self._household.widget)
        self.rows.addStretch(1)

    def show_family(self, family: Family) -> None:
        self.pane.show_family(family)
        self._household.widget.setVisible(any(kin.in_household for kin in family.kin))

    def show_household(self, since: str, understood: str) -> None:
        self._household.show(since, fresh=False, hint=understood)

    def show_household_problem(self, sentence: str) -> None:
        self._household.show_problem(sentence)

    def select(self, key: str) -> None:
        self.pane.select(key)

    def show_way_back(self, alone: bool) -> None:  # A signal carries it.
        self._back.setVisible(alone)

    def take_focus(self) -> None:
        self.pane.take_focus()
