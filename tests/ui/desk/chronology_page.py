"""The page of the merged chronology as a test sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.pictures.picture import LayOut, Picture, Room
from reportwriter.ui.desk.chronology_rows import ChronologyRow, EventRow, GapRow


def drawn(lay_out: LayOut | None) -> Picture:
    assert lay_out is not None
    return lay_out(Room(width=240, measure=lambda text, _: len(text) * 1.6))


@dataclass
class FakeChronologyPage:
    agencies: Sequence[str] = ()
    rows: Sequence[ChronologyRow] = ()
    timeline: LayOut | None = None
    instead: str = ""
    strip: LayOut | None = None
    problem: str = ""
    empty: tuple[str, str] | None = None

    def show_agencies(self, agencies: Sequence[str]) -> None:
        self.agencies = agencies

    def show_events(self, rows: Sequence[ChronologyRow], empty: tuple[str, str] | None) -> None:
        self.rows, self.empty = rows, empty

    def show_timeline(self, lay_out: LayOut | None, instead: str) -> None:
        self.timeline, self.instead = lay_out, instead

    def show_strip(self, lay_out: LayOut | None) -> None:
        self.strip = lay_out

    def show_problem(self, sentence: str) -> None:
        self.problem = sentence

    @property
    def events(self) -> list[EventRow]:
        return [row for row in self.rows if isinstance(row, EventRow)]

    @property
    def gaps(self) -> list[GapRow]:
        return [row for row in self.rows if isinstance(row, GapRow)]

    def event(self, words: str) -> EventRow:
        return next(row for row in self.events if words in row.spoken)
