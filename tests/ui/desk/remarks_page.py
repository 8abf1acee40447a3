"""The page of questions and notes as a test sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.rows import ReadingRow


@dataclass
class FakeRemarksPage:
    rows: Sequence[ReadingRow] = ()
    current: str = ""
    agenda_name: str = ""
    editing: tuple[str, str] | None = None
    said: str = ""
    troubles: list[ReportWriterError] = field(default_factory=list)

    def show_rows(self, rows: Sequence[ReadingRow], current: str) -> None:
        self.rows, self.current = rows, current

    def show_agenda_name(self, name: str) -> None:
        self.agenda_name = name

    def show_editing(self, title: str, text: str) -> None:
        self.editing = (title, text)

    def show_not_editing(self) -> None:
        self.editing = None

    def show_removed(self, sentence: str) -> None:
        self.said = sentence

    def show_written(self, sentence: str) -> None:
        self.said = sentence

    def show_quiet(self) -> None:
        self.said = ""

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)

    @property
    def spoken(self) -> list[str]:
        return [row.spoken for row in self.rows]
