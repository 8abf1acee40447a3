"""Circulation: who gets which paper, by when and in which edition, and what went to whom.

It hands out signed reports with what adds to them, letters to agencies, and papers that were made
for their reader, and knows no other file.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportwriter.domain.circulation import Dispatch, Outsider, Round, SentFile
from reportwriter.domain.errors import ReportError
from reportwriter.domain.people import plain_name
from reportwriter.domain.profession import Profession
from reportwriter.exchange.file_names import plain, told_apart
from reportwriter.forms.errors import FormError, UnknownFormError
from reportwriter.records.circulable import Circulable, NotCirculableError
from reportwriter.records.kept import LogEvent
from reportwriter.services.circulation_pieces import Pieces
from reportwriter.services.circulation_plan import CirculationPlan, Receiver, Row
from reportwriter.services.circulation_receivers import agencies, family, former
from reportwriter.services.circulation_stand_ins import stand_ins
from reportwriter.services.core_group import ComesBack, aware
from reportwriter.services.who_was_asked import still_asked
from reportwriter.services.whole_files import free_folder, write_folder
from reportwriter.wording import circulation as words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.circulation import CirculationRecord
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.report import FormRef
    from reportwriter.forms.library import Library
    from reportwriter.forms.practice import Circulation
    from reportwriter.records.circulable import MadePaper
    from reportwriter.records.travelling import Asked
    from reportwriter.services.circulation_plan import Piece
    from reportwriter.services.circulation_receivers import Known
    from reportwriter.services.conference_papers import ConferencePapers
    from reportwriter.services.deciding import AtConference, Deciding
    from reportwriter.storage.circulation import CirculationStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore


class NothingToSendError(ReportError):
    """Nothing of a row is to be sent: it is held back, left out, or not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """For whom files are written, and into which folder their own folder goes."""

    conference: ConferenceReference
    row: str
    folder: Path
    record: CirculationRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMail:
    folder: Path
    dispatch: Dispatch
    record: CirculationRecord


