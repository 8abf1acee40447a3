"""One field for each question of the editor; each shows an answer and says when it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.fields import Choice, Field, TickBox
from reportwriter.ui.write.asks import LABELS, Ask
from reportwriter.ui.write.inputs import GrowingText, plain_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.ui.look import Look
    from reportwriter.ui.write.asks import Answer
    from reportwriter.ui.write.panes import Choices


class AnswerField(QObject):
    """A question with its input. `given` carries what the author answered."""

    given = Signal(object)

    def __init__(
        self, look: Look, question: str, control: QWidget, *, labelled: bool = True
    ) -> None:
        super().__init__()
        self.control = control
        self.field = Field(look, question, control) if labelled else None

    @property
    def widget(self) -> QWidget:
        return self.field or self.control

    def show(self, answer: Answer, *, fresh: bool, choices: Choices = (), hint: str = "") -> None:
        """Show an answer; leave alone what is being typed unless it is `fresh`."""
        self.set_choices(choices)
        if fresh or not self.control.hasFocus():
            self.set_answer(answer)
            self.show_problem("")
        if self.field is not None:
            self.field.set_hint(hint)

    def set_question(self, question: str) -> None:
        if self.field is not None and self.field.title.text() != question:
            self.field.set_name(question)

    def show_problem(self, sentence: str) -> None:
        if self.field is not None:
            self.field.set_error(sentence)

    def set_choices(self, choices: Choices) -> None:
        """Most questions have none."""

    def _on_edited(self, text: str) -> None:
        self.given.emit(text)

    def set_answer(self, answer: Answer) -> None:
        raise NotImplementedError


class TextAnswer(AnswerField):
    """What is said, as long as it takes; Enter begins the next statement."""

    def __init__(self, look: Look, question: str) -> None:
        self._text = GrowingText(look, Type.STATEMENT, lines=3, enter=True)
        super().__init__(look, question, self._text)
        self._text.edited.connect(self._on_edited)

    @property
    def text(self) -> GrowingText:
        return self._text

    def set_answer(self, answer: Answer) -> None:
        self._text.show_text(str(answer))


class NoteAnswer(AnswerField):
    """A few words, on as many lines as they take; Enter begins a new one."""

    def __init__(self, look: Look, question: str) -> None:
        self._text = GrowingText(look, Type.BODY, lines=2)
        super().__init__(look, question, self._text)
        self._text.edited.connect(self._on_edited)

    def set_answer(self, answer: Answer) -> None:
        self._text.show_text(str(answer))


class LineAnswer(AnswerField):
    def __init__(self, look: Look, question: str) -> None:
        self._line = plain_line(look)
        super().__init__(look, question, self._line)
        self._line.textEdited.connect(self._on_edited)

    def set_answer(self, answer: Answer) -> None:
        if self._line.text() != answer:
            self._line.setText(str(answer))
            if not self._line.hasFocus():
                # A long answer is read from its beginning.
                self._line.setCursorPosition(0)


class NamesAnswer(LineAnswer):
    """Names typed letter by letter; `left` carries them once the author has typed them out."""

    left = Signal(object)

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        self._is_typed = False
        self._line.editingFinished.connect(self._on_finished)

    def set_answer(self, answer: Answer) -> None:
        super().set_answer(answer)
        self._is_typed = False

    def _on_edited(self, text: str) -> None:
        self._is_typed = True
        super()._on_edited(text)

    def _on_finished(self) -> None:
        # Also when the field loses the focus to what is asked then: it is asked once.
        if self._is_typed:
            self._is_typed = False
            self.left.emit(self._line.text())


class LinksAnswer(LineAnswer):
    """Statements by their numbers, typed or chosen from a list."""

    pick_requested = Signal()

    def __init__(self, look: Look, question: str) -> None:
        super().__init__(look, question)
        self._whole = QWidget()
        rows = QVBoxLayout(self._whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        if self.field is not None:
            rows.addWidget(self.field)
        rows.addWidget(
            button(look, "Choose from the list", self.pick_requested.emit, role="link", icon="link")
        )

    @property
    def widget(self) -> QWidget:
        return self._whole


class ChoiceAnswer(AnswerField):
    def __init__(self, look: Look, question: str) -> None:
        self._choice = Choice(look)
        self._keys: tuple[str, ...] = ()
        super().__init__(look, question, self._choice)
        self._choice.activated.connect(self._on_activated)

    def set_choices(self, choices: Choices) -> None:
        keys = tuple(key for key, _ in choices)
        if keys != self._keys:
            self._keys = keys
            self._choice.clear()
            self._choice.addItems([words for _, words in choices])

    def set_answer(self, answer: Answer) -> None:
        self._choice.setCurrentIndex(self._keys.index(str(answer)))

    def _on_activated(self, index: int) -> None:
        self.given.emit(self._keys[index])


class ChipsAnswer(AnswerField):
    def __init__(self, look: Look, question: str) -> None:
        self._chips = Chips(look)
        super().__init__(look, question, self._chips)
        self._chips.chosen_changed.connect(self._on_chosen)

    def set_choices(self, choices: Choices) -> None:
        self._chips.set_choices(choices)

    def set_answer(self, answer: Answer) -> None:
        self._chips.set_chosen(answer)

    def _on_chosen(self) -> None:
        self.given.emit(self._chips.chosen())


class TickAnswer(AnswerField):
    """Yes or nothing; the words stand in the tick box itself."""

    def __init__(self, look: Look, question: str) -> None:
        self._tick = TickBox(look, question)
        super().__init__(look, question, self._tick, labelled=False)
        self._tick.clicked.connect(self._on_clicked)

    def set_answer(self, answer: Answer) -> None:
        self._tick.setChecked(answer == "yes")

    def _on_clicked(self) -> None:
        self.given.emit("yes" if self._tick.isChecked() else "")


_CHOICES = (Ask.CHECKED, Ask.SOURCE, Ask.MAY_BE_NAMED, Ask.WEIGHT)
_TICKS = (Ask.EXACT_WORDS, Ask.UNTIL_CHAIR_ADVISES)
_TYPED: dict[Ask, Callable[[Look, str], AnswerField]] = {
    Ask.RESTS_ON: LinksAnswer,
    Ask.NOT_FOR_AGENCIES: NamesAnswer,
}
_CHIPS = (Ask.ABOUT, Ask.WITHHELD_FROM, Ask.NOT_FOR_CHILDREN)


def _maker(ask: Ask) -> Callable[[Look, str], AnswerField]:
    if ask in _CHOICES:
        return ChoiceAnswer
    if ask in _CHIPS:
        return ChipsAnswer
    if ask in _TYPED:
        return _TYPED[ask]
    return TickAnswer if ask in _TICKS else LineAnswer


def make_answer_field(look: Look, ask: Ask) -> AnswerField:
    return _maker(ask)(look, LABELS[ask])
