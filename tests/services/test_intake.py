from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.file_check import (
    ArrivalKnownFrom,
    Contents,
    InTime,
    Missing,
    Signer,
    Version,
    WasAsked,
)
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Why
from reportwriter.services.whole_files import FileNotReadError
from reportwriter.storage.errors import NotInVaultError
from tests.builders import NOON, a_conference
from tests.exchange import senders
from tests.services.chaired import FIC, POLICE_STEM, SCHOOL_STEM, Chaired, listed
from tests.services.desks import PASSPHRASE, STOPE, Desk


def test_before_anything_came_the_board_names_all_who_were_asked(chaired: Chaired) -> None:
    board = chaired.intake.board(FIC)

    assert [(row.agency, row.check, row.submission) for row in board.rows] == [
        (senders.SCHOOL, None, None),
        (senders.POLICE, None, None),
    ]
    (row,) = listed(chaired.desk.vault)
    assert (row.reference, row.asked, row.arrived, row.problems) == (FIC, 2, 0, 0)


def test_a_report_with_its_page_is_answered_in_full(chaired: Chaired) -> None:
    steps: list[tuple[int, int]] = []
    report = chaired.put("report.pdf", chaired.school.report_pdf)
    page = chaired.put("page.pdf", chaired.school.sealed_page_pdf)

    arrivals = chaired.intake.take_in(
        [report, page], None, lambda done, of: steps.append((done, of))
    )

    assert [(one.what, one.is_new) for one in arrivals] == [("report", True), ("sealed_page", True)]
    assert steps == [(1, 2), (2, 2)]
    answers = chaired.answers()
    assert (answers.signer, answers.asked) == (Signer.NOT_YET_KNOWN, WasAsked.PERSON_ASKED)
    assert (answers.version, answers.missing) == (Version.NEWEST, Missing.NOTHING)
    assert answers.contents is Contents.NOT_LOOKED_AT
    assert chaired.intake.board(FIC).unopened == 1


def test_the_same_files_again_change_nothing(chaired: Chaired) -> None:
    chaired.take_school()
    before = chaired.intake.board(FIC)

    arrivals = chaired.intake.take_in(list(chaired.inbox.iterdir()), None, lambda _done, _of: None)

    assert [one.is_new for one in arrivals] == [False, False]
    assert chaired.intake.board(FIC) == before


def test_the_author_is_known_once_their_words_were_entered(chaired: Chaired) -> None:
    chaired.take_school()
    certificates = senders.author().certificates
    words = chaired.desk.vault.trust.seals().check_words(
        certificates.signing_der, certificates.encryption_der
    )

    chaired.desk.vault.trust.enter_words(senders.the_report().author, certificates, words)

    assert chaired.check().can_be_relied_on


