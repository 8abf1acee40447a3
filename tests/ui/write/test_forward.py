"""Beginning with an earlier report: what is offered, asked and said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import CopiedFrom, Disclosure
from reportwriter.records.report_row import ReportRow
from reportwriter.services.bringing_forward import BringingForward, Brought
from reportwriter.services.writing import OpenReport
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.write.earlier import EarlierDialog
from reportwriter.ui.write.forward import (
    NO_EARLIER,
    NOTHING_COMES,
    ON_THIS_COMPUTER,
    Earlier,
    Forward,
    ForwardTools,
)
from tests.builders import CORIN, NOON, a_report, a_statement
from tests.ui.builders_ui import school_report
from tests.ui.write.fake_view import FakeView
from tests.ui.write.written import Written, opened

OLD = a_report(
    a_statement(1, text="She was late on Monday."),
    a_statement(2, text="He shouted.", disclosure=Disclosure(withheld_from=(CORIN,))),
    id=ReportId("old"),
)
ROW = ReportRow(
    id=OLD.id,
    version=1,
    form=OLD.form,
    conference=ConferenceReference("FIC-0000"),
    children=("Juniper Pebblewick",),
    author="Pru Oakenshaw",
    agency="Hollybrook Primary School",
    starts_at=datetime(2026, 7, 6, 10, 0, tzinfo=UTC),
    reports_due=None,
    invitation=None,
    signed_at=datetime(2026, 7, 2, 9, 0, tzinfo=UTC),
    changed_at=NOON,
    statements=2,
)
EMPTY = school_report().with_statements(())


@dataclass
class ForwardView(FakeView):
    earlier: str = ""
    choices: tuple[Earlier, ...] = ()
    chosen: ReportId | None = OLD.id
    brought: tuple[str, str] = ("", "")

    def show_earlier(self, sentence: str) -> None:
        self.earlier = sentence

    def ask_earlier(self, choices: Sequence[Earlier]) -> ReportId | None:
        self.choices = tuple(choices)
        return self.chosen

    def show_brought(self, sentence: str, more: str) -> None:
        self.brought = (sentence, more)


@dataclass
class Began:
    view: ForwardView
    forward: Forward
    written: Written


def _began(report: Report, *rows: ReportRow, old: Report = OLD) -> Began:
    view, written = ForwardView(), opened(report)
    written.writing.reports[old.id] = old
    writing = written.writing
    tools = ForwardTools(
        rows=lambda: rows,
        open=writing.open,
        bring=BringingForward(writing=writing).bring,  # type: ignore[arg-type]  # In memory.
        vault=ImmediateRunner(),
        pool=ImmediateRunner(),
    )
    return Began(view, Forward(view, written.presenter, tools), written)


def test_where_nothing_is_written_an_earlier_report_on_the_same_child_is_offered() -> None:
    began = _began(EMPTY, ROW)

    began.forward.offer()

    assert began.view.earlier == ON_THIS_COMPUTER


@pytest.mark.parametrize(
    ("report", "rows"),
    [
        (EMPTY, ()),
        (school_report(), (ROW,)),
        (EMPTY.sign(NOON), (ROW,)),
    ],
    ids=["there is none", "something is written", "signed"],
)
def test_otherwise_nothing_is_offered(report: Report, rows: tuple[ReportRow, ...]) -> None:
    began = _began(report, *rows)

    began.forward.offer()

    assert began.view.earlier == ""


def test_what_is_chosen_comes_as_one_step_and_each_statement_asks() -> None:
    began = _began(EMPTY, ROW)

    began.forward.ask()

    report = began.written.report
    assert [one.words for one in began.view.choices] == [
        "Conference FIC-0000 on 6\N{NO-BREAK SPACE}Jul\N{NO-BREAK SPACE}2026: 2 statements, "
        "signed 2\N{NO-BREAK SPACE}Jul\N{NO-BREAK SPACE}2026"
    ]
    assert [one.text for one in report.statements] == ["She was late on Monday.", "He shouted."]
    assert {one.copied.origin for one in report.statements if one.copied} == {
        CopiedFrom.EARLIER_REPORT
    }
    assert began.view.brought == ("2 statements came, and each asks whether it is still true.", "")
    assert [step.label for step in began.written.history.done] == [
        "bringing an earlier report forward"
    ]
    began.written.history.undo()
    assert began.written.report == EMPTY


def test_what_stays_behind_is_counted_and_said_without_its_words() -> None:
    family = tuple(one for one in EMPTY.people if one.id != CORIN)
    began = _began(replace(EMPTY, people=family), ROW)

    began.forward.ask()

    sentence, more = began.view.brought
    assert sentence == "1 statement came, and asks whether it is still true."
    assert more.startswith("1 stayed behind")
    assert "shouted" not in more


def test_an_author_who_thinks_better_of_it_changes_nothing() -> None:
    began = _began(EMPTY, ROW)
    began.view.chosen = None

    began.forward.ask()

    assert began.written.report == EMPTY


def test_where_there_is_none_or_nothing_new_in_it_that_is_said() -> None:
    none, twice = _began(EMPTY), _began(EMPTY, ROW)
    twice.forward.ask()

    none.forward.ask()
    twice.forward.ask()

    assert none.view.said == [NO_EARLIER]
    assert twice.view.said == [NOTHING_COMES]


def test_a_signed_report_takes_nothing() -> None:
    began = _began(EMPTY.sign(NOON), ROW)

    began.forward.ask()

    assert isinstance(began.view.trouble, SignedReportError)
    assert began.view.choices == ()


def test_without_an_open_report_nothing_happens() -> None:
    began = _began(EMPTY, ROW)
    began.written.presenter.report_id = None

    began.forward.offer()
    began.forward.ask()

    assert (began.view.earlier, began.view.choices) == ("", ())


def test_what_is_written_meanwhile_stays_and_all_comes_after_it() -> None:
    began = _began(EMPTY, ROW)
    tools, written = began.forward._tools, began.written

    def bring(old: OpenReport, into: OpenReport) -> Brought:
        brought = tools.bring(old, into)
        if not written.report.statements:
            written.presenter.edits.add(a_statement().place, None)
        return brought

    began.forward._tools = replace(tools, bring=bring)

    began.forward.ask()

    assert written.texts == ["", "She was late on Monday.", "He shouted."]


def test_the_first_report_is_chosen_and_has_the_focus(look: Look) -> None:
    dialog = EarlierDialog(
        look, (Earlier(id=OLD.id, words="One"), Earlier(id=ReportId("two"), words="Two"))
    )

    assert dialog.chosen() == OLD.id
    dialog.choices[ReportId("two")].setChecked(True)
    assert dialog.chosen() == "two"
