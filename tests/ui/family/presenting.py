"""The presenter of the family with a screen that only keeps what it was shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reportwriter.domain.lowering import Agreement
from reportwriter.domain.people import Person
from reportwriter.domain.report import Report
from reportwriter.pictures.genogram import facts as genogram
from reportwriter.ui.family.asks import PersonAsk
from reportwriter.ui.family.pane import PersonPane
from reportwriter.ui.family.presenter import FamilyPresenter, FamilyView
from reportwriter.ui.family.relating import (
    NewRelation,
    RelationRow,
)
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.presenter import WritePresenter
from tests.ui.builders_ui import LIBRARY, FakeWriting, fake_writing, school_report, write_tools
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class FakeRelations:
    rows: tuple[RelationRow, ...] = ()
    new: NewRelation = field(default_factory=lambda: NewRelation(whats=(), others=()))
    problems: dict[str, str] = field(default_factory=dict)

    def show_relations(self, rows: Sequence[RelationRow], new: NewRelation) -> None:
        self.rows, self.new = tuple(rows), new

    def show_problem(self, key: str, sentence: str) -> None:
        self.problems[key] = sentence

    def show_new_problem(self, sentence: str) -> None:
        self.problems[""] = sentence


@dataclass
class FakePicture:
    family: genogram.Family | None = None
    since: tuple[str, str] = ("", "")
    problem: str = ""

    def show_family(self, family: genogram.Family) -> None:
        self.family = family

    def show_household(self, since: str, understood: str) -> None:
        self.since = (since, understood)

    def show_household_problem(self, sentence: str) -> None:
        self.problem = sentence


@dataclass
class FakeFamilyView:
    relations: FakeRelations = field(default_factory=FakeRelations)
    picture: FakePicture = field(default_factory=FakePicture)
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: PersonPane | None = None
    problems: dict[PersonAsk, str] = field(default_factory=dict)
    editing: int = 0
    agreement: Agreement | None = None
    asked: list[AgreementAsked] = field(default_factory=list)

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_person(self, pane: PersonPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def show_problem(self, ask: PersonAsk, sentence: str) -> None:
        self.problems[ask] = sentence

    def edit_name(self) -> None:
        self.editing += 1

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        self.asked.append(asked)
        return self.agreement


@dataclass
class Family:
    presenter: FamilyPresenter
    view: FakeFamilyView
    writing: FakeWriting
    history: FakeHistory
    screen: FakeView

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    def person(self, person_id: str) -> Person:
        return next(person for person in self.report.people if person.id == person_id)


def presented(
    view: FamilyView, report: Report
) -> tuple[FamilyPresenter, FakeWriting, FakeHistory, FakeView]:
    writing, history, screen = fake_writing(report), FakeHistory(), FakeView()
    presenter = FamilyPresenter(view, lambda: write.edits, LIBRARY.area, lambda: date(2026, 12, 18))
    write = WritePresenter(screen, write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return presenter, writing, history, screen


def family(report: Report | None = None) -> Family:
    view = FakeFamilyView()
    presenter, writing, history, screen = presented(view, report or school_report())
    return Family(presenter, view, writing, history, screen)
