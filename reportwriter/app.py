"""The composition root: starts the program, and with `assembly` alone wires every layer.

Adapters are imported inside the functions that need them, so that the window stands before any of
them is loaded and a command loads only its own (design.md 3, "Start-up is architecture").
"""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.adapters import (
    checking,
    new_id,
    now,
    press,
    seals,
    signatures,
    word_report,
    write_calendar,
)
from reportwriter.inner import Inner, be_inner

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from reportwriter.cli.parts import Parts
    from reportwriter.crypto.derivation import Cost
    from reportwriter.crypto.key_slots import KeySlots, VaultKeys
    from reportwriter.domain.clocks.calendar import PublicHolidays
    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.report import FormRef
    from reportwriter.exchange.quarantine.gate import Quarantine
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form
    from reportwriter.forms.library import Library
    from reportwriter.forms.timescale import WorkingDays
    from reportwriter.records.scenario import Scenario
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.demo.play import Demo
    from reportwriter.services.example import Example
    from reportwriter.services.form_packs import FormPacks
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.on_demand import Services
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess, Ways
    from reportwriter.services.verifying import Verifying
    from reportwriter.services.word_copies import WordCopying
    from reportwriter.services.writing import Writing
    from reportwriter.storage.vault import Vault
    from reportwriter.storage.vault_files import VaultFiles
    from reportwriter.ui.desktop import Desktop, Rooms

    Clock = Callable[[], datetime]


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or open the window when none is named; return the exit code.

    Without `arguments` it is the program that was started, and takes what the process was given.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in set(Inner):
        return be_inner(Inner(given[0]), given[1:])
    if arguments is None:
        from reportwriter.services.discretion import hide_failures

        hide_failures()
    if given:
        from reportwriter.cli.main import run

        return run(given, parts())
    # What loads now stays to the end. The window collects later, on its own thread (ui/collector).
    gc.disable()
    from reportwriter.ui.quick_values import make_values_quickly
    from reportwriter.ui.unread_sources import leave_sources_unread

    leave_sources_unread()
    make_values_quickly()
    from reportwriter.ui.desktop import Behind
    from reportwriter.ui.window import run_window

    access = vault_access(vault_folder())
    return run_window(
        Behind(access=access, furnish=_furnish, example=example, prepare=_load_screens)
    )


def example() -> Example:
    """Return an invented conference to look round in; its store is made when it is opened."""
    from reportwriter.crypto.derivation import LEAST_COST
    from reportwriter.services.example import Example

    return Example(
        # It holds nothing that would be worth trying passphrases for.
        access=lambda folder: vault_access(folder, LEAST_COST),
        scenario=lambda: _scenario("S1"),
        now=now,
    )


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
        word_copying=_word_copying,
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
    closed_days = ClosedDays(public=cache(kept.of), own=entered)
    return Deadlines(closed_days=closed_days, write_calendar=write_calendar)


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
        return _assembled(vault, keys, slots, clock)

    def reopen(keys: VaultKeys) -> OpenVault:
        vault = open_vault(files, keys.database_key, keys.log_key, now=clock)
        opened = _assembled(vault, keys, slots, clock)
        if opened.hand_overs.are_unfinished:
            opened.handing_over.files.finish_interrupted()
        return opened

    return Ways(
        files=files, slots=slots, lock=InstanceLock(files.lock), begin=begin, assemble=reopen
    )


def _assembled(vault: Vault, keys: VaultKeys, slots: KeySlots, clock: Clock) -> OpenVault:
    """Wire the services that a start needs; the others when the first of them is wanted."""
    import secrets

    from reportwriter.services.hand_over_records import HandOverRecords
    from reportwriter.services.open_vault import AtOnce, OpenVault
    from reportwriter.services.writing import Writing

    def invitation(invitation_id: str) -> InvitationFile:
        return vault.invitations.with_what_holds(invitation_id)

    writing = Writing(
        reports=vault.reports,
        invitation=invitation,
        library=library(),
        choose=secrets.choice,
        new_id=new_id,
    )
    counting = cache(deadlines)
    return OpenVault(
        AtOnce(
            writing=writing,
            deadlines=counting,
            hand_overs=HandOverRecords(reports=vault.reports, settings=vault.settings),
            versions=vault.versions,
            received=vault.invitations,
            chaired=vault.chaired,
            administered=vault.administered,
            deputised=vault.deputised,
            destructions=vault.destructions,
        ),
        make_services=lambda: _services(vault, writing, counting(), slots, keys, clock),
        close=vault.close,
    )


def _services(
    vault: Vault,
    writing: Writing,
    counting: Deadlines,
    slots: KeySlots,
    keys: VaultKeys,
    clock: Clock,
) -> Services:
    from reportwriter.assembly.ground import Ground
    from reportwriter.assembly.whole import assemble
    from reportwriter.crypto.key_changes import KeyChanges

    return assemble(
        Ground(
            vault=vault,
            writing=writing,
            deadlines=counting,
            key_changes=KeyChanges(slots=slots, keys=keys),
            form_preview=_form_preview(writing.library),
            now=clock,
        )
    )


def _load_form(path: Path, beside: Collection[FormRef]) -> Form | Area:
    from reportwriter.services.form_checking import load

    return load(path, (*library().refs, *beside))


def _form_preview(library: Library) -> FormPreview:
    from reportwriter.services.form_preview import FormPreview

    return FormPreview(
        library=library,
        press=press,
        conference=lambda: _scenario("S1").conference,
        now=now,
    )


def _form_packs() -> FormPacks:
    from reportwriter.services.form_packs import FormPacks

    return FormPacks(
        library=library(), folder=forms_folder(), signatures=signatures, seals=seals, now=now
    )


@contextmanager
def _verifying() -> Iterator[Verifying]:
    from reportwriter.services.discretion import hide_secrets
    from reportwriter.services.verifying import Verifying
    from reportwriter.signing.key_files import KeyFiles

    hide_secrets()
    checks = checking()
    with checks.quarantine() as quarantine:
        yield Verifying(checking=checks, quarantine=quarantine, key_files=KeyFiles(), now=now)


@contextmanager
def _word_copying() -> Iterator[tuple[WordCopying, Quarantine]]:
    from reportwriter.services.discretion import hide_secrets
    from reportwriter.services.word_copies import WordCopying

    hide_secrets()
    with checking().quarantine() as quarantine:
        yield (
            WordCopying(library=library(), checking=checking, write=word_report),
            quarantine,
        )


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
