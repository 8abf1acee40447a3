from dataclasses import replace
from typing import Any

import pytest

from reportwriter.crypto.sealing import open_sealed
from reportwriter.domain.file_check import Contents, Missing, Why
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.exchange.examined import Examined, What
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.submission import Arrived, belongs, open_page, sort_batch
from tests.builders import a_conference, a_statement
from tests.exchange import senders
from tests.exchange.senders import Sender, a_submission, author, chair, deputy, officer

SCHOOL, POLICE = "FIC-0001 Hollybrook version 1", "FIC-0001 Police version 1"


def arrived(name: str, content: bytes, quarantine: Quarantine) -> Arrived:
    return Arrived(name=name, examined=examine(content, quarantine))


@pytest.fixture(scope="module")
def files(quarantine: Quarantine) -> dict[str, Arrived]:
    police = senders.the_submission_of_the_police()
    contents = {
        f"{SCHOOL} report.pdf": a_submission().report_pdf,
        f"{SCHOOL} sealed page.pdf": a_submission().sealed_page_pdf,
        f"{POLICE} report.pdf": police.report_pdf,
        f"{POLICE} sealed page.pdf": police.sealed_page_pdf,
        "invitation.pdf": senders.an_invitation_pdf(),
        "letter.pdf": b"%PDF-1.4 no more",
    }
    return {name: arrived(name, content, quarantine) for name, content in contents.items()}


@pytest.fixture(scope="module")
def school(files: dict[str, Arrived]) -> tuple[Arrived, Arrived]:
    return files[f"{SCHOOL} report.pdf"], files[f"{SCHOOL} sealed page.pdf"]


@pytest.fixture(scope="module")
def police(files: dict[str, Arrived]) -> tuple[Arrived, Arrived]:
    return files[f"{POLICE} report.pdf"], files[f"{POLICE} sealed page.pdf"]


def test_each_page_goes_with_its_own_report(files: dict[str, Arrived]) -> None:
    batch = sort_batch(list(files.values())[::-1])

    assert {(sent.report.name, sent.page and sent.page.name) for sent in batch.submissions} == {
        (f"{SCHOOL} report.pdf", f"{SCHOOL} sealed page.pdf"),
        (f"{POLICE} report.pdf", f"{POLICE} sealed page.pdf"),
    }
    assert all(sent.missing is Missing.NOTHING for sent in batch.submissions)
    assert [one.name for one in (*batch.invitations, *batch.others)] == [
        "invitation.pdf",
        "letter.pdf",
    ]
    assert not batch.stray_pages


def test_the_same_files_again_are_nothing_new(files: dict[str, Arrived]) -> None:
    everything = list(files.values())
    held = {one.examined.sha256 for one in everything}

    again = sort_batch([*everything, *everything], held_files=held)

    assert len(again.again) == 2 * len(everything)
    assert not any((again.submissions, again.stray_pages, again.others, again.invitations))


def test_a_file_twice_in_one_batch_counts_once(school: tuple[Arrived, Arrived]) -> None:
    report, page = school
    copy = replace(report, name="copy of it.pdf")

    batch = sort_batch([report, page, copy])

    assert [sent.report for sent in batch.submissions] == [report]
    assert batch.again == (copy,)


def test_a_page_that_came_before_is_not_missing(school: tuple[Arrived, Arrived]) -> None:
    report, page = school

    first = sort_batch([page])
    then = sort_batch([report], held_pages={page.examined.sealed_sha256 or ""})

    assert first.stray_pages == (page,)
    assert then.submissions[0].missing is Missing.NOTHING
    assert belongs(page, report)


def test_a_report_alone_still_waits_for_its_page(school: tuple[Arrived, Arrived]) -> None:
    batch = sort_batch([school[0]])

    assert batch.submissions[0].missing is Missing.SEALED_PAGE_NOT_ARRIVED


def test_a_page_of_another_report_in_place_of_its_own_is_named(
    school: tuple[Arrived, Arrived], police: tuple[Arrived, Arrived]
) -> None:
    batch = sort_batch([school[0], police[1]])

    assert batch.submissions[0].missing is Missing.SEALED_PAGE_OF_ANOTHER
    assert batch.stray_pages == (police[1],)


