"""What went wrong about a file, a person or a conference is told of no other, nor after a lock."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import pytest

from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.access.presenter import AccessPresenter, AccessTools
from reportwriter.ui.administer.presenter import AdministerPresenter, AdministerTools
from reportwriter.ui.agency.presenter import AgencyPresenter, AgencyTools
from reportwriter.ui.archive.presenter import ArchivePresenter, ArchiveTools
from reportwriter.ui.at_conference.presenter import AtConferencePresenter, AtConferenceTools
from reportwriter.ui.chair.presenter import ChairPresenter, ChairTools
from reportwriter.ui.circulation.presenter import CirculationPresenter, CirculationTools
from reportwriter.ui.confidential.moving import ConfidentialTools
from reportwriter.ui.confidential.presenter import ConfidentialPresenter
from reportwriter.ui.copies.presenter import CopyPresenter, CopyTools
from reportwriter.ui.copies_made.presenter import CopiesMadePresenter, CopiesMadeTools
from reportwriter.ui.deputy.presenter import DeputyPresenter, DeputyTools
from reportwriter.ui.desk.presenter import DeskPresenter, DeskTools
from reportwriter.ui.draft.presenter import DraftPresenter, DraftTools
from reportwriter.ui.hand_on.presenter import HandOnPresenter, HandOnTools
from reportwriter.ui.hand_on.wanted import Pages
from reportwriter.ui.hand_round.presenter import HandRoundPresenter, HandRoundTools
from reportwriter.ui.hearing.presenter import HearingPresenter, HearingTools
from reportwriter.ui.letter.presenter import LetterPresenter, LetterTools, Wanted
from reportwriter.ui.message.presenter import MessagePresenter, MessageTools
from reportwriter.ui.read.presenter import ReadPresenter, ReadTools
from reportwriter.ui.read_attached.presenter import ReadAttachedPresenter, ReadAttachedTools
from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter, ReadBundleTools
from reportwriter.ui.read_message.presenter import ReadMessagePresenter, ReadMessageTools
from reportwriter.ui.read_minute.presenter import ReadMinutePresenter, ReadMinuteTools
from reportwriter.ui.read_paper.presenter import ReadPaperPresenter, ReadPaperTools
from reportwriter.ui.send_out.presenter import SendOutPresenter, SendOutTools
from reportwriter.ui.sign.anew import AnewPresenter, AnewTools
from reportwriter.ui.update.presenter import UpdatePresenter, UpdateTools
from reportwriter.ui.versions.presenter import VersionsPresenter, VersionsTools
from reportwriter.ui.who_comes.presenter import WhoComesPresenter, WhoComesTools
from tests.builders import a_conference, a_report

FIC, OTHER = ConferenceReference("FIC-0001"), ConferenceReference("FIC-0002")
FILE = Path("file.pdf")
LETTER = Wanted(submission="letter", title="A letter", conference=FIC)
ERROR = VaultError("busy")


class _Any:
    """Stands for whatever a presenter is given and does not reach, as all its work fails."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Any()

    def __call__(self, *_given: Any, **_named: Any) -> Any:
        return _Any()

    def __iter__(self) -> Any:
        return iter(())


@dataclass
class _View:
    troubles: list[ReportWriterError] = field(default_factory=list)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)

    def __getattr__(self, name: str) -> Any:
        return _Any()


@dataclass
class _Failing:
    """A vault and a pool in which all work fails, once a test says so."""

    waiting: list[Callable[[ReportWriterError], None]] = field(default_factory=list)

    def run(self, _work: Any, *, done: Any, failed: Callable[[ReportWriterError], None]) -> None:
        self.waiting.append(failed)

    def fail(self) -> None:
        waiting, self.waiting = self.waiting, []
        for failed in waiting:
            failed(ERROR)


@dataclass(frozen=True, kw_only=True)
class Case:
    """How a screen is made, what is asked of it, and what ends the wish to know."""

    presenter: Callable[..., Any]
    tools: Any
    asks: Iterable[tuple[Any, ...]]
    leaves: tuple[Any, ...]
    others: int = 0
    """How many more things it is made with."""

    def begin(self) -> tuple[Any, _View, _Failing]:
        view, runner = _View(), _Failing()
        given: dict[str, Any] = {one.name: _Any() for one in fields(self.tools)}
        given |= {name: runner for name in ("vault", "pool") if name in given}
        made = self.presenter(view, self.tools(**given), *[_Any()] * self.others)
        for name, *values in self.asks:
            # What was asked before has come back well, or is of no account.
            runner.waiting.clear()
            getattr(made, name)(*values)
        return made, view, runner


