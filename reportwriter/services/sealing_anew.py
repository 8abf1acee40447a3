"""Seal a page that was sent for a chair who came later: its author can open it, and they cannot.

The report stays as it was signed, and so does the page. The program sends nothing: the one file is
NOT SENT until its author says how it was sent.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import HandsOn
from reportwriter.exchange.file_names import handed_on_name
from reportwriter.records.hand_overs import HandOvers, SealedAnew
from reportwriter.records.kept import LogEvent
from reportwriter.services.handing_on import Onward
from reportwriter.services.handing_over import ChairNotKnownError
from reportwriter.services.reading import NotProvenError, PageNotOpenedError, readers_of
from reportwriter.services.whole_files import write_whole
from reportwriter.storage.errors import NotInVaultError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.checking import Checking
    from reportwriter.records.travelling import InvitationFile, Recipient
    from reportwriter.services.hand_over_files import HandOverFiles
    from reportwriter.services.handing_on import HandedOnMaking
    from reportwriter.services.identities import Identities
    from reportwriter.services.submission import Author
    from reportwriter.services.trust import Trust
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.log import LogStore
    from reportwriter.storage.reports import ReportStore
    from reportwriter.storage.settings import SettingsStore
    from reportwriter.storage.signed_copies import SignedCopyStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Anew:
    """Who cannot open the page of a signed report as it was sent, and what was done about it.

    `waiting` names them, the chair first; empty where all whom the newest invitation names can, or
    were sealed to since. `chair_is_known`: the check words of the chair it names were compared, or
    a chair whose words were vouches for them. `made` is the last file made for this version.
    """

    waiting: tuple[str, ...]
    is_chair: bool
    chair_is_known: bool
    made: SealedAnew | None

    @property
    def not_sent(self) -> str:
        """For whom the last file was made, while its author has not said that it was sent."""
        return self.made.name if self.made and self.made.on is None else ""


@dataclass(frozen=True, kw_only=True)
class SealingAnew:
    reports: ReportStore
    invitations: InvitationStore
    copies: SignedCopyStore
    files: HandOverFiles
    settings: SettingsStore
    identities: Identities
    trust: Trust
    making: HandedOnMaking
    checking: Callable[[], Checking]
    log: LogStore

    def standing(self, report_id: ReportId) -> Anew | None:
        """Return how it stands; None where nothing is signed, or nobody new is there.

        Raises NotInVaultError.
        """
        report = self.reports.head(report_id)
        now = self._in_force(report)
        if report.signed_at is None or now is None:
            return None
        made = self.settings.load(HandOvers()).sealed_anew(report_id, report.version)
        could = {_digest(one) for one in self._sealed_to(report, report.signed_at)}
        could.update(*(one.recipients for one in made))
        waiting = tuple(one for one in now.recipients if _digest(one) not in could)
        if not waiting and not made:
            return None
        return Anew(
            waiting=tuple(one.name for one in waiting),
            is_chair=now.chair in waiting,
            chair_is_known=self.trust.is_known(now.chair.certificates.signing_der),
            made=made[-1] if made else None,
        )

    def seal(self, report_id: ReportId, passphrase: str, otherwise: Path) -> SealedAnew:
        """Seal the page for chair and deputies of today, and put it beside the report's own files.

        Where the folder of those is not there now, the one file goes to the folder `otherwise`.
        Raises ChairNotKnownError, WrongPassphraseError, NoPrivateKeysError, PageNotOpenedError,
        NotYoursToHandOnError, TooLargeToSealError, FileNotWrittenError, NotInVaultError; then
        nothing is written.
        """
        report = self.reports.head(report_id)
        now = self._in_force(report)
        if now is None:
            raise NotInVaultError("invitation")
        if not self.trust.is_known(now.chair.certificates.signing_der):
            raise ChairNotKnownError("the chair's check words were not compared")
        carrier = self._carrier(report, now, self.identities.open(passphrase))
        folder = self.files.folder(report_id)
        path = (folder if folder and folder.is_dir() else otherwise) / handed_on_name(report)
        made = SealedAnew(
            report=report_id,
            version=report.version,
            recipients=tuple(map(_digest, now.recipients)),
            name=now.chair.name,
            path=str(path),
        )
        write_whole({path: carrier}, before_naming=lambda: self._keep(made))
        return made

    def record_sent(self, report_id: ReportId, how: str, on: date) -> None:
        """Keep that the author has sent the file; NOT SENT ends with this."""
        said = self.settings.load(HandOvers())
        version = self.reports.head(report_id).version
        last = said.sealed_anew(report_id, version)[-1]
        anew = tuple(replace(one, how=how, on=on) if one is last else one for one in said.anew)
        self.settings.save(replace(said, anew=anew))
        self.log.add(LogEvent.PAGE_SEALED_ANEW_SENT, report_id)

    def _in_force(self, report: Report) -> InvitationFile | None:
        """Return what tells of the conference now, if the report answers an invitation."""
        if not self.reports.invitation(report.id):
            return None
        held = self.invitations.in_force(report.conference.reference)
        return held.record if held else None

    def _sealed_to(self, report: Report, signed_at: datetime) -> tuple[Recipient, ...]:
        """Return whom the page was sealed to: by the invitation that held as it was signed."""
        answered = self.reports.invitation(report.id)
        if answered is None:
            return ()
        named = self.invitations.get(answered)
        held = [
            one
            for one in self.invitations.of(report.conference.reference)
            if one.in_force_since and one.in_force_since <= signed_at
        ]
        if not held:
            return named.recipients
        then = max(held, key=lambda one: one.came_into_force).record
        return max(named, then, key=lambda one: one.rank_beside(then)).recipients

    def _carrier(self, report: Report, now: InvitationFile, author: Author) -> bytes:
        copy = self.copies.get(report.id, report.version)
        checking = self.checking()
        readers = readers_of(author, checking)
        with checking.quarantine() as quarantine:
            examined = checking.examine(copy.report_pdf, quarantine)
            if examined.report is None or examined.signed_by is None:
                raise NotProvenError(examined.why)
            p7m = checking.sealed_bytes(copy.page_pdf, quarantine)
            opened = checking.unsealed(p7m, examined, readers, quarantine)
            if opened.page is None:
                raise PageNotOpenedError(opened.contents)
            onward = Onward(
                report=examined.report,
                signer=examined.signed_by.certificate,
                page=opened.pdf,
                writer=self.identities.required().contact,
                role=HandsOn.AUTHOR,
                note="",
                recipients=[one.certificates.encryption_der for one in now.recipients],
            )
            return self.making.make(onward, author, quarantine)

    def _keep(self, made: SealedAnew) -> None:
        said = self.settings.load(HandOvers())
        self.settings.save(replace(said, anew=(*said.anew, made)))
        self.log.add(LogEvent.PAGE_SEALED_ANEW, made.report)


def _digest(one: Recipient) -> str:
    return hashlib.sha256(one.certificates.encryption_der).hexdigest()
