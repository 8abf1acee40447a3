"""Wires the services of an open vault, each once, by what it asks for."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property, partial
from random import SystemRandom
from typing import TYPE_CHECKING

from reportwriter.adapters import (
    checking,
    closest,
    key_files,
    new_id,
    press,
    seals,
    signatures,
    syllables,
    word_report,
)
from reportwriter.records.versions import WhyKept
from reportwriter.services.access_requests import AccessRequests
from reportwriter.services.agency_check import AgencyChecks
from reportwriter.services.agency_copies import AgencyCopies
from reportwriter.services.agency_standing import AgencyStanding
from reportwriter.services.attached_reading import AttachedReading
from reportwriter.services.attaching import Attaching
from reportwriter.services.bringing_forward import BringingForward
from reportwriter.services.bringing_in import BringingIn
from reportwriter.services.bundling import Bundling
from reportwriter.services.certificate_files import CertificateFiles
from reportwriter.services.chair_messages import ChairMessages
from reportwriter.services.chasing import Chasing
from reportwriter.services.confidential_printing import ConfidentialPrinting
from reportwriter.services.confidential_telling import ConfidentialTelling
from reportwriter.services.confidential_writing import ConfidentialWriting
from reportwriter.services.copy_finishing import CopyFinishing
from reportwriter.services.copy_leaving import CopyLeaving
from reportwriter.services.copy_register import CopyRegister
from reportwriter.services.desk.agenda import Agendas
from reportwriter.services.desk.desk import Desk
from reportwriter.services.desk.remarks import Remarks
from reportwriter.services.draft_checking import DraftChecking
from reportwriter.services.family_copies import FamilyCopies
from reportwriter.services.going_back import GoingBack
from reportwriter.services.hand_over_files import HandOverFiles
from reportwriter.services.handing_over import HandingOver
from reportwriter.services.identities import Identities
from reportwriter.services.intake import Intake
from reportwriter.services.invitations import Invitations
from reportwriter.services.inviting import Inviting
from reportwriter.services.open_vault import Services
from reportwriter.services.page_preview import PagePreview
from reportwriter.services.press_apart import PressApart
from reportwriter.services.reading import Reading
from reportwriter.services.report_check import ReportCheck
from reportwriter.services.report_pictures import ReportPictures
from reportwriter.services.report_preview import ReportPreview
from reportwriter.services.sealed_letters import SealedLetters
from reportwriter.services.spelling.line import DictionaryLine
from reportwriter.services.spelling.own_words import OwnWordList
from reportwriter.services.spelling.spelling import Spelling
from reportwriter.services.submission import SubmissionMaking
from reportwriter.services.supplements import Supplements
from reportwriter.services.taking_in import TakingIn
from reportwriter.services.trust import Trust
from reportwriter.services.word_copies import WordCopies, WordCopying

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.crypto.key_changes import KeyChanges
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.form_preview import FormPreview
    from reportwriter.services.writing import Writing
    from reportwriter.storage.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What an open vault stands on. A service that many ask for is made when first asked for."""

    vault: Vault
    writing: Writing
    deadlines: Deadlines
    key_changes: KeyChanges
    form_preview: FormPreview
    now: Callable[[], datetime]

    @cached_property
    def identities(self) -> Identities:
        return Identities(
            store=self.vault.identities,
            keys=self.key_changes,
            signatures=signatures,
            log=self.vault.log,
            now=self.now,
        )

    @cached_property
    def trust(self) -> Trust:
        return Trust(
            contacts=self.vault.contacts,
            identities=self.identities,
            seals=seals,
            log=self.vault.log,
            sample=SystemRandom().sample,
            now=self.now,
        )

    @cached_property
    def confidential(self) -> ConfidentialWriting:
        return ConfidentialWriting(
            store=self.vault.confidential,
            purge=self.vault.purge,
            seals=seals,
            identities=self.identities,
            writing=self.writing,
            preview=self.preview,
            log=self.vault.log,
        )

    @property
    def preview(self) -> PagePreview:
        return PagePreview(press=press, checking=checking, now=self.now)

    @cached_property
    def agency(self) -> AgencyStanding:
        return AgencyStanding(drafts=self.vault.sent_drafts)

    @cached_property
    def attaching(self) -> Attaching:
        return Attaching(
            writing=self.writing,
            store=self.vault.attached,
            checking=checking,
            log=self.vault.log,
            new_id=new_id,
        )