def test_that_page_is_named_also_where_it_is_held_already(
    school: tuple[Arrived, Arrived], police: tuple[Arrived, Arrived]
) -> None:
    batch = sort_batch([school[0], police[1]], held_files={police[1].examined.sha256})

    assert batch.submissions[0].missing is Missing.SEALED_PAGE_OF_ANOTHER
    assert batch.again == (police[1],)


def test_among_several_that_lack_their_page_the_name_tells_whose_place_it_took(
    school: tuple[Arrived, Arrived], police: tuple[Arrived, Arrived]
) -> None:
    stray = replace(police[1], name=f"{SCHOOL} Sealed page (1).PDF")
    stray = replace(stray, examined=replace(stray.examined, sealed_sha256="0" * 64))

    batch = sort_batch([school[0], police[0], stray])

    assert {sent.report.name: sent.missing for sent in batch.submissions} == {
        f"{SCHOOL} report.pdf": Missing.SEALED_PAGE_OF_ANOTHER,
        f"{POLICE} report.pdf": Missing.SEALED_PAGE_NOT_ARRIVED,
    }


def test_a_damaged_report_is_no_submission(
    quarantine: Quarantine, school: tuple[Arrived, Arrived]
) -> None:
    broken = arrived("broken.pdf", a_submission().report_pdf[:90_000], quarantine)

    batch = sort_batch([broken, school[1]])

    assert (batch.others, batch.stray_pages, batch.submissions) == ((broken,), (school[1],), ())


def opened(quarantine: Quarantine, submission: Any, by: Sender) -> Examined:
    sealed = sealed_bytes(submission.sealed_page_pdf, quarantine)
    fields = quarantine.split_sealed(sealed)
    inner = open_sealed(fields, by.identity.encryption_certificate, by.keys.encryption)
    return examine(inner, quarantine)


@pytest.mark.parametrize("reader", [chair, deputy, author])
def test_the_page_opens_and_belongs_for_chair_deputy_and_author(
    reader: Any, quarantine: Quarantine, school: tuple[Arrived, Arrived]
) -> None:
    by = reader()
    inner = opened(quarantine, a_submission(), by)

    found = open_page(inner, school[0].examined, by.identity.encryption_certificate)

    assert (inner.what, inner.why) == (What.CONFIDENTIAL_PAGE, Why.HOLDS)
    assert (found.contents, found.items) == (Contents.ITEMS, 1)
    assert found.page
    assert found.page.items == (senders.an_item(),)


def test_a_page_with_nothing_on_it_says_so(
    quarantine: Quarantine, police: tuple[Arrived, Arrived]
) -> None:
    inner = opened(quarantine, senders.the_submission_of_the_police(), chair())

    found = open_page(inner, police[0].examined, chair().identity.encryption_certificate)

    assert (found.contents, found.items) == (Contents.NOTHING_CONFIDENTIAL, 0)


def test_a_page_of_another_report_does_not_belong(
    quarantine: Quarantine, police: tuple[Arrived, Arrived]
) -> None:
    inner = opened(quarantine, a_submission(), chair())

    found = open_page(inner, police[0].examined, chair().identity.encryption_certificate)

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
    quarantine: Quarantine, school: tuple[Arrived, Arrived]
) -> None:
    """Somebody else seals a page of their own for the same report."""
    theirs = senders.make(senders.the_report(), officer(), invitation=senders.an_invitation())
    inner = opened(quarantine, theirs, chair())

    found = open_page(inner, school[0].examined, chair().identity.encryption_certificate)

    assert inner.why is Why.HOLDS
    assert found.contents is Contents.DOES_NOT_BELONG


def test_a_page_sealed_on_to_somebody_it_was_not_meant_for_does_not_belong(
    quarantine: Quarantine, school: tuple[Arrived, Arrived]
) -> None:
    inner = opened(quarantine, a_submission(), chair())

    found = open_page(inner, school[0].examined, officer().identity.encryption_certificate)

    assert found.contents is Contents.DOES_NOT_BELONG


def test_what_is_no_page_at_all_is_damaged(
    quarantine: Quarantine, school: tuple[Arrived, Arrived]
) -> None:
    report = school[0].examined
    nothing = examine(b"not a page", quarantine)

    for inner in (report, nothing):
        found = open_page(inner, report, chair().identity.encryption_certificate)
        assert found.contents is Contents.DAMAGED
