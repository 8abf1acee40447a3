"""Two short questions and the writing begins; or an invitation that answers the first of them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.conference import ConferenceType, Contact
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.begin.invited import NOBODY, InvitationChoice
from reportwriter.ui.begin.labels import HINTS, LABELS
from reportwriter.ui.begin.presenter import AreaChoice, FormChoice, Typed
from reportwriter.ui.begin.shown import Told
from reportwriter.ui.begin.told_notice import ToldNotice
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.fields import Choice, Field, RadioChoice, line_edit
from reportwriter.ui.widgets.frames import Card, Column, Page
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.text import label
from reportwriter.wording.conference import CONFERENCE_TYPES

PRINTED = "It has room to write by hand, for a day on which no computer is there."
LATER = "It is printed on the report. How you are reached, and all else, can wait."
_WIDE = 1_080
_ASKED = ("children", "day", "name", "designation", "agency")
"""What is asked before the writing; `Conference and you` asks the rest once it is needed."""


class BeginScreen(QWidget):
    typed_changed = Signal()
    begin_requested = Signal()
    file_requested = Signal()
    """Choose the file of an invitation."""
    invitation_chosen = Signal(str)
    compare_requested = Signal(object)
    """Compare the check words of an invitation (InvitationFile)."""
    step_in_requested = Signal(object)
    """Chair the conference of an invitation as its deputy (InvitationFile)."""
    conference_requested = Signal(object)
    """Open a conference that is chaired here (ConferenceReference)."""
    deputised_requested = Signal(object)
    """Open one whose deputy the user is (ConferenceReference)."""
    print_requested = Signal()
    """Print the chosen form empty, for a pen."""
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._areas: tuple[AreaChoice, ...] = ()
        self._known = NOBODY
        self._lines = {name: line_edit(look) for name in _ASKED}
        self._fields = {
            name: Field(look, LABELS[name], self._lines[name], hint=HINTS.get(name, ""))
            for name in _ASKED
        }
        self._types = QButtonGroup(self)
        self._area = Choice(look)
        self._area.setPlaceholderText("Choose your area")
        self._form = Choice(look)
        self._fields["area"] = Field(look, "Area", self._area)
        self._offered: tuple[FormChoice, ...] = ()
        self._rests_on = label(look, "", Type.SMALL, tone="second")
        self._means = label(look, "", Type.BODY, tone="second")
        self._means.hide()
        self._rests_on.hide()
        self._told = ToldNotice(look)
        self._told.compare_requested.connect(self.compare_requested)
        self._told.step_in_requested.connect(self.step_in_requested)
        self._told.conference_requested.connect(self.conference_requested)
        self._told.deputised_requested.connect(self.deputised_requested)
        self._invited = QVBoxLayout()
        self._area.currentIndexChanged.connect(self._show_forms)
        self._types.idClicked.connect(self._show_forms)
        for line in self._lines.values():
            line.textEdited.connect(self._on_edited)
            line.returnPressed.connect(self.begin_requested)
        self._column = Column(look)
        self._arrange()

    def typed(self) -> Typed:
        """Return what stands in the fields."""
        text = {name: line.text().strip() for name, line in self._lines.items()}
        area, chosen = self._chosen_area(), self._form.currentIndex()
        return Typed(
            children=text["children"],
            type=self._type(),
            day=text["day"],
            area=area.id if area else "",
            form=self._offered[chosen].ref if 0 <= chosen < len(self._offered) else None,
            author=self.author(),
        )

    def author(self) -> Contact:
        """Return who was typed; how they are reached is what they said last."""
        text = {name: line.text().strip() for name, line in self._lines.items()}
        return replace(
            self._known,
            name=text["name"],
            designation=text["designation"],
            agency=text["agency"],
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A form has the name that its area gave it, which is long.
        wide = event.size().width() >= self._look.px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._of_meeting.setDirection(way)

    def show_areas(self, areas: Sequence[AreaChoice], usual: str) -> None:
        """Show the areas, with `usual` chosen, or with none where that is not among them."""
        self._areas = tuple(areas)
        self._area.clear()
        self._area.addItems([area.title for area in areas])
        named = [area.id for area in areas]
        self._area.setCurrentIndex(named.index(usual) if usual in named else -1)
        self._show_forms()

    def show_author(self, author: Contact) -> None:
        self._known = author
        for name in ("name", "designation", "agency"):
            self._lines[name].setText(getattr(author, name))

    def show_invitations(self, invitations: Sequence[InvitationChoice], taken: str = "") -> None:
        """Show what one can write for; the one just taken in waits for Enter."""
        while (item := self._invited.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for one in invitations:
            made = button(
                self._look,
                f"Write for {one.words}",
                partial(self.invitation_chosen.emit, one.id),
                icon="pencil",
            )
            self._invited.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            if one.id == taken:
                # A layout shows what is new later, and what is hidden takes no focus.
                made.show()
                made.setFocus(Qt.FocusReason.TabFocusReason)

    def show_understood(self, day: str) -> None:
        self._fields["day"].set_hint(day or HINTS["day"])

    def show_means(self, means: str) -> None:
        self._means.setText(means)
        self._means.setVisible(bool(means))

    def show_lacking(self, field: str, sentence: str) -> None:
        self._fields[field].set_error(sentence)
        self._fields[field].control.setFocus()

    def show_told(self, told: Told) -> None:
        self._told.show_told(told)

    def show_printed(self, name: str) -> None:
        self._told.show_words(f"{name} is ready to be printed.", PRINTED, tone="success")

    def show_trouble(self, error: ReportWriterError) -> None:
        self._told.show_trouble(error)

    def take_focus(self) -> None:
        self._lines["children"].setFocus()

    def _arrange(self) -> None:
        page = Page("panel", spacing=16)
        column = self._column.rows
        column.addWidget(label(self._look, "Write a report", Type.TITLE))
        column.addWidget(self._told)
        for card in (self._invitation_card(), self._conference_card(), self._author_card()):
            column.addWidget(card)
        page.rows.addWidget(self._column)
        page.rows.addStretch(1)
        bar = ActionBar(self._look)
        bar.left.addWidget(
            button(
                self._look,
                "Print an empty form",
                self.print_requested.emit,
                role="quiet",
                icon="print",
            )
        )
        bar.left.addStretch(1)
        bar.add_button(button(self._look, "Back", self.back_requested.emit))
        bar.add_button(
            button(
                self._look,
                "Begin without an invitation",
                self.begin_requested.emit,
                role="main",
                icon="arrow-right",
                key="Enter",
            )
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addWidget(bar)

    def _invitation_card(self) -> Card:
        card = _card(self._look, "You have an invitation")
        words = "The chair's invitation fills in conference, family and dates, and names who reads."
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(label(self._look, words, Type.BODY, tone="second"), 1)
        row.addWidget(
            button(self._look, "Choose the invitation", self.file_requested.emit, icon="folder")
        )
        card.rows.addLayout(row)
        card.rows.addLayout(self._invited)
        return card

    def _conference_card(self) -> Card:
        card = _card(self._look, "Who is the conference about, and when?")
        card.rows.addWidget(self._fields["children"])
        kinds = FlowLayout(gap=16)
        for number, kind in enumerate(ConferenceType):
            made = RadioChoice(self._look, CONFERENCE_TYPES[kind])
            made.setChecked(number == 0)
            self._types.addButton(made, number)
            kinds.addWidget(made)
        card.rows.addLayout(kinds)
        self._of_meeting = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._of_meeting.setSpacing(16)
        self._of_meeting.addLayout(
            fields_side_by_side(self._fields["day"], self._fields["area"]), 1
        )
        form = Field(self._look, "Form", self._form)
        self._of_meeting.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        card.rows.addLayout(self._of_meeting)
        card.rows.addWidget(self._means)
        card.rows.addWidget(self._rests_on)
        return card

    def _author_card(self) -> Card:
        card = _card(self._look, "And you?")
        card.rows.addLayout(
            fields_side_by_side(*(self._fields[name] for name in ("name", "designation", "agency")))
        )
        card.rows.addWidget(label(self._look, LATER, Type.SMALL, tone="second"))
        return card

    def _type(self) -> ConferenceType:
        return tuple(ConferenceType)[max(self._types.checkedId(), 0)]

    def _chosen_area(self) -> AreaChoice | None:
        index = self._area.currentIndex()
        return self._areas[index] if 0 <= index < len(self._areas) else None

    def _show_forms(self, _index: int = 0) -> None:
        """Offer the area's forms for this kind of conference; one that still fits stays chosen."""
        before, area = self.typed().form, self._chosen_area()
        self._offered = area.forms_for(self._type()) if area else ()
        self._form.clear()
        self._form.addItems([one.title for one in self._offered])
        kept = [number for number, one in enumerate(self._offered) if one.ref == before]
        self._form.setCurrentIndex(kept[0] if kept else 0 if self._offered else -1)
        self._rests_on.setText(area.rests_on if area else "")
        self._rests_on.setVisible(area is not None)
        self._on_edited()

    def _on_edited(self) -> None:
        for name in ("children", "area", "name"):
            self._fields[name].set_error("")
        self.typed_changed.emit()


def _card(look: Look, title: str) -> Card:
    card = Card(padding=20, spacing=12)
    card.rows.addWidget(label(look, title, Type.HEADING))
    return card
