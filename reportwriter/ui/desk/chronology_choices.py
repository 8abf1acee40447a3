"""What stands above the merged chronology: how it is shown, and of which agency and which time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reportwriter.ui.desk.chronology import Narrowed
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.choice_fold import ChoiceFold
from reportwriter.ui.widgets.fields import Choice, line_edit, name_input
from reportwriter.ui.widgets.more import Following
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.wording import merged as words

_DATE, _GAP, _SIDE = 124, 6, 5


class ChronologyChoices(Following):
    """Where not all fits into one line, which agency and which time fold behind a button.

    `shape_chosen` carries 0 for the list, 1 for the timeline and 2 for the strip, `narrowed` a
    `Narrowed`.
    """

    shape_chosen = Signal(int)
    narrowed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._arrange)
        self._as = Choice(look)
        name_input(self._as, words.SHOW_AS)
        self._as.addItems([words.AS_LIST, words.AS_TIMELINE, words.AS_STRIP])
        self.next = button(look, words.NEXT_VIEW, self.show_next, role="quiet", key="V")
        self.next.setToolTip(words.NEXT_VIEW_MEANS)
        # Where nothing is drawn yet, the focus is here and not in a picture.
        shortcut("V", self.next, self.next.click)
        self._agency = Choice(look)
        name_input(self._agency, words.WHICH_AGENCY)
        self._since, self._until = line_edit(look, words.SINCE), line_edit(look, words.UNTIL)
        for made, name in ((self._since, words.SINCE_NAME), (self._until, words.UNTIL_NAME)):
            name_input(made, name)
            made.setToolTip(words.AS_TYPED)
        for choice in (self._as, self._agency):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._narrowing = (self._agency, self._since, self._until)
        self._fold = ChoiceFold(look, words.WHO_AND_WHEN, self._narrowing, self._made)
        row = FlowLayout(self, gap=_GAP)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        for part in (self._as, self.next, self._fold, *self._narrowing):
            row.addWidget(part)
        self._as.currentIndexChanged.connect(self.shape_chosen)
        self._agency.currentIndexChanged.connect(self._on_narrowed)
        for made in (self._since, self._until):
            made.editingFinished.connect(self._on_narrowed)
        look.changed.connect(self._fit)
        self._fit()

    def show_as(self, shape: int) -> None:
        self._as.setCurrentIndex(shape)

    def show_next(self) -> None:
        """Show the next of list, timeline and strip."""
        self.show_as((self._as.currentIndex() + 1) % self._as.count())

    def show_agencies(self, agencies: Sequence[str]) -> None:
        """Offer these agencies; whatever was chosen before is no longer."""
        for made in self._narrowing:
            made.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
        self._agency.clear()
        self._agency.addItem(words.ALL_AGENCIES, "")
        for name in agencies:
            self._agency.addItem(name, name)
        self._since.clear()
        self._until.clear()
        for made in self._narrowing:
            made.blockSignals(False)  # noqa: FBT003  # Qt's own signature.
        self._fold.say()

    def _made(self) -> int:
        typed = (self._since.text(), self._until.text())
        return (self._agency.currentIndex() > 0) + sum(map(bool, typed))

    def _on_narrowed(self) -> None:
        self._fold.say()
        self.narrowed.emit(
            Narrowed(
                agency=str(self._agency.currentData() or ""),
                since=self._since.text(),
                until=self._until.text(),
            )
        )

    def _fit(self) -> None:
        for made in (self._since, self._until):
            made.setFixedWidth(self._look.px(_DATE))
        self._arrange()

    def _arrange(self) -> None:
        in_line = (self._as, self.next, *self._narrowing)
        needed = sum(map(_width, in_line)) + _GAP * (len(in_line) - 1)
        self._fold.fold(folded=needed > self.width() - 2 * _SIDE)


def _width(part: QWidget) -> int:
    return min(part.sizeHint().width(), part.maximumWidth())
