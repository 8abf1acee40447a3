"""The list of places to go, over the school's report."""

from dataclasses import dataclass, field

from reportwriter.adapters import edits
from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.services.near_words import NearWords
from reportwriter.ui.events import Tool
from reportwriter.ui.jump.presenter import JumpPresenter, JumpTools
from reportwriter.ui.jump.spots import Listed
from reportwriter.ui.jump.view import JumpDialog
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.runner import ImmediateRunner, Runner
from reportwriter.ui.write.desk import Desk
from tests.ui.builders_ui import ADMINISTERED, CHAIRED, OWN, fake_writing, school_report

SCREENS = (
    RailRow(key=Tool.FAMILY, title="Family"),
    RailRow(key=Tool.SHARING, title="Sharing with the family"),
    RailRow(key=Tool.SIGN, title="Sign and hand over"),
)
PLACES = (RailRow(key="today", title="Today"), RailRow(key="begin", title="Write a report"))


@dataclass
class Gone:
    """Remembers where it was led."""

    to: list[object] = field(default_factory=list)

    def to_sheet(self, key: str) -> None:
        self.to.append(key)

    def to_tool(self, tool: Tool) -> None:
        self.to.append(tool)

    def to_statement(self, statement: StatementId) -> None:
        self.to.append(statement)

    def to_place(self, key: str) -> None:
        self.to.append(key)

    def to_report(self, report: ReportId) -> None:
        self.to.append(report)

    def to_conference(self, conference: ConferenceReference) -> None:
        self.to.append(conference)

    def to_administered(self, conference: ConferenceReference) -> None:
        self.to.append(("administered", conference))


def desk_of(report: Report) -> Desk:
    opened = fake_writing(report).open(report.id)
    return Desk(opened.report, opened.whole_form)


def listed() -> Listed:
    return Listed(reports=OWN, chaired=CHAIRED, administered=ADMINISTERED)


def jump_tools(gone: Gone, report: Report | None, vault: Runner | None = None) -> JumpTools:
    """Return what the list works with; `report` is the one that is shown."""
    desk = desk_of(report) if report is not None else None
    return JumpTools(
        desk=lambda: desk,
        screens=lambda: SCREENS if desk is not None else (),
        places=lambda: PLACES,
        listed=listed,
        near=NearWords(edits=edits).of,
        vault=vault or ImmediateRunner(),
        going=gone,
    )


def jump_open(look: Look) -> JumpDialog:
    return _jump(look, "")


def jump_narrowed(look: Look) -> JumpDialog:
    return _jump(look, "jun")


def jump_nothing(look: Look) -> JumpDialog:
    return _jump(look, "lighthouse")


def jump_nearly(look: Look) -> JumpDialog:
    return _jump(look, "shraing famly")


def _jump(look: Look, typed: str) -> JumpDialog:
    dialog = JumpDialog(look)
    presenter = JumpPresenter(dialog, jump_tools(Gone(), school_report()))
    dialog.typed.connect(presenter.look_for)
    dialog.setProperty("held", presenter)
    presenter.open()
    dialog.words.setText(typed)
    return dialog
