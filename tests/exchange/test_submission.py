from typing import Any

import pytest

from reportwriter.crypto.sealing import open_sealed
from reportwriter.domain.file_check import Contents
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.integrity import Why
from reportwriter.exchange.examined import Examined, What
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.submission import open_page
from tests.builders import a_conference, a_statement
from tests.exchange import senders
from tests.exchange.senders import Sender, a_submission, author, chair, deputy, officer


@pytest.fixture(scope="module")
def school(quarantine: Quarantine) -> Examined:
    return examine(a_submission().report_pdf, quarantine)


@pytest.fixture(scope="module")
def police(quarantine: Quarantine) -> Examined:
    return examine(senders.the_submission_of_the_police().report_pdf, quarantine)


def opened(quarantine: Quarantine, submission: Any, by: Sender) -> Examined:
    sealed = sealed_bytes(submission.sealed_page_pdf, quarantine)
    fields = quarantine.split_sealed(sealed)
    inner = open_sealed(fields, by.identity.encryption_certificate, by.keys.encryption)
    return examine(inner, quarantine)


@pytest.mark.parametrize("reader", [chair, deputy, author])
def test_the_page_opens_and_belongs_for_chair_deputy_and_author(
    reader: Any, quarantine: Quarantine, school: Examined
) -> None:
    by = reader()
    inner = opened(quarantine, a_submission(), by)

    found = open_page(inner, school, by.identity.encryption_certificate)

    assert (inner.what, inner.why) == (What.CONFIDENTIAL_PAGE, Why.HOLDS)
    assert (found.contents, found.items) == (Contents.ITEMS, 1)
    assert found.page
    assert found.page.items == (senders.an_item(),)


def test_a_page_with_nothing_on_it_says_so(quarantine: Quarantine, police: Examined) -> None:
    inner = opened(quarantine, senders.the_submission_of_the_police(), chair())

    found = open_page(inner, police, chair().identity.encryption_certificate)

    assert (found.contents, found.items) == (Contents.NOTHING_CONFIDENTIAL, 0)


def test_a_page_of_another_report_does_not_belong(quarantine: Quarantine, police: Examined) -> None:
    inner = opened(quarantine, a_submission(), chair())

    found = open_page(inner, police, chair().identity.encryption_certificate)

    assert (found.contents, found.page) == (Contents.DOES_NOT_BELONG, None)


@pytest.mark.parametrize(
    "report",
    [
        senders.the_report(id=ReportId("report-7")),
        senders.the_report(version=2),
        senders.the_report(conference=a_conference(reference=ConferenceReference("FIC-9"))),
        senders.the_report().with_statements([a_statement(1, text="Another text.")]),
    ],
)
def test_a_page_belongs_to_one_version_of_one_report_and_its_very_statements(
    report: Any, quarantine: Quarantine
) -> None:
    other = senders.make(report, author(), invitation=senders.an_invitation())
    inner = opened(quarantine, a_submission(), chair())

    found = open_page(
        inner,
        examine(other.report_pdf, quarantine),
        chair().identity.encryption_certificate,
    )

    assert found.contents is Contents.DOES_NOT_BELONG


def test_a_page_signed_by_somebody_else_does_not_belong(
    quarantine: Quarantine, school: Examined
) -> None:
    """Somebody else seals a page of their own for the same report."""
    theirs = senders.make(senders.the_report(), officer(), invitation=senders.an_invitation())
    inner = opened(quarantine, theirs, chair())

    found = open_page(inner, school, chair().identity.encryption_certificate)

    assert inner.why is Why.HOLDS
    assert found.contents is Contents.DOES_NOT_BELONG


def test_a_page_sealed_on_to_somebody_it_was_not_meant_for_does_not_belong(
    quarantine: Quarantine, school: Examined
) -> None:
    inner = opened(quarantine, a_submission(), chair())

    found = open_page(inner, school, officer().identity.encryption_certificate)

    assert found.contents is Contents.DOES_NOT_BELONG


def test_what_is_no_page_at_all_is_damaged(quarantine: Quarantine, school: Examined) -> None:
    nothing = examine(b"not a page", quarantine)

    for inner in (school, nothing):
        found = open_page(inner, school, chair().identity.encryption_certificate)
        assert found.contents is Contents.DAMAGED
