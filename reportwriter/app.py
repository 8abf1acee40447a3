"""The composition root: the one module that wires every layer.

Adapters are imported inside the functions that need them, so that the window stands before any of
them is loaded and a command loads only its own (design.md 3, "Start-up is architecture").
"""

from __future__ import annotations

import secrets
import sys
import uuid
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from reportwriter.cli.parts import Parts
    from reportwriter.crypto.derivation import Cost
    from reportwriter.crypto.key_slots import KeySlots, VaultKeys
    from reportwriter.crypto.seals import Seals
    from reportwriter.domain.clocks.calendar import PublicHolidays
    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.report import FormRef
    from reportwriter.exchange.checking import Checking
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.forms.timescale import WorkingDays
    from reportwriter.pdf.press import Press
    from reportwriter.records.scenario import Scenario
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.copy_finishing import CopyFinishing
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.demo.play import Demo
    from reportwriter.services.form_packs import FormPacks
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.identities import Identities
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess, Ways
    from reportwriter.services.verifying import Verifying
    from reportwriter.services.writing import Writing
    from reportwriter.signing.key_files import KeyFiles
    from reportwriter.signing.signatures import Signatures
    from reportwriter.storage.vault import Vault
    from reportwriter.storage.vault_files import VaultFiles
    from reportwriter.ui.desktop import Desktop, Rooms

    Clock = Callable[[], datetime]

QUARANTINE = "--quarantine"
"""A frozen program is one file; started with this word it is the process for foreign files."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or open the window when none is named; return the exit code.

    Without `arguments` it is the program that was started, and takes what the process was given.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [QUARANTINE]:
        from reportwriter.exchange.quarantine.warden import main as guard

        return guard(given[1:])
    if arguments is None:
        from reportwriter.services.discretion import hide_failures

        hide_failures()
    if given:
        from reportwriter.cli.main import run

        return run(given, parts())
    from reportwriter.ui.window import run_window

    return run_window(vault_access(vault_folder()), _furnish, _load_screens)


def _load_screens() -> None:
    import_module("reportwriter.ui.furnish")


def _furnish(desktop: Desktop, vault: OpenVault) -> Rooms:
    from reportwriter.ui.furnish import furnish

    return furnish(desktop, vault)


def parts() -> Parts:
    """Return what the command line needs, each part made when it is asked for."""
    from reportwriter.cli.parts import Parts

    return Parts(
        library=library,
        load=_load_form,
        preview=lambda: _form_preview(library()),
        packs=_form_packs,
        deadlines=deadlines,
        verifying=_verifying,
        scenario=_scenario,
        demo=_demo,
        vault=vault_access,
        vault_folder=vault_folder,
    )


def deadlines(own: Path | None = None) -> Deadlines:
    """Return what works out dates. `own` holds the user's closed days of the area asked for.

    Without it there is a file for each area beside the vault, where the user made one.
    """
    from reportwriter import __version__
    from reportwriter.services.closed_days import ClosedDays
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.kept_holidays import KeptHolidays

    kept = KeptHolidays(
        file=vault_folder().parent / "public-holidays.json",
        program=__version__,
        ask=_public_holidays,
    )

    def entered(area: AreaId) -> WorkingDays | None:
        file = own or vault_folder().parent / "closed-days" / f"{area}.toml"
        return _working_days(file) if own or file.is_file() else None

    # Every ring that is painted and every letter of a date asks for the same few years.
    return Deadlines(closed_days=ClosedDays(public=cache(kept.of), own=entered))


def _working_days(file: Path) -> WorkingDays:
    from reportwriter.forms.loader import load_working_days

    return load_working_days(file)


def _public_holidays(calendar: str, years: range) -> PublicHolidays:
    """Load the library of holidays, for years that were not asked for before."""
    from reportwriter.forms.public_holidays import public_holidays

    return public_holidays(calendar, years)


def vault_folder() -> Path:
    """Return where the vault of this computer's user lies; it may not exist yet."""
    import platformdirs

    return Path(platformdirs.user_data_dir("report-writer", appauthor=False)) / "vault"


def forms_folder() -> Path:
    """Return where forms from packs are kept, for this computer's user; it need not exist."""
    return vault_folder().parent / "forms"


def library() -> Library:
    """Return the forms and areas of the program, with those that were installed."""
    from reportwriter.forms.library import Library

    return Library(installed=forms_folder())


