"""The chair's confidential bundle, from real files that were taken in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from reportwriter.crypto.bucket import BUCKETS
from reportwriter.crypto.errors import TooLargeToSealError, WrongPassphraseError
from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.examined import What
from reportwriter.exchange.integrity import examine, sealed_bytes
from reportwriter.exchange.quarantine.facts import Paper
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.sealed_page import Reader, unsealed_letter
from reportwriter.pdf.bundle import FramedBundle
from reportwriter.records.confidential_bundle import OriginalKind
from reportwriter.services.confidential_bundling import (
    BundleNotOpenedError,
    BundleOrder,
    ConfidentialBundling,
    OpenBundle,
    Padded,
)
from reportwriter.services.confidential_papers import Found
from reportwriter.services.laying_in import Watching
from reportwriter.wording import confidential_bundle as words
from tests.deep_scan import deep_scan, scan_bytes
from tests.exchange import senders
from tests.exchange.openssl import opened_by_openssl
from tests.pdf.reading import PROFILES, failures, pages_of
from tests.services.chaired import FIC, Chaired, seal_bundle, the_chair
from tests.services.desks import PASSPHRASE, PRU, Desk, an_item, attached, copied_desk
from tests.services.test_hearing import WORDS, decide


def bundling(chaired: Chaired) -> ConfidentialBundling:
    return chaired.desk.vault.confidential_bundling


def a_message(chaired: Chaired) -> bytes:
    return senders.a_message_pdf(the_chair(chaired))


def told() -> list[str]:
    return [point.text for point in senders.a_message(senders.author()).points]


def written(chaired: Chaired) -> Path:
    path = chaired.desk.files / bundling(chaired).name(FIC)
    seal_bundle(chaired.desk.vault, path)
    return path


@pytest.fixture(scope="module")
def filled(invited: Chaired, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chaired]:
    """A chair who took in the school's page and a message; the police hold nothing back."""
    folder = tmp_path_factory.mktemp("filled")
    chaired = replace(invited, desk=copied_desk(invited.desk, folder), inbox=folder / "inbox")
    decide(chaired)
    police = chaired.put("police report.pdf", chaired.police.report_pdf)
    page = chaired.put("police sealed page.pdf", chaired.police.sealed_page_pdf)
    message = chaired.put("FIC-0001 message.pdf", a_message(chaired))
    chaired.take(police, page, message, passphrase=PASSPHRASE)
    yield chaired
    chaired.desk.access.close()


@pytest.fixture(scope="module")
def full(filled: Chaired) -> Path:
    """A bundle of page, message and minute. Any vault of the chair opens it, also a new one."""
    return written(filled)


def opened(chaired: Chaired, path: Path) -> OpenBundle:
    return bundling(chaired).read(path.read_bytes(), PASSPHRASE)


def test_it_holds_pages_messages_and_the_minute_and_names_what_holds_nothing(
    filled: Chaired, full: Path
) -> None:
    record = opened(filled, full).record

    assert [(one.letter, one.kind, one.title) for one in record.originals] == [
        ("A", OriginalKind.PAGE, senders.SCHOOL),
        ("B", OriginalKind.MESSAGE, senders.SCHOOL),
        ("C", OriginalKind.MINUTE, "Confidential minute"),
    ]
    assert [(one.title, one.why) for one in record.left_out] == [
        (senders.POLICE, words.NOTHING_CONFIDENTIAL)
    ]
    assert record.conference.addresses == ()
    assert filled.desk.logged()[-1] == "confidential_bundle_opened"
    assert "confidential_bundle_made" in filled.desk.logged()


def test_each_page_says_for_whom_it_is_and_counts_through(chaired: Chaired, full: Path) -> None:
    pages = pages_of(opened(chaired, full).pdf)

    for number, page in enumerate(pages, start=1):
        assert "for the chair alone" in page.casefold()
        assert page.count(f"Bundle page {number} of {len(pages)}") == 1
    text = "\n".join(pages)
    assert an_item().text in text
    assert all(point in text for point in told())
    assert "Told of information about a trampoline." in text


