"""The two small forms of the screen: a request that came, and what was given in another way."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.domain.access import Ground
from reportwriter.domain.ids import PersonId
from reportwriter.ui.access.presenter import GivenElsewhere, NewRequest
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label
from reportwriter.wording.access import GROUNDS

SELF = "Left empty: the person asks for themselves."
_ELSEWHERE = {ground: words for ground, words in GROUNDS.items() if ground != Ground.OWN_DATA}


class CameIn(Card):
    """A request as it came; `requested` carries a NewRequest."""

    requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=12)
        self._person = Choice(look)
        self._ground = _choice(look, GROUNDS)
        self._asked_by = line_edit(look)
        self._received = line_edit(look, "As 4 jan")
        self._received.returnPressed.connect(self._on_write)
        self.rows.addWidget(label(look, "A request came in", Type.HEADING))
        self.rows.addLayout(
            _beside(
                Field(look, "About whom", self._person),
                Field(look, "On what ground", self._ground),
            )
        )
        self.rows.addLayout(
            _beside(
                Field(look, "Who asked", self._asked_by, hint=SELF),
                Field(look, "Came on", self._received),
            )
        )
        self._write = button(look, "Write it down", self._on_write, icon="plus")
        self.rows.addLayout(_beside(self._write, stretch=True))

    @property
    def first(self) -> QWidget:
        return self._person

    def show_people(self, choices: Sequence[tuple[str, str]]) -> None:
        self._person.clear()
        for person, name in choices:
            self._person.addItem(name, person)
        self._write.setEnabled(bool(choices))

    def clear(self) -> None:
        self._asked_by.clear()
        self._received.clear()

    def _on_write(self) -> None:
        if self._write.isEnabled():
            self.requested.emit(
                NewRequest(
                    person=PersonId(self._person.currentData()),
                    ground=Ground(self._ground.currentData()),
                    asked_by=self._asked_by.text(),
                    received=self._received.text(),
                )
            )


class Elsewhere(Card):
    """What was given in another way; `noted` carries a GivenElsewhere."""

    noted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=12)
        self._ground = _choice(look, _ELSEWHERE)
        self._to, self._what, self._by = (line_edit(look) for _ in range(3))
        self.rows.addWidget(label(look, "Something was given in another way", Type.HEADING))
        self.rows.addLayout(
            _beside(Field(look, "To whom", self._to), Field(look, "On what ground", self._ground))
        )
        self.rows.addLayout(
            _beside(Field(look, "What was given", self._what), Field(look, "Who decided", self._by))
        )
        self.rows.addLayout(
            _beside(button(look, "Write it down", self._on_note, icon="plus"), stretch=True)
        )

    def clear(self) -> None:
        for field in (self._to, self._what, self._by):
            field.clear()

    def _on_note(self) -> None:
        self.noted.emit(
            GivenElsewhere(
                ground=Ground(self._ground.currentData()),
                to=self._to.text(),
                what=self._what.text(),
                decided_by=self._by.text(),
            )
        )


def _choice(look: Look, words: Mapping[str, str]) -> Choice:
    made = Choice(look)
    for ground, said in words.items():
        made.addItem(said, ground)
    return made


def _beside(*widgets: QWidget, stretch: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 0 if stretch else 1, Qt.AlignmentFlag.AlignTop)
    if stretch:
        row.addStretch(1)
    return row