def vault_access(folder: Path, cost: Cost | None = None, clock: Clock | None = None) -> VaultAccess:
    """Return the way to the vault in a folder; its libraries are loaded when it is first used.

    `cost` is what a passphrase costs to try, `clock` what time it is.
    """
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.storage.vault_files import VaultFiles

    files = VaultFiles(folder)
    return VaultAccess(stands=files.has_header, load=lambda: _ways(files, cost, clock or now))


def _ways(files: VaultFiles, cost: Cost | None, clock: Clock) -> Ways:
    from reportwriter.crypto.derivation import USUAL_COST
    from reportwriter.crypto.key_slots import KeySlots
    from reportwriter.crypto.vault_header import HeaderFiles
    from reportwriter.services.discretion import hide_secrets
    from reportwriter.services.vault_access import Ways
    from reportwriter.storage.lock import InstanceLock
    from reportwriter.storage.vault import create_vault, open_vault

    hide_secrets()
    slots = KeySlots(headers=HeaderFiles(*files.headers), cost=cost or USUAL_COST)

    def begin(keys: VaultKeys) -> OpenVault:
        vault = create_vault(files, keys.database_key, keys.log_key, now=clock)
        return assemble(vault, keys, slots, clock)

    def reopen(keys: VaultKeys) -> OpenVault:
        vault = open_vault(files, keys.database_key, keys.log_key, now=clock)
        opened = assemble(vault, keys, slots, clock)
        opened.handing_over.files.finish_interrupted()
        return opened

    return Ways(
        files=files, slots=slots, lock=InstanceLock(files.lock), begin=begin, assemble=reopen
    )


def _copy_finishing(vault: Vault, confidential: ConfidentialWriting, clock: Clock) -> CopyFinishing:
    from reportwriter.services.confidential_telling import ConfidentialTelling
    from reportwriter.services.copy_finishing import CopyFinishing

    return CopyFinishing(
        identities=confidential.identities,
        press=_press,
        signatures=_signatures,
        checking=_checking,
        confidential=ConfidentialTelling(confidential=confidential),
        log=vault.log,
        now=clock,
    )


def assemble(vault: Vault, keys: VaultKeys, slots: KeySlots, clock: Clock) -> OpenVault:
    """Wire the services of an open vault."""
    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.services.agency_copies import AgencyCopies
    from reportwriter.services.certificate_files import CertificateFiles
    from reportwriter.services.copy_leaving import CopyLeaving
    from reportwriter.services.copy_register import CopyRegister
    from reportwriter.services.desk.desk import Desk
    from reportwriter.services.desk.remarks import Remarks
    from reportwriter.services.family_copies import FamilyCopies
    from reportwriter.services.hand_over_files import HandOverFiles
    from reportwriter.services.handing_over import HandingOver
    from reportwriter.services.identities import Identities
    from reportwriter.services.intake import Intake
    from reportwriter.services.invitations import Invitations
    from reportwriter.services.inviting import Inviting
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.reading import Reading
    from reportwriter.services.report_check import ReportCheck
    from reportwriter.services.submission import SubmissionMaking
    from reportwriter.services.trust import Trust
    from reportwriter.services.writing import Writing

    held = library()
    key_changes = KeyChanges(slots=slots, keys=keys)
    writing = Writing(
        reports=vault.reports,
        invitations=vault.invitations,
        library=held,
        choose=secrets.choice,
        new_id=new_id,
    )
    identities = Identities(
        store=vault.identities, keys=key_changes, signatures=_signatures, log=vault.log, now=clock
    )
    confidential = _confidential(vault, identities, writing, clock)
    trust = Trust(
        contacts=vault.contacts,
        identities=identities,
        seals=_seals,
        log=vault.log,
        sample=SystemRandom().sample,
        now=clock,
    )
    register = CopyRegister(copies=vault.copies, settings=vault.settings, log=vault.log, now=clock)
    finishing = _copy_finishing(vault, confidential, clock)
    leaving = CopyLeaving(register=register, finishing=finishing)
    reading = Reading(
        received=vault.received,
        library=held,
        identities=identities,
        checking=_checking,
        log=vault.log,
    )
    intake = Intake(
        received=vault.received,
        conferences=vault.chaired,
        sent=vault.sent_invitations,
        contacts=vault.contacts,
        identities=identities,
        checking=_checking,
        index=vault.search,
        log=vault.log,
    )
    return OpenVault(
        writing=writing,
        report_check=ReportCheck(writing=writing),
        confidential=confidential,
        identities=identities,
        trust=trust,
        certificate_files=CertificateFiles(
            identities=identities, key_files=_key_files, signatures=_signatures, now=clock
        ),
        invitations=Invitations(
            store=vault.invitations,
            conferences=vault.conferences,
            trust=trust,
            checking=_checking,
            log=vault.log,
        ),
        inviting=Inviting(
            conferences=vault.chaired,
            sent=vault.sent_invitations,
            identities=identities,
            library=held,
            press=_press,
            signatures=_signatures,
            log=vault.log,
            now=clock,
            new_id=new_id,
        ),
        handing_over=HandingOver(
            writing=writing,
            confidential=confidential,
            identities=identities,
            invitations=vault.invitations,
            copies=vault.signed_copies,
            files=HandOverFiles(
                reports=vault.reports, copies=vault.signed_copies, settings=vault.settings
            ),
            settings=vault.settings,
            making=SubmissionMaking(press=_press, signatures=_signatures, seals=_seals),
            trust=trust,
            log=vault.log,
            now=clock,
        ),
        deadlines=deadlines(),
        family_copies=FamilyCopies(
            writing=writing,
            finishing=finishing,
            register=register,
            leaving=leaving,
        ),
        agency_copies=AgencyCopies(
            writing=writing, finishing=finishing, register=register, leaving=leaving
        ),
        copy_register=register,
        form_preview=_form_preview(held),
        intake=intake,
        reading=reading,
        desk=Desk(
            intake=intake,
            reading=reading,
            remarks=Remarks(store=vault.remarks, new_id=new_id, now=clock),
            index=vault.search,
        ),
        search=vault.search,
        backups=vault.backups,
        key_changes=key_changes,
        close=vault.close,
    )


