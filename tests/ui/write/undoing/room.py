"""Every screen that changes a report, over one report in a real vault and one undo stack."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random
from typing import Any

from reportwriter.domain.ids import ReportId
from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.domain.report import Report
from reportwriter.services.bringing_forward import BringingForward
from reportwriter.services.bringing_in import BringingIn
from reportwriter.services.writing import Writing
from reportwriter.storage.vault import Vault
from reportwriter.ui.chronology.presenter import ChronologyPresenter
from reportwriter.ui.details.presenter import DetailsPresenter, DetailsTools
from reportwriter.ui.family.presenter import FamilyPresenter
from reportwriter.ui.protected.presenter import ProtectedPresenter
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.sharing.comments import CommentsPresenter
from reportwriter.ui.sharing.presenter import SharingPresenter
from reportwriter.ui.write.edits import Edits
from reportwriter.ui.write.hands import Hands
from reportwriter.ui.write.history import Step
from reportwriter.ui.write.openings import AgreementAsked
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.ui.write.undo import UndoHistory
from tests.ui.builders_ui import LIBRARY, NOW, sharing_tools, write_tools
from tests.ui.write.fake_view import FakeView

AGREED = Agreement(reason="She wishes it.", agreed_by=AgreedBy.CHAIR, name="Merriweather Stope")


class Blind:
    """A screen, and each part of one: it shows nothing, and agrees to whatever is opened."""

    def __getattr__(self, name: str) -> "Blind":
        return Blind()

    def __call__(self, *args: object, **named: object) -> None:
        """Answer whatever it is told to show."""

    def ask_agreement(self, asked: AgreementAsked) -> Agreement | None:
        return AGREED


@dataclass
class Ticking:
    """A clock that stands still until it is moved on."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at


class Remembering(UndoHistory):
    """Calls `pushed` after each step, whether it stands alone or went into the one before."""

    pushed: Callable[[], None] = staticmethod(lambda: None)

    def push(self, step: Step) -> None:
        super().push(step)
        self.pushed()


@dataclass
class Room:
    """`states` are what the report was at each place of the undo stack."""

    presenter: WritePresenter
    view: FakeView
    history: Remembering
    clock: Ticking
    hands: Hands
    family: FamilyPresenter
    details: DetailsPresenter
    sharing: SharingPresenter
    comments: CommentsPresenter
    protected: ProtectedPresenter
    chronology: ChronologyPresenter
    bringing_in: BringingIn
    forward: BringingForward
    states: dict[int, Report] = field(default_factory=dict)

    @property
    def report(self) -> Report:
        return self.presenter.stage.desk.report

    @property
    def edits(self) -> Edits:
        return self.presenter.edits

    def remember(self) -> None:
        """Keep what the report is now; what could be repeated before a new step is no more."""
        stack = self.history.stack
        self.states[stack.index()] = self.report
        for place in [one for one in self.states if one > stack.count()]:
            del self.states[place]


def opened(vault: Vault, start: Report, number: int) -> tuple[Room, Report]:
    """Return the screens with a new report, and that report, which says what `start` says."""
    report = replace(start, id=ReportId(f"{start.id} {number}"))
    vault.reports.add(report)
    service = Writing(
        reports=vault.reports,
        invitation=_no_invitation,
        library=LIBRARY,
        choose=Random(number).choice,  # noqa: S311  # References of a test.
        new_id=map("{} {}".format, count(), count(number)).__next__,
    )
    return _furnished(service, report), report


def _furnished(service: Writing, report: Report) -> Room:
    view, clock, blind = FakeView(agreement=AGREED), Ticking(), _blind()
    history = Remembering(clock)
    showing: list[Callable[[Report], None]] = []

    def changed(after: Report) -> None:
        for show in showing:
            show(after)

    presenter = WritePresenter(view, write_tools(service, changed), history)
    presenter.open(report.id)

    def edits() -> Edits:
        return presenter.edits

    tools = sharing_tools(edits, _of_service(service))
    room = Room(
        presenter=presenter,
        view=view,
        history=history,
        clock=clock,
        hands=Hands(view, presenter),
        family=FamilyPresenter(blind, edits, LIBRARY.area, NOW.date),
        details=DetailsPresenter(blind, _details_tools(edits)),
        sharing=SharingPresenter(blind, tools),
        comments=CommentsPresenter(blind, edits, NOW.date),
        protected=ProtectedPresenter(blind, edits),
        chronology=ChronologyPresenter(blind, edits, NOW.date),
        bringing_in=BringingIn(writing=service, checking=_blind),
        forward=BringingForward(writing=service),
    )
    room.details.open(report)
    of_family = (room.family, room.sharing, room.comments, room.protected)
    for screen in (*of_family, room.details, room.chronology):
        screen.show(report)
        showing.append(screen.show)
    room.remember()
    history.pushed = room.remember
    return room


def _details_tools(edits: Callable[[], Edits]) -> DetailsTools:
    return DetailsTools(
        edits=edits,
        is_invited=lambda _report: False,
        reports_due=lambda _conference: None,
        newer_form=lambda _report: None,
        vault=ImmediateRunner(),
        now=lambda: NOW,
    )


def _blind() -> Any:
    return Blind()


def _of_service(service: Writing) -> Any:
    """Return a service as the tools of the sharing screen take one, which asks it for words."""
    return service


def _no_invitation(named: str) -> Any:
    raise AssertionError(named)