OPEN_FIC, OPEN_OTHER, CLOSE, LOCK = ("open", FIC), ("open", OTHER), ("close",), ("lock",)
UNLOCK = ("unlock", "a passphrase")
REPORT, ANOTHER_REPORT = a_report(), a_report(id="another")

CASES = {
    "bundle": Case(
        presenter=ReadBundlePresenter,
        tools=ReadBundleTools,
        asks=[("open", FILE), UNLOCK],
        leaves=LOCK,
    ),
    "minute": Case(
        presenter=ReadMinutePresenter,
        tools=ReadMinuteTools,
        asks=[("open", FILE), UNLOCK],
        leaves=("open", Path("another.pdf")),
    ),
    "paper": Case(
        presenter=ReadPaperPresenter, tools=ReadPaperTools, asks=[("open", FILE)], leaves=CLOSE
    ),
    "message that came": Case(
        presenter=ReadMessagePresenter,
        tools=ReadMessageTools,
        asks=[("open", "message"), UNLOCK],
        leaves=LOCK,
        others=1,
    ),
    "check of a message": Case(
        presenter=ReadMessagePresenter,
        tools=ReadMessageTools,
        asks=[("open", "message")],
        leaves=CLOSE,
        others=1,
    ),
    "messages": Case(
        presenter=MessagePresenter, tools=MessageTools, asks=[("open", None)], leaves=CLOSE
    ),
    "confidential items": Case(
        presenter=HearingPresenter,
        tools=HearingTools,
        asks=[OPEN_FIC, UNLOCK],
        leaves=LOCK,
        others=1,
    ),
    "confidential page": Case(
        presenter=ConfidentialPresenter,
        tools=ConfidentialTools,
        asks=[("open_report", REPORT), UNLOCK],
        leaves=CLOSE,
        others=1,
    ),
    "report": Case(
        presenter=ReadPresenter,
        tools=ReadTools,
        asks=[("open", "report")],
        leaves=CLOSE,
        others=1,
    ),
    "letter": Case(
        presenter=LetterPresenter,
        tools=LetterTools,
        asks=[("open", LETTER)],
        leaves=CLOSE,
        others=1,
    ),
    "attached document": Case(
        presenter=ReadAttachedPresenter,
        tools=ReadAttachedTools,
        asks=[("open", "report", 1)],
        leaves=CLOSE,
    ),
    "draft": Case(
        presenter=DraftPresenter,
        tools=DraftTools,
        asks=[("take_file", FILE), UNLOCK],
        leaves=CLOSE,
    ),
    "desk": Case(presenter=DeskPresenter, tools=DeskTools, asks=[OPEN_FIC], leaves=CLOSE, others=1),
    "list": Case(
        presenter=ChairPresenter, tools=ChairTools, asks=[OPEN_FIC], leaves=CLOSE, others=2
    ),
    "conference": Case(
        presenter=AtConferencePresenter,
        tools=AtConferenceTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=1,
    ),
    "who comes": Case(
        presenter=WhoComesPresenter,
        tools=WhoComesTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=1,
    ),
    "circulation": Case(
        presenter=CirculationPresenter,
        tools=CirculationTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=1,
    ),
    "archive": Case(
        presenter=ArchivePresenter,
        tools=ArchiveTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=1,
    ),
    "requests": Case(
        presenter=AccessPresenter, tools=AccessTools, asks=[("open", REPORT)], leaves=CLOSE
    ),
    "agency's check": Case(
        presenter=AgencyPresenter,
        tools=AgencyTools,
        asks=[("open", REPORT.id)],
        leaves=CLOSE,
    ),
    "invitations": Case(
        presenter=SendOutPresenter, tools=SendOutTools, asks=[OPEN_FIC], leaves=CLOSE
    ),
    "papers to send round": Case(
        presenter=HandRoundPresenter, tools=HandRoundTools, asks=[OPEN_FIC], leaves=CLOSE
    ),
    "administered": Case(
        presenter=AdministerPresenter,
        tools=AdministerTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=1,
    ),
    "hand on": Case(
        presenter=HandOnPresenter,
        tools=HandOnTools,
        asks=[("open", Pages(conference=FIC))],
        leaves=CLOSE,
    ),
    "deputy": Case(
        presenter=DeputyPresenter, tools=DeputyTools, asks=[OPEN_FIC], leaves=CLOSE, others=1
    ),
    "update": Case(
        presenter=UpdatePresenter,
        tools=UpdateTools,
        asks=[OPEN_FIC],
        leaves=CLOSE,
        others=2,
    ),
    "sealed anew": Case(
        presenter=AnewPresenter,
        tools=AnewTools,
        asks=[("open", REPORT.id, "FIC-0001")],
        leaves=CLOSE,
    ),
}
"""Each left for good: what is asked next would fail as well."""