def test_contents_and_bookmarks_lead_to_each_paper(chaired: Chaired, full: Path) -> None:
    bundle = opened(chaired, full)

    with pikepdf.open(BytesIO(bundle.pdf)) as pdf, pdf.open_outline() as outline:
        listed = [item.title for item in outline.root]
        led = {str(link.Contents) for link in pdf.pages[0].obj.Annots}
    first = pages_of(bundle.pdf)[0]
    assert listed == [
        "Contents",
        f"A. {senders.SCHOOL}",
        f"B. {senders.SCHOOL}",
        "C. Confidential minute",
        "Signature",
    ]
    assert {f"Part {one.letter}, {one.title}" for one in bundle.record.originals} == led
    assert words.NOTHING_CONFIDENTIAL in first.replace("\n", " ")


def test_the_sealed_originals_come_out_as_they_came_and_open_again(
    chaired: Chaired, full: Path
) -> None:
    bundle = opened(chaired, full)

    inside = attached(bundle.pdf)
    page, message, minute = (inside[one.attached_as] for one in bundle.record.originals)
    assert page == chaired.school.sealed_page_pdf
    assert [check.contents for check in bundle.checks] == [Contents.ITEMS] * 3
    with Quarantine() as quarantine:
        found = [examine(one, quarantine).what for one in (page, message, minute)]
    assert found == [What.SEALED_PAGE, What.MESSAGE, What.MINUTE]
    # Closed as they came: neither page nor message is attached in clear.
    for sealed in (page, message, minute):
        assert scan_bytes(sealed, [*WORDS, *told()]) == ()


def test_what_is_sealed_is_signed_by_the_chair_and_unchanged(chaired: Chaired, full: Path) -> None:
    with Quarantine() as quarantine:
        found = examine(opened(chaired, full).pdf, quarantine)

    own = chaired.desk.vault.identities.required().certificates.signing_der
    assert (found.what, found.why.value) == (What.OPENED_BUNDLE, "holds")
    assert found.signed_by is not None
    assert found.signed_by.certificate == own


@pytest.mark.parametrize("profile", PROFILES)
def test_it_is_a_document_for_everybody(profile: str, chaired: Chaired, full: Path) -> None:
    assert failures(opened(chaired, full).pdf, profile) == []


def test_nothing_of_it_is_anywhere_outside_the_sealed_file(filled: Chaired, full: Path) -> None:
    canaries = [*WORDS, *told(), an_item().text]
    opened(filled, full)
    ordinary = filled.desk.files / "bundle.pdf"
    filled.desk.vault.bundling.write(FIC, ordinary, lambda _done, _of: None)

    assert full.name == "FIC-0001 sealed bundle.pdf"
    assert ordinary.exists()
    # All that is on this computer: vault and log in clear, the ordinary bundle, the sealed file.
    for folder in (filled.desk.files, filled.desk.folder):
        keys = [filled.desk.database_key]
        assert deep_scan(folder, canaries, database_keys=keys) == ()


def test_with_nothing_confidential_it_is_made_all_the_same(chaired: Chaired) -> None:
    chaired.take(chaired.put("police report.pdf", chaired.police.report_pdf))

    bundle = opened(chaired, written(chaired))

    assert [one.kind for one in bundle.record.originals] == [OriginalKind.MINUTE]
    assert [one.why for one in bundle.record.left_out] == [words.NO_PAGE]
    assert len(bundle.pdf) == BUCKETS[1]


def test_its_size_tells_nothing_but_one_of_few(chaired: Chaired, full: Path) -> None:
    assert len(opened(chaired, full).pdf) in BUCKETS


def test_a_page_that_did_not_come_is_named(chaired: Chaired) -> None:
    chaired.take_school(with_page=False)

    record = opened(chaired, written(chaired)).record

    assert [(one.title, one.why) for one in record.left_out] == [(senders.SCHOOL, words.NO_PAGE)]


def test_a_page_that_did_not_come_is_named_by_its_author_where_no_agency_is_said(
    chaired: Chaired,
) -> None:
    report = senders.the_report()
    alone = replace(report, author=replace(report.author, agency=""))
    sent = senders.make(alone, senders.author())
    chaired.take(chaired.put("report.pdf", sent.report_pdf))

    record = opened(chaired, written(chaired)).record

    assert [one.title for one in record.left_out] == [alone.author.name]


def test_a_page_that_is_not_sealed_to_the_chair_is_named(chaired: Chaired) -> None:
    other = senders.make(senders.the_report(), senders.author(), items=(an_item(),))
    chaired.take(
        chaired.put("report.pdf", other.report_pdf), chaired.put("page.pdf", other.sealed_page_pdf)
    )

    record = opened(chaired, written(chaired)).record

    (out,) = record.left_out
    assert (out.title, out.why) == (senders.SCHOOL, "It is not sealed to you.")
    assert out.sha256


