"""Brings all services of an open vault together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportwriter.adapters import (
    checking,
    closest,
    edits,
    key_files,
    new_id,
    press,
    seals,
    signatures,
    syllables,
    word_report,
)
from reportwriter.assembly.handed_on import handed_on_making
from reportwriter.records.versions import WhyKept
from reportwriter.services.account_signing import AccountSigning
from reportwriter.services.agency_check import AgencyChecks
from reportwriter.services.bringing_forward import BringingForward
from reportwriter.services.bringing_in import BringingIn
from reportwriter.services.certificate_files import CertificateFiles
from reportwriter.services.chair_messages import ChairMessages
from reportwriter.services.confidential_printing import ConfidentialPrinting
from reportwriter.services.draft_checking import DraftChecking
from reportwriter.services.following import Following
from reportwriter.services.going_back import GoingBack
from reportwriter.services.hand_over_files import HandOverFiles
from reportwriter.services.handing_over import HandingOver
from reportwriter.services.invitations import Invitations
from reportwriter.services.near_words import NearWords
from reportwriter.services.on_demand import (
    AdministratorServices,
    ChairServices,
    CopyServices,
    DeputyServices,
    Services,
)
from reportwriter.services.paper_reading import PaperReading
from reportwriter.services.press_apart import PressApart
from reportwriter.services.receipts_received import ReceivedReceipts
from reportwriter.services.report_check import ReportCheck
from reportwriter.services.report_pictures import ReportPictures
from reportwriter.services.report_preview import ReportPreview
from reportwriter.services.sealed_letters import SealedLetters
from reportwriter.services.sealing_anew import SealingAnew
from reportwriter.services.spelling.line import DictionaryLine
from reportwriter.services.spelling.own_words import OwnWordList
from reportwriter.services.spelling.spelling import Spelling
from reportwriter.services.submission import SubmissionMaking
from reportwriter.services.supplements import Supplements
from reportwriter.services.word_copies import WordCopies, WordCopying

if TYPE_CHECKING:
    from reportwriter.assembly.ground import Ground


def assemble(ground: Ground) -> Services:
    """Return what an open vault holds besides what every start needs."""
    vault = ground.vault
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
            following=Following(writing=ground.writing, store=vault.invitations),
            succession=ground.succession,
            deputising=ground.deputising,
            checking=checking,
            log=vault.log,
        ),
        handing_over=_handing_over(ground),
        sealing_anew=_sealing_anew(ground),
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
        paper_reading=PaperReading(trust=ground.trust, checking=checking),
        receipts_received=ReceivedReceipts(
            store=vault.receipts,
            copies=vault.signed_copies,
            trust=ground.trust,
            settings=vault.settings,
            checking=checking,
            log=vault.log,
        ),
        attaching=ground.attaching,
        bringing_forward=BringingForward(writing=ground.writing),
        bringing_in=BringingIn(writing=ground.writing, checking=checking),
        word_copies=_word_copies(ground),
        form_preview=ground.form_preview,
        near_words=NearWords(edits=edits),
        search=vault.search,
        spelling=Spelling(dictionary=DictionaryLine(), own=OwnWordList(settings=vault.settings)),
        backups=vault.backups,
        key_changes=ground.key_changes,
        copies=lambda: _copies(ground),
        account_signing=AccountSigning(
            conferences=vault.administered,
            identities=ground.identities,
            library=ground.writing.library,
            press=press,
            signatures=signatures,
            log=vault.log,
        ),
        chair=lambda: _chair(ground),
        deputy=lambda: _deputy(ground),
        administrator=lambda: _administrator(ground),
    )


def _copies(ground: Ground) -> CopyServices:
    from reportwriter.assembly.copies import copy_services

    return copy_services(ground)


def _chair(ground: Ground) -> ChairServices:
    from reportwriter.assembly.chair import chair_services

    return chair_services(ground)


def _deputy(ground: Ground) -> DeputyServices:
    from reportwriter.assembly.deputy import deputy_services

    return deputy_services(ground)


def _administrator(ground: Ground) -> AdministratorServices:
    from reportwriter.assembly.administrator import administrator_services

    return administrator_services(
        ground.vault,
        ground.administering,
        ground.writing.library,
        ground.passphrase.require,
        ground.now,
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
        files=_hand_over_files(ground),
        settings=vault.settings,
        making=SubmissionMaking(press=press, signatures=signatures, seals=seals),
        trust=ground.trust,
        log=vault.log,
        keep_version=partial(vault.versions.keep, why=WhyKept.BEFORE_SIGNING),
        follow_chair=Following(writing=ground.writing, store=vault.invitations).bring_up,
        now=ground.now,
    )


def _hand_over_files(ground: Ground) -> HandOverFiles:
    vault = ground.vault
    return HandOverFiles(reports=vault.reports, copies=vault.signed_copies, settings=vault.settings)


def _sealing_anew(ground: Ground) -> SealingAnew:
    vault = ground.vault
    return SealingAnew(
        reports=vault.reports,
        invitations=vault.invitations,
        copies=vault.signed_copies,
        files=_hand_over_files(ground),
        settings=vault.settings,
        identities=ground.identities,
        trust=ground.trust,
        making=handed_on_making(ground),
        checking=checking,
        log=vault.log,
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
        invitations=vault.invitations,
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
