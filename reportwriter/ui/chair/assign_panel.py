"""Asks whose a report is that was not made with this program, above the chair's list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from reportwriter.ui.chair.assigning import AGENCY, ARRIVED, Offered, TypedLetter
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.text import label
from reportwriter.wording import letter as words


class AssignPanel(Card):
    """`kept` carries a `TypedLetter`."""

    kept = Signal(object)
    released = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("selected", padding=16, spacing=12)
        self._knows_arrival = False
        self._agencies = Choice(look)
        self._agencies.currentIndexChanged.connect(self._on_agency)
        self._arrived, self._other = line_edit(look), line_edit(look)
        self._author, self._designation = line_edit(look), line_edit(look)
        self._agency_field = Field(look, words.AGENCY, self._agencies)
        self._other_field = Field(look, words.WHICH_AGENCY, self._other)
        self._arrived_field = Field(look, words.ARRIVED, self._arrived, hint=words.ARRIVED_HINT)
        for line in (self._arrived, self._other, self._author, self._designation):
            line.returnPressed.connect(self._on_keep)
        self._release = button(look, words.RELEASE, self.released.emit)
        self._about = label(look, "", tone="second")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(label(look, words.WHOSE, Type.HEADING, wrap=False))
        head.addWidget(self._about, 1)
        self.rows.addLayout(head)
        self._why = label(look, words.WHY, tone="second")
        self.rows.addWidget(self._why)
        self._add_fields(look)
        self.rows.addLayout(self._buttons(look))

    def _add_fields(self, look: Look) -> None:
        author = Field(look, words.AUTHOR, self._author)
        designation = Field(look, words.DESIGNATION, self._designation)
        # The name of another agency is seldom asked, and leaves no hole beside the others.
        self.rows.addLayout(fields_side_by_side(self._agency_field, self._arrived_field))
        self.rows.addWidget(self._other_field)
        self.rows.addLayout(fields_side_by_side(author, designation))

    def ask(self, offered: Offered) -> None:
        typed = offered.typed
        self._about.setText(offered.about)
        self._why.setText(offered.proposed or words.WHY)
        self._agencies.clear()
        self._agencies.addItem(words.CHOOSE, "")
        for agency in offered.agencies:
            self._agencies.addItem(agency, agency)
        self._agencies.addItem(words.ANOTHER_AGENCY, "")
        # Nobody is chosen beforehand unless somebody has said it: a hurried Enter would make it
        # count for the wrong agency.
        place = self._agencies.findData(typed.agency) if typed.agency else 0
        self._agencies.setCurrentIndex(place if place >= 0 else self._agencies.count() - 1)
        self._other.setText("" if place >= 0 else typed.agency)
        self._author.setText(typed.author)
        self._designation.setText(typed.designation)
        self._knows_arrival = typed.arrived is None
        self._arrived.setText(typed.arrived or "")
        self._arrived_field.setVisible(not self._knows_arrival)
        self._release.setVisible(offered.may_release)
        self._show_errors_gone()
        self._on_agency()
        self._agencies.setFocus()

    def refuse(self, field: str, sentence: str) -> None:
        """Say what is wrong with one field, and go there."""
        agency = self._other_field if self._is_another else self._agency_field
        refused = {AGENCY: agency, ARRIVED: self._arrived_field}[field]
        refused.set_error(sentence)
        refused.control.setFocus()

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(button(look, words.KEEP, self._on_keep, key="Enter"))
        row.addWidget(self._release)
        row.addWidget(button(look, "Not now", self.cancelled.emit, role="quiet"))
        row.addStretch(1)
        return row

    def _on_agency(self) -> None:
        self._other_field.setVisible(self._is_another)

    @property
    def _is_another(self) -> bool:
        return self._agencies.currentIndex() == self._agencies.count() - 1

    def _show_errors_gone(self) -> None:
        for field in (self._agency_field, self._other_field, self._arrived_field):
            field.set_error("")

    def _on_keep(self) -> None:
        self._show_errors_gone()
        chosen = str(self._agencies.currentData() or "")
        self.kept.emit(
            TypedLetter(
                agency=self._other.text() if self._is_another else chosen,
                author=self._author.text(),
                designation=self._designation.text(),
                arrived=None if self._knows_arrival else self._arrived.text(),
            )
        )
