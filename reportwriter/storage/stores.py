"""The stores that no start asks; loading this module loads SQLAlchemy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reportwriter.storage.access import AccessStore
from reportwriter.storage.accounts import AccountStore
from reportwriter.storage.attendance import AttendanceStore
from reportwriter.storage.backup import Backups
from reportwriter.storage.circulation import CirculationStore
from reportwriter.storage.conference_purge import ConferencePurge
from reportwriter.storage.conference_records import ConferenceRecordStore
from reportwriter.storage.conferences import Side
from reportwriter.storage.confidential import ConfidentialStore
from reportwriter.storage.contacts import ContactStore
from reportwriter.storage.copies import CopyStore
from reportwriter.storage.drafts_to_check import DraftToCheckStore
from reportwriter.storage.engine import Database
from reportwriter.storage.hearing import HearingStore
from reportwriter.storage.identity import IdentityStore
from reportwriter.storage.invitations import InvitationStore
from reportwriter.storage.keeping import KeepingStore
from reportwriter.storage.letters import LetterStore
from reportwriter.storage.log import LogStore
from reportwriter.storage.match_decisions import MatchDecisionStore
from reportwriter.storage.messages import MessageStore
from reportwriter.storage.passed_on import PassedOnStore
from reportwriter.storage.purge import Purge
from reportwriter.storage.receipts import ReceiptStore
from reportwriter.storage.received import ReceivedStore
from reportwriter.storage.remarks import RemarkStore
from reportwriter.storage.search import SearchStore
from reportwriter.storage.signed_copies import SignedCopyStore
from reportwriter.storage.supplements import SupplementStore
from reportwriter.storage.transcribed import TranscribedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """Reached through `Vault`, each under its name there."""

    signed_copies: SignedCopyStore
    copies: CopyStore
    """Those made for one reader each, by name."""
    access: AccessStore
    confidential: ConfidentialStore
    purge: Purge
    invitations: InvitationStore
    """Those received."""
    sent_invitations: InvitationStore
    administered_invitations: InvitationStore
    """Those that name the owner of this vault as their administrator."""
    passed_on: PassedOnStore
    accounts: AccountStore
    """Of administrators, to the owner of this vault as their chair."""
    remarks: RemarkStore
    match_decisions: MatchDecisionStore
    attendance: AttendanceStore
    letters: LetterStore
    transcribed: TranscribedStore
    """Received, and not made with this program."""
    hearing: HearingStore
    """What a chair decided about confidential items, sealed."""
    conference_records: ConferenceRecordStore
    keeping: KeepingStore
    circulation: CirculationStore
    conference_purge: ConferencePurge
    messages: MessageStore
    """To chairs, by the owner of this vault."""
    drafts_to_check: DraftToCheckStore
    """Sent by others."""
    supplements: SupplementStore
    receipts: ReceiptStore
    received: ReceivedStore
    contacts: ContactStore
    identities: IdentityStore
    log: LogStore
    search: SearchStore


def make_stores(
    database: Database, backups: Backups, log_key: bytes, now: Callable[[], datetime]
) -> Stores:
    log = LogStore(database=database, log_key=log_key, now=now)
    return Stores(
        signed_copies=SignedCopyStore(database=database, now=now),
        copies=CopyStore(database),
        access=AccessStore(database),
        confidential=ConfidentialStore(database),
        purge=Purge(database=database, backups=backups),
        invitations=InvitationStore(database=database, now=now, side=Side.AUTHOR),
        sent_invitations=InvitationStore(database=database, now=now, side=Side.CHAIR),
        administered_invitations=InvitationStore(
            database=database, now=now, side=Side.ADMINISTRATOR
        ),
        passed_on=PassedOnStore(database=database, now=now),
        accounts=AccountStore(database),
        remarks=RemarkStore(database),
        match_decisions=MatchDecisionStore(database),
        attendance=AttendanceStore(database),
        letters=LetterStore(database),
        transcribed=TranscribedStore(database),
        hearing=HearingStore(database),
        conference_records=ConferenceRecordStore(database),
        keeping=KeepingStore(database),
        circulation=CirculationStore(database=database, now=now),
        conference_purge=ConferencePurge(database=database, backups=backups, log=log, now=now),
        messages=MessageStore(database),
        drafts_to_check=DraftToCheckStore(database),
        supplements=SupplementStore(database),
        receipts=ReceiptStore(database),
        received=ReceivedStore(database=database, now=now),
        contacts=ContactStore(database=database),
        identities=IdentityStore(database),
        log=log,
        search=SearchStore(database),
    )
