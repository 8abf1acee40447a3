"""Where the reports for a conference stand: the board, from what was found in each file.

It opens nothing: what a sealed page or a message holds stands there only where somebody else, who
can open it, has kept what was found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import Contents
from reportwriter.domain.letter import TakenIn
from reportwriter.domain.people import plain_name
from reportwriter.exchange.judging import Arrival as ArrivalAt
from reportwriter.exchange.judging import Circumstances, judge
from reportwriter.records.travelling import Certificates
from reportwriter.services.held import (
    HANDED_ON,
    MESSAGE,
    Held,
    handed_on_by,
    held_of,
    is_closed,
    is_page_of,
    letters,
    missing,
    version_of,
)
from reportwriter.services.page_sources import sources
from reportwriter.services.who_was_asked import newest_of_each
from reportwriter.wording.file_check import message_from, supplement_of
from reportwriter.wording.handed_on import TITLE as HANDED_ON_TITLE
from reportwriter.wording.handed_on import page_of as handed_on_page
from reportwriter.wording.message import TITLE as MESSAGE_TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.attached import FileType
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.people import Person
    from reportwriter.domain.view import ProvisionalView
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.judging import HeldVersion
    from reportwriter.records.found import Found
    from reportwriter.records.travelling import Asked, InvitationFile, SupplementFile
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.contacts import ContactStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.letters import LetterStore
    from reportwriter.storage.received import ReceivedStore


_OPEN_OTHERWISE = (Contents.NOT_SEALED_TO_YOU, Contents.DAMAGED, Contents.DOES_NOT_BELONG)
"""What came of a page that somebody who could open it may yet hand on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An agency that was asked, or a file that came unasked.

    `submission` is the SHA-256 of the report's file; it and `check` are None until one has
    arrived. `author` is who signed, or else who was asked. `kinds` counts statements by kind.
    `letter` is as what a file can be shown that was not made with this program, of so many `pages`.
    `people` are those a proven report names, `views` what its author provisionally thinks of each.
    `withdrawn` is since when an agency is asked no longer that was asked before.
    """

    agency: str
    author: str
    asked: Asked | None = None
    submission: str | None = None
    check: FileCheck | None = None
    arrived: datetime | None = None
    kinds: Mapping[str, int]
    certificates: Certificates | None = None
    letter: FileType | None = None
    pages: int = 0
    people: tuple[Person, ...] = ()
    views: tuple[ProvisionalView, ...] = ()
    withdrawn: datetime | None = None

    @property
    def is_out(self) -> bool:
        """Whether it is an agency that is asked no longer and sent nothing."""
        return self.withdrawn is not None and self.submission is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Where the reports for a conference stand, messages to the chair first.

    `unopened` counts sealed pages not opened, and `messages` messages. Of messages, and of pages
    that were handed on, nobody knows before for which conference they are.
    """

    conference: Conference
    rows: tuple[Received, ...]
    unopened: int
    messages: int = 0

    @property
    def agencies(self) -> Mapping[str, Received]:
        """The agencies that were asked or sent more than a message, each with its first row."""
        first: dict[str, Received] = {}
        for row in self.rows:
            if row.agency and not (row.check and (row.check.message or row.check.handed_on)):
                first.setdefault(row.agency, row)
        return first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What all files of one conference are judged by, looked up once."""

    conference: Conference | None
    held: tuple[Held, ...]
    known_signers: frozenset[str]
    invitations: tuple[InvitationFile, ...]
    versions: tuple[HeldVersion, ...]


def _all_of_it(_reference: ConferenceReference | None, held: tuple[Held, ...]) -> tuple[Held, ...]:
    return held


@dataclass(frozen=True, kw_only=True)
class Boards:
    """`seen` gives of what is held for a conference what is to be shown, and how."""

    received: ReceivedStore
    conferences: ConferenceStore
    sent: InvitationStore
    contacts: ContactStore
    letters: LetterStore
    checking: Callable[[], Checking]
    seen: Callable[[ConferenceReference | None, tuple[Held, ...]], tuple[Held, ...]] = _all_of_it

    def board(self, reference: ConferenceReference) -> Board:
        """Return one row for each agency asked, and one for each file that came unasked."""
        conference = self.conferences.get(reference)
        around = self._around(conference, reference)
        held = around.held
        reports = [one for one in held if one.report is not None]
        messages = [one for one in held if one.found.what == MESSAGE]
        handed_on = [one for one in held if one.found.what == HANDED_ON]
        rows = [self._row_of(one, around) for one in messages]
        rows += [self._asked_row(one, around) for one in _in_order(around.invitations)]
        taken = {row.submission for row in rows}
        rows += [
            self._row_of(one, around)
            for one in (*reports, *letters(held))
            if one.row.sha256 not in taken
        ]
        # One that belongs to a report that is here is told of with that.
        rows += [
            self._row_of_handed_on(one, around)
            for one in handed_on
            if not any(is_page_of(one, version) for version in around.versions)
        ]
        unopened = sum(is_unopened(one, held) for one in reports)
        unopened += sum(is_closed(one) for one in handed_on)
        return Board(
            conference=conference,
            rows=tuple(rows),
            unopened=unopened,
            messages=sum(is_closed(one) for one in messages),
        )

    def file_check(self, submission: str) -> FileCheck:
        """Return the file check of one received file. Raises NotInVaultError."""
        row = self.received.get(submission)
        one = held_of(row)
        reference = row.conference
        conference = self.conferences.find(reference) if reference else None
        return self._check(one, self._around(conference, reference))

    def _held(self, reference: ConferenceReference | None) -> tuple[Held, ...]:
        """Return the files of a conference, and the sealed pages, which name none."""
        assigned = self.letters.of(reference) if reference else {}
        held = (held_of(row, assigned.get(row.sha256)) for row in self.received.around(reference))
        return self.seen(reference, tuple(held))

    def _invitations(self, reference: ConferenceReference) -> tuple[InvitationFile, ...]:
        return newest_of_each(kept.record for kept in self.sent.that_hold(reference))

    def _asked_row(self, invitation: InvitationFile, around: _Around) -> Received:
        """Return the newest report of the agency asked; older ones follow as rows of their own.

        A letter of theirs stands there while no report is proven. Who is asked no longer has a row
        too, and is nobody's to wait for.
        """
        asked = invitation.asked
        theirs = [one for one in around.held if one.is_of(asked.agency)]
        if theirs:
            newest = max(theirs, key=lambda one: one.counts_as)
            row = self._row_of(newest, around)
        else:
            row = Received(agency=asked.agency, author=asked.name or asked.role, kinds={})
        if invitation.asks:
            return replace(row, asked=asked)
        return replace(row, withdrawn=invitation.issued_at)

    def _row_of(self, one: Held, around: _Around) -> Received:
        if one.found.what == MESSAGE:
            return self._row_of_message(one, around)
        if (added := one.found.supplement()) is not None:
            return self._row_of_supplement(one, added, around)
        if one.report is None:
            return self._row_of_letter(one, around)
        report = one.report.report
        kinds = Counter(one.kind.value for one in report.statements if one.kind)
        return Received(
            agency=report.author.agency,
            author=report.author.name,
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.came_at,
            kinds=dict(kinds),
            certificates=one.report.author,
            people=report.people,
            views=report.views,
        )

    def _row_of_letter(self, one: Held, around: _Around) -> Received:
        said = one.assigned
        return Received(
            agency=said.agency if said else "",
            author=(said.written_by if said else "") or one.row.name,
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.came_at,
            kinds={},
            letter=one.found.letter,
            pages=one.found.pages,
        )

    def _row_of_supplement(self, one: Held, added: SupplementFile, around: _Around) -> Received:
        return Received(
            agency=added.writer.agency,
            author=supplement_of(added.number, added.writer.name),
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.came_at,
            kinds={},
            certificates=added.author,
        )

    def _row_of_handed_on(self, one: Held, around: _Around) -> Received:
        named = one.found.handed_on
        return Received(
            agency=HANDED_ON_TITLE,
            author=handed_on_page(named.author if named else "", named.name if named else ""),
            submission=one.row.sha256,
            check=self._check(one, around),
            arrived=one.row.came_at,
            kinds={},
            certificates=_sender_of(one.found),
        )

    def _row_of_message(self, one: Held, around: _Around) -> Received:
        check = self._check(one, around)
        who = check.message.signer_name if check.message else ""
        return Received(
            agency=one.found.agency or MESSAGE_TITLE,
            author=message_from(who),
            submission=one.row.sha256,
            check=check,
            arrived=one.row.came_at,
            kinds={},
            certificates=_sender_of(one.found),
        )

    def _around(
        self, conference: Conference | None, reference: ConferenceReference | None
    ) -> _Around:
        held = self._held(reference)
        return _Around(
            conference=conference,
            held=held,
            known_signers=frozenset(contact.id for contact in self.contacts.all()),
            invitations=self._invitations(conference.reference) if conference else (),
            versions=tuple(version_of(one) for one in held if one.report),
        )

    def _check(self, one: Held, around: _Around) -> FileCheck:
        conference = around.conference
        circumstances = Circumstances(
            known_signers=around.known_signers,
            conference=conference.reference if conference else "",
            invitations=around.invitations,
            held=around.versions,
            due=conference.reports_due if conference else None,
            arrival=ArrivalAt(at=one.row.came_at, known_from=one.row.arrival_from),
            missing=missing(one, around.held),
            contents=one.found.contents,
            items=one.found.items,
            letter=(one.found.conference, one.found.agency),
            handed_on=one.found.handed_on,
            handed_on_by=handed_on_by(one, around.held),
            taken_in=TakenIn(assigned=one.assigned, refused=one.found.refused),
        )
        return judge(self.checking().examined(one.found), circumstances)


def _in_order(invitations: Sequence[InvitationFile]) -> Iterator[InvitationFile]:
    """Give who is asked, then who no longer is, unless somebody else there still is."""
    yield from (one for one in invitations if one.asks)
    asked = {plain_name(one.asked.agency) for one in invitations if one.asks}
    for one in invitations:
        if not one.asks and plain_name(one.asked.agency) not in asked:
            asked.add(plain_name(one.asked.agency))
            yield one


def _sender_of(letter: Found) -> Certificates | None:
    """Return the certificates of who signed what came sealed; None until it was opened."""
    if not letter.certificate:
        return None
    return Certificates(signing=letter.certificate, encryption=letter.encryption)


def is_unopened(one: Held, held: Sequence[Held]) -> bool:
    """Tell whether a report's page came, and was not looked into as one handed on may open now."""
    came = sources(one, held)
    if one.found.contents in _OPEN_OTHERWISE:
        return any(source.is_handed_on for source in came)
    return one.found.contents is Contents.NOT_LOOKED_AT and bool(came)
