"""A place for suggestions that remembers what it was shown, and a pause that a test ends."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.suggest.shown import ShownSuggestion


@dataclass
class FakeSide:
    shown: ShownSuggestion | None = None
    times_shown: int = 0
    in_sight: bool = True
    caret_at: int | None = None
    carets: list[int | None] = field(default_factory=list)
    selected: tuple[int, int] | None = None
    gone_to: Ask | None = None
    said: list[str] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_suggestion(self, shown: ShownSuggestion | None) -> None:
        self.shown = shown
        self.times_shown += 1

    def forget_suggestion(self) -> None:
        self.shown = None

    def bring_into_sight(self) -> bool:
        was, self.in_sight = self.in_sight, True
        return was

    def caret(self) -> int | None:
        return self.caret_at

    def edit_text(self, caret: int | None = None) -> None:
        self.carets.append(caret)

    def select_words(self, first: int, last: int) -> None:
        self.selected = (first, last)

    def go_to_answer(self, ask: Ask) -> None:
        self.gone_to = ask

    def announce(self, words: str) -> None:
        self.said.append(words)

    def tell(self, words: str) -> None:
        self.said.append(words)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


class FakePause:
    """`end` is the moment at which the author has paused."""

    def __init__(self) -> None:
        self._then: Callable[[], None] | None = None

    def begin(self, then: Callable[[], None]) -> None:
        self._then = then

    def stop(self) -> None:
        self._then = None

    @property
    def is_under_way(self) -> bool:
        return self._then is not None

    def end(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
