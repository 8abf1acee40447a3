"""Earlier states are listed, said apart from what is written now, and brought back in one step."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.restoring import SetWriting
from reportwriter.records.versions import WhyKept
from reportwriter.ui.cards.comparison_rows import SAME
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow, ReadingRow
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line
from reportwriter.ui.versions.keeping import Keeping, KeepingTools
from reportwriter.ui.versions.presenter import SIGNED, VersionsPresenter, VersionsTools
from reportwriter.ui.versions.view import VersionsScreen
from reportwriter.ui.write.edits import Edits
from tests.builders import NOON
from tests.ui.builders_ui import NOW, school_report
from tests.ui.showing import show
from tests.ui.versions.sample import FakeVersions, a_version, edits_of, then_of, versions_screen

SHORT = "18\N{NO-BREAK SPACE}Dec\N{NO-BREAK SPACE}2026"
DAY = "Friday 18\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2026"


@dataclass
class FakeView:
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    summary: str = ""
    rows: tuple[ReadingRow, ...] = ()
    said: str = ""
    trouble: ReportWriterError | None = None

    def show_versions(self, lines: Any, current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_comparison(self, summary: str, rows: Any) -> None:
        self.summary, self.rows = summary, tuple(rows)

    def say(self, words: str) -> None:
        self.said = words

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Opened:
    """The presenter on a report with two versions, of which the older one differs."""

    report: Report = field(default_factory=school_report)
    view: FakeView = field(default_factory=FakeView)
    back: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fake = FakeVersions(
            then=then_of(school_report()),
            kept=[
                a_version(2, why=WhyKept.ASKED_FOR, name="For Pru", changed=1),
                a_version(1, why=WhyKept.OPENED, changed=0),
            ],
        )
        self.edits: Edits = edits_of(self.report)
        self.presenter = VersionsPresenter(
            self.view,
            VersionsTools(
                kept=self.fake,
                going=self.fake,
                edits=lambda: self.edits,
                vault=ImmediateRunner(),
                pool=ImmediateRunner(),
                restored=lambda sentence, more: self.back.append((sentence, more)),
            ),
        )
        self.presenter.open(self.report)

    @property
    def now(self) -> Report:
        return self.edits.desk.report


def test_each_version_says_when_and_why_it_was_kept_and_what_was_new() -> None:
    lines = Opened().view.lines

    assert [line.spoken for line in lines] == [
        f"{SHORT}, 16:02, For Pru, 1 statement changed, of 6",
        f"{SHORT}, 15:02, When you opened it, Other answers or their order",
    ]


def test_the_newest_is_chosen_and_says_that_nothing_differs() -> None:
    opened = Opened()

    assert (opened.view.current, opened.view.summary, opened.view.rows) == ("2", SAME, ())


def test_what_became_of_a_version_is_told_statement_by_statement() -> None:
    opened = Opened()

    opened.presenter.choose("1")

    told = {
        row.lead: (row.number, row.aside) for row in opened.view.rows if isinstance(row, CardRow)
    }
    first, second = school_report().statements[:2]
    last = school_report().statements[-1]
    assert told[f"ref. {first.reference}"][1] == "Changed: words, place"
    assert told[f"ref. {second.reference}"][1] == "Changed: kind"
    assert told["ref. WXZ"] == (0, "Taken out since")
    assert told[f"ref. {last.reference}"][1] == "New since"
    assert opened.view.summary == (f"Since {DAY}, 15:02: 1 new, 1 taken out, 2 changed.")


def test_a_changed_kind_and_place_say_what_they_were() -> None:
    report = school_report()
    place = report.statements[3].place
    moved = replace(report.statements[0], place=place)
    opened = Opened(report.with_statements((moved, *report.statements[1:])))

    opened.presenter.choose("1")

    facts = [fact for row in opened.view.rows if isinstance(row, CardRow) for fact in row.facts]
    assert ("Kind then", "Opinion") in facts
    assert any(label == "Stood under" for label, _said in facts)


def test_other_answers_are_said_with_both_words() -> None:
    opened = Opened()
    leaf = opened.edits.desk.sheets[0].leaves[0]
    opened.edits.say_nothing(leaf.place, "We never met them")

    opened.presenter.open(opened.now)
    opened.presenter.choose("1")

    assert HeadingRow(key="answers", title="Other answers", level=2) in opened.view.rows
    line = opened.view.rows[-1]
    assert isinstance(line, LineRow)
    assert line.text.endswith(
        "then \N{LEFT DOUBLE QUOTATION MARK}empty\N{RIGHT DOUBLE QUOTATION MARK}, now"
        " \N{LEFT DOUBLE QUOTATION MARK}Nothing held: We never met them"
        "\N{RIGHT DOUBLE QUOTATION MARK}"
    )
    assert "1 other answer changed" in opened.view.summary


def test_a_version_comes_back_in_one_step_that_can_be_undone() -> None:
    opened = Opened()
    before = opened.now
    opened.presenter.choose("1")

    opened.presenter.restore()

    assert [one.reference for one in opened.now.statements] == [
        one.reference for one in opened.fake.then.statements
    ]
    assert opened.back == [(f"The version of {DAY}, 15:02 is back.", "")]
    opened.edits.history.undo()  # type: ignore[attr-defined]  # The fake can.
    assert opened.now == before


def test_what_cannot_come_back_is_named() -> None:
    opened = Opened()
    held = opened.fake.then.statements
    lost = replace(
        held[0],
        id=StatementId("lost"),
        reference=Reference("QQT"),
        rests_on=(StatementId("confidential now"),),
    )
    opened.fake.then = opened.fake.then.with_statements((*held, lost))
    opened.presenter.choose("1")

    opened.presenter.restore()

    ((_sentence, more),) = opened.back
    assert more == "Not brought back, as it rests on what is in the report no more: ref. QQT."


def test_bringing_back_what_is_there_already_says_so() -> None:
    opened = Opened()

    opened.presenter.restore()

    assert (opened.view.said, opened.back) == (SAME, [])


def test_a_signed_report_takes_nothing_back_and_says_why() -> None:
    opened = Opened(replace(school_report(), signed_at=NOON))
    opened.presenter.choose("1")

    opened.presenter.restore()

    assert (opened.view.said, opened.back) == (SIGNED, [])


def test_a_change_meanwhile_is_not_overwritten() -> None:
    opened = Opened()
    opened.presenter.choose("1")
    opened.edits.remove(opened.now.statements[0].id)

    opened.presenter.restore()

    assert opened.back == []
    assert not isinstance(opened.edits.history.done[-1].do, SetWriting)  # type: ignore[attr-defined]


def test_the_report_is_kept_under_the_name_it_is_given() -> None:
    opened = Opened()

    opened.presenter.keep("  Before the holidays ")

    assert (opened.fake.kept[0].why, opened.fake.kept[0].name) == (
        WhyKept.ASKED_FOR,
        "Before the holidays",
    )
    assert len(opened.view.lines) == 3


def test_a_vault_that_does_not_answer_is_said() -> None:
    opened = Opened()
    opened.fake.fails = True

    opened.presenter.open(opened.report)

    assert opened.view.trouble is not None


@dataclass
class FakeSaves:
    report_id: Any = "report-1"
    saved: int = 0

    def save_now(self) -> None:
        self.saved += 1

    def when_settled(self, then: Any) -> None:
        then()


@dataclass
class Kept:
    """What was kept of which report, and what was said."""

    saves: FakeSaves = field(default_factory=FakeSaves)
    changed: bool = True
    whys: list[WhyKept] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def keeping(self) -> Keeping:
        def keep(_report: object, why: WhyKept) -> bool:
            self.whys.append(why)
            return self.changed

        return Keeping(
            KeepingTools(
                keep=keep,
                vault=ImmediateRunner(),
                saves=self.saves,
                now=lambda: NOW + timedelta(minutes=2),
                say=self.said.append,
                fail=lambda error: pytest.fail(str(error)),
            )
        )


@pytest.mark.parametrize(
    ("changed", "said"),
    [(True, "Already saved 14:04, kept as a version"), (False, "Already saved 14:04")],
)
def test_saving_answers_that_all_is_saved_and_keeps_a_version(changed: bool, said: str) -> None:
    kept = Kept(changed=changed)

    kept.keeping().save_now()

    assert (kept.saves.saved, kept.whys, kept.said) == (1, [WhyKept.ASKED_FOR], [said])


def test_nothing_is_kept_while_no_report_is_open() -> None:
    kept = Kept(saves=FakeSaves(report_id=None))

    kept.keeping().save_now()
    kept.keeping().keep(WhyKept.EVERY_HOUR)

    assert (kept.saves.saved, kept.whys) == (0, [])


def test_a_report_is_kept_as_it_is_found() -> None:
    kept = Kept()

    kept.keeping().opened(school_report().id)

    assert (kept.whys, kept.said) == ([WhyKept.OPENED], [])


def test_the_screen_takes_a_name_by_enter_and_a_version_by_arrow(look: Look, qtbot: QtBot) -> None:
    screen = versions_screen(look)
    qtbot.addWidget(screen)
    assert isinstance(screen, VersionsScreen)
    show(qtbot, screen)
    screen.take_focus()
    chosen: list[str] = []
    screen.chosen.connect(chosen.append)

    QTest.keyClick(screen.versions.view, Qt.Key.Key_Up)
    with qtbot.waitSignal(screen.keep_requested) as kept:
        QTest.keyClicks(screen._name, "For Pru")
        QTest.keyClick(screen._name, Qt.Key.Key_Return)

    assert chosen == ["2"]
    assert kept.args == ["For Pru"]
    assert screen._name.text() == ""


def test_without_a_version_the_screen_says_when_there_will_be_one(look: Look, qtbot: QtBot) -> None:
    screen = VersionsScreen(look)
    qtbot.addWidget(screen)
    show(qtbot, screen)

    screen.show_versions([], "")
    screen.take_focus()

    assert screen._none.isVisible()
    assert screen._name.hasFocus()
