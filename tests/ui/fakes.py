"""Services with the same methods as the real ones, holding what a test gave them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.ids import ItemId, ReportId, StatementId
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


PASSPHRASE = "correct horse battery staple"  # noqa: S105  # Opens nothing but these fakes.


def first(letters: Sequence[str]) -> str:
    """Choose as a test can foretell."""
    return letters[0]


@dataclass
class FakeItems:
    """Confidential items, kept in the order in which they came."""

    kept: dict[ItemId, ConfidentialItem] = field(default_factory=dict)
    moved: list[StatementId] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    def count(self, report_id: ReportId) -> int:
        return len(self.kept)

    def add(self, report_id: ReportId, item: ConfidentialItem) -> None:
        self.calls.append("add")
        self.kept[item.id] = item

    def move(self, report_id: ReportId, statement_id: StatementId, item: ConfidentialItem) -> None:
        self.moved.append(statement_id)
        self.kept[item.id] = item

    def open(self, report_id: ReportId, passphrase: str) -> tuple[ConfidentialItem, ...]:
        if passphrase != PASSPHRASE:
            raise WrongPassphraseError
        return tuple(self.kept.values())

    def save(self, report_id: ReportId, item: ConfidentialItem) -> None:
        self.calls.append("save")
        self.kept[item.id] = item

    def remove(self, report_id: ReportId, item_id: ItemId) -> None:
        self.calls.append("remove")
        del self.kept[item_id]


@dataclass
class FakeNews:
    saved: list[ReportId] = field(default_factory=list)

    def report_saved(self, report_id: ReportId) -> None:
        self.saved.append(report_id)
