"""Wires what a chair does with a conference."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from reportwriter.adapters import checking, key_files, new_id, press, seals, signatures, word_paper
from reportwriter.assembly.deputy import deputy_boards
from reportwriter.assembly.handed_on import handed_on_making
from reportwriter.services.accounts_received import AccountsReceived
from reportwriter.services.archiving import Archiving
from reportwriter.services.attached_reading import AttachedReading
from reportwriter.services.board import Boards
from reportwriter.services.bundling import Bundling
from reportwriter.services.chasing import Chasing
from reportwriter.services.circulating import Circulating
from reportwriter.services.conference_papers import ConferencePapers
from reportwriter.services.conference_rows import ConferenceRows
from reportwriter.services.confidential_bundling import ConfidentialBundling
from reportwriter.services.confidential_papers import ConfidentialPapers
from reportwriter.services.deciding import Deciding
from reportwriter.services.desk.agenda import Agendas
from reportwriter.services.desk.agreeing import Agreements
from reportwriter.services.desk.desk import Desk
from reportwriter.services.desk.remarks import Remarks
from reportwriter.services.exclusion_sealing import ExclusionSealing
from reportwriter.services.family_packs import FamilyPacks
from reportwriter.services.hearing import Hearing
from reportwriter.services.intake import Intake
from reportwriter.services.invitation_signing import InvitationSigning
from reportwriter.services.inviting import Inviting
from reportwriter.services.letters import Letters
from reportwriter.services.minutes import Minutes
from reportwriter.services.on_demand import ChairServices
from reportwriter.services.own_boards import OwnBoards
from reportwriter.services.page_handing_on import PageHandingOn
from reportwriter.services.reading import Reading
from reportwriter.services.receipts import Receipts
from reportwriter.services.received_telling import ReceivedTelling
from reportwriter.services.retention import Retention
from reportwriter.services.sealed_letters import SealedLetters
from reportwriter.services.taking_in import TakingIn
from reportwriter.services.transcribing import Transcribing
from reportwriter.services.updating import Updating
from reportwriter.services.who_comes import WhoComes

if TYPE_CHECKING:
    from reportwriter.assembly.ground import Ground


def chair_services(ground: Ground) -> ChairServices:
    """Return what a chair does with a conference."""
    vault = ground.vault
    signing = InvitationSigning(library=ground.writing.library, press=press, signatures=signatures)
    inviting = Inviting(
        sent=vault.sent_invitations,
        identities=ground.identities,
        signing=signing,
        log=vault.log,
        now=ground.now,
        new_id=new_id,
    )
    updating = Updating(
        sent=vault.sent_invitations,
        identities=ground.identities,
        signing=signing,
        log=vault.log,
        now=ground.now,
        new_id=new_id,
    )
    reading = Reading(
        received=vault.received,
        library=ground.writing.library,
        identities=ground.identities,
        checking=checking,
        log=vault.log,
    )
    accounts = AccountsReceived(
        store=vault.accounts,
        conferences=vault.chaired,
        sent=vault.sent_invitations,
        received=vault.received,
        circulation=vault.circulation,
        log=vault.log,
    )
    boards = Boards(
        received=vault.received,
        conferences=vault.chaired,
        sent=vault.sent_invitations,
        contacts=vault.contacts,
        letters=vault.letters,
        checking=checking,
    )
    own_boards = OwnBoards(
        received=vault.received,
        deputised=vault.deputised,
        of_chair=boards,
        of_deputy=deputy_boards(ground),
    )
    intake = Intake(
        received=vault.received,
        conferences=vault.chaired,
        deputised=vault.deputised,
        identities=ground.identities,
        checking=checking,
        taking_in=TakingIn(
            received=vault.received,
            checking=checking,
            index=vault.search,
            log=vault.log,
            set_aside=lambda examined, pdf: (
                accounts.set_aside(examined, pdf)
                or ground.succession.set_aside(examined, pdf)
                or ground.administering.set_aside(examined, pdf)
            ),
        ),
        boards=boards,
    )
    chasing = Chasing(sent=vault.sent_invitations, log=vault.log)
    desk = Desk(
        intake=intake,
        reading=reading,
        remarks=Remarks(store=vault.remarks, new_id=new_id, now=ground.now),
        index=vault.search,
        transcribed=vault.transcribed,
    )
    agendas = Agendas(reading=reading, library=ground.writing.library, press=press, now=ground.now)
    letters = Letters(
        received=vault.received, store=vault.letters, checking=checking, log=vault.log
    )
    bundling = Bundling(
        intake=intake,
        received=vault.received,
        letters=letters,
        checking=checking,
        press=press,
        log=vault.log,
        now=ground.now,
    )
    who_comes = WhoComes(
        store=vault.attendance,
        intake=intake,
        library=ground.writing.library,
        deadlines=ground.deadlines,
        new_id=new_id,
    )
    hearing = Hearing(
        store=vault.hearing,
        who_comes=who_comes,
        exclusions=ExclusionSealing(
            store=vault.hearing,
            attendance=vault.attendance,
            backups=vault.backups,
            log=vault.log,
        ),
        intake=intake,
        reading=reading,
        identities=ground.identities,
        seals=seals,
        checking=checking,
        new_id=new_id,
    )
    deciding = Deciding(
        store=vault.conference_records,
        desk=desk,
        who_comes=who_comes,
        library=ground.writing.library,
        deadlines=ground.deadlines,
        new_id=new_id,
        now=ground.now,
    )
    papers = ConferencePapers(
        identities=ground.identities,
        press=press,
        signatures=signatures,
        checking=checking,
        write_word=word_paper,
        circulation=vault.circulation,
        log=vault.log,
        now=ground.now,
    )
    minutes = Minutes(
        hearing=hearing,
        who_comes=who_comes,
        sent=vault.sent_invitations,
        identities=ground.identities,
        letters=SealedLetters(signatures=signatures, seals=seals),
        press=press,
        seals=seals,
        checking=checking,
        log=vault.log,
        now=ground.now,
    )
    return ChairServices(
        inviting=inviting,
        updating=updating,
        intake=intake,
        own_boards=own_boards,
        conference_rows=ConferenceRows(
            intake=intake,
            received=vault.received,
            sent=vault.sent_invitations,
            updating=updating,
            now=ground.now,
        ),
        reading=reading,
        attached_reading=AttachedReading(reading=reading, checking=checking),
        desk=desk,
        agendas=agendas,
        agreements=Agreements(store=vault.match_decisions, new_id=new_id, now=ground.now),
        bundling=bundling,
        chasing=chasing,
        accounts=accounts,
        letters=letters,
        transcribing=Transcribing(
            store=vault.transcribed,
            conferences=vault.chaired,
            choose=secrets.choice,
            new_id=new_id,
            now=ground.now,
        ),
        receipts=Receipts(
            intake=intake,
            reading=reading,
            identities=ground.identities,
            library=ground.writing.library,
            press=press,
            signatures=signatures,
            log=vault.log,
            now=ground.now,
        ),
        who_comes=who_comes,
        deciding=deciding,
        papers=papers,
        archiving=Archiving(
            conferences=vault.chaired,
            received=vault.received,
            records=vault.conference_records,
            keeping=vault.keeping,
            accounts=vault.accounts,
            deciding=deciding,
            papers=papers,
            minutes=minutes,
            bundling=bundling,
            identities=ground.identities,
            key_files=key_files,
            log=vault.log,
            now=ground.now,
        ),
        retention=Retention(
            conferences=vault.chaired,
            keeping=vault.keeping,
            purge=vault.conference_purge,
            backups=vault.backups,
            library=ground.writing.library,
            require_passphrase=ground.passphrase.require,
            log=vault.log,
            now=ground.now,
        ),
        packs=FamilyPacks(
            identities=ground.identities,
            telling=ReceivedTelling(reading=reading, checking=checking),
            press=press,
            signatures=signatures,
            checking=checking,
            circulation=vault.circulation,
            log=vault.log,
            now=ground.now,
        ),
        circulating=Circulating(
            store=vault.circulation,
            deciding=deciding,
            papers=papers,
            sent=vault.sent_invitations,
            library=ground.writing.library,
            log=vault.log,
            new_id=new_id,
            now=ground.now,
        ),
        hearing=hearing,
        minutes=minutes,
        page_handing_on=PageHandingOn(
            boards=own_boards,
            reading=reading,
            sent=vault.sent_invitations,
            identities=ground.identities,
            making=handed_on_making(ground),
            checking=checking,
            log=vault.log,
        ),
        confidential_bundling=ConfidentialBundling(
            papers=ConfidentialPapers(
                intake=intake,
                reading=reading,
                received=vault.received,
                minutes=minutes,
                checking=checking,
                log=vault.log,
            ),
            minutes=minutes,
            conferences=vault.chaired,
            identities=ground.identities,
            letters=SealedLetters(signatures=signatures, seals=seals),
            press=press,
            seals=seals,
            checking=checking,
            log=vault.log,
            now=ground.now,
        ),
    )
