"""From what was found in a file, and what is known besides, to the answers of the file check.

Pure: the same file under the same circumstances is always judged the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from reportwriter.domain.errors import DataError
from reportwriter.domain.file_check import (
    AddsTo,
    Answers,
    ArrivalKnownFrom,
    CheckedInAgency,
    Contents,
    DraftAnswers,
    FileCheck,
    HandedOnAnswers,
    HandedOnBy,
    InTime,
    LetterAnswers,
    MessageAnswers,
    Missing,
    SealedAnswers,
    Signer,
    SupplementAnswers,
    Version,
    WasAsked,
)
from reportwriter.domain.letter import LETTERS
from reportwriter.domain.people import plain_name
from reportwriter.exchange.examined import Examined, What

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from reportwriter.domain.letter import TakenIn
    from reportwriter.records.agreement import SignedAgreement
    from reportwriter.records.found import PageHandedOn
    from reportwriter.records.travelling import InvitationFile, ReportFile, SupplementFile
    from reportwriter.signing.cms import SignedBy

_Sealed = TypeVar("_Sealed", MessageAnswers, DraftAnswers, SealedAnswers, HandedOnAnswers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """When a file came, and how that is known."""

    at: datetime
    known_from: ArrivalKnownFrom = ArrivalKnownFrom.TAKEN_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldVersion:
    """A report that was taken in unchanged; `sha256` is of its file.

    `signer` is SHA-256 (hex) of the certificate it is signed with. The other two digests are as
    in `report.json`.
    """

    report: str
    version: int
    sha256: str
    arrived: datetime
    signer: str = ""
    statements_sha256: str = ""
    page_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What is known besides the file.

    `known_signers` are SHA-256 (hex) of signing certificates that were compared once.
    `conference` is the reference of the one it is looked at for, where that is known.
    `invitations` are those that were sent; none means that there is nothing to compare with.
    `held` may name the file itself, and reports of other agencies. `letter` is said by an opened
    message: for which conference it is, and of which agency its sender says to be. `originals` are
    those in an opened bundle, and how many of them did not open or are changed. `handed_on` says
    of which report an opened handed-on page is, and `handed_on_by` by whom that of a report came.
    `taken_in` is known of a file in a chair's vault that may not be made with this program.
    """

    known_signers: Collection[str] = ()
    conference: str = ""
    invitations: Sequence[InvitationFile] = ()
    held: Sequence[HeldVersion] = ()
    due: datetime | None = None
    arrival: Arrival
    missing: Missing
    contents: Contents = Contents.NOT_LOOKED_AT
    items: int = 0
    letter: tuple[str, str] = ("", "")
    originals: tuple[int, int] = (0, 0)
    handed_on: PageHandedOn | None = None
    handed_on_by: HandedOnBy | None = None
    taken_in: TakenIn | None = None


def judge(examined: Examined, circumstances: Circumstances) -> FileCheck:
    """Return the file check; what is not proven gets no answers, but for a closed message."""
    record, signer = examined.report, examined.signed_by
    if examined.supplement is not None and signer is not None:
        return _judge_supplement(examined, examined.supplement, signer, circumstances)
    if examined.what in _LETTERS:
        return _LETTERS[examined.what](examined, circumstances)
    if record is None or signer is None:
        return FileCheck(why=examined.why, letter=_letter(examined, circumstances))
    arrival = circumstances.arrival
    late_by = _late_by(arrival, circumstances.due)
    answers = Answers(
        signer=_signer(signer, circumstances.known_signers),
        signer_name=signer.subject_name,
        signer_agency=signer.agency,
        signed_at=examined.signed_at,
        asked=_asked(
            record.report.conference.reference,
            # A certificate that names no agency is its holder's only by what the report says.
            signer.agency or record.report.author.agency,
            signer,
            circumstances.invitations,
        ),
        version=_version(record, examined.sha256, circumstances.held, arrival),
        version_number=record.report.version,
        in_time=_in_time(circumstances.due, late_by),
        due=circumstances.due,
        arrived=arrival.at,
        arrival_known_from=arrival.known_from,
        late_by_hours=late_by // timedelta(hours=1),
        missing=circumstances.missing,
        contents=circumstances.contents,
        items=circumstances.items,
        checked=_checked(examined, record, circumstances.known_signers),
        handed_on=circumstances.handed_on_by,
    )
    return FileCheck(why=examined.why, answers=answers)


