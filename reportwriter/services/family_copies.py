"""Copies of a report for members of the family: one for each, by name, read again before it leaves.

Nothing is written before the finished pages were searched for what their reader must not learn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportError
from reportwriter.exchange.file_names import family_copy_name
from reportwriter.records.kept import CopiesMade, CopyMade, LogEvent
from reportwriter.services.copy_making import make_copy
from reportwriter.services.protected_facts import FoundFact, facts_in, protected_facts
from reportwriter.services.whole_files import write_whole
from reportwriter.wording.dates import local_day
from reportwriter.wording.family_copy import found_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.domain.people import Person
    from reportwriter.exchange.checking import Checking
    from reportwriter.pdf.press import Press
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.services.identities import Identities
    from reportwriter.services.writing import OpenReport, Writing
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.settings import SettingsStore


REASON = "I made this copy for the person named on it"


class ChairAskedFirstError(ReportError):
    """Nothing is shared with the family until the chair has advised."""


class OtherNameError(ReportError):
    """What was typed is not the name of the person the copy is for."""


class ProtectedFactError(ReportError):
    """The finished copy holds what its reader must not learn. `found` never enters a log."""

    def __init__(self, found: tuple[FoundFact, ...]) -> None:
        super().__init__(found_on([(one.fact.kind.value, one.page) for one in found]))
        self.found = found


class NothingForChildError(ReportError):
    """No statement has words for a child, so a child's edition would be empty."""


class NobodyError(ReportError):
    """The report names no such person."""


@dataclass(frozen=True, kw_only=True)
class FamilyCopies:
    """Makes copies of the author's own reports."""

    writing: Writing
    identities: Identities
    press: Callable[[], Press]
    signatures: Callable[[], Signatures]
    checking: Callable[[], Checking]
    settings: SettingsStore
    log: LogStore
    now: Callable[[], datetime]

    def preview(self, report_id: ReportId, person: PersonId) -> MadeCopy:
        """Return the copy as it would be made now. Raises NobodyError."""
        opened = self.writing.open(report_id)
        return make_copy(opened, _reader(opened, person), self._number(report_id, person))

    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        typed_name: str,
        folder: Path,
        passphrase: str = "",
    ) -> Path:
        """Make the copy, search it, and put it into a folder; return where it lies.

        `typed_name` is the person's name, typed once more by who makes the copy. A copy of the
        signed report is signed too, which takes the `passphrase`. Raises ChairAskedFirstError,
        OtherNameError, NothingForChildError, WrongPassphraseError, ProtectedFactError and
        FileNotWrittenError; then no copy lies anywhere.
        """
        opened = self.writing.open(report_id)
        reader = _reader(opened, person)
        if opened.report.ask_chair_first:
            raise ChairAskedFirstError
        if _plain(typed_name) != _plain(reader.name):
            raise OtherNameError
        number = self._number(report_id, person)
        made = make_copy(opened, reader, number)
        if made.copy.for_child and not made.copy.statements:
            raise NothingForChildError
        pdf = self._laid_out(opened, made, passphrase)
        self._require_clean(opened, reader, made, pdf)
        report = opened.report
        path = folder / family_copy_name(
            report.conference.reference, report.author.agency or report.author.name, reader.name
        )
        write_whole({path: pdf}, before_naming=lambda: self._keep(opened, person, number))
        return path

    def _laid_out(self, opened: OpenReport, made: MadeCopy, passphrase: str) -> bytes:
        at, press, report = self.now(), self.press(), opened.report
        author = self.identities.open(passphrase) if report.signed_at else None
        pdf = press.family_copy(made.copy, opened.form, opened.area, made=at)
        if author is None:
            return pdf
        return self.signatures().sign(
            pdf,
            field=press.author_field,
            key=author.keys.signing,
            certificate=author.certificates.signing_der,
            at=at,
            reason=REASON,
            appearance=press.stamp(press.stamp_lines(report.author.name, at)),
        )

    def _number(self, report_id: ReportId, person: PersonId) -> int:
        return self.settings.load(CopiesMade()).next_number(report_id, person)

    def _require_clean(
        self, opened: OpenReport, reader: Person, made: MadeCopy, pdf: bytes
    ) -> None:
        facts = protected_facts(opened.report, reader, made.left_out)
        with self.checking().quarantine() as quarantine:
            pages = quarantine.text(pdf)
            title = quarantine.read(pdf).title
        in_title = (replace(one, page=0) for one in facts_in((title,), facts))
        found = (*facts_in(pages, facts), *in_title)
        if found:
            self.log.add(LogEvent.FAMILY_COPY_STOPPED, opened.report.id)
            raise ProtectedFactError(found)

    def _keep(self, opened: OpenReport, person: PersonId, number: int) -> None:
        report, said = opened.report, self.settings.load(CopiesMade())
        one = CopyMade(
            report=report.id,
            version=report.version,
            person=person,
            number=number,
            on=local_day(self.now()),
        )
        self.settings.save(CopiesMade(made=(*said.made, one)))
        self.log.add(LogEvent.FAMILY_COPY_MADE, report.id)


def _reader(opened: OpenReport, person: PersonId) -> Person:
    found = opened.report.person(person)
    if found is None or not found.name.strip():
        raise NobodyError
    return found


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
