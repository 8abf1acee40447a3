import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from reportwriter.crypto.bucket import bucket
from reportwriter.crypto.errors import NotAddressedError, TooLargeToSealError
from reportwriter.crypto.seals import Seals
from reportwriter.domain.conference import Contact
from reportwriter.domain.confidential import ConfidentialItem
from reportwriter.domain.disclosure import as_sent
from reportwriter.domain.errors import SignedReportError
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, unsealed
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import PageFile, ReportFile, statements_sha256
from reportwriter.services.padding import brought_to
from reportwriter.services.submission import Submission
from tests.exchange import senders
from tests.exchange.senders import (
    SIGNED,
    Sender,
    a_submission,
    an_invitation,
    author,
    chair,
    deputy,
    make,
    officer,
    the_report,
)
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.desks import an_item, attached

KIB = 1024


def _p7m(submission: Submission) -> bytes:
    (name, content), *others = attached(submission.sealed_page_pdf).items()
    assert (name, others) == ("page.p7m", [])
    return content


def _opened(submission: Submission, by: Sender) -> bytes:
    fields = Seals.split(_p7m(submission))
    return Seals.open(fields, by.identity.encryption_certificate, by.keys.encryption)


def _report_file(submission: Submission) -> ReportFile:
    return from_json(attached(submission.report_pdf)["report.json"], ReportFile)


def _page_file(submission: Submission, by: Sender) -> PageFile:
    return from_json(attached(_opened(submission, by))["page.json"], PageFile)


