"""The file check without a vault: for a help desk, for automation, and for the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.errors import WrongUseError
from reportwriter.domain.file_check import Contents, HandedOnBy, Missing
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.examined import OPENED, What
from reportwriter.exchange.judging import Arrival, Circumstances, HeldVersion, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from reportwriter.domain.file_check import FileCheck
    from reportwriter.exchange.checking import Checking
    from reportwriter.exchange.examined import Examined
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.exchange.sealed_page import Reader
    from reportwriter.exchange.submission import OpenedPage
    from reportwriter.records.found import Found
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.signing.key_files import KeyFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a file is checked against; each may be left out.

    `known` are signing certificates (PEM or DER), `key` opens the sealed page, or the file itself
    where it is sealed. `others` are the files that came with it: a supplement may add to one.
    """

    invitation: bytes | None = None
    known: Sequence[bytes] = ()
    sealed: bytes | None = None
    key: Reader | None = None
    others: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The file check, and of a file that gets no answers, as an invitation, whether it is known.

    `what` is the value of `exchange.examined.What`.
    """

    check: FileCheck
    what: str
    signer_is_known: bool


@dataclass(frozen=True, kw_only=True)
class Verifying:
    """Checks files in one quarantine, kept open for all of them."""

    checking: Checking
    quarantine: Quarantine
    key_files: KeyFiles
    now: Callable[[], datetime]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return which protections this computer does not give."""
        return self.quarantine.lacking

    def open_key(self, pkcs12: bytes, passphrase: str) -> Reader:
        """Return who can open a sealed page with this key file. Raises a Pkcs12Error."""
        key, certificate = self.key_files.read_pkcs12(pkcs12, passphrase)
        return self.checking.reader(certificate=certificate, key=key)

    def check(self, pdf: bytes, beside: Beside) -> Verified:
        """Check a file. Raises WrongUseError for a companion that cannot be used."""
        found, examined, originals = self._examined(pdf, beside.key)
        invitation = self._invitation(beside.invitation)
        missing, opened = self._page(examined, beside)
        known = {self.key_files.fingerprint(certificate) for certificate in beside.known}
        circumstances = Circumstances(
            known_signers=known,
            invitations=(invitation,) if invitation else (),
            held=tuple(self._held(beside)) if _names_a_report(examined) else (),
            due=invitation.conference.reports_due if invitation else None,
            arrival=Arrival(at=self.now()),
            missing=missing,
            contents=opened.contents if opened else found.contents,
            items=opened.items if opened else 0,
            letter=(found.conference, found.agency),
            originals=originals,
            handed_on=found.handed_on,
            handed_on_by=_handed_on_by(opened),
        )
        by = examined.signed_by
        return Verified(
            check=judge(examined, circumstances),
            what=examined.what.value,
            signer_is_known=by is not None and by.fingerprint in known,
        )

    def _examined(self, pdf: bytes, key: Reader | None) -> tuple[Found, Examined, tuple[int, int]]:
        """Examine a file; a letter is opened where there is a key for it.

        Of a bundle it is also said how many originals are in it, and how many did not open.
        """
        examined = self.checking.examine(pdf, self.quarantine)
        found = self.checking.found(examined)
        if examined.what not in OPENED or key is None:
            return found, examined, (0, 0)
        p7m = self.checking.sealed_bytes(pdf, self.quarantine)
        if examined.what is What.HANDED_ON:
            page = self.checking.unsealed_handed_on(p7m, [key], self.quarantine)
            found = self.checking.found_handed_on(found, page)
            return found, self.checking.examined(found), (0, 0)
        opened = self.checking.unsealed_letter(p7m, [key], self.quarantine, examined.what)
        found = self.checking.found_opened(found, opened)
        checks = self.checking.check_originals(opened, [key], self.quarantine)
        not_opened = sum(not one.is_sound for one in checks)
        return found, self.checking.examined(found), (len(checks), not_opened)

    def _held(self, beside: Beside) -> Iterator[HeldVersion]:
        for pdf in beside.others:
            one = self.checking.examine(pdf, self.quarantine)
            if one.report is not None and one.signed_by is not None:
                yield HeldVersion(
                    report=one.report.report.id,
                    version=one.report.report.version,
                    sha256=one.sha256,
                    arrived=self.now(),
                    signer=one.signed_by.fingerprint,
                    statements_sha256=one.report.statements_sha256,
                    page_sha256=one.report.page_sha256,
                )

    def _invitation(self, pdf: bytes | None) -> InvitationFile | None:
        if pdf is None:
            return None
        examined = self.checking.examine(pdf, self.quarantine)
        if examined.invitation is None or examined.integrity is not Integrity.UNCHANGED:
            raise WrongUseError("the invitation is none, or not unchanged")
        return examined.invitation

    def _page(self, report: Examined, beside: Beside) -> tuple[Missing, OpenedPage | None]:
        if beside.sealed is None or report.report is None:
            return Missing.SEALED_PAGE_NOT_ARRIVED, None
        carrier = self.checking.examine(beside.sealed, self.quarantine)
        if carrier.sealed_sha256 is None:
            raise WrongUseError("the file named as sealed page is none")
        if carrier.what is What.HANDED_ON:
            return self._handed_on(report, beside.sealed, beside.key)
        if carrier.sealed_sha256 != report.report.page_sha256:
            return Missing.SEALED_PAGE_OF_ANOTHER, None
        return Missing.NOTHING, self._as_sealed(report, beside.sealed, beside.key)

    def _as_sealed(self, report: Examined, carrier: bytes, key: Reader | None) -> OpenedPage | None:
        if key is None:
            return None
        p7m = self.checking.sealed_bytes(carrier, self.quarantine)
        return self.checking.unsealed(p7m, report, [key], self.quarantine)

    def _handed_on(
        self, report: Examined, carrier: bytes, key: Reader | None
    ) -> tuple[Missing, OpenedPage | None]:
        """Look into a handed-on page: only its inside says of which report it is."""
        if key is None:
            return Missing.SEALED_PAGE_NOT_ARRIVED, None
        p7m = self.checking.sealed_bytes(carrier, self.quarantine)
        opened = self.checking.open_handed_on(p7m, report, [key], self.quarantine)
        if opened.page is not None:
            return Missing.NOTHING, opened
        belongs = opened.contents is not Contents.DOES_NOT_BELONG
        missing = Missing.SEALED_PAGE_NOT_ARRIVED if belongs else Missing.SEALED_PAGE_OF_ANOTHER
        return missing, opened


def _names_a_report(examined: Examined) -> bool:
    return examined.supplement is not None or examined.what is What.HANDED_ON


def _handed_on_by(opened: OpenedPage | None) -> HandedOnBy | None:
    if opened is None or (record := opened.handed_on) is None:
        return None
    return HandedOnBy(name=record.writer.name, role=record.role, at=record.signed_at)
