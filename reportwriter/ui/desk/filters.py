"""What the chair chooses to see, and the search over all reports."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reportwriter.services.desk.sieve import Hand, Readers
from reportwriter.ui.desk.presenter import Chosen
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.choice_fold import ChoiceFold
from reportwriter.ui.widgets.fields import Choice, line_edit, name_input
from reportwriter.wording.kinds import KINDS

_KINDS = (("", "All kinds"), *((kind, words.plural.capitalize()) for kind, words in KINDS.items()))
_HANDS = (
    ("", "Any source"),
    (Hand.FIRST, "First-hand"),
    (Hand.SECOND, "Second-hand"),
)
_READERS = (
    ("", "Any reader"),
    (Readers.OPEN, "Open to the family"),
    (Readers.KEPT_BACK, "Kept back"),
)
EVERYBODY = "About everybody"
FILTERS = "Filters"
_SEARCH, _GAP, _SIDE = 240, 6, 5
_FOLDED_BELOW = 900


class Filters(QWidget):
    """`chosen` carries a `Chosen`, `searched` the words; empty words end a search.

    Where the window is narrow, the choices fold behind a button that says how many are made: each
    line that they take is one less of what is read.
    """

    chosen = Signal(object)
    searched = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people = _choice(look, "About whom", (("", EVERYBODY),))
        self._kinds = _choice(look, "Which kinds", _KINDS)
        self._hands = _choice(look, "How near the source was", _HANDS)
        self._readers = _choice(look, "Who may read it", _READERS)
        self._words = line_edit(look, "Search all reports (Ctrl+F)")
        name_input(self._words, "Search all reports")
        self._words.returnPressed.connect(lambda: self.searched.emit(self._words.text()))
        self._choices = (self._people, self._kinds, self._hands, self._readers)
        self._fold = ChoiceFold(look, FILTERS, self._choices, self._made)
        row = FlowLayout(self, gap=_GAP)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.addWidget(self._fold)
        for choice in self._choices:
            choice.currentIndexChanged.connect(self._on_chosen)
            row.addWidget(choice)
        row.addWidget(self._words)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def is_searching(self) -> bool:
        return bool(self._words.text())

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these people; whoever was chosen before is no longer."""
        for choice in self._choices:
            choice.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
            choice.setCurrentIndex(0)
        self._people.clear()
        self._people.addItem(EVERYBODY, "")
        for name in names:
            self._people.addItem(f"About {name}", name)
        for choice in self._choices:
            choice.blockSignals(False)  # noqa: FBT003  # Qt's own signature.
        self._words.clear()
        self._fold.say()

    def let_choose(self, *, may: bool) -> None:
        """Let something be chosen, or not where nothing chosen would be seen."""
        for choice in (self._fold, *self._choices):
            choice.setEnabled(may)

    def take_focus(self) -> None:
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def clear_search(self) -> None:
        self._words.clear()

    def search_for(self, words: str) -> None:
        self._words.setText(words)
        self.searched.emit(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fit(self) -> None:
        self._words.setMinimumWidth(round(_SEARCH * self._look.breadth))
        self._arrange()

    def _arrange(self) -> None:
        """Fold the choices where they would take lines of a window that is low as well."""
        self._fold.fold(folded=self.width() < self._look.px(_FOLDED_BELOW))

    def _made(self) -> int:
        return sum(choice.currentIndex() > 0 for choice in self._choices)

    def _on_chosen(self) -> None:
        self._fold.say()
        self.chosen.emit(
            Chosen(
                person=self._people.currentIndex(),
                kind=str(self._kinds.currentData()),
                hand=str(self._hands.currentData()),
                readers=str(self._readers.currentData()),
            )
        )


def _choice(look: Look, name: str, offered: Sequence[tuple[str, str]]) -> Choice:
    made = Choice(look)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
    name_input(made, name)
    for key, words in offered:
        made.addItem(words, key)
    return made
