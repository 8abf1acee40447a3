"""Services with the same methods as the real ones, holding what a test gave them."""

from dataclasses import dataclass, field

from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.statement import Place
from reportwriter.services.completeness import Problem
from reportwriter.services.writing import OpenReport


@dataclass
class FakeChecking:
    found: tuple[Problem, ...] = ()

    def problems(self, report_id: ReportId) -> tuple[Problem, ...]:
        return self.found


@dataclass
class FakeWriting:
    opened: OpenReport

    def open(self, report_id: ReportId) -> OpenReport:
        return self.opened


@dataclass
class FakeGoing:
    went: list[StatementId | Place] = field(default_factory=list)

    def go_to_statement(self, statement: StatementId) -> None:
        self.went.append(statement)

    def go_to_place(self, place: Place) -> None:
        self.went.append(place)
