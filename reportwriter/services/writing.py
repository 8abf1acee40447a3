"""Write a report: begin it, change it step by step, each step kept before it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ReportId, StatementId
from reportwriter.domain.reference import draw_reference
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Statement
from reportwriter.services.completeness import readiness
from reportwriter.services.form_versions import newer_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.changes import Change
    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.report import FormRef
    from reportwriter.domain.statement import Place
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.records.report_row import ReportRow
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.completeness import SectionReadiness
    from reportwriter.services.form_versions import NewerForm
    from reportwriter.storage.reports import ReportStore


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReport:
    """A report with its area and its form, as that form stands in the area for its author.

    `whole_form` asks what the form asks all professions.
    """

    report: Report
    form: Form
    whole_form: Form
    area: Area


@dataclass(frozen=True, kw_only=True)
class Writing:
    """The author's own reports. `choose` picks at random, `new_id` gives an id never given yet."""

    reports: ReportStore
    invitation: Callable[[str], InvitationFile]
    library: Library
    choose: Callable[[Sequence[str]], str]
    new_id: Callable[[], str]
    _open: dict[ReportId, Report] = field(default_factory=dict, init=False, repr=False)

    def rows(self) -> tuple[ReportRow, ...]:
        """Return the author's reports for a list, newest first."""
        return self.reports.rows()

    def begin(self, invitation_id: str, author: Contact) -> ReportId:
        """Begin the report that an invitation asks for, filled in with all that it knows."""
        invitation = self.invitation(invitation_id)
        return self._begin(invitation.conference, invitation.asked.form, author, invitation_id)

    def begin_without_invitation(
        self, conference: Conference, form: FormRef, author: Contact
    ) -> ReportId:
        return self._begin(conference, form, author, None)

    def open(self, report_id: ReportId) -> OpenReport:
        return with_form(self.library, self._current(report_id))

    def apply(self, report_id: ReportId, change: Change) -> Report:
        """Keep a change and return the changed report; it is on the disk when this returns.

        Raises what the change raises, and VaultError when it could not be kept: then the report
        stays as it was.
        """
        before = self._current(report_id)
        self._open[report_id] = after = self.reports.apply(before, change)
        return after

    def older_words(self, report_id: ReportId, statement: StatementId) -> tuple[Statement, ...]:
        """Return what a statement said before, the newest first, as far as that is kept."""
        return tuple(one.statement for one in self.reports.older_texts(report_id, statement))

    def whole_form(self, report: Report) -> Form:
        """Return the form of a report as it stands in its area, for all professions."""
        return with_form(self.library, report).whole_form

    def newer_form(self, report: Report) -> NewerForm | None:
        """Return the newer version of the report's form, or None."""
        return newer_form(self.library, report)

    def forget(self, report_id: ReportId) -> None:
        """Drop what is held in memory, after the report was changed elsewhere."""
        self._open.pop(report_id, None)

    def new_statement(self, report: Report, place: Place) -> Statement:
        """Return an empty statement for a place of the report; it is not yet part of it."""
        about = (place.person,) if place.person else ()
        form = self.library.form(report.form)
        return Statement(
            id=StatementId(self.new_id()),
            reference=draw_reference(report.references, self.choose),
            place=place,
            kind=form.kind_of_answers(place.section, place.slot),
            about=about,
        )

    def readiness(self, report: Report) -> tuple[SectionReadiness, ...]:
        opened = with_form(self.library, report)
        return readiness(opened.report, opened.form)

    def _current(self, report_id: ReportId) -> Report:
        if report_id not in self._open:
            self._open[report_id] = self.reports.get(report_id)
        return self._open[report_id]

    def _begin(
        self, conference: Conference, form: FormRef, author: Contact, invitation_id: str | None
    ) -> ReportId:
        report = Report(
            id=ReportId(self.new_id()),
            version=1,
            form=form,
            conference=conference,
            author=author,
            people=conference.people,
            addresses=conference.addresses,
            # A form that is not held yet is still begun; it opens once it is held.
            ask_chair_first=form in self.library.refs and self.library.form(form).chair_only,
        )
        self.reports.add(report, invitation_id)
        return report.id


def with_form(library: Library, report: Report) -> OpenReport:
    """Return the report with its form, as that form stands in its area for its author."""
    area = library.area(report.conference.area)
    whole = library.form_in(report.form, area)
    form = whole.for_profession(report.profession)
    return OpenReport(report=report, form=form, whole_form=whole, area=area)