def _letter(examined: Examined, circumstances: Circumstances) -> LetterAnswers | None:
    taken_in, arrival = circumstances.taken_in, circumstances.arrival
    if taken_in is None or examined.what is not What.OTHER or examined.why not in LETTERS:
        return None
    late_by, said = _late_by(arrival, circumstances.due), taken_in.assigned
    return LetterAnswers(
        agency=said.agency if said else "",
        author=said.author if said else "",
        designation=said.designation if said else "",
        assigned_at=said.at if said else None,
        refused=taken_in.refused,
        in_time=_in_time(circumstances.due, late_by),
        arrived=arrival.at,
        arrival_known_from=arrival.known_from,
        late_by_hours=late_by // timedelta(hours=1),
    )


def _checked(
    examined: Examined, record: ReportFile, known: Collection[str]
) -> CheckedInAgency | None:
    if record.agreement is None or examined.agreed is None:
        return None
    agreement = record.agreement.agreement
    is_known = _fingerprint(record.agreement) in known
    return CheckedInAgency(
        agreed=examined.agreed,
        signer=Signer.KNOWN if is_known else Signer.NOT_YET_KNOWN,
        name=agreement.name,
        designation=agreement.designation,
        agency=agreement.agency,
        at=agreement.at,
    )


def _fingerprint(signed: SignedAgreement) -> str:
    """Return the SHA-256 of the certificate; nobody is known by one that cannot be read."""
    try:
        return hashlib.sha256(signed.certificate_der).hexdigest()
    except DataError:
        return ""


def _judge_supplement(
    examined: Examined, record: SupplementFile, signer: SignedBy, circumstances: Circumstances
) -> FileCheck:
    named = [one for one in circumstances.held if one.sha256 == record.report_sha256]
    return FileCheck(
        why=examined.why,
        supplement=SupplementAnswers(
            signer=_signer(signer, circumstances.known_signers),
            signer_name=signer.subject_name,
            signer_agency=signer.agency,
            signed_at=examined.signed_at,
            adds_to=_adds_to(record, circumstances),
            is_by_author=signer.fingerprint == named[0].signer if named else None,
            version_number=record.version,
            number=record.number,
            arrived=circumstances.arrival.at,
            arrival_known_from=circumstances.arrival.known_from,
        ),
    )


def _adds_to(record: SupplementFile, circumstances: Circumstances) -> AddsTo:
    if _is_of_another(record.conference.reference, circumstances):
        return AddsTo.ANOTHER_CONFERENCE
    held = circumstances.held
    if any(one.sha256 == record.report_sha256 for one in held):
        return AddsTo.HELD
    same = ((one.report, one.version) == (record.report, record.version) for one in held)
    return AddsTo.OTHER_TEXT if any(same) else AddsTo.NOT_ARRIVED


def _signer(signer: SignedBy, known: Collection[str]) -> Signer:
    return Signer.KNOWN if signer.fingerprint in known else Signer.NOT_YET_KNOWN


def _by(signer: SignedBy, circumstances: Circumstances, answers: _Sealed) -> _Sealed:
    """Return the answers about a sealed file with who signed what is in it."""
    _, agency = circumstances.letter
    return replace(
        answers,
        signer=_signer(signer, circumstances.known_signers),
        signer_name=signer.subject_name,
        signer_agency=signer.agency or agency,
    )


def _judge_message(examined: Examined, circumstances: Circumstances) -> FileCheck:
    """Answer of a message what can be: before it is opened that is when it came."""
    answers = MessageAnswers(
        contents=circumstances.contents,
        arrived=circumstances.arrival.at,
        arrival_known_from=circumstances.arrival.known_from,
    )
    if (signer := examined.signed_by) is None:
        return FileCheck(why=examined.why, message=answers)
    said = _by(signer, circumstances, answers)
    conference, _ = circumstances.letter
    asked = _asked(conference, said.signer_agency, signer, circumstances.invitations)
    return FileCheck(
        why=examined.why, message=replace(said, signed_at=examined.signed_at, asked=asked)
    )


def _judge_draft(examined: Examined, circumstances: Circumstances) -> FileCheck:
    """Answer of a draft or of an answer to one what can be: whose it is, once it was opened."""
    answers = DraftAnswers(
        is_answer=examined.what is What.ANSWER,
        contents=circumstances.contents,
        arrived=circumstances.arrival.at,
        arrival_known_from=circumstances.arrival.known_from,
    )
    if (signer := examined.signed_by) is None:
        return FileCheck(why=examined.why, draft=answers)
    said = _by(signer, circumstances, answers)
    return FileCheck(why=examined.why, draft=replace(said, signed_at=examined.signed_at))


