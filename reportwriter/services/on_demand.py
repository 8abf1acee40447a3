"""What an open vault holds besides what every start needs; loaded when it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.services.access_requests import AccessRequests
    from reportwriter.services.account_signing import AccountSigning
    from reportwriter.services.accounts import Accounts
    from reportwriter.services.accounts_received import AccountsReceived
    from reportwriter.services.administering import Administering
    from reportwriter.services.administrator_intake import AdministratorIntake
    from reportwriter.services.administrator_rows import AdministratorRows
    from reportwriter.services.agency_check import AgencyChecks
    from reportwriter.services.agency_copies import AgencyCopies
    from reportwriter.services.archiving import Archiving
    from reportwriter.services.attached_reading import AttachedReading
    from reportwriter.services.attaching import Attaching
    from reportwriter.services.board import Boards
    from reportwriter.services.bringing_forward import BringingForward
    from reportwriter.services.bringing_in import BringingIn
    from reportwriter.services.bundling import Bundling
    from reportwriter.services.certificate_files import CertificateFiles
    from reportwriter.services.chair_messages import ChairMessages
    from reportwriter.services.chasing import Chasing
    from reportwriter.services.circulating import Circulating
    from reportwriter.services.conference_papers import ConferencePapers
    from reportwriter.services.conference_rows import ConferenceRows
    from reportwriter.services.confidential_bundling import ConfidentialBundling
    from reportwriter.services.confidential_printing import ConfidentialPrinting
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.copy_register import CopyRegister
    from reportwriter.services.deciding import Deciding
    from reportwriter.services.deputising import Deputising, DeputyFiles, DeputyRows
    from reportwriter.services.desk.agenda import Agendas
    from reportwriter.services.desk.agreeing import Agreements
    from reportwriter.services.desk.desk import Desk
    from reportwriter.services.draft_checking import DraftChecking
    from reportwriter.services.family_copies import FamilyCopies
    from reportwriter.services.family_packs import FamilyPacks
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.going_back import GoingBack
    from reportwriter.services.handing_over import HandingOver
    from reportwriter.services.hearing import Hearing
    from reportwriter.services.identities import Identities
    from reportwriter.services.intake import Intake
    from reportwriter.services.invitations import Invitations
    from reportwriter.services.inviting import Inviting
    from reportwriter.services.letters import Letters
    from reportwriter.services.minutes import Minutes
    from reportwriter.services.near_words import NearWords
    from reportwriter.services.own_boards import OwnBoards
    from reportwriter.services.page_handing_on import PageHandingOn
    from reportwriter.services.paper_reading import PaperReading
    from reportwriter.services.passing_on import PassingOn
    from reportwriter.services.reading import Reading
    from reportwriter.services.receipts import Receipts
    from reportwriter.services.receipts_received import ReceivedReceipts
    from reportwriter.services.report_check import ReportCheck
    from reportwriter.services.report_pictures import ReportPictures
    from reportwriter.services.report_preview import ReportPreview
    from reportwriter.services.retention import Retention
    from reportwriter.services.sealing_anew import SealingAnew
    from reportwriter.services.sending_invitations import SendingInvitations
    from reportwriter.services.sending_papers import SendingPapers
    from reportwriter.services.spelling.spelling import Spelling
    from reportwriter.services.supplements import Supplements
    from reportwriter.services.transcribing import Transcribing
    from reportwriter.services.trust import Trust
    from reportwriter.services.updating import Updating
    from reportwriter.services.who_comes import WhoComes
    from reportwriter.services.word_copies import WordCopies
    from reportwriter.storage.backup import Backups
    from reportwriter.storage.search import SearchStore


@dataclass(frozen=True, kw_only=True)
class CopyServices:
    """What makes copies for one reader each."""

    family_copies: FamilyCopies
    agency_copies: AgencyCopies
    access_requests: AccessRequests
    copy_register: CopyRegister


@dataclass(frozen=True, kw_only=True)
class ChairServices:
    """What a chair does with a conference."""

    inviting: Inviting
    updating: Updating
    intake: Intake
    own_boards: OwnBoards
    conference_rows: ConferenceRows
    reading: Reading
    attached_reading: AttachedReading
    desk: Desk
    agendas: Agendas
    agreements: Agreements
    bundling: Bundling
    chasing: Chasing
    accounts: AccountsReceived
    letters: Letters
    transcribing: Transcribing
    who_comes: WhoComes
    receipts: Receipts
    hearing: Hearing
    minutes: Minutes
    confidential_bundling: ConfidentialBundling
    page_handing_on: PageHandingOn
    deciding: Deciding
    papers: ConferencePapers
    archiving: Archiving
    retention: Retention
    packs: FamilyPacks
    circulating: Circulating


@dataclass(frozen=True, kw_only=True)
class DeputyServices:
    """What a deputy sees of a conference without chairing it."""

    deputising: Deputising
    boards: Boards
    files: DeputyFiles
    rows: DeputyRows


@dataclass(frozen=True, kw_only=True)
class AdministratorServices:
    """What an administrator does with a conference: none of these opens anything."""

    administering: Administering
    boards: Boards
    intake: AdministratorIntake
    letters: Letters
    chasing: Chasing
    passing_on: PassingOn
    sending: SendingInvitations
    papers: SendingPapers
    retention: Retention
    accounts: Accounts
    rows: AdministratorRows


@dataclass(frozen=True, kw_only=True)
class Services:
    """What nothing that is shown at a start waits for; reached through `OpenVault`, by name."""

    report_check: ReportCheck
    report_pictures: ReportPictures
    report_preview: ReportPreview
    confidential: ConfidentialWriting
    confidential_printing: ConfidentialPrinting
    identities: Identities
    trust: Trust
    certificate_files: CertificateFiles
    invitations: Invitations
    handing_over: HandingOver
    sealing_anew: SealingAnew
    going_back: GoingBack
    chair_messages: ChairMessages
    agency_checks: AgencyChecks
    draft_checking: DraftChecking
    supplements: Supplements
    receipts_received: ReceivedReceipts
    paper_reading: PaperReading
    attaching: Attaching
    bringing_forward: BringingForward
    bringing_in: BringingIn
    word_copies: WordCopies
    form_preview: FormPreview
    search: SearchStore
    near_words: NearWords
    spelling: Spelling
    backups: Backups
    key_changes: KeyChanges
    copies: Callable[[], CopyServices]
    chair: Callable[[], ChairServices]
    deputy: Callable[[], DeputyServices]
    account_signing: AccountSigning
    """Apart from what an administrator works with, as it opens a key to sign."""
    administrator: Callable[[], AdministratorServices]
    """Called once; most who write turn to none of them, so they are loaded apart."""
