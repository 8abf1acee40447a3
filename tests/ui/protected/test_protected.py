from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.protected import ProtectedKind
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Source, SourceKind
from reportwriter.ui.look import Look
from reportwriter.ui.protected.presenter import (
    KIND_CHOICES,
    LABELS,
    FactAsk,
    FilledPane,
    ProtectedPresenter,
    WrittenPane,
)
from reportwriter.ui.protected.view import ProtectedScreen
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import CORIN
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report, write_tools
from tests.ui.showing import show
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class FakeProtectedView:
    filled: list[Line] = field(default_factory=list)
    written: list[Line] = field(default_factory=list)
    current: str = ""
    pane: WrittenPane | FilledPane | None = None
    editing: int = 0

    def show_filled(self, lines: Sequence[Line], current: str) -> None:
        self.filled, self.current = list(lines), current

    def show_written(self, lines: Sequence[Line], current: str) -> None:
        self.written, self.current = list(lines), current

    def show_entry(self, pane: WrittenPane | FilledPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def edit_words(self) -> None:
        self.editing += 1


@dataclass
class Register:
    presenter: ProtectedPresenter
    view: FakeProtectedView
    writing: FakeWriting
    history: FakeHistory

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]


def a_register(report: Report | None = None, screen: ProtectedScreen | None = None) -> Register:
    report = report or school_report()
    view, writing, history = FakeProtectedView(), fake_writing(report), FakeHistory()
    presenter = ProtectedPresenter(screen or view, lambda: write.edits)
    write = WritePresenter(FakeView(), write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return Register(presenter, view, writing, history)


def test_what_fills_itself_in_is_listed_with_from_whom_it_is_kept() -> None:
    shown = a_register()

    assert [line.spoken for line in shown.view.filled] == [
        "7 Cobblestick Lane, ZZ1 4QP, Address, kept from All but Corin",
        "Flat 2, 19 Marigold Rise, ZZ1 9HX, Address, kept from Fennimore, Corin and Odalys",
    ]
    assert shown.view.written == []
    assert isinstance(shown.view.pane, FilledPane)
    assert shown.view.pane.whose == "Corin"
    assert "Family" in shown.view.pane.where_from


def test_a_source_that_may_not_be_named_leads_to_the_statements_not_to_family() -> None:
    report = school_report()
    told = Source(kind=SourceKind.FIRST_HAND, who="Meriel Ash", may_be_named=False)
    first, *others = report.statements
    shown = a_register(
        replace(report, addresses=(), statements=(replace(first, source=told), *others))
    )

    assert isinstance(shown.view.pane, FilledPane)
    assert (shown.view.pane.words, shown.view.pane.is_of_family) == ("Meriel Ash", False)
    assert shown.view.pane.kept_from == "Everybody of the family"


def test_a_fact_is_added_changed_and_taken_off_and_each_step_can_be_undone() -> None:
    shown = a_register()
    before = shown.report

    shown.presenter.add()
    shown.presenter.answer(FactAsk.WORDS, "Larch House")
    shown.presenter.answer(FactAsk.KIND, "refuge")
    shown.presenter.answer(FactAsk.WITHHELD_FROM, (CORIN,))
    shown.presenter.answer(FactAsk.NOTE, "The mother told me.")

    (fact,) = shown.report.protected_facts
    assert (fact.words, fact.kind, fact.withheld_from, fact.note) == (
        "Larch House",
        ProtectedKind.REFUGE,
        (CORIN,),
        "The mother told me.",
    )
    assert [line.spoken for line in shown.view.written] == ["Larch House, Refuge, kept from Corin"]
    assert shown.view.editing == 1
    shown.presenter.remove()
    assert shown.view.written == []
    shown.history.undo()
    assert [line.key for line in shown.view.written] == [fact.id]
    for _ in range(5):
        shown.history.undo()
    assert shown.report == before


def test_a_fact_that_is_just_begun_stands_in_the_list() -> None:
    shown = a_register()

    shown.presenter.add()

    assert [line.cells[0].words for line in shown.view.written] == ["Nothing written yet"]  # type: ignore[union-attr]  # Lines of words alone.
    assert shown.view.current == "F1"
    assert isinstance(shown.view.pane, WrittenPane)


def test_where_nothing_is_protected_nothing_is_chosen() -> None:
    shown = a_register(replace(school_report(), addresses=()))

    assert (shown.view.filled, shown.view.written, shown.view.pane) == ([], [], None)


def test_every_kind_can_be_chosen_and_every_question_has_a_label() -> None:
    assert {key for key, _ in KIND_CHOICES} == set(ProtectedKind)
    assert set(LABELS) == set(FactAsk)


def _a_screen(qtbot: QtBot, look: Look) -> tuple[ProtectedScreen, Register]:
    screen = ProtectedScreen(look)
    qtbot.addWidget(screen)
    shown = a_register(screen=screen)
    presenter = shown.presenter
    screen.entry_chosen.connect(presenter.select)
    screen.add_requested.connect(presenter.add)
    screen.answered.connect(presenter.answer)
    screen.remove_requested.connect(presenter.remove)
    screen.setProperty("held", presenter)
    screen.resize(1176, 800)
    show(qtbot, screen)
    return screen, shown


def test_a_fact_is_written_by_keyboard(qtbot: QtBot, look: Look) -> None:
    screen, shown = _a_screen(qtbot, look)
    assert not screen._fields[FactAsk.WORDS].widget.isVisible()
    assert screen._to_family.isVisible()

    screen.add_requested.emit()
    words = screen._fields[FactAsk.WORDS].control
    assert words.hasFocus()
    QTest.keyClicks(words, "Idris Vane")

    assert shown.report.protected_facts[0].words == "Idris Vane"
    assert screen._fields[FactAsk.WORDS].widget.isVisible()
    assert not screen._to_family.isVisible()


def test_what_filled_itself_in_leads_to_family(qtbot: QtBot, look: Look) -> None:
    screen, _shown = _a_screen(qtbot, look)
    screen.take_focus()
    QTest.keyClick(screen.filled.view, Qt.Key.Key_Down)

    with qtbot.waitSignal(screen.family_requested):
        QTest.keyClick(screen._to_family, Qt.Key.Key_Space)

    assert screen._title.text() == "Flat 2, 19 Marigold Rise, ZZ1 9HX"
    assert screen._about.text().endswith("Kept from Fennimore, Corin and Odalys.")


def test_where_only_one_pane_fits_there_is_a_way_back_to_the_list(qtbot: QtBot, look: Look) -> None:
    screen, _shown = _a_screen(qtbot, look)
    screen.resize(500, 500)
    screen.edit_words()
    assert not screen.filled.isVisible()

    screen._back.click()

    assert screen.filled.isVisible()
