"""Turns what is typed about conference and author into steps that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.profession import Profession
from reportwriter.ui.begin.meeting import NO_REFERENCE, TYPE_THE_DAY, ready_by, start_of, when_due
from reportwriter.ui.details.asks import OF_CONFERENCE, DetailAsk, answers
from reportwriter.ui.when_text import day_of, why_no_day
from reportwriter.wording import form_versions
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import FormRef, Report
    from reportwriter.services.form_versions import NewerForm
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.edits import Edits

TYPE_A_DAY = "Type a day gone by, as 14 Dec 2026."
TYPE_THE_TIME = "Type the time, as 10:00."
SAY_WHO = "Say who you are; it is printed on the report."
BY_INVITATION = (
    "The chair's invitation says this. If it is wrong, ask the chair's unit for another one."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A newer version of the form: that it is there, how it differs, and what the button says."""

    title: str
    lines: tuple[str, ...]
    button: str


class DetailsView(Protocol):
    def show_answers(self, given: Mapping[DetailAsk, str], *, fresh: bool) -> None: ...
    def show_invited(self, note: str) -> None: ...
    def show_means(self, means: str) -> None: ...
    def show_problem(self, ask: DetailAsk, sentence: str) -> None: ...
    def show_newer(self, offer: Offer | None) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DetailsTools:
    """`is_invited`: whether a report answers an invitation, which the vault knows."""

    edits: Callable[[], Edits]
    is_invited: Callable[[ReportId], bool]
    reports_due: Callable[[Conference], datetime | None]
    newer_form: Callable[[Report], NewerForm | None]
    vault: Runner
    now: Callable[[], datetime]


class DetailsPresenter:
    """What an invitation says about the conference stays as the chair signed it."""

    def __init__(self, view: DetailsView, tools: DetailsTools) -> None:
        self._view = view
        self._tools = tools
        self._invited = True
        self._typed: dict[DetailAsk, str] = {}
        self._newer: NewerForm | None = None
        self._form: FormRef | None = None

    def open(self, report: Report) -> None:
        """Show the details of a report that is turned to."""
        self._typed = answers(report)
        self._tools.vault.run(
            lambda: self._tools.is_invited(report.id),
            done=self._on_known,
            failed=self._view.show_trouble,
        )
        self._form = None
        self.show(report)

    def show(self, report: Report) -> None:
        """Show the details as they are now; a field that is typed in is left alone."""
        fresh = not self._tools.edits().under_way
        if fresh:
            self._typed = answers(report)
        self._view.show_answers(answers(report), fresh=fresh)
        if report.form != self._form:
            self._look_for_newer(report)
        due = report.conference.reports_due
        self._view.show_means(ready_by(due) if due else "")

    def answer(self, ask: DetailAsk, given: str) -> None:
        """Put an answer in; what cannot be read is said, and changes nothing."""
        self._typed[ask] = given
        if ask in (DetailAsk.DAY, DetailAsk.TIME):
            self._answer_when(ask)
        elif ask is DetailAsk.PROFESSION:
            self._tools.edits().set_profession(Profession(given) if given else None)
        elif ask is DetailAsk.STRATEGY:
            self._answer_strategy(given.strip())
        elif ask in OF_CONFERENCE:
            self._set_conference(ask, **_of_conference(self._conference, ask, given.strip()))
        else:
            self._answer_author(ask, given.strip())

    def use_newer(self) -> None:
        """Move the report to the newer version of its form, as the author wishes."""
        # Looked for again, as answers may have changed since it was offered.
        if self._newer is not None and (newer := self._tools.newer_form(self._report)):
            self._tools.edits().set_form(newer.step, newer.version)

    @property
    def _report(self) -> Report:
        return self._tools.edits().desk.report

    @property
    def _conference(self) -> Conference:
        return self._report.conference

    def _look_for_newer(self, report: Report) -> None:
        self._form = report.form
        self._tools.vault.run(
            lambda: self._tools.newer_form(report),
            done=self._on_newer,
            failed=self._view.show_trouble,
        )

    def _on_newer(self, newer: NewerForm | None) -> None:
        self._newer = newer
        self._view.show_newer(_offer(newer) if newer else None)

    def _on_known(self, invited: bool) -> None:
        self._invited = invited
        self._view.show_invited(BY_INVITATION if invited else "")

    def _answer_author(self, ask: DetailAsk, given: str) -> None:
        is_nobody = ask is DetailAsk.NAME and not given
        self._view.show_problem(ask, SAY_WHO if is_nobody else "")
        if not is_nobody:
            changed: dict[str, Any] = {ask.value: given}
            author = replace(self._report.author, **changed)
            self._tools.edits().set_details(self._conference, author, merges=f"details {ask}")

    def _answer_strategy(self, given: str) -> None:
        ask, today = DetailAsk.STRATEGY, local_day(self._tools.now())
        unread = why_no_day(given, today, TYPE_A_DAY)
        self._view.show_problem(ask, unread)
        if not unread:
            self._set_conference(ask, strategy_discussion=day_of(given, today))

    def _answer_when(self, ask: DetailAsk) -> None:
        day, at = (self._typed[one].strip() for one in (DetailAsk.DAY, DetailAsk.TIME))
        today = local_day(self._tools.now())
        unread = why_no_day(day, today, TYPE_THE_DAY, ahead=True)
        starts = start_of(day, at, today)
        self._view.show_problem(DetailAsk.DAY, unread)
        is_time = starts is not None or not day or bool(unread)
        self._view.show_problem(DetailAsk.TIME, "" if is_time else TYPE_THE_TIME)
        if not day:
            self._set_conference(ask, starts_at=None)
        elif starts is not None:
            self._set_conference(ask, starts_at=starts)

    def _set_conference(self, ask: DetailAsk, **changed: Any) -> None:
        if not self._invited:
            conference = replace(self._conference, **changed)
            due = when_due(conference, self._tools.reports_due, self._view.show_trouble)
            conference, author = replace(conference, reports_due=due), self._report.author
            self._tools.edits().set_details(conference, author, merges=f"details {ask}")


def _offer(newer: NewerForm) -> Offer:
    found = newer.difference
    lines = form_versions.differences(
        added=found.added,
        removed=found.removed,
        renamed=found.renamed,
        reshaped=found.reshaped,
    )
    return Offer(
        title=form_versions.offered(newer.title, newer.version),
        lines=(*lines, form_versions.homeless(found.homeless), form_versions.NOTHING_LOST),
        button=f"Use version {newer.version}",
    )


def _of_conference(conference: Conference, ask: DetailAsk, given: str) -> dict[str, Any]:
    if ask is DetailAsk.TYPE:
        return {"type": ConferenceType(given)}
    if ask is DetailAsk.REFERENCE:
        return {"reference": ConferenceReference(given or NO_REFERENCE)}
    if ask is DetailAsk.CHAIR:
        return {"chair": replace(conference.chair, name=given)}
    return {ask.value: given}
