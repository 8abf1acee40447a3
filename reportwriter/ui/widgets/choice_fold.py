"""A button behind which choices fold where there is no room for them beside each other."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button


class ChoiceFold(Button):
    """It says how many of the choices are `made`: also what is not seen chooses what is."""

    def __init__(
        self, look: Look, words: str, choices: Sequence[QWidget], made: Callable[[], int]
    ) -> None:
        super().__init__(look, words, icon="chevron-down")
        self._meaning = words
        self._choices = tuple(choices)
        self._made = made
        self._is_folded = False
        self._is_open = False
        self.clicked.connect(self._turn)

    def fold(self, *, folded: bool) -> None:
        """Stand in place of the choices, which a press shows; else they stand without it."""
        self._is_folded = folded
        self.setVisible(folded)
        for choice in self._choices:
            choice.setVisible(self._is_open or not folded)
        self.say()

    def say(self) -> None:
        """Say how many choices are made by now."""
        made = self._made()
        words = f"{self._meaning}, {made} chosen" if made else self._meaning
        self.set_words(words)
        self.setAccessibleName(f"{words}. {'unfolded' if self._is_open else 'folded'}")

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self.fold(folded=self._is_folded)
