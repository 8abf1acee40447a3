"""An attached document: its limits, who may read it, and what of it leaves this computer."""

from dataclasses import replace

import pytest

from reportwriter.domain.attached import (
    LARGEST,
    LARGEST_TOGETHER,
    MOST,
    AttachedAlreadyError,
    AttachedTooLargeError,
    NotAttachedError,
    PageLookedAt,
    TooManyAttachedError,
    require_room,
)
from reportwriter.domain.changes import SetAttached
from reportwriter.domain.disclosure import as_sent
from reportwriter.domain.errors import SignedReportError
from reportwriter.domain.ids import AttachedId
from reportwriter.domain.statement import Disclosure
from tests.builders import CORIN, JUNIPER, NOON, TAMSIN, a_document, a_report


def test_a_document_is_found_by_its_id() -> None:
    report = a_report(attached=(a_document("d1"), a_document("d2")))

    assert report.document(AttachedId("d2")).id == "d2"


def test_a_document_that_is_not_attached_is_refused() -> None:
    with pytest.raises(NotAttachedError):
        a_report().document(AttachedId("d1"))


def test_a_signed_report_takes_no_document() -> None:
    with pytest.raises(SignedReportError):
        SetAttached(attached=(a_document(),)).apply(a_report().sign(NOON))


@pytest.mark.parametrize("size", [LARGEST + 1, LARGEST_TOGETHER])
def test_a_document_that_is_too_large_is_refused(size: int) -> None:
    with pytest.raises(AttachedTooLargeError):
        require_room((), "f" * 64, size)


def test_documents_that_are_too_large_together_are_refused() -> None:
    held = a_document(size=LARGEST_TOGETHER - 10)

    with pytest.raises(AttachedTooLargeError):
        require_room((held,), "f" * 64, 11)


def test_more_documents_than_allowed_are_refused() -> None:
    held = tuple(a_document(f"d{number}", size=1) for number in range(MOST))

    with pytest.raises(TooManyAttachedError):
        require_room(held, "f" * 64, 1)


def test_the_same_file_is_not_attached_twice() -> None:
    held = a_document()

    with pytest.raises(AttachedAlreadyError):
        require_room((held,), held.sha256, held.size)


def test_a_document_that_fits_is_taken() -> None:
    require_room((a_document(),), "f" * 64, LARGEST - 2000)


def test_a_restriction_only_rises_by_itself() -> None:
    first = a_document(disclosure=Disclosure(withheld_from=(TAMSIN,)))

    raised = first.withheld_also_from((CORIN, TAMSIN))

    assert raised.disclosure.withheld_from == (TAMSIN, CORIN)


def test_a_document_is_hidden_from_whom_it_is_withheld_and_from_children_it_is_not_for() -> None:
    document = a_document(
        disclosure=Disclosure(withheld_from=(CORIN,), not_for_children=(JUNIPER,))
    )

    hidden = [document.hidden_from(person) for person in (CORIN, JUNIPER, TAMSIN)]

    assert hidden == [True, True, False]


def test_a_page_counts_as_looked_at_for_one_person_and_what_was_kept_from_them_then() -> None:
    seen = PageLookedAt(page=2, person=CORIN, facts="then")

    document = a_document(pages=3, unreadable=(2, 3), looked_at=(seen,))

    assert document.not_looked_at(CORIN, "then") == (3,)
    assert document.not_looked_at(CORIN, "now") == (2, 3)
    assert document.not_looked_at(TAMSIN, "then") == (2, 3)


def test_who_looked_and_why_it_stays_never_travels() -> None:
    seen = PageLookedAt(page=1, person=CORIN, facts="then")
    kept = a_document(unreadable=(1,), looked_at=(seen,), stays_although="The chair agreed.")

    (sent,) = as_sent(a_report(attached=(kept,))).attached

    assert sent == replace(kept, looked_at=(), stays_although="")
