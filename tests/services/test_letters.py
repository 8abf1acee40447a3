"""Reports that were not made with this program: real files, in a real chair's vault."""

from datetime import timedelta

import pytest

from reportwriter.domain.attached import FileType
from reportwriter.domain.file_check import ArrivalKnownFrom, InTime, LetterAnswers
from reportwriter.domain.letter import Assigned
from reportwriter.exchange.errors import QuarantineError
from reportwriter.services.board import Received
from reportwriter.services.desk.remarks import About
from reportwriter.services.file_check_words import Mark, card_of, mark_of
from reportwriter.services.letters import NoLetterError
from reportwriter.wording import bundle as in_bundle
from reportwriter.wording import file_check as words
from tests.builders import NOON, a_conference
from tests.exchange import documents, senders
from tests.exchange.mails import a_mail, saved
from tests.pdf.reading import pages_of
from tests.services.chaired import FIC, Chaired, listed
from tests.services.desks import attached

GP = "GP practice"
FROM_POLICE = Assigned(agency=senders.POLICE, author="Wilf Harrowgate", designation="DC", at=NOON)
FROM_GP = Assigned(agency=GP, at=NOON)


def _taken(chaired: Chaired, name: str, content: bytes) -> str:
    (arrival,) = chaired.intake.take_in([chaired.put(name, content)], None, lambda _done, _of: None)
    return arrival.sha256


def _row(chaired: Chaired, submission: str) -> Received:
    rows = chaired.intake.board(FIC).rows
    return next(row for row in rows if row.submission == submission)


def _said(chaired: Chaired, submission: str) -> LetterAnswers:
    check = _row(chaired, submission).check
    assert check is not None
    assert check.letter is not None
    return check.letter


@pytest.mark.parametrize(
    ("name", "content", "kind", "pages"),
    [
        ("report.pdf", documents.letter(), FileType.PDF, 1),
        ("scan.pdf", documents.scan(), FileType.PDF, 1),
        ("report.docx", documents.word(), FileType.WORD, 1),
        ("page.jpg", documents.photo(), FileType.JPEG, 1),
        ("page.png", documents.photo("PNG"), FileType.PNG, 1),
    ],
)
def test_every_usual_kind_of_file_is_kept_as_it_came_and_can_be_shown(
    chaired: Chaired, name: str, content: bytes, kind: FileType, pages: int
) -> None:
    submission = _taken(chaired, name, content)

    row = _row(chaired, submission)
    page = chaired.desk.vault.letters.page(submission, 1)

    assert (row.letter, row.pages, row.author) == (kind, pages, name)
    assert chaired.intake.received.content(submission) == content
    assert (page.number, page.pages) == (1, pages)
    assert page.image.startswith(b"\x89PNG") or page.text.strip() == documents.WORDS


def test_a_page_that_a_letter_does_not_have_is_refused(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())

    with pytest.raises(QuarantineError):
        chaired.desk.vault.letters.page(submission, 2)


def test_what_cannot_be_shown_says_what_to_ask_for(chaired: Chaired) -> None:
    fetching = documents.word(more=documents.linked("attachedTemplate", "https://example.org/x"))
    submission = _taken(chaired, "report.docx", fetching)

    row = _row(chaired, submission)

    assert row.letter is None
    assert row.check is not None
    assert card_of(row.check).headline == words.LETTER_NOT_SHOWN
    assert words.REFUSED["active"] in card_of(row.check).next_steps


def test_until_somebody_says_whose_it_is_it_counts_for_nobody(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())

    row = _row(chaired, submission)

    assert row.agency == ""
    assert row.check is not None
    assert card_of(row.check).headline == words.LETTER_NOBODYS
    assert [one.submission for one in chaired.intake.board(FIC).rows if one.asked] == [None, None]


def test_it_counts_for_the_agency_it_is_given_to_and_nothing_is_called_proven(
    chaired: Chaired,
) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())

    chaired.desk.vault.letters.assign(submission, FIC, FROM_POLICE)

    row = chaired.row(senders.POLICE)
    assert (row.submission, row.author) == (submission, "Wilf Harrowgate, DC")
    assert row.asked is not None
    assert row.check is not None
    assert not row.check.can_be_relied_on
    assert mark_of(row.check) is Mark.NOT_CHECKED
    assert words.WHOSE[True].next in card_of(row.check).next_steps
    (conference,) = listed(chaired.desk.vault)
    assert (conference.asked, conference.arrived, conference.problems) == (2, 1, 0)


def test_what_is_proven_stands_for_its_agency_before_a_letter(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())
    of_school = Assigned(agency=senders.SCHOOL, at=NOON)
    chaired.desk.vault.letters.assign(submission, FIC, of_school)

    chaired.take_school()

    theirs = [row for row in chaired.intake.board(FIC).rows if row.agency == senders.SCHOOL]
    assert [(row.asked is not None, row.submission == submission) for row in theirs] == [
        (True, False),
        (False, True),
    ]


def test_an_agency_nobody_asked_has_a_row_of_its_own(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())

    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)

    row = chaired.row(GP)
    assert (row.asked, row.author) == (None, "report.pdf")