@pytest.mark.parametrize("name", CASES)
def test_a_failure_is_told_while_it_is_waited_for(name: str) -> None:
    _, view, runner = CASES[name].begin()

    runner.fail()

    assert view.troubles[:1] == [ERROR]


@pytest.mark.parametrize("name", CASES)
def test_a_failure_that_comes_late_is_not_told(name: str) -> None:
    made, view, runner = CASES[name].begin()
    late, runner.waiting = runner.waiting, []

    leave, *values = CASES[name].leaves
    getattr(made, leave)(*values)
    for failed in late:
        failed(ERROR)

    assert view.troubles == []


NEXT: dict[str, tuple[Any, ...]] = {
    "bundle": ("open", Path("another.pdf")),
    "message that came": ("open", "another"),
    "messages": ("open", a_conference(reference="FIC-0002")),
    "confidential items": OPEN_OTHER,
    "confidential page": ("open_report", ANOTHER_REPORT),
    "report": ("open", "another"),
    "letter": ("open", Wanted(submission="another", title="Another", conference=FIC)),
    "attached document": ("open", "report", 2),
    "draft": ("take_file", Path("another.pdf")),
    "desk": OPEN_OTHER,
    "list": OPEN_OTHER,
    "conference": OPEN_OTHER,
    "who comes": OPEN_OTHER,
    "circulation": OPEN_OTHER,
    "archive": OPEN_OTHER,
    "requests": ("open", ANOTHER_REPORT),
    "agency's check": ("open", ANOTHER_REPORT.id),
    "invitations": OPEN_OTHER,
    "administered": OPEN_OTHER,
    "papers to send round": OPEN_OTHER,
    "hand on": ("open", Pages(conference=OTHER)),
    "deputy": OPEN_OTHER,
    "update": OPEN_OTHER,
    "sealed anew": ("open", ANOTHER_REPORT.id, "FIC-0002"),
}


@pytest.mark.parametrize("name", NEXT)
def test_a_failure_about_one_thing_is_not_told_of_the_next(name: str) -> None:
    made, view, runner = CASES[name].begin()
    late, runner.waiting = runner.waiting, []

    leave, *values = NEXT[name]
    getattr(made, leave)(*values)
    for failed in late:
        failed(ERROR)

    assert view.troubles == []


def _two_asked(presenter: Callable[..., Any], tools: type, *wishes: tuple[Any, ...]) -> _View:
    """Return a screen of which two things were asked; only the first comes back, and badly."""
    case = Case(presenter=presenter, tools=tools, asks=(), leaves=())
    made, view, runner = case.begin()
    for name, *values in wishes:
        getattr(made, name)(*values)
    runner.waiting[0](ERROR)
    return view


@pytest.mark.parametrize(
    ("presenter", "tools", "wishes"),
    [
        (CopyPresenter, CopyTools, [("open", _Any()), ("open", _Any())]),
        (CopiesMadePresenter, CopiesMadeTools, [("open", "report"), ("open", "another")]),
        (VersionsPresenter, VersionsTools, [("open", REPORT), ("open", ANOTHER_REPORT)]),
    ],
)
def test_of_two_that_were_asked_for_the_first_is_not_told(
    presenter: Callable[..., Any], tools: type, wishes: list[tuple[Any, ...]]
) -> None:
    assert _two_asked(presenter, tools, *wishes).troubles == []
