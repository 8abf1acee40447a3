"""Copies of a report for one named agency each, without what is not for that agency."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import agency_copy_name
from reportwriter.records.kept import LogEvent
from reportwriter.services.agency_copy_making import AgencyReader, make_agency_copy
from reportwriter.services.copy_finishing import ON_SCREEN
from reportwriter.services.copy_leaving import ReadyCopy
from reportwriter.services.copy_register import Recipient
from reportwriter.services.copy_search import Around
from reportwriter.services.copy_words import words_of_copy
from reportwriter.services.protected_facts import facts_not_for_agencies

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.agency_copy_making import MadeAgencyCopy
    from reportwriter.services.copy_finishing import CopyFinishing
    from reportwriter.services.copy_leaving import CopyLeaving
    from reportwriter.services.copy_register import CopyRegister
    from reportwriter.services.writing import OpenReport, Writing


class NoAgencyError(ReportError):
    """Nobody said which agency the copy is for."""


@dataclass(frozen=True, kw_only=True)
class AgencyCopies:
    """Makes copies of the author's own reports."""

    writing: Writing
    finishing: CopyFinishing
    register: CopyRegister
    leaving: CopyLeaving

    def second_person_looks(self, report_id: ReportId) -> bool:
        """Say whether somebody else has to look before a copy leaves."""
        return self.register.second_person_looks(self.writing.open(report_id).area)

    def named(self, report_id: ReportId) -> tuple[str, ...]:
        """Return the agencies that some statement is not for, as they are written there."""
        statements = self.writing.open(report_id).report.statements
        named = (name for one in statements for name in one.disclosure.not_for_agencies)
        return tuple(dict.fromkeys(named))

    def preview(self, report_id: ReportId, agency: str) -> MadeAgencyCopy:
        """Return the copy as it would be made now."""
        opened = self.writing.open(report_id)
        return make_agency_copy(opened, self._reader(opened, agency, purpose=""))

    def needs_passphrase(self, report_id: ReportId) -> bool:
        """Say whether a copy takes the passphrase although nothing is signed."""
        return self.finishing.confidential.needs_passphrase(report_id)

    def require_settled(self, report_id: ReportId, agency: str, order: CopyOrder) -> None:
        """Raise what export would for what is still to be answered, before it asks for a folder."""
        self._settled(self.writing.open(report_id), agency, order)

    def export(
        self,
        report_id: ReportId,
        agency: str,
        order: CopyOrder,
        folder: Path,
        passphrase: str = "",
    ) -> Path:
        """Make the copy, search it, and put it into a folder; return where it lies.

        A copy of the signed report is signed too, which takes the `passphrase`. Raises
        NoAgencyError, OtherNameError, NoPurposeError, SecondPersonError, WrongPassphraseError,
        ProtectedFactError and FileNotWrittenError; then no copy lies anywhere.
        """
        return self.leaving.to_file(self._ready(report_id, agency, order, passphrase), folder)

    def print_out(
        self, report_id: ReportId, agency: str, order: CopyOrder, passphrase: str = ""
    ) -> tuple[bytes, ...]:
        """Make the copy, search it, and return a picture of each of its pages for a printer.

        Raises what export does.
        """
        return self.leaving.to_paper(self._ready(report_id, agency, order, passphrase))

    def pictures(self, report_id: ReportId, agency: str, purpose: str = "") -> tuple[bytes, ...]:
        """Return a picture of each page as the copy would be made now, for its author's eyes."""
        opened = self.writing.open(report_id)
        made = make_agency_copy(opened, self._reader(opened, agency, purpose))
        pdf = self.finishing.draft(self._lay_out(opened, made))
        return self.finishing.pictures(pdf, ON_SCREEN)

    def _ready(
        self, report_id: ReportId, agency: str, order: CopyOrder, passphrase: str
    ) -> ReadyCopy:
        opened = self.writing.open(report_id)
        made, report = self._settled(opened, agency, order), opened.report
        author = report.author.agency or report.author.name
        file_name = agency_copy_name(report.conference.reference, author, made.copy.agency)
        around = Around(
            written=words_of_copy(opened, made.copy.statements, made.copy.values),
            file_name=file_name,
            is_told=self.finishing.confidential.telling(report_id, passphrase),
            let_through=order.let_through,
        )
        pdf = self.finishing.signed(report, self._lay_out(opened, made), passphrase)
        facts = facts_not_for_agencies(report, made.left_out)
        let_through = self.finishing.require_clean(
            report.id, pdf, facts, LogEvent.AGENCY_COPY_STOPPED, around
        )
        return ReadyCopy(
            opened=opened,
            to=Recipient(name=made.copy.agency),
            number=made.copy.number,
            order=replace(order, let_through=let_through),
            file_name=file_name,
            pdf=pdf,
        )

    def _settled(self, opened: OpenReport, agency: str, order: CopyOrder) -> MadeAgencyCopy:
        if not agency.strip():
            raise NoAgencyError
        self.register.require_settled(opened, order, agency)
        return make_agency_copy(opened, self._reader(opened, agency, order.purpose))

    def _reader(self, opened: OpenReport, agency: str, purpose: str) -> AgencyReader:
        name = " ".join(agency.split())
        number = self.register.next_number(opened.report.id, Recipient(name=name))
        return AgencyReader(agency=name, purpose=purpose.strip(), number=number)

    def _lay_out(self, opened: OpenReport, made: MadeAgencyCopy) -> Callable[[datetime], bytes]:
        press = self.finishing.press()
        return lambda at: press.agency_copy(made.copy, opened.form, opened.area, made=at)
