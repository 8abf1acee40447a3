"""What goes round as it came beside a report: what adds to it, and a letter by choice alone."""

from dataclasses import replace

import pytest

from reportwriter.domain.attendance import Attendance, Comes
from reportwriter.domain.circulation import Round
from reportwriter.domain.statement import Disclosure
from reportwriter.services.circulating import NothingToSendError
from reportwriter.services.circulation_pieces import Pieces
from reportwriter.services.circulation_plan import Held, Piece
from reportwriter.services.circulation_receivers import agencies
from reportwriter.services.desk.headings import SideBySide
from reportwriter.wording import circulation as words
from tests.exchange import documents, senders
from tests.services.chaired import FIC, take_letter
from tests.services.held import take_all
from tests.services.sending import OF_CORIN, POLICE, SCHOOL, Sending, read

SUPPLEMENT = "FIC-0001 Hollybrook Primary School version 1 report supplement 1.pdf"
GP = "GP practice"


def add(sending: Sending) -> None:
    """Take in a report of the school with what the family said of it since."""
    chaired = sending.chaired
    chaired.take(
        chaired.put("report.pdf", senders.a_submission().report_pdf),
        chaired.put("supplement.pdf", senders.a_supplement_pdf()),
    )


def piece(sending: Sending, receiver: str, kind: str) -> Piece:
    return next(one for one in sending.row(receiver).pieces if one.id.startswith(kind))


def test_what_adds_to_a_report_goes_where_it_goes(sending: Sending) -> None:
    add(sending)

    files = read(sending.write(POLICE).folder)

    assert files[SUPPLEMENT] == senders.a_supplement_pdf()
    assert len(files) == 3
    assert [one.id for one in sending.row(SCHOOL).pieces] == []
    assert not any(
        one.is_received for row in sending.plan.rows if row.receiver.person for one in row.pieces
    )


def test_where_the_report_is_left_out_what_adds_to_it_stays_too(sending: Sending) -> None:
    add(sending)
    report = piece(sending, POLICE, "report")
    sending.choose(POLICE, report.id, is_in=False, reason="They have it already.")

    assert not piece(sending, POLICE, "supplement").is_in
    with pytest.raises(NothingToSendError):
        sending.write(POLICE)


def test_what_adds_to_a_report_that_is_held_back_is_held_back_too(sending: Sending) -> None:
    add(sending)
    meeting, circulating = sending.meeting, sending.vault.circulating
    (report,) = meeting.reports
    first, *others = report.opened.report.statements
    kept = replace(first, disclosure=Disclosure(not_for_agencies=("Police",)))
    changed = replace(report.opened.report, statements=(kept, *others))
    restricted = replace(report, opened=replace(report.opened, report=changed))
    pieces = Pieces(
        meeting=replace(meeting, side_by_side=SideBySide((restricted,))),
        made=(),
        papers=sending.vault.papers,
        added=circulating.store.additions(FIC),
    )
    asked = [one.record.asked for one in circulating.sent.of(FIC)]
    police = next(
        one for one in agencies(meeting, asked, frozenset()) if one.receiver.key == POLICE
    )

    found = pieces.of(police, Round.REPORTS, ())

    assert [one.held for one in found] == [Held.RESTRICTED, Held.RESTRICTED]


def test_when_all_have_what_an_absent_agency_sent_it_is_ticked_for_the_minutes(
    sending: Sending,
) -> None:
    take_all(sending.chaired)
    vault = sending.vault
    vault.who_comes.put(FIC, Attendance(agency=senders.POLICE, comes=Comes.ABSENT))
    before = sending.plan.circulated
    sending.send(SCHOOL, vault.circulating.now())
    after = sending.plan.circulated

    ticked = vault.circulating.note_circulated(FIC, after - before, is_circulated=True)

    (police,) = vault.who_comes.store.of(FIC)
    assert (set(before), set(after)) == (set(), {senders.POLICE})
    assert ticked == (senders.POLICE,)
    assert police.is_circulated
    assert vault.circulating.note_circulated(FIC, after, is_circulated=True) == ()


def test_a_supplement_to_a_report_that_is_not_here_goes_to_nobody(sending: Sending) -> None:
    take_all(sending.chaired)
    sending.chaired.take(
        sending.chaired.put("supplement.pdf", senders.a_supplement_pdf("FIC-0009"))
    )

    assert [one.goes_with for one in sending.row(POLICE).pieces] == [""]


def test_a_letter_goes_to_an_agency_by_the_choice_of_the_chair_alone(sending: Sending) -> None:
    take_all(sending.chaired)
    sha256 = take_letter(sending.chaired, GP)
    letter = piece(sending, POLICE, "letter")
    before = read(sending.write(POLICE).folder)
    sending.choose(POLICE, letter.id, is_in=True, reason="")
    unreasoned = piece(sending, POLICE, "letter").goes
    sending.choose(POLICE, letter.id, is_in=True, reason="They look after the same children.")

    files = read(sending.write(POLICE).folder)

    assert (letter.sha256, letter.is_in, letter.is_letter) == (sha256, False, True)
    assert not unreasoned
    assert files.pop("FIC-0001 letter 1.pdf") == documents.letter()
    assert set(files) == set(before)


def test_a_letter_is_never_offered_to_one_of_the_family(sending: Sending) -> None:
    take_all(sending.chaired)
    sha256 = take_letter(sending.chaired, GP)
    sending.choose(OF_CORIN, f"letter {sha256}", is_in=True, reason="He asked for it.")

    offered = {
        one.sha256
        for row in sending.plan.rows
        if row.receiver.person or row.round is not Round.REPORTS
        for one in row.pieces
    }

    assert sha256 not in offered
    with pytest.raises(NothingToSendError):
        sending.write(OF_CORIN)


def test_a_letter_of_which_nobody_said_whose_it_is_goes_to_nobody(sending: Sending) -> None:
    take_all(sending.chaired)
    sending.chaired.take(sending.chaired.put("FIC-0001 letter.pdf", documents.letter()))

    assert [one.is_letter for row in sending.plan.rows for one in row.pieces if one.is_letter] == []


def test_of_a_letter_it_is_said_that_nothing_is_proven_and_that_it_may_hold_an_address(
    sending: Sending,
) -> None:
    take_all(sending.chaired)
    take_letter(sending.chaired, GP)

    letter = piece(sending, POLICE, "letter")

    assert letter.title == "Letter of GP practice: letter.pdf"
    assert letter.file_name == "FIC-0001 letter 1.pdf"
    assert "nothing in it is proven" in words.ABOUT_LETTER
    assert "it may hold an address" in words.ABOUT_LETTER
    assert sending.vault.circulating.store.additions(FIC) == ()
