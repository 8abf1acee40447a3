"""The screen of versions with a version that differs in every way a version can."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import cast

from PySide6.QtWidgets import QWidget

from reportwriter.domain.changes import Change
from reportwriter.domain.comparison import Comparison, compare
from reportwriter.domain.ids import Reference, ReportId, StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.restoring import Restoring, restored
from reportwriter.domain.statement import Kind
from reportwriter.records.versions import KeptVersion, WhyKept
from reportwriter.services.writing import Writing
from reportwriter.storage.errors import NotInVaultError
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.versions.presenter import VersionsPresenter, VersionsTools
from reportwriter.ui.versions.view import VersionsScreen
from reportwriter.ui.widgets.focus_ring import FocusRing
from reportwriter.ui.write.desk import Desk
from reportwriter.ui.write.edits import Edits
from tests.ui.builders_ui import LIBRARY, NOW, fake_writing, school_report
from tests.ui.write.fake_view import FakeHistory


def then_of(report: Report) -> Report:
    """Return what the report said before: other words, another kind and order, and one more."""
    first, second, third, *others = report.statements
    gone = replace(
        first,
        id=StatementId("gone"),
        reference=Reference("WXZ"),
        text="Juniper was not in the breakfast club on 3 December.",
    )
    return report.with_statements(
        (
            replace(second, kind=Kind.OPINION),
            replace(first, text="Juniper was in school 180 of 186 half-days of the term."),
            gone,
            third,
            *others[:-1],
        )
    )


@dataclass
class FakeVersions:
    """Versions without a vault: number 1 is another state, each other one is as it is now."""

    then: Report
    fails: bool = False
    kept: list[KeptVersion] = field(default_factory=list)

    def of(self, report: ReportId) -> tuple[KeptVersion, ...]:
        if self.fails:
            raise NotInVaultError("version")
        return tuple(self.kept)

    def keep(self, report: ReportId, why: WhyKept, name: str = "") -> bool:
        number = len(self.kept) + 1
        self.kept.insert(0, a_version(number, why=why, name=name))
        return True

    def compared(self, report: Report, number: int) -> Comparison:
        return compare(self.then if number == 1 else report, report)

    def step(self, report: Report, number: int) -> Restoring:
        return restored(report, self.then, {})


def a_version(number: int, *, why: WhyKept, name: str = "", changed: int = 3) -> KeptVersion:
    at = NOW + timedelta(hours=number)
    return KeptVersion(number=number, at=at, why=why, name=name, changed=changed, statements=6)


def edits_of(report: Report) -> Edits:
    form = LIBRARY.form(report.form)
    desk, history = Desk(report, form), FakeHistory()
    edits = Edits(
        desk=desk, history=history, writing=cast(Writing, fake_writing(report)), today=NOW.date
    )

    def apply(change: Change) -> None:
        desk.apply(change)

    history.attach(apply)
    return edits


def versions_screen(look: Look) -> QWidget:
    report = school_report()
    fake = FakeVersions(
        then=then_of(report),
        kept=[
            a_version(3, why=WhyKept.OPENED, changed=0),
            a_version(2, why=WhyKept.ASKED_FOR, name="Before the strategy meeting", changed=1),
            a_version(1, why=WhyKept.EVERY_HOUR),
        ],
    )
    edits = edits_of(report)
    screen = VersionsScreen(look)
    presenter = VersionsPresenter(
        screen,
        VersionsTools(
            kept=fake,
            going=fake,
            edits=lambda: edits,
            vault=ImmediateRunner(),
            pool=ImmediateRunner(),
            restored=lambda _sentence, _more: None,
        ),
    )
    screen.setProperty("held", presenter)
    screen.chosen.connect(presenter.choose)
    screen.show()
    presenter.open(report)
    presenter.choose("1")
    screen.versions.set_current("1")
    FocusRing(screen, look)
    return screen
