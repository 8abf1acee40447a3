"""Decides what the screen of access requests shows, and takes each from coming to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.access import DisclosureMade, Ground
from reportwriter.services.access_requests import Order
from reportwriter.ui.access.rows import (
    RequestShown,
    disclosure_line,
    request_line,
    request_shown,
)
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import day_of
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.access import AccessRequest
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import PersonId, Reference, ReportId
    from reportwriter.domain.report import Report
    from reportwriter.services.access_requests import AccessRequests, Answered
    from reportwriter.services.personal_copy import Picked
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line

NO_DAY = "Type the day on which the request came, as 4 jan or yesterday."
NO_PASSPHRASE = "Enter your passphrase: both documents are signed."  # noqa: S105  # A sentence.
WHERE_OUT = "Where the answer is to lie"
WHERE_LIST = "Another folder, for the list of what was left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What was typed of a request that came."""

    person: PersonId
    ground: Ground
    asked_by: str
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenElsewhere:
    """What was typed of something that was given in another way."""

    ground: Ground
    to: str
    what: str
    decided_by: str


class AccessView(Protocol):
    def show_people(self, choices: Sequence[tuple[str, str]]) -> None: ...
    def show_requests(self, lines: Sequence[Line], current: str) -> None: ...
    def show_request(self, shown: RequestShown | None) -> None: ...
    def show_disclosures(self, lines: Sequence[Line]) -> None: ...
    def show_made(self, answered: Answered) -> None: ...
    def show_noted(self) -> None: ...
    def show_wanted(self, sentence: str) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AccessTools:
    """`ask_folder` is told what the folder is for, and returns None when none is chosen."""

    requests: AccessRequests
    vault: Runner
    pool: Runner
    ask_folder: Callable[[str], Path | None]
    now: Callable[[], datetime]


@dataclass(frozen=True, kw_only=True)
class _Found:
    requests: tuple[AccessRequest, ...]
    disclosures: tuple[DisclosureMade, ...]
    current: AccessRequest | None
    picked: Picked | None


class AccessPresenter:
    def __init__(self, view: AccessView, tools: AccessTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.vault)
        self._report: Report | None = None
        self._found: _Found | None = None

    def open(self, report: Report) -> None:
        """Show the requests about a report."""
        self._looking.leave()
        self._report, self._found = report, None
        self._view.show_people([(one.id, one.name) for one in report.people if one.name.strip()])
        self._look_up(report.id, "")

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._looking.leave()
        self._report = self._found = None

    def begin(self, new: NewRequest) -> None:
        """Write down a request that came."""
        report = self._report
        day = day_of(new.received, local_day(self._tools.now()))
        if report is None or day is None:
            self._view.show_wanted(NO_DAY)
            return
        self._tools.vault.run(
            lambda: self._tools.requests.begin(
                report.id, new.person, received=day, ground=new.ground, asked_by=new.asked_by
            ),
            done=lambda request: self._look_up(report.id, request.id),
            failed=self._view.show_trouble,
        )

    def select(self, request_id: str) -> None:
        if self._report is not None:
            self._look_up(self._report.id, request_id)

    def allow(self, reference: Reference, by: str, because: str) -> None:
        """Let a statement go out that was left out at first."""
        if (request := self._current) is not None:
            self._decide(
                lambda: self._tools.requests.allow(request, reference, by=by, because=because)
            )

    def leave_out(self, reference: Reference) -> None:
        """Leave a statement out again."""
        if (request := self._current) is not None:
            self._decide(lambda: self._tools.requests.leave_out(request, reference))

    def make(self, decided_by: str, passphrase: str, *, opens_page: bool) -> None:
        """Ask for two folders and put the answer into one, the list into the other."""
        request = self._current
        if request is None:
            return
        if not passphrase:
            self._view.show_wanted(NO_PASSPHRASE)
            return
        folder = self._tools.ask_folder(WHERE_OUT)
        list_folder = self._tools.ask_folder(WHERE_LIST) if folder else None
        if folder is None or list_folder is None:
            return
        order = Order(
            decided_by=decided_by, folder=folder, list_folder=list_folder, opens_page=opens_page
        )
        self._view.show_busy(busy=True)
        self._tools.pool.run(
            lambda: self._tools.requests.answer(request, order, passphrase),
            done=lambda answered: self._on_made(request, answered),
            failed=self._on_failed,
        )

    def note(self, given: GivenElsewhere) -> None:
        """Keep that something was given in another way."""
        report = self._report
        if report is None:
            return
        made = DisclosureMade(
            report=report.id,
            ground=given.ground,
            to=given.to.strip(),
            what=given.what.strip(),
            decided_by=given.decided_by.strip(),
            at=self._tools.now(),
        )
        self._tools.vault.run(
            lambda: self._tools.requests.note(made),
            done=lambda _none: self._on_noted(report.id),
            failed=self._view.show_trouble,
        )

    @property
    def _current(self) -> AccessRequest | None:
        return self._found.current if self._found else None

    def _decide(self, work: Callable[[], AccessRequest]) -> None:
        self._tools.vault.run(
            work,
            done=lambda request: self._look_up(request.report, request.id),
            failed=self._view.show_trouble,
        )

    def _look_up(self, report_id: ReportId, current: str) -> None:
        self._looking.run(
            lambda: _found(self._tools.requests, report_id, current),
            done=lambda found: self._on_found(report_id, found),
            failed=self._view.show_trouble,
        )

    def _on_found(self, report_id: ReportId, found: _Found) -> None:
        report = self._report
        if report is None or report.id != report_id:
            return
        self._found = found
        names = {person.id: person.name for person in report.people}
        current = found.current
        self._view.show_requests(
            [
                request_line(one, lambda person: names.get(person, "A person not listed"))
                for one in found.requests
            ],
            current.id if current else "",
        )
        shown = request_shown(found.picked, current) if current and found.picked else None
        self._view.show_request(shown)
        self._view.show_disclosures(
            [disclosure_line(str(key), one) for key, one in enumerate(found.disclosures)]
        )

    def _on_made(self, request: AccessRequest, answered: Answered) -> None:
        self._view.show_busy(busy=False)
        self._look_up(request.report, request.id)
        self._view.show_made(answered)

    def _on_noted(self, report_id: ReportId) -> None:
        self._look_up(report_id, self._current.id if self._current else "")
        self._view.show_noted()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)


def _found(requests: AccessRequests, report_id: ReportId, current: str) -> _Found:
    """Ask the services; the newest request is shown where none is named."""
    all_of_them = requests.requests(report_id)
    named = next((one for one in all_of_them if one.id == current), None)
    shown = named or (all_of_them[-1] if all_of_them else None)
    return _Found(
        requests=all_of_them,
        disclosures=requests.disclosures(report_id),
        current=shown,
        picked=requests.picked(shown) if shown else None,
    )