def test_a_page_that_has_not_arrived_is_missed(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    answers = chaired.answers()
    assert answers.missing is Missing.SEALED_PAGE_NOT_ARRIVED
    assert chaired.intake.board(FIC).unopened == 0


def test_the_page_may_come_later(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    chaired.take_school()

    answers = chaired.answers()
    assert answers.missing is Missing.NOTHING


def test_a_page_of_another_report_under_the_name_of_this_one_is_told(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    chaired.take(
        chaired.put(f"{SCHOOL_STEM} sealed page.pdf", chaired.police.sealed_page_pdf),
        passphrase=PASSPHRASE,
    )

    assert chaired.answers().missing is Missing.SEALED_PAGE_OF_ANOTHER
    assert not chaired.check().belongs


def test_with_the_passphrase_the_pages_are_looked_into_at_once(chaired: Chaired) -> None:
    chaired.take_school(passphrase=PASSPHRASE)

    answers = chaired.answers()
    assert (answers.contents, answers.items) == (Contents.ITEMS, 1)
    assert chaired.intake.board(FIC).unopened == 0


def test_pages_left_closed_are_opened_later_all_at_once(chaired: Chaired) -> None:
    chaired.take_school()
    chaired.take(
        chaired.put(f"{POLICE_STEM} report.pdf", chaired.police.report_pdf),
        chaired.put(f"{POLICE_STEM} sealed page.pdf", chaired.police.sealed_page_pdf),
    )

    opened = chaired.intake.open_pages(PASSPHRASE)

    assert (opened, chaired.intake.open_pages(PASSPHRASE)) == (2, 0)
    contents = [chaired.answers(agency).contents for agency in (senders.SCHOOL, senders.POLICE)]
    assert contents == [Contents.ITEMS, Contents.NOTHING_CONFIDENTIAL]


def test_a_wrong_passphrase_takes_nothing_in(chaired: Chaired) -> None:
    with pytest.raises(WrongPassphraseError):
        chaired.take_school(passphrase=PASSPHRASE.upper())

    assert chaired.row(senders.SCHOOL).check is None


def test_a_page_sealed_to_an_earlier_identity_of_the_chair_still_opens(chaired: Chaired) -> None:
    chaired.desk.vault.identities.make(STOPE, PASSPHRASE)

    chaired.take_school(passphrase=PASSPHRASE)

    answers = chaired.answers()
    assert answers.contents is Contents.ITEMS


def test_a_page_sealed_to_others_says_so(chaired: Chaired) -> None:
    others = senders.make(
        senders.the_report(), senders.author(), invitation=senders.an_invitation()
    )
    chaired.take(
        chaired.put("report.pdf", others.report_pdf),
        chaired.put("page.pdf", others.sealed_page_pdf),
        passphrase=PASSPHRASE,
    )

    answers = chaired.answers()
    assert answers.contents is Contents.NOT_SEALED_TO_YOU


def test_a_changed_report_proves_nothing_and_is_listed_beside_the_others(
    chaired: Chaired,
) -> None:
    place = chaired.school.report_pdf.index(b"stream") + 20
    changed = chaired.school.report_pdf[:place] + b"!" + chaired.school.report_pdf[place + 1 :]

    (arrival,) = chaired.intake.take_in(
        [chaired.put("report.pdf", changed)], None, lambda _done, _of: None
    )

    assert arrival.conference is None
    assert chaired.row(senders.SCHOOL).check is None
    check = chaired.intake.file_check(arrival.sha256)
    assert check.answers is None
    assert not check.belongs


def test_a_letter_is_taken_in_as_such(chaired: Chaired) -> None:
    (arrival,) = chaired.intake.take_in(
        [chaired.put("letter.odt", b"Dear chair")], None, lambda _done, _of: None
    )

    assert arrival.what == "other"
    letter = chaired.intake.board(FIC).rows[-1]
    assert (letter.author, letter.submission) == ("letter.odt", arrival.sha256)
    assert letter.letter is None
    assert letter.check is not None
    assert (letter.check.why, letter.check.answers) == (Why.NOT_A_PDF, None)
    assert letter.check.letter is not None
    assert letter.check.letter.refused == "another_kind"


def test_when_it_arrived_is_what_the_chair_says(chaired: Chaired) -> None:
    chaired.take_school()
    submission = chaired.row(senders.SCHOOL).submission
    assert submission is not None
    due = a_conference().reports_due
    assert due is not None

    chaired.intake.record_arrival(submission, due - timedelta(hours=1), ArrivalKnownFrom.ENTERED)

    answers = chaired.answers()
    assert (answers.in_time, answers.arrival_known_from) == (
        InTime.IN_TIME,
        ArrivalKnownFrom.ENTERED,
    )
    assert answers.arrived == due - timedelta(hours=1)


def test_without_that_it_is_when_it_was_taken_in(chaired: Chaired) -> None:
    chaired.take_school()

    answers = chaired.answers()
    assert answers.arrival_known_from is ArrivalKnownFrom.TAKEN_IN
    assert answers.arrived is not None
    assert answers.arrived >= NOON
    assert answers.in_time is InTime.LATE


def test_what_was_cancelled_stops_and_keeps_what_came_before(chaired: Chaired) -> None:
    paths = [
        chaired.put("report.pdf", chaired.school.report_pdf),
        chaired.put("page.pdf", chaired.school.sealed_page_pdf),
    ]
    answers = iter([False, True])

    arrivals = chaired.intake.take_in(paths, None, lambda _done, _of: None, lambda: next(answers))

    assert [one.name for one in arrivals] == ["report.pdf"]


def test_a_file_that_cannot_be_read_is_said_so(chaired: Chaired) -> None:
    with pytest.raises(FileNotReadError):
        chaired.take(chaired.inbox / "never came.pdf")


def test_a_report_for_a_conference_that_nobody_here_has_to_do_with_is_of_none(
    chaired: Chaired, author: Desk
) -> None:
    report = chaired.put("report.pdf", chaired.school.report_pdf)

    (arrival,) = author.vault.intake.take_in([report], None, lambda _done, _of: None)
    (again,) = chaired.intake.take_in([report], None, lambda _done, _of: None)

    assert (arrival.what, arrival.conference) == ("report", None)
    assert again.conference == FIC


def test_a_conference_of_somebody_else_has_no_board(stope: Desk) -> None:
    with pytest.raises(NotInVaultError):
        stope.vault.intake.board(ConferenceReference("never called"))


@pytest.mark.parametrize("page_first", [True, False])
def test_a_sealed_page_is_of_its_reports_conference_whichever_comes_first(
    chaired: Chaired, *, page_first: bool
) -> None:
    report = chaired.put("report.pdf", chaired.school.report_pdf)
    page = chaired.put("page.pdf", chaired.school.sealed_page_pdf)
    stray = chaired.put("stray.pdf", chaired.police.sealed_page_pdf)

    chaired.take(*((page, report) if page_first else (report, page)), stray)

    kinds = {row.kind: row.conference for row in chaired.intake.received.of_conference(FIC)}
    assert kinds == {"report": FIC, "sealed_page": FIC}
    assert len(chaired.intake.received.unbound("sealed_page")) == 1
    assert chaired.answers().missing is Missing.NOTHING


def test_a_conference_long_over_is_listed_and_judged_no_more(chaired: Chaired) -> None:
    chaired.take_school()
    (before,) = listed(chaired.desk.vault)
    conference = chaired.intake.conferences.get(FIC)
    over = replace(conference, starts_at=NOON - timedelta(days=60))
    chaired.intake.conferences.put(over)

    (row,) = listed(chaired.desk.vault)

    assert (before.asked, before.arrived, before.problems) == (2, 1, 1)
    assert (row.asked, row.arrived, row.problems) == (2, 1, 0)


def test_each_agency_of_the_board_stands_once_with_its_first_row(chaired: Chaired) -> None:
    chaired.take_school()
    board = chaired.intake.board(FIC)
    school, police = board.rows
    older = replace(school, submission="older")
    nobodys = replace(police, agency="")
    unasked = replace(police, agency="GP practice", asked=None)

    told = replace(board, rows=(school, older, nobodys, police, unasked)).agencies

    assert list(told) == [senders.SCHOOL, senders.POLICE, "GP practice"]
    assert told[senders.SCHOOL] is school
