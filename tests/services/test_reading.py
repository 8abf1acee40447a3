import hashlib
from dataclasses import replace

import pytest

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.disclosure import as_sent
from reportwriter.domain.file_check import Contents
from reportwriter.domain.integrity import Why
from reportwriter.services.reading import NotProvenError, PageNotOpenedError
from reportwriter.storage.errors import NotInVaultError
from tests.deep_scan import deep_scan
from tests.exchange import senders
from tests.services.chaired import SCHOOL_STEM, Chaired
from tests.services.desks import PASSPHRASE, STOPE, an_item


def _submission(chaired: Chaired, agency: str = senders.SCHOOL) -> str:
    submission = chaired.row(agency).submission
    assert submission is not None
    return submission


def test_a_received_report_is_read_as_it_was_sent_with_its_form(chaired: Chaired) -> None:
    chaired.take_school()

    opened = chaired.desk.vault.reading.report(_submission(chaired))

    assert opened.report == as_sent(chaired.school.report)
    assert opened.form.ref == opened.report.form


def test_its_confidential_page_opens_for_the_passphrase_and_is_logged(chaired: Chaired) -> None:
    chaired.take_school()
    submission = _submission(chaired)
    reading = chaired.desk.vault.reading

    page = reading.confidential(submission, PASSPHRASE)

    assert page.items == (an_item(),)
    last = reading.log.entries()[-1]
    assert (last.event, last.subject) == ("confidential_page_opened", submission)
    with pytest.raises(WrongPassphraseError):
        reading.confidential(submission, PASSPHRASE.upper())


def test_a_page_sealed_to_an_earlier_identity_is_still_read(chaired: Chaired) -> None:
    chaired.take_school()
    chaired.desk.vault.identities.make(STOPE, PASSPHRASE)

    page = chaired.desk.vault.reading.confidential(_submission(chaired), PASSPHRASE)

    assert page.items == (an_item(),)


def test_a_newer_version_knows_the_one_it_takes_the_place_of(chaired: Chaired) -> None:
    chaired.take_school()
    first = _submission(chaired)
    second = senders.make(
        replace(chaired.school.report, version=2, signed_at=None),
        senders.author(),
        invitation=chaired.desk.vault.inviting.sent.all()[0].record,
    )
    third = senders.make(
        replace(chaired.school.report, version=3, signed_at=None), senders.officer()
    )
    for number, made in ((2, second), (3, third)):
        chaired.take(chaired.put(f"version {number}.pdf", made.report_pdf))
    reading = chaired.desk.vault.reading
    newer, strangers = (hashlib.sha256(made.report_pdf).hexdigest() for made in (second, third))

    before = reading.replaced(newer)

    assert before is not None
    assert before.report == reading.report(first).report
    assert reading.replaced(first) is None
    assert reading.replaced(strangers) is None


def test_a_page_that_has_not_come_says_so(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    with pytest.raises(PageNotOpenedError) as caught:
        chaired.desk.vault.reading.confidential(_submission(chaired), PASSPHRASE)

    assert caught.value.contents is Contents.NOT_LOOKED_AT


def test_a_page_that_is_sealed_to_others_says_so(chaired: Chaired) -> None:
    others = senders.a_submission()
    chaired.take(
        chaired.put("report.pdf", others.report_pdf),
        chaired.put("page.pdf", others.sealed_page_pdf),
    )

    with pytest.raises(PageNotOpenedError) as caught:
        chaired.desk.vault.reading.confidential(_submission(chaired), PASSPHRASE)

    assert caught.value.contents is Contents.NOT_SEALED_TO_YOU


def test_what_is_not_proven_is_not_read_as_a_report_but_can_be_looked_at(
    chaired: Chaired,
) -> None:
    signed = chaired.school.report_pdf
    place = signed.index(b"stream") + 20
    changed = signed[:place] + b"!" + signed[place + 1 :]
    (arrival,) = chaired.intake.take_in(
        [chaired.put(f"{SCHOOL_STEM} report.pdf", changed)], None, lambda _done, _of: None
    )

    with pytest.raises(NotProvenError) as caught:
        chaired.desk.vault.reading.report(arrival.sha256)
    with pytest.raises(NotProvenError):
        chaired.desk.vault.reading.confidential(arrival.sha256, PASSPHRASE)

    assert caught.value.why is not Why.HOLDS
    picture = chaired.desk.vault.letters.page(arrival.sha256, 1).image
    assert picture.startswith(b"\x89PNG")


def test_what_never_came_cannot_be_read(chaired: Chaired) -> None:
    with pytest.raises(NotInVaultError):
        chaired.desk.vault.reading.report("00" * 32)


def test_nothing_opened_is_kept_in_the_vault(chaired: Chaired) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    chaired.desk.vault.reading.confidential(_submission(chaired), PASSPHRASE)
    key = chaired.desk.database_key

    chaired.desk.access.close()

    words = [an_item().text]
    assert deep_scan(chaired.desk.folder, words, database_keys=[key]) == ()