def assemble(ground: Ground) -> Services:
    """Return what an open vault holds besides what every start needs."""
    vault, copies, chair = ground.vault, _Copies(ground), _Chair(ground)
    return Services(
        report_check=ReportCheck(
            writing=ground.writing,
            deadlines=ground.deadlines,
            attaching=ground.attaching,
            agency=ground.agency,
            closest=closest,
            syllables=syllables,
        ),
        report_pictures=ReportPictures(
            library=ground.writing.library, deadlines=ground.deadlines, now=ground.now
        ),
        report_preview=ReportPreview(press=PressApart(), checking=checking, now=ground.now),
        confidential=ground.confidential,
        confidential_printing=ConfidentialPrinting(
            writing=ground.writing, preview=ground.preview, log=vault.log
        ),
        identities=ground.identities,
        trust=ground.trust,
        certificate_files=CertificateFiles(
            identities=ground.identities, key_files=key_files, signatures=signatures, now=ground.now
        ),
        invitations=Invitations(
            store=vault.invitations,
            conferences=vault.conferences,
            trust=ground.trust,
            checking=checking,
            log=vault.log,
        ),
        inviting=chair.inviting,
        handing_over=_handing_over(ground),
        going_back=GoingBack(versions=vault.versions, writing=ground.writing),
        chair_messages=_chair_messages(ground),
        agency_checks=_agency_checks(ground),
        draft_checking=_draft_checking(ground),
        supplements=Supplements(
            writing=ground.writing,
            identities=ground.identities,
            copies=vault.signed_copies,
            store=vault.supplements,
            press=press,
            signatures=signatures,
            checking=checking,
            log=vault.log,
            now=ground.now,
        ),
        attaching=ground.attaching,
        bringing_forward=BringingForward(writing=ground.writing),
        bringing_in=BringingIn(writing=ground.writing, checking=checking),
        word_copies=_word_copies(ground),
        family_copies=copies.family,
        agency_copies=copies.agency,
        access_requests=copies.access,
        copy_register=copies.register,
        form_preview=ground.form_preview,
        intake=chair.intake,
        reading=chair.reading,
        attached_reading=AttachedReading(reading=chair.reading, checking=checking),
        desk=chair.desk,
        agendas=chair.agendas,
        bundling=chair.bundling,
        chasing=chair.chasing,
        search=vault.search,
        spelling=Spelling(dictionary=DictionaryLine(), own=OwnWordList(settings=vault.settings)),
        backups=vault.backups,
        key_changes=ground.key_changes,
    )


def _handing_over(ground: Ground) -> HandingOver:
    vault = ground.vault
    return HandingOver(
        writing=ground.writing,
        confidential=ground.confidential,
        attaching=ground.attaching,
        agency=ground.agency,
        identities=ground.identities,
        invitations=vault.invitations,
        copies=vault.signed_copies,
        files=HandOverFiles(
            reports=vault.reports, copies=vault.signed_copies, settings=vault.settings
        ),
        settings=vault.settings,
        making=SubmissionMaking(press=press, signatures=signatures, seals=seals),
        trust=ground.trust,
        log=vault.log,
        keep_version=partial(vault.versions.keep, why=WhyKept.BEFORE_SIGNING),
        now=ground.now,
    )


