"""Handed-on pages at a chair who came later: waited with, opened, and told with their report."""

from collections.abc import Iterator

import pytest

from reportwriter.domain.file_check import (
    AddsTo,
    Contents,
    FileCheck,
    HandedOnAnswers,
    HandsOn,
    Missing,
    Signer,
)
from reportwriter.domain.ids import ConferenceReference
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.kept import KnownBy
from reportwriter.services.board import Received
from reportwriter.services.file_check_words import card_of, headline_of
from reportwriter.services.reading import PageNotOpenedError
from reportwriter.ui.chair.signers import may_compare, signer_of
from tests.builders import a_conference
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.exchange.handing import a_letter, forged, handed_on, onward
from tests.exchange.senders import Sender, a_submission
from tests.services.chaired import FIC, SCHOOL_STEM, Chaired, seal_bundle, the_chair
from tests.services.desks import PASSPHRASE

NOTE = "I hand over to you on Monday."


@pytest.fixture(scope="module")
def quarantine() -> Iterator[Quarantine]:
    with Quarantine() as opened:
        yield opened


def carrier(chaired: Chaired, quarantine: Quarantine, by: Sender | None = None) -> bytes:
    """Return the school's page, sealed at first to the chair before, as it is handed on here."""
    return handed_on(a_submission(), by or senders.chair(), [the_chair(chaired)], quarantine)


def take_report(chaired: Chaired, *, page: bool = True, passphrase: str | None = None) -> None:
    made = a_submission()
    files = {"report": made.report_pdf} | ({"sealed page": made.sealed_page_pdf} if page else {})
    paths = [chaired.put(f"{SCHOOL_STEM} {name}.pdf", pdf) for name, pdf in files.items()]
    chaired.take(*paths, passphrase=passphrase)


def take_handed_on(chaired: Chaired, pdf: bytes, passphrase: str | None = None) -> None:
    chaired.take(chaired.put("handed on.pdf", pdf), passphrase=passphrase)


def own_row(chaired: Chaired) -> Received:
    """Return the row of a handed-on page that is told of by itself."""
    rows = [row for row in chaired.intake.board(FIC).rows if row.check and row.check.handed_on]
    (row,) = rows
    return row


def answers(chaired: Chaired) -> HandedOnAnswers:
    check = own_row(chaired).check
    assert check is not None
    assert check.handed_on is not None
    return check.handed_on


def said(check: FileCheck) -> str:
    return "\n".join(row.answer for row in card_of(check).rows)


def test_a_page_sealed_to_the_chair_before_opens_once_it_was_handed_on(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    take_report(chaired, passphrase=PASSPHRASE)
    before = chaired.answers()

    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)

    after = chaired.answers()
    assert (before.contents, before.handed_on) == (Contents.NOT_SEALED_TO_YOU, None)
    assert (after.missing, after.contents, after.items) == (Missing.NOTHING, Contents.ITEMS, 1)
    assert after.handed_on is not None
    assert (after.handed_on.name, after.handed_on.role) == (senders.chair().name, HandsOn.CHAIR)
    told = said(chaired.check())
    assert "handed on by Merriweather Stope, chair, on 25\N{NO-BREAK SPACE}Dec" in told
    board = chaired.intake.board(FIC)
    assert board.unopened == 0
    assert not any(row.check and row.check.handed_on for row in board.rows)


def test_it_is_read_with_the_note_and_logged(chaired: Chaired, quarantine: Quarantine) -> None:
    take_report(chaired, page=False)
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)
    submission = chaired.row(senders.SCHOOL).submission
    assert submission is not None
    reading = chaired.desk.vault.reading

    opened = reading.confidential(submission, PASSPHRASE)

    assert opened.items == (senders.an_item(),)
    assert opened.handed_on is not None
    assert opened.handed_on.note == NOTE
    last = reading.log.entries()[-1]
    assert (last.event, last.subject) == ("confidential_page_opened", submission)
    (part,) = chaired.desk.vault.hearing.open(FIC, PASSPHRASE).parts
    assert (part.items, part.handed_on) == (opened.items, opened.handed_on)


@pytest.mark.parametrize("by", [senders.author, senders.deputy])
def test_author_and_deputy_hand_on_too(
    by: object, chaired: Chaired, quarantine: Quarantine
) -> None:
    assert callable(by)
    take_report(chaired, page=False)

    take_handed_on(chaired, carrier(chaired, quarantine, by()), PASSPHRASE)

    assert chaired.answers().items == 1
    assert by().name in said(chaired.check())


