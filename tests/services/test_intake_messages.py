"""Messages to the chair on the chair's side: at once on the board, and whose once it is opened."""

import pytest

from reportwriter.domain.file_check import Contents, MessageAnswers, Signer, WasAsked
from reportwriter.domain.message import Matter
from reportwriter.pdf.carrier import lay_out_carrier
from reportwriter.services.board import Received
from reportwriter.services.reading import MessageNotOpenedError
from tests.exchange import senders
from tests.services.chaired import FIC, Chaired, listed, the_chair
from tests.services.desks import PASSPHRASE, PRU, attached
from tests.services.messaging import WORRY, Messaging


def _row(chaired: Chaired) -> Received:
    return chaired.intake.board(FIC).rows[0]


def _answers(chaired: Chaired) -> MessageAnswers:
    check = _row(chaired).check
    assert check is not None
    assert check.message is not None
    return check.message


def test_it_is_on_the_board_at_once_before_anybody_knows_whose_it_is(messaging: Messaging) -> None:
    messaging.arrive(messaging.send())

    board = messaging.chair.intake.board(FIC)
    assert (board.messages, board.unopened) == (1, 0)
    assert (board.rows[0].agency, board.rows[0].author) == ("Message to the chair", "Sealed")
    assert _answers(messaging.chair).contents is Contents.NOT_LOOKED_AT
    assert len(board.rows) == 3
    (row,) = listed(messaging.chair.desk.vault)
    assert (row.asked, row.arrived, row.problems) == (2, 0, 1)


def test_once_opened_it_says_who_sent_it_and_whether_they_were_asked(messaging: Messaging) -> None:
    messaging.arrive(messaging.send(), PASSPHRASE)

    row, answers = _row(messaging.chair), _answers(messaging.chair)
    assert (row.agency, row.author) == (PRU.agency, f"Message, {PRU.name}")
    assert (answers.contents, answers.signer) == (Contents.ITEMS, Signer.NOT_YET_KNOWN)
    assert answers.asked is WasAsked.PERSON_ASKED
    assert messaging.chair.intake.board(FIC).messages == 0


def test_a_closed_message_is_opened_later_with_the_pages(messaging: Messaging) -> None:
    messaging.arrive(messaging.send())

    assert messaging.chair.intake.open_pages(PASSPHRASE) == 1

    assert _answers(messaging.chair).contents is Contents.ITEMS
    assert messaging.chair.intake.open_pages(PASSPHRASE) == 0


def test_its_sender_is_known_by_the_words_they_read_out(messaging: Messaging) -> None:
    messaging.arrive(messaging.send(), PASSPHRASE)
    certificates = _row(messaging.chair).certificates
    assert certificates is not None

    words = messaging.author.vault.trust.own_words()
    assert messaging.chair.desk.vault.trust.enter_words(PRU, certificates, words)

    check = _row(messaging.chair).check
    assert check is not None
    assert check.can_be_relied_on


def test_the_chair_reads_it_with_the_passphrase_and_that_is_logged(messaging: Messaging) -> None:
    sha256 = messaging.arrive(messaging.send())
    reading = messaging.chair.desk.vault.reading

    message = reading.message(sha256, PASSPHRASE)

    assert message.text_of(Matter.WORRY_ABOUT_ATTENDING) == WORRY
    assert message.sender == PRU
    last = reading.log.entries()[-1]
    assert (last.event, last.subject) == ("message_opened", sha256)


def _tampered(pdf: bytes) -> bytes:
    """Return the carrier with one byte of what is sealed changed."""
    sealed = bytearray(attached(pdf)["message.p7m"])
    sealed[len(sealed) // 2] ^= 1
    return lay_out_carrier("message", bytes(sealed))


def test_a_message_that_was_changed_on_its_way_does_not_open(messaging: Messaging) -> None:
    made = messaging.send()
    made.path.write_bytes(_tampered(made.path.read_bytes()))

    sha256 = messaging.arrive(made, PASSPHRASE)

    assert _answers(messaging.chair).contents is Contents.DAMAGED
    with pytest.raises(MessageNotOpenedError):
        messaging.chair.desk.vault.reading.message(sha256, PASSPHRASE)


def _take(chaired: Chaired, pdf: bytes) -> None:
    chaired.take(chaired.put("a message.pdf", pdf), passphrase=PASSPHRASE)


def test_a_message_for_somebody_else_is_told_as_such(chaired: Chaired) -> None:
    _take(chaired, senders.a_message_pdf(senders.deputy()))

    assert _answers(chaired).contents is Contents.NOT_SEALED_TO_YOU
    assert chaired.intake.board(FIC).messages == 0


def test_a_message_sealed_again_by_somebody_else_is_not_taken_for_the_senders(
    chaired: Chaired,
) -> None:
    _take(chaired, senders.a_message_pdf(the_chair(chaired), names=senders.deputy()))

    answers = _answers(chaired)
    assert (answers.contents, answers.signer) == (Contents.DOES_NOT_BELONG, None)


def test_a_message_for_a_conference_that_was_not_called_here_stays_in_sight(
    chaired: Chaired,
) -> None:
    _take(chaired, senders.a_message_pdf(the_chair(chaired), conference="FIC-0002"))

    answers = _answers(chaired)
    assert answers.asked is WasAsked.ANOTHER_CONFERENCE
    assert not answers.belongs


def test_a_message_alone_makes_its_agency_no_agency_of_the_board(chaired: Chaired) -> None:
    _take(
        chaired,
        senders.a_message_pdf(the_chair(chaired), by=senders.sender("Nell Fenn", "Housing")),
    )

    assert _answers(chaired).asked is WasAsked.AGENCY_NOT_ASKED
    board = chaired.intake.board(FIC)
    assert board.rows[0].agency == "Housing"
    assert list(board.agencies) == [senders.SCHOOL, senders.POLICE]


@pytest.mark.parametrize("what", ["draft", "answer"])
def test_a_draft_is_for_a_colleague_and_is_not_kept_where_reports_arrive(
    messaging: Messaging, what: str
) -> None:
    content = {"draft": senders.a_draft_pdf, "answer": senders.an_answer_pdf}[what]
    path = messaging.chair.put(f"{what}.pdf", content(senders.chair()))

    (arrival,) = messaging.chair.intake.take_in([path], None, lambda _done, _of: None)

    assert (arrival.what, arrival.is_new, arrival.conference) == (what, False, None)
    assert messaging.chair.intake.received.rows() == ()
    assert len(messaging.chair.intake.board(FIC).rows) == 2