def _judge_sealed(examined: Examined, circumstances: Circumstances) -> FileCheck:
    """Answer of what a chair sealed what can be: whose it is, once it was opened."""
    held, not_opened = circumstances.originals
    answers = SealedAnswers(
        is_bundle=examined.what is What.CONFIDENTIAL_BUNDLE,
        contents=circumstances.contents,
        originals=held,
        not_opened=not_opened,
        arrived=circumstances.arrival.at,
        arrival_known_from=circumstances.arrival.known_from,
    )
    if (signer := examined.signed_by) is None:
        return FileCheck(why=examined.why, sealed=answers)
    return FileCheck(why=examined.why, sealed=_by(signer, circumstances, answers))


def _judge_handed_on(examined: Examined, circumstances: Circumstances) -> FileCheck:
    """Answer of a handed-on page what can be: whose and of which report, once it was opened."""
    answers = HandedOnAnswers(
        contents=circumstances.contents,
        arrived=circumstances.arrival.at,
        arrival_known_from=circumstances.arrival.known_from,
    )
    signer, named = examined.signed_by, circumstances.handed_on
    if signer is None or named is None:
        return FileCheck(why=examined.why, handed_on=answers)
    conference, _ = circumstances.letter
    return FileCheck(
        why=examined.why,
        handed_on=replace(
            _by(signer, circumstances, answers),
            signed_at=examined.signed_at,
            role=named.role,
            adds_to=_page_of(named, conference, circumstances),
            author=named.author,
            version_number=named.version,
        ),
    )


def _page_of(named: PageHandedOn, conference: str, circumstances: Circumstances) -> AddsTo:
    if _is_of_another(conference, circumstances):
        return AddsTo.ANOTHER_CONFERENCE
    if any(is_of_version(named, one) for one in circumstances.held):
        return AddsTo.HELD
    held = ((one.report, one.version) for one in circumstances.held)
    return AddsTo.OTHER_TEXT if (named.report, named.version) in held else AddsTo.NOT_ARRIVED


def is_of_version(named: PageHandedOn, held: HeldVersion) -> bool:
    """Whether a handed-on page is of a report that is held, in its very words."""
    return (
        named.report == held.report
        and named.version == held.version
        and named.statements_sha256 == held.statements_sha256
        and named.page_sha256 == held.page_sha256
        and named.signer == held.signer
    )


def _is_of_another(conference: str, circumstances: Circumstances) -> bool:
    """Whether a conference is none of those that a file is looked at for, where any is known."""
    asked = {
        circumstances.conference,
        *(one.conference.reference for one in circumstances.invitations),
    }
    return bool(asked - {""}) and conference not in asked


_LETTERS: Mapping[What, Callable[[Examined, Circumstances], FileCheck]] = {
    What.MESSAGE: _judge_message,
    What.DRAFT: _judge_draft,
    What.ANSWER: _judge_draft,
    What.MINUTE: _judge_sealed,
    What.CONFIDENTIAL_BUNDLE: _judge_sealed,
    What.HANDED_ON: _judge_handed_on,
}


def _asked(
    reference: str, agency: str, signer: SignedBy, invitations: Sequence[InvitationFile]
) -> WasAsked:
    if not invitations:
        return WasAsked.NO_INVITATION
    ours = [one for one in invitations if one.conference.reference == reference]
    if not ours:
        return WasAsked.ANOTHER_CONFERENCE
    theirs = [one for one in ours if _same(one.asked.agency, agency)]
    asked = [one.asked for one in theirs if one.asks]
    if not asked:
        return WasAsked.NO_LONGER_ASKED if theirs else WasAsked.AGENCY_NOT_ASKED
    # Where no name was known the agency itself was asked, and whoever it chose is the one.
    is_person = any(not one.name or _same(one.name, signer.subject_name) for one in asked)
    return WasAsked.PERSON_ASKED if is_person else WasAsked.ANOTHER_OF_THE_AGENCY


def _same(one: str, other: str) -> bool:
    return plain_name(one) == plain_name(other)


def _version(
    record: ReportFile, sha256: str, held: Sequence[HeldVersion], arrival: Arrival
) -> Version:
    of_this_report = [one for one in held if one.report == record.report.id]
    same_number = [one for one in of_this_report if one.version == record.report.version]
    if any(one.sha256 != sha256 for one in same_number):
        return Version.SAME_NUMBER_OTHER_CONTENT
    newer = [one.arrived for one in of_this_report if one.version > record.report.version]
    if not newer:
        return Version.NEWEST
    # A version was in order when it came, unless a newer one was there already.
    return Version.OLDER if min(newer) <= arrival.at else Version.SUPERSEDED


def _late_by(arrival: Arrival, due: datetime | None) -> timedelta:
    return max(timedelta(0), arrival.at - due) if due else timedelta(0)


def _in_time(due: datetime | None, late_by: timedelta) -> InTime:
    if due is None:
        return InTime.NOTHING_DUE
    return InTime.LATE if late_by else InTime.IN_TIME
