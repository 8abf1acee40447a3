"""What a screen that asks about a conference was told to show, whether it calls or changes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportwriter.domain.errors import ReportWriterError


@dataclass
class FakeAsking:
    understood: dict[str, str] = field(default_factory=dict)
    rules: Sequence[str] = ()
    lacking: Mapping[str, str] = field(default_factory=dict)
    folder: str = ""
    busy: bool = False
    added: str = ""
    asked_of: str = ""
    refused: str = ""
    known: str = ""
    trouble: ReportWriterError | None = None

    def show_understood(self, field: str, words: str) -> None:
        self.understood[field] = words

    def show_rules(self, told: Sequence[str]) -> None:
        self.rules = told

    def show_lacking(self, lacking: Mapping[str, str]) -> None:
        self.lacking = lacking

    def show_folder(self, folder: str) -> None:
        self.folder = folder

    def show_busy(self) -> None:
        self.busy = True

    def show_words_asked(self, person: str) -> None:
        self.asked_of = person

    def show_words_refused(self, sentence: str) -> None:
        self.refused = sentence

    def show_deputy_known(self, sentence: str) -> None:
        self.known = sentence

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error
