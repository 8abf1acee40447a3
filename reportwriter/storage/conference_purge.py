"""Destroying what is held of a conference here: rows, files, index and log at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import Destroyed, HeldOf, LogEvent
from reportwriter.storage import passages
from reportwriter.storage.asking import Ask
from reportwriter.storage.backup import Backups, Renewed
from reportwriter.storage.conference_tables import destruction
from reportwriter.storage.conferences import Side
from reportwriter.storage.engine import Database, rewrite
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.library import ask_within
from reportwriter.storage.log import LogStore

BY_CONFERENCE = (
    "remark",
    "match_decision",
    "attendance",
    "attendee",
    "attendance_plan",
    "hearing_record",
    "unsealed_reason",
    "conference_record",
    "keeping",
    "circulation",
    "made_paper",
    "account",
)
"""Tables that a chair or an administrator fills, a row or more for each conference."""
LARGE = ("made_paper", "account")
"""Those of them whose rows are files."""
HOLD_FILES = (
    "received",
    "letter",
    "transcribed",
    "sealed_for",
    "mail_file",
    "passed_on",
    "invitation",
    "invitation_sent",
)
"""What is said of a file goes with it, as what was typed from a letter, so it follows it here."""
_MAILS = ("kept_mail",)
"""Written anew before what names a row of theirs."""
_FILES = "SELECT sha256 FROM received WHERE conference = ?"
_PAPERS = (
    "SELECT sha256 FROM made_paper WHERE conference = ?1"
    " UNION SELECT sha256 FROM account WHERE conference = ?1"
)
_INVITATIONS = "SELECT id, sha256 FROM invitation WHERE conference = ? AND side <> ?"
_FORGET_MAILS = (
    "DELETE FROM kept_mail WHERE sha256 IN (SELECT mail FROM mail_file"
    " JOIN received ON received.sha256 = mail_file.file WHERE received.conference = ?)"
)
_FORGET_FILES = "DELETE FROM received WHERE conference = ?"
_FORGET_INVITATIONS = "DELETE FROM invitation WHERE conference = ? AND side <> ?"
_FORGET_CONFERENCE = "DELETE FROM conference WHERE reference = ? AND side <> ? RETURNING 1"
_BIND = "UPDATE received SET conference = ? WHERE sha256 = ? AND conference IS NULL"
_COUNT_OTHERS = "SELECT count(*) FROM received WHERE conference IS NULL"
_RECORDS = {
    "remarks": "SELECT count(*) FROM remark WHERE conference = ?",
    "matched": "SELECT count(*) FROM match_decision WHERE conference = ?",
    "coming": (
        "SELECT (SELECT count(*) FROM attendance WHERE conference = ?1)"
        " + (SELECT count(*) FROM attendee WHERE conference = ?1)"
    ),
    "has_record": "SELECT count(*) FROM conference_record WHERE conference = ?",
    "papers": "SELECT count(*) FROM made_paper WHERE conference = ?",
    "accounts": "SELECT count(*) FROM account WHERE conference = ?",
    "has_circulation": "SELECT count(*) FROM circulation WHERE conference = ?",
    "has_hearing": "SELECT count(*) FROM hearing_record WHERE conference = ?",
    "mails": (
        "SELECT count(DISTINCT mail) FROM mail_file"
        " JOIN received ON received.sha256 = mail_file.file WHERE received.conference = ?"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferencePurge:
    database: Database
    backups: Backups
    log: LogStore
    now: Callable[[], datetime]

    def held(self, conference: ConferenceReference) -> HeldOf:
        """Return what destroying a conference would take away."""
        with self.database.asking() as ask:
            ((of_none,),) = ask(_COUNT_OTHERS)
            return HeldOf(
                files=len(ask(_FILES, conference)),
                invitations=len(ask(_INVITATIONS, conference, Side.AUTHOR)),
                of_none=of_none,
                **{name: ask(sql, conference)[0][0] for name, sql in _RECORDS.items()},
            )

    def destroy(
        self,
        conference: ConferenceReference,
        confirmed_by: tuple[str, str],
        besides: Sequence[str] = (),
    ) -> Destroyed:
        """Remove all that a chair or an administrator holds of a conference, in one transaction.

        `besides` are files that go with it though they name no conference. The tables are written
        anew, so that no page keeps what it held, and the write-ahead log is emptied. Entries of
        the log stay without the ids of its files. What the owner of the vault wrote for the
        conference as an author stays. Raises NotInVaultError.
        """
        first, second = confirmed_by
        with self.database.writing() as connection:
            ask = ask_within(connection)
            for sha256 in besides:
                ask(_BIND, conference, sha256)
            files, ids = _ids(ask, conference)
            if not ask(_FORGET_CONFERENCE, conference, Side.AUTHOR):
                raise NotInVaultError("conference")
            _forget(ask, conference, files)
            self.log.forget_within(connection, {*files, *ids, conference})
            made = connection.execute(
                insert(destruction).values(
                    conference=conference, at=self.now(), first=first, second=second
                )
            )
            (number,) = made.inserted_primary_key or ("",)
            self.log.add_within(connection, LogEvent.CONFERENCE_DESTROYED, str(number))
            rewrite(ask, (*_MAILS, *HOLD_FILES, *LARGE), beside="main")
            small = (one for one in BY_CONFERENCE if one not in LARGE)
            rewrite(ask, ("conference", "passage", "log", *small))
            passages.purge_deleted(ask)
        return Destroyed(conference=conference, files=files, is_log_clear=self.database.clear_log())

    def renew_backups(self, destroyed: Destroyed) -> Renewed:
        """Make a fresh backup and name the older ones; `Backups.remove` takes one away.

        May be called beside the vault thread, after `destroy`.
        """
        conference, files = destroyed.conference, destroyed.files
        return self.backups.renew(lambda: self.backups.holding_conference(conference, files))


def _ids(ask: Ask, conference: ConferenceReference) -> tuple[tuple[str, ...], tuple[str, ...]]:
    files = tuple(sha256 for (sha256,) in ask(_FILES, conference))
    # The log names an invitation of ours by its id, and one that came by its digest.
    ids = tuple(one for named in ask(_INVITATIONS, conference, Side.AUTHOR) for one in named)
    papers = tuple(sha256 for (sha256,) in ask(_PAPERS, conference))
    return files, (*ids, *papers)


def _forget(ask: Ask, conference: ConferenceReference, files: tuple[str, ...]) -> None:
    for sha256 in files:
        passages.forget_all(ask, sha256)
    ask(_FORGET_MAILS, conference)
    ask(_FORGET_FILES, conference)
    ask(_FORGET_INVITATIONS, conference, Side.AUTHOR)
    for table in BY_CONFERENCE:
        ask(f"DELETE FROM {table} WHERE conference = ?", conference)  # noqa: S608  # Names of ours.
