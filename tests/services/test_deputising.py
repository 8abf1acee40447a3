"""What a deputy sees of a conference before they step in."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import WasAsked
from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.handed_on import HandedOnFile
from reportwriter.services.deputising import DeputyRow
from reportwriter.services.page_handing_on import HandOnOrder
from reportwriter.storage.errors import NotInVaultError
from tests.exchange import senders
from tests.services.chaired import FIC, SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE, PRU, Desk
from tests.services.inviting_again import compare_words, stranger
from tests.services.updates import (
    HALDANE,
    as_it_is,
    elsewhere,
    hand_over,
    issue,
    last_sent,
    take_in,
)


@pytest.fixture
def deputy(chaired: Chaired, another_desk: Callable[[Contact], Desk]) -> Desk:
    """Somebody whom an update names as a deputy, and who took in what the school got."""
    haldane = another_desk(HALDANE)
    update = replace(as_it_is(chaired.desk), deputies=(haldane.recipient,))
    take_in(haldane, issue(chaired.desk, update).paths[0])
    return haldane


def rows(desk: Desk) -> tuple[DeputyRow, ...]:
    listed = desk.vault.conferences_deputised
    return tuple(listed.look_into(one) for one in listed.all())


def test_a_deputy_has_the_conference_with_its_chair_and_who_was_asked(
    chaired: Chaired, deputy: Desk
) -> None:
    (row,) = rows(deputy)
    before = deputy.vault.deputy.deputising.of(FIC)
    compare_words(deputy.vault.trust, last_sent(chaired.desk))
    after = deputy.vault.deputy.deputising.of(FIC)

    assert (row.reference, row.chair, row.is_certain, row.came) == (
        FIC,
        chaired.desk.contact.name,
        False,
        0,
    )
    assert before.asked == (senders.SCHOOL,)
    assert not before.may_step_in
    assert after.may_step_in
    assert rows(deputy)[0].is_certain


def test_whoever_is_no_deputy_has_no_such_conference(chaired: Chaired, author: Desk) -> None:
    take_in(author, issue(chaired.desk, elsewhere(chaired.desk)).paths[0])

    assert author.vault.conferences_deputised.all() == ()
    with pytest.raises(NotInVaultError):
        author.vault.deputy.deputising.of(FIC)


def test_who_is_named_no_more_is_a_deputy_no_more(chaired: Chaired, deputy: Desk) -> None:
    update = replace(as_it_is(chaired.desk), deputies=(stranger().recipient,))

    take_in(deputy, issue(chaired.desk, update).paths[0])

    assert rows(deputy) == ()


def test_a_deputy_who_steps_in_or_takes_over_has_it_as_a_chair_alone(
    chaired: Chaired, deputy: Desk
) -> None:
    compare_words(deputy.vault.trust, last_sent(chaired.desk))
    deputy.vault.invitations.step_in(FIC)

    assert rows(deputy) == ()
    assert [one.reference for one in deputy.vault.conferences_chaired.all()] == [FIC]


def test_whom_it_is_handed_over_to_is_a_deputy_no_more(chaired: Chaired, deputy: Desk) -> None:
    compare_words(deputy.vault.trust, last_sent(chaired.desk))
    deputies = (deputy.recipient, stranger().recipient)
    take_in(
        deputy, issue(chaired.desk, replace(as_it_is(chaired.desk), deputies=deputies)).paths[0]
    )

    take_in(deputy, *hand_over(chaired, deputy).paths)

    assert rows(deputy) == ()
    assert [one.reference for one in deputy.vault.conferences_chaired.all()] == [FIC]


def test_a_deputy_who_writes_a_report_is_told_why_they_cannot_step_in(
    chaired: Chaired, deputy: Desk
) -> None:
    compare_words(deputy.vault.trust, last_sent(chaired.desk))
    deputy.vault.writing.begin(deputy.vault.invitations.all()[0].id, PRU)

    found = deputy.vault.deputy.deputising.of(FIC)

    assert found.writes
    assert not found.may_step_in


def test_a_page_that_was_handed_on_to_a_deputy_is_read_before_they_step_in(
    chaired: Chaired, deputy: Desk
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    order = HandOnOrder(
        conference=FIC, submissions=(), to=(deputy.recipient.certificates,), note="As agreed."
    )
    handing = chaired.desk.vault.page_handing_on
    made = handing.write(order, chaired.inbox, PASSPHRASE, lambda _done, _of: None)
    report = chaired.put(f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf)

    vault = deputy.vault
    vault.intake.take_in([report, *made.paths], PASSPHRASE, lambda _done, _of: None)

    (row,) = vault.deputy.boards.board(FIC).rows
    assert rows(deputy)[0].came == 1
    assert row.check is not None
    assert row.check.answers is not None
    assert row.check.answers.handed_on is not None
    assert row.submission is not None
    page = vault.reading.confidential(row.submission, PASSPHRASE)
    assert len(page.items) == 1
    check = vault.own_boards.file_check(row.submission)
    assert check.answers is not None
    assert check.answers.asked is WasAsked.PERSON_ASKED
    assert [one.submission for one in vault.page_handing_on.pages(FIC)] == [row.submission]
    assert isinstance(page.handed_on, HandedOnFile)


def test_dropped_files_are_a_deputys_where_they_chair_nothing_or_by_the_conference(
    chaired: Chaired, deputy: Desk, author: Desk
) -> None:
    report = chaired.put(f"{SCHOOL_STEM} report.pdf", chaired.school.report_pdf)
    page = chaired.put("sealed page.pdf", chaired.school.sealed_page_pdf)

    files = deputy.vault.deputy.files
    assert files.meant([page]) == (FIC,)
    assert author.vault.deputy.files.meant([report]) == ()
    other = replace(
        chaired.desk.vault.intake.conferences.get(FIC), reference=ConferenceReference("FIC-0002")
    )
    deputy.vault.intake.conferences.put(other)
    assert files.meant([report]) == (FIC,)
    assert files.meant([page]) == ()
