"""A handed-on page opens for those it was handed on to, and only as what its author signed."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportwriter.crypto.sealing import open_sealed
from reportwriter.crypto.seals import Seals
from reportwriter.domain.file_check import Contents, HandsOn
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.exchange.checking import Checking
from reportwriter.exchange.examined import What
from reportwriter.exchange.handed_on import open_handed_on, unsealed_handed_on
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader
from reportwriter.exchange.submission import OpenedPage
from reportwriter.pdf.press import Press
from reportwriter.services.handing_on import NotYoursToHandOnError
from reportwriter.services.submission import Author, Submission
from tests.builders import a_conference
from tests.exchange import senders
from tests.exchange.handing import (
    MAKING,
    a_letter,
    forged,
    handed_on,
    inner_page,
    new_chair,
    new_deputy,
    onward,
)
from tests.exchange.openssl import opened_by_openssl
from tests.exchange.senders import Sender, a_submission, author, chair, deputy, officer
from tests.pdf.reading import PROFILES, failures, text_of


def read_by(who: Sender) -> Reader:
    return Reader(certificate=who.identity.encryption_certificate, key=who.keys.encryption)


def opened(
    carrier: bytes, submission: Submission, by: Sender, quarantine: Quarantine
) -> OpenedPage:
    report = Checking.examine(submission.report_pdf, quarantine)
    return open_handed_on(p7m_of(carrier, quarantine), report, [read_by(by)], quarantine)


def p7m_of(carrier: bytes, quarantine: Quarantine) -> bytes:
    return Checking.sealed_bytes(carrier, quarantine)


def contents(carrier: bytes, quarantine: Quarantine, by: Sender | None = None) -> Contents:
    """Return what it turns out to be by itself, before any report is looked at."""
    readers = [read_by(by or new_chair())]
    return unsealed_handed_on(p7m_of(carrier, quarantine), readers, quarantine).contents


@pytest.mark.parametrize("reader", [new_chair, new_deputy, chair])
def test_a_chair_hands_a_page_on_and_the_author_s_signature_stays(
    reader: Any, quarantine: Quarantine
) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair(), new_deputy()], quarantine)

    found = opened(carrier, a_submission(), reader(), quarantine)

    assert (found.contents, found.items) == (Contents.ITEMS, 1)
    assert found.pdf == inner_page(a_submission(), chair(), quarantine)
    assert found.handed_on is not None
    assert found.handed_on.role is HandsOn.CHAIR
    assert found.handed_on.note == "I hand over to you on Monday."
    assert found.handed_on.writer.name == chair().name


@pytest.mark.parametrize(("by", "role"), [(author, HandsOn.AUTHOR), (deputy, HandsOn.CHAIR)])
def test_author_and_deputy_can_do_it_too(by: Any, role: HandsOn, quarantine: Quarantine) -> None:
    """Whether they are chair or deputy is what they say; that they are the author is proven."""
    carrier = handed_on(a_submission(), by(), [new_chair()], quarantine)

    found = opened(carrier, a_submission(), new_chair(), quarantine)

    assert found.contents is Contents.ITEMS
    assert found.handed_on is not None
    assert found.handed_on.role is role


def test_a_page_with_nothing_on_it_is_handed_on_in_the_same_words_and_size(
    quarantine: Quarantine,
) -> None:
    of_police = senders.the_submission_of_the_police()

    empty = handed_on(of_police, chair(), [new_chair()], quarantine)
    full = handed_on(a_submission(), chair(), [new_chair()], quarantine)

    found = opened(empty, of_police, new_chair(), quarantine)
    assert (found.contents, found.items) == (Contents.NOTHING_CONFIDENTIAL, 0)
    assert text_of(empty) == text_of(full)
    # The envelope's own length varies by a few bytes, as does the signature of a key agreement.
    assert abs(len(empty) - len(full)) < 200


def test_the_carrier_is_as_every_carrier_is(quarantine: Quarantine) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)

    examined = Checking.examine(carrier, quarantine)

    assert (examined.what, examined.pages) == (What.HANDED_ON, 1)
    assert senders.SCHOOL not in text_of(carrier)
    assert [one for profile in PROFILES for one in failures(carrier, profile)] == []


def test_what_is_inside_is_a_signed_document_of_our_profiles(quarantine: Quarantine) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)
    readers = [read_by(new_chair())]

    found = unsealed_handed_on(p7m_of(carrier, quarantine), readers, quarantine)

    assert found.letter is not None
    text = text_of(found.letter.pdf)
    assert "I hand over to you on Monday." in text
    assert senders.an_item().text not in text
    pdf = found.letter.pdf
    assert [one for profile in PROFILES for one in failures(pdf, profile)] == []


def test_somebody_the_page_was_not_sealed_to_cannot_make_one(quarantine: Quarantine) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)

    with pytest.raises(NotYoursToHandOnError):
        MAKING.make(
            of, Author(certificates=officer().certificates, keys=officer().keys), quarantine
        )


def test_one_that_a_stranger_made_all_the_same_is_refused(quarantine: Quarantine) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)

    by_stranger = forged(of, a_letter(of, officer()), officer())
    in_chairs_name = forged(of, a_letter(of, chair()), officer())

    assert contents(by_stranger, quarantine) is Contents.DOES_NOT_BELONG
    # It names other certificates than signed it.
    assert contents(in_chairs_name, quarantine) is Contents.DAMAGED


def test_a_recipient_of_another_report_s_page_may_not_hand_on_this_one(
    quarantine: Quarantine,
) -> None:
    """The page names a deputy who is not named in the one that is handed on."""
    elsewhere = senders.make(
        senders.the_report(id=ReportId("report-9")),
        author(),
        invitation=senders.an_invitation(deputies=(officer().recipient,)),
    )
    assert opened(
        handed_on(elsewhere, officer(), [new_chair()], quarantine),
        elsewhere,
        new_chair(),
        quarantine,
    ).page
    of = onward(a_submission(), chair(), [new_chair()], quarantine)

    carrier = forged(of, a_letter(of, officer(), role=HandsOn.DEPUTY), officer())

    assert contents(carrier, quarantine) is Contents.DOES_NOT_BELONG


@pytest.mark.parametrize(
    ("by", "role"), [(chair, HandsOn.AUTHOR), (author, HandsOn.CHAIR), (author, HandsOn.DEPUTY)]
)
def test_nobody_is_the_author_but_the_author(
    by: Any, role: HandsOn, quarantine: Quarantine
) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)

    carrier = forged(of, a_letter(of, by(), role=role), by())

    assert contents(carrier, quarantine) is Contents.DOES_NOT_BELONG


OTHERWISE = {
    "report": ReportId("report-7"),
    "version": 2,
    "statements_sha256": "0" * 64,
    "conference": a_conference(reference=ConferenceReference("FIC-9"), people=(), addresses=()),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_a_letter_that_says_other_than_the_page_in_it_does_not_belong(
    name: str, quarantine: Quarantine
) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)
    record = replace(a_letter(of, chair()), **{name: OTHERWISE[name]})  # type: ignore[arg-type]

    carrier = forged(of, record, chair())

    assert contents(carrier, quarantine) is Contents.DOES_NOT_BELONG


def test_one_that_names_another_sealed_page_is_not_this_report_s(quarantine: Quarantine) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)

    carrier = forged(of, a_letter(of, chair(), page_sha256="0" * 64), chair())

    assert contents(carrier, quarantine) is Contents.ITEMS
    found = opened(carrier, a_submission(), new_chair(), quarantine)
    assert (found.contents, found.page) == (Contents.DOES_NOT_BELONG, None)


@pytest.mark.parametrize(
    "report",
    [
        senders.the_report(id=ReportId("report-7")),
        senders.the_report(version=2),
        senders.the_report(conference=a_conference(reference=ConferenceReference("FIC-9"))),
    ],
)
def test_the_page_of_one_report_is_never_another_s(report: Any, quarantine: Quarantine) -> None:
    other = senders.make(report, author(), invitation=senders.an_invitation())
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)

    found = opened(carrier, other, new_chair(), quarantine)

    assert (found.contents, found.page) == (Contents.DOES_NOT_BELONG, None)


def test_the_page_of_another_author_is_never_this_one_s(quarantine: Quarantine) -> None:
    theirs = senders.make(senders.the_report(), officer(), invitation=senders.an_invitation())
    carrier = handed_on(theirs, chair(), [new_chair()], quarantine)

    found = opened(carrier, a_submission(), new_chair(), quarantine)

    assert (found.contents, found.page) == (Contents.DOES_NOT_BELONG, None)


def test_a_page_swapped_inside_is_not_what_the_letter_names(quarantine: Quarantine) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)
    other = onward(senders.the_submission_of_the_police(), chair(), [new_chair()], quarantine)

    carrier = forged(replace(of, page=other.page), a_letter(of, chair()), chair())
    named = forged(
        replace(of, page=other.page),
        a_letter(
            of,
            chair(),
            original_sha256=hashlib.sha256(other.page).hexdigest(),
            original_size=len(other.page),
        ),
        chair(),
    )

    assert contents(carrier, quarantine) is Contents.DAMAGED
    assert contents(named, quarantine) is Contents.DOES_NOT_BELONG


def test_a_page_that_was_changed_inside_is_damaged(quarantine: Quarantine) -> None:
    of = onward(a_submission(), chair(), [new_chair()], quarantine)
    changed = bytearray(of.page)
    changed[len(changed) // 3] ^= 1
    page = bytes(changed)
    record = a_letter(
        of, chair(), original_sha256=hashlib.sha256(page).hexdigest(), original_size=len(page)
    )

    carrier = forged(replace(of, page=page), record, chair())

    assert contents(carrier, quarantine) is Contents.DAMAGED


def test_a_byte_changed_in_what_is_sealed_keeps_it_shut(quarantine: Quarantine) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)
    p7m = bytearray(p7m_of(carrier, quarantine))
    p7m[len(p7m) // 2] ^= 1

    found = contents(Press.sealed_handed_on(bytes(p7m)), quarantine)

    assert found is Contents.DAMAGED


def test_one_for_somebody_else_does_not_open(quarantine: Quarantine) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)

    assert contents(carrier, quarantine, officer()) is Contents.NOT_SEALED_TO_YOU
    assert contents(carrier, quarantine, author()) is Contents.NOT_SEALED_TO_YOU


def test_one_that_was_sealed_again_by_its_receiver_does_not_belong(
    quarantine: Quarantine,
) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)
    fields = quarantine.split_sealed(p7m_of(carrier, quarantine))
    reader = read_by(new_chair())
    letter = open_sealed(fields, reader.certificate, reader.key)

    again = Press.sealed_handed_on(Seals.seal(letter, [officer().certificates.encryption_der]))

    assert contents(again, quarantine, officer()) is Contents.DOES_NOT_BELONG


def test_a_sealed_page_in_a_carrier_of_this_kind_is_none(quarantine: Quarantine) -> None:
    p7m = p7m_of(a_submission().sealed_page_pdf, quarantine)

    assert contents(Press.sealed_handed_on(p7m), quarantine, chair()) is Contents.DAMAGED


def test_openssl_opens_it_and_the_page_can_be_taken_out(
    quarantine: Quarantine, tmp_path: Path
) -> None:
    carrier = handed_on(a_submission(), chair(), [new_chair()], quarantine)

    letter = opened_by_openssl(p7m_of(carrier, quarantine), new_chair(), tmp_path)

    inside = quarantine.read(letter).attachments
    assert {one.name for one in inside} == {"handed-on.json", "confidential page.pdf"}
    page = next(one.content for one in inside if one.name == "confidential page.pdf")
    assert Checking.examine(page, quarantine).page is not None
