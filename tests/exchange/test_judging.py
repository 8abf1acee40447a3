from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from reportwriter.domain.file_check import (
    ArrivalKnownFrom,
    Contents,
    FileCheck,
    InTime,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import Examined, What
from reportwriter.exchange.judging import Arrival, Circumstances, HeldVersion, judge
from reportwriter.records.travelling import InvitationFile, ReportFile
from reportwriter.signing.certificates import fingerprint, read_certificate
from reportwriter.signing.cms import SignedBy
from tests.builders import a_conference
from tests.exchange.senders import (
    DUE,
    SIGNED,
    Sender,
    an_invitation,
    author,
    officer,
    the_report,
)

CAME = DUE - timedelta(hours=3)


def examined(by: Sender | None = None, **changed: Any) -> Examined:
    sender = by or author()
    certificate = sender.identity.signing_certificate
    record = ReportFile(
        report=the_report(version=changed.pop("version", 2)).sign(SIGNED),
        invitation=None,
        author=sender.certificates,
        statements_sha256="",
        page_sha256="",
    )
    found = Examined(
        what=What.REPORT,
        why=Why.HOLDS,
        sha256="this file",
        size=1,
        signed_by=SignedBy(
            certificate=certificate, facts=read_certificate(certificate), claimed_at=None
        ),
        signed_at=SIGNED,
        record=record,
    )
    return replace(found, **changed)


def judged(found: Examined | None = None, **changed: Any) -> FileCheck:
    circumstances = Circumstances(
        known_signers={fingerprint(author().identity.signing_certificate)},
        invitations=(an_invitation(),),
        due=DUE,
        arrival=Arrival(at=CAME),
        missing=Missing.NOTHING,
    )
    return judge(found or examined(), replace(circumstances, **changed))


def held(version: int, arrived: Any = CAME, **changed: Any) -> HeldVersion:
    one = HeldVersion(report="report-1", version=version, sha256="another file", arrived=arrived)
    return replace(one, **changed)


def test_a_report_by_a_known_person_who_was_asked_can_be_relied_on() -> None:
    check = judged()

    assert check.can_be_relied_on
    assert check.answers
    assert (check.answers.signer_name, check.answers.signed_at) == ("Pru Oakenshaw", SIGNED)
    assert check.answers.contents is Contents.NOT_LOOKED_AT


def test_a_signer_nobody_compared_is_not_yet_known_and_belongs_all_the_same() -> None:
    check = judged(known_signers=())

    assert check.answers
    assert check.answers.signer is Signer.NOT_YET_KNOWN
    assert check.belongs
    assert not check.can_be_relied_on


@pytest.mark.parametrize("why", [Why.DIGEST_DIFFERS, Why.NO_SIGNATURE, Why.UNREADABLE])
def test_what_is_not_proven_gets_no_answers(why: Why) -> None:
    check = judged(examined(why=why, record=None, signed_by=None))

    assert check == FileCheck(why=why)
    assert not check.belongs


def test_the_signed_part_of_a_file_that_was_added_to_is_answered_for_and_not_relied_on() -> None:
    check = judged(examined(why=Why.BYTES_AFTER))

    assert check.answers
    assert not check.can_be_relied_on


def of_another_conference() -> InvitationFile:
    elsewhere = a_conference(reference=ConferenceReference("FIC-0002"))
    return an_invitation(conference=elsewhere)


@pytest.mark.parametrize(
    ("invitations", "by", "expected"),
    [
        ((an_invitation(),), author(), WasAsked.PERSON_ASKED),
        ((an_invitation(name=" pru  OAKENSHAW"),), author(), WasAsked.PERSON_ASKED),
        ((an_invitation(name=""),), author(), WasAsked.PERSON_ASKED),
        ((an_invitation(name="Hal Tidewell"),), author(), WasAsked.ANOTHER_OF_THE_AGENCY),
        ((an_invitation(),), officer(), WasAsked.AGENCY_NOT_ASKED),
        ((of_another_conference(),), author(), WasAsked.ANOTHER_CONFERENCE),
        ((), author(), WasAsked.NO_INVITATION),
    ],
)
def test_whoever_signed_is_held_against_whoever_was_asked(
    invitations: tuple[InvitationFile, ...], by: Sender, expected: WasAsked
) -> None:
    check = judged(examined(by), invitations=invitations)

    assert check.answers
    assert check.answers.asked is expected
    stray = expected in (WasAsked.AGENCY_NOT_ASKED, WasAsked.ANOTHER_CONFERENCE)
    assert check.belongs is not stray


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ((), Version.NEWEST),
        ((held(1),), Version.NEWEST),
        ((held(2, sha256="this file"),), Version.NEWEST),
        ((held(3, report="report-9"), held(2, report="report-9")), Version.NEWEST),
        ((held(3, arrived=CAME + timedelta(hours=1)),), Version.SUPERSEDED),
        ((held(3, arrived=CAME - timedelta(hours=1)),), Version.OLDER),
        ((held(2),), Version.SAME_NUMBER_OTHER_CONTENT),
        ((held(2), held(3)), Version.SAME_NUMBER_OTHER_CONTENT),
    ],
)
def test_a_version_is_held_against_those_already_here(
    versions: tuple[HeldVersion, ...], expected: Version
) -> None:
    check = judged(held=versions)

    assert check.answers
    assert check.answers.version is expected
    assert check.belongs is (expected is Version.NEWEST)


@pytest.mark.parametrize(
    ("arrived", "due", "expected", "hours"),
    [
        (DUE, DUE, InTime.IN_TIME, 0),
        (DUE + timedelta(minutes=5), DUE, InTime.LATE, 0),
        (DUE + timedelta(hours=6, minutes=59), DUE, InTime.LATE, 6),
        (DUE + timedelta(days=9), None, InTime.NOTHING_DUE, 0),
    ],
)
def test_lateness_counts_whole_hours(arrived: Any, due: Any, expected: InTime, hours: int) -> None:
    arrival = Arrival(at=arrived, known_from=ArrivalKnownFrom.MAIL_SERVER)

    check = judged(arrival=arrival, due=due)

    assert check.answers
    assert (check.answers.in_time, check.answers.late_by_hours) == (expected, hours)
    assert check.answers.arrival_known_from is ArrivalKnownFrom.MAIL_SERVER
    assert check.belongs


def test_another_reports_page_does_not_belong_and_a_page_still_to_come_is_only_missing() -> None:
    assert not judged(missing=Missing.SEALED_PAGE_OF_ANOTHER).belongs
    assert judged(missing=Missing.SEALED_PAGE_NOT_ARRIVED).belongs
    assert not judged(missing=Missing.SEALED_PAGE_NOT_ARRIVED).can_be_relied_on


def test_what_the_opened_page_holds_is_passed_on() -> None:
    check = judged(contents=Contents.ITEMS, items=5)

    assert check.answers
    assert (check.answers.contents, check.answers.items) == (Contents.ITEMS, 5)
    assert not judged(contents=Contents.DOES_NOT_BELONG).belongs
