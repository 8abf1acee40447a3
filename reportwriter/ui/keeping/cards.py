"""The parts of the screen on which what is held of a conference is kept or destroyed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.keeping.rows import Shown
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, hairline
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import retention as words


class KeepCard(Card):
    """Says how long the records are kept, and asks for another day."""

    kept = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._due = Notice(look, words.DUE, tone="warning")
        self._rule = label(look, "")
        self._review = label(look, "", Type.LABEL)
        self.day = line_edit(look)
        self.day.returnPressed.connect(self._on_keep)
        self.day.textEdited.connect(lambda _text: self.refuse(""))
        self._field = Field(look, words.DAY, self.day, hint=words.DAY_HINT)
        keep = button(look, words.KEEP, self._on_keep, icon="calendar")
        for row in (
            label(look, words.TITLE, Type.HEADING),
            self._due,
            self._rule,
            self._review,
            label(look, words.NEVER_BY_ITSELF, tone="second"),
            self._field,
        ):
            self.rows.addWidget(row)
        self.rows.addLayout(beside(keep))

    def show_standing(self, standing: Shown) -> None:
        self._due.say(standing.due)
        self._due.setVisible(bool(standing.due))
        self._rule.setText(standing.rule)
        self._review.setText(standing.review)
        self._review.setVisible(bool(standing.review) and not standing.due)
        self._field.set_hint(standing.day_hint)
        self.day.setText(standing.day)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        self._field.set_error(sentence)

    def _on_keep(self) -> None:
        self.kept.emit(self.day.text())


class DestroyCard(Card):
    """Says what would be destroyed and what stays, and asks two people."""

    destroy_requested = Signal(str, str, str)
    """The two names and the passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._look = look
        self._goes, self._stays = _Lines(look, words.GOES), _Lines(look, words.STAYS)
        self._not_yet = label(look, words.NOT_YET)
        self._first, self._second = line_edit(look), line_edit(look)
        self._passphrase = PassphraseField(look, words.TO_DESTROY)
        self._passphrase.entered.connect(self._on_destroy)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._button = button(look, words.BUTTON, self._on_destroy, icon="bin")
        self.rows.addWidget(label(look, words.DESTROY_TITLE, Type.HEADING))
        self.rows.addWidget(self._not_yet)
        self._asked = QWidget()
        rows = QVBoxLayout(self._asked)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._grave = Notice(look, words.CANNOT_UNDO, tone="warning")
        rows.addWidget(self._grave)
        rows.addWidget(self._goes)
        rows.addWidget(self._stays)
        rows.addWidget(hairline())
        rows.addWidget(label(look, words.TWO_PEOPLE))
        # Above what is asked again, which gets the focus, so that both are in sight.
        rows.addWidget(self._trouble)
        rows.addWidget(Field(look, words.FIRST, self._first))
        rows.addWidget(Field(look, words.SECOND, self._second))
        rows.addWidget(self._passphrase)
        rows.addLayout(beside(self._button))
        self.rows.addWidget(self._asked)

    def show_standing(self, standing: Shown) -> None:
        self._not_yet.setHidden(standing.may_destroy)
        self._asked.setVisible(standing.may_destroy)
        self._grave.say(*standing.grave)
        self._goes.show_lines(standing.goes)
        self._stays.show_lines(standing.stays)

    def refuse(self, error: ReportWriterError) -> None:
        """Say why nothing was destroyed, and go to what is asked again."""
        say_error(self._trouble, error)
        lines = (line for line in (self._first, self._second) if not line.text().strip())
        empty = next(lines, None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._passphrase.take_focus()

    def show_destroying(self) -> None:
        self._trouble.hide()
        self._button.set_words(words.DESTROYING)
        self._button.setEnabled(False)

    def show_quiet(self) -> None:
        self._button.set_words(words.BUTTON)
        self._button.setEnabled(True)

    def reset(self) -> None:
        self.show_quiet()
        self._trouble.hide()
        self._passphrase.take()
        for line in (self._first, self._second):
            line.clear()

    def _on_destroy(self) -> None:
        typed = self._passphrase.take()
        self.destroy_requested.emit(self._first.text(), self._second.text(), typed)


class _Lines(QWidget):
    """A title with short lines below it, each behind a dash."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(label(look, title, Type.LABEL), 0, 0, 1, 2)
        self._shown: list[QWidget] = []

    def show_lines(self, lines: Sequence[str]) -> None:
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for row, line in enumerate(lines, start=1):
            dash, words_ = label(self._look, "\N{EN DASH}", wrap=False), label(self._look, line)
            self._grid.addWidget(dash, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words_, row, 1)
            self._shown += [dash, words_]


class GoneCard(Card):
    """Says what is left once the records are destroyed, and offers to remove older backups."""

    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._said = Notice(look, "", tone="success")
        self._more = label(look, "")
        self._backups = Notice(look, words.BACKUPS, tone="warning")
        self._remove = button(look, words.REMOVE, self.remove_requested.emit, icon="bin")
        for row in (self._said, self._more, self._backups):
            self.rows.addWidget(row)
        self.rows.addLayout(beside(self._remove))

    def say(self, sentence: str, more: Sequence[str], backups: str) -> None:
        self._said.say(sentence)
        self._more.setText("\n".join(more))
        self._backups.say(words.BACKUPS, backups)
        for made in (self._backups, self._remove):
            made.setVisible(bool(backups))
        if backups:
            self._remove.setFocus(Qt.FocusReason.OtherFocusReason)


class BeforeCard(Card):
    """Of which conferences the records were destroyed here; hidden while there are none."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=4)
        self._lines = _Lines(look, words.BEFORE)
        self.rows.addWidget(self._lines)

    def show_standing(self, standing: Shown) -> None:
        self._lines.show_lines(standing.before)
        self.setVisible(bool(standing.before))


def beside(*made: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for one in made:
        row.addWidget(one)
    row.addStretch(1)
    return row
