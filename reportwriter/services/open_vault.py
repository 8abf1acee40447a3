"""An open vault as the window and the command line work with it: one service for each activity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.domain.conference import Conference
    from reportwriter.services.access_requests import AccessRequests
    from reportwriter.services.agency_copies import AgencyCopies
    from reportwriter.services.certificate_files import CertificateFiles
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.copy_register import CopyRegister
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.desk.desk import Desk
    from reportwriter.services.family_copies import FamilyCopies
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.handing_over import HandingOver
    from reportwriter.services.identities import Identities
    from reportwriter.services.intake import Intake
    from reportwriter.services.invitations import Invitations
    from reportwriter.services.inviting import Inviting
    from reportwriter.services.reading import Reading
    from reportwriter.services.report_check import ReportCheck
    from reportwriter.services.trust import Trust
    from reportwriter.services.writing import Writing
    from reportwriter.storage.backup import Backups
    from reportwriter.storage.search import SearchStore


@dataclass(frozen=True, kw_only=True)
class OpenVault:
    """`close` ends it; no service may be used afterwards."""

    writing: Writing
    report_check: ReportCheck
    confidential: ConfidentialWriting
    identities: Identities
    trust: Trust
    certificate_files: CertificateFiles
    invitations: Invitations
    inviting: Inviting
    handing_over: HandingOver
    deadlines: Deadlines
    form_preview: FormPreview
    family_copies: FamilyCopies
    access_requests: AccessRequests
    agency_copies: AgencyCopies
    copy_register: CopyRegister
    intake: Intake
    reading: Reading
    desk: Desk
    search: SearchStore
    backups: Backups
    key_changes: KeyChanges
    close: Callable[[], None]

    def reports_due(self, conference: Conference) -> datetime | None:
        """Return when a report for it must be ready, as its area counts; None without a date.

        Raises FormError where the area, or the user's list of closed days, is not sound.
        """
        return self.deadlines.reports_due(self.writing.library.area(conference.area), conference)
