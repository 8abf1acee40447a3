"""Copies of a report for members of the family: one for each, by name, read again before it leaves.

Nothing is written before the finished pages were searched for what their reader must not learn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.copy_order import Capacity
from reportwriter.domain.errors import ReportError
from reportwriter.domain.sharing import ChildReads
from reportwriter.exchange.file_names import family_copy_name
from reportwriter.records.kept import LogEvent
from reportwriter.services.copy_finishing import ON_SCREEN
from reportwriter.services.copy_leaving import ReadyCopy
from reportwriter.services.copy_making import make_copy
from reportwriter.services.copy_register import Recipient
from reportwriter.services.copy_search import Around
from reportwriter.services.copy_words import words_of_copy
from reportwriter.services.protected_facts import protected_facts
from reportwriter.services.usual_standing import usual_standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.copy_order import CopyOrder, LetThrough, Standing
    from reportwriter.domain.ids import PersonId, ReportId
    from reportwriter.domain.people import Person
    from reportwriter.services.copy_finishing import CopyFinishing
    from reportwriter.services.copy_leaving import CopyLeaving
    from reportwriter.services.copy_making import MadeCopy
    from reportwriter.services.copy_register import CopyRegister
    from reportwriter.services.writing import OpenReport, Writing


class ChairAskedFirstError(ReportError):
    """Nothing is shared with the family until the chair has advised."""


class NothingForChildError(ReportError):
    """No statement has words for a child, so a child's edition would be empty."""


class OtherThanDecidedError(ReportError):
    """It was decided that this child reads less than the copy would tell it."""


class NobodyError(ReportError):
    """The report names no such person."""


@dataclass(frozen=True, kw_only=True)
class FamilyCopies:
    """Makes copies of the author's own reports."""

    writing: Writing
    finishing: CopyFinishing
    register: CopyRegister
    leaving: CopyLeaving

    def preview(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> MadeCopy:
        """Return the copy as it would be made now. Raises NobodyError."""
        opened = self.writing.open(report_id)
        reader = _reader(opened, person)
        return make_copy(opened, reader, self._number(opened, reader), standing)

    def needs_passphrase(self, report_id: ReportId) -> bool:
        """Say whether a copy takes the passphrase although nothing is signed."""
        return self.finishing.confidential.needs_passphrase(report_id)

    def second_person_looks(self, report_id: ReportId) -> bool:
        """Say whether somebody else has to look before a copy leaves."""
        return self.register.second_person_looks(self.writing.open(report_id).area)

    def require_settled(self, report_id: ReportId, person: PersonId, order: CopyOrder) -> None:
        """Raise what export would for what is still to be answered, before it asks for a folder."""
        opened = self.writing.open(report_id)
        self._settled(opened, _reader(opened, person), order)

    def export(
        self,
        report_id: ReportId,
        person: PersonId,
        order: CopyOrder,
        folder: Path,
        passphrase: str = "",
    ) -> Path:
        """Make the copy, search it, and put it into a folder; return where it lies.

        A copy of the signed report is signed too, which takes the `passphrase`, as does a
        confidential page, which is looked for in the copy. Raises ChairAskedFirstError,
        OtherNameError, NoPurposeError, SecondPersonError, OtherThanDecidedError,
        NothingForChildError, PassphraseNeededError, WrongPassphraseError, ProtectedFactError and
        FileNotWrittenError; then no copy lies anywhere.
        """
        return self.leaving.to_file(self._ready(report_id, person, order, passphrase), folder)

    def print_out(
        self, report_id: ReportId, person: PersonId, order: CopyOrder, passphrase: str = ""
    ) -> tuple[bytes, ...]:
        """Make the copy, search it, and return a picture of each of its pages for a printer.

        Raises what export does.
        """
        return self.leaving.to_paper(self._ready(report_id, person, order, passphrase))

    def pictures(
        self, report_id: ReportId, person: PersonId, standing: Standing | None = None
    ) -> tuple[bytes, ...]:
        """Return a picture of each page as the copy would be made now, for its author's eyes."""
        opened = self.writing.open(report_id)
        reader = _reader(opened, person)
        made = make_copy(opened, reader, self._number(opened, reader), standing)
        pdf = self.finishing.draft(self._lay_out(opened, made))
        return self.finishing.pictures(pdf, ON_SCREEN)

    def _ready(
        self, report_id: ReportId, person: PersonId, order: CopyOrder, passphrase: str
    ) -> ReadyCopy:
        opened = self.writing.open(report_id)
        reader = _reader(opened, person)
        made = self._settled(opened, reader, order)
        report = opened.report
        file_name = family_copy_name(
            report.conference.reference, report.author.agency or report.author.name, reader.name
        )
        around = Around(
            written=words_of_copy(opened, made.copy.statements, made.copy.values),
            file_name=file_name,
            is_told=self.finishing.confidential.telling(report_id, passphrase),
            let_through=order.let_through,
        )
        pdf = self.finishing.signed(report, self._lay_out(opened, made), passphrase)
        let_through = self._require_clean(opened, made, pdf, around)
        return ReadyCopy(
            opened=opened,
            to=Recipient(name=reader.name, person=person, standing=made.copy.standing),
            number=made.copy.number,
            order=replace(order, let_through=let_through),
            file_name=file_name,
            pdf=pdf,
        )

    def _settled(self, opened: OpenReport, reader: Person, order: CopyOrder) -> MadeCopy:
        """Return the copy that was asked for, once nothing stands in its way."""
        if opened.report.ask_chair_first:
            raise ChairAskedFirstError
        self.register.require_settled(opened, order, reader.name)
        _require_as_decided(opened, reader, order)
        number = self._number(opened, reader)
        made = make_copy(opened, reader, number, order.standing)
        if made.copy.for_child and not made.copy.statements:
            raise NothingForChildError
        return made

    def _lay_out(self, opened: OpenReport, made: MadeCopy) -> Callable[[datetime], bytes]:
        press = self.finishing.press()
        return lambda at: press.family_copy(made.copy, opened.form, opened.area, made=at)

    def _number(self, opened: OpenReport, reader: Person) -> int:
        to = Recipient(name=reader.name, person=reader.id)
        return self.register.next_number(opened.report.id, to)

    def _require_clean(
        self, opened: OpenReport, made: MadeCopy, pdf: bytes, around: Around
    ) -> LetThrough | None:
        reader = _reader(opened, made.copy.reader.id)
        readers = (reader, *filter(None, (made.supporter,)))
        facts = dict.fromkeys(
            fact for one in readers for fact in protected_facts(opened.report, one, made.left_out)
        )
        return self.finishing.require_clean(
            opened.report.id, pdf, tuple(facts), LogEvent.FAMILY_COPY_STOPPED, around
        )


def _require_as_decided(opened: OpenReport, reader: Person, order: CopyOrder) -> None:
    """Raise OtherThanDecidedError where the child reads less than the copy would tell it (R71)."""
    reading = opened.report.reading_of(reader.id)
    if reading is None or reading.reads is ChildReads.WHOLE:
        return
    standing = order.standing or usual_standing(opened, reader)
    if reading.reads is ChildReads.NOTHING or standing.capacity is not Capacity.CHILD:
        raise OtherThanDecidedError


def _reader(opened: OpenReport, person: PersonId) -> Person:
    found = opened.report.person(person)
    if found is None or not found.name.strip():
        raise NobodyError
    return found