def _confidential(
    vault: Vault, identities: Identities, writing: Writing, clock: Clock
) -> ConfidentialWriting:
    from reportwriter.services.confidential_writing import ConfidentialWriting
    from reportwriter.services.page_preview import PagePreview

    return ConfidentialWriting(
        store=vault.confidential,
        purge=vault.purge,
        seals=_seals,
        identities=identities,
        writing=writing,
        preview=PagePreview(press=_press, checking=_checking, now=clock),
        log=vault.log,
    )


@cache
def _press() -> Press:
    """Load what lays out pages, when the first page is to be laid out; so for the four below."""
    from reportwriter.pdf.press import Press

    return Press()


@cache
def _signatures() -> Signatures:
    from reportwriter.signing.signatures import Signatures

    return Signatures()


@cache
def _key_files() -> KeyFiles:
    from reportwriter.signing.key_files import KeyFiles

    return KeyFiles()


@cache
def _seals() -> Seals:
    from reportwriter.crypto.seals import Seals

    return Seals()


@cache
def _checking() -> Checking:
    from reportwriter.exchange.checking import Checking

    return Checking()


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    return uuid.uuid4().hex


def _load_form(path: Path, beside: Collection[FormRef]) -> Form | Area:
    from reportwriter.services.form_checking import load

    return load(path, (*library().refs, *beside))


def _form_preview(library: Library) -> FormPreview:
    from reportwriter.services.form_preview import FormPreview

    return FormPreview(
        library=library,
        press=_press,
        conference=lambda: _scenario("S1").conference,
        now=now,
    )


def _form_packs() -> FormPacks:
    from reportwriter.services.form_packs import FormPacks

    return FormPacks(
        library=library(), folder=forms_folder(), signatures=_signatures, seals=_seals, now=now
    )


@contextmanager
def _verifying() -> Iterator[Verifying]:
    from reportwriter.services.discretion import hide_secrets
    from reportwriter.services.verifying import Verifying
    from reportwriter.signing.key_files import KeyFiles

    hide_secrets()
    checking = _checking()
    with checking.quarantine() as quarantine:
        yield Verifying(checking=checking, quarantine=quarantine, key_files=KeyFiles(), now=now)


def _scenario(name: str) -> Scenario:
    from reportwriter.records.scenario_file import load_scenario
    from reportwriter.resources import resource_path

    path = Path(name)
    if not path.is_file():
        path = resource_path(f"scenarios/{name}.json")
    return load_scenario(path.read_bytes(), path.name)


def _demo(folder: Path) -> Demo:
    from reportwriter.crypto.derivation import LEAST_COST
    from reportwriter.services.demo.play import Demo
    from reportwriter.signing.key_files import KeyFiles

    return Demo(
        folder=folder,
        access=lambda place, clock: vault_access(place, LEAST_COST, clock),
        verifying=_verifying,
        key_files=KeyFiles(),
        now=now,
    )
