"""What a chair's administrator tells of sending, chasing and passing on; it proves nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.examined import What
from reportwriter.exchange.file_names import plain
from reportwriter.records.kept import LogEvent
from reportwriter.services.taking_in import ACCOUNT, NO_ACCOUNT, Aside
from reportwriter.services.who_was_asked import telling

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reportwriter.domain.circulation import CirculationRecord
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.exchange.examined import Examined
    from reportwriter.records.account import AccountFile, LetterSaid, PapersGone
    from reportwriter.records.travelling import Administrator
    from reportwriter.storage.accounts import AccountStore
    from reportwriter.storage.circulation import CirculationStore
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """That somebody, by name, did something at a moment; `how` is empty but for sending."""

    by: str
    at: datetime
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """From whom a letter is, as somebody says."""

    by: str
    said: LetterSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What administrators told of a conference: by agency, and of letters by SHA-256.

    `not_here` counts by name the files that somebody passed on and that never arrived.
    """

    invited: Mapping[str, Done] = field(default_factory=dict)
    reminded: Mapping[str, Done] = field(default_factory=dict)
    letters: Mapping[str, Proposal] = field(default_factory=dict)
    not_here: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AccountsReceived:
    store: AccountStore
    conferences: ConferenceStore
    sent: InvitationStore
    received: ReceivedStore
    circulation: CirculationStore
    log: LogStore

    def set_aside(self, examined: Examined, pdf: bytes) -> Aside | None:
        """Keep an account by the administrator whom the chair has named; refuse any other.

        Papers that it says were sent count as sent. None for any other file.
        """
        if examined.what is not What.ACCOUNT:
            return None
        record = examined.account
        if (
            record is None
            or examined.integrity is not Integrity.UNCHANGED
            or not self._is_of_named(record)
        ):
            return Aside(what=NO_ACCOUNT, conference=None)
        if self.store.put(record, pdf):
            self.log.add(LogEvent.ACCOUNT_TAKEN_IN, examined.sha256)
            self._note_sent(record)
        return Aside(what=ACCOUNT, conference=record.conference)

    def of(self, reference: ConferenceReference) -> Told:
        """Return what was told of a conference; of two who tell of the same, the later."""
        told = self.store.of(reference)
        return Told(
            invited={
                gone.agency: Done(by=_name(one), at=gone.at, how=gone.how)
                for one in told
                for gone in one.invited
            },
            reminded={
                done.agency: Done(by=_name(one), at=done.at)
                for one in told
                for done in one.reminded
            },
            letters={
                said.sha256: Proposal(by=_name(one), said=said)
                for one in told
                for said in one.letters
            },
            not_here=self._not_here(told),
        )

    def _is_of_named(self, record: AccountFile) -> bool:
        """Tell whether it is by the administrator whom the newest invitations name."""
        if self.conferences.find(record.conference) is None:
            return False
        who = self._named(record.conference)
        return who is not None and who == record.administrator

    def _named(self, reference: ConferenceReference) -> Administrator | None:
        newest = telling(kept.record for kept in self.sent.that_hold(reference))
        return newest.administrator if newest else None

    def _not_here(self, told: tuple[AccountFile, ...]) -> Mapping[str, int]:
        counted = {
            _name(one): len(self.received.lacking([file.sha256 for file in one.passed_on]))
            for one in told
        }
        return {name: count for name, count in counted.items() if count}

    def _note_sent(self, record: AccountFile) -> None:
        before = self.circulation.get(record.conference)
        after = with_told(before, record)
        if after != before:
            self.circulation.put(record.conference, after)


def with_told(record: CirculationRecord, account: AccountFile) -> CirculationRecord:
    """Return what went to whom, with the e-mails that an account says were sent.

    An account names no person, so two who got the very same files cannot be told apart: these
    count only where it says that of all of them.
    """
    by_files: dict[tuple[str, ...], list[PapersGone]] = defaultdict(list)
    for gone in account.papers:
        by_files[_key(gone.round, gone.agency, gone.files)].append(gone)
    agencies = {plain(gone.agency) for gone in account.papers if gone.agency}
    written = defaultdict(list)
    for dispatch in record.dispatches:
        whom = plain(dispatch.receiver_name)
        files = tuple(sorted(file.sha256 for file in dispatch.files))
        written[_key(dispatch.round, whom if whom in agencies else "", files)].append(dispatch)
    for key, gone_so in by_files.items():
        same = written.get(key, [])
        if len(gone_so) >= len(same):
            for dispatch, gone in zip(same, gone_so, strict=False):
                record = record.with_told(dispatch.id, gone.at, _name(account))
    return record


def _key(what: str, agency: str, files: tuple[str, ...]) -> tuple[str, ...]:
    return what, plain(agency) if agency else "", *files


def _name(account: AccountFile) -> str:
    return account.administrator.name