def _chair_messages(ground: Ground) -> ChairMessages:
    vault = ground.vault
    return ChairMessages(
        store=vault.messages,
        invitations=vault.invitations,
        identities=ground.identities,
        trust=ground.trust,
        letters=SealedLetters(signatures=signatures, seals=seals),
        press=press,
        seals=seals,
        checking=checking,
        log=vault.log,
        now=ground.now,
        new_id=new_id,
    )


def _word_copies(ground: Ground) -> WordCopies:
    copying = WordCopying(library=ground.writing.library, checking=checking, write=word_report)
    return WordCopies(
        writing=ground.writing,
        copies=ground.vault.signed_copies,
        copying=copying,
        log=ground.vault.log,
    )


def _agency_checks(ground: Ground) -> AgencyChecks:
    vault = ground.vault
    return AgencyChecks(
        store=vault.sent_drafts,
        writing=ground.writing,
        standing=ground.agency,
        confidential=ground.confidential,
        identities=ground.identities,
        trust=ground.trust,
        letters=SealedLetters(signatures=signatures, seals=seals),
        press=press,
        seals=seals,
        checking=checking,
        log=vault.log,
        now=ground.now,
        new_id=new_id,
    )


def _draft_checking(ground: Ground) -> DraftChecking:
    vault = ground.vault
    return DraftChecking(
        store=vault.drafts_to_check,
        library=ground.writing.library,
        identities=ground.identities,
        trust=ground.trust,
        letters=SealedLetters(signatures=signatures, seals=seals),
        press=press,
        seals=seals,
        signatures=signatures,
        checking=checking,
        log=vault.log,
        now=ground.now,
    )


class _Copies:
    """Copies for one reader each."""

    def __init__(self, ground: Ground) -> None:
        vault = ground.vault
        self.register = CopyRegister(
            copies=vault.copies, settings=vault.settings, log=vault.log, now=ground.now
        )
        finishing = CopyFinishing(
            identities=ground.identities,
            press=press,
            signatures=signatures,
            checking=checking,
            confidential=ConfidentialTelling(confidential=ground.confidential),
            log=vault.log,
            now=ground.now,
        )
        leaving = CopyLeaving(register=self.register, finishing=finishing)
        self.family = FamilyCopies(
            writing=ground.writing, finishing=finishing, register=self.register, leaving=leaving
        )
        self.agency = AgencyCopies(
            writing=ground.writing, finishing=finishing, register=self.register, leaving=leaving
        )
        self.access = AccessRequests(
            writing=ground.writing,
            store=vault.access,
            finishing=finishing,
            confidential=ground.confidential,
            new_id=new_id,
            draw_name=lambda: secrets.token_hex(4),
        )


class _Chair:
    """What a chair does with a conference."""

    def __init__(self, ground: Ground) -> None:
        vault = ground.vault
        self.inviting = Inviting(
            conferences=vault.chaired,
            sent=vault.sent_invitations,
            identities=ground.identities,
            library=ground.writing.library,
            press=press,
            signatures=signatures,
            log=vault.log,
            now=ground.now,
            new_id=new_id,
        )
        self.reading = Reading(
            received=vault.received,
            library=ground.writing.library,
            identities=ground.identities,
            checking=checking,
            log=vault.log,
        )
        self.intake = Intake(
            received=vault.received,
            conferences=vault.chaired,
            sent=vault.sent_invitations,
            contacts=vault.contacts,
            identities=ground.identities,
            checking=checking,
            taking_in=TakingIn(
                received=vault.received, checking=checking, index=vault.search, log=vault.log
            ),
        )
        self.chasing = Chasing(sent=vault.sent_invitations, log=vault.log)
        self.desk = Desk(
            intake=self.intake,
            reading=self.reading,
            remarks=Remarks(store=vault.remarks, new_id=new_id, now=ground.now),
            index=vault.search,
        )
        self.agendas = Agendas(
            reading=self.reading, library=ground.writing.library, press=press, now=ground.now
        )
        self.bundling = Bundling(
            intake=self.intake,
            received=vault.received,
            checking=checking,
            press=press,
            log=vault.log,
            now=ground.now,
        )
