"""A writing presenter with all that is around it, over a report in memory."""

from dataclasses import dataclass

from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.ui.write.hands import Hands
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.ui.write.tag_run import TagRun
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report, write_tools
from tests.ui.write.fake_view import FakeHistory, FakeView


@dataclass
class Written:
    presenter: WritePresenter
    view: FakeView
    history: FakeHistory
    writing: FakeWriting
    hands: Hands
    run: TagRun

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.report.statements]

    def at(self, number: int) -> "Written":
        self.presenter.go_to_statement(StatementId(f"s{number}"))
        return self


def opened(report: Report | None = None) -> Written:
    view, history, writing = FakeView(), FakeHistory(), fake_writing(report)
    presenter = WritePresenter(view, write_tools(writing), history)
    presenter.open((report or school_report()).id)
    hands, run = Hands(view, presenter), TagRun(view, presenter)
    return Written(presenter, view, history, writing, hands, run)
