"""The page of the merged family as a test sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.pictures.picture import LayOut
from reportwriter.ui.desk.family_rows import FamilyTable
from reportwriter.ui.table_rows import Line, Words


def words_of(line: Line) -> list[str]:
    return [
        cell.words.replace("\N{NO-BREAK SPACE}", " ")
        for cell in line.cells
        if isinstance(cell, Words)
    ]


@dataclass
class FakeFamilyPage:
    table: FamilyTable | None = None
    genogram: LayOut | None = None
    title: str = ""
    details: Sequence[Line] = ()

    def show_family(self, table: FamilyTable, genogram: LayOut) -> None:
        self.table, self.genogram = table, genogram

    def show_details(self, title: str, lines: Sequence[Line]) -> None:
        self.title, self.details = title, lines

    def show_nobody(self) -> None:
        self.table = self.genogram = None

    @property
    def lines(self) -> list[list[str]]:
        return [words_of(line) for line in self.table.lines] if self.table else []