def _letters(count: int) -> str:
    """Return text that no packing makes shorter."""
    return "".join(hashlib.sha256(b"%d" % one).hexdigest() for one in range(count // 64))


@pytest.fixture(scope="module")
def without_invitation() -> Submission:
    return make(the_report(), author())


def test_both_files_pass_both_profiles() -> None:
    submission = a_submission()

    for pdf in (submission.report_pdf, submission.sealed_page_pdf, _opened(submission, chair())):
        assert [failures(pdf, profile) for profile in PROFILES] == [[], []]


def test_the_data_is_the_report_as_it_was_but_for_what_is_not_sent() -> None:
    record = _report_file(a_submission())

    assert record.report == as_sent(the_report().sign(SIGNED))
    assert attached(a_submission().report_pdf) == {"report.json": to_json(record)}
    assert record.author == author().certificates
    assert record.invitation == an_invitation().id


def test_the_report_that_is_kept_is_whole() -> None:
    assert a_submission().report == the_report().sign(SIGNED)


def test_an_address_that_is_withheld_is_in_neither_text_nor_data_of_the_report() -> None:
    submission = a_submission()
    data = attached(submission.report_pdf)["report.json"].decode()

    for text in (data, text_of(submission.report_pdf)):
        assert "Marigold Rise" not in text
        assert "ZZ1 9HX" not in text


def test_report_and_page_are_bound_both_ways() -> None:
    submission = a_submission()
    report = _report_file(submission)
    page = _page_file(submission, chair())

    assert report.page_sha256 == hashlib.sha256(_p7m(submission)).hexdigest()
    assert report.page_sha256 == submission.page_sha256
    assert report.statements_sha256 == page.statements_sha256
    assert page.statements_sha256 == statements_sha256(report.report)
    assert (page.page.report, page.version) == (report.report.id, report.report.version)
    assert page.conference == report.report.conference.reference


@pytest.mark.parametrize("reader", [chair, deputy, author])
def test_chair_deputy_and_author_open_the_page_each_with_their_own_key(
    reader: Callable[[], Sender],
) -> None:
    by = reader()

    page = _page_file(a_submission(), by)

    assert [item.text for item in page.page.items] == [senders.an_item().text]
    fingerprint = hashlib.sha256(by.identity.encryption_certificate).hexdigest()
    assert fingerprint in page.recipients


def test_nobody_else_opens_it() -> None:
    with pytest.raises(NotAddressedError):
        _opened(a_submission(), officer())


def test_without_an_invitation_the_page_is_sealed_to_its_author_alone(
    without_invitation: Submission,
) -> None:
    page = _page_file(without_invitation, author())

    assert len(page.recipients) == 1
    assert _report_file(without_invitation).invitation is None
    with pytest.raises(NotAddressedError):
        _opened(without_invitation, chair())


def test_an_author_who_is_also_the_deputy_counts_once() -> None:
    invitation = an_invitation(deputies=(author().recipient,))

    page = _page_file(make(the_report(), author(), invitation=invitation), author())

    assert len(page.recipients) == 2


@pytest.mark.parametrize(
    ("items", "kib"),
    [
        ((), 256),
        ((an_item(),), 256),
        (tuple(an_item(number) for number in range(40)), 256),
        (tuple(an_item(number, _letters(40_000)) for number in range(4)), 1024),
    ],
    ids=["nothing", "one", "forty", "long"],
)
def test_what_is_sealed_has_the_size_of_a_bucket_exactly(
    items: tuple[ConfidentialItem, ...], kib: int
) -> None:
    submission = make(the_report(), author(), items=items)

    assert len(_opened(submission, author())) == kib * KIB


def test_nothing_outside_tells_whether_anything_is_confidential() -> None:
    invitation = an_invitation()
    nothing = make(the_report(), author(), invitation=invitation)
    something = make(the_report(), author(), invitation=invitation, items=(an_item(),))

    assert len(_p7m(nothing)) == len(_p7m(something))
    assert text_of(nothing.sealed_page_pdf) == text_of(something.sealed_page_pdf)
    assert text_of(nothing.report_pdf) == text_of(something.report_pdf)
    assert _report_file(nothing) == replace(
        _report_file(something), page_sha256=nothing.page_sha256
    )


def test_the_page_opens_and_belongs_to_its_report_and_to_no_other() -> None:
    ours, theirs = a_submission(), senders.the_submission_of_the_police()
    reader = Reader(
        certificate=chair().identity.encryption_certificate, key=chair().keys.encryption
    )

    with Quarantine() as quarantine:
        own = unsealed(_p7m(ours), examine(ours.report_pdf, quarantine), [reader], quarantine)
        foreign = unsealed(_p7m(ours), examine(theirs.report_pdf, quarantine), [reader], quarantine)

    assert (own.contents, own.items) == ("items", 1)
    assert (foreign.contents, foreign.page) == ("does_not_belong", None)


def test_a_signed_report_is_not_signed_again() -> None:
    with pytest.raises(SignedReportError):
        make(the_report().sign(SIGNED), author())


def test_the_stamp_and_the_foot_name_who_signed() -> None:
    report = the_report(author=Contact(name="Pru Oakenshaw", agency=senders.SCHOOL))

    printed = text_of(make(report, author()).report_pdf)

    assert "Pru Oakenshaw" in printed
    assert "22 December 2026" in printed.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("bare", "reached"),
    [
        (0, 262_144),
        (112_144, 262_144),
        (262_137, 262_144),
        (262_144, 1_048_576),
        (900_000, 1_048_576),
        (1_048_576, 4_194_304),
    ],
)
def test_a_file_of_any_size_is_brought_to_a_bucket(bare: int, reached: int) -> None:
    def padded(pad: int) -> bytes:
        return b"x" * (bare + pad + len(str(pad)))  # The padding is counted in the file itself.

    assert len(brought_to(bucket, padded)) == reached


def test_a_size_that_no_padding_gives_takes_the_next_bucket() -> None:
    def padded(pad: int) -> bytes:
        return b"x" * (112_000 + pad + 2 * (pad >= 150_143))

    assert len(brought_to(bucket, padded)) == 1_048_576


def test_a_file_beyond_the_largest_bucket_is_refused() -> None:
    with pytest.raises(TooLargeToSealError):
        brought_to(bucket, lambda pad: b"x" * (16_777_217 + pad))