@dataclass(frozen=True, kw_only=True)
class Circulating:
    store: CirculationStore
    deciding: Deciding
    papers: ConferencePapers
    sent: InvitationStore
    library: Library
    log: LogStore
    new_id: Callable[[], str]
    now: Callable[[], datetime]

    def open(self, reference: ConferenceReference) -> CirculationPlan:
        """Return who is sent what, and what went. Raises NotInVaultError, FormError."""
        meeting = self.deciding.open(reference)
        record, made = self.store.get(reference), self.store.papers(reference)
        pieces = Pieces(
            meeting=meeting,
            made=made,
            papers=self.papers,
            added=self.store.additions(reference),
        )
        sent = still_asked(kept.record for kept in self.sent.of(reference))
        asked = tuple(one.asked for one in sent)
        readers = tuple(family(meeting))
        known = (
            *agencies(meeting, asked, self._leads(meeting, asked)),
            *readers,
            *stand_ins(meeting, readers),
        )
        rounds = tuple(self._rounds(meeting, made))
        rows = tuple(self._row(one, what, pieces) for what in rounds for one in known)
        plan = CirculationPlan(
            conference=reference,
            rows=(*rows, *former(record, rows)),
            record=record,
            outside=tuple(_outside(pieces, rounds)),
        )
        return plan.with_record(record)

    def new_outsider(self) -> Outsider:
        """Return somebody from outside, whom nobody named yet."""
        return Outsider(id=self.new_id())

    def save(self, reference: ConferenceReference, record: CirculationRecord) -> None:
        """Keep what the chair chose and said to have sent."""
        self.store.put(reference, record)

    def note_circulated(
        self, reference: ConferenceReference, agencies: Collection[str], *, is_circulated: bool
    ) -> tuple[str, ...]:
        """Keep that what these agencies sent was given to the others, or that it was not (R127).

        Return those of which something else was kept before.
        """
        wanted = {plain_name(one) for one in agencies}
        found = [
            one
            for one in self.deciding.who_comes.store.of(reference)
            if plain_name(one.agency) in wanted and one.is_circulated is not is_circulated
        ]
        for one in found:
            changed = replace(one, is_circulated=is_circulated)
            self.deciding.who_comes.put(reference, changed)
        return tuple(one.agency for one in found)

    def write(self, mail: Mail) -> WrittenMail:
        """Write the files of one e-mail, with its text, into a folder of their own.

        What may go is asked anew. Raises NothingToSendError, NotCirculableError, NotInVaultError,
        FileNotWrittenError; then nothing is written and nothing is kept.
        """
        plan = self.open(mail.conference).with_record(mail.record)
        row = plan.row(mail.row)
        pieces = (row.outstanding or row.going) if row else ()
        if row is None or not pieces:
            raise NothingToSendError
        made = self.store.papers(mail.conference)
        contents = [self.store.content(self._circulable(row, one, made)) for one in pieces]
        files = _files(pieces)
        dispatch = Dispatch(
            id=self.new_id(),
            receiver=row.receiver.key,
            receiver_name=row.receiver.name,
            round=row.round,
            files=files,
            written_at=self.now(),
        )
        folder = free_folder(_folder(mail, row))
        back = row.comes_back.by(self.now()) if row.comes_back else None
        text = words.email_text(
            mail.conference,
            len(files),
            row.receiver.email,
            back=words.sign_it(back) if row.round.comes_back_signed else "",
        )
        record = mail.record.with_dispatch(dispatch)

        def keep() -> None:
            self.store.put(mail.conference, record)
            self.log.add(LogEvent.CIRCULATION_WRITTEN, mail.conference)

        written = {one.name: content for one, content in zip(files, contents, strict=True)}
        write_folder(folder, {**written, words.TEXT_NAME: text.encode()}, before_naming=keep)
        return WrittenMail(folder=folder, dispatch=dispatch, record=record)

    def _circulable(self, row: Row, piece: Piece, made: Sequence[MadePaper]) -> Circulable:
        if piece.is_received:
            receiver = row.receiver
            if receiver.person is not None or receiver.is_stand_in or receiver.is_outsider:
                raise NotCirculableError("received")
            return self.store.received(piece.sha256)
        paper = next(one for one in made if one.sha256 == piece.sha256)
        return Circulable.paper(paper, row.receiver.person)

    def _rounds(self, meeting: AtConference, made: Sequence[MadePaper]) -> Iterator[Round]:
        """Give what there is to send: what was decided comes up once the conference has begun."""
        begins = meeting.conference.starts_at
        is_over = begins is None or begins <= self.now() or meeting.record.closed_at is not None
        papers = {one.kind.round for one in made}
        for what in Round:
            is_there = is_over
            if what is Round.CORE_GROUP:
                is_there = meeting.record.group_notes.held_on is not None
            if what is Round.REPORTS or is_there or what in papers:
                yield what

    def _row(self, known: Known, what: Round, pieces: Pieces) -> Row:
        meeting = pieces.meeting
        said = meeting.area.circulates(what, meeting.conference.type)
        rules = tuple(one for one in said if known.groups & set(one.to))
        found = pieces.of(known, what, rules)
        governing = rules[0] if rules else None
        return Row(
            receiver=known.receiver,
            round=what,
            pieces=found,
            by_rule=bool(rules),
            rule=meeting.area.rule(governing.rule) if governing else None,
            due=_due(meeting, rules),
            comes_back=_comes_back(meeting, said),
        )

    def _leads(self, meeting: AtConference, asked: Sequence[Asked]) -> frozenset[str]:
        """Return the agencies whose report is that of a social worker, as they are compared."""
        wrote = (
            plain_name(one.agency)
            for one in meeting.reports
            if one.opened.form.written_by == (Profession.SOCIAL_WORKER,)
        )
        were_asked = (plain_name(one.agency) for one in asked if self._is_social_work(one.form))
        return frozenset((*wrote, *were_asked))

    def _is_social_work(self, form: FormRef) -> bool:
        with suppress(FormError, UnknownFormError):
            return self.library.form(form).written_by == (Profession.SOCIAL_WORKER,)
        return False


def _outside(pieces: Pieces, rounds: Sequence[Round]) -> Iterator[Row]:
    """Give what somebody from outside can be sent: never what others wrote."""
    nobody = Receiver(key="", name="", is_outsider=True)
    for what in rounds:
        if what is not Round.REPORTS:
            yield Row(receiver=nobody, round=what, pieces=pieces.of_outsider(what), by_rule=False)


def _due(meeting: AtConference, rules: Sequence[Circulation]) -> datetime | None:
    """Return the earliest day that a rule sets, as a moment; None where none is set."""
    dates = meeting.dates_since
    if dates is None:
        return None
    zone = ZoneInfo(meeting.area.working_days.zone)
    counted = [dates.of_timescale(one.timescale) for one in rules if one.timescale]
    return min((aware(one.practical, zone) for one in counted if one is not None), default=None)


def _comes_back(meeting: AtConference, said: Sequence[Circulation]) -> ComesBack | None:
    """Return by when a signed copy comes back, whoever gets it; None where no day is set."""
    dates, back = meeting.dates_since, next((one.back for one in said if one.back), "")
    return ComesBack(dates=dates, timescale=back) if dates is not None and back else None


def _files(pieces: Sequence[Piece]) -> tuple[SentFile, ...]:
    """Return the files of an e-mail, each with a name of its own."""
    names = told_apart(one.file_name for one in pieces)
    return tuple(
        SentFile(title=one.title, name=name, sha256=one.sha256)
        for one, name in zip(pieces, names, strict=True)
    )


def _folder(mail: Mail, row: Row) -> Path:
    """Return the folder of an e-mail; it stays here, so it may say for whom it is."""
    what = words.ROUNDS[row.round].lower()
    return mail.folder / f"{plain(mail.conference)} {what} for {plain(row.receiver.name)}"
