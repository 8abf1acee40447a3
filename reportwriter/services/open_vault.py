"""An open vault as the window and the command line work with it: one service for each activity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reportwriter.services.who_was_asked import withdrawal_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.conference import Conference
    from reportwriter.domain.ids import ReportId
    from reportwriter.records.destruction import Destruction
    from reportwriter.services.administrator_rows import AdministeredRow
    from reportwriter.services.conference_rows import ConferenceRow
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.deputising import DeputyRow
    from reportwriter.services.hand_over_records import HandOverRecords
    from reportwriter.services.on_demand import (
        AdministratorServices,
        ChairServices,
        CopyServices,
        DeputyServices,
        Services,
    )
    from reportwriter.services.writing import Writing
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.destructions import DestructionStore
    from reportwriter.storage.invitations import InvitationStore
    from reportwriter.storage.versions import VersionStore


@dataclass(frozen=True, kw_only=True)
class AtOnce:
    """What the first screens and the writing of a report need; `chaired` and below only at home.

    `received` are the invitations that ask its owner for reports.

    `deadlines` is called once they are painted: how a day is counted takes much to load.
    """

    writing: Writing
    deadlines: Callable[[], Deadlines]
    hand_overs: HandOverRecords
    versions: VersionStore
    received: InvitationStore
    chaired: ConferenceStore
    administered: ConferenceStore
    deputised: ConferenceStore
    destructions: DestructionStore


_Service = TypeVar("_Service")


def _later(of: Callable[[Services], _Service]) -> cached_property[_Service]:
    return cached_property(lambda vault: of(vault.services()))


def _of_copies(of: Callable[[CopyServices], _Service]) -> cached_property[_Service]:
    return cached_property(lambda vault: of(vault.copy_services))


def _of_chair(of: Callable[[ChairServices], _Service]) -> cached_property[_Service]:
    return cached_property(lambda vault: of(vault.chair_services))


class OpenVault:
    """`close` ends it; no service may be used afterwards.

    What the first screens and the writing of a report need is there at once. The other services
    come together, with the first of them that is wanted: `make_services` loads much.
    """

    def __init__(
        self,
        at_once: AtOnce,
        *,
        make_services: Callable[[], Services],
        close: Callable[[], None],
    ) -> None:
        self.writing = at_once.writing
        self._make_deadlines = at_once.deadlines
        self.hand_overs = at_once.hand_overs
        self.versions = at_once.versions
        self._close = close
        self._received = at_once.received
        self._chaired = at_once.chaired
        self._administered = at_once.administered
        self._deputised = at_once.deputised
        self._destructions = at_once.destructions
        self._make_services = make_services
        self._making = Lock()
        self._services: Services | None = None

    def services(self) -> Services:
        """Return all that was not there at once, making it if nobody wanted any so far."""
        with self._making:
            if self._services is None:
                self._services = self._make_services()
            return self._services

    @cached_property
    def deadlines(self) -> Deadlines:
        return self._make_deadlines()

    @property
    def is_whole(self) -> bool:
        """Whether all services are there, so that asking one waits for no loading."""
        return self._services is not None

    @cached_property
    def copy_services(self) -> CopyServices:
        return self.services().copies()

    @cached_property
    def chair_services(self) -> ChairServices:
        return self.services().chair()

    @cached_property
    def deputy(self) -> DeputyServices:
        """What the owner sees of conferences whose deputy they are."""
        return self.services().deputy()

    @cached_property
    def administrator(self) -> AdministratorServices:
        """What the owner does for a chair; it opens nothing that is sealed."""
        return self.services().administrator()

    def close(self) -> None:
        """End the vault, and the process with the dictionary where there is one."""
        with self._making:
            if self._services is not None:
                self._services.spelling.close()
        self._close()

    report_check = _later(lambda services: services.report_check)
    report_pictures = _later(lambda services: services.report_pictures)
    report_preview = _later(lambda services: services.report_preview)
    confidential = _later(lambda services: services.confidential)
    confidential_printing = _later(lambda services: services.confidential_printing)
    identities = _later(lambda services: services.identities)
    trust = _later(lambda services: services.trust)
    certificate_files = _later(lambda services: services.certificate_files)
    invitations = _later(lambda services: services.invitations)
    attaching = _later(lambda services: services.attaching)
    bringing_forward = _later(lambda services: services.bringing_forward)
    bringing_in = _later(lambda services: services.bringing_in)
    word_copies = _later(lambda services: services.word_copies)
    handing_over = _later(lambda services: services.handing_over)
    sealing_anew = _later(lambda services: services.sealing_anew)
    going_back = _later(lambda services: services.going_back)
    chair_messages = _later(lambda services: services.chair_messages)
    agency_checks = _later(lambda services: services.agency_checks)
    draft_checking = _later(lambda services: services.draft_checking)
    supplements = _later(lambda services: services.supplements)
    account_signing = _later(lambda services: services.account_signing)
    receipts_received = _later(lambda services: services.receipts_received)
    paper_reading = _later(lambda services: services.paper_reading)
    form_preview = _later(lambda services: services.form_preview)
    search = _later(lambda services: services.search)
    near_words = _later(lambda services: services.near_words)
    spelling = _later(lambda services: services.spelling)
    backups = _later(lambda services: services.backups)
    key_changes = _later(lambda services: services.key_changes)
    family_copies = _of_copies(lambda copies: copies.family_copies)
    access_requests = _of_copies(lambda copies: copies.access_requests)
    agency_copies = _of_copies(lambda copies: copies.agency_copies)
    copy_register = _of_copies(lambda copies: copies.copy_register)
    inviting = _of_chair(lambda chair: chair.inviting)
    updating = _of_chair(lambda chair: chair.updating)
    attached_reading = _of_chair(lambda chair: chair.attached_reading)
    intake = _of_chair(lambda chair: chair.intake)
    own_boards = _of_chair(lambda chair: chair.own_boards)
    conference_rows = _of_chair(lambda chair: chair.conference_rows)
    reading = _of_chair(lambda chair: chair.reading)
    desk = _of_chair(lambda chair: chair.desk)
    agendas = _of_chair(lambda chair: chair.agendas)
    agreements = _of_chair(lambda chair: chair.agreements)
    bundling = _of_chair(lambda chair: chair.bundling)
    chasing = _of_chair(lambda chair: chair.chasing)
    accounts = _of_chair(lambda chair: chair.accounts)
    letters = _of_chair(lambda chair: chair.letters)
    who_comes = _of_chair(lambda chair: chair.who_comes)
    receipts = _of_chair(lambda chair: chair.receipts)
    hearing = _of_chair(lambda chair: chair.hearing)
    minutes = _of_chair(lambda chair: chair.minutes)
    page_handing_on = _of_chair(lambda chair: chair.page_handing_on)
    confidential_bundling = _of_chair(lambda chair: chair.confidential_bundling)
    deciding = _of_chair(lambda chair: chair.deciding)
    papers = _of_chair(lambda chair: chair.papers)
    archiving = _of_chair(lambda chair: chair.archiving)
    retention = _of_chair(lambda chair: chair.retention)
    packs = _of_chair(lambda chair: chair.packs)
    circulating = _of_chair(lambda chair: chair.circulating)
    transcribing = _of_chair(lambda chair: chair.transcribing)

    @property
    def conferences_chaired(self) -> Chairs:
        """The conferences of a chair; an author has none, and waits for no service."""
        return Chairs(self, self._chaired, self._destructions)

    @property
    def conferences_administered(self) -> Administers:
        """The conferences somebody administers; who has none waits for no service."""
        return Administers(self, self._administered)

    @property
    def conferences_deputised(self) -> Deputises:
        """The conferences whose deputy somebody is; who is none waits for no service."""
        return Deputises(self, self._deputised)

    def no_longer_asked(self, report: ReportId) -> bool:
        """Tell whether the chair who asked for a report asks for it no longer."""
        invitation = self.writing.reports.invitation(report)
        return bool(invitation and withdrawal_of(self._received, invitation))

    def reports_due(self, conference: Conference) -> datetime | None:
        """Return when a report for it must be ready, as its area counts; None without a date.

        Raises FormError where the area, or the user's list of closed days, is not sound.
        """
        return self.deadlines.reports_due(self.writing.library.area(conference.area), conference)


class Chairs:
    """The conferences of a vault's owner, who may chair none."""

    def __init__(
        self, vault: OpenVault, chaired: ConferenceStore, destructions: DestructionStore
    ) -> None:
        self._vault = vault
        self._chaired = chaired
        self._destructions = destructions

    def all(self) -> tuple[ConferenceRow, ...]:
        # Read once: a list of many conferences is shown at the start.
        conferences = self._chaired.all()
        if not conferences:
            return ()
        due = self._vault.retention.due(conferences)
        return self._vault.conference_rows.shortly(conferences, due)

    def destroyed(self) -> tuple[Destruction, ...]:
        """Return of which conferences the records were destroyed here, the last first."""
        return self._destructions.all()

    def look_into(self, row: ConferenceRow) -> ConferenceRow:
        """Return a conference with its files judged. Raises NotInVaultError."""
        return self._vault.conference_rows.look_into(row)


class Administers:
    """The conferences that a vault's owner administers for their chairs."""

    def __init__(self, vault: OpenVault, administered: ConferenceStore) -> None:
        self._vault = vault
        self._administered = administered

    def all(self) -> tuple[AdministeredRow, ...]:
        conferences = self._administered.all()
        if not conferences:
            return ()
        own = self._vault.administrator
        return own.rows.shortly(conferences, own.retention.due(conferences))

    def look_into(self, row: AdministeredRow) -> AdministeredRow:
        """Return a conference with its files counted. Raises NotInVaultError."""
        return self._vault.administrator.rows.look_into(row)


class Deputises:
    """The conferences whose deputy a vault's owner is."""

    def __init__(self, vault: OpenVault, deputised: ConferenceStore) -> None:
        self._vault = vault
        self._deputised = deputised

    def all(self) -> tuple[DeputyRow, ...]:
        conferences = self._deputised.all()
        return self._vault.deputy.rows.shortly(conferences) if conferences else ()

    def look_into(self, row: DeputyRow) -> DeputyRow:
        """Return a conference with what came for it counted. Raises NotInVaultError."""
        return self._vault.deputy.rows.look_into(row)