def test_a_deputy_opens_it(full: Path) -> None:
    deputy = senders.deputy()
    reader = Reader(certificate=deputy.certificates.encryption_der, key=deputy.keys.encryption)

    with Quarantine() as quarantine:
        p7m = sealed_bytes(full.read_bytes(), quarantine)
        found = unsealed_letter(p7m, [reader], quarantine, What.CONFIDENTIAL_BUNDLE)

    assert found.bundle is not None
    assert scan_bytes(found.pdf, [an_item().text]) == (an_item().text,)


def test_openssl_opens_it_with_the_key_of_a_deputy(
    chaired: Chaired, full: Path, tmp_path: Path
) -> None:
    with Quarantine() as quarantine:
        sealed = sealed_bytes(full.read_bytes(), quarantine)

    found = opened_by_openssl(sealed, senders.deputy(), tmp_path)

    assert found == opened(chaired, full).pdf


def test_an_author_does_not_open_it(full: Path, another_desk: Callable[[Contact], Desk]) -> None:
    with pytest.raises(BundleNotOpenedError) as caught:
        another_desk(PRU).vault.confidential_bundling.read(full.read_bytes(), PASSPHRASE)

    assert caught.value.contents is Contents.NOT_SEALED_TO_YOU


def test_without_the_passphrase_nothing_is_written(chaired: Chaired) -> None:
    path = chaired.desk.files / "bundle.pdf"

    with pytest.raises(WrongPassphraseError):
        seal_bundle(chaired.desk.vault, path, PASSPHRASE.upper())

    assert not path.exists()


def test_a_page_is_drawn_when_it_is_turned_to(chaired: Chaired, full: Path) -> None:
    bundle = opened(chaired, full)

    assert bundling(chaired).page(bundle, bundle.pages).startswith(b"\x89PNG")


def test_among_reports_it_is_not_kept_with_them(chaired: Chaired, full: Path) -> None:
    (arrival,) = chaired.intake.take_in([full], None, lambda _done, _of: None)

    assert (arrival.what, arrival.is_new) == ("confidential_bundle", False)


def _order(chaired: Chaired) -> BundleOrder:
    path = chaired.desk.files / bundling(chaired).name(FIC)
    return BundleOrder(conference=FIC, path=path, passphrase=PASSPHRASE)


@pytest.mark.parametrize("at", [(0, 2), (2, 2)])
def test_a_cancelled_bundle_leaves_no_file(chaired: Chaired, at: tuple[int, int]) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    order, seen = _order(chaired), []

    def note(done: int, of: int) -> None:
        seen.append((done, of))

    record = bundling(chaired).write(order, note, lambda: at in seen)

    assert record is None
    assert seen[-1] == at
    assert not order.path.exists()
    assert "confidential_bundle_made" not in chaired.desk.logged()


def test_it_is_cancelled_before_all_is_opened(chaired: Chaired) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    seen: list[tuple[int, int]] = []

    bundling(chaired).write(_order(chaired), lambda *at: seen.append(at), lambda: True)

    assert seen == []


def test_papers_are_laid_in_for_the_first_size_and_for_the_last(
    chaired: Chaired, monkeypatch: pytest.MonkeyPatch
) -> None:
    chaired.take_school(passphrase=PASSPHRASE)
    laid: list[int] = []
    framed = Quarantine.framed

    def count(quarantine: Quarantine, bundle: bytes, papers: Sequence[Paper]) -> bytes:
        laid.append(len(papers))
        return framed(quarantine, bundle, papers)

    monkeypatch.setattr(Quarantine, "framed", count)

    path = written(chaired)

    assert laid == [2, 2]
    assert len(opened(chaired, path).pdf) in BUCKETS


def test_a_try_that_is_beyond_the_largest_size_is_tried_again_and_not_too_large() -> None:
    largest = 5000

    def bucket(length: int) -> int:
        if length > largest:
            raise TooLargeToSealError(length, largest)
        return largest

    watching = Watching(progress=lambda _done, _of: None, is_cancelled=lambda: False)
    with Quarantine() as quarantine:
        padded = Padded(
            lambda pad: FramedBundle(pdf=bytes(pad), firsts=()),
            Found(papers=(), left_out=()),
            (quarantine, watching),
            bucket,
        )

        sizes = [len(padded(pad)) for pad in (2000, largest + 2, largest)]

    assert sizes == [2000, largest + 2, largest]