def test_when_it_arrived_is_as_the_chair_says_and_may_be_late(chaired: Chaired) -> None:
    due = a_conference().reports_due
    assert due is not None
    submission = _taken(chaired, "report.pdf", documents.letter())

    chaired.desk.vault.letters.assign(
        submission, FIC, FROM_POLICE, arrived=due + timedelta(hours=3)
    )

    said = _said(chaired, submission)
    assert (said.in_time, said.late_by_hours) == (InTime.LATE, 3)
    assert said.arrival_known_from is ArrivalKnownFrom.ENTERED


def test_what_a_mail_server_says_of_the_arrival_stays(chaired: Chaired) -> None:
    mail = saved(a_mail(("report.pdf", documents.letter())))
    chaired.take(chaired.put("mail.eml", mail))
    (row,) = (one for one in chaired.intake.board(FIC).rows if one.letter)
    assert row.submission is not None

    chaired.desk.vault.letters.assign(
        row.submission, FIC, FROM_POLICE, arrived=NOON + timedelta(days=40)
    )

    said = _said(chaired, row.submission)
    assert said.arrival_known_from is ArrivalKnownFrom.MAIL_SERVER
    assert said.arrived == row.arrived


def test_what_was_said_can_be_taken_back(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())
    chaired.desk.vault.letters.assign(submission, FIC, FROM_POLICE)

    chaired.desk.vault.letters.release(submission)

    assert chaired.row(senders.POLICE).submission is None
    assert not _said(chaired, submission).is_assigned


def test_whose_a_signed_report_is_is_said_by_nobody(chaired: Chaired) -> None:
    chaired.take_school()
    submission = chaired.row(senders.SCHOOL).submission
    assert submission is not None

    with pytest.raises(NoLetterError):
        chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)


@pytest.mark.parametrize("content", [documents.letter(), documents.word()])
def test_its_words_are_found_with_their_page(chaired: Chaired, content: bytes) -> None:
    submission = _taken(chaired, "report", content)
    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)
    desks = chaired.desk.vault.desk

    found = desks.find(desks.open(FIC), "surgery winter")

    assert found.hits == ()
    (page,) = found.pages
    assert (page.submission, page.page) == (submission, 1)
    assert "surgery" in page.excerpt


def test_it_goes_into_the_bundle_under_its_agency(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())
    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)
    path = chaired.desk.files / "bundle.pdf"

    bundled = chaired.desk.vault.bundling.write(FIC, path, lambda _done, _of: None)

    assert bundled is not None
    (part,) = bundled.bundle.parts
    assert (part.agency, part.kind.value) == (GP, "letter")
    assert bundled.elsewhere == 0


def test_a_question_about_a_page_is_asked_of_its_agency(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.pdf", documents.letter())
    vault = chaired.desk.vault
    vault.letters.assign(submission, FIC, FROM_GP)
    vault.desk.remarks.ask(FIC, About(submission=submission, page=1), "Who saw her?")

    (one,) = vault.agendas.remarked(vault.desk.open(FIC))

    assert (one.agency, one.remark.page, one.quoted) == (GP, 1, None)
    vault.letters.release(submission)
    (still,) = vault.agendas.remarked(vault.desk.open(FIC))
    assert still.agency == ""


@pytest.mark.parametrize(
    ("name", "content", "ending"),
    [("report.docx", documents.word(), "docx"), ("page.jpg", documents.photo(), "jpg")],
)
def test_what_is_no_pdf_is_laid_into_the_bundle_as_it_shows_and_attached_as_it_came(
    chaired: Chaired, name: str, content: bytes, ending: str
) -> None:
    submission = _taken(chaired, name, content)
    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)
    path = chaired.desk.files / "bundle.pdf"

    bundled = chaired.desk.vault.bundling.write(FIC, path, lambda _done, _of: None)

    assert bundled is not None
    (part,) = bundled.bundle.parts
    assert (part.pages, bundled.bundle.left_out) == (1, ())
    stem = name.partition(".")[0]
    assert attached(path.read_bytes()) == {f"A {stem}.{ending}": content}
    framed = pages_of(path.read_bytes())[2]
    assert (documents.WORDS in framed.replace("\n", " ")) == (ending == "docx")


def test_a_long_word_file_has_as_many_pages_as_its_words_need(chaired: Chaired) -> None:
    long = documents.word("".join(documents.text(f"{n} {documents.WORDS}") for n in range(90)))
    submission = _taken(chaired, "report.docx", long)
    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)
    path = chaired.desk.files / "bundle.pdf"

    bundled = chaired.desk.vault.bundling.write(FIC, path, lambda _done, _of: None)

    assert bundled is not None
    (part,) = bundled.bundle.parts
    assert part.pages > 1
    assert "89 The surgery" in pages_of(path.read_bytes())[-1].replace("\n", " ")


def test_what_cannot_be_shown_is_named_in_the_bundle_and_stays_out(chaired: Chaired) -> None:
    submission = _taken(chaired, "report.odt", b"Dear chair")
    chaired.desk.vault.letters.assign(submission, FIC, FROM_GP)
    path = chaired.desk.files / "bundle.pdf"

    bundled = chaired.desk.vault.bundling.write(FIC, path, lambda _done, _of: None)

    assert bundled is not None
    (left,) = bundled.bundle.left_out
    assert (left.agency, left.why) == (GP, in_bundle.NOT_SHOWN)