def test_closed_it_is_counted_and_opened_later_with_the_pages(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    take_report(chaired, page=False)
    take_handed_on(chaired, carrier(chaired, quarantine))

    board, row = chaired.intake.board(FIC), own_row(chaired)
    assert (board.unopened, row.author) == (1, "Sealed")
    assert chaired.answers().missing is Missing.SEALED_PAGE_NOT_ARRIVED
    assert headline_of(row.check) == "Handed-on page, not opened yet"

    # The handed-on page, and with it the page of the report.
    assert chaired.intake.open_pages(PASSPHRASE) == 2
    assert chaired.answers().contents is Contents.ITEMS
    assert chaired.intake.open_pages(PASSPHRASE) == 0


def test_before_its_report_it_waits_and_says_so(chaired: Chaired, quarantine: Quarantine) -> None:
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)

    waits, row = answers(chaired), own_row(chaired)
    assert (waits.contents, waits.adds_to) == (Contents.ITEMS, AddsTo.NOT_ARRIVED)
    assert (waits.signer, waits.signer_name) == (Signer.NOT_YET_KNOWN, senders.chair().name)
    assert row.author == "Page by Pru Oakenshaw, handed on by Merriweather Stope"
    assert headline_of(row.check) == "Handed-on page, waits for its report"

    take_report(chaired, page=False, passphrase=PASSPHRASE)

    assert chaired.answers().items == 1
    assert not [row for row in chaired.intake.board(FIC).rows if row.check and row.check.handed_on]


def test_one_of_another_text_than_is_held_is_not_used(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    other = senders.make(senders.the_report(), senders.author(), invitation=senders.an_invitation())

    pdf = handed_on(other, senders.chair(), [the_chair(chaired)], quarantine)
    take_handed_on(chaired, pdf, PASSPHRASE)

    assert answers(chaired).adds_to is AddsTo.OTHER_TEXT
    assert headline_of(own_row(chaired).check) == "Handed-on page of another text than you hold"
    assert chaired.answers().handed_on is None


def test_one_from_a_stranger_is_refused_and_its_report_stays_as_it_is(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    take_report(chaired, passphrase=PASSPHRASE)
    of = onward(a_submission(), senders.chair(), [the_chair(chaired)], quarantine)

    forgery = forged(of, a_letter(of, senders.officer()), senders.officer())
    take_handed_on(chaired, forgery, PASSPHRASE)

    found = answers(chaired)
    assert (found.contents, found.signer) == (Contents.DOES_NOT_BELONG, None)
    assert chaired.answers().contents is Contents.NOT_SEALED_TO_YOU
    submission = chaired.row(senders.SCHOOL).submission or ""
    with pytest.raises(PageNotOpenedError):
        chaired.desk.vault.reading.confidential(submission, PASSPHRASE)


def test_one_for_another_conference_stays_in_sight_and_is_told_as_such(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    meeting = a_conference(reference=ConferenceReference("FIC-9"))
    other = senders.make(
        senders.the_report(conference=meeting),
        senders.author(),
        invitation=senders.an_invitation(conference=meeting),
    )

    pdf = handed_on(other, senders.chair(), [the_chair(chaired)], quarantine)
    take_handed_on(chaired, pdf, PASSPHRASE)

    assert answers(chaired).adds_to is AddsTo.ANOTHER_CONFERENCE


def test_nothing_of_it_is_kept_in_clear(chaired: Chaired, quarantine: Quarantine) -> None:
    take_report(chaired)
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)
    submission = chaired.row(senders.SCHOOL).submission or ""
    chaired.desk.vault.reading.confidential(submission, PASSPHRASE)
    key = chaired.desk.database_key

    chaired.desk.access.close()

    words = [senders.an_item().text, NOTE]
    assert deep_scan(chaired.desk.folder, words, database_keys=[key]) == ()


def test_it_goes_into_the_confidential_bundle_as_it_came(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    take_report(chaired)
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)
    bundling = chaired.desk.vault.confidential_bundling
    path = chaired.inbox / "bundle.pdf"

    seal_bundle(chaired.desk.vault, path)

    opened = bundling.read(path.read_bytes(), PASSPHRASE)
    (first, *_) = opened.checks
    assert (first.original.kind, first.is_sound) == ("handed_on", True)
    assert "Hollybrook Primary School handed-on page" in first.original.attached_as


def test_it_is_destroyed_with_its_conference(chaired: Chaired, quarantine: Quarantine) -> None:
    take_report(chaired)
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)
    received = chaired.desk.vault.intake.received
    held = len(received.of_conference(FIC))

    assert held == 3
    chaired.desk.vault.retention.purge.destroy(FIC, ("A", "B"))
    assert received.rows() == ()


def test_whoever_handed_a_page_on_is_known_by_the_words_they_read_out(
    chaired: Chaired, quarantine: Quarantine
) -> None:
    take_handed_on(chaired, carrier(chaired, quarantine), PASSPHRASE)
    row, trust = own_row(chaired), chaired.desk.vault.trust
    assert (answers(chaired).signer, may_compare(row)) == (Signer.NOT_YET_KNOWN, True)
    own = senders.chair().certificates
    words = trust.seals().check_words(own.signing_der, own.encryption_der)

    assert row.certificates is not None
    assert not trust.enter_words(signer_of(row), row.certificates, words[::-1])
    assert trust.enter_words(signer_of(row), row.certificates, words)

    assert answers(chaired).signer is Signer.KNOWN
    assert not may_compare(own_row(chaired))
    known = trust.contacts.find(own.signing_der)
    assert known is not None
    assert (known.name, known.agency) == ("Merriweather Stope", "Safeguarding unit")
    assert known.known_by is KnownBy.CHECK_WORDS
    assert chaired.desk.logged()[-1] == "contact_known"
